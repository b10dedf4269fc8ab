import { bullets, type Line, type Message, message, para } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import { inTime, moment } from '../../core/time';
import { say } from '../../outbox';
import { addressee } from '../members';
import type { Project } from '../projects';
import type { Seat } from '../teams';
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
  const two = team.filter((seat) => seat.leader || seat.deputy).map((seat) => seat.userId);
  const away = team.some((seat) => seat.deputy) ? await awayOf(tx, two, session) : new Set<string>();
  return actingLeader(team, away);
}

/** Who of these pauses, or is absent at the session. */
async function awayOf(tx: Tx, ids: readonly string[], session?: Session): Promise<Set<string>> {
  const paused = (await store.listProfiles(tx, ids)).filter((it) => it.paused).map((it) => it.id);
  const said = session ? await store.listSaid(tx, [session]) : [];
  return new Set([...paused, ...said.filter((it) => it.answer === 'absent').map((it) => it.userId)]);
}

/** Whose leaders pause, of the teams whose deputies look at them. */
export async function pausedAmong(tx: Tx, leaders: readonly string[]): Promise<Set<string>> {
  const profiles = leaders.length ? await store.listProfiles(tx, leaders) : [];
  return new Set(profiles.filter((it) => it.paused).map((it) => it.id));
}

interface Away {
  project: Project;
  team: readonly Seat[];
  /** Who is absent: nothing is said unless they lead. */
  who: string;
  /** The sessions' beginnings, the earliest first. */
  dates: readonly Date[];
}

/** The leader can't make it, or can after all: the deputy knows what falls to them. */
export async function tellDeputy(tx: Tx, world: World, what: 'away' | 'back', it: Away): Promise<void> {
  const { project, team, who, dates } = it;
  const [first] = dates;
  const deputy = team.find((seat) => seat.deputy)?.userId;
  if (!first || !deputy || !team.some((seat) => seat.leader && seat.userId === who)) return;
  const { lang, zone } = await addressee(tx, world, deputy);
  const now = world.now();
  await say(tx, now, {
    key: `sessions.acting:${project.id}:${first.getTime()}:${deputy}:${what}:${now.getTime()}`,
    to: { user: deputy },
    message: deputyMessage(what, it, lang, zone),
    due: inTime(now, first, zone),
  });
}

function deputyMessage(
  what: 'away' | 'back',
  { project, who, dates }: Away,
  lang: 'ja' | 'en',
  zone: string,
): Message {
  const say = texts[lang];
  const when = dates.map((at): Line => moment(at, lang, zone));
  return message(para(say[what]({ who, title: project.title })), bullets(when), para(say[`${what}Next`]));
}
