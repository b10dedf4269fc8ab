import type { WebClient } from '@slack/web-api';
import { eq, gt, type SQL, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { World } from '../core/feature';
import { messages, rooms } from '../outbox/tables';
import { findSent } from './lookup';

export type Row = typeof messages.$inferSelect;

interface Place {
  channel: string;
  ts: string;
}
interface Address {
  channel: string;
  thread?: string;
}

/**
 * Brings one message to Slack: posts it, or changes what stands there, and writes down where it stands.
 * @returns false when its room or its thread is not there yet
 */
export async function deliver(world: World, client: WebClient, row: Row): Promise<boolean> {
  if (row.ts && row.channel) {
    await change(world, client, row, { channel: row.channel, ts: row.ts });
    return true;
  }
  const to = await address(world, row);
  if (!to) {
    await write(world, row, { triedAt: null });
    return false;
  }
  // Tried before and no answer kept: it may stand there already.
  const found = row.triedAt ? await findSent(client, row, to) : undefined;
  // Then it stands as it was at that time.
  const isOlder = found !== undefined && row.version > 1 && !row.file;
  const place = found ?? (row.file ? await upload(client, row, to) : await post(client, row, to));
  // A file is kept until it is sent; from then on its name is enough.
  const file = row.file && { ...row.file, content: '' };
  await write(world, row, {
    ...place,
    sentAt: world.now(),
    file,
    waiting: isOlder || row.reactions.length > 0 ? true : newerThan(row),
  });
  if (isOlder) await change(world, client, row, place);
  else if (row.reactions.length > 0) await decorate(world, client, row, place);
  return true;
}

async function change(world: World, client: WebClient, row: Row, place: Place): Promise<void> {
  await client.chat.update({ ...place, ...row.content });
  await decorate(world, client, row, place);
}

async function post(client: WebClient, { key, content }: Row, { channel, thread }: Address): Promise<Place> {
  const posted = await client.chat.postMessage({
    channel,
    ...(thread && { thread_ts: thread }),
    ...content,
    metadata: { event_type: 'probono_message', event_payload: { key } },
    unfurl_links: false,
    unfurl_media: false,
  });
  return { channel: String(posted.channel), ts: String(posted.ts) };
}

/** A file goes into the conversation by its id, so a direct message is opened first. */
async function upload(client: WebClient, { toUser, file, content }: Row, to: Address): Promise<Place> {
  const opened = toUser ? await client.conversations.open({ users: toUser }) : undefined;
  const channel = opened ? String(opened.channel?.id) : to.channel;
  await client.filesUploadV2({
    channel_id: channel,
    initial_comment: content.text,
    filename: file?.name ?? '',
    content: file?.content ?? '',
  });
  return { channel, ts: '' };
}

/** Puts the reactions on it that people are to press. */
async function decorate(world: World, client: WebClient, row: Row, { channel, ts }: Place): Promise<void> {
  for (const name of row.reactions)
    await client.reactions.add({ channel, timestamp: ts, name }).catch((error: unknown) => {
      if (!/already_reacted/.test(String(error))) throw error;
    });
  await write(world, row, { reactions: [], waiting: newerThan(row) });
}

async function address({ db }: World, { toUser, toRoom, thread }: Row): Promise<Address | undefined> {
  return db.run(async (tx) => {
    const [room] = toRoom ? await tx.select().from(rooms).where(eq(rooms.key, toRoom)) : [];
    const channel = toUser ?? room?.channel;
    if (!channel) return undefined;
    if (!thread) return { channel };
    const [parent] = await tx.select().from(messages).where(eq(messages.key, thread));
    return parent?.ts ? { channel: parent.channel ?? channel, thread: parent.ts } : undefined;
  });
}

const write = ({ db }: World, { seq }: Row, set: PgUpdateSetSource<typeof messages>) =>
  db.run((tx) => tx.update(messages).set(set).where(eq(messages.seq, seq)));

/** While it was on its way, it may have been changed again. */
const newerThan = ({ version }: Row): SQL =>
  sql`(${gt(messages.version, version)} or ${eq(messages.stale, true)})`;
