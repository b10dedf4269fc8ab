import { and, asc, count, desc, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { often } from '../../db/often';
import { FORMER } from '../organisations';
import { seats } from '../teams/tables';
import type { ProjectState, WishKind } from './rules';
import { projectEdits, projects, wishes } from './tables';

export type Project = typeof projects.$inferSelect;
export type Wish = typeof wishes.$inferSelect;

/** What stands beside a project on its posting. */
export interface Standing {
  /** How many wish what. */
  wishes: Readonly<Record<WishKind, number>>;
  /** Accepted seats, by role. */
  taken: ReadonlyMap<string, number>;
}

/** Of what nobody has seen yet. */
export const unanswered: Standing = { wishes: { join: 0, learn: 0, watch: 0 }, taken: new Map() };

export async function findProject(tx: Tx, id: string): Promise<Project | undefined> {
  const [project] = await askProject(tx, { id });
  return project;
}

const askProject = often('find_project', (tx) =>
  tx
    .select()
    .from(projects)
    .where(eq(projects.id, sql.placeholder('id'))),
);

/** The projects with these ids, the newest first. */
export async function findProjects(tx: Tx, ids: readonly string[]): Promise<Project[]> {
  if (ids.length === 0) return [];
  return tx
    .select()
    .from(projects)
    .where(inArray(projects.id, [...ids]))
    .orderBy(desc(projects.createdAt));
}

/** Proposals that wait for approval, the longest waiting first. */
export function listWaiting(tx: Tx): Promise<Project[]> {
  return tx.select().from(projects).where(eq(projects.state, 'waiting')).orderBy(asc(projects.waitsSince));
}

/** Projects in any of these states, oldest first. */
export function listProjects(tx: Tx, ...states: ProjectState[]): Promise<Project[]> {
  return tx.select().from(projects).where(inArray(projects.state, states)).orderBy(asc(projects.createdAt));
}

/** The projects that were at work within a time, oldest first. */
export function listAtWork(tx: Tx, { from, until }: { from: Date; until: Date }): Promise<Project[]> {
  return tx
    .select()
    .from(projects)
    .where(
      and(
        inArray(projects.state, ['running', 'closed']),
        lt(projects.startedAt, until),
        or(isNull(projects.closedAt), gte(projects.closedAt, from)),
      ),
    )
    .orderBy(asc(projects.createdAt));
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

/** What somebody proposed, newest first. */
export function listProjectsOf(tx: Tx, userId: string): Promise<Project[]> {
  return tx.select().from(projects).where(eq(projects.proposedBy, userId)).orderBy(desc(projects.createdAt));
}

/** The wishes of somebody that stand, newest first. */
export function listWishesOf(tx: Tx, userId: string): Promise<Wish[]> {
  return tx
    .select()
    .from(wishes)
    .where(and(eq(wishes.userId, userId), eq(wishes.on, true)))
    .orderBy(desc(wishes.at));
}

/** Keeps a new project; the same submission twice changes nothing. */
export async function addProject(tx: Tx, project: typeof projects.$inferInsert): Promise<void> {
  await tx.insert(projects).values(project).onConflictDoNothing();
}

/** Changes what a project is to reach. */
export async function setGoal(tx: Tx, id: string, goal: string): Promise<void> {
  await tx.update(projects).set({ goal }).where(eq(projects.id, id));
}

/**
 * A reaction as the person left it: of two about the same, the later one counts, in whichever order they come.
 * @returns false when a later one is known already
 */
export async function takeWish(tx: Tx, wish: Wish): Promise<boolean> {
  return (await putWish(tx, wish)).length > 0;
}

const putWish = often('put_wish', (tx) =>
  tx
    .insert(wishes)
    .values({
      projectId: sql.placeholder('projectId'),
      userId: sql.placeholder('userId'),
      kind: sql.placeholder('kind'),
      on: sql.placeholder('on'),
      at: sql.placeholder('at'),
    })
    .onConflictDoUpdate({
      target: [wishes.projectId, wishes.userId, wishes.kind],
      set: { on: sql`excluded.${sql.identifier('on')}`, at: sql`excluded.at` },
      setWhere: sql`${wishes.at} < excluded.at`,
    })
    .returning({ userId: wishes.userId }),
);

/** What a posting shows: how many wish what, and which seats are taken. */
export async function standingOf(tx: Tx, id: string): Promise<Standing> {
  const wishes = { join: 0, learn: 0, watch: 0 };
  for (const { kind, people } of await countWishes(tx, id)) wishes[kind] = people;
  return { wishes, taken: await takenSeats(tx, id) };
}

const countWishes = (tx: Tx, id: string) =>
  tx
    .select({ kind: wishes.kind, people: count() })
    .from(wishes)
    .where(and(eq(wishes.projectId, id), eq(wishes.on, true)))
    .groupBy(wishes.kind);

/** How many have accepted a seat, by role. */
async function takenSeats(tx: Tx, id: string): Promise<Map<string, number>> {
  const rows = await tx
    .select({ role: seats.roleId, people: count() })
    .from(seats)
    .where(and(eq(seats.projectId, id), eq(seats.state, 'accepted')))
    .groupBy(seats.roleId);
  return new Map(rows.map((row) => [row.role, row.people]));
}

/** Takes a person out of what others still need; their wishes go. */
export async function forgetPerson(tx: Tx, id: string): Promise<void> {
  await tx.delete(wishes).where(eq(wishes.userId, id));
  await tx.update(projectEdits).set({ byUser: FORMER }).where(eq(projectEdits.byUser, id));
  await tx.update(projects).set({ proposedBy: FORMER }).where(eq(projects.proposedBy, id));
  await tx.update(projects).set({ approvedBy: FORMER }).where(eq(projects.approvedBy, id));
  await tx.update(projects).set({ sentBackBy: FORMER }).where(eq(projects.sentBackBy, id));
  await tx.update(projects).set({ closedBy: FORMER }).where(eq(projects.closedBy, id));
}
