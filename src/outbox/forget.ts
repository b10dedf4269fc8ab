import { eq, like, or, sql } from 'drizzle-orm';
import type { Tx } from '../core/feature';
import { messages, rooms } from './tables';

/**
 * Takes somebody out of all that was said: what was said to them is deleted; where others were told of them, in
 * messages and channels, `instead` stands from now on, also in Slack.
 * @param id Slack's id of the user
 */
export async function forgetReader(tx: Tx, id: string, instead: string): Promise<void> {
  await tx.delete(messages).where(eq(messages.toUser, id));
  const named = await tx
    .select()
    .from(messages)
    .where(or(like(sql`cast(${messages.content} as text)`, `%${id}%`), like(messages.key, `%${id}%`)));
  for (const { seq, key, content, ts, waiting, version } of named) {
    const unnamed = without(content, id, instead);
    // A key stays unique for all time, whoever else leaves.
    const unkeyed = key.replaceAll(word(id), `gone${seq}`);
    const changed = JSON.stringify(unnamed) !== JSON.stringify(content);
    await tx
      .update(messages)
      .set({
        key: unkeyed,
        content: unnamed,
        ...(changed && { version: version + 1, waiting: waiting || Boolean(ts) }),
      })
      .where(eq(messages.seq, seq));
    await tx.update(messages).set({ thread: unkeyed }).where(eq(messages.thread, key));
  }
  const entered = await tx
    .select()
    .from(rooms)
    .where(like(sql`cast(${rooms.members} as text)`, `%${id}%`));
  for (const { seq, members } of entered)
    await tx
      .update(rooms)
      .set({ members: members.filter((it) => it !== id) })
      .where(eq(rooms.seq, seq));
}

/** The id by itself: `U1` does not stand in `U12`. */
const word = (id: string): RegExp => new RegExp(`\\b${id}\\b`, 'g');

/** Any part of a message, with words where the person was mentioned. */
function without<T>(part: T, id: string, instead: string): T;
function without(part: unknown, id: string, instead: string): unknown {
  if (typeof part === 'string') return part.replaceAll(`<@${id}>`, instead).replaceAll(word(id), 'gone');
  if (Array.isArray(part)) return part.map((it) => without(it, id, instead));
  if (typeof part !== 'object' || part === null) return part;
  if ('user_id' in part && part.user_id === id) return { type: 'text', text: instead };
  return Object.fromEntries(Object.entries(part).map(([name, it]) => [name, without(it, id, instead)]));
}
