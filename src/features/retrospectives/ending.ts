import type { Tx, World } from '../../core/feature';
import { coordinators, say } from '../../outbox';
import { addressees, ask, holders } from '../members';
import { findProject, type Project } from '../projects';
import { teamOf } from '../teams';
import { nudge, showAsks } from './asking';
import { endHalf } from './half';
import { roomFor } from './room';
import { daysSince, dueAfter } from './rules';
import * as store from './store';
import { summarise } from './summary';
import { summaryMessage } from './threeway';

/** What the clock asks of a retrospective that collects answers: a reminder, its end, or nothing. */
export async function tend(
  tx: Tx,
  world: World,
  { projectId, moment }: store.Round,
  due: Date,
): Promise<void> {
  const it = await store.findRound(tx, projectId, moment);
  const project = await findProject(tx, projectId);
  if (!it || it.endedAt || !project) return;
  // What was called off at half time has its end.
  if (moment === 'half' && project.state !== 'running') return end(tx, world, project, it);
  await handOver(tx, world, project, it);
  if (await endWhenComplete(tx, world, project, it)) return;
  const step = dueAfter(daysSince(it.openedAt, due, world.settings.timezone));
  if (step === 'end') await end(tx, world, project, it);
  else if (step) await nudge(tx, world, project, it, step);
}

/** Ends it once every voice has answered. @returns whether it has ended */
export async function endWhenComplete(
  tx: Tx,
  world: World,
  project: Project,
  it: store.Round,
): Promise<boolean> {
  const given = await store.answersOf(tx, project.id, it.moment);
  const { participants } = store.voicesOf(await store.asksOf(tx, project.id, it.moment), given);
  // The organisation and the company have a voice each, also while nobody is left to lend it.
  if (given.length < participants + (it.moment === 'half' ? 1 : 2)) return false;
  await end(tx, world, project, it);
  return true;
}

/** Makes the summary from what there is, and brings it to the team and to whoever else was asked. */
async function end(tx: Tx, world: World, project: Project, round: store.Round): Promise<void> {
  if (round.moment === 'half') return endHalf(tx, world, project);
  const it = await store.findRetrospective(tx, project.id);
  if (!it) return;
  const now = world.now();
  const asked = await store.asksOf(tx, project.id);
  const given = await store.answersOf(tx, project.id);
  const summary = summarise(store.voicesOf(asked, given), given);
  if (!(await store.endRetrospective(tx, project.id, summary, now))) return;

  const key = `retrospectives.summary:${project.id}`;
  const to = await roomFor(tx, project.id);
  const readers = to === coordinators ? 'others' : 'team';
  await say(tx, now, {
    ...{ key, to },
    message: summaryMessage(project, it, summary, world.settings.locale, readers),
  });
  const team = new Set((await teamOf(tx, project.id)).map((seat) => seat.userId));
  const others = [...new Set(asked.map(({ userId }) => userId))].filter((id) => !team.has(id));
  for (const [id, reader] of await addressees(tx, world, others))
    await ask(tx, world, reader, {
      key: `${key}:${id}`,
      message: summaryMessage(project, it, summary, reader.lang, 'others'),
      why: { code: 'summary', about: project.title },
    });
  await showAsks(tx, world, project, { ...round, endedAt: now });
}

/** A side whose every voice has left is asked of the coordinators. */
async function handOver(tx: Tx, world: World, project: Project, it: store.Round): Promise<void> {
  const { moment } = it;
  const asked = await store.asksOf(tx, project.id, moment);
  const given = await store.answersOf(tx, project.id, moment);
  const { organisation, company } = store.voicesOf(asked, given);
  const orphans = [
    ...(organisation === 0 ? ['organisation' as const] : []),
    ...(company === 0 && moment === 'end' ? ['company' as const] : []),
  ];
  if (orphans.length === 0) return;
  const heirs = await holders(tx, world, 'coordinator');
  await store.addAsks(
    tx,
    orphans.flatMap((side) =>
      heirs.map((userId) => ({ projectId: project.id, moment, side, userId, voice: side })),
    ),
  );
  await showAsks(tx, world, project, it);
}
