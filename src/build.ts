import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type DestinationStream, pino } from 'pino';
import { type Config, readConfig } from './config';
import type { Feature, World } from './core/feature';
import { type Engine, openDatabase } from './db/database';
import { features as allFeatures } from './features';
import { holders, loadAdded, people } from './features/members';
import { clock } from './jobs';
import { coordinators, keepRoom, openRoom, recruiting } from './outbox';
import { slackEdge } from './slack';
import { webEdge } from './web';

/** What a test may give instead of the real thing. */
export interface Given {
  now?: () => Date;
  newId?: () => string;
  features?: readonly Feature[];
  /** Where the log goes; default: standard output. */
  log?: DestinationStream;
  /** Least milliseconds between two messages to the same place; default: 1,000, as Slack wants. */
  pace?: number;
  /** What to do when Slack cannot be reached for good; default: nothing. */
  deaf?: () => void;
}

export interface Application {
  readonly world: World;
  readonly config: Config;
  readonly clock: ReturnType<typeof clock>;
  readonly slack: ReturnType<typeof slackEdge>;
  /** The port that the web server listens on, once started. */
  port(): number;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The one place where the parts are joined.
 * @throws ConfigError when a setting is missing or wrong
 */
export function build(env: Readonly<Record<string, string | undefined>>, given: Given = {}): Application {
  const config = readConfig(env);
  const features = given.features ?? allFeatures;
  const log = pino({ level: config.logLevel, base: null, redact: secrets }, given.log ?? pino.destination(1));
  const db: Engine = openDatabase(config.databaseUrl);
  const world: World = {
    db,
    settings: config,
    now: given.now ?? (() => new Date()),
    newId: given.newId ?? (() => randomBytes(9).toString('base64url')),
  };

  const slack = slackEdge({
    world,
    features,
    people,
    log,
    pace: given.pace ?? 1000,
    deaf: given.deaf ?? (() => {}),
    ...config.slack,
  });
  const ticking = clock(world, features, log, () => slack.sender.wake());
  const web = webEdge({
    world,
    features,
    log,
    saved: () => slack.sender.wake(),
    connections: slack.connections,
    slack: slack.listener,
  });

  let listening: NodeJS.Timeout | undefined;

  return {
    world,
    config,
    clock: ticking,
    slack,
    port: () => (web.address() as AddressInfo).port,
    async start() {
      await loadAdded(world);
      listening = setInterval(
        () =>
          void loadAdded(world).catch((error) =>
            log.warn({ err: error }, 'What coordinators added was not read.'),
          ),
        REREAD_MS,
      );
      await openClubRooms(world, config);
      await new Promise<void>((resolve, reject) => web.once('error', reject).listen(config.port, resolve));
      await slack.start();
      ticking.start();
      log.info({ port: this.port() }, 'Probono Club is ready.');
    },
    async stop() {
      clearInterval(listening);
      await ticking.stop();
      await slack.stop();
      await new Promise((resolve) => {
        web.close(resolve);
        web.closeAllConnections();
      });
      await db.close();
    },
  };
}

/** So soon another copy of the app knows what a coordinator added to the lists. */
const REREAD_MS = 30_000;

/** Never to be logged, wherever they stand. */
const secrets = ['token', '*.token', 'secret', '*.secret', 'text', '*.text', 'body', 'user', '*.user'];

/** The channels that the club has from its first day. */
async function openClubRooms(world: World, { channels }: Config): Promise<void> {
  const plain = (name: string) => name.replace(/^#/, '');
  await world.db.run(async (tx) => {
    await keepRoom(tx, {
      key: recruiting.room,
      name: plain(channels.recruiting),
      hidden: false,
      members: [],
    });
    const members = await holders(tx, world, 'coordinator');
    const room = { key: coordinators.room, name: plain(channels.coordinators), hidden: true, members };
    await keepRoom(tx, room);
    await openRoom(tx, room);
  });
}
