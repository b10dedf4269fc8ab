import type { Tx, World } from '../../core/feature';
import { standDown } from '../sessions';
import { tellBackedOut, tellForFormer } from './news';
import { type Call, gapsAt, listCalls, listForFormer, listGoneCalled, moveGap, setCall } from './store';
import { touchAt } from './touch';

/** Somebody is no more to stand in for this team: what they said yes to is free again, what they were asked is taken back. */
export async function excuseFrom(tx: Tx, world: World, projectId: string, userId: string): Promise<void> {
  for (const call of await listCalls(tx, projectId, world.now())) {
    if (call.userId !== userId) continue;
    if (call.state === 'yes') await release(tx, world, call);
    else if (call.state === 'asked' || call.state === 'late') await setCall(tx, call, { state: 'withdrawn' });
    else continue;
    await touchAt(tx, call);
  }
}

/**
 * Whose account was closed stands in nowhere; and nobody is kept waiting who was to stand in for somebody whose data was
 * deleted: there is no place of theirs any more.
 */
export async function excuseGone(world: World): Promise<void> {
  await world.db.run(async (tx) => {
    for (const call of await listForFormer(tx, world.now())) {
      await setCall(tx, call, { state: 'withdrawn' });
      if (call.state === 'yes') await tellForFormer(tx, world, call);
      await touchAt(tx, call);
    }
  });
  const them = await world.db.run((tx) => listGoneCalled(tx, world.now()));
  for (const { projectId, userId } of them)
    await world.db.run((tx) => excuseFrom(tx, world, projectId, userId));
}

/** Who said yes does not come after all: the place is free again, and who counted on them hears of it. */
export async function release(tx: Tx, world: World, call: Call): Promise<void> {
  await setCall(tx, call, { state: 'back' });
  const gap = (await gapsAt(tx, call)).find((it) => it.filledBy === call.userId && it.state === 'filled');
  if (!gap) return;
  await moveGap(tx, gap, 'open', { filledBy: null, told: 'nobody' });
  await standDown(tx, world, gap, gap.userId);
  await tellBackedOut(tx, world, gap, call.userId);
}
