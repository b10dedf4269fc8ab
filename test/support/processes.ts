import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Misbehaviour } from '../../src/sandbox/protocol';

const root = path.join(__dirname, '..', '..');
const clock = path.join(__dirname, 'clock.js');

/**
 * The sandbox and the app as two processes, as `npm start` runs them, on ports and in a folder of their own, and at a
 * time of their own: what the app may say at which hour does not depend on when the test runs.
 */
export class Processes {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'probono-journey-'));
  readonly log: string[] = [];
  private readonly children = new Map<string, ChildProcess>();
  /** Milliseconds by which both are ahead of this process. */
  private ahead = 0;
  /** Milliseconds that the app took to start last time. */
  private takes = 2000;

  private constructor(
    readonly sandboxPort: number,
    readonly appPort: number,
    private readonly env: Record<string, string>,
  ) {}

  /**
   * @param env settings beside the usual ones: `SLACK_SIGNING_SECRET` makes Slack call the app over HTTP; `PUBLIC_URL`
   * is the app's own address, where it is `own`
   * @param at what the clock shows to begin with; default: the real time
   */
  static async open(env: Record<string, string> = {}, at?: string): Promise<Processes> {
    const it = new Processes(await freePort(), await freePort(), env);
    if (at) it.ahead = Date.parse(at) - Date.now();
    it.run('sandbox', 'sandbox/main.js', '--manifest', path.join(root, 'manifest.yml'));
    await it.reaches(`${it.url}/`);
    return it;
  }

  get url(): string {
    return `http://127.0.0.1:${this.sandboxPort}`;
  }

  get database(): string {
    return path.join(this.folder, 'probono.db');
  }

  /** What the clock of both shows. */
  get now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  /** Somebody new comes to the company. @returns their id */
  async hires(who: { name: string; real_name: string; title: string; department: string }): Promise<string> {
    const { id } = (await this.admin('user', who)) as { id: string };
    return id;
  }

  /** Fills the empty database with the sample club. */
  async seed(): Promise<void> {
    const child = this.run('demo', 'demo/main.js');
    await new Promise<void>((resolve, reject) =>
      child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(this.log.join(''))))),
    );
  }

  /** Starts the app and waits until Slack can reach it. */
  async startApp(): Promise<void> {
    const began = Date.now();
    this.run('app', 'main.js');
    await this.reaches(`http://127.0.0.1:${this.appPort}/healthz`);
    this.takes = Date.now() - began;
  }

  /** Waits until the app has said all that it has to say now. */
  async settles(): Promise<void> {
    for (const end = Date.now() + 60_000; Date.now() < end; await sleep(200)) {
      const health = await fetch(`http://127.0.0.1:${this.appPort}/healthz`);
      if (((await health.json()) as { oldestUnsentSeconds: number }).oldestUnsentSeconds === 0) return;
    }
    throw new Error('The app has still something to say.');
  }

  /** Whether the app's process lives, ready or not. */
  get isAppUp(): boolean {
    return this.children.has('app');
  }

  /** Ends the app as a power cut would. */
  async killApp(): Promise<void> {
    await this.end('app', 'SIGKILL');
  }

  async stopApp(): Promise<void> {
    await this.end('app', 'SIGTERM');
  }

  /** Days go by while the app is not running; it is up again when the clock strikes that moment, now. */
  async startAppBefore(moment: string): Promise<void> {
    do {
      await this.stopApp();
      this.ahead = Date.parse(moment) - 1000 - 2 * this.takes - Date.now();
      this.children.get('sandbox')?.send({ ahead: this.ahead });
      await this.startApp();
    } while (this.now >= new Date(moment));
    await sleep(Date.parse(moment) - this.now.getTime());
  }

  /** Lets the sandbox go wrong as Slack does. */
  async misbehave(how: Misbehaviour): Promise<void> {
    await this.admin('misbehave', how);
  }

  /** What is still to go wrong. */
  async mischief(): Promise<Misbehaviour[]> {
    const answer = await fetch(`${this.url}/admin/state`);
    return ((await answer.json()) as { misbehaviours: Misbehaviour[] }).misbehaviours;
  }

  async close(): Promise<void> {
    for (const name of [...this.children.keys()]) await this.end(name, 'SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async admin(path: string, body: object): Promise<unknown> {
    const answer = await fetch(`${this.url}/admin/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`The sandbox refuses: ${await answer.text()}`);
    return answer.json();
  }

  private run(name: string, program: string, ...args: string[]): ChildProcess {
    const overHttp = 'SLACK_SIGNING_SECRET' in this.env;
    const child = spawn(process.execPath, ['--require', clock, path.join(root, 'dist', program), ...args], {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        PATH: process.env.PATH ?? '',
        CLOCK_AHEAD_MS: String(this.ahead),
        SANDBOX_PORT: String(this.sandboxPort),
        SANDBOX_SIGNING_SECRET: this.env.SLACK_SIGNING_SECRET ?? 'sandbox-secret',
        ...(overHttp
          ? { SANDBOX_REQUEST_URL: `http://127.0.0.1:${this.appPort}/slack/events` }
          : { SLACK_APP_TOKEN: 'xapp-sandbox' }),
        SLACK_BOT_TOKEN: 'xoxb-sandbox',
        SLACK_API_URL: `${this.url}/api/`,
        DATABASE_URL: `file:${this.database}`,
        PORT: String(this.appPort),
        COORDINATORS: 'U00000MIO01,U0WATARU002',
        LOG_LEVEL: 'warn',
        ...this.env,
        ...(this.env.PUBLIC_URL === 'own' && { PUBLIC_URL: `http://127.0.0.1:${this.appPort}` }),
      },
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data) => this.log.push(String(data)));
    this.children.set(name, child);
    child.once('exit', () => this.children.get(name) === child && this.children.delete(name));
    return child;
  }

  private async reaches(url: string): Promise<void> {
    const end = Date.now() + 20_000;
    while (Date.now() < end) {
      const ok = await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ok) return;
      await sleep(50);
    }
    throw new Error(`Nothing answers at ${url}\n${this.log.join('')}`);
  }

  private async end(name: string, signal: NodeJS.Signals): Promise<void> {
    const child = this.children.get(name);
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
