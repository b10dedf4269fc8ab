import type { Conversation, Post } from '../workspace/model';
import type { Workspace } from '../workspace/workspace';
import { showBotProfile } from './app';
import { channelType } from './conversation';
import { showFile } from './file';
import { asRichText } from './rich';

/** A message as the Web API returns it. `metadata` stands in it only when it is asked for. */
export function showMessage(
  workspace: Workspace,
  post: Post,
  { metadata = false }: { metadata?: boolean } = {},
): Record<string, unknown> {
  return {
    type: 'message',
    ...(post.subtype ? { subtype: post.subtype } : {}),
    user: post.user,
    ts: post.ts,
    ...(post.client_msg_id ? { client_msg_id: post.client_msg_id } : {}),
    ...(post.bot_id ? { bot_id: post.bot_id, app_id: post.app_id } : {}),
    text: post.text,
    ...(post.subtype?.startsWith('channel_') ? {} : { team: workspace.team.id }),
    ...(post.bot_id ? { bot_profile: showBotProfile(workspace) } : {}),
    ...(post.username ? { username: post.username } : {}),
    ...(post.icons ? { icons: post.icons } : {}),
    ...(post.about ?? {}),
    ...(post.edited ? { edited: post.edited } : {}),
    ...showBlocks(post),
    ...(post.attachments ? { attachments: post.attachments } : {}),
    ...(metadata && post.metadata ? { metadata: post.metadata } : {}),
    ...showFiles(workspace, post),
    ...(post.reactions.length > 0 ? { reactions: showReactions(post) } : {}),
    ...showThread(workspace, post),
  };
}

/** A message as an event carries it: with its channel and the kind of that. */
export function showMessageEvent(
  workspace: Workspace,
  post: Post,
  conversation: Conversation,
): Record<string, unknown> {
  const { reactions: _, ...message } = showMessage(workspace, post, { metadata: true });
  return {
    ...message,
    ...(post.broadcast ? { subtype: 'thread_broadcast' } : {}),
    channel: conversation.id,
    channel_type: channelType(conversation),
    event_ts: post.ts,
  };
}

function showReactions(post: Post): Record<string, unknown>[] {
  return post.reactions.map(({ name, users }) => ({ name, users: [...users], count: users.length }));
}

export function permalink(workspace: Workspace, post: Post): string {
  const thread = post.thread_ts ? `?thread_ts=${post.thread_ts}&cid=${post.channel}` : '';
  return `https://${workspace.team.domain}.slack.com/archives/${post.channel}/p${post.ts.replace('.', '')}${thread}`;
}

/** A person's message carries rich text; an app's the blocks that it was given. */
function showBlocks({ blocks, client_msg_id, text }: Post): Record<string, unknown> {
  if (blocks) return { blocks };
  return client_msg_id ? { blocks: [asRichText(text, client_msg_id.slice(0, 5))] } : {};
}

function showFiles(workspace: Workspace, post: Post): Record<string, unknown> {
  if (post.files.length === 0) return {};
  const files = post.files.map((id) => {
    const file = workspace.files.get(id);
    if (!file) return { id, mode: 'tombstone' };
    const { channels: _, groups: __, ims: ___, shares: ____, ...shown } = showFile(workspace, file);
    return shown;
  });
  return { files, upload: true, display_as_bot: false };
}

function showThread(workspace: Workspace, post: Post): Record<string, unknown> {
  const timeline = workspace.timeline(post.channel);
  if (post.thread_ts && post.thread_ts !== post.ts) {
    const parent = timeline.find(post.thread_ts);
    return { thread_ts: post.thread_ts, ...(parent ? { parent_user_id: parent.user } : {}) };
  }
  const replies = timeline.replies(post.ts);
  if (replies.length === 0) return {};
  const users = new Set(replies.map(({ user }) => user));
  return {
    thread_ts: post.ts,
    reply_count: replies.length,
    reply_users_count: users.size,
    latest_reply: replies.at(-1)!.ts,
    reply_users: [...users].slice(0, 5),
    is_locked: false,
    subscribed: false,
  };
}
