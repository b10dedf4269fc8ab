import type { Message } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { ago, considerate, DAY } from '../../core/time';
import { coordinators, say } from '../../outbox';
import { addressee, anotherCoordinator, ask, askable } from '../members';
import { type Nudge, nudgeDue } from '../organisations';
import { findProject, listProjects, type Project } from '../projects';
import { nudge, stuckNotice } from './cards';
import { listSeats, waitingProposals } from './store';

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

/**
 * Reminds of teams of which some have accepted, while nobody is asked or proposed for the rest: the coordinators' room
 * twice, then one of them. The posting ends with the project's last day at the latest.
 */
export async function nudgeStuck(tx: Tx, world: World): Promise<void> {
  const proposed = new Set((await waitingProposals(tx)).map((it) => it.projectId));
  for (const project of await listProjects(tx, 'open')) {
    const seats = proposed.has(project.id) ? [] : await listSeats(tx, project.id);
    const waits = seats.some((it) => it.state === 'accepted') && !seats.some((it) => it.state === 'invited');
    if (!waits) continue;
    const since = new Date(Math.max(...seats.map((it) => (it.answeredAt ?? it.answerBy).getTime())));
    const due = await nudgeDue(tx, `teams.stuck:${project.id}`, since, world.now());
    if (due && due.nudge !== 'end')
      await remind(tx, world, project, due, (lang) =>
        stuckNotice(project, seats, ago(since, world.now(), lang), lang),
      );
  }
}

/** Reminds the coordinators' room of a project, and in the end one of them. */
export async function remind(
  tx: Tx,
  world: World,
  project: Project,
  { nudge: which, key }: { nudge: Nudge; key: string },
  write: (lang: Lang) => Message,
): Promise<void> {
  const now = world.now();
  const one = which === 'other' ? await anotherCoordinator(tx, world, null) : null;
  const userId = await askable(tx, one, now);
  if (!userId) {
    const { locale, timezone } = world.settings;
    const due = considerate(now, timezone);
    return say(tx, now, { key, to: coordinators, message: write(locale), due });
  }
  const reader = await addressee(tx, world, userId);
  const why = { code: 'another', about: project.title } as const;
  await ask(tx, world, reader, { key, message: write(reader.lang), why });
}
