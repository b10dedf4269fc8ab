import type { App, ReceiverEvent } from '@slack/bolt';
import { and, eq, sql } from 'drizzle-orm';
import { type Block, message, para } from '../core/blocks';
import type { Person } from '../core/feature';
import { often } from '../db/often';
import { say } from '../outbox';
import { messages } from '../outbox/tables';
import { colleaguesIn } from './colleagues';
import type { Inbound } from './desk';
import { type FileInSlack, fetchFile, filesIn, MOST_BYTES } from './files';
import { help } from './help';
import { home } from './home';
import { finishEvent, keepEvent, unfinishedEvents } from './inbox';
import { keyInSlack } from './lookup';
import { personOf, profileOf } from './people';
import { readKey } from './routes';
import { texts } from './texts';

type Event = Record<string, unknown> & { type: string };

/** What happens in Slack: kept first, acknowledged then, worked last, and again if it did not come to its end. */
export class Events {
  constructor(private readonly it: Inbound) {}

  /** Events are kept before they are acknowledged: Bolt acknowledges them before it calls anybody. */
  guard = async (event: ReceiverEvent, next: (event: ReceiverEvent) => Promise<void>): Promise<void> => {
    const { type, event_id: id, event: inner } = event.body ?? {};
    if (type !== 'event_callback') return acknowledged(event, next);
    if (typeof id !== 'string' || typeof inner !== 'object' || inner === null) return event.ack();
    // What the app does itself is no news to it.
    const self = this.it.self();
    if (self && inner.user === self) return event.ack();
    // What people write to each other is kept only where it may be an answer to a posting.
    if (inner.type === 'message' && inner.channel_type !== 'im' && !inner.thread_ts) return event.ack();
    const isNew = await keepEvent(this.it.world, id, event.body);
    return isNew ? next(event) : event.ack();
  };

  /**
   * Works what was kept until then and not finished: by an earlier run, or because a handler failed. What a person did
   * is tried once more; an event finishes itself, or waits for the next time.
   */
  async resume(app: App, until: Date): Promise<void> {
    for (const { id, body } of await unfinishedEvents(this.it.world, until)) {
      await app
        .processEvent({ body, ack: async () => {} })
        .catch((fault: unknown) => this.it.complaints.fault(fault, 'resume'));
      if (body.type !== 'event_callback') await finishEvent(this.it.world, id);
    }
  }

  async handle({ event, event_id }: { event_id: string; event: Event }): Promise<void> {
    try {
      if (event.type === 'app_home_opened' && event.tab === 'home')
        await this.showHome(await this.person(String(event.user)));
      if (event.type === 'message') await this.directMessage(event, event_id);
      if (event.type === 'user_change' || event.type === 'team_join') await this.meet(event);
      if (event.type === 'reaction_added' || event.type === 'reaction_removed') await this.reaction(event);
      for (const handle of this.it.routes.events.get(event.type) ?? []) await handle(this.it.world, event);
      await finishEvent(this.it.world, event_id);
    } catch (error) {
      // It stays in the inbox and is tried again.
      this.it.complaints.fault(error, event.type);
    } finally {
      this.it.saved();
    }
  }

  /** Somebody writes to the app: it cannot read, so it says what it can do. Files that a feature takes it can. */
  private async directMessage(event: Record<string, unknown>, eventId: string) {
    const { channel_type, bot_id, subtype, user } = event;
    if (channel_type !== 'im' || bot_id || typeof user !== 'string') return;
    if (subtype === 'file_share') return this.files(await this.person(user), filesIn(event), eventId);
    if (subtype) return;
    const person = await this.person(user);
    const { db, now } = this.it.world;
    const said = {
      key: `slack.help:${eventId}`,
      to: { user },
      message: message(...help(this.it.routes, person)),
    };
    await db.run((tx) => say(tx, now(), said));
  }

  private async files(person: Person, files: FileInSlack[], eventId: string) {
    const { world } = this.it;
    for (const file of files) {
      const blocks = await this.readFile(person, file);
      const said = {
        key: `slack.file:${eventId}:${file.id}`,
        to: { user: person.id },
        message: message(...blocks),
      };
      await world.db.run((tx) => say(tx, world.now(), said));
    }
  }

  /** Hands a file to the feature that takes it. @returns what is to be said of it */
  private async readFile(person: Person, file: FileInSlack): Promise<Block[]> {
    const say = texts[person.lang];
    const cx = { ...this.it.world, person };
    const inlet = this.it.routes.features
      .flatMap((it) => it.inlet ?? [])
      .find(({ who, takes }) => takes(file.name) && (!who || person.roles.has(who)));
    if (!inlet) return [para(say.fileUnknown({ name: file.name }))];
    if (file.size > MOST_BYTES) return [para(say.fileTooLarge({ name: file.name, most: MOST_BYTES / 1e6 }))];
    try {
      const sent = { id: file.id, name: file.name, bytes: await fetchFile(this.it.client, file) };
      return await inlet.read(cx, sent, () => colleaguesIn(this.it.client));
    } catch (error) {
      return this.it.complaints.words(error, person.lang, 'file');
    }
  }

  /** Slack knows something new of somebody. */
  private async meet({ user }: Record<string, unknown>) {
    const { db, now } = this.it.world;
    await db.run((tx) => this.it.people.save(tx, profileOf(user as Record<string, unknown>), now()));
  }

  private async reaction(event: Record<string, unknown>) {
    const item = event.item as { type: string; channel?: string; ts?: string };
    if (item.type !== 'message' || !item.channel || !item.ts) return;
    const place = { channel: item.channel, ts: item.ts };
    const isOurs = event.item_user === this.it.self();
    const key = (await this.keyOf(place)) ?? (isOurs ? await keyInSlack(this.it.client, place) : undefined);
    const { route, subject } = readKey(key ?? '');
    const handle = this.it.routes.reactions.get(route);
    if (!handle) return;
    const person = await this.person(String(event.user));
    await handle(
      { ...this.it.world, person },
      {
        subject,
        emoji: String(event.reaction).replace(/::skin-tone-\d$/, ''),
        added: event.type === 'reaction_added',
        at: new Date(Number(event.event_ts) * 1000),
      },
    );
  }

  /** Draws a person's Home tab anew. */
  async showHome(person: Person) {
    try {
      await this.it.client.views.publish({
        user_id: person.id,
        view: await home(this.it.routes, { ...this.it.world, person }),
      });
    } catch (error) {
      this.it.complaints.fault(error, 'home');
    }
  }

  /** The key of our message at a place. */
  private keyOf({ channel, ts }: { channel: string; ts: string }): Promise<string | undefined> {
    return this.it.world.db.run(async (tx) => (await keyAt(tx, { channel, ts }))[0]?.key);
  }

  private person(id: string): Promise<Person> {
    return personOf(this.it.world, this.it.people, this.it.client, id);
  }
}

const keyAt = often('key_at', (tx) =>
  tx
    .select({ key: messages.key })
    .from(messages)
    .where(and(eq(messages.channel, sql.placeholder('channel')), eq(messages.ts, sql.placeholder('ts')))),
);

/** What nobody here listens for is acknowledged all the same, so that Slack does not tell the person of an error. */
async function acknowledged(
  event: ReceiverEvent,
  next: (event: ReceiverEvent) => Promise<void>,
): Promise<void> {
  let done = false;
  const ack: ReceiverEvent['ack'] = async (response) => {
    done = true;
    await event.ack(response);
  };
  await next({ ...event, ack });
  if (!done) await event.ack();
}
