import type * as page from '../protocol';
import { otherMember } from '../shapes/conversation';
import { inPlace } from '../shapes/state';
import { sees } from '../workspace/conversations';
import type { Conversation, Person, Post, StoredView } from '../workspace/model';
import type { Workspace } from '../workspace/workspace';

/** The workspace in the words of the page (`protocol.ts`). */

export function pageUser(person: Person): page.User {
  const { id, name, real_name, title, department, locale, tz, is_bot, deleted, color } = person;
  return {
    id,
    name,
    real_name,
    title,
    department,
    locale,
    tz,
    is_bot,
    deleted,
    color,
    initials: initialsOf(real_name),
  };
}

export function pageChannel(workspace: Workspace, conversation: Conversation, user: string): page.Channel {
  const timeline = workspace.timeline(conversation.id);
  const direct = conversation.kind === 'im';
  const other = direct ? otherMember(conversation, user) : undefined;
  const latest = timeline.newest()?.ts;
  const member = conversation.members.has(user);
  return {
    id: conversation.id,
    name: other ? (workspace.people.get(other)?.real_name ?? other) : conversation.name,
    kind: conversation.kind,
    ...(other ? { with: other } : {}),
    topic: conversation.topic.value,
    purpose: conversation.purpose.value,
    member,
    members: conversation.members.size,
    unread: member ? timeline.countAfter(workspace.readUpTo.get(`${conversation.id}:${user}`) ?? '') : 0,
    ...(latest ? { latest } : {}),
    archived: conversation.archived,
  };
}

/** The persona's conversations and the public channels, by kind and name. */
export function pageChannels(workspace: Workspace, user: string): page.Channel[] {
  const order = ['public', 'private', 'mpim', 'im'];
  const all = [...workspace.conversations.values()].filter((one) => sees(one, user));
  return all
    .map((one) => pageChannel(workspace, one, user))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.name.localeCompare(b.name, 'ja'));
}

export function pageMessage(workspace: Workspace, post: Post): page.Message {
  return {
    channel: post.channel,
    ts: post.ts,
    ...(post.thread_ts ? { thread_ts: post.thread_ts } : {}),
    user: post.user,
    bot: workspace.people.get(post.user)?.is_bot ?? post.bot_id !== undefined,
    text: post.text,
    blocks: (post.blocks ?? []) as page.Json[],
    attachments: (post.attachments ?? []) as page.Json[],
    ephemeral: post.only !== undefined,
    edited: post.edited !== undefined,
    ...(post.subtype ? { subtype: post.subtype } : {}),
    reactions: post.reactions.map(({ name, users }) => ({ name, users: [...users] })),
    files: post.files.flatMap((id) => {
      const file = workspace.files.get(id);
      if (!file) return [];
      const { name, alt_txt: alt = '', mimetype, size } = file;
      return [{ id, name, alt, mimetype, size }];
    }),
    replies: workspace.timeline(post.channel).replies(post.ts).length,
    pinned: post.pinned !== undefined,
  };
}

export function pageView(view: StoredView): page.View {
  const { id, type, hash, root_view_id, previous_view_id, callback_id, private_metadata } = view;
  return {
    id,
    type,
    hash,
    root_view_id,
    previous_view_id,
    callback_id,
    ...(view.title ? { title: view.title as page.Json } : {}),
    ...(view.submit ? { submit: view.submit as page.Json } : {}),
    ...(view.close ? { close: view.close as page.Json } : {}),
    blocks: inPlace(view.blocks, view.channel) as page.Json[],
    private_metadata,
    clear_on_close: view.clear_on_close,
    notify_on_close: view.notify_on_close,
  };
}

function initialsOf(name: string): string {
  const [first = '', second = ''] = name.trim().split(/\s+/);
  const latin = /^[a-z]/i.test(first) && second !== '';
  return latin ? `${first[0]}${second[0]}`.toUpperCase() : [...first].slice(0, 2).join('');
}
