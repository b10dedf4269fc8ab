import type { Tx, World } from '../../core/feature';
import { say } from '../../outbox';
import { holders } from '../members';
import { listProjects, type Project } from '../projects';
import { teamOf } from '../teams';
import { halfKey, showAsks } from './asking';
import { isHalfDue } from './half.rules';
import { halfMessage, halfSummaryMessage } from './half.views';
import { roomFor } from './room';
import { lastDay } from './rules';
import * as store from './store';
import { summariseHalf } from './summary';

/** Half time of what takes long: the team and the organisation are asked while something can still be changed. */
export async function lookAtHalf(world: World, due: Date): Promise<void> {
  const { timezone } = world.settings;
  const running = await world.db.run((tx) => listProjects(tx, 'running'));
  for (const project of running.filter((it) => isHalfDue(it, due, timezone)))
    await world.db.run((tx) => begin(tx, world, project));
}

async function begin(tx: Tx, world: World, project: Project): Promise<void> {
  const { locale, timezone } = world.settings;
  const now = world.now();
  const asked = await whomToAsk(tx, world, project.id);
  if (!(await store.openHalf(tx, { projectId: project.id, askedAt: now }, asked))) return;
  await say(tx, now, {
    key: halfKey(project.id),
    to: await roomFor(tx, project.id),
    message: halfMessage(project, lastDay(now, timezone), locale),
  });
  await showAsks(tx, world, project, {
    ...{ projectId: project.id, moment: 'half', openedAt: now, endedAt: null },
  });
}

/** Everybody in the team; for the organisation its leader, whom it knows. */
async function whomToAsk(tx: Tx, world: World, projectId: string): Promise<store.Ask[]> {
  const team = await teamOf(tx, projectId);
  const moment = 'half' as const;
  const leader = team.find((seat) => seat.leader)?.userId;
  const forOrganisation = leader ? [leader] : await holders(tx, world, 'coordinator');
  return [
    ...[...new Set(team.map((seat) => seat.userId))].map((userId) => ({
      ...{ projectId, moment, side: 'participants' as const, userId, voice: userId },
    })),
    ...forOrganisation.map((userId) => ({
      ...{ projectId, moment, side: 'organisation' as const, userId, voice: 'organisation' },
    })),
  ];
}

/** Brings what came of it to the team, from what there is; where it was not looked at, or has ended, nothing. */
export async function endHalf(tx: Tx, world: World, project: Project): Promise<void> {
  const round = await store.findRound(tx, project.id, 'half');
  if (!round || round.endedAt) return;
  const now = world.now();
  const given = await store.answersOf(tx, project.id, 'half');
  const asked = await store.asksOf(tx, project.id, 'half');
  const summary = summariseHalf(store.voicesOf(asked, given), given);
  if (!(await store.endHalf(tx, project.id, summary, now))) return;
  await say(tx, now, {
    key: `retrospectives.halfSummary:${project.id}`,
    to: await roomFor(tx, project.id),
    message: halfSummaryMessage(project, summary, world.settings.locale),
  });
  await showAsks(tx, world, project, { ...round, endedAt: now });
}
