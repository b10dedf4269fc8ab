import type { Boot, Channel, Live, Message, View } from '../protocol';

/** Messages of a channel or of a thread, oldest first, as far as they were read. */
export interface Room {
  messages: Message[];
  /** There are older ones. */
  more: boolean;
  /** Read at least once. */
  ready: boolean;
}

/** All that a persona's pane shows. */
export interface Scene {
  boot: Boot | null;
  channels: Channel[];
  modals: View[];
  home: View | null;
  connected: boolean;
  /** The sandbox answers. */
  reachable: boolean;
  rooms: Record<string, Room>;
  /** By the channel and `ts` of the first message: `C1/1700000000.000100`. */
  threads: Record<string, Room>;
}

export const emptyRoom: Room = { messages: [], more: false, ready: false };

export function threadKey(channel: string, ts: string): string {
  return `${channel}/${ts}`;
}

/** The scene after something was heard. */
export function hear(scene: Scene, live: Live): Partial<Scene> {
  switch (live.type) {
    case 'message':
      return hearMessage(scene, live.message);
    case 'message_deleted':
      return forget(scene, live.channel, live.ts);
    case 'channel':
      return { channels: withChannel(scene.channels, live.channel) };
    case 'channel_gone':
      return { channels: scene.channels.filter(({ id }) => id !== live.channel) };
    case 'modals':
      return { modals: live.modals };
    case 'home':
      return { home: live.view };
    case 'app':
      return { connected: live.connected };
    case 'user':
      return scene.boot?.me.id === live.user.id ? { boot: { ...scene.boot, me: live.user } } : {};
    case 'trace':
      return {};
  }
}

/** A reply lives in its thread; the channel shows it only when it was sent there too. */
export function isReply(message: Message): boolean {
  return message.thread_ts !== undefined && message.thread_ts !== message.ts;
}

export function belongsInChannel(message: Message): boolean {
  return !isReply(message) || message.subtype === 'thread_broadcast';
}

/** Somebody came, went or changed the channel: told by Slack rather than said by a person. */
export function isNotice(message: Message): boolean {
  return /^((channel|group)_|tombstone$)/.test(message.subtype ?? '');
}

/** Puts a message at its place by `ts`, or in the place of its older form. */
function withMessage(messages: Message[], message: Message): Message[] {
  let at = messages.length;
  while (at > 0 && messages[at - 1]!.ts > message.ts) at--;
  const known = messages[at - 1]?.ts === message.ts;
  return messages.toSpliced(known ? at - 1 : at, known ? 1 : 0, message);
}

function hearMessage(scene: Scene, message: Message): Partial<Scene> {
  const { rooms, threads } = scene;
  const key = threadKey(message.channel, message.thread_ts ?? message.ts);
  return {
    rooms: belongsInChannel(message) ? put(rooms, message.channel, message) : rooms,
    threads: put(threads, key, message),
  };
}

/** Only rooms that are open are kept up to date; the others are read when they are opened. */
function put(rooms: Record<string, Room>, key: string, message: Message): Record<string, Room> {
  const room = rooms[key];
  if (!room) return rooms;
  if (room.more && message.ts < (room.messages[0]?.ts ?? '')) return rooms;
  return { ...rooms, [key]: { ...room, messages: withMessage(room.messages, message) } };
}

function forget(scene: Scene, channel: string, ts: string): Partial<Scene> {
  const without = (rooms: Record<string, Room>, fits: (key: string) => boolean) =>
    Object.fromEntries(
      Object.entries(rooms).map(([key, room]) => [
        key,
        fits(key) ? { ...room, messages: room.messages.filter((message) => message.ts !== ts) } : room,
      ]),
    );
  return {
    rooms: without(scene.rooms, (key) => key === channel),
    threads: without(scene.threads, (key) => key.startsWith(`${channel}/`)),
  };
}

function withChannel(channels: Channel[], channel: Channel): Channel[] {
  const known = channels.some(({ id }) => id === channel.id);
  return known ? channels.map((old) => (old.id === channel.id ? channel : old)) : [...channels, channel];
}
