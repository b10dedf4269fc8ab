import type { Conversation, Post } from './model';
import type { Workspace } from './workspace';

/** What to change; a key given as undefined is taken away. */
export type Change = { [K in keyof Post]?: Post[K] | undefined };

export type Draft = Omit<Post, 'channel' | 'ts' | 'reactions' | 'files'> & { files?: string[] };

/** Posts into a conversation; the writer has read it by that. */
export function post(workspace: Workspace, conversation: Conversation, draft: Draft): Post {
  const added = fresh(workspace, conversation, draft);
  workspace.timeline(conversation.id).add(added);
  workspace.readUpTo.set(`${conversation.id}:${added.user}`, added.ts);
  workspace.tell({ type: 'posted', post: added, conversation });
  const parent = added.thread_ts && workspace.timeline(conversation.id).find(added.thread_ts);
  if (parent) workspace.tell({ type: 'replied', post: parent, conversation });
  return added;
}

/** Shows a message to one person only; at most the newest hundred are kept for each. */
export function whisper(
  workspace: Workspace,
  conversation: Conversation,
  draft: Draft & { only: string },
): Post {
  const added = fresh(workspace, conversation, draft);
  const heard = workspace.whispers.get(draft.only) ?? [];
  heard.push(added);
  if (heard.length > 100) heard.shift();
  workspace.whispers.set(draft.only, heard);
  workspace.tell({ type: 'whispered', post: added, conversation });
  return added;
}

export function findWhisper(
  workspace: Workspace,
  user: string,
  channel: string,
  ts: string,
): Post | undefined {
  return workspace.whispers.get(user)?.find((heard) => heard.channel === channel && heard.ts === ts);
}

/** Replaces an ephemeral message in place: it is not "edited", it simply reads otherwise. */
export function changeWhisper(
  workspace: Workspace,
  conversation: Conversation,
  whispered: Post,
  change: Change,
): void {
  Object.assign(whispered, change);
  workspace.tell({ type: 'whispered', post: whispered, conversation });
}

export function dropWhisper(workspace: Workspace, conversation: Conversation, whispered: Post): void {
  const heard = workspace.whispers.get(whispered.only ?? '');
  const at = heard?.indexOf(whispered) ?? -1;
  if (at < 0) return;
  heard?.splice(at, 1);
  workspace.tell({ type: 'whisper_gone', post: whispered, conversation });
}

/** Changes a message, which is "edited" from then on. */
export function edit(
  workspace: Workspace,
  conversation: Conversation,
  edited: Post,
  change: Change,
  by: string,
): void {
  const before = { ...edited };
  Object.assign(edited, change, { edited: { user: by, ts: `${workspace.clock.seconds()}.000000` } });
  workspace.tell({ type: 'edited', post: edited, before, conversation });
}

/** Adds previews to a message or replaces those there: it reads otherwise and is not "edited". */
export function attach(
  workspace: Workspace,
  conversation: Conversation,
  shown: Post,
  attachments: Record<string, unknown>[],
): void {
  const before = { ...shown };
  shown.attachments = attachments;
  workspace.tell({ type: 'edited', post: shown, before, conversation });
}

/** Takes a message away. Of a thread with replies a stone stays where its first message stood, as in Slack. */
export function remove(workspace: Workspace, conversation: Conversation, removed: Post): void {
  const timeline = workspace.timeline(conversation.id);
  workspace.pins.get(conversation.id)?.delete(removed);
  if (timeline.replies(removed.ts).length > 0) {
    bury(workspace, conversation, removed);
    return;
  }
  timeline.remove(removed);
  workspace.tell({ type: 'deleted', post: removed, conversation });
  const parent = removed.thread_ts && timeline.find(removed.thread_ts);
  if (parent && parent.subtype === 'tombstone' && timeline.replies(parent.ts).length === 0)
    remove(workspace, conversation, parent);
  else if (parent) workspace.tell({ type: 'replied', post: parent, conversation });
}

function bury(workspace: Workspace, conversation: Conversation, removed: Post): void {
  const before = { ...removed };
  for (const key of Object.keys(removed)) delete (removed as unknown as Record<string, unknown>)[key];
  const { channel, ts } = before;
  const stone = { subtype: 'tombstone', user: 'USLACKBOT', text: 'This message was deleted.' };
  Object.assign(removed, { channel, ts, ...stone, files: [], reactions: [], about: { hidden: true } });
  workspace.tell({ type: 'edited', post: removed, before, conversation });
}

/** Answers false when the person had reacted so already. */
export function react(
  workspace: Workspace,
  conversation: Conversation,
  on: Post,
  name: string,
  user: string,
): boolean {
  const there = on.reactions.find((reaction) => reaction.name === name);
  if (there?.users.includes(user)) return false;
  if (there) there.users.push(user);
  else on.reactions.push({ name, users: [user] });
  workspace.tell({ type: 'reacted', post: on, conversation, user, name, on: true });
  return true;
}

/** Answers false when there was no such reaction. */
export function unreact(
  workspace: Workspace,
  conversation: Conversation,
  on: Post,
  name: string,
  user: string,
): boolean {
  const there = on.reactions.find((reaction) => reaction.name === name);
  const at = there?.users.indexOf(user) ?? -1;
  if (!there || at < 0) return false;
  there.users.splice(at, 1);
  if (there.users.length === 0) on.reactions.splice(on.reactions.indexOf(there), 1);
  workspace.tell({ type: 'reacted', post: on, conversation, user, name, on: false });
  return true;
}

export function pin(
  workspace: Workspace,
  conversation: Conversation,
  pinned: Post,
  user: string,
  on: boolean,
): void {
  const pins = workspace.pins.get(conversation.id) ?? new Set();
  workspace.pins.set(conversation.id, pins);
  if (on) {
    pinned.pinned = { by: user, at: workspace.clock.seconds() };
    pins.add(pinned);
  } else {
    delete pinned.pinned;
    pins.delete(pinned);
  }
  workspace.tell({ type: 'pinned', post: pinned, conversation, user, on });
}

function fresh(workspace: Workspace, conversation: Conversation, draft: Draft): Post {
  return { files: [], ...draft, channel: conversation.id, ts: workspace.ids.ts(), reactions: [] };
}
