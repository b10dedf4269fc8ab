import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { type AskState, asks } from './tables';

export type Ask = typeof asks.$inferSelect;

/** The outbox key of the question. */
export const askKey = (id: string): string => `teams.ask:${id}`;

export async function findAsk(tx: Tx, id: string): Promise<Ask | undefined> {
  const [found] = await tx.select().from(asks).where(eq(asks.id, id));
  return found;
}

/** @returns false when they were asked for this project before */
export async function saveAsk(tx: Tx, ask: Ask): Promise<boolean> {
  return (await tx.insert(asks).values(ask).onConflictDoNothing().returning()).length > 0;
}

/** @returns the question as it is now; undefined when it was answered, or ended, before */
export async function answerAsk(
  tx: Tx,
  id: string,
  state: Exclude<AskState, 'asked'>,
  answeredAt: Date,
): Promise<Ask | undefined> {
  const [answered] = await tx
    .update(asks)
    .set({ state, answeredAt })
    .where(and(eq(asks.id, id), eq(asks.state, 'asked')))
    .returning();
  return answered;
}

/** Questions that wait for an answer, oldest first. */
export function openAsks(tx: Tx): Promise<Ask[]> {
  return tx.select().from(asks).where(eq(asks.state, 'asked')).orderBy(asc(asks.at));
}
