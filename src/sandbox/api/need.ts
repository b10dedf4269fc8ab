import { Refusal } from '../refusal';
import { sees } from '../workspace/conversations';
import type { Conversation, ConversationKind, Person, Post } from '../workspace/model';
import type { Call } from './method';

/** Finds what a call names, or refuses as Slack does. */

const familyOf: Record<ConversationKind, string> = {
  public: 'channels',
  private: 'groups',
  im: 'im',
  mpim: 'mpim',
};

/** Scope names of one verb for the four kinds of conversation: `channels:read`, `groups:read`, … */
export function families(verb: string): string[] {
  return Object.values(familyOf).map((family) => `${family}:${verb}`);
}

export const manageScopes = ['channels:manage', 'channels:write', ...families('write').slice(1)];

export function needScope(call: Call, ...anyOf: string[]): void {
  if (anyOf.some((scope) => call.caller.scopes.has(scope))) return;
  throw new Refusal('missing_scope', { needed: anyOf[0], provided: [...call.caller.scopes].join(',') });
}

/** A conversation that the caller may see and whose kind its scopes cover. */
export function needConversation(call: Call, id: string, verb?: 'read' | 'history' | 'manage'): Conversation {
  const conversation = call.workspace.conversations.get(id);
  if (!conversation || !sees(conversation, call.caller.user)) throw new Refusal('channel_not_found');
  if (verb) needScope(call, ...scopesFor(conversation.kind, verb));
  return conversation;
}

export function needMember(call: Call, id: string, verb?: 'read' | 'history' | 'manage'): Conversation {
  const conversation = needConversation(call, id, verb);
  if (!conversation.members.has(call.caller.user)) throw new Refusal('not_in_channel');
  return conversation;
}

/** Refuses direct messages, for what only channels know: names, topics, members that come and go. */
export function needChannel(conversation: Conversation): Conversation {
  if (conversation.kind === 'im' || conversation.kind === 'mpim')
    throw new Refusal('method_not_supported_for_channel_type');
  return conversation;
}

export function needOpen(conversation: Conversation): Conversation {
  if (conversation.archived) throw new Refusal('is_archived');
  return conversation;
}

export function needPost(call: Call, channel: string, ts: string, code = 'message_not_found'): Post {
  const post = call.workspace.timeline(channel).find(ts);
  if (!post) throw new Refusal(code);
  return post;
}

export function needPerson(call: Call, id: string): Person {
  const person = call.workspace.people.get(id);
  if (!person) throw new Refusal('user_not_found');
  return person;
}

/** `ts` as Slack writes it: seconds, a dot, six digits. */
export function isTs(ts: string): boolean {
  return /^\d{10}\.\d{6}$/.test(ts);
}

function scopesFor(kind: ConversationKind, verb: 'read' | 'history' | 'manage'): string[] {
  if (verb !== 'manage') return [`${familyOf[kind]}:${verb}`];
  return kind === 'public' ? ['channels:manage', 'channels:write'] : [`${familyOf[kind]}:write`];
}
