import { parseManifest } from '../../../src/sandbox/manifest';
import type {
  Act,
  Boot,
  Done,
  Message,
  Misbehaviour,
  Trace,
  User,
  View,
} from '../../../src/sandbox/protocol';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox';
import type { Settings } from '../../../src/sandbox/settings';
import { manifest } from './manifest';

/** A running sandbox, and a hand to play its people and its tester. */
export interface Workspace {
  sandbox: Sandbox;
  api: string;
  users: User[];
  act(act: Act): Promise<Done>;
  boot(user: string): Promise<Boot>;
  messages(user: string, channel: string, thread?: string): Promise<Message[]>;
  modals(user: string): Promise<View[]>;
  traces(): Promise<Trace[]>;
  misbehave(order: Misbehaviour): Promise<void>;
  advance(ms: number): Promise<void>;
  /** Calls the Web API as curl would. */
  call(method: string, args?: Record<string, unknown>, token?: string): Promise<Answer>;
  stop(): Promise<void>;
}

type Answer = Record<string, unknown> & { ok: boolean; error?: string };

export async function openWorkspace(given: Partial<Settings> = {}): Promise<Workspace> {
  const settings: Settings = {
    port: 0,
    host: '127.0.0.1',
    botToken: 'xoxb-test',
    appToken: 'xapp-test',
    signingSecret: 'shhh',
    clientId: '1.1',
    clientSecret: 'hush',
    rateLimits: false,
    manifest: '',
    users: 5,
    seed: 1,
    ...given,
  };
  const app = parseManifest(manifest, settings.requestUrl);
  const sandbox = await startSandbox(settings, app, { name: 'Tea House', domain: 'tea' }, () =>
    guests(settings.users),
  );
  const get = async <T>(path: string) => (await (await fetch(sandbox.url + path)).json()) as T;
  const post = async <T>(path: string, body: unknown) => {
    const sent = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    return (await (await fetch(sandbox.url + path, sent)).json()) as T;
  };
  const { users } = await get<{ users: User[] }>('/client/users?limit=100');
  return {
    sandbox,
    api: `${sandbox.url}/api/`,
    users: users.filter((user) => !user.is_bot),
    act: (act) => post('/client/act', act),
    boot: (user) => get(`/client/boot?user=${user}`),
    messages: async (user, channel, thread) => {
      const within = thread ? `&thread=${thread}` : '';
      return (await get<{ messages: Message[] }>(`/client/messages?user=${user}&channel=${channel}${within}`))
        .messages;
    },
    modals: async (user) => (await get<Boot>(`/client/boot?user=${user}`)).modals,
    traces: async () => (await get<{ traces: Trace[] }>('/client/traces?limit=500')).traces,
    misbehave: (order) => post('/admin/misbehave', order),
    advance: (advance_ms) => post('/admin/clock', { advance_ms }),
    call: async (method, args = {}, token = settings.botToken) => {
      const fields = Object.entries(args).map(([key, value]) => [
        key,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]);
      const response = await fetch(`${sandbox.url}/api/${method}`, {
        method: 'POST',
        headers: token ? { authorization: `Bearer ${token}` } : {},
        body: new URLSearchParams(Object.fromEntries(fields)),
      });
      return (await response.json()) as Answer;
    },
    stop: () => sandbox.stop(),
  };
}

/** `user1`, `user2`, … */
function guests(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    name: `user${index + 1}`,
    real_name: `User ${index + 1}`,
  }));
}

/** Waits until it holds, looking twenty times a second; fails after five seconds. */
export async function until<T>(
  what: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + 5000;
  for (;;) {
    const found = await what();
    if (found) return found;
    if (Date.now() > end) throw new Error(`It did not come true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
