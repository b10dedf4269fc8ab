import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { command, flatOut, mixed, quantile, SECRET, send, steady } from './load';
import { populate } from './populate';

/**
 * What it costs to be more than a bare Bolt app: the time to acknowledge at 100 requests a second, the highest rate,
 * the start and the memory, beside an app that only acknowledges, in the same run. Figures, not verdicts.
 */
const SLACK_PORT = 4801;
const APP_PORT = 4802;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const LANES = 32;

interface Figures {
  app: string;
  members: number;
  start: number;
  p50: number;
  p99: number;
  rate: number;
  memory: number;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'probono-bench-'));
  const slack = launch('bench/slack.js', { PORT: String(SLACK_PORT) });
  const rows: Figures[] = [];
  try {
    for (const members of [455, 100_000]) {
      const database = path.join(folder, `${members}.db`);
      await populate(`file:${database}`, members);
      rows.push(await measure('bare Bolt', 'bench/bare.js', members, {}));
      rows.push(await measure('Probono Club', 'main.js', members, { DATABASE_URL: `file:${database}` }));
    }
  } finally {
    slack.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  print(rows);
}

async function measure(
  app: string,
  program: string,
  members: number,
  env: Record<string, string>,
): Promise<Figures> {
  const began = performance.now();
  const child = launch(program, {
    ...env,
    PORT: String(APP_PORT),
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: `http://127.0.0.1:${SLACK_PORT}/api/`,
    COORDINATORS: 'UCOORDINATOR',
    LOG_LEVEL: 'warn',
  });
  const pool = new Pool(`http://127.0.0.1:${APP_PORT}`, { connections: LANES });
  try {
    await firstAnswer(pool);
    const start = performance.now() - began;
    const make = (n: number) => mixed(n, members);
    await flatOut(pool, LANES, 2, make); // warm
    const times = await steady(pool, 100, SECONDS, make);
    const rate = await flatOut(pool, LANES, SECONDS, make);
    const memory = residentMegabytes(child);
    return { app, members, start, p50: quantile(times, 0.5), p99: quantile(times, 0.99), rate, memory };
  } finally {
    await pool.destroy();
    child.kill();
    await new Promise((resolve) => child.once('exit', resolve));
  }
}

async function firstAnswer(pool: Pool): Promise<void> {
  for (;;) {
    const ok = await send(pool, command('UB0', 'help')).then(
      () => true,
      () => false,
    );
    if (ok) return;
    await sleep(10);
  }
}

function launch(program: string, env: Record<string, string>): ChildProcess {
  const file = path.join(__dirname, '..', program);
  return spawn(process.execPath, [file], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Peak memory by the kernel's own count, where it has one. */
function residentMegabytes({ pid }: ChildProcess): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}

function print(rows: readonly Figures[]): void {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; two commands, one submission and two`,
  );
  console.log(
    `reactions in every five; latency at 100 a second, rate over ${LANES} connections, ${SECONDS} s each.\n`,
  );
  const head = ['app', 'members', 'start', 'ack p50', 'ack p99', 'rate', 'share of bare', 'peak memory'];
  const lines = rows.map((it, i) => {
    const bare = rows[i - (i % 2)] ?? it;
    return [
      it.app,
      it.members.toLocaleString('en'),
      ms(it.start),
      ms(it.p50),
      ms(it.p99),
      `${it.rate.toFixed(0)}/s`,
      `${((it.rate / bare.rate) * 100).toFixed(0)} %`,
      `${it.memory.toFixed(0)} MB`,
    ];
  });
  for (const line of [head, head.map(() => '---'), ...lines]) console.log(`| ${line.join(' | ')} |`);
}

void main();
