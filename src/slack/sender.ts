import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { and, asc, eq, isNull, lt, lte, sql } from 'drizzle-orm';
import { describeFault } from '../core/fault';
import type { World } from '../core/feature';
import { messages, rooms } from '../outbox/tables';
import type { Log } from './complaints';
import { findSent } from './lookup';
import { bringRoom } from './rooms';

type Row = typeof messages.$inferSelect;

/** Slack will not take this message, however often it is sent. */
const HOPELESS = new Set([
  'channel_not_found',
  'is_archived',
  'user_not_found',
  'user_disabled',
  'users_not_found',
  'account_inactive',
  'cannot_dm_bot',
  'messages_tab_disabled',
  'msg_too_long',
  'no_text',
  'invalid_blocks',
  'invalid_arguments',
  'cant_update_message',
  'message_not_found',
  'missing_scope',
  'not_in_channel',
  'restricted_action',
]);

interface Options {
  world: World;
  /** Without retries of its own: a cut connection must not send twice. */
  client: WebClient;
  log: Log;
  /** Least milliseconds between two messages to the same place; Slack wants 1,000. */
  pace: number;
}

/**
 * Brings Slack to what the outbox says: rooms first, then messages, each place in its order, one at a time. What Slack
 * refuses for good is marked so; everything else waits and is tried again, for as long as it takes.
 */
export class Sender {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;
  private again = false;
  /** Slack asked for silence until then (429), or did not answer. */
  private silentUntil = 0;
  private failures = 0;
  private readonly nextAt = new Map<string, number>();

  constructor(private readonly it: Options) {}

  start(): void {
    this.stopped = false;
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Something may be in the outbox. */
  wake(): void {
    this.again = true;
    if (this.stopped || this.running) return;
    clearTimeout(this.timer);
    this.running = this.rounds().finally(() => {
      this.running = undefined;
      if (!this.stopped) this.timer = setTimeout(() => this.wake(), this.again ? 50 : 500);
      this.timer?.unref();
    });
  }

  /** Sends until nothing is left that may be sent now. For tests and a stop. */
  async settle(): Promise<void> {
    this.wake();
    while (this.running) await this.running;
  }

  private async rounds(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      if (Date.now() < this.silentUntil) return;
      try {
        await this.bringRooms();
        if (await this.sendRound()) this.again = true;
      } catch (fault) {
        this.it.log.error(describeFault(fault), 'The outbox could not be read.');
        return;
      }
    }
  }

  private async bringRooms(): Promise<void> {
    const { world, client, log } = this.it;
    const wanted = await world.db.run((tx) =>
      tx
        .select()
        .from(rooms)
        .where(and(lt(rooms.sentVersion, rooms.version), isNull(rooms.failed)))
        .orderBy(asc(rooms.seq)),
    );
    for (const room of wanted) {
      try {
        await bringRoom(world, client, room);
        this.failures = 0;
      } catch (error) {
        this.quiet(error);
        const code = hopeless(error);
        if (!code) return;
        log.error({ room: room.key, code }, 'A channel cannot be made.');
        await world.db.run((tx) => tx.update(rooms).set({ failed: code }).where(eq(rooms.seq, room.seq)));
      }
    }
  }

  /** One message for every place that has one waiting. False when there was none. */
  private async sendRound(): Promise<boolean> {
    const ready = await this.ready();
    const clock = Date.now();
    const first = new Map<string, Row>();
    for (const row of ready) {
      const place = placeOf(row);
      if (!first.has(place) && (this.nextAt.get(place) ?? 0) <= clock) first.set(place, row);
    }
    const batch = [...first.values()].slice(0, 20);
    if (batch.length === 0) return false;
    await this.claim(batch);
    await Promise.all(batch.map((row) => this.send(row)));
    for (const [place, at] of this.nextAt) if (at <= clock) this.nextAt.delete(place);
    return Date.now() >= this.silentUntil;
  }

  private ready(): Promise<Row[]> {
    const { db, now } = this.it.world;
    return db.run((tx) =>
      tx
        .select()
        .from(messages)
        .where(and(eq(messages.waiting, true), lte(messages.due, now())))
        .orderBy(asc(messages.seq))
        .limit(500),
    );
  }

  /** Writes down that Slack is about to be called, before it is. */
  private async claim(batch: readonly Row[]): Promise<void> {
    const { db, now } = this.it.world;
    const at = now();
    await db.run(async (tx) => {
      for (const { seq, ts, triedAt } of batch)
        if (!ts && !triedAt) await tx.update(messages).set({ triedAt: at }).where(eq(messages.seq, seq));
    });
  }

