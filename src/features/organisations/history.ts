import { and, count, desc, eq, gt, inArray, isNotNull, sum } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { projects } from '../projects/tables';
import { attendance, held, minutesAt } from '../sessions/tables';
import type { By } from './directory';
import type { Stage } from './kinds';
import { listRequestsFor, type Request } from './store';
import { organisations, stageMoves } from './tables';

/** What a project's sessions came to. */
export interface Done {
  sessions: number;
  /** People of the organisation's side, each time that they came; null where nobody said. */
  reached: number | null;
  /** Of all who took part. */
  minutes: number;
}

/** What has happened with an organisation, the newest first. */
export interface History {
  requests: Request[];
  projects: { title: string; starts: string; ends: string; done: Done | undefined }[];
  moves: (typeof stageMoves.$inferSelect)[];
}

/** So many of each are told. */
const MOST = 15;

export async function historyOf(tx: Tx, id: string): Promise<History> {
  const { id: projectId, title, starts, ends } = projects;
  const own = await tx
    .select({ id: projectId, title, starts, ends })
    .from(projects)
    .where(eq(projects.organisationId, id))
    .orderBy(desc(projects.createdAt))
    .limit(MOST);
  const done = await doneIn(
    tx,
    own.map((it) => it.id),
  );
  return {
    requests: await listRequestsFor(tx, id, MOST),
    projects: own.map((it) => ({ ...it, done: done.get(it.id) })),
    moves: await tx
      .select()
      .from(stageMoves)
      .where(eq(stageMoves.organisationId, id))
      .orderBy(desc(stageMoves.at))
      .limit(MOST),
  };
}

/** What is booked of each of these projects. */
async function doneIn(tx: Tx, projectIds: readonly string[]): Promise<Map<string, Done>> {
  if (projectIds.length === 0) return new Map();
  const sessions = await tx
    .select()
    .from(held)
    .where(and(inArray(held.projectId, [...projectIds]), isNotNull(held.bookedAt), gt(held.came, 0)));
  const booked = await tx
    .select({
      projectId: attendance.projectId,
      at: attendance.at,
      people: count(),
      minutes: sum(attendance.minutes).mapWith(Number),
    })
    .from(attendance)
    .where(and(inArray(attendance.projectId, [...projectIds]), eq(attendance.came, true)))
    .groupBy(attendance.projectId, attendance.at);
  const key = (it: { projectId: string; at: Date }) => `${it.projectId}|${it.at.getTime()}`;
  const known = new Map(booked.map((it) => [key(it), it]));
  const done = new Map<string, Done>();
  for (const it of sessions) {
    const was = done.get(it.projectId) ?? { sessions: 0, reached: null, minutes: 0 };
    done.set(it.projectId, {
      sessions: was.sessions + 1,
      reached: it.beneficiaries === null ? was.reached : (was.reached ?? 0) + it.beneficiaries,
      minutes: was.minutes + minutesAt(it, known.get(key(it))),
    });
  }
  return done;
}

/**
 * Moves an organisation from one stage to another, and keeps who did, when and why.
 * @param move.id the same for the same submission: once
 * @returns false when it does not stand at `from` any more
 */
export async function moveStage(
  tx: Tx,
  organisationId: string,
  { id, from, to, reason }: { id: string; from: Stage; to: Stage; reason: string },
  { userId, at }: By,
): Promise<boolean> {
  const [known] = await tx.select({ id: stageMoves.id }).from(stageMoves).where(eq(stageMoves.id, id));
  if (known) return true;
  const moved = await tx
    .update(organisations)
    .set({ stage: to, updatedBy: userId, updatedAt: at })
    .where(and(eq(organisations.id, organisationId), eq(organisations.stage, from)))
    .returning();
  if (moved.length === 0) return false;
  await tx.insert(stageMoves).values({ id, organisationId, from, to, reason, byUser: userId, at });
  return true;
}
