import { message, para } from '../../core/blocks';
import type { Job, Tx, World } from '../../core/feature';
import { considerate } from '../../core/time';
import { coordinators, say } from '../../outbox';
import { listGone } from '../members';
import { FORMER, nudgeDue } from '../organisations';
import { findProject, type Project } from '../projects';
import { leaderOf } from '../teams';
import { cardKey, redraw } from './card';
import { closeLetter, expire, lose, passOn } from './mentor';
import * as store from './store';
import { texts } from './texts';

/** Questions whose time is over, proposals that wait, mentors who are gone, and those whose project has ended. */
export const settle: Job = {
  cron: () => '*/10 * * * *',
  async run(world) {
    await world.db.run(async (tx) => {
      for (const id of await store.dropQuiet(tx)) await redraw(tx, world, id);
    });
    for (const { id } of await world.db.run((tx) => store.listDue(tx, world.now())))
      await world.db.run(async (tx) => {
        const it = await store.findMentorship(tx, id);
        if (it) await settleOne(tx, world, it);
      });
  },
};

async function settleOne(tx: Tx, world: World, it: store.Mentorship): Promise<void> {
  const project = await findProject(tx, it.projectId);
  if (!project) return;
  const leader = await leaderOf(tx, it.projectId);
  const leads = leader !== undefined && leader === it.leaderId;
  if (project.state !== 'running' || !leads) return end(tx, world, it, project);
  if (await isGone(tx, it))
    return it.state === 'accepted' ? lose(tx, world, it, project) : passOn(tx, world, it, project);
  if (await store.hasLeft(tx, it)) return part(tx, world, it, project);
  if (it.state === 'asked' && it.answerBy && it.answerBy <= world.now())
    return expire(tx, world, it, project);
  if (it.state === 'proposed' || it.state === 'nobody') await remind(tx, world, it, project);
}

/** Whether whoever is asked, or said yes, has deleted what was theirs or left the company. */
const isGone = async (tx: Tx, { mentorId }: store.Mentorship): Promise<boolean> =>
  mentorId === FORMER || (mentorId !== null && (await listGone(tx, [mentorId])).has(mentorId));

/** Who leaves a team stands beside its leader no more: that is not asked of them in addition. */
async function part(tx: Tx, world: World, it: store.Mentorship, project: Project): Promise<void> {
  const was = it.state === 'accepted';
  await closeLetter(tx, world, it, was ? 'thanks' : 'overLetter', project);
  await (was ? lose : passOn)(tx, world, it, project);
}

/** The project has ended, or the leader leads it no more. */
async function end(tx: Tx, world: World, it: store.Mentorship, project: Project): Promise<void> {
  const was = it.state === 'accepted';
  const to = was ? 'ended' : 'over';
  if (!(await store.moveMentorship(tx, it, to, { at: world.now() }))) return;
  await closeLetter(tx, world, it, was ? 'thanks' : 'overLetter', project);
  await redraw(tx, world, it.id);
}

/** The coordinators are reminded in the card's thread; after two weeks it ends with a reason. */
async function remind(tx: Tx, world: World, it: store.Mentorship, project: Project): Promise<void> {
  const now = world.now();
  const due = await nudgeDue(tx, `mentors.still:${it.id}`, it.at, now);
  if (!due) return;
  if (due.nudge === 'end') {
    await store.moveMentorship(tx, it, 'none', { at: now, byUser: null });
    return redraw(tx, world, it.id);
  }
  await say(tx, now, {
    key: due.key,
    to: coordinators,
    thread: cardKey(it.id),
    message: message(para(texts[world.settings.locale].still(project))),
    due: considerate(now, world.settings.timezone),
  });
}
