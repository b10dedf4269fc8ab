import type { WebClient } from '@slack/web-api';
import type { messages } from '../outbox/tables';

type Row = typeof messages.$inferSelect;

/** Slack's clock and ours may differ by that much. */
const SLACK_MS = 5 * 60_000;

/**
 * Looks for a message that may or may not have been sent, by the key in its metadata.
 * @returns where it stands; undefined when it was not sent
 */
export async function findSent(
  client: WebClient,
  row: Row,
  to: { channel: string; thread?: string },
): Promise<{ channel: string; ts: string } | undefined> {
  const channel = row.toUser
    ? String((await client.conversations.open({ users: row.toUser })).channel?.id)
    : to.channel;
  const oldest = String(((row.triedAt?.getTime() ?? 0) - SLACK_MS) / 1000);
  let cursor: string | undefined;
  do {
    const page = { channel, oldest, limit: 200, include_all_metadata: true, ...(cursor && { cursor }) };
    const answer = to.thread
      ? await client.conversations.replies({ ...page, ts: to.thread })
      : await client.conversations.history(page);
    const found = (answer.messages ?? []).find((it) => isOurs(it, row));
    if (found?.ts) return { channel, ts: found.ts };
    cursor = answer.response_metadata?.next_cursor;
  } while (cursor);
  return undefined;
}

/** The key of a message of ours, as Slack keeps it: one that was only just sent may not be written down yet. */
export async function keyInSlack(
  client: WebClient,
  { channel, ts }: { channel: string; ts: string },
): Promise<string | undefined> {
  const only = { oldest: ts, latest: ts, inclusive: true, limit: 1 };
  const { messages } = await client.conversations.history({ channel, ...only, include_all_metadata: true });
  const payload = messages?.find((it) => it.ts === ts)?.metadata?.event_payload as
    | { key?: unknown }
    | undefined;
  return typeof payload?.key === 'string' ? payload.key : undefined;
}

/** A file's message carries no metadata: it is known by the name of its file. */
function isOurs(
  message: { metadata?: { event_payload?: unknown }; files?: { name?: string }[] },
  { key, file }: Row,
): boolean {
  const payload = message.metadata?.event_payload as { key?: unknown } | undefined;
  return file ? (message.files ?? []).some(({ name }) => name === file.name) : payload?.key === key;
}
