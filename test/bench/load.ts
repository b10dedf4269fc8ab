import { createHmac } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'undici';

export const SECRET = 'bench-secret';

/** What Slack would send: its body, and the header that tells how to read it. */
export interface Request {
  body: string;
  type: string;
}

const form = 'application/x-www-form-urlencoded';
let serial = 0;

/** The n-th of a mix: two commands, one submission and two reactions in every five. */
export function mixed(n: number, members: number): Request {
  const user = `UB${n % members}`;
  switch (n % 5) {
    case 0:
      return command(user, 'help');
    case 1:
      return command(user, 'pause');
    case 2:
      return registration(user);
    default:
      return reaction(user);
  }
}

export function command(user: string, text: string): Request {
  const body = new URLSearchParams({
    command: '/probono',
    text,
    user_id: user,
    team_id: 'T1',
    channel_id: 'C1',
    trigger_id: 't',
    response_url: 'http://127.0.0.1:9/',
  });
  return { type: form, body: body.toString() };
}

function registration(user: string): Request {
  const menu = (value: string) => ({ value: { type: 'static_select', selected_option: { value } } });
  const menus = (...values: string[]) => ({
    value: { type: 'multi_static_select', selected_options: values.map((value) => ({ value })) },
  });
  const view = {
    id: `V${++serial}`,
    hash: 'h',
    type: 'modal',
    callback_id: 'members.register',
    private_metadata: '',
    blocks: [],
    state: {
      values: {
        skills: { 'members.skills': menus('video-editing', 'excel').value },
        'level:video-editing': menu('3:use'),
        'level:excel': menu('4:use'),
        themes: menus('children', 'elderly'),
        hours: { value: { type: 'number_input', value: '3' } },
        slots: { value: { type: 'checkboxes', selected_options: [{ value: 'weekday-evening' }] } },
        place: menu('both'),
        languages: menus('ja'),
        note: { value: { type: 'plain_text_input', value: '地域の子どもたちのために' } },
        lang: menu('auto'),
      },
    },
  };
  const payload = JSON.stringify({
    type: 'view_submission',
    team: { id: 'T1' },
    user: { id: user },
    trigger_id: 't',
    view,
  });
  return { type: form, body: new URLSearchParams({ payload }).toString() };
}

function reaction(user: string): Request {
  const at = Date.now() / 1000;
  const event = {
    type: 'reaction_added',
    user,
    reaction: ['raised_hand', 'seedling', 'eyes'][serial % 3],
    item: { type: 'message', channel: 'C00000001', ts: `1600000000.${String(serial % 20).padStart(6, '0')}` },
    event_ts: at.toFixed(6),
  };
  const body = {
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: `Ev${++serial}-${at}`,
    event,
  };
  return { type: 'application/json', body: JSON.stringify(body) };
}

/** Sends one request, signed. @returns milliseconds to the acknowledgement */
export async function send(pool: Pool, { body, type }: Request): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  const began = performance.now();
  const answer = await pool.request({
    method: 'POST',
    path: '/slack/events',
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  });
  await answer.body.dump();
  if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`);
  return performance.now() - began;
}

/** A fixed rate, whatever the answers take. @returns the acknowledgements' milliseconds, sorted */
export async function steady(
  pool: Pool,
  rate: number,
  seconds: number,
  make: (n: number) => Request,
): Promise<number[]> {
  const began = performance.now();
  const sent: Promise<number>[] = [];
  for (let n = 0; n < rate * seconds; n++) {
    const wait = began + (n * 1000) / rate - performance.now();
    if (wait > 1) await sleep(wait);
    sent.push(send(pool, make(n)));
  }
  return (await Promise.all(sent)).sort((a, b) => a - b);
}

/** As many as it takes, over so many connections at once. @returns acknowledgements a second */
export async function flatOut(
  pool: Pool,
  lanes: number,
  seconds: number,
  make: (n: number) => Request,
): Promise<number> {
  const began = performance.now();
  const end = began + seconds * 1000;
  let n = 0;
  const lane = async () => {
    while (performance.now() < end) await send(pool, make(n++));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return n / ((performance.now() - began) / 1000);
}

/** The value below which a share of them lies. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
