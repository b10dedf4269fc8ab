import { CronExpressionParser } from 'cron-parser';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { langs } from './core/lang';
import type { Settings } from './core/settings';

const cron = z
  .string()
  .refine(parses, { error: 'is no cron expression of five fields, such as "0 9 * * 1"' });
const empty = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(empty, type.optional());
const or = <T extends z.ZodType>(type: T, otherwise: z.input<T>) =>
  z.preprocess((value) => empty(value) ?? otherwise, type);

const port = 'is no port, from 0 to 65535';
/** A channel's name as Slack takes it, or its id. */
const channel = z.string().regex(/^(#?[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]{1,80}|[CG][A-Z0-9]{8,})$/u, {
  error: 'is no channel: neither an id nor a name in lower case, without spaces, of up to 80 letters',
});

/** Every setting of the app, as the environment names it. `.env.example` says what each is for. */
export const environment = z.object({
  SLACK_BOT_TOKEN: z
    .string({ error: 'is missing' })
    .startsWith('xoxb-', { error: 'does not begin with xoxb-' }),
  SLACK_APP_TOKEN: optional(z.string().startsWith('xapp-', { error: 'does not begin with xapp-' })),
  SLACK_SIGNING_SECRET: optional(z.string()),
  SLACK_API_URL: or(z.url({ protocol: /^https?$/, error: 'is no http address' }), 'https://slack.com/api/'),
  DATABASE_URL: or(
    z.string().regex(/^(file:|postgres(ql)?:\/\/)/, { error: 'is neither file:PATH nor postgres://…' }),
    'file:data/probono.db',
  ),
  PORT: or(
    z.coerce.number({ error: port }).int({ error: port }).min(0, { error: port }).max(65535, { error: port }),
    3000,
  ),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/, error: 'is no http address' })),
  COORDINATORS: or(
    z.string().transform((ids) => ids.split(/[\s,]+/).filter(Boolean)),
    '',
  ).pipe(
    z
      .array(z.string().regex(/^[UW][A-Z0-9]+$/, { error: 'holds something that is no user id' }))
      .min(1, { error: 'names nobody: give at least one user id' }),
  ),
  CHANNEL_RECRUIT: or(channel, 'probono'),
  CHANNEL_COORDINATORS: or(channel, 'probono-coordinators'),
  TIMEZONE: or(
    z.string().refine((zone) => IANAZone.isValidZone(zone), { error: 'is no time zone, such as Asia/Tokyo' }),
    'Asia/Tokyo',
  ),
  LOCALE: or(z.enum(langs, { error: 'is neither ja nor en' }), 'ja'),
  MATCH_CRON: or(cron, '0 8 * * *'),
  REMIND_CRON: or(cron, '0 9 * * 1'),
  RETRO_CRON: or(cron, '0 10 * * *'),
  LOG_LEVEL: or(
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], { error: 'is no log level' }),
    'info',
  ),
});

export interface Config extends Settings {
  readonly slack: {
    readonly botToken: string;
    readonly apiUrl: string;
    /** How Slack reaches the app. */
    readonly transport: { readonly appToken: string } | { readonly signingSecret: string };
  };
  readonly databaseUrl: string;
  readonly port: number;
  /** Names or ids. */
  readonly channels: { readonly recruiting: string; readonly coordinators: string };
  readonly logLevel: string;
}

/** The settings are wrong: the message is one clear sentence for each. */
export class ConfigError extends Error {}

/**
 * The environment, checked and typed.
 * @throws ConfigError
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success)
    throw new ConfigError(
      parsed.error.issues.map((issue) => `The setting ${String(issue.path[0])} ${issue.message}.`).join('\n'),
    );
  const it = parsed.data;
  const plain = (name: string) => name.replace(/^#/, '');
  // Names of people stand there that are not for everybody.
  if (plain(it.CHANNEL_RECRUIT) === plain(it.CHANNEL_COORDINATORS))
    throw new ConfigError('The setting CHANNEL_COORDINATORS names the recruiting channel.');
  return {
    coordinators: it.COORDINATORS,
    timezone: it.TIMEZONE,
    locale: it.LOCALE,
    matchCron: it.MATCH_CRON,
    remindCron: it.REMIND_CRON,
    retroCron: it.RETRO_CRON,
    ...(it.PUBLIC_URL && { publicUrl: it.PUBLIC_URL }),
    slack: { botToken: it.SLACK_BOT_TOKEN, apiUrl: it.SLACK_API_URL, transport: transportOf(it) },
    databaseUrl: it.DATABASE_URL,
    port: it.PORT,
    channels: { recruiting: it.CHANNEL_RECRUIT, coordinators: it.CHANNEL_COORDINATORS },
    logLevel: it.LOG_LEVEL,
  };
}

function transportOf(it: z.output<typeof environment>): Config['slack']['transport'] {
  if (it.SLACK_APP_TOKEN) return { appToken: it.SLACK_APP_TOKEN };
  if (it.SLACK_SIGNING_SECRET) return { signingSecret: it.SLACK_SIGNING_SECRET };
  throw new ConfigError(
    'Neither SLACK_APP_TOKEN (for Socket Mode) nor SLACK_SIGNING_SECRET (for HTTP) is set: one of them is needed.',
  );
}

function parses(expression: string): boolean {
  try {
    CronExpressionParser.parse(expression);
    return expression.trim().split(/\s+/).length === 5;
  } catch {
    return false;
  }
}
