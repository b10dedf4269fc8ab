import { and, asc, eq, isNull, lte, min, or, sql } from 'drizzle-orm';
import type { Tx } from '../core/feature';
import { messages, rooms } from '../outbox/tables';

export type Row = typeof messages.$inferSelect;

/** A channel, or a user for a direct message; with the message in whose thread it goes. */
export interface Address {
  channel: string;
  thread?: string;
}

/** The oldest waiting message of every place, but for those whose thread is not there yet; the oldest first. */
export const firstOfEach = (tx: Tx, now: Date) => firstOf(tx, now, undefined);

/**
 * As `firstOfEach`, among the oldest `most` messages that may be sent: of every place that is among them it is the same
 * one, and a hundred thousand that wait behind them cost nothing.
 */
export const firstOfOldest = (tx: Tx, now: Date, most: number) => firstOf(tx, now, most);

function firstOf(tx: Tx, now: Date, most: number | undefined): Promise<{ seq: number; place: string }[]> {
  const threadStands = sql`exists (select 1 from ${messages} as parent where parent.key = ${messages.thread} and parent.ts is not null)`;
  const ready = tx
    .select({
      seq: messages.seq,
      place: sql<string>`coalesce(${messages.toUser}, ${messages.toRoom})`.as('place'),
    })
    .from(messages)
    .where(
      and(eq(messages.waiting, true), lte(messages.due, now), or(isNull(messages.thread), threadStands)),
    );
  const some = (most === undefined ? ready : ready.orderBy(asc(messages.seq)).limit(most)).as('ready');
  const seq = min(some.seq);
  return tx
    .select({ seq: sql<number>`${seq}`, place: some.place })
    .from(some)
    .groupBy(some.place)
    .orderBy(asc(seq));
}

/** Where it stands, or goes; undefined while its room is not there yet. */
export async function address(tx: Tx, row: Row): Promise<Address | undefined> {
  if (row.channel) return { channel: row.channel };
  const [room] = row.toRoom ? await tx.select().from(rooms).where(eq(rooms.key, row.toRoom)) : [];
  const channel = row.toUser ?? room?.channel;
  if (!channel) return undefined;
  if (!row.thread) return { channel };
  const [parent] = await tx.select().from(messages).where(eq(messages.key, row.thread));
  return parent?.ts ? { channel: parent.channel ?? channel, thread: parent.ts } : undefined;
}
