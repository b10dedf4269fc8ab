import type { Answer, Cx, Tx } from '../../core/feature';
import { findPeople } from '../members';
import { findProject, type Project } from '../projects';
import { findWaiting } from './decide';
import { leaderModal, lockModal, type Names, peopleIn, rejectModal, swapModal } from './modals';
import { listSeats, type Proposal } from './store';
import { problem } from './texts';

/** The modals in which coordinators change a proposal or a team. */

export const openLock = (cx: Cx, id: string): Promise<Answer> =>
  onProposal(cx, id, async (tx, { project, proposal }) => ({
    open: lockModal(project, proposal, await namesIn(tx, proposal), cx.person.lang),
  }));

export const openReject = (cx: Cx, id: string): Promise<Answer> =>
  onProposal(cx, id, async (tx, { project, proposal }) => ({
    open: rejectModal(project, proposal, await namesIn(tx, proposal), cx.person.lang),
  }));

/** @param chosen the place of another seat, in a modal that is open already */
export const openSwap = (cx: Cx, id: string, chosen?: number): Promise<Answer> =>
  onProposal(cx, id, async (tx, { project, proposal }) => {
    const place = chosen ?? proposal.seats.findIndex((it) => !it.held);
    const titles = new Map<string, string>();
    for (const other of proposal.seats[place]?.substitutes.flatMap((it) => it.leaves) ?? [])
      titles.set(other, (await findProject(tx, other))?.title ?? '');
    const names = await namesIn(tx, proposal);
    const modal = swapModal(project, proposal, place, { names, titles }, cx.person.lang);
    return chosen === undefined ? { open: modal } : { update: modal };
  });

export const openLeader = (cx: Cx, projectId: string): Promise<Answer> =>
  cx.db.run(async (tx) => {
    const project = await ledProject(tx, projectId);
    const accepted = (await listSeats(tx, projectId)).filter((it) => it.state === 'accepted');
    if (accepted.length === 0) throw problem('nobodyYet');
    const names = await namesOf(
      tx,
      accepted.map((it) => it.userId),
    );
    return { open: leaderModal(project, accepted, names, cx.person.lang) };
  });

/** @throws Problem where it is not open any more */
export async function openProject(tx: Tx, projectId: string): Promise<Project> {
  const project = await findProject(tx, projectId);
  if (!project) throw problem('gone');
  if (project.state !== 'open') throw problem('notOpen', { title: project.title });
  return project;
}

/** A project whose team is to be led. @throws Problem where it is over */
export async function ledProject(tx: Tx, projectId: string): Promise<Project> {
  const project = await findProject(tx, projectId);
  return project?.state === 'running' ? project : openProject(tx, projectId);
}

function onProposal(
  cx: Cx,
  id: string,
  draw: (tx: Tx, found: { proposal: Proposal; project: Project }) => Promise<Answer>,
): Promise<Answer> {
  return cx.db.run(async (tx) => {
    const found = await findWaiting(tx, cx, id);
    return 'told' in found ? { tell: found.told } : draw(tx, found);
  });
}

const namesIn = (tx: Tx, { seats }: Proposal): Promise<Names> => namesOf(tx, peopleIn(seats));

async function namesOf(tx: Tx, ids: readonly string[]): Promise<Names> {
  return new Map((await findPeople(tx, ids)).map((it) => [it.id, it.name]));
}
