import { and, count, desc, eq, gte, inArray, isNotNull, isNull, like, sql } from 'drizzle-orm';
import type { Message } from '../core/blocks';
import type { Tx } from '../core/feature';
import { sameStored } from '../core/json';
import { often } from '../db/often';
import { type Attachment, messages, type Reason, rooms } from './tables';

export type { Attachment };

/**
 * What the app wants to stand in Slack, written in the same `db.run` as the change that it tells of. The sender of the
 * Slack edge brings it there, in order and once, through restarts and outages.
 */
export type To = { user: string } | { room: string };

export interface Sending {
  /** `feature.subject:id…`, unique for all time: what has been said is not said again. */
  key: string;
  to: To;
  message: Message;
  /** Held back until then; default: at once. */
  due?: Date;
  /** In the thread of the message with this key. */
  thread?: string;
  /** Emoji names that the app puts on it, for people to press. */
  reactions?: string[];
  /** Pinned in its channel once it stands there. */
  pin?: boolean;
  /** Why it is sent, where who gets it did not ask for it: counts in their contact budget (see `members/contact.ts`). */
  unasked?: Reason;
  file?: Attachment;
}

/** Says something, once: a key that was used before changes nothing. */
export const say = (tx: Tx, now: Date, it: Sending): Promise<void> => sayAll(tx, now, [it]);

/** A row has some twenty values, and a statement of SQLite takes 32,766. */
const ROWS = 500;

/** As `say`, for many at once. */
export async function sayAll(tx: Tx, now: Date, them: readonly Sending[]): Promise<void> {
  for (let i = 0; i < them.length; i += ROWS)
    await tx
      .insert(messages)
      .values(them.slice(i, i + ROWS).map((it) => rowOf(it, now)))
      .onConflictDoNothing();
}

const rowOf = (it: Sending, now: Date) => ({
  key: it.key,
  toUser: 'user' in it.to ? it.to.user : null,
  toRoom: 'room' in it.to ? it.to.room : null,
  thread: it.thread ?? null,
  content: it.message,
  file: it.file ?? null,
  reactions: it.reactions ?? [],
  pin: it.pin ?? false,
  unasked: it.unasked !== undefined,
  why: it.unasked ?? null,
  due: it.due ?? now,
  createdAt: now,
});

/** Changes what was said; nothing where the key was never said. */
export async function edit(tx: Tx, key: string, message: Message): Promise<void> {
  const [was] = await tx.select({ content: messages.content }).from(messages).where(eq(messages.key, key));
  if (!was || sameStored(was.content, message)) return;
  await tx
    .update(messages)
    .set({ content: message, version: sql`${messages.version} + 1`, waiting: true })
    .where(eq(messages.key, key));
}

/**
 * Marks what was said as no longer true. Its feature draws it anew (`Feature.draw`) when it is its turn to be sent, so
 * that a hundred changes in a second are drawn and sent once.
 */
export async function touch(tx: Tx, key: string): Promise<void> {
  await markStale(tx, { key });
}

const markStale = often('mark_stale', (tx) =>
  tx
    .update(messages)
    .set({ stale: true, waiting: true })
    .where(eq(messages.key, sql.placeholder('key'))),
);

/** Whether something was said by this key, sent or still waiting. */
export async function wasSaid(tx: Tx, key: string): Promise<boolean> {
  return (await saidAt(tx, key)) !== undefined;
}

/** When something was said by this key; undefined when it was not. */
export async function saidAt(tx: Tx, key: string): Promise<Date | undefined> {
  const [row] = await tx.select({ at: messages.createdAt }).from(messages).where(eq(messages.key, key));
  return row?.at;
}

/** Where a message stands, as an address that opens in anybody's Slack. */
export const addressOf = ({ channel, ts }: { channel: string; ts: string }): string =>
  `https://slack.com/app_redirect?${new URLSearchParams({ channel, message_ts: ts })}`;

/** Where a message stands in Slack, once it was sent. */
export async function placeOf(tx: Tx, key: string): Promise<{ channel: string; ts: string } | undefined> {
  const [row] = await tx
    .select({ channel: messages.channel, ts: messages.ts })
    .from(messages)
    .where(eq(messages.key, key));
  return row?.channel && row.ts ? { channel: row.channel, ts: row.ts } : undefined;
}

/** The key of our message that stands at a place in Slack; undefined where none does. */
export async function keyAt(
  tx: Tx,
  { channel, ts }: { channel: string; ts: string },
): Promise<string | undefined> {
  const [row] = await tx
    .select({ key: messages.key })
    .from(messages)
    .where(and(eq(messages.channel, channel), eq(messages.ts, ts)));
  return row?.key;
}

