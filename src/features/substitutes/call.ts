import { type Message, message, para } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import { considerate, inTime, moment } from '../../core/time';
import { say, touch } from '../../outbox';
import { addressee, ask } from '../members';
import { findProject, timedAt } from '../projects';
import { leaderOf, teamOf } from '../teams';
import type { Able } from './pool';
import { answerTime } from './rules';
import type { Scene, Wanted } from './scene';
import { callsOfLetter, gapsAt, listLeft, saveCalls, setCall } from './store';
import { texts } from './texts';
import { letterKey } from './touch';
import { letterMessage } from './views';

/** A letter speaks of so many sessions: each has its own buttons, and a message takes 50 blocks. */
const MOST = 10;

/** Asks somebody to stand in, at all sessions of the absence at which they could. */
export async function callIn(tx: Tx, world: World, { project }: Scene, it: Able): Promise<void> {
  const now = world.now();
  const reader = await addressee(tx, world, it.id);
  const wanted = it.wanted.slice(0, MOST);
  const first = wanted[0];
  if (!first) return;
  const letter = world.newId();
  await saveCalls(
    tx,
    wanted.map(({ gap }) => ({
      projectId: gap.projectId,
      at: gap.at,
      userId: it.id,
      letter,
      absence: gap.absence,
      forUser: gap.userId,
      tier: it.tier,
      state: 'asked',
      askedAt: now,
      answerBy: answerTime(now, first.gap.at, reader.zone),
    })),
  );
  const drawn = await drawLetter(tx, world, letter);
  if (!drawn) return;
  const key = letterKey(letter);
  const isNews = it.tier === 'mate' || it.tier === 'chosen';
  const due = inTime(now, first.gap.at, reader.zone);
  if (isNews) return say(tx, now, { key, to: { user: it.id }, message: drawn, due });
  const because = texts[reader.lang].because[it.tier as 'before' | 'learner' | 'wisher' | 'stranger'];
  await ask(tx, world, reader, {
    key,
    message: drawn,
    why: { code: 'substitute', about: project.title, because },
  });
}

/** Who would have come, and was not the first, hears that there is a place again, when they are awake. */
export async function offerWilling(tx: Tx, world: World, wanted: readonly Wanted[]): Promise<void> {
  const now = world.now();
  for (const { gap, session } of wanted) {
    const project = await findProject(tx, gap.projectId);
    for (const call of session.calls.filter((it) => it.state === 'late')) {
      const { lang, zone } = await addressee(tx, world, call.userId);
      if (!project || considerate(now, zone).getTime() !== now.getTime()) continue;
      const answerBy = answerTime(now, gap.at, zone);
      await setCall(tx, call, { state: 'asked', absence: gap.absence, forUser: gap.userId, answerBy });
      call.state = 'asked';
      const free = texts[lang].freeAgain({ title: project.title, when: moment(gap.at, lang, zone) });
      const key = `substitutes.again:${call.letter}:${gap.at.getTime()}:${now.getTime()}`;
      await say(tx, now, { key, to: { user: call.userId }, message: message(para(free)) });
      await touch(tx, letterKey(call.letter));
    }
  }
}

/** What somebody was asked, as it stands now. */
export async function drawLetter(tx: Tx, world: World, letter: string): Promise<Message | undefined> {
  const calls = await callsOfLetter(tx, letter);
  const project = calls[0] && (await findProject(tx, calls[0].projectId));
  if (!calls[0] || !project) return undefined;
  const reader = await addressee(tx, world, calls[0].userId);
  const places = [...(await teamOf(tx, project.id)), ...(await listLeft(tx, project.id))];
  const roles = project.roles.filter((role) =>
    places.some((seat) => seat.roleId === role.id && calls.some((call) => call.forUser === seat.userId)),
  );
  const lines = [];
  for (const call of calls) {
    const gaps = await gapsAt(tx, call);
    lines.push({
      call,
      minutes: timedAt(project, call.at, world.settings.timezone).minutes,
      gap: gaps.find((gap) => gap.userId === call.forUser),
      isFree: gaps.some((gap) => gap.state === 'open'),
    });
  }
  const leader = await leaderOf(tx, project.id);
  return letterMessage({ project, roles, lines, leader, now: world.now() }, reader);
}
