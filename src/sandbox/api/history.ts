import { z } from 'zod';
import { Refusal } from '../refusal';
import { showMessage } from '../shapes/message';
import { count, flag, text } from './args';
import { method } from './method';
import { families, isTs, needConversation, needMember } from './need';
import { readMark, writeCursor } from './pages';

const stretch = {
  channel: text(),
  oldest: text().optional(),
  latest: text().optional(),
  inclusive: flag().default(false),
  limit: count().optional(),
  cursor: text().optional(),
  include_all_metadata: flag().default(false),
};

export const history = [
  method('conversations.history', {
    tier: 3,
    scopes: families('history'),
    args: z.object(stretch),
    run: ({ workspace, ...call }, args) => {
      const conversation = needMember({ workspace, ...call }, args.channel, 'history');
      const limit = args.limit || 100;
      if (limit > 999) throw Refusal.invalid(['[ERROR] must be less than 1000 [json-pointer:/limit]']);
      const range = readRange(args);
      const { posts, more } = workspace.timeline(conversation.id).newestIn({ ...range, limit });
      return {
        messages: posts.map((post) => showMessage(workspace, post, { metadata: args.include_all_metadata })),
        has_more: more,
        pin_count: workspace.pins.get(conversation.id)?.size ?? 0,
        channel_actions_ts: null,
        channel_actions_count: 0,
        ...(more ? { response_metadata: { next_cursor: writeCursor(posts.at(-1)!.ts) } } : {}),
      };
    },
  }),

  method('conversations.replies', {
    tier: 3,
    scopes: families('history'),
    args: z.object({ ...stretch, ts: text() }),
    run: ({ workspace, ...call }, args) => {
      const conversation = needConversation({ workspace, ...call }, args.channel, 'history');
      if (!conversation.members.has(call.caller.user)) throw new Refusal('channel_not_found');
      const timeline = workspace.timeline(conversation.id);
      const named = timeline.find(args.ts);
      const parent = named?.thread_ts ? timeline.find(named.thread_ts) : named;
      if (!parent) throw new Refusal('thread_not_found');
      const { latest: _, oldest: __, ...range } = readRange({ ...args, cursor: undefined });
      const oldest = args.cursor ? readMark(args.cursor) : args.oldest;
      const { posts, more } = timeline.oldestRepliesIn(parent.ts, {
        ...range,
        ...(oldest ? { oldest } : {}),
        ...(args.latest ? { latest: args.latest } : {}),
        ...(args.cursor ? { inclusive: false } : {}),
        limit: Math.min(args.limit || 1000, 1000),
      });
      const all = args.cursor ? posts : [parent, ...posts];
      return {
        messages: all.map((post) => showMessage(workspace, post, { metadata: args.include_all_metadata })),
        has_more: more,
        ...(more ? { response_metadata: { next_cursor: writeCursor(posts.at(-1)!.ts) } } : {}),
      };
    },
  }),
];

/** The stretch of time asked for; a cursor goes on below the last message shown. */
function readRange({
  oldest,
  latest,
  inclusive,
  cursor,
}: {
  oldest?: string | undefined;
  latest?: string | undefined;
  inclusive: boolean;
  cursor?: string | undefined;
}) {
  const from = oldest && oldest !== '0' ? readTs(oldest, 'invalid_ts_oldest') : undefined;
  const to = cursor
    ? readMark(cursor)
    : latest && latest !== 'now'
      ? readTs(latest, 'invalid_ts_latest')
      : undefined;
  return {
    ...(from ? { oldest: from } : {}),
    ...(to ? { latest: to } : {}),
    inclusive: inclusive && !cursor,
  };
}

/** Slack takes whole and half seconds too. */
function readTs(ts: string, code: string): string {
  const [, seconds, fraction = ''] = /^(\d{1,10})(?:\.(\d{1,6}))?$/.exec(ts) ?? [];
  if (seconds === undefined) throw new Refusal(code);
  const full = `${seconds.padStart(10, '0')}.${fraction.padEnd(6, '0')}`;
  if (!isTs(full)) throw new Refusal(code);
  return full;
}