/** Takes back what has not been sent yet, of all keys that begin so: the occasion is gone. */
export async function withdraw(tx: Tx, prefix: string): Promise<void> {
  // What has not been tried waits: few rows, and an index finds them.
  const isUnsent = and(eq(messages.waiting, true), isNull(messages.triedAt));
  await tx.delete(messages).where(and(isUnsent, like(messages.key, `${prefix}%`)));
}

/** How many unasked messages each of them got, or will get, since then; who got none is absent. */
export async function countUnasked(
  tx: Tx,
  users: readonly string[],
  since: Date,
): Promise<Map<string, number>> {
  const rows = await tx
    .select({ user: messages.toUser, times: count() })
    .from(messages)
    .where(
      and(inArray(messages.toUser, [...users]), eq(messages.unasked, true), gte(messages.createdAt, since)),
    )
    .groupBy(messages.toUser);
  return new Map(rows.map((row) => [row.user ?? '', row.times]));
}

/** When each of them was last written to unasked; who never was is absent. */
export async function lastUnasked(tx: Tx, users: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tx
    .select({ user: messages.toUser, at: messages.createdAt })
    .from(messages)
    .where(and(inArray(messages.toUser, [...users]), eq(messages.unasked, true)))
    .orderBy(desc(messages.createdAt));
  const last = new Map<string, Date>();
  for (const { user, at } of rows) if (user && !last.has(user)) last.set(user, at);
  return last;
}

export interface Room {
  key: string;
  /** Lower case, without spaces and full stops, up to 80 characters. */
  name: string;
  hidden: boolean;
  members: string[];
  topic?: string;
  purpose?: string;
}

/** Opens a channel, once; with a key that was used before, brings its members, topic and purpose to what is given. */
export async function openRoom(tx: Tx, room: Room): Promise<void> {
  const { key, name, hidden, members, topic = '', purpose = '' } = room;
  await tx
    .insert(rooms)
    .values({ key, name, hidden, members, topic, purpose })
    .onConflictDoUpdate({
      target: rooms.key,
      set: { members, topic, purpose, version: sql`${rooms.version} + 1` },
    });
}

/** Lets somebody into a room; nothing where they are in it, or where there is no such room. */
export async function enterRoom(tx: Tx, key: string, userId: string): Promise<void> {
  const [room] = await tx.select({ members: rooms.members }).from(rooms).where(eq(rooms.key, key));
  if (!room || room.members.includes(userId)) return;
  await tx
    .update(rooms)
    .set({ members: [...room.members, userId], version: sql`${rooms.version} + 1` })
    .where(eq(rooms.key, key));
}

/** Invites somebody into a room no more. Who is in its channel stays there until a person takes them out. */
export async function leaveRoom(tx: Tx, key: string, userId: string): Promise<void> {
  const [room] = await tx.select({ members: rooms.members }).from(rooms).where(eq(rooms.key, key));
  const members = room?.members.filter((it) => it !== userId);
  if (members) await tx.update(rooms).set({ members }).where(eq(rooms.key, key));
}

/** Sees to it that a channel is there; who else is in it, and what it says of itself, is left to people. */
export async function keepRoom(tx: Tx, { key, name, hidden, members }: Room): Promise<void> {
  await tx
    .insert(rooms)
    .values({ key, name, hidden, members })
    .onConflictDoUpdate({
      target: rooms.key,
      // Another name in the settings is another channel.
      set: { name, channel: null, failed: null, version: sql`${rooms.version} + 1` },
      setWhere: sql`${rooms.name} <> ${name} or ${rooms.failed} is not null`,
    });
}

/** Slack's id of a room's channel, once it is there. */
export async function channelOf(tx: Tx, key: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ channel: rooms.channel })
    .from(rooms)
    .where(and(eq(rooms.key, key), isNotNull(rooms.channel)));
  return row?.channel ?? undefined;
}

/** As `channelOf`, for many; rooms that do not stand yet are absent. */
export async function channelsOf(tx: Tx, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await tx
    .select({ key: rooms.key, channel: rooms.channel })
    .from(rooms)
    .where(inArray(rooms.key, [...keys]));
  return new Map(rows.flatMap(({ key, channel }) => (channel ? [[key, channel] as const] : [])));
}

/** The two rooms that the club has from its first day. */
export const recruiting: To & { room: string } = { room: 'recruiting' };
export const coordinators: To & { room: string } = { room: 'coordinators' };
