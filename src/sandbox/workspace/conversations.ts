import type { Conversation, ConversationKind, Label } from './model';
import { post } from './posts';
import type { Workspace } from './workspace';

/** Opens a new channel with its creator in it; the name is taken as given. */
export function createChannel(
  workspace: Workspace,
  { name, kind, creator }: { name: string; kind: 'public' | 'private'; creator: string },
): Conversation {
  const conversation = blank(workspace, kind, creator, workspace.ids.next('C'));
  conversation.name = name;
  rememberConversation(workspace, conversation);
  workspace.tell({ type: 'created', conversation });
  join(workspace, conversation, creator);
  return conversation;
}

/** The direct message among these people, new or old. */
export function openDirect(
  workspace: Workspace,
  members: readonly string[],
  creator: string,
): { conversation: Conversation; fresh: boolean } {
  const key = directKey(members);
  const there = workspace.directs.get(key);
  if (there) return { conversation: there, fresh: false };
  const kind = members.length > 2 ? 'mpim' : 'im';
  const conversation = blank(workspace, kind, creator, workspace.ids.next(kind === 'im' ? 'D' : 'G'));
  if (kind === 'mpim') {
    conversation.name = `mpdm-${members.map((id) => workspace.people.get(id)?.name ?? id).join('--')}-1`;
  }
  for (const member of members) conversation.members.add(member);
  rememberConversation(workspace, conversation);
  workspace.tell({ type: 'opened', conversation, user: creator });
  return { conversation, fresh: true };
}

/** Puts a conversation and its members into the indexes and tells nobody. */
export function rememberConversation(workspace: Workspace, conversation: Conversation): void {
  workspace.conversations.set(conversation.id, conversation);
  const direct = conversation.kind === 'im' || conversation.kind === 'mpim';
  if (direct) workspace.directs.set(directKey([...conversation.members]), conversation);
  else workspace.channelsByName.set(conversation.name, conversation);
  for (const member of conversation.members) remember(workspace, member, conversation.id);
}

export function join(workspace: Workspace, conversation: Conversation, user: string, inviter?: string): void {
  if (conversation.members.has(user)) return;
  conversation.members.add(user);
  remember(workspace, user, conversation.id);
  workspace.tell({ type: 'joined', conversation, user, ...(inviter ? { inviter } : {}) });
  post(workspace, conversation, {
    user,
    subtype: conversation.kind === 'public' ? 'channel_join' : 'group_join',
    text: `<@${user}> has joined the channel`,
    ...(inviter ? { about: { inviter } } : {}),
  });
}

export function leave(workspace: Workspace, conversation: Conversation, user: string): void {
  if (!conversation.members.delete(user)) return;
  workspace.memberships.get(user)?.delete(conversation.id);
  post(workspace, conversation, {
    user,
    subtype: conversation.kind === 'public' ? 'channel_leave' : 'group_leave',
    text: `<@${user}> has left the channel`,
  });
  workspace.tell({ type: 'left', conversation, user });
}

export function rename(workspace: Workspace, conversation: Conversation, name: string, user: string): void {
  const before = conversation.name;
  workspace.channelsByName.delete(before);
  conversation.name = name;
  conversation.previous_names.unshift(before);
  workspace.channelsByName.set(name, conversation);
  touch(workspace, conversation);
  workspace.tell({ type: 'renamed', conversation, before, user });
  post(workspace, conversation, {
    user,
    subtype: 'channel_name',
    text: `has renamed the channel from "${before}" to "${name}"`,
    about: { name, old_name: before },
  });
}

export function describe(
  workspace: Workspace,
  conversation: Conversation,
  what: 'topic' | 'purpose',
  value: string,
  user: string,
): void {
  conversation[what] = { value, creator: user, last_set: workspace.clock.seconds() };
  touch(workspace, conversation);
  workspace.tell({ type: 'described', conversation, user });
  post(workspace, conversation, {
    user,
    subtype: `channel_${what}`,
    text: `<@${user}> set the channel ${what}: ${value}`,
    about: { [what]: value },
  });
}

export function archive(workspace: Workspace, conversation: Conversation, on: boolean, user: string): void {
  post(workspace, conversation, {
    user,
    subtype: on ? 'channel_archive' : 'channel_unarchive',
    text: on ? 'archived the channel' : 'un-archived the channel',
  });
  conversation.archived = on;
  touch(workspace, conversation);
  workspace.tell({ type: 'archived', conversation, user, on });
}

export function markRead(workspace: Workspace, conversation: Conversation, user: string, ts: string): void {
  workspace.readUpTo.set(`${conversation.id}:${user}`, ts);
  workspace.tell({ type: 'read', conversation, user });
}

/** May this person read it: a member, or anybody when it is public. */
export function sees(conversation: Conversation, user: string): boolean {
  return conversation.kind === 'public' || conversation.members.has(user);
}

function blank(workspace: Workspace, kind: ConversationKind, creator: string, id: string): Conversation {
  const created = workspace.clock.seconds();
  const label: Label = { value: '', creator: '', last_set: 0 };
  return {
    id,
    kind,
    name: '',
    created,
    updated: workspace.clock.now(),
    creator,
    topic: label,
    purpose: label,
    archived: false,
    general: false,
    previous_names: [],
    members: new Set(),
  };
}

function touch(workspace: Workspace, conversation: Conversation): void {
  conversation.updated = workspace.clock.now();
}

function directKey(members: readonly string[]): string {
  return [...members].sort().join(',');
}

function remember(workspace: Workspace, user: string, channel: string): void {
  const mine = workspace.memberships.get(user);
  if (mine) mine.add(channel);
  else workspace.memberships.set(user, new Set([channel]));
}
