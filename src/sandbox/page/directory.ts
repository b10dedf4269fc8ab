import type { User } from '../protocol';
import { api } from './api';
import { cell, useCell } from './cell';
import { folded } from './words';

/** Everybody of the workspace, bots included: read once, shared by all panes. */
export const directory = cell<{ users: ReadonlyMap<string, User>; complete: boolean }>({
  users: new Map(),
  complete: false,
});

export async function loadDirectory(): Promise<void> {
  const users = new Map(directory.get().users);
  let cursor = '';
  do {
    const page = await api.users({ limit: 1000, ...(cursor && { cursor }) });
    for (const user of page.users) users.set(user.id, user);
    directory.set({ users: new Map(users) });
    cursor = page.cursor ?? '';
  } while (cursor);
  directory.set({ complete: true });
}

export function learnUser(user: User): void {
  directory.set({ users: new Map(directory.get().users).set(user.id, user) });
}

export function useUser(id: string | undefined): User | undefined {
  return useCell(directory, ({ users }) => (id === undefined ? undefined : users.get(id)));
}

export function nameOf(id: string): string {
  const user = directory.get().users.get(id);
  return user ? user.real_name || user.name : id;
}

/** People whose name, handle, title or department holds every word of `query`; an empty query fits all. */
export function findUsers(query: string, fits: (user: User) => boolean = isPerson): User[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return [...directory.get().users.values()].filter((user) => {
    if (!fits(user)) return false;
    const text = folded(`${user.real_name} ${user.name} ${user.title} ${user.department}`);
    return words.every((word) => text.includes(word));
  });
}

export function isPerson(user: User): boolean {
  return !user.is_bot && !user.deleted;
}
