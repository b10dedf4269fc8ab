import { randomUUID } from 'node:crypto';
import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import type { Member } from '../members';
import { members, people } from '../members/tables';
import type { Project } from '../projects';
import { projects } from '../projects/tables';
import type { Seat } from '../teams';
import { seats } from '../teams/tables';
import type { Session } from './rules';
import { answers, asks, attendance, checkIns, formers, runTold, standIns, weekChoices } from './tables';

export type Said = typeof answers.$inferSelect;
export type Ask = typeof asks.$inferSelect;

/** The time zones of the people in running projects' teams, as far as Slack told us. */
export async function listZones(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ zone: people.zone })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .innerJoin(people, eq(people.id, seats.userId))
    .where(and(eq(projects.state, 'running'), eq(seats.state, 'accepted')));
  return rows.flatMap(({ zone }) => (zone ? [zone] : []));
}

/** Everybody in the team of a running project who does not pause. */
export function listActive(tx: Tx): Promise<{ id: string; zone: string | null }[]> {
  return tx
    .selectDistinct({ id: seats.userId, zone: people.zone })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .leftJoin(people, eq(people.id, seats.userId))
    .leftJoin(members, eq(members.id, seats.userId))
    .where(
      and(
        eq(projects.state, 'running'),
        eq(seats.state, 'accepted'),
        or(isNull(members.paused), eq(members.paused, false)),
      ),
    )
    .orderBy(seats.userId);
}

/** The running projects in whose teams these people are. */
export async function listRunning(tx: Tx, userIds: readonly string[]): Promise<Project[]> {
  if (userIds.length === 0) return [];
  // Two steps: a join would go through all running projects of the club.
  const rows = await tx
    .selectDistinct({ id: seats.projectId })
    .from(seats)
    .where(and(inArray(seats.userId, [...userIds]), eq(seats.state, 'accepted')));
  const all = await findProjects(
    tx,
    rows.map((row) => row.id),
  );
  return all.filter((it) => it.state === 'running');
}

export async function findProjects(tx: Tx, ids: readonly string[]): Promise<Project[]> {
  return ids.length
    ? tx
        .select()
        .from(projects)
        .where(inArray(projects.id, [...ids]))
        .orderBy(projects.id)
    : [];
}

/** The accepted seats of these projects, leaders first. */
export async function listSeats(tx: Tx, projectIds: readonly string[]): Promise<Seat[]> {
  return projectIds.length
    ? tx
        .select()
        .from(seats)
        .where(and(inArray(seats.projectId, [...projectIds]), eq(seats.state, 'accepted')))
        .orderBy(desc(seats.leader), seats.id)
    : [];
}

/** What was said of these sessions. */
export async function listSaid(tx: Tx, sessions: readonly Session[]): Promise<Said[]> {
  if (sessions.length === 0) return [];
  const ids = [...new Set(sessions.map((it) => it.projectId))];
  const moments = [...new Map(sessions.map((it) => [it.at.getTime(), it.at])).values()];
  return tx
    .select()
    .from(answers)
    .where(and(inArray(answers.projectId, ids), inArray(answers.at, moments)));
}

export async function saveSaid(tx: Tx, said: Said): Promise<void> {
  const { projectId, at, userId, ...rest } = said;
  await tx
    .insert(answers)
    .values(said)
    .onConflictDoUpdate({ target: [answers.projectId, answers.at, answers.userId], set: rest });
}

/** Writes down the lines of a weekly message; those that are there already stay. */
export async function saveAsks(tx: Tx, lines: readonly Ask[]): Promise<void> {
  if (lines.length > 0)
    await tx
      .insert(asks)
      .values([...lines])
      .onConflictDoNothing();
}

/** The weekly messages that speak of a session. */
export function weeksWith(tx: Tx, { projectId, at }: Session): Promise<{ userId: string; week: string }[]> {
  return tx
    .select({ userId: asks.userId, week: asks.week })
    .from(asks)
    .where(and(eq(asks.projectId, projectId), eq(asks.at, at)));
}

/** All lines of these people's weekly messages of a week. */
export async function listAsks(tx: Tx, week: string, userIds: readonly string[]): Promise<Ask[]> {
  return userIds.length
    ? tx
        .select()
        .from(asks)
        .where(and(eq(asks.week, week), inArray(asks.userId, [...userIds])))
        .orderBy(asks.at, asks.projectId)
    : [];
}

