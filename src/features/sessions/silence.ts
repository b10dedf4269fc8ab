import type { Tx, World } from '../../core/feature';
import { groupedBy } from '../../core/groups';
import { considerate } from '../../core/time';
import { edit, say } from '../../outbox';
import type { Project } from '../projects';
import { listChecks } from './checks';
import { approverOf, room } from './hearers';
import { heardMessage, silentMessage } from './reports';
import { listener, silentWeeks } from './rules';
import * as store from './store';

/** So many weeks back: further, everybody has been told. */
const WEEKS = 6;

interface Leading {
  userId: string;
  project: Project;
}

/** Leaders who let weeks go by without a word may need somebody: a coordinator hears of it. */
export async function watchLeaders(
  tx: Tx,
  world: World,
  leaders: readonly Leading[],
  week: string,
): Promise<void> {
  if (leaders.length === 0) return;
  const ids = leaders.map((it) => it.userId);
  const of = (it: { userId: string; projectId: string }) => `${it.userId}|${it.projectId}`;
  const asked = groupedBy(await store.listAsksOf(tx, ids), of);
  const said = groupedBy(await store.listSaidBy(tx, ids), of);
  const checks = groupedBy(await listChecks(tx, ids), of);
  for (const { userId, project } of leaders) {
    const key = of({ userId, projectId: project.id });
    const before = (asked.get(key) ?? [])
      .filter((ask) => ask.week < week)
      .sort((a, b) => b.week.localeCompare(a.week))
      .slice(0, WEEKS);
    const heard = (checks.get(key) ?? []).map(({ at }) => ({ at: new Date(0), answeredAt: at }));
    const weeks = silentWeeks(before, [...(said.get(key) ?? []), ...heard]);
    if (listener(weeks)) await tellSilent(tx, world, project, userId, week, weeks);
  }
}

async function tellSilent(
  tx: Tx,
  world: World,
  project: Project,
  userId: string,
  week: string,
  weeks: number,
): Promise<void> {
  const who = listener(weeks) === 'approver' ? 'approver' : 'coordinators';
  const { to, reader } = who === 'approver' ? await approverOf(tx, world, project, userId) : room(world);
  const message = silentMessage({ who: userId, title: project.title, weeks }, reader);
  const due = considerate(world.now(), reader.zone);
  await say(tx, world.now(), { key: keyOf(project.id, userId, who, week), to, message, due });
}

/** They have spoken: what coordinators were told says so. */
export async function leaderHeard(tx: Tx, world: World, project: Project, userId: string): Promise<void> {
  const it = { who: userId, title: project.title };
  const approver = await approverOf(tx, world, project, userId);
  for (const { week } of await store.lastAsks(tx, project.id, userId, WEEKS)) {
    await edit(tx, keyOf(project.id, userId, 'approver', week), heardMessage(it, approver.reader));
    await edit(tx, keyOf(project.id, userId, 'coordinators', week), heardMessage(it, room(world).reader));
  }
}

const keyOf = (projectId: string, userId: string, who: string, week: string): string =>
  `sessions.silent:${projectId}:${userId}:${who}:${week}`;
