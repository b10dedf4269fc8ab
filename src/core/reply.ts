/** What somebody wrote in the thread of a message. */
export interface Reply {
  channel: string;
  ts: string;
  /** The `ts` of the message whose thread it is. */
  thread: string;
  user: string;
  /** As it was typed: without Slack's escapes; with its marks for people, channels and links. */
  text: string;
}

/** The reply in a channel that a message event tells of; undefined where it tells of something else, or of an app's. */
export function replyIn(event: Readonly<Record<string, unknown>>): Reply | undefined {
  const { channel, ts, thread_ts: thread, user, text, subtype, bot_id: bot, channel_type: kind } = event;
  if (kind === 'im' || bot || (subtype && subtype !== 'thread_broadcast')) return undefined;
  if (typeof user !== 'string' || typeof channel !== 'string' || typeof ts !== 'string') return undefined;
  if (typeof thread !== 'string' || thread === ts) return undefined;
  return { channel, ts, thread, user, text: unescaped(String(text ?? '')) };
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
