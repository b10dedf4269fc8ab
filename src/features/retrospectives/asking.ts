import type { Tx, World } from '../../core/feature';
import { considerate } from '../../core/time';
import { edit, say, withdraw } from '../../outbox';
import { addressees, findMember } from '../members';
import type { Project } from '../projects';
import { lastDay, sides } from './rules';
import * as store from './store';
import { askMessage, endedMessage, nudgeMessage, type Waiting } from './views';

const askKey = (projectId: string, userId: string) => `retrospectives.ask:${projectId}:${userId}`;
const nudgeKeys = (projectId: string, userId: string) => `retrospectives.nudge:${projectId}:${userId}:`;

/** Sends everybody who is asked their message, or brings the one that they have up to date. */
export async function showAsks(
  tx: Tx,
  world: World,
  project: Project,
  { closedAt, endedAt }: Pick<store.Retrospective, 'closedAt' | 'endedAt'>,
): Promise<void> {
  const now = world.now();
  const waiting = await waitingByPerson(tx, project.id);
  const people = await addressees(tx, world, [...waiting.keys()]);
  const day = lastDay(closedAt, world.settings.timezone);
  for (const [id, { lang, zone }] of people) {
    const theirs = waiting.get(id) ?? [];
    const key = askKey(project.id, id);
    const message = endedAt ? endedMessage(project, lang) : askMessage(project, theirs, day, lang);
    if (!endedAt)
      await say(tx, now, { key, to: { user: id }, message, unasked: true, due: considerate(now, zone) });
    await edit(tx, key, message);
    if (!theirs.some((it) => it.state === 'open')) await withdraw(tx, nudgeKeys(project.id, id));
  }
}

/** Reminds everybody for whom a side is open: once for each step. Who pauses is left in peace. */
export async function nudge(
  tx: Tx,
  world: World,
  project: Project,
  { closedAt }: store.Retrospective,
  step: 'nudge1' | 'nudge2',
): Promise<void> {
  const now = world.now();
  const waiting = await waitingByPerson(tx, project.id);
  const people = await addressees(tx, world, [...waiting.keys()]);
  const day = lastDay(closedAt, world.settings.timezone);
  for (const [id, { lang, zone }] of people) {
    const open = (waiting.get(id) ?? []).filter((it) => it.state === 'open');
    if (open.length === 0 || (await findMember(tx, id))?.paused) continue;
    await say(tx, now, {
      key: nudgeKeys(project.id, id) + step,
      to: { user: id },
      message: nudgeMessage(project, open, day, step === 'nudge2', lang),
      unasked: true,
      due: considerate(now, zone),
    });
  }
}

/** Each person who is asked, with the sides they are asked for, in the order of the sides. */
export async function waitingByPerson(tx: Tx, projectId: string): Promise<Map<string, Waiting[]>> {
  const given = await store.answersOf(tx, projectId);
  const waiting = new Map<string, Waiting[]>();
  const asked = await store.asksOf(tx, projectId);
  for (const side of sides)
    for (const { userId, voice } of asked.filter((it) => it.side === side)) {
      const answer = given.find((it) => it.side === side && it.voice === voice);
      const state = answer ? (answer.userId === userId ? 'answered' : 'taken') : 'open';
      waiting.set(userId, [...(waiting.get(userId) ?? []), { side, state }]);
    }
  return waiting;
}
