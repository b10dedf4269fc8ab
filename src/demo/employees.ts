import { WebClient } from '@slack/web-api';
import type { Tx } from '../core/feature';
import { members, people } from '../features/members/tables';
import { profiles } from './profiles';

/** How many of the company have a profile on the first day of the demo. */
const REGISTERED = 455;
const SEED = 1;

/** Somebody of the workspace. */
export interface Employee {
  id: string;
  name: string;
  locale: string | null;
  zone: string | null;
}

/** Everybody who works in the company, in the workspace's own order. */
export async function listEmployees(slackApiUrl: string, token: string): Promise<Employee[]> {
  const client = new WebClient(token, { slackApiUrl });
  const found: Employee[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.users.list({ limit: 500, include_locale: true, ...(cursor && { cursor }) });
    for (const it of page.members ?? [])
      if (it.id && !it.deleted && !it.is_bot)
        found.push({
          id: it.id,
          name: it.real_name ?? it.id,
          locale: it.locale ?? null,
          zone: it.tz ?? null,
        });
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return found;
}

/** Registers the first of them, with profiles as such a company has them. @returns who is registered now */
export async function register(tx: Tx, everybody: readonly Employee[], now: Date): Promise<string[]> {
  const some = everybody.slice(0, REGISTERED);
  const written = profiles(
    SEED,
    some.map((it) => it.id),
  );
  for (let from = 0; from < some.length; from += 100) {
    const page = some.slice(from, from + 100);
    await tx
      .insert(people)
      .values(page.map((it) => ({ ...it, seenAt: now })))
      .onConflictDoNothing();
    const rows = written.slice(from, from + 100) as (typeof members.$inferInsert)[];
    await tx.insert(members).values(rows.map((it) => ({ ...it, createdAt: now, updatedAt: now })));
  }
  return some.map((it) => it.id);
}
