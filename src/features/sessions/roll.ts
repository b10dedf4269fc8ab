import {
  and,
  asc,
  type Column,
  count,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  max,
  sql,
  sum,
} from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { artifacts } from '../artifacts/tables';
import { people } from '../members/tables';
import { projects } from '../projects/tables';
import { minutesOf, type Session } from './rules';
import { answers, attendance, formers, held } from './tables';

/** Queries for who was there. */
export type Held = typeof held.$inferSelect;
export type Attended = typeof attendance.$inferSelect;
export type Former = typeof formers.$inferSelect;

/** Notes that a session was and is asked about. @returns false when it was noted before */
export async function openRoll(tx: Tx, it: Session & { askedAt: Date; minutes: number }): Promise<boolean> {
  return (await tx.insert(held).values(it).onConflictDoNothing().returning()).length > 0;
}

/** Whether somebody has kept minutes of it. */
export async function hasMinutes(tx: Tx, { projectId, at }: Session): Promise<boolean> {
  const isOfIt = and(eq(artifacts.projectId, projectId), eq(artifacts.at, at), eq(artifacts.kind, 'minutes'));
  return (await tx.select({ id: artifacts.id }).from(artifacts).where(isOfIt).limit(1)).length > 0;
}

/** What was kept of it, by its title. */
export type Kept = Pick<typeof artifacts.$inferSelect, 'id' | 'title'>;

/** What was kept of a session, oldest first. */
export function listKeptOf(tx: Tx, { projectId, at }: Session): Promise<Kept[]> {
  return tx
    .select({ id: artifacts.id, title: artifacts.title })
    .from(artifacts)
    .where(and(eq(artifacts.projectId, projectId), eq(artifacts.at, at)))
    .orderBy(artifacts.keptAt, artifacts.id);
}

export async function findHeld(tx: Tx, { projectId, at }: Session): Promise<Held | undefined> {
  const [row] = await tx
    .select()
    .from(held)
    .where(and(eq(held.projectId, projectId), eq(held.at, at)));
  return row;
}

/** The last session to which somebody came. */
export type Last = Pick<Held, 'at' | 'came' | 'beneficiaries' | 'done'>;

export async function lastHeld(tx: Tx, projectId: string): Promise<Last | undefined> {
  const [row] = await tx
    .select()
    .from(held)
    .where(and(eq(held.projectId, projectId), isNotNull(held.bookedAt), gt(held.came, 0)))
    .orderBy(desc(held.at))
    .limit(1);
  return row;
}

/** Sessions that were asked about and are not booked yet. */
export function listOpen(tx: Tx): Promise<Held[]> {
  return tx.select().from(held).where(isNull(held.bookedAt)).orderBy(held.askedAt);
}

/** What the leader says of a session beside who came. */
export type Figures = Pick<Held, 'minutes' | 'beneficiaries' | 'done'>;

/**
 * Books who came and who did not, in place of what was booked before. What somebody put right of their own stays, as
 * long as it is not said anew whether they came.
 */
export async function book(
  tx: Tx,
  session: Session,
  it: { came: readonly string[]; missed: readonly string[]; figures: Figures; by: string | null; now: Date },
): Promise<void> {
  const { projectId, at } = session;
  const { figures } = it;
  await tx
    .insert(held)
    .values({ projectId, at, askedAt: it.now, minutes: figures.minutes })
    .onConflictDoNothing();
  await tx
    .update(held)
    .set({ bookedAt: it.now, bookedBy: it.by, came: it.came.length, ...figures })
    .where(and(eq(held.projectId, projectId), eq(held.at, at)));
  const own = new Map(
    (await listAttendance(tx, session)).flatMap((was) => (was.correctedAt ? [[was.userId, was]] : [])),
  );
  await tx.delete(attendance).where(and(eq(attendance.projectId, projectId), eq(attendance.at, at)));
  const rowOf = (userId: string, came: boolean) => {
    const was = own.get(userId);
    return was?.came === came
      ? was
      : { projectId, at, userId, came, minutes: minutesOf({ came }, figures.minutes) };
  };
  const rows = [...it.came.map((id) => rowOf(id, true)), ...it.missed.map((id) => rowOf(id, false))];
  if (rows.length > 0) await tx.insert(attendance).values(rows);
}

/** Keeps what is said of a session that is booked: the minutes are those of all who came and said nothing else. */
export async function saveFigures(tx: Tx, { projectId, at }: Session, figures: Figures): Promise<void> {
  await tx
    .update(held)
    .set(figures)
    .where(and(eq(held.projectId, projectId), eq(held.at, at)));
  await tx
    .update(attendance)
    .set({ minutes: figures.minutes })
    .where(
      and(
        eq(attendance.projectId, projectId),
        eq(attendance.at, at),
        eq(attendance.came, true),
        isNull(attendance.correctedAt),
      ),
    );
}

