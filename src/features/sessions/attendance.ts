import type { z } from 'zod';
import type { Person, Tx, World } from '../../core/feature';
import { considerate } from '../../core/time';
import { edit, say } from '../../outbox';
import { auditInPlace } from '../admin';
import { addressee } from '../members';
import { findProject, listProjects, type Project, timedAt } from '../projects';
import { leadsSessions, runsSessions, teamOf } from '../teams';
import { leadsNow } from './acting';
import { tellMissed } from './catchUp';
import { cheer, streakNow } from './cheer';
import * as roll from './roll';
import {
  CLOSE_AFTER,
  type figuresForm,
  isOver,
  likely,
  NUDGE_AFTER,
  type Session,
  toAskAfter,
} from './rules';
import { figuresOf, isOpen, type Sheet, sheetMessage } from './sheet';
import { listStandIns } from './standIns';
import * as store from './store';
import { problem } from './texts';
import { redrawNow } from './week';

/**
 * The day after a session its leader, or the deputy in their place, is asked who was there, and once more two days later. After a week what the team
 * had said is taken for it: no session stays open.
 */
export async function askAfter(world: World): Promise<void> {
  const { db, now, settings } = world;
  for (const project of await db.run((tx) => listProjects(tx, 'running')))
    for (const at of toAskAfter(project, now(), settings.timezone))
      await db.run((tx) => ask(tx, world, project, at));
  for (const open of await db.run((tx) => roll.listOpen(tx))) {
    const waited = now().getTime() - open.askedAt.getTime();
    if (waited >= CLOSE_AFTER) await db.run((tx) => closeRoll(tx, world, open));
    else if (waited >= NUDGE_AFTER) await db.run((tx) => tellLeader(tx, world, open, 'again'));
  }
}

async function ask(tx: Tx, world: World, project: Project, at: Date): Promise<void> {
  const session = { projectId: project.id, at };
  const zone = (await readerOf(tx, world, session))?.zone ?? world.settings.timezone;
  const askedAt = considerate(world.now(), zone);
  const { minutes } = timedAt(project, at, world.settings.timezone);
  const fresh = await roll.openRoll(tx, { ...session, askedAt, minutes });
  if (fresh) await tellLeader(tx, world, session, 'asked');
}

async function tellLeader(tx: Tx, world: World, session: Session, state: 'asked' | 'again'): Promise<void> {
  const sheet = await sheetOf(tx, world, session);
  const leader = await readerOf(tx, world, session);
  if (!sheet || !leader) return;
  await say(tx, world.now(), {
    key: keyOf(session, leader.id, state),
    to: { user: leader.id },
    message: sheetMessage({ ...sheet, state }, leader),
    due: considerate(world.now(), leader.zone),
  });
}

/** Who led a session, as a reader; undefined where there is nobody. */
async function readerOf(tx: Tx, world: World, session: Session) {
  const leader = await leadsNow(tx, await teamOf(tx, session.projectId), session);
  return leader ? addressee(tx, world, leader) : undefined;
}

async function closeRoll(tx: Tx, world: World, session: Session): Promise<void> {
  const sheet = await sheetOf(tx, world, session);
  if (sheet) await save(tx, world, sheet, null);
}

/**
 * What is booked of a session that was, or would be by what the team said.
 * @throws Problem when it is not for this person to book, or the session is not over
 */
export async function sheetFor(tx: Tx, world: World, person: Person, session: Session): Promise<Sheet> {
  const sheet = await sheetOf(tx, world, session);
  if (!sheet) throw problem('unknown');
  const leads = await leadsSessions(tx, session.projectId, person.id);
  if (!leads && !person.roles.has('coordinator')) throw problem('leaderOnly');
  if (!isOver(sheet.project, session.at, world.now())) throw problem('notYet');
  return sheet;
}

/**
 * Books who was there, with the session's minutes for each; again, it replaces what was booked.
 * @param came of the people of the sheet; by default as the sheet has it
 * @param said of the session; by default as the sheet has it
 * @throws Problem as `sheetFor`
 */
