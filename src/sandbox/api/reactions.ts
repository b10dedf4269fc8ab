import { z } from 'zod';
import { Refusal } from '../refusal';
import { permalink, showMessage } from '../shapes/message';
import { knownEmoji } from '../workspace/emoji';
import { pin, react, unreact } from '../workspace/posts';
import { flag, text } from './args';
import { type Call, method } from './method';
import { isTs, needConversation, needMember, needOpen, needPost } from './need';

const where = { channel: text(), timestamp: text() };

export const reactions = [
  method('reactions.add', {
    tier: 3,
    scopes: ['reactions:write'],
    args: z.object({ ...where, name: text() }),
    run: (call, args) => {
      const { conversation, post } = target(call, args);
      needOpen(conversation);
      const name = needEmoji(args.name);
      const kinds = post.reactions.length;
      if (kinds >= 50 && !post.reactions.some((one) => one.name === name))
        throw new Refusal('too_many_emoji');
      if (!react(call.workspace, conversation, post, name, call.caller.user))
        throw new Refusal('already_reacted');
      return {};
    },
  }),

  method('reactions.remove', {
    tier: 2,
    scopes: ['reactions:write'],
    args: z.object({ ...where, name: text() }),
    run: (call, args) => {
      const { conversation, post } = target(call, args);
      const name = needEmoji(args.name);
      if (!unreact(call.workspace, conversation, post, name, call.caller.user))
        throw new Refusal('no_reaction');
      return {};
    },
  }),

  method('reactions.get', {
    tier: 3,
    scopes: ['reactions:read'],
    args: z.object({ ...where, full: flag().optional() }),
    run: (call, args) => {
      const { conversation, post } = target(call, args);
      const { blocks, text, type, user, ts, team, reactions, bot_id, app_id, bot_profile } = showMessage(
        call.workspace,
        post,
      );
      const message = { type, text, user, ts, team, reactions, permalink: permalink(call.workspace, post) };
      const app = bot_id ? { bot_id, app_id, bot_profile } : {};
      return {
        type: 'message',
        channel: conversation.id,
        message: { ...message, ...app, ...(blocks ? { blocks } : {}) },
      };
    },
  }),
];

export const pins = [
  method('pins.add', {
    tier: 2,
    scopes: ['pins:write'],
    args: z.object({ channel: text(), timestamp: text().optional() }),
    run: (call, args) => {
      const { conversation, post } = pinTarget(call, args);
      needMember(call, conversation.id);
      if (post.pinned) throw new Refusal('already_pinned');
      if ((call.workspace.pins.get(conversation.id)?.size ?? 0) >= 100) throw new Refusal('too_many_pins');
      pin(call.workspace, conversation, post, call.caller.user, true);
      return {};
    },
  }),

  method('pins.remove', {
    tier: 2,
    scopes: ['pins:write'],
    args: z.object({ channel: text(), timestamp: text().optional() }),
    run: (call, args) => {
      const { conversation, post } = pinTarget(call, args);
      if (!post.pinned) throw new Refusal('no_pin');
      pin(call.workspace, conversation, post, call.caller.user, false);
      return {};
    },
  }),

  method('pins.list', {
    tier: 2,
    scopes: ['pins:read'],
    args: z.object({ channel: text() }),
    run: (call, args) => {
      const conversation = needConversation(call, args.channel);
      const items = [...(call.workspace.pins.get(conversation.id) ?? [])].map((post) => ({
        type: 'message',
        created: post.pinned?.at,
        created_by: post.pinned?.by,
        channel: conversation.id,
        message: { ...showMessage(call.workspace, post), permalink: permalink(call.workspace, post) },
      }));
      return { items };
    },
  }),
];

function pinTarget(call: Call, { channel, timestamp }: { channel: string; timestamp?: string | undefined }) {
  if (!timestamp) throw new Refusal('no_item_specified');
  return target(call, { channel, timestamp });
}

function target(call: Call, { channel, timestamp }: { channel: string; timestamp: string }) {
  const conversation = needConversation(call, channel);
  if (!isTs(timestamp)) throw new Refusal('bad_timestamp');
  return { conversation, post: needPost(call, conversation.id, timestamp) };
}

function needEmoji(given: string): string {
  const name = knownEmoji(given);
  if (name === undefined) throw new Refusal('invalid_name');
  return name;
}
