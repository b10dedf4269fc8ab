import { parseArgs } from 'node:util';
import { z } from 'zod';

/** How a sandbox is started. */
export interface Settings {
  /** 0 takes any free port. */
  port: number;
  host: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  /** Of Sign in with Slack. */
  clientId: string;
  clientSecret: string;
  /** Whether Slack's rate limits hold from the start. */
  rateLimits: boolean;
  manifest: string;
  /** File that the state is loaded from and saved to; without one everything is forgotten at the end. */
  snapshot?: string;
  /** Where the app listens over HTTP; overrides the manifest's request URLs and switches Socket Mode off. */
  requestUrl?: string;
  /** How many users the workspace begins with, besides the app's bot. */
  users: number;
  seed: number;
}

const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const shape = z.object({
  SANDBOX_PORT: count(0, 65_535).default(4010),
  SANDBOX_HOST: z.string().default('127.0.0.1'),
  SANDBOX_BOT_TOKEN: z.string().startsWith('xoxb-').default('xoxb-sandbox'),
  SANDBOX_APP_TOKEN: z.string().startsWith('xapp-').default('xapp-sandbox'),
  SANDBOX_SIGNING_SECRET: z.string().min(1).default('sandbox-secret'),
  SANDBOX_CLIENT_ID: z.string().min(1).default('1.1'),
  SANDBOX_CLIENT_SECRET: z.string().min(1).default('sandbox-client-secret'),
  SANDBOX_RATE_LIMITS: z.enum(['on', 'off']).default('off'),
  SANDBOX_REQUEST_URL: z.url().optional(),
  SANDBOX_USERS: count(1, 200_000).default(1455),
  SANDBOX_SEED: count(0, 2 ** 31).default(1),
});

/** @throws Error with one sentence that names the wrong setting. */
export function readSettings(environment: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const { values } = parseArgs({
    args: [...args],
    options: { manifest: { type: 'string', default: 'manifest.yml' }, snapshot: { type: 'string' } },
  });
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = shape.safeParse(given);
  if (!read.success) {
    const issue = read.error.issues[0]!;
    throw new Error(`${issue.path.join('.')} is not usable: ${issue.message}.`);
  }
  const env = read.data;
  return {
    port: env.SANDBOX_PORT,
    host: env.SANDBOX_HOST,
    botToken: env.SANDBOX_BOT_TOKEN,
    appToken: env.SANDBOX_APP_TOKEN,
    signingSecret: env.SANDBOX_SIGNING_SECRET,
    clientId: env.SANDBOX_CLIENT_ID,
    clientSecret: env.SANDBOX_CLIENT_SECRET,
    rateLimits: env.SANDBOX_RATE_LIMITS === 'on',
    manifest: values.manifest,
    users: env.SANDBOX_USERS,
    seed: env.SANDBOX_SEED,
    ...(values.snapshot ? { snapshot: values.snapshot } : {}),
    ...(env.SANDBOX_REQUEST_URL ? { requestUrl: env.SANDBOX_REQUEST_URL } : {}),
  };
}
