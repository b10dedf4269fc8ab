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
export function firstOfEach(tx: Tx, now: Date): Promise<{ seq: number; place: string }[]> {
  const place = sql<string>`coalesce(${messages.toUser}, ${messages.toRoom})`;
  const threadStands = sql`exists (select 1 from ${messages} as parent where parent.key = ${messages.thread} and parent.ts is not null)`;
  const seq = min(messages.seq);
  return tx
    .select({ seq: sql<number>`${seq}`, place })
    .from(messages)
    .where(and(eq(messages.waiting, true), lte(messages.due, now), or(isNull(messages.thread), threadStands)))
    .groupBy(place)
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
