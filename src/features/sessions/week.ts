import { IANAZone } from 'luxon';
import { type Message, message, para } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import { considerate } from '../../core/time';
import { edit, sayAll, withdraw } from '../../outbox';
import { addressee, addressees } from '../members';
import { bookedLately } from './booked';
import { checksOf } from './checks';
import { outlooksOf, type Teams, teamsOf } from './outlook';
import { nextSession, type Session, weekdayOf, weekOf } from './rules';
import { watchLeaders } from './silence';
import * as store from './store';
import { weekMessage } from './views';
import { choicesOf } from './weekChoice';
import { weekTexts } from './weekTexts';

/** So many people are reminded in one transaction: few queries for all of them, and others get their turn in between. */
const AT_ONCE = 50;

/** The time zones in which somebody is to be reminded, the club's among them. */
export async function zonesOf({ db, settings }: World): Promise<string[]> {
  const zones = await db.run((tx) => store.listZones(tx));
  return [...new Set([settings.timezone, ...zones.filter((zone) => IANAZone.isValidZone(zone))])];
}

/**
 * The weekly message to everybody in `zone` who is in a team and chose no other day: one for all their teams, once a
 * week, and on a weekend or public holiday not before the next working day at 9:00.
 */
export const remind = (world: World, due: Date, zone: string): Promise<void> =>
  remindThose(world, due, zone, (day) => day === undefined || day === weekdayOf(due, zone));

/** The same to who chose this day of the week. */
export const remindChosen = (world: World, due: Date, zone: string): Promise<void> =>
  remindThose(world, due, zone, (day) => day === weekdayOf(due, zone));

async function remindThose(
  world: World,
  due: Date,
  zone: string,
  isTheirs: (day: number | undefined) => boolean,
): Promise<void> {
  const { db, settings } = world;
  const [all, choices] = await db.run(
    async (tx) => [await store.listActive(tx), await choicesOf(tx)] as const,
  );
  const zoneOf = clockOf(settings.timezone);
  const here = all
    .filter((it) => zoneOf(it.zone) === zone && isTheirs(choices.get(it.id)?.day))
    .map((it) => it.id);
  const week = weekOf(due, zone);
  for (let i = 0; i < here.length; i += AT_ONCE) {
    const some = here.slice(i, i + AT_ONCE);
    const few = new Set(some.filter((id) => choices.get(id)?.often === 'few'));
    await db.run((tx) => remindSome(tx, world, some, few, week, zone));
  }
}

/** By whose clock: their own, or, where it is not known, the club's. Each zone is looked up once. */
function clockOf(club: string): (zone: string | null) => string {
  const known = new Map<string, string>();
  return (zone) => {
    if (!zone) return club;
    const found = known.get(zone) ?? (IANAZone.isValidZone(zone) ? zone : club);
    known.set(zone, found);
    return found;
  };
}

/** @param few who wants the message only in weeks in which an answer is asked */
async function remindSome(
  tx: Tx,
  world: World,
  ids: readonly string[],
  few: ReadonlySet<string>,
  week: string,
  zone: string,
): Promise<void> {
  const told = new Set((await store.listAsks(tx, week, ids)).map((ask) => ask.userId));
  const due = considerate(world.now(), zone);
  const fresh = ids.filter((id) => !told.has(id));
  const teams = await teamsOf(tx, await store.listRunning(tx, fresh));
  const people = await wanting(tx, linesOf(teams, world, fresh, due), few);
  const lines = people.map(({ userId, projectId, at }) => ({ userId, week, projectId, at, askedAt: due }));
  await store.saveAsks(tx, lines);
  await watchLeaders(
    tx,
    world,
    people.filter((it) => it.leads && it.at),
    week,
  );
  const users = [...new Set(lines.map((it) => it.userId))];
  const messages = await messagesOf(tx, world, week, users, { lines, teams });
  await sayAll(
    tx,
    world.now(),
    [...messages].map(([user, message]) => ({ key: weekKey(user, week), to: { user }, message, due })),
  );
}

type Line = ReturnType<typeof linesOf>[number];

/** Without those who want few messages and have answered for all that comes. */
async function wanting(tx: Tx, lines: Line[], few: ReadonlySet<string>): Promise<Line[]> {
  const theirs = lines.flatMap(({ userId, projectId, at }) =>
    few.has(userId) && at ? [{ userId, projectId, at }] : [],
  );
  if (few.size === 0) return lines;
  const said = new Set(
    (await store.listSaid(tx, theirs)).map((it) => `${it.userId}|${it.projectId}|${it.at.getTime()}`),
  );
  const asked = new Set(
    theirs
      .filter((it) => !said.has(`${it.userId}|${it.projectId}|${it.at.getTime()}`))
      .map((it) => it.userId),
  );
  return lines.filter((it) => !few.has(it.userId) || asked.has(it.userId));
}

