import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { goals } from '../goals/tables';

/** The dates that were agreed with the organisation for a request, or a project without one, each `YYYY-MM-DD`. */
export async function agreedDates(
  tx: Tx,
  subject: string,
): Promise<{ starts: string; ends: string } | undefined> {
  const [goal] = await tx
    .select({ starts: goals.starts, ends: goals.ends })
    .from(goals)
    .where(and(eq(goals.subject, subject), eq(goals.agreed, true)))
    .orderBy(desc(goals.version))
    .limit(1);
  return goal?.starts && goal.ends ? { starts: goal.starts, ends: goal.ends } : undefined;
}
