import type { Cx, Tx } from '../../core/feature';
import { findProject, findProjects, listProjects, type Project } from '../projects';
import { leadsSessions, seatsOf, teamOf } from '../teams';
import { problem } from './texts';

/** A running project, and whether who acts may change its schedule. */
export interface Shown {
  project: Project;
  leads: boolean;
}

/** The running projects whose schedule somebody sees: their teams', and for a coordinator all, their own first. */
export async function listShown(tx: Tx, { person }: Pick<Cx, 'person'>): Promise<Project[]> {
  const ids = [...new Set((await seatsOf(tx, [person.id])).map((seat) => seat.projectId))];
  const own = (await findProjects(tx, ids)).filter((it) => it.state === 'running');
  if (!person.roles.has('coordinator')) return own;
  const all = await listProjects(tx, 'running');
  return [...own, ...all.filter((it) => !ids.includes(it.id))];
}

/** @throws Problem when it does not run, or is not theirs to see */
export async function shownTo(tx: Tx, { person }: Pick<Cx, 'person'>, id: string): Promise<Shown> {
  const project = await findProject(tx, id);
  if (project?.state !== 'running') throw problem('gone');
  const isCoordinator = person.roles.has('coordinator');
  const isMate = (await teamOf(tx, id)).some((seat) => seat.userId === person.id);
  if (!isCoordinator && !isMate) throw problem('notYours');
  return { project, leads: isCoordinator || (await leadsSessions(tx, id, person.id)) };
}

/** @throws Problem when it does not run, or is not theirs to change */
export async function ledBy(tx: Tx, cx: Pick<Cx, 'person'>, id: string): Promise<Project> {
  const { project, leads } = await shownTo(tx, cx, id);
  if (!leads) throw problem('leaderOnly');
  return project;
}
