import { setTimeout as sleep } from 'node:timers/promises';
import { App, type Logger, LogLevel } from '@slack/bolt';

import { WebClient } from '@slack/web-api';
import { describeFault } from '../core/fault';
import type { Feature, World } from '../core/feature';
import { MINUTE } from '../core/time';
import { Complaints, type Log } from './complaints';
import { Desk } from './desk';
import { clearInbox } from './inbox';
import type { People } from './people';
import { SocketReceiver, WebReceiver } from './receivers';
import { tokenRefusalOf } from './refusals';
import { routesOf } from './routes';
import { Sender } from './sender';
import { watchdog } from './watchdog';

/** How often what a handler left unfinished is tried again. */
const TIDY_MS = 5 * MINUTE;
/** So long the app may be deaf before it ends, for its supervisor to start it anew. */
const DEAF_MS = 5 * MINUTE;
/** What came less than that ago is being worked just now. */
const IN_HAND_MS = MINUTE;

export interface SlackOptions {
  world: World;
  features: readonly Feature[];
  people: People;
  log: Log;
  botToken: string;
  apiUrl: string;
  transport: { readonly appToken: string } | { readonly signingSecret: string };
  /** Least milliseconds between two messages to the same place. */
  pace: number;
  /** Called when no connection could be had for a long time. */
  deaf(): void;
}

/** The app's side of Slack: what comes in, what goes out. */
export interface SlackEdge {
  /** Over HTTP: for requests to `/slack/events`. */
  readonly listener: WebReceiver['listener'] | undefined;
  readonly sender: Sender;
  /** Connects, works what an earlier run left, and begins to send. */
  start(): Promise<void>;
  /** Waits until everything in hand is done. */
  drain(): Promise<void>;
  /** Takes nothing new, finishes what is in hand. */
  stop(): Promise<void>;
  /** Connections that Slack can reach the app by. */
  connections(): number;
}

export function slackEdge(options: SlackOptions): SlackEdge {
  const { world, features, people, log, botToken, apiUrl, transport, pace, deaf } = options;
  const logger = boltLogger(log);
  const once = { slackApiUrl: apiUrl, logger, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  // One client for what a person waits for, another for the outbox: a 429 pauses all calls of a client.
  const quick = new WebClient(botToken, { ...once, timeout: 3000 });
  const steady = new WebClient(botToken, { ...once, timeout: 10_000 });

  let identity: Awaited<ReturnType<typeof introduce>> | undefined;
  const routes = routesOf(features);
  const sender = new Sender({ world, drawings: routes.drawings, client: steady, log, pace });
  const desk = new Desk({
    world,
    routes,
    people,
    client: quick,
    complaints: new Complaints(world, log),
    saved: () => sender.wake(),
    self: () => identity?.botUserId,
  });

  const common = { apiUrl, logger, guard: desk.events.guard };
  const receiver =
    'appToken' in transport
      ? new SocketReceiver(transport.appToken, common)
      : new WebReceiver(transport.signingSecret, common);
  const watch = watchdog(
    () => receiver.connections > 0,
    DEAF_MS,
    () => {
      log.error({}, 'Slack could not be reached for five minutes.');
      deaf();
    },
  );
  let tidying: NodeJS.Timeout | undefined;
  const app = new App({
    receiver,
    logger,
    convoStore: false,
    clientOptions: { slackApiUrl: apiUrl },
    authorize: async () => identity ?? {},
  });
  app.error(async (error) => log.error(describeFault(error), 'Bolt could not handle a request.'));
  desk.listen(app);

  return {
    listener: receiver instanceof WebReceiver ? receiver.listener : undefined,
    sender,
    async start() {
      const begun = world.now();
      identity = await introduce(quick, botToken, log);
      await app.start();
      sender.start();
      watch.start();
      await desk.events.resume(app, begun);
      tidying = setInterval(() => {
        const tidy = async () => {
          await clearInbox(world);
          await desk.events.resume(app, new Date(world.now().getTime() - IN_HAND_MS));
        };
        tidy().catch((error: unknown) => log.error(describeFault(error), 'The inbox could not be tidied.'));
      }, TIDY_MS);
    },
    drain: () => desk.drain(),
    async stop() {
      clearInterval(tidying);
      watch.stop();
      await app.stop();
      await desk.drain();
      await sender.stop();
    },
    connections: () => receiver.connections,
  };
}

/**
 * Who the token belongs to. While Slack does not answer, asks again.
 * @throws when Slack refuses the token
 */
async function introduce(client: WebClient, botToken: string, log: Log) {
  for (let tries = 0; ; tries++) {
    try {
      const it = await client.auth.test();
      return { botToken, botId: String(it.bot_id), botUserId: String(it.user_id) };
    } catch (error) {
      const refusal = tokenRefusalOf(error);
      if (refusal) throw new Error(`Slack refuses SLACK_BOT_TOKEN: ${refusal}`, { cause: error });
      if (tries % 12 === 0) log.warn(describeFault(error), 'Slack does not answer yet; trying again.');
      await sleep(Math.min(250 * 2 ** tries, 5000));
    }
  }
}

/** Bolt's own words at debug level hold whole payloads, with what people typed: only warnings pass, without data. */
function boltLogger(log: Log): Logger {
  const first = (words: unknown[]) => String(words[0]).slice(0, 120).replace(/\{.*$/s, '');
  return {
    debug() {},
    info() {},
    warn: (...words) => log.warn({}, first(words)),
    error: (...words) => log.warn({}, first(words)),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}
