import type { Message } from '../core/blocks';
import { bool, index, int, json, rising, table, text, time, uniqueIndex } from '../db/columns';

/** A file that goes with a message. */
export interface Attachment {
  name: string;
  content: string;
  /** How `content` stands for bytes; without it, it is text. */
  encoding?: 'base64';
  /** What a picture shows, for who cannot see it: up to 1,000 characters. */
  alt?: string;
}

/** Why something was said that was not asked for: a code, and what fills its sentence. */
export interface Reason {
  code: string;
  about?: string;
  because?: string;
}

/**
 * What is to stand in Slack. A row is a message as it should be; the sender brings Slack to it, and writes down where
 * it stands.
 */
export const messages = table(
  'messages',
  {
    seq: rising('seq'),
    /** `feature.subject:id…`: unique for all time, so that nothing is posted twice. */
    key: text('key').notNull(),
    toUser: text('to_user'),
    /** The key of a room. */
    toRoom: text('to_room'),
    /** The key of the message in whose thread it stands. */
    thread: text('thread'),
    content: json<Message>('content').notNull(),
    file: json<Attachment>('file'),
    /** Emoji names that the app has still to put on it, for people to press. */
    reactions: json<string[]>('reactions').notNull().default([]),
    /** It has still to be pinned in its channel. */
    pin: bool('pin').notNull().default(false),
    /** Rises with each change. */
    version: int('version').notNull().default(1),
    /** Something that it tells of has changed: it is drawn anew before it is sent (see `touch`). */
    stale: bool('stale').notNull().default(false),
    /** Slack does not show this version yet. */
    waiting: bool('waiting').notNull().default(true),
    /** Not asked for by who gets it: counts in their contact budget. */
    unasked: bool('unasked').notNull().default(false),
    /** Why, for the page of who got it. */
    why: json<Reason>('why'),
    /** Held back until then. */
    due: time('due').notNull(),
    createdAt: time('created_at').notNull(),
    /** Set before Slack is called: where it stands without `sentAt`, it is not known whether the message arrived. */
    triedAt: time('tried_at'),
    sentAt: time('sent_at'),
    /** Where it stands. */
    channel: text('channel'),
    ts: text('ts'),
    /** Slack's error code, when it can never be sent. */
    failed: text('failed'),
  },
  (t) => [
    uniqueIndex('messages_key').on(t.key),
    index('messages_place').on(t.channel, t.ts),
    index('messages_user').on(t.toUser, t.unasked, t.createdAt),
    index('messages_waiting').on(t.waiting, t.seq),
  ],
);

/** A channel as it should be: made if it is not there, with its members, topic and purpose. */
export const rooms = table(
  'rooms',
  {
    seq: rising('seq'),
    key: text('key').notNull(),
    /** As wanted; Slack may have it with a number behind. */
    name: text('name').notNull(),
    hidden: bool('hidden').notNull(),
    members: json<string[]>('members').notNull(),
    topic: text('topic').notNull().default(''),
    purpose: text('purpose').notNull().default(''),
    version: int('version').notNull().default(1),
    sentVersion: int('sent_version').notNull().default(0),
    channel: text('channel'),
    failed: text('failed'),
  },
  (t) => [uniqueIndex('rooms_key').on(t.key)],
);

/** Which copy of the app brings all this to Slack: one row. */
export const holder = table('outbox_holder', {
  id: int('id').primaryKey(),
  copy: text('copy').notNull(),
  until: time('until').notNull(),
});
