import type { Processes } from '../support/processes';
import type { Block } from '../support/recorder';

/** All that stands in the workspace, as the app's bot sees it. */
export interface Standing {
  messages: Stood[];
  channels: { id: string; name: string; creator: string }[];
}

/** A message of the workspace. */
export interface Stood {
  channel: string;
  ts: string;
  /** Of the message in whose thread it stands. */
  thread: string | undefined;
  user: string;
  /** Of the app's own messages: the key that the outbox gave it. */
  key: string | undefined;
  blocks: Block[];
  reactions: { name: string; users: string[] }[];
  /** Names of its files: a message with one carries no key. */
  files: string[];
}

/**
 * Reads the channels that the bot is in, and its conversations with these people, through the Web API.
 * @param people ids of users
 */
export async function readStanding({ url }: Processes, people: readonly string[]): Promise<Standing> {
  await fetch(`${url}/admin/limits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ on: false }),
  });
  const channels = await pages(url, 'conversations.list', 'channels', {
    types: 'public_channel,private_channel',
  });
  const places: string[] = channels.filter((it) => it.is_member).map((it) => it.id);
  for (const users of people) places.push((await call(url, 'conversations.open', { users })).channel.id);
  const messages: Stood[] = [];
  for (const id of places) {
    const all = await pages(url, 'conversations.history', 'messages', {
      channel: id,
      include_all_metadata: 'true',
    });
    for (const { ts, reply_count } of [...all]) {
      if (!reply_count) continue;
      const thread = await pages(url, 'conversations.replies', 'messages', {
        channel: id,
        ts,
        include_all_metadata: 'true',
      });
      all.push(...thread.filter((it) => it.ts !== ts && it.subtype !== 'thread_broadcast'));
    }
    for (const it of all)
      messages.push({
        channel: id,
        ts: it.ts,
        thread: it.thread_ts,
        user: it.user,
        key: it.metadata?.event_payload?.key,
        blocks: it.blocks ?? [],
        reactions: it.reactions ?? [],
        files: (it.files ?? []).map((file: Block) => file.name),
      });
  }
  return {
    messages,
    channels: channels.map(({ id, name, creator }) => ({ id, name, creator })),
  };
}

async function pages(
  url: string,
  method: string,
  what: string,
  args: Record<string, string>,
): Promise<Block[]> {
  const all: Block[] = [];
  let cursor = '';
  do {
    const answer = await call(url, method, { ...args, limit: '200', cursor });
    all.push(...answer[what]);
    cursor = answer.response_metadata?.next_cursor ?? '';
  } while (cursor);
  return all;
}

/** Calls the sandbox's Web API as the app. */
export async function call(url: string, method: string, args: Record<string, string>): Promise<Block> {
  const answer: Block = await fetch(`${url}/api/${method}`, {
    method: 'POST',
    headers: { authorization: 'Bearer xoxb-sandbox' },
    body: new URLSearchParams(args),
  }).then((it) => it.json());
  if (!answer.ok) throw new Error(`${method}: ${answer.error}`);
  return answer;
}
