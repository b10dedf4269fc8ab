import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { count, isNotNull } from 'drizzle-orm';
import { Pool } from 'undici';
import { build } from '../../src/build';
import { projects } from '../../src/features/projects/tables';
import { sessions } from '../../src/features/sessions';
import { seats } from '../../src/features/teams/tables';
import { messages } from '../../src/outbox/tables';
import { quantile, type Request, SECRET, send } from './load';
import { populate } from './populate';

/**
 * The Monday morning of a large club: how long its weekly messages take to be prepared, and how long a press waits for
 * its answer meanwhile, and while they are sent. Figures, not verdicts.
 */
const SIZE = Number(process.env.BENCH_MEMBERS ?? 100_000);
const TEAM = 5;
const SLACK_PORT = 4811;
const MONDAY = new Date('2026-11-30T09:00:00+09:00').getTime();
const SESSION = new Date('2026-12-02T18:00:00+09:00').getTime();

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'probono-week-'));
  const url = `file:${path.join(folder, 'week.db')}`;
  const slack = launch();
  const began = Date.now();
  let running = false;
  const app = await (async () => {
    await populate(url, SIZE);
    return build(
      {
        SLACK_BOT_TOKEN: 'xoxb-bench',
        SLACK_SIGNING_SECRET: SECRET,
        SLACK_API_URL: `http://127.0.0.1:${SLACK_PORT}/api/`,
        COORDINATORS: 'UCOORDINATOR',
        DATABASE_URL: url,
        PORT: '0',
        LOG_LEVEL: 'error',
      },
      // The clock stands at Sunday until all is set, so that the job does not begin by itself.
      { now: () => new Date((running ? MONDAY : MONDAY - 3_600_000) + Date.now() - began) },
    );
  })();
  try {
    await app.start();
    await app.world.db.run((tx) => tx.update(messages).set({ waiting: false }));
    await fill(app.world);
    const pool = new Pool(`http://127.0.0.1:${app.port()}`, { connections: 8 });
    const idle = await pressing(pool, sleeping(5));
    running = true;
    const from = performance.now();
    const preparing = await pressing(
      pool,
      Promise.resolve(sessions.jobs?.remind?.run(app.world, new Date(MONDAY), 'Asia/Tokyo')),
    );
    const took = (performance.now() - from) / 1000;
    const before = await sent(app.world);
    const sending = await pressing(pool, sleeping(10));
    const rate = ((await sent(app.world)) - before) / 10;
    console.log(
      `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; ${SIZE.toLocaleString('en')} members in teams of ${TEAM}`,
    );
    console.log(`weekly messages prepared in ${took.toFixed(1)} s; then ${rate.toFixed(0)} sent a second\n`);
    console.log('| twenty presses a second | p50 | p99 | most |\n| --- | --- | --- | --- |');
    print('before', idle);
    print('while they are prepared', preparing);
    print('while they are sent', sending);
    await pool.destroy();
  } finally {
    await app.stop();
    slack.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A running project for every five people. */
async function fill(world: Awaited<ReturnType<typeof build>>['world']): Promise<void> {
  const [like] = await world.db.run((tx) => tx.select().from(projects).limit(1));
  if (!like) throw new Error('There is no project to take as a model.');
  const at = new Date(MONDAY - 30 * 86_400_000);
  const teams = Math.floor(SIZE / TEAM);
  for (let from = 0; from < teams; from += 200)
    await world.db.run(async (tx) => {
      const some = Array.from({ length: Math.min(200, teams - from) }, (_, i) => from + i);
      await tx.insert(projects).values(
        some.map((n) => ({
          ...like,
          id: `R${n}`,
          state: 'running' as const,
          starts: '2026-11-04',
          ends: '2027-03-31',
          startedAt: at,
          approvedBy: 'UCOORDINATOR',
        })),
      );
      await tx.insert(seats).values(
        some.flatMap((n) =>
          Array.from({ length: TEAM }, (_, i) => ({
            id: `S${n}x${i}`,
            projectId: `R${n}`,
            roleId: 'r1',
            userId: `UB${n * TEAM + i}`,
            leader: i === 0,
            learner: false,
            state: 'accepted' as const,
            invitedAt: at,
            answerBy: at,
            answeredAt: at,
          })),
        ),
      );
    });
}

/** Twenty presses a second of “All well” until `over`. @returns milliseconds to the acknowledgement, sorted */
async function pressing(pool: Pool, over: Promise<unknown>): Promise<number[]> {
  let isOver = false;
  const end = over.then(() => {
    isOver = true;
  });
  const times: Promise<number>[] = [];
  while (!isOver) {
    times.push(send(pool, press()));
    await sleeping(0.05);
  }
  await end;
  return (await Promise.all(times)).sort((a, b) => a - b);
}

function press(): Request {
  const n = Math.floor(Math.random() * SIZE);
  const payload = {
    type: 'block_actions',
    team: { id: 'T1' },
    user: { id: `UB${n}` },
    trigger_id: 't',
    container: { type: 'message', channel_id: `D${n}`, message_ts: '1700000000.000001' },
    actions: [
      {
        type: 'button',
        action_id: 'sessions.well',
        block_id: 'b',
        value: `R${Math.floor(n / TEAM)}|${SESSION}`,
      },
    ],
  };
  return {
    type: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
  };
}

const sleeping = (seconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, seconds * 1000));

async function sent({ db }: Awaited<ReturnType<typeof build>>['world']): Promise<number> {
  const [row] = await db.run((tx) =>
    tx.select({ times: count() }).from(messages).where(isNotNull(messages.sentAt)),
  );
  return row?.times ?? 0;
}

function print(when: string, times: readonly number[]): void {
  const ms = (value: number | undefined) => `${(value ?? Number.NaN).toFixed(1)} ms`;
  console.log(
    `| ${when} | ${ms(quantile(times, 0.5))} | ${ms(quantile(times, 0.99))} | ${ms(times.at(-1))} |`,
  );
}

const launch = (): ChildProcess =>
  spawn(process.execPath, [path.join(__dirname, 'slack.js')], {
    env: { PATH: process.env.PATH ?? '', PORT: String(SLACK_PORT) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

void main();
