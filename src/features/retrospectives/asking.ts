import type { Tx, World } from '../../core/feature';
import { edit, withdraw } from '../../outbox';
import { addressees, ask, mayAsk, type Why } from '../members';
import type { Project } from '../projects';
import { lastDay, sides } from './rules';
import * as store from './store';
import { askMessage, closedMessage, endedMessage, nudgeMessage, type Waiting } from './views';

/** The thanks in the team's channel, which also show who has answered. */
export const closedKey = (projectId: string) => `retrospectives.closed:${projectId}`;
const askKey = (projectId: string, userId: string) => `retrospectives.ask:${projectId}:${userId}`;
const nudgeKeys = (projectId: string, userId: string) => `retrospectives.nudge:${projectId}:${userId}:`;

/** Sends everybody who is asked their message, or brings the one that they have up to date. */
export async function showAsks(
  tx: Tx,
  world: World,
  project: Project,
  { closedAt, endedAt }: Pick<store.Retrospective, 'closedAt' | 'endedAt'>,
): Promise<void> {
  const waiting = await waitingByPerson(tx, world, project.id);
  const people = await addressees(tx, world, [...waiting.keys()]);
  const day = lastDay(closedAt, world.settings.timezone);
  for (const [id, reader] of people) {
    const { lang } = reader;
    const theirs = waiting.get(id) ?? [];
    const key = askKey(project.id, id);
    const message = endedAt ? endedMessage(project, lang) : askMessage(project, theirs, day, lang);
    if (!endedAt) await ask(tx, world, reader, { key, message, why: whyFor(project, theirs) });
    await edit(tx, key, message);
    if (!theirs.some((it) => it.state === 'open')) await withdraw(tx, nudgeKeys(project.id, id));
  }
  await showAnswered(tx, world, project, day);
}

/** Who has answered is for all to see; what they answered is not. */
async function showAnswered(tx: Tx, { settings }: World, project: Project, day: string): Promise<void> {
  const retrospective = await store.findRetrospective(tx, project.id);
  if (!retrospective?.closedBy) return;
  const given = await store.answersOf(tx, project.id);
  const participants = given.flatMap((it) => (it.side === 'participants' && it.userId ? [it.userId] : []));
  const others = sides.filter((it) => it !== 'participants' && given.some(({ side }) => side === it));
  const message = closedMessage(retrospective.closedBy, project, day, settings.locale, {
    participants: participants.sort(),
    others,
  });
  await edit(tx, closedKey(project.id), message);
}

/** Reminds everybody for whom a side is open: once for each step. Who pauses, or was written to
 * often enough, is left in peace. */
export async function nudge(
  tx: Tx,
  world: World,
  project: Project,
  { closedAt }: store.Retrospective,
  step: 'nudge1' | 'nudge2',
): Promise<void> {
  const waiting = await waitingByPerson(tx, world, project.id);
  const people = await addressees(tx, world, await mayAsk(tx, [...waiting.keys()], world.now()));
  const day = lastDay(closedAt, world.settings.timezone);
  for (const [id, reader] of people) {
    const open = (waiting.get(id) ?? []).filter((it) => it.state === 'open');
    if (open.length === 0) continue;
    await ask(tx, world, reader, {
      key: nudgeKeys(project.id, id) + step,
      message: nudgeMessage(project, open, day, step === 'nudge2', reader.lang),
      why: whyFor(project, open),
    });
  }
}

/** For whom they are to speak; for several, the first. */
function whyFor({ title }: Project, [first]: readonly Waiting[]): Why {
  const code = first?.side === 'participants' ? 'participant' : (first?.side ?? 'participant');
  return { code, about: title };
}

/** Each person who is asked, with the sides they are asked for, in the order of the sides. */
export async function waitingByPerson(
  tx: Tx,
  { settings }: World,
  projectId: string,
): Promise<Map<string, Waiting[]>> {
  const given = await store.answersOf(tx, projectId);
  const waiting = new Map<string, Waiting[]>();
  const asked = await store.asksOf(tx, projectId);
  for (const side of sides)
    for (const { userId, voice } of asked.filter((it) => it.side === side)) {
      const answer = given.find((it) => it.side === side && it.voice === voice);
      const link = side === 'organisation' && settings.publicUrl !== undefined;
      const state = stateFor(userId, answer);
      waiting.set(userId, [...(waiting.get(userId) ?? []), { side, state, link }]);
    }
  return waiting;
}

function stateFor(userId: string, answer: store.Given | undefined): Waiting['state'] {
  if (!answer) return 'open';
  if (answer.more?.own) return 'own';
  return answer.userId === userId ? 'answered' : 'taken';
}
