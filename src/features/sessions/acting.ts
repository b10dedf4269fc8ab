import { bullets, type Line, message, para } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import { inTime, moment } from '../../core/time';
import { say } from '../../outbox';
import { addressee } from '../members';
import type { Project } from '../projects';
import { runsSessions, type Seat } from '../teams';
import { actingTexts as texts } from './actingTexts';
import { actingLeader, type Session } from './rules';
import * as store from './store';

/**
 * Who does what a team's leader does: the leader, or, where they pause or said that they can't make it to the session,
 * the deputy who can. Where there is no deputy, nothing is looked up.
 */
export async function leadsNow(
  tx: Tx,
  team: readonly Seat[],
  session?: Session,
): Promise<string | undefined> {
  return actingLeader(team, await awayFrom(tx, team, session));
}

/** As `leadsNow`, of whoever is there to hear of something: nobody where the leader is away, and the deputy, too. */
export async function hearsNow(
  tx: Tx,
  team: readonly Seat[],
  session?: Session,
): Promise<string | undefined> {
  const away = await awayFrom(tx, team, session);
  const acting = actingLeader(team, away);
  return acting && away.has(acting) ? undefined : acting;
}

/** Whether neither the leader nor the deputy can come to any of these sessions, and it is one of them who says so. */
export async function isUnrun(
  tx: Tx,
  team: readonly Seat[],
  userId: string,
  sessions: readonly Session[],
): Promise<boolean> {
  if (!team.some((seat) => seat.deputy)) return false;
  if (!team.some((seat) => seat.userId === userId && runsSessions(seat))) return false;
  for (const session of sessions) if (!(await hearsNow(tx, team, session))) return true;
  return false;
}

/** Who of leader and deputy pauses, or is absent at the session; nobody where there is no deputy. */
async function awayFrom(tx: Tx, team: readonly Seat[], session?: Session): Promise<Set<string>> {
  if (!team.some((seat) => seat.deputy)) return new Set();
  const two = team.filter(runsSessions).map((seat) => seat.userId);
  const said = session ? await store.listSaid(tx, [session]) : [];
  const absent = said.filter((it) => it.answer === 'absent' && two.includes(it.userId));
  return new Set([...(await pausedAmong(tx, two)), ...absent.map((it) => it.userId)]);
}

/** Who of these takes a break. */
export async function pausedAmong(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const profiles = await store.listProfiles(tx, ids);
  return new Set(profiles.filter((it) => it.paused).map((it) => it.id));
}

interface Dates {
  project: Project;
  team: readonly Seat[];
  /** The sessions' beginnings, the earliest first. */
  dates: readonly Date[];
}

/**
 * Somebody's answer may change who runs these sessions: the deputy hears of those that fall to them because the leader
 * can't make it, and of those that no longer do because the leader can. Who can't make it either is told neither.
 */
export async function tellDeputy(tx: Tx, world: World, it: Dates): Promise<void> {
  const { project, team, dates } = it;
  const leader = team.find((seat) => seat.leader)?.userId;
  const deputy = team.find((seat) => seat.deputy)?.userId;
  if (!leader || !deputy) return;
  const told = await store.listRunTold(tx, project.id, deputy, dates);
  const said = await store.listSaid(
    tx,
    dates.map((at) => ({ projectId: project.id, at })),
  );
  const paused = await pausedAmong(tx, [leader, deputy]);
  const mine: Date[] = [];
  const theirs: Date[] = [];
  const over: Date[] = [];
  for (const at of dates) {
    const absent = said.filter((one) => one.answer === 'absent' && one.at.getTime() === at.getTime());
    const away = new Set([...paused, ...absent.map((one) => one.userId)]);
    const runs = actingLeader(team, away) === deputy;
    const knows = told.has(at.getTime());
    if (runs && !knows && absent.some((one) => one.userId === leader)) mine.push(at);
    if (!runs && knows) (away.has(leader) ? over : theirs).push(at);
  }
  await store.saveRunTold(tx, project.id, deputy, mine);
  await store.dropRunTold(tx, project.id, deputy, [...theirs, ...over]);
  await tell(tx, world, 'away', { project, deputy, leader, dates: mine });
  await tell(tx, world, 'back', { project, deputy, leader, dates: theirs });
}

interface Told {
  project: Project;
  deputy: string;
  leader: string;
  dates: readonly Date[];
}

async function tell(tx: Tx, world: World, what: 'away' | 'back', it: Told): Promise<void> {
  const { project, deputy, leader, dates } = it;
  const [first] = dates;
  if (!first) return;
  const { lang, zone } = await addressee(tx, world, deputy);
  const now = world.now();
  const say_ = texts[lang];
  const when = dates.map((at): Line => moment(at, lang, zone));
  await say(tx, now, {
    key: `sessions.acting:${project.id}:${first.getTime()}:${deputy}:${what}:${now.getTime()}`,
    to: { user: deputy },
    message: message(
      para(say_[what]({ who: leader, title: project.title })),
      bullets(when),
      para(say_[`${what}Next`]),
    ),
    due: inTime(now, first, zone),
  });
}
