import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { Block, Message, Modal } from './blocks';
import type { Both, Lang } from './lang';
import type { Page } from './page';
import type { Settings } from './settings';

/** What a query is asked through. It lives as long as the `db.run` that handed it out. */
export type Tx = PgDatabase<PgQueryResultHKT>;

/** The one door to the data. */
export interface Database {
  /**
   * Runs `work` as one atomic, serialisable transaction: all of it is stored when the promise resolves, none when it
   * rejects. `work` may be run again, so it touches nothing but `tx`. Calls do not nest.
   */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** What comes in from outside, so that a test can give its own. */
export interface World {
  readonly db: Database;
  readonly settings: Settings;
  readonly now: () => Date;
  /** A new id: short, unique, without meaning. */
  readonly newId: () => string;
}

/** Beside being a member: what somebody may decide. */
export type Role = 'coordinator' | 'csr';

/** Who acts. */
export interface Person {
  /** Slack's id of the user. */
  readonly id: string;
  readonly lang: Lang;
  /** IANA name of the time zone. */
  readonly zone: string;
  readonly roles: ReadonlySet<Role>;
  /** An app, not a human being. */
  readonly bot: boolean;
}

/** What a handler works with: the world, and who acts. */
export interface Cx extends World {
  readonly person: Person;
}

/**
 * What a handler says to the person who acted; nothing, when what changed speaks for itself.
 * - `tell`: to them alone, where they are
 * - `open`: a modal, over the one that is open, if any
 * - `update`: the open modal, or the one of a submission, changed in place
 * - `close`: all modals
 */
export type Answer = { tell: Block[] } | { open: Modal } | { update: Modal } | { close: true } | undefined;

/** A sub-word of `/probono`. */
export interface Word {
  /** What else people type for it. */
  aliases?: readonly string[];
  /** Only for whom. */
  who?: Role;
  /** What it does, for the help: a few words. Without it the help is silent about it. */
  help?: Both<string>;
  /** `rest` is what stands behind the word, trimmed. */
  run(cx: Cx, rest: string): Promise<Answer>;
}

/** The inputs' values by name (block_id): text, `YYYY-MM-DD`, `HH:MM`, an id, or a list of ids; what is empty is absent. */
export type Values = Readonly<Record<string, string | number | string[]>>;

/** A press of a button, or a choice in a menu that acts at once. */
export interface Press {
  /** The button's value, or what was chosen. */
  value: string;
  /** The inputs around it, in a modal. */
  values: Values;
  /** The modal's `meta`. */
  meta: string;
}

export interface Button {
  who?: Role;
  press(cx: Cx, press: Press): Promise<Answer>;
}

/** A modal that can be submitted. The schema's keys are the inputs' names. */
export interface Form<S extends z.ZodType = z.ZodType> {
  who?: Role;
  schema: S;
  /**
   * @param submission.id the same when the same submission comes twice
   * @throws Problem with the field that it is about
   */
  submit(
    cx: Cx,
    values: z.output<S>,
    submission: { id: string; meta: string; values: Values },
  ): Promise<Answer>;
}

/** A form, with its values typed by its schema. */
export const form = <S extends z.ZodType>(it: Form<S>): Form => it as unknown as Form;

/** What a menu offers as one types: at most 100 entries. */
export type Options = (cx: Cx, typed: string) => Promise<{ value: string; text: string }[]>;

/** A reaction put on, or taken off, a message of ours. */
export interface Reaction {
  /** The message's key without `feature.subject:`. */
  subject: string;
  /** Slack's name of the emoji, without skin tone. */
  emoji: string;
  added: boolean;
  /** When, by Slack's clock: a later one counts, whichever comes first. */
  at: Date;
}

/** A message in Slack that somebody chose a shortcut on. */
export interface Chosen {
  channel: string;
  ts: string;
  text: string;
  /** Who wrote it; absent for an app's. */
  author?: string;
  files: { id: string; name: string; link: string }[];
}

/** A shortcut on messages: its callback id is `feature.verb`. */
export interface Shortcut {
  who?: Role;
  choose(cx: Cx, chosen: Chosen): Promise<Answer>;
}

/** A file that somebody sent to the app in a direct message. */
export interface Sent {
  /** Slack's id: the same when the event comes twice. */
  id: string;
  name: string;
  bytes: Uint8Array;
}

/** Somebody of the workspace, as Slack knows them. */
export interface Colleague {
  id: string;
  name: string;
  locale: string | null;
  /** IANA name of the time zone. */
  zone: string | null;
  email?: string;
  /** An app, not a human being. */
  bot: boolean;
  /** Their account was deactivated. */
  gone: boolean;
}

/** What a feature does with files that it is sent. */
export interface Inlet {
  who?: Role;
  /** Which files are for it, by name. The first feature that takes a file has it. */
  takes(name: string): boolean;
  /**
   * @param colleagues everybody in the workspace: asked of Slack when it is called, which may take minutes
   * @returns what is to be said of it
   */
  read(cx: Cx, file: Sent, colleagues: () => Promise<Colleague[]>): Promise<Block[]>;
}

/** Work that the clock starts. */
export interface Job {
  /** A cron expression of five fields, such as `0 9 * * 1`. */
  cron(settings: Settings): string;
  /** In each of these time zones by its own clock; without it, in the club's. */
  zones?(world: World): Promise<string[]>;
  /** @param due the moment that the expression named, which may be a while ago */
  run(world: World, due: Date, zone: string): Promise<void>;
}

/** One thing that a user can name. A feature is a folder and a line in `features.ts`. */
export interface Feature {
  readonly name: string;
  readonly words?: Readonly<Record<string, Word>>;
  readonly buttons?: Readonly<Record<string, Button>>;
  readonly forms?: Readonly<Record<string, Form>>;
  readonly options?: Readonly<Record<string, Options>>;
  /** By subject: who reacts on the message with the key `feature.subject:id`. */
  readonly reactions?: Readonly<Record<string, (cx: Cx, reaction: Reaction) => Promise<void>>>;
  /** By subject: the message with the key `feature.subject:id` as it should be now, after `touch`. */
  readonly draw?: Readonly<
    Record<string, (tx: Tx, world: World, id: string) => Promise<Message | undefined>>
  >;
  /** By the event's type, as Slack names it. */
  readonly events?: Readonly<Record<string, (world: World, event: Record<string, unknown>) => Promise<void>>>;
  /** What waits for coordinators: on top of their Home tab, a few blocks, or none. */
  readonly desk?: (cx: Cx) => Promise<Block[]>;
  /** Its part of everybody's Home tab: a few blocks, or none. */
  readonly home?: (cx: Cx) => Promise<Block[]>;
  readonly jobs?: Readonly<Record<string, Job>>;
  readonly shortcuts?: Readonly<Record<string, Shortcut>>;
  readonly inlet?: Inlet;
  /** By path below the app's address, as Hono writes it: `calendar/:token`. */
  readonly pages?: Readonly<Record<string, Page>>;
  /** What it keeps of a person: theirs to have, and to have deleted. */
  readonly personal?: {
    export(tx: Tx, id: string): Promise<Record<string, unknown>>;
    /** Deletes it, or, where others need what was done together, takes the person out of it. */
    forget(tx: Tx, id: string): Promise<void>;
  };
}