/** For each person and each of their running projects the next session; that none is left, its leader is told. */
function linesOf({ projects, seats }: Teams, { settings }: World, people: readonly string[], from: Date) {
  const wanted = new Set(people);
  const teams = new Map<string, Map<string, boolean>>();
  for (const { projectId, userId, leader } of seats) {
    if (!wanted.has(userId)) continue;
    const team = teams.get(projectId) ?? new Map<string, boolean>();
    teams.set(projectId, team.set(userId, leader || (team.get(userId) ?? false)));
  }
  return projects.flatMap((project) => {
    const at = nextSession(project, from, settings.timezone) ?? null;
    return [...(teams.get(project.id) ?? [])].flatMap(([userId, leads]) =>
      at || leads ? [{ userId, projectId: project.id, project, at, leads }] : [],
    );
  });
}

/** Brings every weekly message that speaks of a session to what was said of it. */
export async function redraw(tx: Tx, world: World, session: Session): Promise<void> {
  const byWeek = new Map<string, string[]>();
  for (const { userId, week } of await store.weeksWith(tx, session))
    byWeek.set(week, [...(byWeek.get(week) ?? []), userId]);
  for (const [week, users] of byWeek) await redrawWeek(tx, world, week, users);
}

/** Brings these people's messages of a week, and those that were put off, to what holds. */
export async function redrawWeek(
  tx: Tx,
  world: World,
  week: string,
  userIds: readonly string[],
): Promise<void> {
  for (const [userId, message] of await messagesOf(tx, world, week, userIds))
    for (const key of [weekKey(userId, week), againKey(userId, week)]) await edit(tx, key, message);
}

/** Brings these people's messages of the week that it is for them now to what holds. */
export async function redrawNow(tx: Tx, world: World, userIds: readonly string[]): Promise<void> {
  const byWeek = new Map<string, string[]>();
  for (const [id, { zone }] of await addressees(tx, world, userIds)) {
    const week = weekOf(world.now(), zone);
    byWeek.set(week, [...(byWeek.get(week) ?? []), id]);
  }
  for (const [week, ids] of byWeek) await redrawWeek(tx, world, week, ids);
}

/**
 * Somebody left a team: their message of this week no longer speaks of it. With no team left, it says so where it stands,
 * and where it is still to come, it does not.
 */
export async function dropFromWeek(tx: Tx, world: World, userId: string): Promise<void> {
  const { lang, zone } = await addressee(tx, world, userId);
  const week = weekOf(world.now(), zone);
  if ((await messagesOf(tx, world, week, [userId])).size > 0) return redrawWeek(tx, world, week, [userId]);
  for (const key of [weekKey(userId, week), againKey(userId, week)]) {
    await withdraw(tx, key);
    await edit(tx, key, message(para(weekTexts[lang].noTeamLeft)));
  }
}

/**
 * The weekly messages of these people, as they are now.
 * @param fresh what was written down for them just now, with their teams
 */
export async function messagesOf(
  tx: Tx,
  world: World,
  week: string,
  userIds: readonly string[],
  fresh?: { lines: readonly store.Ask[]; teams: Teams },
): Promise<Map<string, Message>> {
  const asked = [...(fresh?.lines ?? (await store.listAsks(tx, week, userIds)))].sort(
    (a, b) =>
      (a.at?.getTime() ?? Infinity) - (b.at?.getTime() ?? Infinity) || a.projectId.localeCompare(b.projectId),
  );
  const own = new Map<string, Awaited<ReturnType<typeof outlooksOf>>>();
  for (const it of await outlooksOf(tx, world, asked, fresh?.teams))
    own.set(it.userId, [...(own.get(it.userId) ?? []), it]);
  const booked = await bookedLately(tx, userIds, world.now());
  const checks = await checksOf(tx, week, [...new Set(asked.map((it) => it.projectId))]);
  const readers = await addressees(tx, world, userIds);
  const messages = new Map<string, Message>();
  for (const [userId, outlooks] of own) {
    const reader = readers.get(userId);
    const lately = booked.get(userId) ?? [];
    if (reader)
      messages.set(userId, weekMessage(outlooks, world.now(), reader, { week, checks, booked: lately }));
  }
  return messages;
}

export const weekKey = (userId: string, week: string): string => `sessions.week:${userId}:${week}`;
/** Of the message that somebody put off. */
export const againKey = (userId: string, week: string): string => `sessions.again:${userId}:${week}`;
