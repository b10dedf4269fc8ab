import type { Act, Boot, Channel, Done, Json, Message, Misbehaviour, Trace, User, View } from '../protocol';

/** The calls of the sandbox, as `protocol.ts` names them. All reject when the sandbox cannot be reached. */
export const api = {
  boot: (user: string) => read<Boot>('/client/boot', { user }),
  users: (query: { q?: string; cursor?: string; limit?: number }) =>
    read<{ users: User[]; cursor?: string }>('/client/users', query),
  channels: (user: string) => read<{ channels: Channel[] }>('/client/channels', { user }),
  messages: (query: { user: string; channel: string; before?: string; limit: number; thread?: string }) =>
    read<{ messages: Message[]; more: boolean }>('/client/messages', query),
  home: (user: string) => read<{ view: View | null }>('/client/home', { user }),
  traces: (limit: number) => read<{ traces: Trace[] }>('/client/traces', { limit }),
  act,
  state: () => read<Json>('/admin/state', {}),
  misbehave: (what: Misbehaviour) => send<Json>('/admin/misbehave', what),
  advance: (ms: number) => send<Json>('/admin/clock', { advance_ms: ms }),
  snapshot: () => send<Json>('/admin/snapshot', {}),
};

/** Where the bytes of a file are, for the persona who may see it. */
export function fileAddress(file: string, user: string): string {
  return `/client/file/${encodeURIComponent(file)}?user=${encodeURIComponent(user)}`;
}

async function act(what: Act): Promise<Done> {
  try {
    return await send<Done>('/client/act', what);
  } catch {
    return { ok: false, error: 'unreachable' };
  }
}

async function read<T>(path: string, query: Record<string, string | number>): Promise<T> {
  const words = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  return answer(await fetch(`${path}?${words}`));
}

async function send<T>(path: string, body: object): Promise<T> {
  return answer(
    await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

async function answer<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
