import type { Option, OptionGroup } from '@slack/types';
import type { Channel, Done, Json, User } from '../../protocol';
import { directory, findUsers, isPerson, nameOf } from '../directory';
import { holds } from '../words';
import type { AnySelect, Value } from './kinds';

/** One thing to choose in a list. */
export interface Choice {
  key: string;
  text: string;
  /** A second, quieter line. */
  hint?: string;
  group?: string;
  user?: User;
  channel?: Channel;
  option?: Option;
}

function choiceOfOption(option: Option, group?: string): Choice {
  return {
    key: option.value ?? option.text.text,
    text: option.text.text,
    option,
    ...(option.description && { hint: option.description.text }),
    ...(group && { group }),
  };
}

function choiceOfUser(id: string): Choice {
  const user = directory.get().users.get(id);
  return { key: id, text: nameOf(id), ...(user && { user, hint: user.title }) };
}

function choiceOfChannel(channel: Channel): Choice {
  const person = channel.with ? directory.get().users.get(channel.with) : undefined;
  return { key: channel.id, text: channel.name, channel, ...(person && { user: person }) };
}

interface World {
  channels: Channel[];
  /** Asks the app for options. */
  ask(query: string): Promise<Done>;
}

/** What a select offers for the words typed so far. */
export function offer(element: AnySelect, query: string, world: World): Choice[] | Promise<Choice[]> {
  switch (element.type) {
    case 'static_select':
    case 'multi_static_select':
      return flat(element.options, element.option_groups).filter(({ text }) => holds(text, query));
    case 'external_select':
    case 'multi_external_select':
      return world.ask(query).then((done) => {
        if (!done.ok) throw new Error(done.error);
        return flat(options(done.options), groups(done.option_groups));
      });
    case 'users_select':
    case 'multi_users_select':
      return findUsers(query).map(({ id }) => choiceOfUser(id));
    case 'channels_select':
    case 'multi_channels_select':
      return channels(world.channels, query, ({ kind }) => kind === 'public');
    case 'conversations_select':
    case 'multi_conversations_select':
      return conversations(element.filter, query, world.channels);
  }
}

/** What is chosen in `value`, as choices. */
export function chosenIn(value: Value, all: Channel[]): Choice[] {
  const channel = (id: string): Choice => {
    const known = all.find((one) => one.id === id);
    return known ? choiceOfChannel(known) : { key: id, text: id };
  };
  const list = (one: Json | undefined, many: Json | undefined) => (one ? [one] : ((many as Json[]) ?? []));
  return [
    ...list(value.selected_option, value.selected_options).map((o) => choiceOfOption(o as unknown as Option)),
    ...list(value.selected_user, value.selected_users).map((id) => choiceOfUser(String(id))),
    ...list(value.selected_channel, value.selected_channels).map((id) => channel(String(id))),
    ...list(value.selected_conversation, value.selected_conversations).map((id) => channel(String(id))),
  ];
}

/** Choices as a select's value. */
export function selectionOf(element: AnySelect, chosen: Choice[]): { [key: string]: Json } {
  const keys = chosen.map(({ key }) => key);
  const picked = chosen.map(({ option }) => (option ?? null) as unknown as Json);
  switch (element.type) {
    case 'static_select':
    case 'external_select':
      return { selected_option: picked[0] ?? null };
    case 'multi_static_select':
    case 'multi_external_select':
      return { selected_options: picked };
    case 'users_select':
      return { selected_user: keys[0] ?? null };
    case 'multi_users_select':
      return { selected_users: keys };
    case 'channels_select':
      return { selected_channel: keys[0] ?? null };
    case 'multi_channels_select':
      return { selected_channels: keys };
    case 'conversations_select':
      return { selected_conversation: keys[0] ?? null };
    case 'multi_conversations_select':
      return { selected_conversations: keys };
  }
}

function flat(plain: Option[] | undefined, grouped: OptionGroup[] | undefined): Choice[] {
  if (!grouped?.length) return (plain ?? []).map((option) => choiceOfOption(option));
  return grouped.flatMap(({ label, options }) => options.map((option) => choiceOfOption(option, label.text)));
}

function channels(all: Channel[], query: string, fits: (channel: Channel) => boolean): Choice[] {
  return all
    .filter((channel) => !channel.archived && fits(channel) && holds(channel.name, query))
    .map(choiceOfChannel);
}

function conversations(
  filter: { include?: string[]; exclude_bot_users?: boolean } | undefined,
  query: string,
  all: Channel[],
): Choice[] {
  const kinds = filter?.include ?? ['public', 'private', 'im', 'mpim'];
  return channels(all, query, (channel) => {
    const other = channel.with ? directory.get().users.get(channel.with) : undefined;
    if (filter?.exclude_bot_users && other && !isPerson(other)) return false;
    return kinds.includes(channel.kind);
  });
}

function options(json: Json[] | undefined): Option[] | undefined {
  return json as unknown as Option[] | undefined;
}

function groups(json: Json[] | undefined): OptionGroup[] | undefined {
  return json as unknown as OptionGroup[] | undefined;
}
