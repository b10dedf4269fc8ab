import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm';
import { describeFault } from '../core/fault';
import type { World } from '../core/feature';
import { messages, rooms } from '../outbox/tables';
import type { Log } from './complaints';
import { findSent } from './lookup';
import { bringRoom } from './rooms';
import { type Address, address, firstOfEach, type Row } from './waiting';

/** A message that is sent now. `triedAt` says whether it was tried before. */
type Ready = Row & { to: Address };

/** Places that are written to at the same time. */
const AT_ONCE = 20;

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
    const batch = await this.claim();
    if (batch.length === 0) return false;
    await Promise.all(batch.map((it) => this.send(it)));
    const clock = Date.now();
    for (const [place, at] of this.nextAt) if (at <= clock) this.nextAt.delete(place);
    return clock >= this.silentUntil;
  }

  /**
   * The first message of every place that may be written to now. Before Slack is called, it is written down that it
   * will be: from then on a message is not taken back, and after a crash it is looked up before it is sent again.
   */
  private claim(): Promise<Ready[]> {
    const { db, now } = this.it.world;
    const [at, clock] = [now(), Date.now()];
    return db.run(async (tx) => {
      const batch: Ready[] = [];
      for (const { seq, place } of await firstOfEach(tx, at)) {
        if (batch.length === AT_ONCE) break;
        if ((this.nextAt.get(place) ?? 0) > clock) continue;
        const [row] = await tx.select().from(messages).where(eq(messages.seq, seq));
        const to = row && (await address(tx, row));
        if (!to) continue;
        batch.push({ ...row, to });
        if (!row.ts && !row.triedAt)
          await tx.update(messages).set({ triedAt: at }).where(eq(messages.seq, seq));
      }
      return batch;
    });
  }

  private async send(row: Ready): Promise<void> {
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
          .where(eq(messages.seq, row.seq)),
      );
    }
  }

  private async post(row: Ready): Promise<void> {
    const { client, world } = this.it;
    const { to } = row;
    // Tried before and no answer kept: it may stand there already, perhaps as it was before it was changed.
    const sent = row.triedAt ? await findSent(client, row, to) : undefined;
    const place = sent ?? (row.file ? await this.upload(row, to) : await this.say(row, to));
    const isOlder = sent !== undefined && row.version > 1;
    const sentAt = world.now();
    await world.db.run((tx) =>
      tx
        .update(messages)
        .set({
          ...place,
          sentAt,
          waiting: isOlder || row.reactions.length > 0 ? true : newerThan(row),
          file: emptied(row),
        })
        .where(eq(messages.seq, row.seq)),
    );
    if (isOlder) await this.update(row, place.channel, place.ts);
    else if (row.reactions.length > 0) await this.dress(row, place.channel, place.ts);
  }

  private async say(row: Row, to: Address): Promise<{ channel: string; ts: string }> {
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
    await this.dress(row, channel, ts);
  }

  /** Puts the reactions on it that people are to press. With them it stands as it should. */
  private async dress(row: Row, channel: string, ts: string): Promise<void> {
    for (const name of row.reactions)
      await this.it.client.reactions.add({ channel, timestamp: ts, name }).catch((error: unknown) => {
        // It is there already, or can never be there: the message stands all the same.
        if (!(error instanceof WebAPIPlatformError)) throw error;
      });
    await this.it.world.db.run((tx) =>
      tx
        .update(messages)
        .set({ waiting: newerThan(row), reactions: [] })
        .where(eq(messages.seq, row.seq)),
    );
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
