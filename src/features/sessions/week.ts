import { IANAZone } from 'luxon';
import type { Message } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import { considerate } from '../../core/time';
import { edit, say } from '../../outbox';
import { addressees } from '../members';
import { outlooksOf } from './outlook';
import { nextSession, type Session, weekOf } from './rules';
import { watchLeader } from './silence';
import * as store from './store';
import { weekMessage } from './views';

/** So many people are reminded in one transaction: others get their turn in between. */
const AT_ONCE = 50;

/** The time zones in which somebody is to be reminded, the club's among them. */
export async function zonesOf({ db, settings }: World): Promise<string[]> {
  const zones = await db.run((tx) => store.listZones(tx));
  return [...new Set([settings.timezone, ...zones.filter((zone) => IANAZone.isValidZone(zone))])];
}

/**
 * The weekly message to everybody in `zone` who is in a team: one for all their teams, once a week, and on a weekend
 * or public holiday not before the next working day at 9:00.
 */
export async function remind(world: World, due: Date, zone: string): Promise<void> {
  const { db, settings } = world;
  const all = await db.run((tx) => store.listActive(tx));
  const here = all.filter((it) => zoneOf(it.zone, settings.timezone) === zone).map((it) => it.id);
  const week = weekOf(due, zone);
  for (let i = 0; i < here.length; i += AT_ONCE)
    await db.run((tx) => remindSome(tx, world, here.slice(i, i + AT_ONCE), week, zone));
}

/** By whose clock: their own, or, where it is not known, the club's. */
const zoneOf = (zone: string | null, club: string): string =>
  zone && IANAZone.isValidZone(zone) ? zone : club;

async function remindSome(
  tx: Tx,
  world: World,
  ids: readonly string[],
  week: string,
  zone: string,
): Promise<void> {
  const told = new Set((await store.listAsks(tx, week, ids)).map((ask) => ask.userId));
  const people = ids.filter((id) => !told.has(id));
  const due = considerate(world.now(), zone);
  const lines = await linesOf(tx, world, people, due);
  await store.saveAsks(
    tx,
    lines.map(({ userId, projectId, at }) => ({ userId, week, projectId, at, askedAt: due })),
  );
  for (const { userId, project, leads, at } of lines)
    if (leads && at) await watchLeader(tx, world, project, userId, week);
  for (const [userId, message] of await messagesOf(tx, world, week, people))
    await say(tx, world.now(), { key: keyOf(userId, week), to: { user: userId }, message, due });
}

/** For each person and each of their running projects the next session; that none is left, its leader is told. */
async function linesOf(tx: Tx, { settings }: World, people: readonly string[], from: Date) {
  const projects = await store.listRunning(tx, people);
  const seats = await store.listSeats(
    tx,
    projects.map((project) => project.id),
  );
  return projects.flatMap((project) => {
    const at = nextSession(project, from, settings.timezone) ?? null;
    const team = seats.filter((seat) => seat.projectId === project.id && people.includes(seat.userId));
    return [...new Set(team.map((seat) => seat.userId))].flatMap((userId) => {
      const leads = team.some((seat) => seat.userId === userId && seat.leader);
      return at || leads ? [{ userId, projectId: project.id, project, at, leads }] : [];
    });
  });
}

/** Brings every weekly message that speaks of a session to what was said of it. */
export async function redraw(tx: Tx, world: World, session: Session): Promise<void> {
  const byWeek = new Map<string, string[]>();
  for (const { userId, week } of await store.weeksWith(tx, session))
    byWeek.set(week, [...(byWeek.get(week) ?? []), userId]);
  for (const [week, users] of byWeek)
    for (const [userId, message] of await messagesOf(tx, world, week, users))
      await edit(tx, keyOf(userId, week), message);
}

/** The weekly messages of these people, as they are now. */
async function messagesOf(
  tx: Tx,
  world: World,
  week: string,
  userIds: readonly string[],
): Promise<Map<string, Message>> {
  const asked = (await store.listAsks(tx, week, userIds)).sort(
    (a, b) => (a.at?.getTime() ?? Infinity) - (b.at?.getTime() ?? Infinity),
  );
  const outlooks = await outlooksOf(tx, asked);
  const readers = await addressees(tx, world, userIds);
  const messages = new Map<string, Message>();
  for (const userId of userIds) {
    const own = outlooks.filter((it) => it.userId === userId);
    const reader = readers.get(userId);
    if (own.length && reader) messages.set(userId, weekMessage(own, world.now(), reader));
  }
  return messages;
}

const keyOf = (userId: string, week: string): string => `sessions.week:${userId}:${week}`;
