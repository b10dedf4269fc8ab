import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { manifest } from './manifest';
import { freePort } from './port';
import { brewOverHttp, brewOverSocket, type Tea } from './tea';
import { until } from './workspace';

const program = path.join(__dirname, '../../../dist/sandbox/main.js');
const tokens = {
  SANDBOX_BOT_TOKEN: 'xoxb-test',
  SANDBOX_APP_TOKEN: 'xapp-test',
  SANDBOX_SIGNING_SECRET: 'shhh',
};

/** The sandbox as a program, with somebody else's app: its manifest, its tokens, its way. */
describe('npm run sandbox -- --manifest FILE', () => {
  let folder: string;
  let sandbox: ChildProcess | undefined;
  let tea: Tea | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
  });
  afterEach(async () => {
    await tea?.stop();
    tea = undefined;
    sandbox?.kill();
    sandbox = undefined;
    await rm(folder, { recursive: true });
  });

  async function start(
    text: string,
    more: Record<string, string> = {},
  ): Promise<{ url: string; said: string }> {
    const file = path.join(folder, 'manifest.yml');
    await writeFile(file, text);
    const port = await freePort();
    const child = spawn(process.execPath, [program, '--manifest', file], {
      env: {
        PATH: process.env.PATH ?? '',
        ...tokens,
        SANDBOX_PORT: String(port),
        SANDBOX_USERS: '5',
        ...more,
      },
    });
    sandbox = child;
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += String(chunk);
      });
    }
    await until(() => said.includes('The app:') || child.exitCode !== null);
    return { url: `http://127.0.0.1:${port}`, said };
  }

  /** Somebody runs the command, and sees the app's modal. */
  async function command(url: string): Promise<void> {
    const read = async () =>
      (await (await fetch(`${url}/client/boot`)).json()) as {
        me: { id: string };
        channels: { id: string }[];
        modals: { callback_id: string }[];
      };
    const { me, channels } = await read();
    const act = { do: 'command', user: me.id, channel: channels[0]!.id, command: '/tea', text: '' };
    const done = await fetch(`${url}/client/act`, { method: 'POST', body: JSON.stringify(act) });
    expect(await done.json()).toEqual({ ok: true });
    const { modals } = await until(async () => {
      const boot = await read();
      return boot.modals.length > 0 && boot;
    });
    expect(modals.map(({ callback_id }) => callback_id)).toEqual(['tea.ask']);
  }

  it('takes an app over Socket Mode', async () => {
    const { url, said } = await start(manifest);
    expect(said).toContain('Slack sandbox for Tea Round');
    expect(said).toContain('Socket Mode with the app token xapp-test');
    tea = await brewOverSocket(`${url}/api/`);
    await command(url);
  });

  it('takes an app over HTTP, at the address that is set', async () => {
    const port = await freePort();
    const { url } = await start(manifest, { SANDBOX_REQUEST_URL: `http://127.0.0.1:${port}/slack/events` });
    tea = await brewOverHttp(`${url}/api/`, port);
    await command(url);
  });

  it('takes an app over HTTP, at the addresses of its manifest', async () => {
    const port = await freePort();
    const at = `http://127.0.0.1:${port}/slack/events`;
    const own = manifest
      .replace('http://app.example/', at)
      .replace('is_enabled: true', `is_enabled: true, request_url: '${at}'`)
      .replace('socket_mode_enabled: true', 'socket_mode_enabled: false');
    const { url } = await start(own);
    tea = await brewOverHttp(`${url}/api/`, port);
    await command(url);
  });

  it.each([
    ['a manifest that is none', 'features: {}', {}, 'is no app manifest: display_information'],
    ['a token of another kind', manifest, { SANDBOX_BOT_TOKEN: 'xapp-1' }, 'SANDBOX_BOT_TOKEN is not usable'],
  ])('ends with one sentence about %s', async (_, text, more, sentence) => {
    const { said } = await start(text, more as Record<string, string>);
    expect(said.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
  });
});
