import type { Message } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import { channelOf, coordinators, edit, say } from '../../outbox';
import { findProject, findProjects, type Project } from '../projects';
import { rejectedCard, replacedCard, supersededCard, teamCard } from './cards';
import type { Titles } from './mends';
import { namedIn, proposalCard } from './proposalCard';
import { changeProposal, findProposal, listSeats, type Proposal, proposalsOf } from './store';
import { roomOf } from './team';

/** The outbox key of a proposal's card. */
export const cardKey = (proposalId: string): string => `teams.proposal:${proposalId}`;

/** Puts a new proposal before the coordinators. */
export async function post(tx: Tx, world: World, proposal: Proposal): Promise<void> {
  const message = await cardOf(tx, world, proposal);
  if (message) await say(tx, world.now(), { key: cardKey(proposal.id), to: coordinators, message });
}

/** Brings a proposal's card to how things stand. */
export async function redraw(tx: Tx, world: World, proposal: Proposal): Promise<void> {
  const message = await cardOf(tx, world, proposal);
  if (message) await edit(tx, cardKey(proposal.id), message);
}

/** Takes a proposal back that nobody decided on. */
export async function retire(tx: Tx, world: World, proposal: Proposal): Promise<void> {
  const gone = await changeProposal(tx, proposal.id, proposal.version, { state: 'superseded' });
  if (gone) await redraw(tx, world, gone);
}

/** Brings the cards of a project's approved proposals to how its team stands. */
export async function redrawTeam(tx: Tx, world: World, projectId: string): Promise<void> {
  for (const it of await proposalsOf(tx, projectId)) if (it.state === 'approved') await redraw(tx, world, it);
}

async function cardOf(tx: Tx, { settings }: World, proposal: Proposal): Promise<Message | undefined> {
  const project = await findProject(tx, proposal.projectId);
  if (!project) return undefined;
  const lang = settings.locale;
  const all = await proposalsOf(tx, project.id);
  switch (proposal.state) {
    case 'proposed':
      return proposalCard(project, proposal, await titlesOf(tx, namedIn(proposal)), lang);
    case 'superseded':
      return supersededCard(project, project.state === 'open' || project.state === 'running', lang);
    case 'rejected':
      return rejectedCard(project, proposal, lang);
    case 'approved':
      return isNewest(all, proposal)
        ? teamOrEnd(tx, project, proposal, { lang, zone: settings.timezone })
        : replacedCard(project, lang);
  }
}

/** A proposal's card as it should be now. */
export async function drawCard(tx: Tx, world: World, id: string): Promise<Message | undefined> {
  const proposal = await findProposal(tx, id);
  return proposal && cardOf(tx, world, proposal);
}

/** The titles of projects that are spoken of. */
export async function titlesOf(tx: Tx, ids: readonly string[]): Promise<Titles> {
  return new Map((await findProjects(tx, [...new Set(ids)])).map((it) => [it.id, it.title]));
}

const isNewest = (all: readonly Proposal[], proposal: Proposal): boolean =>
  all.filter((it) => it.state === 'approved').every((it) => (it.decidedAt ?? 0) <= (proposal.decidedAt ?? 0));

async function teamOrEnd(
  tx: Tx,
  project: Project,
  proposal: Proposal,
  reader: { lang: World['settings']['locale']; zone: string },
): Promise<Message> {
  const room = project.state === 'open' ? undefined : await channelOf(tx, roomOf(project.id));
  return teamCard(project, proposal, await listSeats(tx, project.id), room, reader);
}
