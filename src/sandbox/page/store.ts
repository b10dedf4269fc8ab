import type { Act, Channel, Done, Live, Message } from '../protocol';
import { api } from './api';
import { type Cell, cell } from './cell';
import type { Picked } from './completion';
import { learnUser } from './directory';
import { type Drafts, openDrafts } from './elements/drafts';
import { emptyRoom, hear, type Room, type Scene, threadKey } from './live';
import { listen } from './stream';

/** Messages read at a time. */
const PAGE = 50;

type WithoutUser<T> = T extends { user: string } ? Omit<T, 'user'> : never;
/** What the persona does; who it is goes without saying. */
type Deed = WithoutUser<Act>;

/** One persona's side of the workspace: what is seen, what is heard, what is done. */
export interface Store {
  user: string;
  scene: Cell<Scene>;
  drafts: Drafts;
  /** Unsent messages, by channel or thread. */
  typed: Map<string, { text: string; picked: Picked }>;
  act(deed: Deed): Promise<Done>;
  loadChannels(): Promise<void>;
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
    reachable: true,
    rooms: {},
    threads: {},
  });
  const drafts = openDrafts();
  const listeners = new Set<(live: Live) => void>();
  const stop = listen(user, {
    // Read once the stream stands, and again whenever it was cut, so that nothing falls in between.
    onOpen: () => void start().then(refresh),
    onLost: () => scene.set({ reachable: false, connected: false }),
    onHeard(live) {
      if (live.type === 'user') learnUser(live.user);
      scene.set(hear(scene.get(), live));
      for (const listener of listeners) listener(live);
    },
  });

  async function start(): Promise<void> {
    const [boot, home] = await Promise.all([api.boot(user), api.home(user)]);
    learnUser(boot.me);
    scene.set({
      reachable: true,
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
    const before = scene.get()[where];
    if (!before[key]) scene.set({ [where]: { ...before, [key]: emptyRoom } });
    const page = await api.messages({ user, limit: query.thread ? 1000 : PAGE, ...query });
    const now = scene.get()[where];
    const last = page.messages.at(-1)?.ts ?? '';
    // What is newer than the page was read before, or heard while it was on its way.
    const newer = (now[key]?.messages ?? []).filter(({ ts }) => ts > last);
    const room: Room = { messages: [...page.messages, ...newer], more: page.more, ready: true };
    scene.set({ [where]: { ...now, [key]: room } });
  }

  const reading = new Set<string>();
  const store: Store = {
    user,
    scene,
    drafts,
    typed: new Map(),
    act: (deed) => api.act({ ...deed, user } as Act),
    async loadChannels() {
      scene.set(await api.channels(user));
    },
    loadRoom: (channel) => read('rooms', channel, { channel }),
    loadThread: (channel, thread) => read('threads', threadKey(channel, thread), { channel, thread }),
    async loadOlder(channel) {
      const first = scene.get().rooms[channel]?.messages[0];
      if (!first || reading.has(channel)) return;
      reading.add(channel);
      await read('rooms', channel, { channel, before: first.ts }).finally(() => reading.delete(channel));
    },
    onLive(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: stop,
  };
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
