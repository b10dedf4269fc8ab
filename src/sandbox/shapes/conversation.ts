import type { Conversation } from '../workspace/model';
import type { Workspace } from '../workspace/workspace';

/** A conversation object, as a user (most often the bot) sees it. */
export function showConversation(
  workspace: Workspace,
  conversation: Conversation,
  viewer: string,
): Record<string, unknown> {
  if (conversation.kind === 'im') return showDirect(workspace, conversation, viewer);
  const { kind, name, created, creator } = conversation;
  return {
    id: conversation.id,
    name,
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_im: false,
    is_mpim: kind === 'mpim',
    is_private: kind !== 'public',
    created,
    is_archived: conversation.archived,
    is_general: conversation.general,
    unlinked: 0,
    name_normalized: name,
    is_shared: false,
    is_org_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    context_team_id: workspace.team.id,
    updated: conversation.updated,
    creator,
    is_ext_shared: false,
    shared_team_ids: [workspace.team.id],
    pending_connected_team_ids: [],
    is_member: conversation.members.has(viewer),
    topic: conversation.topic,
    purpose: conversation.purpose,
    previous_names: conversation.previous_names,
  };
}

/** `channel`, `group`, `im` or `mpim`, as the events say it. */
export function channelType({ kind }: Conversation): string {
  return { public: 'channel', private: 'group', im: 'im', mpim: 'mpim' }[kind];
}

/** What interaction and command payloads call the place. */
export function channelNameFor(conversation: Conversation): string {
  const { kind, name } = conversation;
  return { public: name, private: 'privategroup', im: 'directmessage', mpim: name }[kind];
}

/** The other person of a direct message; oneself, in one's own. */
export function otherMember(conversation: Conversation, viewer: string): string {
  for (const member of conversation.members) if (member !== viewer) return member;
  return viewer;
}

function showDirect(
  workspace: Workspace,
  conversation: Conversation,
  viewer: string,
): Record<string, unknown> {
  const user = otherMember(conversation, viewer);
  return {
    id: conversation.id,
    created: conversation.created,
    is_archived: false,
    is_im: true,
    is_org_shared: false,
    context_team_id: workspace.team.id,
    updated: conversation.updated,
    user,
    is_user_deleted: workspace.people.get(user)?.deleted ?? false,
    priority: 0,
  };
}