/** Somebody's last weeks in a team, the newest first. */
export function lastAsks(tx: Tx, projectId: string, userId: string, most: number): Promise<Ask[]> {
  return tx
    .select()
    .from(asks)
    .where(and(eq(asks.projectId, projectId), eq(asks.userId, userId)))
    .orderBy(desc(asks.week))
    .limit(most);
}

/** What these people were asked in their weekly messages. */
export function listAsksOf(tx: Tx, userIds: readonly string[]): Promise<Ask[]> {
  return tx
    .select()
    .from(asks)
    .where(inArray(asks.userId, [...userIds]));
}

/** All that these people ever said. */
export function listSaidBy(tx: Tx, userIds: readonly string[]): Promise<Said[]> {
  return tx
    .select()
    .from(answers)
    .where(inArray(answers.userId, [...userIds]));
}

/** The profiles of these people, by id; who has none is absent. */
export async function listProfiles(tx: Tx, ids: readonly string[]): Promise<Member[]> {
  return ids.length
    ? tx
        .select()
        .from(members)
        .where(inArray(members.id, [...ids]))
        .orderBy(members.id)
    : [];
}

/** Everybody who was ever asked into a seat of a project. */
export async function listEverAsked(tx: Tx, projectId: string): Promise<Set<string>> {
  const rows = await tx.select({ id: seats.userId }).from(seats).where(eq(seats.projectId, projectId));
  return new Set(rows.map((row) => row.id));
}

/** Which of these sessions a deputy was told to run in their leader's place, in milliseconds. */
export async function listRunTold(
  tx: Tx,
  projectId: string,
  userId: string,
  dates: readonly Date[],
): Promise<Set<number>> {
  const rows = await tx
    .select({ at: runTold.at })
    .from(runTold)
    .where(these(projectId, userId, dates));
  return new Set(rows.map((it) => it.at.getTime()));
}

export async function saveRunTold(
  tx: Tx,
  projectId: string,
  userId: string,
  dates: readonly Date[],
): Promise<void> {
  if (dates.length > 0) await tx.insert(runTold).values(dates.map((at) => ({ projectId, at, userId })));
}

export async function dropRunTold(
  tx: Tx,
  projectId: string,
  userId: string,
  dates: readonly Date[],
): Promise<void> {
  if (dates.length > 0) await tx.delete(runTold).where(these(projectId, userId, dates));
}

const these = (projectId: string, userId: string, dates: readonly Date[]) =>
  and(eq(runTold.projectId, projectId), eq(runTold.userId, userId), inArray(runTold.at, [...dates]));

/** What is kept of a person. */
export async function exportOf(tx: Tx, userId: string): Promise<Record<string, unknown>> {
  return {
    answers: await tx.select().from(answers).where(eq(answers.userId, userId)),
    weeks: await tx.select().from(asks).where(eq(asks.userId, userId)),
    attendance: await tx.select().from(attendance).where(eq(attendance.userId, userId)),
    checkIns: await tx.select().from(checkIns).where(eq(checkIns.userId, userId)),
    weekChoice: await tx.select().from(weekChoices).where(eq(weekChoices.userId, userId)),
    runsInstead: await tx.select().from(runTold).where(eq(runTold.userId, userId)),
    standsIn: await tx.select().from(standIns).where(eq(standIns.userId, userId)),
  };
}

/** Deletes it; how many came to a session, and carried a project, stays. */
export async function forget(tx: Tx, userId: string): Promise<void> {
  await keepCount(tx, userId);
  await tx.delete(answers).where(eq(answers.userId, userId));
  await tx.delete(asks).where(eq(asks.userId, userId));
  await tx.delete(attendance).where(eq(attendance.userId, userId));
  await tx.delete(checkIns).where(eq(checkIns.userId, userId));
  await tx.delete(weekChoices).where(eq(weekChoices.userId, userId));
  await tx.delete(runTold).where(eq(runTold.userId, userId));
  await tx.delete(standIns).where(eq(standIns.userId, userId));
  await tx.delete(standIns).where(eq(standIns.forUser, userId));
}

async function keepCount(tx: Tx, userId: string): Promise<void> {
  const came = await tx
    .select({ projectId: attendance.projectId, at: attendance.at })
    .from(attendance)
    .where(and(eq(attendance.userId, userId), eq(attendance.came, true)));
  const markers = new Map(came.map((it) => [it.projectId, randomUUID()]));
  const rows = came.map((it) => ({ ...it, marker: markers.get(it.projectId) ?? '' }));
  if (rows.length > 0) await tx.insert(formers).values(rows);
}
