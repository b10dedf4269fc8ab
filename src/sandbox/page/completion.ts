import type { Channel, Command, User } from '../protocol';
import { directory, findUsers } from './directory';
import { emojiOf, findEmoji } from './emoji';
import { escaped } from './mrkdwn';
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
}

export interface Completion {
  /** Where in the text the word to be replaced starts. */
  from: number;
  suggestions: Suggestion[];
}

const MOST = 8;

/** What may be meant by the word that ends at the caret: a command, a person, a channel or an emoji. */
export function complete(text: string, caret: number, commands: Command[], channels: Channel[]): Completion | null {
  const before = text.slice(0, caret);
  if (/^\/\S*$/.test(before)) return offer(0, commandsFor(before, commands));
  const [, sign = '', word = ''] = /(?:^|\s)([@#:])([^\s@#:]*)$/.exec(before) ?? [];
  const from = caret - word.length - 1;
  if (sign === '@') return offer(from, [...peopleFor(word), ...everybodyFor(word)]);
  if (sign === '#') return offer(from, channelsFor(word, channels));
  if (sign === ':' && word.length >= 2) return offer(from, emojiFor(word));
  return null;
}

/** Typed text as it is sent: what was typed is never markup, names that were picked become mentions. */
export function outgoing(text: string, channels: Channel[]): string {
  const people = [...directory.get().users.values()];
  let sent = escaped(text);
  for (const [, name = ''] of text.matchAll(/@([^\s@]+(?: [^\s@]+)?)/g)) {
    const person =
      people.find((user) => user.real_name === name) ?? people.find((user) => user.real_name === name.split(' ')[0]);
    if (person) sent = sent.replace(`@${escaped(person.real_name)}`, `<@${person.id}>`);
  }
  for (const [, name = ''] of text.matchAll(/(?:^|\s)#(\S+)/g)) {
    const channel = channels.find((one) => one.name === name && one.kind !== 'im');
    if (channel) sent = sent.replace(`#${escaped(name)}`, `<#${channel.id}>`);
  }
  return sent.replace(/(^|\s)@(here|channel|everyone)\b/g, '$1<!$2>');
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
  }));
}

function everybodyFor(word: string): Suggestion[] {
  return ['here', 'channel'].filter((name) => name.startsWith(word)).map((name) => ({ key: name, text: `@${name}`, hint: '', insert: `@${name} ` }));
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
