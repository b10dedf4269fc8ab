import { randomUUID } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import { and, asc, DrizzleQueryError, eq, isNull, lt } from 'drizzle-orm';
import { describeFault } from '../core/fault';
import type { Tx, World } from '../core/feature';
import { onPostgres } from '../db/columns';
import { holdOutbox, leaveOutbox } from '../outbox/holder';
import { messages, rooms } from '../outbox/tables';
import type { Log } from './complaints';
import { deliver, type Ready } from './delivery';
import { patienceFor, refusalOf } from './refusals';
import { bringRoom } from './rooms';
import { type Routes, readKey } from './routes';
import { address, firstOfEach, firstOfOldest, type Row } from './waiting';

interface Options {
  world: World;
  drawings: Routes['drawings'];
  /** Without retries of its own: a cut connection must not send twice. */
  client: WebClient;
  log: Log;
  /** Least milliseconds between two messages to the same place; Slack wants 1,000. */
  pace: number;
}

/** Changes that come within so many milliseconds share one look at the outbox. */
const GATHER_MS = 20;
/** The outbox is looked at that often without being told: something may have become due. */
const LOOK_MS = 500;
/** While it sends, this copy of the app says that often that it is alive. */
const ALIVE_MS = 5000;
/** How many messages are on their way at once. */
const ON_THE_WAY = 20;
/** So many of the oldest are looked at first: all, only where they keep too few places busy. */
const OLDEST = 500;

/**
 * Brings Slack to what the outbox says: rooms first, then messages, each place in its order, one at a time. What Slack
 * refuses for good is marked so; everything else waits and is tried again, for as long as it takes.
 */
export class Sender {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = true;
  private isTold = false;
  /** Slack asked for silence until then (429), or did not answer. */
  private silentUntil = 0;
  private failures = 0;
  /** When each place may be written to again. */
  private readonly nextAt = new Map<string, number>();
  /** The name of this copy of the app. */
  private readonly copy = randomUUID();

  constructor(private readonly it: Options) {}

  start(): void {
    this.stopped = false;
    // Somebody may have told it before, when it could not begin.
    this.schedule(GATHER_MS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
    if (onPostgres) await this.it.world.db.run((tx) => leaveOutbox(tx, this.copy));
  }

  /** Something may be in the outbox. */
  wake(): void {
    if (this.isTold) return;
    this.isTold = true;
    if (!this.running) this.schedule(GATHER_MS);
  }

  /** Sends until nothing is left that may be sent now. */
  async settle(): Promise<void> {
    if (this.stopped) return;
    // What runs already may have looked before the last change.
    await this.running;
    this.run();
    await this.running;
  }

  private schedule(ms: number): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    this.timer = setTimeout(() => this.run(), ms);
    this.timer.unref();
  }

  private run(): void {
    clearTimeout(this.timer);
    this.running ??= this.rounds().finally(() => {
      this.running = undefined;
      this.schedule(this.isTold ? GATHER_MS : LOOK_MS);
    });
  }

  private async rounds(): Promise<void> {
    let alive: NodeJS.Timeout | undefined;
    try {
      if (!(await this.isOurTurn())) return;
      alive = setInterval(() => void this.isOurTurn().catch(() => {}), ALIVE_MS);
      do {
        this.isTold = false;
        if (Date.now() < this.silentUntil) return;
        await this.bringRooms();
      } while ((await this.sendRound()) && !this.stopped);
    } catch (fault) {
      this.it.log.error(describeFault(fault), 'The outbox could not be read.');
    } finally {
      clearInterval(alive);
    }
  }

  /** Of several copies of the app, which only PostgreSQL allows, one sends. */
  private async isOurTurn(): Promise<boolean> {
    return !onPostgres || this.it.world.db.run((tx) => holdOutbox(tx, this.copy, new Date()));
  }

