import { z } from 'zod';
import { readContent, readMetadata } from '../blocks/message';
import { Refusal } from '../refusal';
import { showBotProfile } from '../shapes/app';
import type { Scheduled } from '../workspace/model';
import { schedule, unschedule } from '../workspace/schedule';
import { count, json, page, text } from './args';
import { authored, content, findTarget, needPublicWriting, thread, threaded } from './chat';
import { type Call, method } from './method';
import { needConversation, needOpen } from './need';
import { pageOf } from './pages';

/** Slack's: at most 120 days ahead, 30 messages within five minutes of a channel, and no taking back in the last minute. */
const farthest = 120 * 86_400;
const crowd = { most: 30, within: 300 };
const lastMinute = 60;

export const scheduled = [
  method('chat.scheduleMessage', {
    tier: 3,
    scopes: ['chat:write'],
    args: z.object({
      channel: text(),
      post_at: text(),
      ...content,
      ...thread,
      metadata: json().optional(),
    }),
    run: (call, args) => {
      const { workspace } = call;
      const conversation = needOpen(findTarget(call, args.channel));
      if (!conversation.members.has(call.caller.user)) needPublicWriting(call, conversation);
      const post_at = needTime(call, conversation.id, args.post_at);
      const metadata = readMetadata(args.metadata);
      const waiting: Scheduled = {
        id: workspace.ids.next('Q'),
        channel: conversation.id,
        post_at,
        created: call.clock.seconds(),
        draft: {
          ...authored(call, {}),
          ...readContent(args),
          ...threaded(call, conversation, args),
          ...(metadata ? { metadata } : {}),
        },
      };
      schedule(workspace, waiting);
      const { text, user, bot_id, blocks } = waiting.draft;
      return {
        channel: conversation.id,
        scheduled_message_id: waiting.id,
        post_at,
        message: {
          type: 'delayed_message',
          text,
          user,
          bot_id,
          team: workspace.team.id,
          bot_profile: showBotProfile(workspace),
          ...(blocks ? { blocks } : {}),
        },
      };
    },
  }),

  method('chat.scheduledMessages.list', {
    tier: 3,
    args: z.object({
      ...page,
      channel: text().optional(),
      oldest: count().optional(),
      latest: count().optional(),
    }),
    run: (call, { channel, oldest = 0, latest = Number.POSITIVE_INFINITY, ...where }) => {
      if (channel && !call.workspace.conversations.has(channel)) throw new Refusal('invalid_channel');
      const mine = waitingOf(call)
        .filter((one) => !channel || one.channel === channel)
        .filter(({ post_at }) => post_at >= oldest && post_at <= latest)
        .sort((a, b) => a.post_at - b.post_at);
      const { items, response_metadata } = pageOf(mine, where);
      const scheduled_messages = items.map(({ id, channel, post_at, created, draft }) => ({
        id,
        channel_id: channel,
        post_at,
        date_created: created,
        text: draft.text,
      }));
      return { scheduled_messages, response_metadata };
    },
  }),

  method('chat.deleteScheduledMessage', {
    tier: 3,
    scopes: ['chat:write'],
    args: z.object({ channel: text(), scheduled_message_id: text() }),
    run: (call, { channel, scheduled_message_id }) => {
      const { id } = needConversation(call, channel);
      const found = waitingOf(call).find((one) => one.id === scheduled_message_id && one.channel === id);
      const late = found !== undefined && found.post_at - call.clock.seconds() < lastMinute;
      if (!found || late) throw new Refusal('invalid_scheduled_message_id');
      unschedule(call.workspace, found);
      return {};
    },
  }),
];

function waitingOf({ workspace, caller }: Call): Scheduled[] {
  return [...workspace.scheduled.values()].filter(({ draft }) => draft.user === caller.user);
}

/** @throws Refusal `invalid_time`, `time_in_past`, `time_too_far` or `restricted_too_many` */
function needTime(call: Call, channel: string, given: string): number {
  if (!/^\d{1,12}(\.0+)?$/.test(given)) throw new Refusal('invalid_time');
  const post_at = Number(given);
  const now = call.clock.seconds();
  if (post_at <= now) throw new Refusal('time_in_past');
  if (post_at > now + farthest) throw new Refusal('time_too_far');
  const near = waitingOf(call).filter(
    (one) => one.channel === channel && Math.abs(one.post_at - post_at) < crowd.within,
  );
  if (near.length >= crowd.most) throw new Refusal('restricted_too_many');
  return post_at;
}
