import type { Tx, World } from '../../core/feature';
import { considerate } from '../../core/time';
import { edit, say } from '../../outbox';
import type { Project } from '../projects';
import { approverOf, room } from './hearers';
import { heardMessage, silentMessage } from './reports';
import { listener, silentWeeks } from './rules';
import * as store from './store';

/** So many weeks back: further, everybody has been told. */
const WEEKS = 6;

/** A leader who lets weeks go by without a word may need somebody: a coordinator hears of it. */
export async function watchLeader(
  tx: Tx,
  world: World,
  project: Project,
  userId: string,
  week: string,
): Promise<void> {
  const before = (await store.lastAsks(tx, project.id, userId, WEEKS)).filter((ask) => ask.week < week);
  const weeks = silentWeeks(before, await store.allSaid(tx, project.id, userId));
  const who = listener(weeks);
  if (!who) return;
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
