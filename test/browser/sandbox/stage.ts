import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Act, Done } from '../../../src/sandbox/protocol';
import { manifest, type Sampler, startHttpSampler, startSampler } from './sampler';

/** The sandbox as it is built and started by hand, with the sampler connected to it. */
export interface Stage {
  url: string;
  sampler: Sampler;
  act(act: Act): Promise<Done>;
  stop(): Promise<void>;
}

/** Two of the invented company, and the channels that every workspace begins with. */
export const mio = 'U00000MIO01';
export const emily = 'U00EMILY004';
export const general = 'C0S0000001';
export const random = 'C0S0000002';

/**
 * Needs `npm run build`, and to be run in the repository's folder.
 * @param how.port where the app listens over HTTP; without one, Socket Mode
 * @param how.users how many people the company has; without it, as many as by default
 */
export async function openStage({ port, users }: { port?: number; users?: number } = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-stage-'));
  const file = join(folder, 'manifest.yml');
  writeFileSync(file, manifest);
  const program = join(process.cwd(), 'dist/sandbox/main.js');
  const child = spawn(process.execPath, [program, '--manifest', file], {
    env: {
      PATH: process.env.PATH ?? '',
      SANDBOX_PORT: '0',
      ...(users ? { SANDBOX_USERS: String(users) } : {}),
      ...(port ? { SANDBOX_REQUEST_URL: `http://127.0.0.1:${port}/slack/events` } : {}),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', (line) => resolve(/http:\S+/.exec(line)?.[0] ?? ''));
    child.once('exit', () => reject(new Error('The sandbox did not start.')));
  });
  const sampler = await (port ? startHttpSampler(`${url}/api/`, port) : startSampler(`${url}/api/`));
  return {
    url,
    sampler,
    async act(act) {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${url}/client/act`, {
        method: 'POST',
        headers,
        body: JSON.stringify(act),
      });
      return (await response.json()) as Done;
    },
    async stop() {
      await sampler.stop();
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
