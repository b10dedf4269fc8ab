import { and, count, eq, inArray, sum } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { mentorships } from '../mentors/tables';
import { findProjects, type Project } from '../projects';
import { projects } from '../projects/tables';
import { quotesOf } from '../retrospectives';
import { retrospectiveAnswers as answers, retrospectives } from '../retrospectives/tables';
import { attendance, held, runTold } from '../sessions/tables';
import { seats } from '../teams/tables';
import { forgetReady, listBefore } from './ready.store';
import { type Deed, deedsOf, sumOf } from './rules';
import { certificates } from './tables';

/** A deed with the project that it was done in, and the role that the person had in it. */
export interface Entry extends Deed {
  project: Project;
  role: Project['roles'][number] | undefined;
}

/** Everything that somebody did in running and closed projects, the newest first. */
export async function findRecord(tx: Tx, userId: string): Promise<Entry[]> {
  const seated = await seatedIn(tx, userId);
  const booked = await bookedFor(tx, userId);
  const mentored = await mentoredBy(tx, userId);
  const ids = [
    ...new Set([...seated.map((it) => it.projectId), ...booked.map((it) => it.projectId), ...mentored]),
  ];
  const all = new Map((await findProjects(tx, ids)).map((it) => [it.id, it]));
  const deeds = deedsOf(seated, booked, await learnedBy(tx, userId), await thanksFor(tx, ids), mentored);
  const roleIds = new Map(seated.map((it) => [it.projectId, it.roleId]));
  return deeds
    .flatMap((deed) => {
      const project = all.get(deed.projectId);
      const role = project?.roles.find((it) => it.id === roleIds.get(project.id));
      return project
        ? [{ ...deed, project, role: deed.part === 'standIn' || deed.part === 'mentor' ? undefined : role }]
        : [];
    })
    .sort(
      (a, b) => b.project.starts.localeCompare(a.project.starts) || a.project.id.localeCompare(b.project.id),
    );
}

/** What it comes to in a line: as `findRecord`, without reading what was done in each. */
export async function findSum(tx: Tx, userId: string): Promise<{ projects: number; minutes: number }> {
  const mentored = await mentoredBy(tx, userId);
  const deeds = deedsOf(await seatedIn(tx, userId), await bookedFor(tx, userId), [], [], mentored);
  return { projects: deeds.length, minutes: sumOf(deeds).minutes };
}

/** Their seats in running and closed projects. A deputy who ran a session was one, even if they handed it back later. */
async function seatedIn(tx: Tx, userId: string) {
  const rows = await tx
    .select({ seat: seats })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .where(
      and(
        eq(seats.userId, userId),
        inArray(seats.state, ['accepted', 'left']),
        inArray(projects.state, ['running', 'closed']),
      ),
    );
  const ran = await tx
    .selectDistinct({ projectId: runTold.projectId })
    .from(runTold)
    .innerJoin(held, and(eq(held.projectId, runTold.projectId), eq(held.at, runTold.at)))
    .where(and(eq(runTold.userId, userId), eq(held.bookedBy, userId)));
  const deputised = new Set(ran.map((it) => it.projectId));
  return rows.map(({ seat }) => ({
    ...seat,
    deputy: seat.deputy || deputised.has(seat.projectId),
    left: seat.state === 'left',
  }));
}

/** The projects beside whose leader they stand or stood. */
async function mentoredBy(tx: Tx, userId: string): Promise<string[]> {
  const rows = await tx
    .select({ projectId: mentorships.projectId })
    .from(mentorships)
    .where(and(eq(mentorships.mentorId, userId), inArray(mentorships.state, ['accepted', 'ended'])));
  return rows.map((it) => it.projectId);
}

async function bookedFor(tx: Tx, userId: string) {
  const rows = await tx
    .select({
      projectId: attendance.projectId,
      sessions: count(),
      minutes: sum(attendance.minutes).mapWith(Number),
    })
    .from(attendance)
    .where(and(eq(attendance.userId, userId), eq(attendance.came, true)))
    .groupBy(attendance.projectId);
  return rows.map((it) => ({ ...it, minutes: it.minutes ?? 0 }));
}

/** What they said in retrospectives that they learned. */
async function learnedBy(tx: Tx, userId: string) {
  const rows = await tx
    .select({ projectId: answers.projectId, more: answers.more })
    .from(answers)
    .where(and(eq(answers.userId, userId), eq(answers.side, 'participants'), eq(answers.moment, 'end')));
  return rows.flatMap(({ projectId, more }) => (more?.skill ? [{ projectId, ...more.skill }] : []));
}

/** What organisations said in retrospectives that have ended: what changed, and what was good. */
async function thanksFor(tx: Tx, projectIds: readonly string[]) {
  if (projectIds.length === 0) return [];
  const quotable = await quotesOf(tx, projectIds);
  const rows = await tx
    .select({ projectId: retrospectives.projectId, summary: retrospectives.summary })
    .from(retrospectives)
    .where(inArray(retrospectives.projectId, [...projectIds]));
  return rows.flatMap(({ projectId, summary }) =>
    (['change', 'keep'] as const).flatMap((topic) =>
      (summary?.organisation.quotes[topic] ?? []).map((words) => ({
        projectId,
        words,
        quotable: quotable.some(
          (it) => it.projectId === projectId && it.side === 'organisation' && it.words === words,
        ),
      })),
    ),
  );
}

export async function addCertificate(tx: Tx, it: typeof certificates.$inferInsert): Promise<void> {
  await tx.insert(certificates).values(it);
}

export async function exportOf(tx: Tx, userId: string): Promise<Record<string, unknown>> {
  return {
    record: (await findRecord(tx, userId)).map(({ project, role, ...deed }) => ({
      ...deed,
      title: project.title,
      organisation: project.organisation,
      role: role?.title,
    })),
    certificates: await tx.select().from(certificates).where(eq(certificates.userId, userId)),
    suggested: await listBefore(tx, [userId]),
  };
}

export async function forget(tx: Tx, userId: string): Promise<void> {
  await tx.delete(certificates).where(eq(certificates.userId, userId));
  await forgetReady(tx, userId);
}