  private async bringRooms(): Promise<void> {
    const { world, client, log } = this.it;
    const isWanted = and(lt(rooms.sentVersion, rooms.version), isNull(rooms.failed));
    const wanted = await world.db.run((tx) =>
      tx.select().from(rooms).where(isWanted).orderBy(asc(rooms.seq)),
    );
    for (const room of wanted) {
      const code = await this.attempt(() => bringRoom(world, client, room));
      if (!code) continue;
      log.error({ room: room.key, code }, 'A channel cannot be made.');
      await world.db.run((tx) => tx.update(rooms).set({ failed: code }).where(eq(rooms.seq, room.seq)));
    }
  }

  /** One message for every place that has one waiting. False when there is none, or Slack wants silence. */
  private async sendRound(): Promise<boolean> {
    const batch = await this.claim();
    await Promise.all(batch.map((it) => this.send(it)));
    const clock = Date.now();
    for (const [place, at] of this.nextAt) if (at <= clock) this.nextAt.delete(place);
    return batch.length > 0 && clock >= this.silentUntil;
  }

  /**
   * The first message of every place that may be written to now, as it should be. Before Slack is called, it is written
   * down that it will be: from then on a message is not taken back, and after a crash it is looked up before it is sent
   * again.
   */
  private claim(): Promise<Ready[]> {
    const { db, now } = this.it.world;
    const [at, clock] = [now(), Date.now()];
    return db.run(async (tx) => {
      const batch: Ready[] = [];
      const isFree = ({ place }: { place: string }) => (this.nextAt.get(place) ?? 0) <= clock;
      const oldest = (await firstOfOldest(tx, at, OLDEST)).filter(isFree);
      const free = oldest.length >= ON_THE_WAY ? oldest : (await firstOfEach(tx, at)).filter(isFree);
      for (const { seq } of free) {
        if (batch.length === ON_THE_WAY) break;
        const [row] = await tx.select().from(messages).where(eq(messages.seq, seq));
        const to = row && (await address(tx, row));
        if (!to) continue;
        const now = row.stale
          ? { content: await this.drawn(tx, row), stale: false, version: row.version + 1 }
          : {};
        // `triedAt` of what is handed on says whether it was tried before.
        const tried = row.ts || row.triedAt ? {} : { triedAt: at };
        if (row.stale || !row.triedAt)
          await tx
            .update(messages)
            .set({ stale: false, ...now, ...tried })
            .where(eq(messages.seq, seq));
        batch.push({ ...row, ...now, to });
      }
      return batch;
    });
  }

  /** What a message should say by now; as it was, where its feature fails, so that all others go their way. */
  private async drawn(tx: Tx, row: Row): Promise<Row['content']> {
    const { route, subject } = readKey(row.key);
    try {
      return (await this.it.drawings.get(route)?.(tx, this.it.world, subject)) ?? row.content;
    } catch (fault) {
      // The database's own faults end the work as a whole, which is then tried again.
      if (fault instanceof DrizzleQueryError) throw fault;
      this.it.log.error({ key: row.key, ...describeFault(fault) }, 'A message could not be drawn.');
      return row.content;
    }
  }

  private async send(row: Ready): Promise<void> {
    const { world, client, log, pace } = this.it;
    const code = await this.attempt(() => deliver(world, client, row));
    this.nextAt.set(row.toUser ?? row.toRoom ?? '', Date.now() + pace);
    if (!code) return;
    log.error({ key: row.key, code }, 'A message cannot be sent.');
    const file = row.file && { ...row.file, content: '' };
    await world.db.run((tx) =>
      tx.update(messages).set({ failed: code, waiting: false, file }).where(eq(messages.seq, row.seq)),
    );
  }

  /** Calls Slack. @returns Slack's code when trying again is no use; after any other failure it is silent for a while */
  private async attempt(call: () => Promise<void>): Promise<string | undefined> {
    try {
      await call();
      this.failures = 0;
      return undefined;
    } catch (error) {
      const code = refusalOf(error);
      if (code) return code;
      this.failures += 1;
      this.silentUntil = Math.max(this.silentUntil, Date.now() + patienceFor(error, this.failures));
      return undefined;
    }
  }
}
