import { and, asc, desc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { members, people } from '../members/tables';
import { FORMER } from '../organisations';
import { growthQuiet } from '../path/tables';
import { projects } from '../projects/tables';
import { seats } from '../teams/tables';
import type { ReadyState } from './ready.rules';
import { readiness } from './tables';

export type Ready = typeof readiness.$inferSelect;

/** So many people are looked at in one transaction. */
const PAGE = 400;

const mayBeSuggested = and(
  eq(members.paused, false),
  or(isNull(people.gone), eq(people.gone, false)),
  isNull(growthQuiet.userId),
);

/** Who of these may be suggested: no one who asked not to be, takes a break or is gone. */
export async function suggestibleAmong(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .select({ id: members.id })
    .from(members)
    .leftJoin(people, eq(people.id, members.id))
    .leftJoin(growthQuiet, eq(growthQuiet.userId, members.id))
    .where(and(inArray(members.id, [...ids]), mayBeSuggested));
  return new Set(rows.map((it) => it.id));
}

/** Members who were in a team and may be suggested, by id: a page of those after `last`. */
export async function listGrown(tx: Tx, last: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: seats.userId })
    .from(seats)
    .innerJoin(members, eq(members.id, seats.userId))
    .leftJoin(people, eq(people.id, seats.userId))
    .leftJoin(growthQuiet, eq(growthQuiet.userId, seats.userId))
    .where(and(eq(seats.state, 'accepted'), gt(seats.userId, last), mayBeSuggested))
    .orderBy(asc(seats.userId))
    .limit(PAGE);
  return rows.map((it) => it.id);
}

/** By person, a running team of theirs that they do not lead and that has no deputy. */
export async function findOpenTeams(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const own = await tx
    .select({ userId: seats.userId, projectId: seats.projectId, leader: seats.leader })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .where(and(inArray(seats.userId, [...ids]), eq(seats.state, 'accepted'), eq(projects.state, 'running')))
    .orderBy(asc(projects.starts), asc(projects.id));
  const at = [...new Set(own.map((it) => it.projectId))];
  const taken = await tx
    .select({ projectId: seats.projectId })
    .from(seats)
    .where(and(inArray(seats.projectId, at), eq(seats.state, 'accepted'), eq(seats.deputy, true)));
  const deputised = new Set(taken.map((it) => it.projectId));
  const open = own.filter((it) => !it.leader && !deputised.has(it.projectId));
  return new Map(open.reverse().map((it) => [it.userId, it.projectId]));
}

/** What was said before of these people, the newest first. */
export function listBefore(tx: Tx, ids: readonly string[]): Promise<Ready[]> {
  return tx
    .select()
    .from(readiness)
    .where(inArray(readiness.userId, [...ids]))
    .orderBy(desc(readiness.at));
}

export async function addReady(tx: Tx, rows: readonly Ready[]): Promise<void> {
  if (rows.length > 0) await tx.insert(readiness).values([...rows]);
}

export async function findReady(tx: Tx, id: string): Promise<Ready | undefined> {
  const [found] = await tx.select().from(readiness).where(eq(readiness.id, id));
  return found;
}

/** Those of a month's message, in its order. */
export function listOf(tx: Tx, month: string): Promise<Ready[]> {
  return tx.select().from(readiness).where(eq(readiness.month, month)).orderBy(asc(readiness.id));
}

/** Questions that wait for an answer. */
export function listAskedReady(tx: Tx): Promise<Ready[]> {
  return tx.select().from(readiness).where(eq(readiness.state, 'asked'));
}

/** @returns undefined where it was decided before */
export async function moveReady(
  tx: Tx,
  id: string,
  from: ReadyState,
  to: ReadyState,
  set: { at: Date; byUser?: string },
): Promise<Ready | undefined> {
  const [moved] = await tx
    .update(readiness)
    .set({ ...set, state: to })
    .where(and(eq(readiness.id, id), eq(readiness.state, from)))
    .returning();
  return moved;
}

export async function forgetReady(tx: Tx, userId: string): Promise<void> {
  await tx.delete(readiness).where(eq(readiness.userId, userId));
  await tx.update(readiness).set({ byUser: FORMER }).where(eq(readiness.byUser, userId));
}
