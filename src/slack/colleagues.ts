import { setTimeout as sleep } from 'node:timers/promises';
import { ErrorCode, type WebClient } from '@slack/web-api';
import type { Colleague } from '../core/feature';
import { profileOf } from './people';

/** As many as Slack advises. */
const PAGE = 200;

/** Everybody in the workspace. Slack hands out about 20 pages a minute: the call waits as long as it is told to. */
export async function colleaguesIn(client: WebClient): Promise<Colleague[]> {
  const all: Colleague[] = [];
  let cursor = '';
  do {
    const page = await patiently(() =>
      client.users.list({ limit: PAGE, include_locale: true, ...(cursor && { cursor }) }),
    );
    all.push(...(page.members ?? []).map((it) => colleagueOf(it as Record<string, unknown>)));
    cursor = page.response_metadata?.next_cursor ?? '';
  } while (cursor);
  return all;
}

function colleagueOf(user: Record<string, unknown>): Colleague {
  const email = (user.profile as { email?: unknown } | undefined)?.email;
  return {
    ...profileOf(user),
    gone: user.deleted === true,
    ...(typeof email === 'string' && email && { email }),
  };
}

async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const { code, retryAfter } = error as { code?: string; retryAfter?: number };
      if (code !== ErrorCode.RateLimitedError) throw error;
      await sleep((retryAfter ?? 1) * 1000);
    }
  }
}
