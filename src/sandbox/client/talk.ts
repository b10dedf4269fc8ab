import { randomUUID } from 'node:crypto';
import type { Parts } from '../parts';
import type { Done } from '../protocol';
import { Refusal } from '../refusal';
import { createChannel, join, leave, markRead, openDirect, sees } from '../workspace/conversations';
import { knownEmoji } from '../workspace/emoji';
import { addFile, shareFile } from '../workspace/files';
import type { Conversation, Person, Post } from '../workspace/model';
import { changePerson } from '../workspace/people';
import { edit, pin, post, react, remove, unreact } from '../workspace/posts';
import { readTyped } from '../workspace/text';
import type { To } from './acts';

/** What a person does among people: nothing here asks the app, though it may hear of it. */

export function say({ workspace }: Parts, person: Person, act: To<'post'>): Done {
  const conversation = needMine(workspace, person, act.channel);
  if (isDirectWithBot(workspace, conversation) && workspace.app.messagesReadOnly)
    throw new Refusal('read_only');
  const parent = act.thread_ts ? needMessage(workspace, act.channel, act.thread_ts) : undefined;
  if (act.text.trim() === '') throw new Refusal('no_text');
  const text = readTyped(workspace, act.text);
  const said = post(workspace, conversation, {
    user: person.id,
    text,
    client_msg_id: randomUUID(),
    ...(parent ? { thread_ts: parent.thread_ts ?? parent.ts } : {}),
    ...(parent && act.broadcast ? { broadcast: true } : {}),
  });
  return { ok: true, ts: said.ts, channel: conversation.id };
}

export function change({ workspace }: Parts, person: Person, act: To<'edit'>): Done {
  const conversation = needMine(workspace, person, act.channel);
  const mine = needOwn(workspace, person, act);
  edit(workspace, conversation, mine, { text: readTyped(workspace, act.text) }, person.id);
  return { ok: true };
}

export function takeBack({ workspace }: Parts, person: Person, act: To<'delete'>): Done {
  const conversation = needMine(workspace, person, act.channel);
  remove(workspace, conversation, needOwn(workspace, person, act));
  return { ok: true };
}

export function reactTo({ workspace }: Parts, person: Person, { channel, ts, name, on }: To<'react'>): Done {
  const conversation = needSeen(workspace, person, channel);
  const message = needMessage(workspace, channel, ts);
  if (on && knownEmoji(name) !== name) throw new Refusal('invalid_name');
  const changed = on
    ? react(workspace, conversation, message, name, person.id)
    : unreact(workspace, conversation, message, name, person.id);
  return changed ? { ok: true } : { ok: false, error: on ? 'already_reacted' : 'no_reaction' };
}

export function pinTo({ workspace }: Parts, person: Person, { channel, ts, on }: To<'pin'>): Done {
  const conversation = needMine(workspace, person, channel);
  const message = needMessage(workspace, channel, ts);
  if ((message.pinned !== undefined) === on) return { ok: false, error: on ? 'already_pinned' : 'no_pin' };
  pin(workspace, conversation, message, person.id, on);
  return { ok: true };
}

export function readUp({ workspace }: Parts, person: Person, { channel, ts }: To<'read'>): Done {
  markRead(workspace, needSeen(workspace, person, channel), person.id, ts);
  return { ok: true };
}

export function upload({ workspace }: Parts, person: Person, act: To<'upload'>): Done {
  const conversation = needMine(workspace, person, act.channel);
  const bytes = Buffer.from(act.base64, 'base64');
  const file = addFile(workspace, { name: act.name, user: person.id, bytes });
  const text = readTyped(workspace, act.text ?? '');
  const shared = post(workspace, conversation, {
    user: person.id,
    text,
    subtype: 'file_share',
    files: [file.id],
  });
  shareFile(workspace, file, conversation, shared.ts);
  return { ok: true, ts: shared.ts, channel: conversation.id };
}

export function openDm({ workspace }: Parts, person: Person, act: To<'dm'>): Done {
  if (!workspace.people.has(act.with)) throw new Refusal('user_not_found');
  const { conversation } = openDirect(workspace, [...new Set([person.id, act.with])], person.id);
  return { ok: true, channel: conversation.id };
}

export function enter({ workspace }: Parts, person: Person, act: To<'join'>): Done {
  const conversation = needSeen(workspace, person, act.channel);
  if (conversation.archived) throw new Refusal('is_archived');
  join(workspace, conversation, person.id);
  return { ok: true, channel: conversation.id };
}

export function quit({ workspace }: Parts, person: Person, act: To<'leave'>): Done {
  const conversation = needMine(workspace, person, act.channel);
  if (conversation.general) throw new Refusal('cant_leave_general');
  leave(workspace, conversation, person.id);
  return { ok: true };
}

export function found({ workspace }: Parts, person: Person, act: To<'create'>): Done {
  const name = act.name.replace(/^#/, '').trim().toLowerCase().replace(/\s+/g, '-');
  if (!/^[\p{L}\p{M}\p{N}_-]{1,80}$/u.test(name)) throw new Refusal('invalid_name');
  if (workspace.channelsByName.has(name)) throw new Refusal('name_taken');
  const kind = act.private ? 'private' : 'public';
  return { ok: true, channel: createChannel(workspace, { name, kind, creator: person.id }).id };
}

/** A person may bring the app's bot as well: so it comes into a channel. */
export function bring({ workspace }: Parts, person: Person, act: To<'invite'>): Done {
  const conversation = needMine(workspace, person, act.channel);
  if (conversation.kind === 'im' || conversation.kind === 'mpim')
    throw new Refusal('method_not_supported_for_channel_type');
  for (const user of act.users) if (!workspace.people.has(user)) throw new Refusal('user_not_found');
  for (const user of act.users) join(workspace, conversation, user, person.id);
  return { ok: true };
}

export function changeSelf({ workspace }: Parts, person: Person, { locale, tz, deleted }: To<'user'>): Done {
  changePerson(workspace, person, {
    ...(locale === undefined ? {} : { locale }),
    ...(tz === undefined ? {} : { tz }),
    ...(deleted === undefined ? {} : { deleted }),
  });
  return { ok: true };
}

export function needSeen(workspace: Parts['workspace'], person: Person, channel: string): Conversation {
  const conversation = workspace.conversations.get(channel);
  if (!conversation || !sees(conversation, person.id)) throw new Refusal('channel_not_found');
  return conversation;
}

function needMine(workspace: Parts['workspace'], person: Person, channel: string): Conversation {
  const conversation = needSeen(workspace, person, channel);
  if (!conversation.members.has(person.id)) throw new Refusal('not_in_channel');
  if (conversation.archived) throw new Refusal('is_archived');
  return conversation;
}

export function needMessage(workspace: Parts['workspace'], channel: string, ts: string): Post {
  const found = workspace.timeline(channel).find(ts);
  if (!found) throw new Refusal('message_not_found');
  return found;
}

function needOwn(
  workspace: Parts['workspace'],
  person: Person,
  { channel, ts }: { channel: string; ts: string },
): Post {
  const mine = needMessage(workspace, channel, ts);
  if (mine.user !== person.id || mine.subtype === 'channel_join') throw new Refusal('not_yours');
  return mine;
}

function isDirectWithBot(workspace: Parts['workspace'], { kind, members }: Conversation): boolean {
  return kind === 'im' && members.has(workspace.app.botUser);
}
