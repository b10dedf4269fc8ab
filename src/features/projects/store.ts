import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import type { ProjectState } from './rules';
import { projects, wishes } from './tables';

export type Project = typeof projects.$inferSelect;
export type Wish = typeof wishes.$inferSelect;

export async function findProject(tx: Tx, id: string): Promise<Project | undefined> {
  const [project] = await tx.select().from(projects).where(eq(projects.id, id));
  return project;
}

/** Projects in any of these states, oldest first. */
export function listProjects(tx: Tx, ...states: ProjectState[]): Promise<Project[]> {
  return tx.select().from(projects).where(inArray(projects.state, states)).orderBy(asc(projects.createdAt));
}

/** The wishes that stand, of these projects. */
export async function listWishes(tx: Tx, projectIds: readonly string[]): Promise<Wish[]> {
  if (projectIds.length === 0) return [];
  return tx
    .select()
    .from(wishes)
    .where(and(inArray(wishes.projectId, [...projectIds]), eq(wishes.on, true)))
    .orderBy(asc(wishes.at));
}

/**
 * Moves a project on, if it is still where the caller saw it: of two who do so at once, one wins.
 * @returns the project as it is now; undefined when somebody was first
 */
export async function moveProject(
  tx: Tx,
  id: string,
  from: ProjectState,
  to: ProjectState,
  set: Partial<Project> = {},
): Promise<Project | undefined> {
  const [moved] = await tx
    .update(projects)
    .set({ ...set, state: to })
    .where(and(eq(projects.id, id), eq(projects.state, from)))
    .returning();
  return moved;
}
