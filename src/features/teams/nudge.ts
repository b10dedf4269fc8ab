import type { Tx, World } from '../../core/feature';
import { considerate, DAY } from '../../core/time';
import { coordinators, say } from '../../outbox';
import { findProject } from '../projects';
import { nudge } from './cards';
import { waitingProposals } from './store';

/** Days after which the coordinators are reminded; the run after that puts the proposal before them anew. */
const NUDGES = [2, 7] as const;

/** Reminds the coordinators of proposals that wait, once for each age. */
export async function nudgeWaiting(tx: Tx, world: World): Promise<void> {
  const now = world.now();
  for (const proposal of await waitingProposals(tx)) {
    const age = (now.getTime() - proposal.createdAt.getTime()) / DAY;
    const days = NUDGES.findLast((it) => age >= it);
    const project = days && (await findProject(tx, proposal.projectId));
    if (!days || !project) continue;
    await say(tx, now, {
      key: `teams.nudge:${proposal.id}:${days}`,
      to: coordinators,
      message: nudge(project, days, days === NUDGES.at(-1), world.settings.locale),
      due: considerate(now, world.settings.timezone),
    });
  }
}
