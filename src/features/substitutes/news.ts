import { eq } from 'drizzle-orm';
import { message, para } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import { considerate, DAY, inTime, moment } from '../../core/time';
import { say } from '../../outbox';
import { rooms } from '../../outbox/tables';
import { addressee } from '../members';
import { FORMER } from '../organisations';
import { findProject } from '../projects';
import { approverOf, type Hearer, hearerOf } from '../sessions';
import { leaderOf, roomOf, teamOf } from '../teams';
import { leaderTime } from './rules';
import type { Scene, Wanted } from './scene';
import { type Call, type Gap, gapsOfAbsence, tellGap } from './store';
import { texts } from './texts';
import { absentTexts } from './texts.absent';
import { stuckKey } from './touch';
import { stuckMessage } from './views.stuck';

/** Somebody stands in: the leader hears of it, who could not come, and the team in its channel. */
export async function tellFound(tx: Tx, world: World, gap: Gap, userId: string): Promise<void> {
  await tellLeader(tx, world, gap, 'found', { who: userId, forWhom: gap.userId });
  await tellAbsent(tx, world, gap, 'foundForYou', userId);
  await tellTeam(tx, world, gap, 'found', { who: userId, forWhom: gap.userId });
}

/** Who stood in can't after all. */
export async function tellBackedOut(tx: Tx, world: World, gap: Gap, userId: string): Promise<void> {
  await tellLeader(tx, world, gap, 'backedOut', { who: userId, forWhom: gap.userId });
  await tellAbsent(tx, world, gap, 'backedOutForYou', userId);
  await tellTeam(tx, world, gap, 'backedOut', { who: userId, forWhom: gap.userId });
}

/** Who could not come can after all: who was to stand in is free. */
export async function tellBack(tx: Tx, world: World, { project }: Scene, gap: Gap): Promise<void> {
  if (!gap.filledBy) return;
  const now = world.now();
  const reader = await addressee(tx, world, gap.filledBy);
  const free = texts[reader.lang].notNeeded({
    title: project.title,
    when: moment(gap.at, reader.lang, reader.zone),
  });
  await say(tx, now, {
    key: keyOf('free', gap, now),
    to: { user: gap.filledBy },
    message: message(para(free)),
    due: inTime(now, gap.at, reader.zone),
  });
  await tellTeam(tx, world, gap, 'back', { who: gap.userId, forWhom: gap.filledBy });
}

/** Who was to stand in for a member that left the club is free, and knows whom to turn to if they would still come. */
export async function tellForFormer(tx: Tx, world: World, { projectId, at, userId }: Call): Promise<void> {
  const project = await findProject(tx, projectId);
  if (!project) return;
  const now = world.now();
  const { lang, zone } = await addressee(tx, world, userId);
  const when = moment(at, lang, zone);
  const words = { title: project.title, when, leader: await leaderOf(tx, projectId) };
  await say(tx, now, {
    key: `substitutes.formerLeft:${projectId}:${at.getTime()}:${userId}`,
    to: { user: userId },
    message: message(para(absentTexts[lang].formerLeft(words))),
    due: inTime(now, at, zone),
  });
}

/**
 * Nobody is left to be asked: the leader is told what they can do, and, when they found no way in time, a coordinator.
 */
export async function tellStuck(tx: Tx, world: World, wanted: readonly Wanted[]): Promise<void> {
  const now = world.now();
  for (const { gap } of wanted) {
    const whom = gap.told === 'nobody' ? 'leader' : gap.told === 'leader' ? 'coordinator' : undefined;
    const since = gap.toldAt?.getTime() ?? 0;
    const waits = gap.told === 'leader' && now.getTime() - since < leaderTime(gap.at.getTime() - since);
    if (!whom || waits) continue;
    await tellGap(tx, gap, whom, now);
    const { to, reader } = await stuckHearer(tx, world, gap, whom);
    const all = await gapsOfAbsence(tx, gap.absence);
    const project = await findProject(tx, gap.projectId);
    if (!project) continue;
    await say(tx, now, {
      key: `${stuckKey(gap.absence)}:${whom}`,
      to,
      message: stuckMessage({ project, gaps: all, whom, now }, reader),
      due: inTime(now, gap.at, reader.zone),
    });
  }
}

