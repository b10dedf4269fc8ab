import type { Cx, Tx } from '../../core/feature';
import { say } from '../../outbox';
import { audit } from '../admin';
import { holders } from '../members';
import { findProject, listProjects, moveProject, type Project, refreshPosting } from '../projects';
import { leaderOf, seatsOf, teamOf } from '../teams';
import { nameOf } from './answering';
import { closedKey, showAsks } from './asking';
import { endHalf } from './half';
import { roomFor } from './room';
import { lastDay, type Met } from './rules';
import * as store from './store';
import { problem } from './texts';
import { closedMessage } from './views';

/** The running projects that somebody may close: a coordinator all, others those that they lead. */
export async function closable(tx: Tx, { person }: Cx): Promise<Project[]> {
  const running = await listProjects(tx, 'running');
  if (person.roles.has('coordinator')) return running;
  const led = (await seatsOf(tx, [person.id])).filter((seat) => seat.leader);
  return running.filter(({ id }) => led.some((seat) => seat.projectId === id));
}

export interface Closing {
  /** Of the submission: the same one may come twice. */
  id: string;
  projectId: string;
  achieved: string;
  met: Met;
}

/**
 * Closes a project and asks all three sides to look back.
 * @returns the project, how many people are asked, and the last day for their answers
 * @throws Problem when they may not, or somebody was first
 */
export async function closeProject(
  tx: Tx,
  cx: Cx,
  closing: Closing,
): Promise<{ project: Project; people: number; day: string }> {
  const { id, projectId } = closing;
  const now = cx.now();
  const project = await findProject(tx, projectId);
  const leads = (await leaderOf(tx, projectId)) === cx.person.id;
  if (!project || !(leads || cx.person.roles.has('coordinator')))
    throw problem('notYours', undefined, 'project');

  const before = await store.findRetrospective(tx, projectId);
  if (before?.closing !== id) {
    const by = { closedAt: now, closedBy: cx.person.id };
    const moved = await moveProject(tx, projectId, 'running', 'closed', by);
    if (!moved) throw await tooLate(tx, cx, project);
    await refreshPosting(tx, cx, projectId);
    await lookBack(tx, cx, moved, closing);
  }
  const people = new Set((await store.asksOf(tx, projectId)).map((it) => it.userId)).size;
  return { project, people, day: lastDay(before?.closedAt ?? now, cx.settings.timezone) };
}

/** Somebody was first, or the project was never running. */
async function tooLate(tx: Tx, cx: Cx, { title, state, closedBy }: Project) {
  if (state !== 'closed') return problem('notRunning', { title }, 'project');
  const name = await nameOf(tx, cx, closedBy);
  return problem('alreadyClosed', { title, name }, 'project');
}

/** Opens the retrospective: thanks the team in its channel, and asks each person. */
async function lookBack(tx: Tx, cx: Cx, project: Project, { id, achieved, met }: Closing): Promise<void> {
  const { locale, timezone } = cx.settings;
  const byUser = cx.person.id;
  const now = cx.now();
  const begun = { projectId: project.id, closing: id, closedBy: byUser, closedAt: now, achieved, met };
  await store.openRetrospective(tx, begun, await whomToAsk(tx, cx, project.id));
  await audit(tx, { id, byUser, act: 'close', subject: { words: project.title }, at: now });
  await say(tx, now, {
    key: closedKey(project.id),
    to: await roomFor(tx, project.id),
    message: closedMessage(byUser, project, lastDay(now, timezone), locale),
  });
  await endHalf(tx, cx, project);
  await showAsks(tx, cx, project, { projectId: project.id, moment: 'end', openedAt: now, endedAt: null });
}

/** Everybody in the team; for the organisation its leader, for the company the CSR partners. */
async function whomToAsk(tx: Tx, cx: Cx, projectId: string): Promise<store.Ask[]> {
  const team = await teamOf(tx, projectId);
  const participants = [...new Set(team.map((seat) => seat.userId))];
  const leader = team.find((seat) => seat.leader)?.userId ?? cx.person.id;
  const partners = await holders(tx, cx, 'csr');
  const company = partners.length > 0 ? partners : await holders(tx, cx, 'coordinator');
  const moment = 'end' as const;
  return [
    ...participants.map((userId) => ({
      projectId,
      moment,
      side: 'participants' as const,
      userId,
      voice: userId,
    })),
    { projectId, moment, side: 'organisation', userId: leader, voice: 'organisation' },
    ...company.map((userId) => ({ projectId, moment, side: 'company' as const, userId, voice: 'company' })),
  ];
}
