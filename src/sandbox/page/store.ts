import type { Act, Channel, Done, Live, Message } from '../protocol';
import { api } from './api';
import { type Cell, cell } from './cell';
import type { Picked } from './completion';
import { learnUser } from './directory';
import { type Drafts, openDrafts } from './elements/drafts';
import { emptyRoom, hear, type Room, type Scene, threadKey } from './live';

/** Messages read at a time. */
export const PAGE = 50;

type WithoutUser<T> = T extends { user: string } ? Omit<T, 'user'> : never;
/** What the persona does; who it is goes without saying. */
export type Deed = WithoutUser<Act>;

/** One persona's side of the workspace: what is seen, what is heard, what is done. */
export interface Store {
  user: string;
  scene: Cell<Scene>;
  drafts: Drafts;
  /** Unsent messages, by channel or thread. */
  typed: Map<string, { text: string; picked: Picked }>;
  act(deed: Deed): Promise<Done>;
  loadRoom(channel: string): Promise<void>;
  loadOlder(channel: string): Promise<void>;
  loadThread(channel: string, ts: string): Promise<void>;
  /** Called for everything heard; returns how to stop. */
  onLive(listener: (live: Live) => void): () => void;
  close(): void;
}

export function openStore(user: string): Store {
  const scene = cell<Scene>({
    boot: null,
    channels: [],
    modals: [],
    home: null,
    connected: false,
    stranger: false,
    rooms: {},
    threads: {},
  });
  const drafts = openDrafts();
  const listeners = new Set<(live: Live) => void>();
  const events = new EventSource(`/client/events?user=${encodeURIComponent(user)}`);
  events.onmessage = (event: MessageEvent<string>) => {
    const live = JSON.parse(event.data) as Live;
    if (live.type === 'user') learnUser(live.user);
    scene.set(hear(scene.get(), live));
    for (const listener of listeners) listener(live);
  };
  let lost = false;
  events.onerror = () => {
    lost = true;
    scene.set({ connected: false });
  };
  // Whatever happened while the stream was cut is read again.
  events.onopen = () => {
    if (lost) void start().then(refresh);
    lost = false;
  };

  async function start(): Promise<void> {
    const [boot, home] = await Promise.all([api.boot(user), api.home(user)]);
    learnUser(boot.me);
    scene.set({
      boot,
      channels: boot.channels,
      modals: boot.modals,
      home: home.view,
      connected: boot.app?.connected ?? false,
    });
  }

  async function refresh(): Promise<void> {
    const { rooms, threads } = scene.get();
    await Promise.all([
      ...Object.keys(rooms).map((channel) => read('rooms', channel, { channel })),
      ...Object.keys(threads).map((key) => {
        const [channel = '', thread = ''] = key.split('/');
        return read('threads', key, { channel, thread });
      }),
    ]);
  }

  async function read(
    where: 'rooms' | 'threads',
    key: string,
    query: { channel: string; thread?: string; before?: string },
  ): Promise<void> {
    const page = await api.messages({ user, limit: query.thread ? 1000 : PAGE, ...query });
    const known = query.before ? (scene.get()[where][key]?.messages ?? []) : [];
    const room: Room = { messages: [...page.messages, ...known], more: page.more, ready: true };
    scene.set({ [where]: { ...scene.get()[where], [key]: room } });
  }

  let older: Promise<void> | null = null;
  const store: Store = {
    user,
    scene,
    drafts,
    typed: new Map(),
    act: (deed) => api.act({ ...deed, user } as Act),
    loadRoom: (channel) => read('rooms', channel, { channel }),
    loadThread: (channel, thread) => read('threads', threadKey(channel, thread), { channel, thread }),
    async loadOlder(channel) {
      const first = scene.get().rooms[channel]?.messages[0];
      if (!first) return;
      older ??= read('rooms', channel, { channel, before: first.ts }).finally(() => {
        older = null;
      });
      await older;
    },
    onLive(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => events.close(),
  };
  void start().catch(() => scene.set({ stranger: true }));
  return store;
}

export function roomOf(scene: Scene, channel: string): Room {
  return scene.rooms[channel] ?? emptyRoom;
}

export function threadOf(scene: Scene, channel: string, ts: string): Room {
  return scene.threads[threadKey(channel, ts)] ?? emptyRoom;
}

export function channelOf(scene: Scene, id: string): Channel | undefined {
  return scene.channels.find((channel) => channel.id === id);
}

export function newest(messages: Message[]): string | undefined {
  return messages.findLast((message) => !message.ephemeral)?.ts;
}
