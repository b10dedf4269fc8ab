import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { Person, Role, Tx, World } from '../core/feature';
import { type Lang, pickLang } from '../core/lang';

/** What Slack knows of a user, as far as the app keeps it. */
export interface Profile {
  id: string;
  name: string;
  locale: string | null;
  zone: string | null;
  bot: boolean;
  /** Their account was deactivated. */
  gone: boolean;
}

/** Where people are kept: the `members` feature says how. */
export interface People {
  find(tx: Tx, id: string): Promise<(Profile & { chosen: Lang | null; roles: Role[] }) | undefined>;
  save(tx: Tx, profile: Profile, now: Date): Promise<void>;
  /** Ids of those who hold a role. */
  holders(tx: Tx, world: Pick<World, 'settings'>, role: Role): Promise<string[]>;
}

/**
 * Who acts. Somebody met for the first time is looked up in Slack; when Slack does not answer in time, they are spoken
 * to in the club's language and looked up next time.
 */
export async function personOf(world: World, people: People, client: WebClient, id: string): Promise<Person> {
  const known = await world.db.run((tx) => people.find(tx, id));
  if (known) return asPerson(world, known, known.chosen, known.roles);
  const profile = await lookUp(client, id);
  const met =
    profile &&
    (await world.db.run(async (tx) => {
      await people.save(tx, profile, world.now());
      return people.find(tx, id);
    }));
  return met ? asPerson(world, met, met.chosen, met.roles) : stranger(world, id);
}

/** Somebody of whom nothing is known. */
export const stranger = (world: World, id: string): Person =>
  asPerson(world, { id, locale: null, zone: null, bot: false, gone: false }, null, []);

function asPerson(
  { settings }: World,
  { id, locale, zone, bot }: Omit<Profile, 'name'>,
  chosen: Lang | null,
  roles: readonly Role[],
): Person {
  const all = new Set(roles);
  if (settings.coordinators.includes(id)) all.add('coordinator');
  const lang = pickLang(chosen, locale, settings.locale);
  return { id, lang, zone: zone ?? settings.timezone, roles: all, bot };
}

/** So long a person waits for Slack to say who they are: their own trigger lives for three seconds. */
const PATIENCE_MS = 1000;

async function lookUp(client: WebClient, id: string): Promise<Profile | undefined> {
  const asked = client.users.info({ user: id, include_locale: true }).then(
    ({ user }) => user && profileOf(user as Record<string, unknown>),
    () => undefined,
  );
  return Promise.race([asked, sleep(PATIENCE_MS, undefined, { ref: false })]);
}

/** A user object of Slack's, in an answer or an event. */
export function profileOf(user: Record<string, unknown>): Profile {
  const text = (value: unknown) => (typeof value === 'string' && value ? value : null);
  return {
    id: String(user.id),
    name: text(user.real_name) ?? text(user.name) ?? String(user.id),
    locale: text(user.locale),
    zone: text(user.tz),
    bot: user.is_bot === true,
    gone: user.deleted === true,
  };
}