export async function bookAttendance(
  tx: Tx,
  world: World,
  person: Person,
  session: Session,
  came?: readonly string[],
  said?: Said,
): Promise<void> {
  const sheet = await sheetFor(tx, world, person, session);
  const all = [...sheet.came, ...sheet.missed];
  const there = came ? all.filter((id) => came.includes(id)) : sheet.came;
  const missed = all.filter((id) => !there.includes(id));
  await save(tx, world, { ...sheet, came: there, missed, ...(said && figuresFrom(said, sheet)) }, person.id);
  const leads = await leadsSessions(tx, session.projectId, person.id);
  const subject = { words: sheet.project.title };
  await auditInPlace(tx, { ...world, person }, leads, { act: 'bookAttendance', subject });
}

/** What the leader says of a session beside who came: what is left out, nobody knows; the minutes are then as planned. */
type Said = z.output<typeof figuresForm>;

const figuresFrom = ({ minutes, beneficiaries, done }: Said, { project }: Sheet): roll.Figures => ({
  minutes: minutes ?? project.minutes,
  beneficiaries: beneficiaries ?? null,
  done,
});

/**
 * Keeps what was done at a session, how many it reached, and how long it took.
 * @throws Problem as `sheetFor`, or where it is not booked yet who came
 */
export async function addFigures(
  tx: Tx,
  world: World,
  person: Person,
  session: Session,
  said: Said,
): Promise<void> {
  const sheet = await sheetFor(tx, world, person, session);
  if (isOpen(sheet)) throw problem('unknown');
  await roll.saveFigures(tx, session, figuresFrom(said, sheet));
  await showBooked(tx, world, session);
}

async function save(tx: Tx, world: World, sheet: Sheet, by: string | null): Promise<void> {
  const { project, at, came, missed } = sheet;
  const session = { projectId: project.id, at };
  await roll.book(tx, session, { came, missed, figures: figuresOf(sheet), by, now: world.now() });
  await showBooked(tx, world, session);
}

/** All that shows what is booked of a session follows it. */
export async function showBooked(tx: Tx, world: World, session: Session): Promise<void> {
  const sheet = await sheetOf(tx, world, session);
  if (!sheet || isOpen(sheet)) return;
  await redrawNow(tx, world, [...sheet.came, ...sheet.missed]);
  await tellMissed(tx, world, session);
  await cheer(tx, world, sheet.project);
  for (const { userId } of (await teamOf(tx, session.projectId)).filter(runsSessions)) {
    const reader = await addressee(tx, world, userId);
    for (const state of ['asked', 'again'] as const)
      await edit(tx, keyOf(session, userId, state), sheetMessage(sheet, reader));
  }
}

async function sheetOf(tx: Tx, world: World, session: Session): Promise<Sheet | undefined> {
  const found = await findProject(tx, session.projectId);
  if (!found) return undefined;
  const project = timedAt(found, session.at, world.settings.timezone);
  const booked = await roll.findHeld(tx, session);
  const { at } = session;
  const { minutes, beneficiaries, done } = booked ?? { ...project, beneficiaries: null, done: '' };
  const noMinutes = !(await roll.hasMinutes(tx, session));
  const whole = { project, at, minutes, beneficiaries, done, noMinutes };
  if (booked?.bookedAt) {
    const order = (await teamOf(tx, project.id)).map((seat) => seat.userId);
    const place = ({ userId }: roll.Attended) =>
      order.includes(userId) ? order.indexOf(userId) : order.length;
    const rows = (await roll.listAttendance(tx, session)).sort((a, b) => place(a) - place(b));
    const ids = (came: boolean) => rows.filter((it) => it.came === came).map((it) => it.userId);
    const state = booked.bookedBy ? 'leader' : 'itself';
    const corrected = rows.filter((it) => it.correctedAt);
    const streak = await streakNow(tx, world, project);
    return { ...whole, came: ids(true), missed: ids(false), state, corrected, streak };
  }
  const instead = (await listStandIns(tx, [session])).map((it) => it.userId);
  const team = [...new Set([...(await teamOf(tx, project.id)).map((seat) => seat.userId), ...instead])];
  const said = new Map((await store.listSaid(tx, [session])).map((it) => [it.userId, it.answer]));
  const came = likely(team, said);
  return { ...whole, came, missed: team.filter((id) => !came.includes(id)), state: 'asked', corrected: [] };
}

const keyOf = ({ projectId, at }: Session, leader: string, state: 'asked' | 'again'): string =>
  `sessions.after:${projectId}:${at.getTime()}:${leader}:${state}`;
