import { and, desc, eq, gte, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { DateTime } from 'luxon';
import type { Tx } from '../../core/feature';
import { retrospectiveAfters as afters, retrospectiveLinks as links, retrospectives } from './tables';

export type After = typeof afters.$inferSelect;

/** Projects that were closed three to seven months before: later, nobody remembers whom to ask. */
export async function listClosed(tx: Tx, due: Date): Promise<{ projectId: string; closedAt: Date }[]> {
  const before = (months: number) => DateTime.fromJSDate(due).minus({ months }).toJSDate();
  return tx
    .select({ projectId: retrospectives.projectId, closedAt: retrospectives.closedAt })
    .from(retrospectives)
    .where(
      and(
        isNotNull(retrospectives.endedAt),
        lte(retrospectives.closedAt, before(3)),
        gte(retrospectives.closedAt, before(7)),
      ),
    );
}

/** @returns false when it was asked already */
export async function openAfter(
  tx: Tx,
  it: Pick<After, 'projectId' | 'months' | 'askedUser' | 'askedAt'>,
): Promise<boolean> {
  return (await tx.insert(afters).values(it).onConflictDoNothing().returning()).length > 0;
}

export const listOpenAfters = (tx: Tx): Promise<After[]> =>
  tx.select().from(afters).where(isNull(afters.endedAt));

const the = ({ projectId, months }: Pick<After, 'projectId' | 'months'>) =>
  and(eq(afters.projectId, projectId), eq(afters.months, months));

export async function findAfter(tx: Tx, projectId: string, months: number): Promise<After | undefined> {
  const [found] = await tx.select().from(afters).where(the({ projectId, months }));
  return found;
}

/** An answer counts also when it comes after the end. */
export async function answerAfter(
  tx: Tx,
  it: After,
  said: Pick<After, 'used' | 'byWhom' | 'broke' | 'answeredBy'> & { answeredAt: Date },
): Promise<void> {
  const { used, byWhom, broke, answeredBy, answeredAt } = said;
  await tx
    .update(afters)
    .set({ used, byWhom, broke, answeredBy, answeredAt, endedAt: answeredAt })
    .where(the(it));
}

export async function endAfter(tx: Tx, it: After, at: Date): Promise<void> {
  await tx.update(afters).set({ endedAt: at }).where(the(it));
}

/** Who sent the organisation the last link. */
export async function senderOf(tx: Tx, projectId: string): Promise<string | null> {
  const [last] = await tx
    .select({ user: links.byUser })
    .from(links)
    .where(and(eq(links.projectId, projectId), isNotNull(links.byUser)))
    .orderBy(desc(links.at))
    .limit(1);
  return last?.user ?? null;
}

/** What somebody was asked, and answered, after the end. */
export const aftersOf = (tx: Tx, userId: string): Promise<After[]> =>
  tx
    .select()
    .from(afters)
    .where(or(eq(afters.askedUser, userId), eq(afters.answeredBy, userId)));

/** What they said for the organisation stays, as nobody's; what waits for them goes to the coordinators. */
export async function forgetAfters(tx: Tx, userId: string): Promise<void> {
  await tx.update(afters).set({ askedUser: null }).where(eq(afters.askedUser, userId));
  await tx.update(afters).set({ answeredBy: null }).where(eq(afters.answeredBy, userId));
}
