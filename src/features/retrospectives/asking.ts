import type { Tx, World } from '../../core/feature';
import { edit, withdraw } from '../../outbox';
import { addressees, ask, mayAsk, type Why } from '../members';
import type { Project } from '../projects';
import { halfMessage } from './half.views';
import { lastDay, sides } from './rules';
import * as store from './store';
import { askMessage, closedMessage, endedMessage, nudgeMessage, type Waiting } from './views';

/** What stands in the team's channel while answers are collected, and shows who has answered. */
export const halfKey = (projectId: string) => `retrospectives.halfRoom:${projectId}`;
export const closedKey = (projectId: string) => `retrospectives.closed:${projectId}`;
const askKey = ({ projectId, moment }: store.Round, userId: string) =>
  `retrospectives.${moment === 'half' ? 'half' : 'ask'}:${projectId}:${userId}`;
const nudgeKeys = ({ projectId, moment }: store.Round, userId: string) =>
  `retrospectives.${moment === 'half' ? 'halfNudge' : 'nudge'}:${projectId}:${userId}:`;

/**
 * Sends everybody who is asked their message, or brings the one that they have up to date. At half time only who may be
 * written to now; for the others it stands in their Home, and in the reminder.
 */
export async function showAsks(tx: Tx, world: World, project: Project, round: store.Round): Promise<void> {
  const { moment, openedAt, endedAt } = round;
  const waiting = await waitingByPerson(tx, world, round);
  const spared = moment === 'half' ? await sparedOf(tx, world, [...waiting.keys()]) : new Set<string>();
  const people = await addressees(tx, world, [...waiting.keys()]);
  const day = lastDay(openedAt, world.settings.timezone);
  for (const [id, reader] of people) {
    const { lang } = reader;
    const theirs = waiting.get(id) ?? [];
    const key = askKey(round, id);
    const message = endedAt
      ? endedMessage(project, moment, lang)
      : askMessage(project, moment, theirs, day, lang);
    if (!endedAt && !spared.has(id))
      await ask(tx, world, reader, { key, message, why: whyFor(project, theirs) });
    await edit(tx, key, message);
    if (!theirs.some((it) => it.state === 'open')) await withdraw(tx, nudgeKeys(round, id));
  }
  await showAnswered(tx, world, project, round, day);
}

async function sparedOf(tx: Tx, world: World, ids: readonly string[]): Promise<Set<string>> {
  const may = new Set(await mayAsk(tx, ids, world.now()));
  return new Set(ids.filter((id) => !may.has(id)));
}

/** Who has answered is for all to see; what they answered is not. */
async function showAnswered(
  tx: Tx,
  { settings }: World,
  project: Project,
  { moment }: store.Round,
  day: string,
): Promise<void> {
  const given = await store.answersOf(tx, project.id, moment);
  const participants = given.flatMap((it) => (it.side === 'participants' && it.userId ? [it.userId] : []));
  const others = sides.filter((it) => it !== 'participants' && given.some(({ side }) => side === it));
  const answered = { participants: participants.sort(), others };
  if (moment === 'half')
    return edit(tx, halfKey(project.id), halfMessage(project, day, settings.locale, answered));
  const closedBy = (await store.findRetrospective(tx, project.id))?.closedBy;
  if (closedBy)
    await edit(tx, closedKey(project.id), closedMessage(closedBy, project, day, settings.locale, answered));
}

/** Reminds everybody for whom a side is open: once for each step. Who pauses, or was written to
 * often enough, is left in peace. */
export async function nudge(
  tx: Tx,
  world: World,
  project: Project,
  round: store.Round,
  step: 'nudge1' | 'nudge2',
): Promise<void> {
  const waiting = await waitingByPerson(tx, world, round);
  const people = await addressees(tx, world, await mayAsk(tx, [...waiting.keys()], world.now()));
  const day = lastDay(round.openedAt, world.settings.timezone);
  for (const [id, reader] of people) {
    const open = (waiting.get(id) ?? []).filter((it) => it.state === 'open');
    if (open.length === 0) continue;
    await ask(tx, world, reader, {
      key: nudgeKeys(round, id) + step,
      message: nudgeMessage(project, round.moment, open, day, step === 'nudge2', reader.lang),
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
  { projectId, moment }: Pick<store.Round, 'projectId' | 'moment'>,
): Promise<Map<string, Waiting[]>> {
  const given = await store.answersOf(tx, projectId, moment);
  const waiting = new Map<string, Waiting[]>();
  const asked = await store.asksOf(tx, projectId, moment);
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