/** What a leader, or a coordinator, was told, as it stands now. `id` is `ABSENCE:WHOM`. */
export async function drawStuck(tx: Tx, world: World, id: string) {
  const [absence = '', whom] = id.split(':');
  const all = await gapsOfAbsence(tx, absence);
  const project = all[0] && (await findProject(tx, all[0].projectId));
  if (!all[0] || !project || (whom !== 'leader' && whom !== 'coordinator')) return undefined;
  const { reader } = await stuckHearer(tx, world, all[0], whom);
  return stuckMessage({ project, gaps: all, whom, now: world.now() }, reader);
}

async function stuckHearer(tx: Tx, world: World, gap: Gap, whom: 'leader' | 'coordinator'): Promise<Hearer> {
  const project = await findProject(tx, gap.projectId);
  if (!project) throw new Error('A gap without a project.');
  if (whom === 'leader') return hearerOf(tx, world, project, await teamOf(tx, project.id), gap.userId, gap);
  return approverOf(tx, world, project, gap.userId);
}

/** Who said yes days ago is reminded on the day before. */
export async function remindStandIns(tx: Tx, world: World, { project, sessions }: Scene): Promise<void> {
  const now = world.now();
  for (const session of sessions) {
    if (session.at.getTime() - now.getTime() > DAY) continue;
    for (const call of session.calls.filter((it) => it.state === 'yes' && it.forUser !== FORMER)) {
      if (now.getTime() - call.askedAt.getTime() < DAY) continue;
      const reader = await addressee(tx, world, call.userId);
      const due = considerate(now, reader.zone);
      if (due >= session.at) continue;
      const when = moment(session.at, reader.lang, reader.zone);
      await say(tx, now, {
        key: `substitutes.remind:${project.id}:${session.at.getTime()}:${call.userId}:${call.forUser}`,
        to: { user: call.userId },
        message: message(para(texts[reader.lang].remind({ title: project.title, when, who: call.forUser }))),
        due,
      });
    }
  }
}

/** Who is absent hears who comes instead, or does not; not so whoever has left the team since. */
async function tellAbsent(
  tx: Tx,
  world: World,
  gap: Gap,
  news: 'foundForYou' | 'backedOutForYou',
  who: string,
): Promise<void> {
  const project = await findProject(tx, gap.projectId);
  if (!project || !(await teamOf(tx, project.id)).some((seat) => seat.userId === gap.userId)) return;
  const now = world.now();
  const reader = await addressee(tx, world, gap.userId);
  const when = moment(gap.at, reader.lang, reader.zone);
  await say(tx, now, {
    key: keyOf(news, gap, now),
    to: { user: gap.userId },
    message: message(para(texts[reader.lang][news]({ who, title: project.title, when }))),
    due: inTime(now, gap.at, reader.zone),
  });
}

type News = 'found' | 'backedOut' | 'back';
interface Told {
  who: string;
  forWhom: string;
}

async function tellLeader(tx: Tx, world: World, gap: Gap, news: News, told: Told): Promise<void> {
  const project = await findProject(tx, gap.projectId);
  if (!project) return;
  const now = world.now();
  const { to, reader } = await hearerOf(tx, world, project, await teamOf(tx, project.id), gap.userId, gap);
  const when = moment(gap.at, reader.lang, reader.zone);
  await say(tx, now, {
    key: keyOf(news, gap, now),
    to,
    message: message(para(texts[reader.lang][news]({ ...told, title: project.title, when }))),
    due: inTime(now, gap.at, reader.zone),
  });
}

async function tellTeam(tx: Tx, world: World, gap: Gap, news: News, told: Told): Promise<void> {
  const room = roomOf(gap.projectId);
  const project = await findProject(tx, gap.projectId);
  const [open] = await tx.select({ key: rooms.key }).from(rooms).where(eq(rooms.key, room));
  if (!open || !project) return;
  const { locale: lang, timezone: zone } = world.settings;
  const now = world.now();
  const line = texts[lang][news]({ ...told, title: project.title, when: moment(gap.at, lang, zone) });
  await say(tx, now, {
    key: `${keyOf(news, gap, now)}:team`,
    to: { room },
    message: message(para(line)),
    due: inTime(now, gap.at, zone),
  });
}

const keyOf = (subject: string, { projectId, at, userId }: Gap, now: Date): string =>
  `substitutes.${subject}:${projectId}:${at.getTime()}:${userId}:${now.getTime()}`;
