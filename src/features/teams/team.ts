import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { seats } from './tables';

export type Seat = typeof seats.$inferSelect;

/** The room (see the outbox) in which a team works together. */
export const roomOf = (projectId: string): string => `teams.room:${projectId}`;

/** Who accepted a seat, the leader first, then the deputy. */
export async function teamOf(tx: Tx, projectId: string): Promise<Seat[]> {
  const rows = await tx
    .select()
    .from(seats)
    .where(and(eq(seats.projectId, projectId), eq(seats.state, 'accepted')));
  const rank = ({ leader, deputy }: Seat) => (leader ? 0 : deputy ? 1 : 2);
  return rows.sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id));
}

/** The user id of a team's leader. */
export async function leaderOf(tx: Tx, projectId: string): Promise<string | undefined> {
  return (await teamOf(tx, projectId)).find((seat) => seat.leader)?.userId;
}

/** Whether who has this seat may do what a team's leader does from session to session: the leader, and the deputy. */
export const runsSessions = ({ leader, deputy }: Pick<Seat, 'leader' | 'deputy'>): boolean =>
  leader || deputy;

/** As `runsSessions`, of somebody in a team. */
export async function leadsSessions(tx: Tx, projectId: string, userId: string): Promise<boolean> {
  return (await teamOf(tx, projectId)).some((seat) => seat.userId === userId && runsSessions(seat));
}

/** The ids of the projects whose sessions somebody runs, in projects of any state. */
export async function projectsRunBy(tx: Tx, userId: string): Promise<Set<string>> {
  return new Set((await seatsOf(tx, [userId])).filter(runsSessions).map((seat) => seat.projectId));
}

/** The seats that each of these people has accepted, in projects of any state. */
export function seatsOf(tx: Tx, userIds: readonly string[]): Promise<Seat[]> {
  return tx
    .select()
    .from(seats)
    .where(and(inArray(seats.userId, [...userIds]), eq(seats.state, 'accepted')));
}