/** Puts right what was booked for somebody, and how many came. */
export async function correct(
  tx: Tx,
  was: Attended,
  is: Omit<Attended, keyof Session | 'userId'>,
): Promise<void> {
  const { projectId, at, userId } = was;
  await tx
    .update(attendance)
    .set(is)
    .where(and(eq(attendance.projectId, projectId), eq(attendance.at, at), eq(attendance.userId, userId)));
  // Those who deleted what was theirs have no row any more, and still came.
  const more = Number(is.came) - Number(was.came);
  await tx
    .update(held)
    .set({ came: sql`${held.came} + ${more}` })
    .where(and(eq(held.projectId, projectId), eq(held.at, at)));
}

/** What was booked for somebody, of which project, and when. */
export interface Booked extends Attended {
  title: string;
  bookedAt: Date | null;
}

/** What was booked for these people from a moment on, the latest session first. */
export function listBookedFor(tx: Tx, userIds: readonly string[], since: Date): Promise<Booked[]> {
  return tx
    .select({ ...getTableColumns(attendance), title: projects.title, bookedAt: held.bookedAt })
    .from(attendance)
    .innerJoin(held, and(eq(held.projectId, attendance.projectId), eq(held.at, attendance.at)))
    .innerJoin(projects, eq(projects.id, attendance.projectId))
    .where(and(inArray(attendance.userId, [...userIds]), gt(held.bookedAt, since)))
    .orderBy(desc(attendance.at), attendance.projectId);
}

/** What is booked of a session. */
export function listAttendance(tx: Tx, { projectId, at }: Session): Promise<Attended[]> {
  return tx
    .select()
    .from(attendance)
    .where(and(eq(attendance.projectId, projectId), eq(attendance.at, at)))
    .orderBy(attendance.userId);
}

/** All that is booked of a project, and the sessions that are still to be. */
export async function listBooked(
  tx: Tx,
  projectId: string,
): Promise<{ all: Held[]; held: Held[]; attendance: Attended[]; formers: Former[] }> {
  const all = await tx.select().from(held).where(eq(held.projectId, projectId));
  return {
    all,
    held: all.filter((it) => it.bookedAt),
    attendance: await tx.select().from(attendance).where(eq(attendance.projectId, projectId)),
    formers: await tx.select().from(formers).where(eq(formers.projectId, projectId)),
  };
}

/** A time, from its first moment to before its last. */
export interface Period {
  from: Date;
  until: Date;
}

const within = (at: Column, period: Period | undefined) =>
  period && and(gte(at, period.from), lt(at, period.until));

/** The sessions of these projects that were asked about, booked or not, the earliest first. */
export const listAskedIn = (tx: Tx, ids: readonly string[], period?: Period): Promise<Held[]> =>
  tx
    .select()
    .from(held)
    .where(and(inArray(held.projectId, [...ids]), within(held.at, period)))
    .orderBy(asc(held.at));

/** The last session of each of these projects that was asked about. */
export const lastAsked = (tx: Tx, ids: readonly string[]) =>
  tx
    .select({ projectId: held.projectId, at: max(held.at) })
    .from(held)
    .where(inArray(held.projectId, [...ids]))
    .groupBy(held.projectId);

const cameIn = (ids: readonly string[], period: Period | undefined) =>
  and(inArray(attendance.projectId, [...ids]), eq(attendance.came, true), within(attendance.at, period));

/** How many there were at each session of these projects, and their minutes together. */
export const sumSessions = (tx: Tx, ids: readonly string[], period?: Period) =>
  tx
    .select({
      ...{ projectId: attendance.projectId, at: attendance.at },
      ...{ people: count(), minutes: sum(attendance.minutes).mapWith(Number) },
    })
    .from(attendance)
    .where(cameIn(ids, period))
    .groupBy(attendance.projectId, attendance.at);

/** How often each person was at sessions of these projects, and their minutes. */
export const sumPeople = (tx: Tx, ids: readonly string[], period?: Period) =>
  tx
    .select({
      ...{ projectId: attendance.projectId, userId: attendance.userId },
      ...{ came: count(), minutes: sum(attendance.minutes).mapWith(Number) },
    })
    .from(attendance)
    .where(cameIn(ids, period))
    .groupBy(attendance.projectId, attendance.userId)
    .orderBy(attendance.userId);

/** Who said that they can't make a session of these projects. */
export const listAbsent = async (tx: Tx, ids: readonly string[], period?: Period) =>
  ids.length === 0
    ? []
    : tx
        .select({
          projectId: answers.projectId,
          at: answers.at,
          userId: answers.userId,
          answer: answers.answer,
        })
        .from(answers)
        .where(
          and(inArray(answers.projectId, [...ids]), eq(answers.answer, 'absent'), within(answers.at, period)),
        );

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
