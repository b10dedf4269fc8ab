import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { artifacts } from '../artifacts/tables';
import { people } from '../members/tables';
import type { Session } from './rules';
import { attendance, held } from './tables';

/** Queries for who was there. */
export type Held = typeof held.$inferSelect;
export type Attended = typeof attendance.$inferSelect;

/** Notes that a session was and is asked about. @returns false when it was noted before */
export async function openRoll(tx: Tx, it: Session & { askedAt: Date; minutes: number }): Promise<boolean> {
  return (await tx.insert(held).values(it).onConflictDoNothing().returning()).length > 0;
}

/** Whether somebody has kept minutes of it. */
export async function hasMinutes(tx: Tx, { projectId, at }: Session): Promise<boolean> {
  const isOfIt = and(eq(artifacts.projectId, projectId), eq(artifacts.at, at), eq(artifacts.kind, 'minutes'));
  return (await tx.select({ id: artifacts.id }).from(artifacts).where(isOfIt).limit(1)).length > 0;
}

export async function findHeld(tx: Tx, { projectId, at }: Session): Promise<Held | undefined> {
  const [row] = await tx
    .select()
    .from(held)
    .where(and(eq(held.projectId, projectId), eq(held.at, at)));
  return row;
}

/** Sessions that were asked about and are not booked yet. */
export function listOpen(tx: Tx): Promise<Held[]> {
  return tx.select().from(held).where(isNull(held.bookedAt)).orderBy(held.askedAt);
}

/** Books who came and who did not, in place of what was booked before. */
export async function book(
  tx: Tx,
  { projectId, at }: Session,
  it: { came: readonly string[]; missed: readonly string[]; minutes: number; by: string | null; now: Date },
): Promise<void> {
  await tx.insert(held).values({ projectId, at, askedAt: it.now, minutes: it.minutes }).onConflictDoNothing();
  await tx
    .update(held)
    .set({ bookedAt: it.now, bookedBy: it.by, came: it.came.length, minutes: it.minutes })
    .where(and(eq(held.projectId, projectId), eq(held.at, at)));
  await tx.delete(attendance).where(and(eq(attendance.projectId, projectId), eq(attendance.at, at)));
  const rows = [
    ...it.came.map((userId) => ({ projectId, at, userId, came: true, minutes: it.minutes })),
    ...it.missed.map((userId) => ({ projectId, at, userId, came: false, minutes: 0 })),
  ];
  if (rows.length > 0) await tx.insert(attendance).values(rows);
}

/** What is booked of a session. */
export function listAttendance(tx: Tx, { projectId, at }: Session): Promise<Attended[]> {
  return tx
    .select()
    .from(attendance)
    .where(and(eq(attendance.projectId, projectId), eq(attendance.at, at)))
    .orderBy(attendance.userId);
}

/** All that is booked of a project. */
export async function listBooked(
  tx: Tx,
  projectId: string,
): Promise<{ held: Held[]; attendance: Attended[] }> {
  const all = await tx.select().from(held).where(eq(held.projectId, projectId));
  return {
    held: all.filter((it) => it.bookedAt),
    attendance: await tx.select().from(attendance).where(eq(attendance.projectId, projectId)),
  };
}

/** The names of people as Slack has them, by id. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = ids.length
    ? await tx
        .select({ id: people.id, name: people.name })
        .from(people)
        .where(inArray(people.id, [...ids]))
    : [];
  return new Map(rows.map((row) => [row.id, row.name]));
}
