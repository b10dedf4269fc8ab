import { and, count, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { mentorships } from '../mentors/tables';
import { growthQuiet as quiet } from './tables';

/** Who of these does not want to be suggested. */
export async function quietAmong(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .select()
    .from(quiet)
    .where(inArray(quiet.userId, [...ids]));
  return new Set(rows.map((it) => it.userId));
}

export const isQuiet = async (tx: Tx, userId: string): Promise<boolean> =>
  (await quietAmong(tx, [userId])).has(userId);

export async function saveQuiet(tx: Tx, userId: string, on: boolean, at: Date): Promise<void> {
  if (on) await tx.insert(quiet).values({ userId, at }).onConflictDoNothing();
  else await forgetQuiet(tx, userId);
}

export async function forgetQuiet(tx: Tx, userId: string): Promise<void> {
  await tx.delete(quiet).where(eq(quiet.userId, userId));
}

/** How many leaders each of these stands beside, or is asked to. */
export async function countBeside(tx: Tx, ids: readonly string[]): Promise<Map<string | null, number>> {
  const rows = await tx
    .select({ id: mentorships.mentorId, times: count() })
    .from(mentorships)
    .where(and(inArray(mentorships.mentorId, [...ids]), inArray(mentorships.state, ['asked', 'accepted'])))
    .groupBy(mentorships.mentorId);
  return new Map(rows.map((it) => [it.id, it.times]));
}
