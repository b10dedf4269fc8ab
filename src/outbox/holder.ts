import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../core/feature';
import { holder } from './tables';

/** A copy of the app that says nothing for so long has died: another one takes over. */
const SILENT_MS = 15_000;

/**
 * Whether this copy of the app may bring the outbox to Slack: one at a time, or everything would be said twice. Asked
 * again in time, it stays so.
 * @param now by the machine's clock
 */
export async function holdOutbox(tx: Tx, copy: string, now: Date): Promise<boolean> {
  const until = new Date(now.getTime() + SILENT_MS);
  const held = await tx
    .insert(holder)
    .values({ id: 1, copy, until })
    .onConflictDoUpdate({
      target: holder.id,
      set: { copy, until },
      setWhere: sql`${holder.copy} = ${copy} or ${holder.until} < ${sql.param(now, holder.until)}`,
    })
    .returning();
  return held.length > 0;
}

/** Lets another copy go on at once. */
export async function leaveOutbox(tx: Tx, copy: string): Promise<void> {
  await tx.delete(holder).where(eq(holder.copy, copy));
}
