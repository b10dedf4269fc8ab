import { and, asc, desc, eq, ne, or } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { FORMER, findRequest, type Request } from '../organisations';
import { findProject, type Project } from '../projects';
import { projects } from '../projects/tables';
import type { Criterion } from './rules';
import { goals } from './tables';

export type Goal = typeof goals.$inferSelect;

/** What has a goal: a request, the project that was made of it, or a project that an employee started. */
export interface Subject {
  /** The id that its goals are kept by. */
  id: string;
  /** How it is called in a sentence. */
  name: string;
  request: Request | undefined;
  project: Project | undefined;
  /** The newest version; undefined while there is none but a project's own words. */
  goal: Goal | undefined;
}

/** By the id of a request or a project. */
export async function findSubject(tx: Tx, id: string): Promise<Subject | undefined> {
  const own = await findProject(tx, id);
  const request = await findRequest(tx, own?.requestId ?? id);
  const project = own ?? (request && (await projectOf(tx, request.id)));
  if (!request && !project) return undefined;
  const subject = request?.id ?? project?.id ?? id;
  const name = project?.title ?? request?.organisation ?? '';
  return { id: subject, name, request, project, goal: (await listGoals(tx, subject))[0] };
}

/** All versions, the newest first. */
export const listGoals = (tx: Tx, subject: string): Promise<Goal[]> =>
  tx.select().from(goals).where(eq(goals.subject, subject)).orderBy(desc(goals.version));

export async function findGoal(tx: Tx, id: string): Promise<Goal | undefined> {
  const [goal] = await tx.select().from(goals).where(eq(goals.id, id));
  return goal;
}

export async function addGoal(tx: Tx, goal: Goal): Promise<void> {
  await tx.insert(goals).values(goal).onConflictDoNothing();
}

/** What somebody agreed or wrote down for the club. */
export const listGoalsOf = (tx: Tx, userId: string): Promise<Goal[]> =>
  tx
    .select()
    .from(goals)
    .where(or(eq(goals.ourUser, userId), eq(goals.byUser, userId)))
    .orderBy(asc(goals.at));

/** A goal stays, without the person. */
export async function forgetPerson(tx: Tx, userId: string): Promise<void> {
  await tx.update(goals).set({ ourUser: FORMER }).where(eq(goals.ourUser, userId));
  await tx.update(goals).set({ byUser: FORMER }).where(eq(goals.byUser, userId));
}

/** What the organisation agreed to already, of all that have a goal: their ids. */
export async function listAgreed(tx: Tx): Promise<Set<string>> {
  const rows = await tx.selectDistinct({ id: goals.subject }).from(goals).where(eq(goals.agreed, true));
  return new Set(rows.map((it) => it.id));
}

async function projectOf(tx: Tx, requestId: string): Promise<Project | undefined> {
  const [row] = await tx
    .select({ id: projects.id })
    .from(projects)
    .where(and(eq(projects.requestId, requestId), ne(projects.state, 'cancelled')))
    .orderBy(desc(projects.createdAt));
  return row && findProject(tx, row.id);
}

/** What a project's success is measured by, once it is agreed with the organisation; else nothing. */
export async function criteriaOf(
  tx: Tx,
  { id, requestId }: Pick<Project, 'id' | 'requestId'>,
): Promise<readonly Criterion[]> {
  const goal = (await listGoals(tx, requestId ?? id)).find((it) => it.agreed);
  return goal?.criteria ?? [];
}
