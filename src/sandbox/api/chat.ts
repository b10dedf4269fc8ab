import { z } from 'zod';
import { readContent, readMetadata } from '../blocks/message';
import { Refusal } from '../refusal';
import { permalink, showMessage } from '../shapes/message';
import { openDirect } from '../workspace/conversations';
import type { Conversation, Post } from '../workspace/model';
import { type Change, edit, post, remove, whisper } from '../workspace/posts';
import { flag, json, text } from './args';
import { type Call, method } from './method';
import { needConversation, needOpen, needPost, needScope } from './need';

export const content = {
  text: text().optional(),
  blocks: json().optional(),
  attachments: json().optional(),
  markdown_text: text().optional(),
};
const look = { username: text().optional(), icon_emoji: text().optional(), icon_url: text().optional() };
const previews = { unfurl_links: flag().optional(), unfurl_media: flag().optional() };
export const thread = { thread_ts: text().optional(), reply_broadcast: flag().optional() };

export const chat = [
  method('chat.postMessage', {
    tier: 'special',
    scopes: ['chat:write'],
    args: z.object({
      channel: text(),
      ...content,
      ...look,
      ...thread,
      metadata: json().optional(),
      ...previews,
    }),
    run: (call, args) => {
      const conversation = needOpen(findTarget(call, args.channel));
      if (!conversation.members.has(call.caller.user)) needPublicWriting(call, conversation);
      const metadata = readMetadata(args.metadata);
      const added = post(call.workspace, conversation, {
        ...authored(call, args),
        ...readContent(args),
        ...threaded(call, conversation, args),
        ...(metadata ? { metadata } : {}),
        ...(args.unfurl_links === false ? { bare: true } : {}),
      });
      return {
        channel: conversation.id,
        ts: added.ts,
        message: showMessage(call.workspace, added, { metadata: true }),
      };
    },
  }),

  method('chat.postEphemeral', {
    tier: 4,
    scopes: ['chat:write'],
    args: z.object({ channel: text(), user: text(), ...content, ...look, thread_ts: text().optional() }),
    run: (call, args) => {
      const conversation = needOpen(findTarget(call, args.channel));
      if (!conversation.members.has(call.caller.user)) throw new Refusal('not_in_channel');
      if (!conversation.members.has(args.user)) throw new Refusal('user_not_in_channel');
      const added = whisper(call.workspace, conversation, {
        ...authored(call, args),
        ...readContent(args),
        ...threaded(call, conversation, args),
        only: args.user,
      });
      return { message_ts: added.ts };
    },
  }),

  method('chat.update', {
    tier: 3,
    scopes: ['chat:write'],
    args: z.object({ channel: text(), ts: text(), ...content, metadata: json().optional() }),
    run: (call, args) => {
      const conversation = needConversation(call, args.channel);
      const changed = needPost(call, conversation.id, args.ts);
      if (changed.user !== call.caller.user || changed.subtype) throw new Refusal('cant_update_message');
      if ((args.text?.length ?? 0) > 40_000) throw new Refusal('msg_too_long');
      const metadata = readMetadata(args.metadata);
      edit(call.workspace, conversation, changed, changesOf(changed, args, metadata), call.caller.user);
      const { ts: _, ...message } = showMessage(call.workspace, changed, { metadata: true });
      return { channel: conversation.id, ts: changed.ts, text: changed.text, message: pickUpdated(message) };
    },
  }),

  method('chat.delete', {
    tier: 3,
    scopes: ['chat:write'],
    args: z.object({ channel: text(), ts: text() }),
    run: (call, args) => {
      const conversation = needConversation(call, args.channel);
      const gone = needPost(call, conversation.id, args.ts);
      if (gone.user !== call.caller.user) throw new Refusal('cant_delete_message');
      remove(call.workspace, conversation, gone);
      return { channel: conversation.id, ts: gone.ts };
    },
  }),

  method('chat.getPermalink', {
    tier: 'special',
    args: z.object({ channel: text(), message_ts: text() }),
    run: (call, args) => {
      const conversation = needConversation(call, args.channel);
      const linked = needPost(call, conversation.id, args.message_ts);
      return { channel: conversation.id, permalink: permalink(call.workspace, linked) };
    },
  }),
];

/** A channel by its id or name, or the direct message with a person named by theirs. */
export function findTarget(call: Call, named: string): Conversation {
  if (/^[UW]/.test(named) && call.workspace.people.has(named)) {
    if (!call.workspace.app.messagesTab) throw new Refusal('messages_tab_disabled');
    return openDirect(call.workspace, [call.caller.user, named], call.caller.user).conversation;
  }
  const byName = call.workspace.channelsByName.get(named.replace(/^#/, ''));
  return needConversation(call, byName?.id ?? named);
}

/** A bot may write where it is, and elsewhere in public channels with a scope for that. */
export function needPublicWriting(call: Call, conversation: Conversation): void {
  const allowed = conversation.kind === 'public' && call.caller.scopes.has('chat:write.public');
  if (!allowed) throw new Refusal('not_in_channel');
}

export function authored(
  call: Call,
  args: { username?: string | undefined; icon_emoji?: string | undefined; icon_url?: string | undefined },
) {
  const { username, icon_emoji, icon_url } = args;
  if (username || icon_emoji || icon_url) needScope(call, 'chat:write.customize');
  return {
    user: call.caller.user,
    // Slack marks a message by a person's token as the app's too.
    bot_id: call.workspace.app.botId,
    app_id: call.workspace.app.id,
    ...(username ? { username } : {}),
    ...(icon_emoji ? { icons: { emoji: icon_emoji } } : icon_url ? { icons: { image_64: icon_url } } : {}),
  };
}

export function threaded(
  call: Call,
  conversation: Conversation,
  { thread_ts, reply_broadcast }: { thread_ts?: string | undefined; reply_broadcast?: boolean | undefined },
) {
  if (!thread_ts) return {};
  const named = call.workspace.timeline(conversation.id).find(thread_ts);
  if (!named || (named.subtype && !named.files.length)) throw new Refusal('cannot_reply_to_message');
  return { thread_ts: named.thread_ts ?? named.ts, ...(reply_broadcast ? { broadcast: true } : {}) };
}

/** What is not given stays, except that a new text alone takes the old blocks away, as with Slack. */
function changesOf(
  changed: Post,
  args: {
    text?: string | undefined;
    blocks?: unknown;
    attachments?: unknown;
    markdown_text?: string | undefined;
  },
  metadata: Post['metadata'],
): Change {
  const emptied = Array.isArray(args.blocks) && args.blocks.length === 0;
  const content = readContent(emptied && !args.text ? { ...args, text: changed.text } : args);
  return {
    text: content.text,
    blocks: content.blocks,
    attachments: args.attachments === undefined ? changed.attachments : content.attachments,
    ...(metadata ? { metadata } : {}),
  };
}

/** `chat.update` shows less of a message than the rest of Slack does. */
function pickUpdated(message: Record<string, unknown>): Record<string, unknown> {
  const shown = [
    'type',
    'text',
    'user',
    'team',
    'bot_id',
    'app_id',
    'bot_profile',
    'edited',
    'blocks',
    'files',
    'metadata',
  ];
  return Object.fromEntries(Object.entries(message).filter(([key]) => shown.includes(key)));
}
