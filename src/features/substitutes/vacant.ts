import type { Tx, World } from '../../core/feature';
import { FORMER } from '../organisations';
import { VACANT_AHEAD } from './rules';
import { isMissed, type Scene, type SessionScene } from './scene';
import { openGap } from './store';
import { touchAt } from './touch';

/**
 * At the next sessions that lack them, places are open that somebody left and nobody has taken since. It is done by the
 * fortnight, so that one letter asks for its sessions and whoever could take the place for good may still be written to.
 * Whoever had their data deleted is not stood in for by name; their place is seen to by the repair of the team alone.
 */
export async function openVacant(tx: Tx, world: World, scene: Scene): Promise<void> {
  const now = world.now();
  const them = new Set(scene.places.vacant.map((seat) => seat.userId).filter((id) => id !== FORMER));
  for (const userId of them) {
    const lacking = scene.sessions.filter((it) => isMissed(scene, it, userId) && !isSeenTo(it, userId));
    const within = (time: number) => lacking.filter(({ at }) => at.getTime() - now.getTime() <= time);
    if (within(VACANT_AHEAD.begin).length === 0) continue;
    const absence = world.newId();
    for (const { at } of within(VACANT_AHEAD.until)) {
      const gap = { projectId: scene.project.id, at, userId, absence, openedAt: now };
      await openGap(tx, gap);
      await touchAt(tx, gap);
    }
  }
}

function isSeenTo({ gaps }: SessionScene, userId: string): boolean {
  const state = gaps.find((gap) => gap.userId === userId)?.state;
  return state === 'open' || state === 'filled' || state === 'kept';
}
