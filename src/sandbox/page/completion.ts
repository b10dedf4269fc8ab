import type { Channel, Command, User } from '../protocol';
import { findUsers } from './directory';
import { emojiOf, findEmoji } from './emoji';
import { holds } from './words';

/** Something that the composer can finish for a person. */
export interface Suggestion {
  key: string;
  text: string;
  hint: string;
  user?: User;
  emoji?: string;
  /** What stands in the field once it is taken. */
  insert: string;
  /** What a picked name is sent as. */
  handle?: string;
}

export interface Completion {
  /** Where in the text the word to be replaced starts. */
  from: number;
  suggestions: Suggestion[];
}

const MOST = 8;

/** What may be meant by the word that ends at the caret: a command, a person, a channel or an emoji. */
export function complete(
  text: string,
  caret: number,
  commands: Command[],
  channels: Channel[],
): Completion | null {
  const before = text.slice(0, caret);
  if (/^\/\S*$/.test(before)) return offer(0, commandsFor(before, commands));
  const [, sign = '', word = ''] = /(?:^|\s)([@#:])([^\s@#:]*)$/.exec(before) ?? [];
  const from = caret - word.length - 1;
  if (sign === '@') return offer(from, [...peopleFor(word), ...everybodyFor(word)]);
  if (sign === '#') return offer(from, channelsFor(word, channels));
  if (sign === ':' && word.length >= 2) return offer(from, emojiFor(word));
  return null;
}

/** Names as they stand in the composer, and the handle that each was picked for: two people may share a name. */
export type Picked = Record<string, string>;

/** Typed text as it is sent: the sandbox reads `@handle` as a mention, and nothing else that is typed as markup. */
export function outgoing(text: string, picked: Picked): string {
  const names = Object.keys(picked).sort((a, b) => b.length - a.length);
  return names.reduce((sent, name) => sent.replaceAll(name, picked[name] ?? name), text);
}

function offer(from: number, suggestions: Suggestion[]): Completion | null {
  return suggestions.length ? { from, suggestions: suggestions.slice(0, MOST) } : null;
}

function commandsFor(typed: string, commands: Command[]): Suggestion[] {
  return commands
    .filter(({ command }) => command.startsWith(typed.toLowerCase()))
    .map(({ command, description, usage_hint }) => ({
      key: command,
      text: usage_hint ? `${command} ${usage_hint}` : command,
      hint: description,
      insert: `${command} `,
    }));
}

function peopleFor(word: string): Suggestion[] {
  return findUsers(word, (user) => !user.deleted).map((user) => ({
    key: user.id,
    text: user.real_name || user.name,
    hint: user.title,
    user,
    insert: `@${user.real_name || user.name} `,
    handle: `@${user.name}`,
  }));
}

function everybodyFor(word: string): Suggestion[] {
  return ['here', 'channel']
    .filter((name) => name.startsWith(word))
    .map((name) => ({ key: name, text: `@${name}`, hint: '', insert: `@${name} ` }));
}

function channelsFor(word: string, channels: Channel[]): Suggestion[] {
  return channels
    .filter(({ kind, archived, name }) => kind !== 'im' && kind !== 'mpim' && !archived && holds(name, word))
    .map(({ id, name, topic }) => ({ key: id, text: `#${name}`, hint: topic, insert: `#${name} ` }));
}

function emojiFor(word: string): Suggestion[] {
  return findEmoji(word).map((name) => ({
    key: name,
    text: `:${name}:`,
    hint: '',
    emoji: emojiOf(name) ?? '',
    insert: `:${name}: `,
  }));
}
