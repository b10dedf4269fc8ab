import { z } from 'zod';
import { Refusal } from '../refusal';
import { showConversation } from '../shapes/conversation';
import { archive, createChannel, describe, openDirect, rename } from '../workspace/conversations';
import type { Conversation } from '../workspace/model';
import { flag, list, page, text } from './args';
import { type Call, method } from './method';
import {
  families,
  manageScopes,
  needChannel,
  needConversation,
  needMember,
  needOpen,
  needPerson,
  needScope,
} from './need';
import { pageOf } from './pages';
import { readTypes } from './users';

const channel = { channel: text() };

export const conversations = [
  method('conversations.create', {
    tier: 2,
    scopes: manageScopes,
    args: z.object({
      name: text().optional(),
      is_private: flag().default(false),
      team_id: text().optional(),
    }),
    run: (call, { name, is_private }) => {
      needScope(call, ...(is_private ? ['groups:write'] : ['channels:manage', 'channels:write']));
      const named = needName(call, name);
      const kind = is_private ? 'private' : 'public';
      return {
        channel: show(call, createChannel(call.workspace, { name: named, kind, creator: call.caller.user })),
      };
    },
  }),

  method('conversations.info', {
    tier: 3,
    scopes: families('read'),
    args: z.object({
      ...channel,
      include_locale: flag().default(false),
      include_num_members: flag().default(false),
    }),
    run: (call, args) => {
      const conversation = needConversation(call, args.channel, 'read');
      const {
        is_user_deleted: _,
        user: __,
        priority: ___,
        ...shown
      } = showConversation(call.workspace, conversation, call.caller.user);
      const counted = args.include_num_members ? { num_members: conversation.members.size } : {};
      return {
        channel: { ...shown, ...counted, ...(args.include_locale ? { locale: call.me.locale } : {}) },
      };
    },
  }),

  method('conversations.list', {
    tier: 2,
    scopes: families('read'),
    args: z.object({
      ...page,
      types: text().default('public_channel'),
      exclude_archived: flag().default(false),
    }),
    run: (call, { types, exclude_archived, ...where }) => {
      const kinds = readTypes(call, types);
      const all = [...call.workspace.conversations.values()].filter(
        (one) =>
          kinds.has(one.kind) &&
          (one.kind === 'public' || one.members.has(call.caller.user)) &&
          !(exclude_archived && one.archived),
      );
      const { items, response_metadata } = pageOf(all, where);
      const channels = items.map((one) => {
        const direct = one.kind === 'im';
        const shown = showConversation(call.workspace, one, call.caller.user);
        return direct ? shown : { ...shown, num_members: one.members.size };
      });
      return { channels, response_metadata };
    },
  }),

  method('conversations.members', {
    tier: 4,
    scopes: families('read'),
    args: z.object({ ...channel, ...page }),
    run: (call, args) => {
      const conversation = needConversation(call, args.channel, 'read');
      const { items, response_metadata } = pageOf(conversation.members, args);
      return { members: items, response_metadata };
    },
  }),

  method('conversations.open', {
    tier: 3,
    scopes: manageScopes,
    args: z.object({
      channel: text().optional(),
      users: list().optional(),
      return_im: flag().default(false),
      prevent_creation: flag().default(false),
    }),
    run: (call, { channel: id, users, return_im }) => {
      const { conversation, fresh } = id
        ? { conversation: needConversation(call, id), fresh: false }
        : openWith(call, users);
      const already = fresh ? {} : { no_op: true, already_open: true };
      return { ...already, channel: return_im ? showOpened(call, conversation) : { id: conversation.id } };
    },
  }),

  method('conversations.close', {
    tier: 2,
    scopes: manageScopes,
    args: z.object(channel),
    run: (call, args) => {
      const conversation = needConversation(call, args.channel);
      if (conversation.kind === 'public' || conversation.kind === 'private') {
        throw new Refusal('method_not_supported_for_channel_type');
      }
      return { no_op: true, already_closed: true };
    },
  }),

  method('conversations.archive', {
    tier: 2,
    scopes: manageScopes,
    args: z.object(channel),
    run: (call, args) => {
      const conversation = needChannel(needMember(call, args.channel, 'manage'));
      if (conversation.archived) throw new Refusal('already_archived');
      if (conversation.general) throw new Refusal('cant_archive_general');
      archive(call.workspace, conversation, true, call.caller.user);
      return {};
    },
  }),

  method('conversations.unarchive', {
    tier: 2,
    scopes: manageScopes,
    args: z.object(channel),
    run: (call, args) => {
      const conversation = needChannel(needConversation(call, args.channel, 'manage'));
      if (!conversation.archived) throw new Refusal('not_archived');
      archive(call.workspace, conversation, false, call.caller.user);
      return {};
    },
  }),

  method('conversations.rename', {
    tier: 2,
    scopes: manageScopes,
    args: z.object({ ...channel, name: text() }),
    run: (call, { channel: id, name }) => {
      const conversation = needOpen(needChannel(needMember(call, id, 'manage')));
      if (conversation.creator !== call.caller.user) throw new Refusal('not_authorized');
      rename(call.workspace, conversation, needName(call, name), call.caller.user);
      return { channel: show(call, conversation) };
    },
  }),

  ...(['topic', 'purpose'] as const).map((what) =>
    method(what === 'topic' ? 'conversations.setTopic' : 'conversations.setPurpose', {
      tier: 2,
      scopes: [...manageScopes, ...families('write.topic')],
      args: z.object({ ...channel, [what]: text() }),
      run: (call, args) => {
        const given = args as Record<string, string>;
        const conversation = needOpen(needMember(call, given.channel!));
        if (conversation.kind === 'im') throw new Refusal('method_not_supported_for_channel_type');
        if (given[what]!.length > 250) throw new Refusal('too_long');
        describe(call.workspace, conversation, what, given[what]!, call.caller.user);
        return { channel: show(call, conversation) };
      },
    }),
  ),
];

/** A channel's name: small letters and digits of any script, `-` and `_`, up to 80 of them. */
function needName(call: Call, name: string | undefined): string {
  if (!name) throw new Refusal('invalid_name_required');
  if (name.length > 80) throw new Refusal('invalid_name_maxlength');
  if (/^[-_]+$/.test(name)) throw new Refusal('invalid_name_punctuation');
  if (!/^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]+$/u.test(name)) throw new Refusal('invalid_name_specials');
  if (call.workspace.channelsByName.has(name)) throw new Refusal('name_taken');
  return name;
}

function openWith(call: Call, users: string[] | undefined) {
  if (!users) throw new Refusal('users_list_not_supplied');
  if (users.length === 0) throw new Refusal('not_enough_users');
  if (users.length > 8) throw new Refusal('too_many_users');
  for (const user of users) if (needPerson(call, user).deleted) throw new Refusal('user_disabled');
  needScope(call, users.length === 1 ? 'im:write' : 'mpim:write');
  const members = [...new Set([call.caller.user, ...users])];
  if (members.length === 1) throw new Refusal('invalid_user_combination');
  return openDirect(call.workspace, members, call.caller.user);
}

function showOpened(call: Call, conversation: Conversation): Record<string, unknown> {
  return {
    ...show(call, conversation),
    last_read: '0000000000.000000',
    unread_count: 0,
    unread_count_display: 0,
    is_open: true,
  };
}

/** A channel as the methods that change it answer: `is_user_deleted` stands in lists only. */
export function show(call: Call, conversation: Conversation): Record<string, unknown> {
  const { is_user_deleted: _, ...shown } = showConversation(call.workspace, conversation, call.caller.user);
  return shown;
}
