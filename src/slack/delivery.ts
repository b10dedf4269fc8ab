import type { WebClient } from '@slack/web-api';
import { eq, gt, type SQL, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { World } from '../core/feature';
import { messages } from '../outbox/tables';
import { findSent } from './lookup';
import { refusalOf } from './refusals';
import type { Address, Row } from './waiting';

/** A message on its way. `triedAt` says whether it was tried before. */
export type Ready = Row & { to: Address };

const UPLOAD_MS = 20_000;

interface Place {
  channel: string;
  ts: string;
}

/** Brings one message to Slack: posts it, or changes what stands there, and writes down where it stands. */
export async function deliver(world: World, client: WebClient, row: Ready): Promise<void> {
  if (row.ts && row.channel) return change(world, client, row, { channel: row.channel, ts: row.ts });
  // Tried before and no answer kept: it may stand there already, perhaps as it was before it was changed.
  const found = row.triedAt ? await findSent(client, row, row.to) : undefined;
  const place = found ?? (row.file ? await upload(client, row) : await post(client, row));
  const isOlder = found !== undefined && row.version > 1;
  // A file is kept until it is sent; from then on its name is enough.
  const file = row.file && { ...row.file, content: '' };
  const waiting = isOlder || hasMore(row) ? true : newerThan(row);
  await write(world, row, { ...place, sentAt: world.now(), file, waiting });
  if (isOlder) await change(world, client, row, place);
  else if (hasMore(row)) await decorate(world, client, row, place);
}

async function change(world: World, client: WebClient, row: Ready, place: Place): Promise<void> {
  await client.chat.update({ ...place, ...row.content });
  await decorate(world, client, row, place);
}

async function post(client: WebClient, { key, content, to: { channel, thread } }: Ready): Promise<Place> {
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
async function upload(client: WebClient, { toUser, file, content, to }: Ready): Promise<Place> {
  const opened = toUser ? await client.conversations.open({ users: toUser }) : undefined;
  const channel = opened ? String(opened.channel?.id) : to.channel;
  const bytes = Buffer.from(file?.content ?? '', file?.encoding ?? 'utf8');
  // The client's own `filesUploadV2` names the description `alt_text`, which Slack does not know.
  const { upload_url, file_id } = await client.files.getUploadURLExternal({
    filename: file?.name ?? '',
    length: bytes.length,
    ...(file?.alt && { alt_txt: file.alt }),
  });
  const stored = await fetch(String(upload_url), {
    method: 'POST',
    body: bytes,
    signal: AbortSignal.timeout(UPLOAD_MS),
  });
  if (!stored.ok) throw new Error(`Slack did not take a file: ${stored.status}`);
  await client.files.completeUploadExternal({
    files: [{ id: String(file_id) }],
    channel_id: channel,
    ...(to.thread && { thread_ts: to.thread }),
    initial_comment: content.text,
  });
  return { channel, ts: '' };
}

/** Whether something has still to be put on it. */
const hasMore = ({ reactions, pin }: Row): boolean => reactions.length > 0 || pin;

/** Pins it, and puts the reactions on it that people are to press. With them it stands as it should. */
async function decorate(world: World, client: WebClient, row: Row, { channel, ts }: Place): Promise<void> {
  for (const name of row.reactions)
    await client.reactions.add({ channel, timestamp: ts, name }).catch(unlessRefused);
  if (row.pin) await client.pins.add({ channel, timestamp: ts }).catch(unlessRefused);
  await write(world, row, { reactions: [], pin: false, waiting: newerThan(row) });
}

/** It is there already, or can never be there: the message stands all the same. */
function unlessRefused(error: unknown): void {
  if (!refusalOf(error)) throw error;
}

const write = ({ db }: World, { seq }: Row, set: PgUpdateSetSource<typeof messages>) =>
  db.run((tx) => tx.update(messages).set(set).where(eq(messages.seq, seq)));

/** While it was on its way, it may have been changed again. */
const newerThan = ({ version }: Row): SQL =>
  sql`(${gt(messages.version, version)} or ${eq(messages.stale, true)})`;
