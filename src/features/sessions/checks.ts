import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { checkIns } from './tables';

/** Queries for leaders' weekly check-ins. */
export type Check = typeof checkIns.$inferSelect;

/** What leaders said of these projects in a week, by project. */
export async function checksOf(
  tx: Tx,
  week: string,
  projectIds: readonly string[],
): Promise<Map<string, Check>> {
  if (projectIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(checkIns)
    .where(and(eq(checkIns.week, week), inArray(checkIns.projectId, [...projectIds])));
  return new Map(rows.map((row) => [row.projectId, row]));
}

export async function saveCheck(tx: Tx, it: Check): Promise<void> {
  const { projectId: _, week: __, ...set } = it;
  await tx
    .insert(checkIns)
    .values(it)
    .onConflictDoUpdate({ target: [checkIns.projectId, checkIns.week], set });
}

/** All that these people said as leaders. */
export function listChecks(tx: Tx, userIds: readonly string[]): Promise<Check[]> {
  return tx
    .select()
    .from(checkIns)
    .where(inArray(checkIns.userId, [...userIds]));
}
