import { setTimeout as sleep } from 'node:timers/promises';
import type { Processes } from '../support/processes';
import type { Stored } from './stored';

/** How long the app may take over what it has to catch up with. */
const PATIENCE_MS = 180_000;

/** Waits until Slack has told everything, and the app has worked and sent everything. */
export async function settled({ url }: Processes, stored: Stored): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  let quietSince = 0;
  while (Date.now() < end) {
    const waiting = await deliverNow(url);
    if (waiting + (await stored.left()) > 0) quietSince = 0;
    else quietSince ||= Date.now();
    if (quietSince && Date.now() - quietSince > 1500) return;
    await sleep(250);
  }
}

/** Slack waits up to five minutes before it tells an event again: its clock is put forward. */
async function deliverNow(url: string): Promise<number> {
  const { waiting_events } = (await (await fetch(`${url}/admin/state`)).json()) as { waiting_events: number };
  if (waiting_events > 0)
    await fetch(`${url}/admin/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advance_ms: 60_000 }),
    });
  return waiting_events;
}
