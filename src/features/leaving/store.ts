import { and, count, eq, gte, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { people } from '../members/tables';
import { FORMER } from '../organisations';
import { projects } from '../projects/tables';
import { seats } from '../teams/tables';
import { departures } from './tables';

type Departure = typeof departures.$inferSelect;

/** @returns false when it was kept before */
export async function keepDeparture(tx: Tx, it: Departure): Promise<boolean> {
  return (await tx.insert(departures).values(it).onConflictDoNothing().returning()).length > 0;
}

export async function wasKept(tx: Tx, id: string): Promise<boolean> {
  return (await tx.select({ id: departures.id }).from(departures).where(eq(departures.id, id))).length > 0;
}

/** Who left teams from a moment on. */
export function listDepartures(tx: Tx, since: Date): Promise<Departure[]> {
  return tx.select().from(departures).where(gte(departures.at, since)).orderBy(departures.at);
}

/** How many places in teams that ran since then are, or were to the end, somebody's. */
export async function countStayed(tx: Tx, since: Date): Promise<number> {
  const [row] = await tx
    .select({ places: count() })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .where(
      and(
        eq(seats.state, 'accepted'),
        inArray(projects.state, ['running', 'closed']),
        gte(projects.startedAt, since),
      ),
    );
  return row?.places ?? 0;
}

/** People in running teams whose account was closed. */
export function listGoneSeats(tx: Tx): Promise<{ projectId: string; userId: string }[]> {
  return tx
    .selectDistinct({ projectId: seats.projectId, userId: seats.userId })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .innerJoin(people, eq(people.id, seats.userId))
    .where(and(eq(seats.state, 'accepted'), eq(projects.state, 'running'), eq(people.gone, true)));
}

export async function exportOf(tx: Tx, userId: string): Promise<Record<string, unknown>> {
  return { departures: await tx.select().from(departures).where(eq(departures.userId, userId)) };
}

/** That somebody left, and why, stays as a figure; who it was, and what they wrote, goes. */
export async function forget(tx: Tx, userId: string): Promise<void> {
  await tx.update(departures).set({ userId: FORMER, word: '' }).where(eq(departures.userId, userId));
}
