import './env';

import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * `npm start`. With a Slack token: the app, kept alive. Without one: the sandbox (a Slack workspace on this machine),
 * a company in it, and the app beside it.
 */
const RESTART_MS = 1000;
const children = new Set<ChildProcess>();
let stopping = false;

async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  if (process.env.SLACK_BOT_TOKEN) return keepAlive('main.js', process.env);

  const sandbox = sandboxEnv(process.env);
  const page = `http://localhost:${sandbox.SANDBOX_PORT}/`;
  keepAlive('sandbox/main.js', sandbox, '--manifest', 'manifest.yml', '--snapshot', 'data/sandbox.json');
  await reachable(page);
  await run('demo/main.js', sandbox);
  keepAlive('main.js', sandbox);
  launch('demo/crowd.js', sandbox);
  console.log(
    `\n  The club is open:  ${page}\n  Be any employee there, and type /probono. Ctrl+C ends it.\n`,
  );
}

/** The settings of an app that stands in the sandbox. What is set already stays. */
function sandboxEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const port = env.SANDBOX_PORT || '4010';
  return {
    ...env,
    SANDBOX_PORT: port,
    SLACK_BOT_TOKEN: env.SANDBOX_BOT_TOKEN || 'xoxb-sandbox',
    SLACK_APP_TOKEN: env.SANDBOX_APP_TOKEN || 'xapp-sandbox',
    SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
    COORDINATORS: env.COORDINATORS || COORDINATORS,
    PUBLIC_URL: env.PUBLIC_URL || `http://localhost:${env.PORT || '3000'}`,
  };
}

/** The two coordinators of the sandbox's company (`sandbox/company/cast.ts`). */
const COORDINATORS = 'U00000MIO01,U0WATARU002';

function launch(program: string, env: NodeJS.ProcessEnv, args: string[] = []): ChildProcess {
  const child = spawn(process.execPath, [path.join(__dirname, program), ...args], { env, stdio: 'inherit' });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Starts a program again when it ends by itself; a wrong setting ends everything. */
function keepAlive(program: string, env: NodeJS.ProcessEnv, ...args: string[]): void {
  const began = Date.now();
  launch(program, env, args).once('exit', (code) => {
    if (stopping) return;
    if (code !== 0 && Date.now() - began < 3000) {
      process.exitCode = 1;
      stop();
    } else setTimeout(() => !stopping && keepAlive(program, env, ...args), RESTART_MS);
  });
}

function run(program: string, env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    launch(program, env).once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${code}`));
    });
  });
}

async function reachable(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await sleep(100);
  }
  throw new Error(`The sandbox does not answer at ${url}`);
}

function stop(): void {
  stopping = true;
  for (const child of children) child.kill('SIGTERM');
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
  stop();
});
