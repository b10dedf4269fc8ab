import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { seats } from './tables';

export type Seat = typeof seats.$inferSelect;

/** The room (see the outbox) in which a team works together. */
export const roomOf = (projectId: string): string => `teams.room:${projectId}`;

/** Who accepted a seat, the leader first. */
export async function teamOf(tx: Tx, projectId: string): Promise<Seat[]> {
  const rows = await tx
    .select()
    .from(seats)
    .where(and(eq(seats.projectId, projectId), eq(seats.state, 'accepted')));
  return rows.sort((a, b) => Number(b.leader) - Number(a.leader) || a.id.localeCompare(b.id));
}

/** The user id of a team's leader. */
export async function leaderOf(tx: Tx, projectId: string): Promise<string | undefined> {
  return (await teamOf(tx, projectId)).find((seat) => seat.leader)?.userId;
}

/** The seats that each of these people has accepted, in projects of any state. */
export function seatsOf(tx: Tx, userIds: readonly string[]): Promise<Seat[]> {
  return tx
    .select()
    .from(seats)
    .where(and(inArray(seats.userId, [...userIds]), eq(seats.state, 'accepted')));
}
