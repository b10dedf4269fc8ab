import { z } from 'zod';
import { Refusal } from '../refusal';
import { join, leave } from '../workspace/conversations';
import type { Conversation } from '../workspace/model';
import { flag, list, text } from './args';
import { show } from './conversations';
import { type Call, method } from './method';
import { manageScopes, needChannel, needConversation, needMember, needOpen, needPerson } from './need';

const channel = { channel: text() };

/** Who comes into a channel, and who goes. */
export const membership = [
  method('conversations.invite', {
    tier: 3,
    scopes: [...manageScopes, 'channels:write.invites', 'groups:write.invites'],
    args: z.object({ ...channel, users: list(), force: flag().default(false) }),
    run: (call, { channel: id, users, force }) => {
      const conversation = needOpen(needChannel(needMember(call, id)));
      const errors = users.flatMap((user) => {
        const error = whyNotInvited(call, conversation, user);
        return error ? [{ user, ok: false, error }] : [];
      });
      const refused = new Set(errors.map(({ user }) => user));
      if (users.length === 0) throw new Refusal('no_user');
      if (errors.length > 0 && (!force || refused.size === users.length))
        throw new Refusal(errors[0]!.error, { errors });
      for (const user of users)
        if (!refused.has(user)) join(call.workspace, conversation, user, call.caller.user);
      return { channel: show(call, conversation) };
    },
  }),

  method('conversations.kick', {
    tier: 3,
    scopes: manageScopes,
    args: z.object({ ...channel, user: text() }),
    run: (call, { channel: id, user }) => {
      const conversation = needChannel(needMember(call, id, 'manage'));
      if (user === call.caller.user) throw new Refusal('cant_kick_self');
      if (conversation.general) throw new Refusal('cant_kick_from_general');
      needPerson(call, user);
      if (!conversation.members.has(user)) throw new Refusal('not_in_channel');
      leave(call.workspace, conversation, user);
      return {};
    },
  }),

  method('conversations.join', {
    tier: 3,
    // A person's token joins with `channels:write`.
    scopes: ['channels:join', 'channels:write'],
    args: z.object(channel),
    run: (call, args) => {
      const conversation = needOpen(needChannel(needConversation(call, args.channel)));
      if (conversation.kind !== 'public') throw new Refusal('method_not_supported_for_channel_type');
      if (conversation.members.has(call.caller.user)) {
        const response_metadata = { warnings: ['already_in_channel'] };
        return { channel: show(call, conversation), warning: 'already_in_channel', response_metadata };
      }
      join(call.workspace, conversation, call.caller.user);
      return { channel: show(call, conversation) };
    },
  }),

  method('conversations.leave', {
    tier: 3,
    scopes: manageScopes,
    args: z.object(channel),
    run: (call, args) => {
      const conversation = needOpen(needChannel(needConversation(call, args.channel, 'manage')));
      if (conversation.general) throw new Refusal('cant_leave_general');
      if (!conversation.members.has(call.caller.user)) return {};
      if (conversation.kind === 'private' && conversation.members.size === 1)
        throw new Refusal('last_member');
      leave(call.workspace, conversation, call.caller.user);
      return {};
    },
  }),
];

function whyNotInvited(call: Call, conversation: Conversation, user: string): string | undefined {
  if (user === call.caller.user) return 'cant_invite_self';
  const person = call.workspace.people.get(user);
  if (!person) return 'user_not_found';
  if (person.deleted) return 'cant_invite';
  return conversation.members.has(user) ? 'already_in_channel' : undefined;
}
