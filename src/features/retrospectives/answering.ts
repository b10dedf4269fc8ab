import type { Cx, Tx } from '../../core/feature';
import { type Criterion, criteriaOf } from '../goals';
import { findPeople, noteSkill } from '../members';
import { findProject, type Project } from '../projects';
import { showAsks, waitingByPerson } from './asking';
import { endWhenComplete } from './ending';
import { lastDay, type Moment, readAnswer, type Side } from './rules';
import * as store from './store';
import { problem, texts } from './texts';
import type { Waiting } from './views';

interface Asked {
  project: Project;
  round: store.Round;
  ask: store.Ask;
  /** What was answered before. */
  before: store.Given | undefined;
  /** Of the goal, as it was agreed with the organisation. */
  criteria: readonly Criterion[];
}

/**
 * What somebody may answer.
 * @throws Problem when they are not asked, it has ended, or another person has answered for this side
 */
export async function mayAnswer(
  tx: Tx,
  cx: Cx,
  projectId: string,
  side: Side,
  moment: Moment,
): Promise<Asked> {
  const project = await findProject(tx, projectId);
  const round = await store.findRound(tx, projectId, moment);
  const asks = await store.asksOf(tx, projectId, moment);
  const ask = asks.find((it) => it.side === side && it.userId === cx.person.id);
  if (!project || !round || !ask) throw problem('notAsked');
  if (round.endedAt) throw problem(moment === 'half' ? 'halfEnded' : 'ended');
  const given = await store.answersOf(tx, projectId, moment);
  const before = given.find((it) => it.side === side && it.voice === ask.voice);
  if (before?.more?.own) throw problem('byThemselves');
  if (before && before.userId !== cx.person.id)
    throw problem('taken', { name: await nameOf(tx, cx, before.userId) });
  return { project, round, ask, before, criteria: await criteriaOf(tx, project) };
}

/**
 * Keeps an answer, or a changed one; the last one brings the summary.
 * @returns the last day on which it can be changed; undefined when it was the last one
 */
export async function answer(
  tx: Tx,
  cx: Cx,
  projectId: string,
  side: Side,
  moment: Moment,
  values: Readonly<Record<string, unknown>>,
): Promise<{ project: Project; day: string | undefined }> {
  const { project, round, ask, criteria } = await mayAnswer(tx, cx, projectId, side, moment);
  const userId = cx.person.id;
  if (values.skill !== undefined && values.level === undefined)
    throw problem('levelNeeded', undefined, 'level');
  const given = readAnswer(side, values, criteria, moment);
  const { skill } = given.more;
  await store.saveAnswer(tx, {
    id: cx.newId(),
    projectId,
    moment,
    side,
    voice: ask.voice,
    userId,
    ...given,
    at: cx.now(),
  });
  if (skill && values.profile) await noteSkill(tx, userId, skill, cx.now());
  if (await endWhenComplete(tx, cx, project, round)) return { project, day: undefined };
  await showAsks(tx, cx, project, round);
  return { project, day: lastDay(round.openedAt, cx.settings.timezone) };
}

/** A look back that asks somebody. */
export interface WaitingRound {
  project: Project;
  moment: Moment;
  day: string;
  sides: Waiting[];
}

/** Those that ask somebody, with the sides that are in one of these states. */
export async function waitingFor(
  tx: Tx,
  cx: Cx,
  states: readonly Waiting['state'][],
): Promise<WaitingRound[]> {
  const found = [];
  for (const round of await store.openRoundsOf(tx, cx.person.id)) {
    const project = await findProject(tx, round.projectId);
    const mine = (await waitingByPerson(tx, cx, round)).get(cx.person.id) ?? [];
    const sides = mine.filter(({ state }) => states.includes(state));
    const day = lastDay(round.openedAt, cx.settings.timezone);
    if (project && sides.length > 0) found.push({ project, moment: round.moment, sides, day });
  }
  return found;
}

/** How somebody is called, in a sentence that cannot mention them. */
export async function nameOf(tx: Tx, { person }: Cx, id: string | null): Promise<string> {
  const [found] = id ? await findPeople(tx, [id]) : [];
  return found?.name ?? texts[person.lang].someone;
}