  private async send(row: Row): Promise<void> {
    const { log, pace, world } = this.it;
    try {
      if (row.ts && row.channel) await this.update(row, row.channel, row.ts);
      else await this.post(row);
      this.failures = 0;
      this.nextAt.set(placeOf(row), Date.now() + pace);
    } catch (error) {
      this.quiet(error);
      const code = hopeless(error);
      if (!code) return;
      log.error({ key: row.key, code }, 'A message cannot be sent.');
      await world.db.run((tx) =>
        tx
          .update(messages)
          .set({ failed: code, waiting: false, file: emptied(row) })
          .where(is(row)),
      );
    }
  }

  private async post(row: Row): Promise<void> {
    const { client, world } = this.it;
    const to = await this.address(row);
    if (!to) return this.wait(row);
    // Tried before and no answer kept: it may stand there already.
    const sent = row.triedAt ? await findSent(client, row, to) : undefined;
    const place = sent ?? (row.file ? await this.upload(row, to) : await this.say(row, to));
    const { now } = world;
    await world.db.run((tx) =>
      tx
        .update(messages)
        .set({ ...place, sentAt: now(), waiting: newerThan(row), file: emptied(row) })
        .where(is(row)),
    );
    for (const name of row.reactions)
      await client.reactions
        .add({ channel: place.channel, timestamp: place.ts, name })
        .catch((error: unknown) => {
          if (!/already_reacted/.test(String(error))) throw error;
        });
  }

  private async say(
    row: Row,
    to: { channel: string; thread?: string },
  ): Promise<{ channel: string; ts: string }> {
    const posted = await this.it.client.chat.postMessage({
      channel: to.channel,
      ...(to.thread && { thread_ts: to.thread }),
      ...row.content,
      metadata: { event_type: 'probono_message', event_payload: { key: row.key } },
      unfurl_links: false,
      unfurl_media: false,
    });
    return { channel: String(posted.channel), ts: String(posted.ts) };
  }

  /** A file goes into the conversation by its id, so a direct message is opened first. */
  private async upload(row: Row, to: { channel: string }): Promise<{ channel: string; ts: string }> {
    const { client } = this.it;
    const channel = row.toUser ? await directMessage(client, row.toUser) : to.channel;
    const file = row.file ?? { name: '', content: '' };
    await client.filesUploadV2({
      channel_id: channel,
      initial_comment: row.content.text,
      filename: file.name,
      content: file.content,
    });
    return { channel, ts: '' };
  }

  private async update(row: Row, channel: string, ts: string): Promise<void> {
    await this.it.client.chat.update({ channel, ts, ...row.content });
    await this.it.world.db.run((tx) =>
      tx
        .update(messages)
        .set({ waiting: newerThan(row) })
        .where(is(row)),
    );
  }

  /** Where it goes; undefined while its room or its thread is not there yet. */
  private async address(row: Row): Promise<{ channel: string; thread?: string } | undefined> {
    const { world } = this.it;
    return world.db.run(async (tx) => {
      const [room] = row.toRoom ? await tx.select().from(rooms).where(eq(rooms.key, row.toRoom)) : [];
      const channel = row.toUser ?? room?.channel;
      if (!channel) return undefined;
      if (!row.thread) return { channel };
      const [parent] = await tx.select().from(messages).where(eq(messages.key, row.thread));
      return parent?.ts ? { channel: parent.channel ?? channel, thread: parent.ts } : undefined;
    });
  }

  /** Its room or its thread is not there yet: try again in a moment, and let others go first. */
  private async wait(row: Row): Promise<void> {
    const { db, now } = this.it.world;
    const due = new Date(now().getTime() + 1000);
    await db.run((tx) => tx.update(messages).set({ due, triedAt: sql`null` }).where(is(row)));
  }

  /** After a refusal for now: be quiet for as long as Slack asks, or a little longer each time. */
  private quiet(error: unknown): void {
    if (hopeless(error)) return;
    this.failures += 1;
    const ms =
      error instanceof WebAPIRateLimitedError
        ? error.retryAfter * 1000
        : Math.min(200 * 2 ** this.failures, 5000);
    this.silentUntil = Math.max(this.silentUntil, Date.now() + ms);
  }
}

const is = ({ seq }: Row) => eq(messages.seq, seq);

/** While it was on its way, it may have been changed again. */
const newerThan = (row: Row) => sql<boolean>`${messages.version} > ${row.version}`;

/** A file is kept until it is sent; from then on its name is enough. */
const emptied = ({ file }: Row) => file && { ...file, content: '' };

const placeOf = (row: Row): string => row.toUser ?? row.toRoom ?? '';

/** Slack's code, when trying again is no use. */
function hopeless(error: unknown): string | undefined {
  if (!(error instanceof WebAPIPlatformError)) return undefined;
  return HOPELESS.has(error.data.error) ? error.data.error : undefined;
}

async function directMessage(client: WebClient, userId: string): Promise<string> {
  const { channel } = await client.conversations.open({ users: userId });
  return String(channel?.id);
}
