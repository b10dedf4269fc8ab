import { and, eq, gt, inArray, lte } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { people } from '../members/tables';
import { FORMER } from '../organisations';
import { projects } from '../projects/tables';
import type { Seat } from '../teams';
import { seats } from '../teams/tables';
import { calls, crews, type GapState, gaps, warnings } from './tables';

export type Gap = typeof gaps.$inferSelect;
export type Call = typeof calls.$inferSelect;
type Session = Pick<Gap, 'projectId' | 'at'>;

// Gaps

const isGap = ({ projectId, at, userId }: Pick<Gap, 'projectId' | 'at' | 'userId'>) =>
  and(eq(gaps.projectId, projectId), eq(gaps.at, at), eq(gaps.userId, userId));

/** Projects whose sessions to come have somebody missing, or whose gaps were overtaken by time. */
export async function projectsWithGaps(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.selectDistinct({ id: gaps.projectId }).from(gaps).where(eq(gaps.state, 'open'));
  const filled = await tx
    .selectDistinct({ id: gaps.projectId })
    .from(gaps)
    .where(and(eq(gaps.state, 'filled'), gt(gaps.at, now)));
  return [...new Set([...rows, ...filled].map((row) => row.id))];
}

/** A project's gaps at sessions to come, in any state. */
export function listGaps(tx: Tx, projectId: string, now: Date): Promise<Gap[]> {
  return tx
    .select()
    .from(gaps)
    .where(and(eq(gaps.projectId, projectId), gt(gaps.at, now)))
    .orderBy(gaps.at, gaps.userId);
}

/** A project's gaps that the session's beginning overtook. */
export function listOvertaken(tx: Tx, projectId: string, now: Date): Promise<Gap[]> {
  return tx
    .select()
    .from(gaps)
    .where(and(eq(gaps.projectId, projectId), eq(gaps.state, 'open'), lte(gaps.at, now)));
}

export function gapsOfAbsence(tx: Tx, absence: string): Promise<Gap[]> {
  return tx.select().from(gaps).where(eq(gaps.absence, absence)).orderBy(gaps.at);
}

export function gapsAt(tx: Tx, { projectId, at }: Session): Promise<Gap[]> {
  return tx
    .select()
    .from(gaps)
    .where(and(eq(gaps.projectId, projectId), eq(gaps.at, at)))
    .orderBy(gaps.openedAt, gaps.userId);
}

/** A new gap; or one that was closed is open again. */
export async function openGap(
  tx: Tx,
  gap: Omit<Gap, 'state' | 'filledBy' | 'told' | 'toldAt'>,
): Promise<Gap> {
  const fresh: Gap = { ...gap, state: 'open', filledBy: null, told: 'nobody', toldAt: null };
  await tx
    .insert(gaps)
    .values(fresh)
    .onConflictDoUpdate({ target: [gaps.projectId, gaps.at, gaps.userId], set: fresh });
  return fresh;
}

/** @returns false when it was no longer in the state that the caller saw */
export async function moveGap(
  tx: Tx,
  gap: Gap,
  state: GapState,
  set: Partial<Pick<Gap, 'filledBy' | 'told' | 'toldAt'>> = {},
): Promise<boolean> {
  const rows = await tx
    .update(gaps)
    .set({ ...set, state })
    .where(and(isGap(gap), eq(gaps.state, gap.state)))
    .returning();
  return rows.length > 0;
}

export async function tellGap(tx: Tx, gap: Gap, told: Gap['told'], toldAt: Date): Promise<void> {
  await tx.update(gaps).set({ told, toldAt }).where(isGap(gap));
}

// Calls

const isCall = ({ projectId, at, userId }: Pick<Call, 'projectId' | 'at' | 'userId'>) =>
  and(eq(calls.projectId, projectId), eq(calls.at, at), eq(calls.userId, userId));

export async function saveCalls(tx: Tx, rows: readonly Call[]): Promise<void> {
  await tx
    .insert(calls)
    .values([...rows])
    .onConflictDoNothing();
}

export async function setCall(tx: Tx, call: Call, set: Partial<Call>): Promise<void> {
  await tx.update(calls).set(set).where(isCall(call));
}

/** Who was asked for a project's sessions to come. */
export function listCalls(tx: Tx, projectId: string, now: Date): Promise<Call[]> {
  return tx
    .select()
    .from(calls)
    .where(and(eq(calls.projectId, projectId), gt(calls.at, now)));
}

export function callsOfLetter(tx: Tx, letter: string): Promise<Call[]> {
  return tx.select().from(calls).where(eq(calls.letter, letter)).orderBy(calls.at);
}

