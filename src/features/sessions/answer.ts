import type { Tx, World } from '../../core/feature';
import { inTime, momentWords } from '../../core/time';
import { edit, say } from '../../outbox';
import { addressee } from '../members';
import {
  changeAt,
  findProject,
  listWishes,
  momentOf,
  type Project,
  sessionAt,
  timedAt,
  zoneOf,
} from '../projects';
import { runsSessions, type Seat, teamOf } from '../teams';
import { isUnrun, tellDeputy } from './acting';
import { hearerOf } from './hearers';
import { type Outlook, outlook, rolesOf } from './outlook';
import { backMessage, type Report, reportMessage } from './reports';
import { type Answer, isOver, nextSession, type Session, whoCould } from './rules';
import { leaderHeard } from './silence';
import * as store from './store';
import { problem } from './texts';
import { redraw } from './week';

/** A session as somebody of its team sees it, with the team. */
export interface Standing {
  of: Outlook & { at: Date };
  team: Seat[];
  was: store.Said | undefined;
}

/** Others who showed interest are named up to this many: enough to ask around, few enough to choose from. */
const MOST_OTHERS = 5;

/**
 * Where somebody stands with a session.
 * @throws Problem when it is not theirs to answer for, or its project has ended
 */
export async function standing(
  tx: Tx,
  world: World,
  { projectId, at }: Session,
  userId: string,
): Promise<Standing> {
  const project = await findProject(tx, projectId);
  if (!project) throw problem('unknown');
  const team = await teamOf(tx, projectId);
  if (!team.some((seat) => seat.userId === userId)) throw problem('notYours');
  if (project.state !== 'running') throw problem('ended');
  await refuseGone(tx, world, project, at, userId);
  const said = await store.listSaid(tx, [{ projectId, at }]);
  const answers = new Map(said.map((it) => [it.userId, it.answer]));
  return {
    of: { ...outlook(timedAt(project, at, world.settings.timezone), at, team, answers, userId), at },
    team,
    was: said.find((it) => it.userId === userId),
  };
}

/** @throws Problem where the project has no session at that moment any more: it says what is so now */
async function refuseGone(tx: Tx, world: World, project: Project, at: Date, userId: string): Promise<void> {
  const { timezone: club } = world.settings;
  if (sessionAt(project, at, club)) return;
  const change = changeAt(project, at, club);
  const to = change?.to ? momentOf(change.to, zoneOf(project, club)) : undefined;
  const next = nextSession(project, world.now(), club);
  const [code, when] = to ? (['movedTo', to] as const) : (['goneNext', next] as const);
  if (!when) throw problem('goneLast');
  const { lang, zone } = await addressee(tx, world, userId);
  throw problem(code, { when: momentWords(when, lang, zone) });
}

/**
 * Somebody answers for a session, or answers otherwise than before: it is kept, who has to know is told, and every
 * weekly message that speaks of the session shows it.
 * @param word what is the matter, with a call for help
 * @param telling `nobody` where the caller tells who has to know
 * @throws Problem when it is not theirs to answer for, or the session is over (help may be asked for all the same)
 */
export async function answer(
  tx: Tx,
  world: World,
  userId: string,
  session: Session,
  given: Answer,
  word = '',
  telling: 'leader' | 'nobody' = 'leader',
): Promise<Standing['of']> {
  const { of, team, was } = await standing(tx, world, session, userId);
  if (given !== 'help' && isOver(of.project, of.at, world.now())) throw problem('tooLate');
  if (was?.answer === given && was.word === word) return of;

  const reports = (was?.reports ?? 0) + (given === 'well' ? 0 : 1);
  const now = world.now();
  await store.saveSaid(tx, { ...session, userId, answer: given, word, reports, answeredAt: now });

  const change: Change = { of, team, userId, given, word, reports, was };
  if (was) await revise(tx, world, change, was);
  const runs = team.some((seat) => seat.userId === userId && runsSessions(seat));
  if (runs && telling === 'leader')
    await tellDeputy(tx, world, { project: of.project, team, dates: [of.at] });
  if (given !== 'well' && telling === 'leader') await report(tx, world, change, given);
  if (of.leads) await leaderHeard(tx, world, of.project, userId);
  await redraw(tx, world, session);
  return { ...of, mine: given };
}

interface Change extends Standing {
  userId: string;
  given: Answer;
  word: string;
  reports: number;
}

/** Tells the leader, or of the leader a coordinator. */
async function report(tx: Tx, world: World, it: Change, given: Report['answer']): Promise<void> {
  const { to, reader } = await hearer(tx, world, it);
  const could = given === 'absent' ? await couldStandIn(tx, it) : nobody;
  const unrun = given === 'absent' && (await isUnrun(tx, it.team, it.userId, [sessionOf(it)]));
  const said = { who: it.userId, of: it.of, answer: given, word: it.word, could, unrun };
  const message = reportMessage(said, reader);
  const due = inTime(world.now(), it.of.at, reader.zone);
  await say(tx, world.now(), { key: reportKey(it, it.reports), to, message, due });
}

/** The report of the answer before says that it no longer holds; who can come after all is told of anew. */
async function revise(tx: Tx, world: World, it: Change, was: store.Said): Promise<void> {
  if (was.answer === 'well' || was.answer === it.given) return;
  const { to, reader } = await hearer(tx, world, it);
  const could = was.answer === 'absent' ? await couldStandIn(tx, it) : nobody;
  const before = { who: it.userId, of: it.of, answer: was.answer, word: was.word, could };
  await edit(tx, reportKey(it, was.reports), reportMessage(before, reader, it.given));
  if (was.answer !== 'absent' || it.given !== 'well') return;
  const key = reportKey(it, was.reports).replace('.report:', '.back:');
  const due = inTime(world.now(), it.of.at, reader.zone);
  await say(tx, world.now(), { key, to, message: backMessage(it.userId, it.of, reader), due });
}

const sessionOf = ({ of }: Change): Session => ({ projectId: of.project.id, at: of.at });

const hearer = (tx: Tx, world: World, it: Change) =>
  hearerOf(tx, world, it.of.project, it.team, it.userId, sessionOf(it));

const nobody = { mates: [], others: [] };

const reportKey = ({ of, userId }: Change, number: number): string =>
  `sessions.report:${of.project.id}:${of.at.getTime()}:${userId}:${number}`;

/** Mates who will be there and could take the role, without the leader, who reads it, and people who reacted on the posting and were never asked. */
async function couldStandIn(tx: Tx, { of, team, userId }: Change): Promise<Report['could']> {
  const own = team.filter((seat) => seat.userId === userId);
  const leader = team.find((seat) => seat.leader)?.userId;
  const there = of.mates
    .filter((mate) => mate.answer !== 'absent' && mate.id !== leader)
    .map((mate) => mate.id);
  const mates = whoCould(
    { leader: of.leads, roles: rolesOf(of.project, own) },
    await store.listProfiles(tx, there),
  );
  const asked = await store.listEverAsked(tx, of.project.id);
  const wishers = (await listWishes(tx, [of.project.id])).map((wish) => wish.userId);
  const strangers = await store.listProfiles(
    tx,
    [...new Set(wishers)].filter((id) => !asked.has(id)),
  );
  const others = strangers.filter((it) => !it.paused).map((it) => it.id);
  return { mates, others: others.slice(0, MOST_OTHERS) };
}
