import { and, asc, eq, gte, lt } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { proposals, runs } from './tables';

export type Run = typeof runs.$inferSelect;

/** @returns false when another one is on its way, begun after `since` */
export async function startRun(tx: Tx, run: Omit<Run, 'state' | 'endedAt'>, since: Date): Promise<boolean> {
  const rows = await tx
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.state, 'running'), gte(runs.startedAt, since)));
  if (rows.length > 0) return false;
  await tx.insert(runs).values({ ...run, state: 'running' });
  return true;
}

/** @returns false when it had ended already */
export async function endRun(tx: Tx, id: string, state: 'done' | 'failed', endedAt: Date): Promise<boolean> {
  const ended = await tx
    .update(runs)
    .set({ state, endedAt })
    .where(and(eq(runs.id, id), eq(runs.state, 'running')))
    .returning();
  return ended.length > 0;
}

/** Whether a run has not ended yet. */
export async function isRunning(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.id, id), eq(runs.state, 'running')));
  return rows.length > 0;
}

/** How many proposals that wait are new by a run, and how many are as before. */
export async function countCards(tx: Tx, run: Run): Promise<{ fresh: number; same: number }> {
  const rows = await tx
    .select({ firstRun: proposals.firstRun })
    .from(proposals)
    .where(eq(proposals.state, 'proposed'));
  const fresh = rows.filter(({ firstRun }) => firstRun === run.id).length;
  return { fresh, same: rows.length - fresh };
}

/** Runs that were cut off: begun before `then`, and never ended. */
export function cutOffRuns(tx: Tx, then: Date): Promise<Run[]> {
  return tx
    .select()
    .from(runs)
    .where(and(eq(runs.state, 'running'), lt(runs.startedAt, then)))
    .orderBy(asc(runs.startedAt));
}