export function callsAt(tx: Tx, { projectId, at }: Session): Promise<Call[]> {
  return tx
    .select()
    .from(calls)
    .where(and(eq(calls.projectId, projectId), eq(calls.at, at)))
    .orderBy(calls.askedAt, calls.userId);
}

/** Who ever stood in for somebody of this project. */
export async function stoodInBefore(tx: Tx, projectId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: calls.userId })
    .from(calls)
    .where(and(eq(calls.projectId, projectId), eq(calls.state, 'yes')));
  return rows.map((row) => row.id);
}

/** People whose account was closed, and for which projects they stand in or are asked to at sessions to come. */
export function listGoneCalled(tx: Tx, now: Date): Promise<{ projectId: string; userId: string }[]> {
  return tx
    .selectDistinct({ projectId: calls.projectId, userId: calls.userId })
    .from(calls)
    .innerJoin(people, eq(people.id, calls.userId))
    .where(and(gt(calls.at, now), inArray(calls.state, ['yes', 'asked', 'late']), eq(people.gone, true)));
}

/** Who stands in, or is asked to, at sessions to come for somebody who had their data deleted. */
export function listForFormer(tx: Tx, now: Date): Promise<Call[]> {
  return tx
    .select()
    .from(calls)
    .where(and(gt(calls.at, now), inArray(calls.state, ['yes', 'asked', 'late']), eq(calls.forUser, FORMER)))
    .orderBy(calls.at, calls.userId);
}

/** Running projects whose team somebody left. */
export async function projectsLeft(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: seats.projectId })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .where(and(eq(projects.state, 'running'), eq(seats.state, 'left')));
  return rows.map((row) => row.id);
}

/** Places in a project's team that somebody left. */
export function listLeft(tx: Tx, projectId: string): Promise<Seat[]> {
  return tx
    .select()
    .from(seats)
    .where(and(eq(seats.projectId, projectId), eq(seats.state, 'left')));
}

// The minimum crew

export async function findCrew(tx: Tx, projectId: string): Promise<number | undefined> {
  const [row] = await tx.select().from(crews).where(eq(crews.projectId, projectId));
  return row?.least;
}

export async function saveCrew(tx: Tx, it: typeof crews.$inferInsert): Promise<void> {
  const { least, byUser, at } = it;
  await tx
    .insert(crews)
    .values(it)
    .onConflictDoUpdate({ target: crews.projectId, set: { least, byUser, at } });
}

// Warnings

export type Warning = typeof warnings.$inferSelect;

/** What leaders were warned of at these sessions. */
export async function listWarnings(tx: Tx, projectIds: readonly string[], from: Date): Promise<Warning[]> {
  return projectIds.length
    ? tx
        .select()
        .from(warnings)
        .where(and(inArray(warnings.projectId, [...projectIds]), gt(warnings.at, from)))
    : [];
}

/** What leaders were warned of at this session. */
export function warningsAt(tx: Tx, { projectId, at }: Session): Promise<Warning[]> {
  return tx
    .select()
    .from(warnings)
    .where(and(eq(warnings.projectId, projectId), eq(warnings.at, at)));
}

/** @returns false when it was said before */
export async function addWarning(tx: Tx, it: Warning): Promise<boolean> {
  return (await tx.insert(warnings).values(it).onConflictDoNothing().returning()).length > 0;
}

/** What they show now. */
export async function showWarnings(tx: Tx, { projectId, at }: Session, shown: string): Promise<void> {
  await tx
    .update(warnings)
    .set({ shown })
    .where(and(eq(warnings.projectId, projectId), eq(warnings.at, at)));
}

// Of a person

export async function exportOf(tx: Tx, userId: string): Promise<Record<string, unknown>> {
  return {
    absences: await tx.select().from(gaps).where(eq(gaps.userId, userId)),
    askedToStandIn: await tx.select().from(calls).where(eq(calls.userId, userId)),
  };
}

/** Takes the person out; where they were to stand in, somebody else is sought, and who was to stand in for them is told. */
export async function forget(tx: Tx, userId: string): Promise<void> {
  await tx.delete(calls).where(eq(calls.userId, userId));
  await tx.update(calls).set({ forUser: FORMER }).where(eq(calls.forUser, userId));
  await tx.delete(gaps).where(eq(gaps.userId, userId));
  await tx.update(gaps).set({ filledBy: FORMER }).where(eq(gaps.filledBy, userId));
  await tx.update(crews).set({ byUser: '' }).where(eq(crews.byUser, userId));
}
