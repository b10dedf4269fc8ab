import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { Pool } from 'undici';
import WebSocket from 'ws';

/**
 * What the sandbox carries: envelopes a second to an app and back, over Socket Mode and over HTTP. A person runs a
 * command over and over in many lanes at once; each time it reaches the app, which acknowledges, and the person hears
 * so. The app is a bare one, that costs next to nothing, and one of the real Bolt. Figures, not verdicts.
 */
const PORT = 4811;
const APP_PORT = 4812;
const LANES = 16;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const URL_OF_APP = `http://127.0.0.1:${APP_PORT}/slack/events`;
const TOKENS = {
  SANDBOX_BOT_TOKEN: 'xoxb-bench',
  SANDBOX_APP_TOKEN: 'xapp-bench',
  SANDBOX_SIGNING_SECRET: 's',
};

/** One row of the table: what was measured, and how to measure it. */
export interface Measurement {
  what: string;
  measure(): Promise<string>;
}

type Transport = 'socket' | 'http';
type Stop = () => Promise<unknown>;

const api = `http://127.0.0.1:${PORT}/api/`;
const apps: Record<string, Record<Transport, () => Promise<Stop>>> = {
  'an app that only acknowledges': { socket: bareSocket, http: bareHttp },
  'Bolt for JavaScript': { socket: () => bolt('socket'), http: () => bolt('http') },
};

/** Envelopes a second, by transport and app. */
export const measurements: Measurement[] = Object.entries(apps).flatMap(([app, start]) =>
  (['socket', 'http'] as const).map((transport) => ({
    what: `envelopes over ${transport === 'socket' ? 'Socket Mode' : 'HTTP'}, ${app}`,
    measure: () => envelopes(transport, start[transport]),
  })),
);

async function envelopes(transport: Transport, start: () => Promise<Stop>): Promise<string> {
  const sandbox = await openSandbox(transport);
  const stop = await start();
  const pool = new Pool(`http://127.0.0.1:${PORT}`, { connections: LANES });
  try {
    const boot = (await ask(pool, '/client/boot')) as { me: { id: string }; channels: { id: string }[] };
    const act = {
      do: 'command',
      user: boot.me.id,
      channel: boot.channels[0]?.id,
      command: '/bench',
      text: '',
    };
    await flatOut(pool, act, 1); // warm
    return `${(await flatOut(pool, act, SECONDS)).toFixed(0)}/s`;
  } finally {
    await pool.destroy();
    await stop();
    sandbox.kill();
    await new Promise((resolve) => sandbox.once('exit', resolve));
  }
}

async function flatOut(pool: Pool, act: object, seconds: number): Promise<number> {
  const began = performance.now();
  let count = 0;
  const lane = async () => {
    while (performance.now() < began + seconds * 1000) {
      const done = (await ask(pool, '/client/act', act)) as { ok: boolean; error?: string };
      if (!done.ok) throw new Error(`the app did not answer: ${done.error}`);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return (count * 1000) / (performance.now() - began);
}

async function ask(pool: Pool, at: string, body?: object): Promise<unknown> {
  const sent = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return (await pool.request({ method: body ? 'POST' : 'GET', path: at, ...sent })).body.json();
}

async function openSandbox(transport: Transport): Promise<ChildProcess> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sandbox-bench-'));
  const manifest = path.join(folder, 'manifest.json');
  const command = { command: '/bench', ...(transport === 'http' ? { url: URL_OF_APP } : {}) };
  writeFileSync(
    manifest,
    JSON.stringify({
      display_information: { name: 'Bench' },
      features: { slash_commands: [command] },
      oauth_config: { scopes: { bot: ['commands', 'chat:write'] } },
      settings: { socket_mode_enabled: transport === 'socket' },
    }),
  );
  const program = path.join(__dirname, '..', 'sandbox', 'main.js');
  const child = spawn(process.execPath, [program, '--manifest', manifest], {
    env: { PATH: process.env.PATH ?? '', ...TOKENS, SANDBOX_PORT: String(PORT) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  rmSync(folder, { recursive: true });
  return child;
}

async function bareSocket(): Promise<Stop> {
  const opened = await fetch(`${api}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKENS.SANDBOX_APP_TOKEN}` },
  });
  const socket = new WebSocket(((await opened.json()) as { url: string }).url);
  socket.on('message', (frame) => {
    const { envelope_id } = JSON.parse(String(frame)) as { envelope_id?: string };
    if (envelope_id) socket.send(JSON.stringify({ envelope_id }));
  });
  await new Promise((resolve) => socket.once('open', resolve));
  return async () => socket.terminate();
}

async function bareHttp(): Promise<Stop> {
  const server = createServer((request, response) => request.resume().on('end', () => response.end()));
  await new Promise<void>((resolve) => server.listen(APP_PORT, '127.0.0.1', resolve));
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}

async function bolt(transport: Transport): Promise<Stop> {
  const clientOptions = { slackApiUrl: api };
  const logLevel = LogLevel.ERROR;
  const receiver =
    transport === 'socket'
      ? new SocketModeReceiver({
          appToken: TOKENS.SANDBOX_APP_TOKEN,
          logLevel,
          installerOptions: { clientOptions },
        })
      : new HTTPReceiver({ signingSecret: TOKENS.SANDBOX_SIGNING_SECRET, logLevel });
  const app = new App({ token: TOKENS.SANDBOX_BOT_TOKEN, receiver, clientOptions, logLevel });
  app.command('/bench', ({ ack }) => ack());
  await app.start(APP_PORT);
  return () => app.stop();
}

/** The page's measurements stand in a file of their own, which needs a browser. */
async function ofThePage(): Promise<Measurement[]> {
  const file = path.join(__dirname, 'sandbox.page.js');
  if (!existsSync(file)) return [];
  return ((await import(file)) as { measurements: Measurement[] }).measurements;
}

async function main(): Promise<void> {
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; ${LANES} lanes, ${SECONDS} s each.\n`,
  );
  console.log('| what | figure |\n| --- | --- |');
  for (const { what, measure } of [...measurements, ...(await ofThePage())])
    console.log(`| ${what} | ${await measure()} |`);
}

void main();
