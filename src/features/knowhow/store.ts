import { and, count, desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { FORMER } from '../organisations';
import type { Content } from './rules';
import { lessons, lessonThanks, lessonVersions } from './tables';

export type Lesson = typeof lessons.$inferSelect;
export type Version = typeof lessonVersions.$inferSelect;

export async function findLesson(tx: Tx, id: string): Promise<Lesson | undefined> {
  const [found] = await tx.select().from(lessons).where(eq(lessons.id, id));
  return found;
}

export async function findLessons(tx: Tx, ids: readonly string[]): Promise<Lesson[]> {
  return ids.length
    ? tx
        .select()
        .from(lessons)
        .where(inArray(lessons.id, [...ids]))
    : [];
}

type New = Omit<Lesson, 'version' | 'shelved' | 'waitsSince' | 'publishedAt'> &
  Partial<Pick<Lesson, 'waitsSince' | 'publishedAt'>>;

/** A new lesson in its first version. @returns false when it is there already */
export async function addLesson(tx: Tx, lesson: New): Promise<boolean> {
  const added = await tx.insert(lessons).values(lesson).onConflictDoNothing().returning();
  if (added.length === 0) return false;
  const { id, content, author, createdAt } = lesson;
  await tx
    .insert(lessonVersions)
    .values({ lessonId: id, version: 1, content, byUser: author, at: createdAt });
  return true;
}

/** Another version of what it says. @returns undefined when somebody saved one since `seen` */
export async function addVersion(
  tx: Tx,
  id: string,
  seen: number,
  { content, byUser, at, ...set }: { content: Content; byUser: string; at: Date } & Partial<Lesson>,
): Promise<Lesson | undefined> {
  const version = seen + 1;
  const [changed] = await tx
    .update(lessons)
    .set({ ...set, content, version, shelved: false, checkedAt: at, waitsSince: null })
    .where(and(eq(lessons.id, id), eq(lessons.version, seen)))
    .returning();
  if (changed) await tx.insert(lessonVersions).values({ lessonId: id, version, content, byUser, at });
  return changed;
}

/** Changes what becomes of a lesson, and not what it says. @returns undefined when it is in another state */
export async function moveLesson(
  tx: Tx,
  id: string,
  from: Lesson['state'],
  set: Partial<Pick<Lesson, 'state' | 'author' | 'checkedAt' | 'waitsSince'>>,
): Promise<Lesson | undefined> {
  const [moved] = await tx
    .update(lessons)
    .set({ ...set, shelved: false })
    .where(and(eq(lessons.id, id), eq(lessons.state, from)))
    .returning();
  return moved;
}

/** All versions, the newest first. */
export function versionsOf(tx: Tx, id: string): Promise<Version[]> {
  return tx
    .select()
    .from(lessonVersions)
    .where(eq(lessonVersions.lessonId, id))
    .orderBy(desc(lessonVersions.version));
}

/** @returns false when they said so before */
export async function thank(tx: Tx, lessonId: string, userId: string, at: Date): Promise<boolean> {
  const fresh = await tx
    .insert(lessonThanks)
    .values({ lessonId, userId, at })
    .onConflictDoNothing()
    .returning();
  return fresh.length > 0;
}

/** How many people each of these helped; none is absent. */
export async function countThanks(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: lessonThanks.lessonId, many: count() })
    .from(lessonThanks)
    .where(inArray(lessonThanks.lessonId, [...ids]))
    .groupBy(lessonThanks.lessonId);
  return new Map(rows.map((it) => [it.id, it.many]));
}

export async function exportOf(tx: Tx, id: string): Promise<Record<string, unknown>> {
  return {
    written: await tx.select().from(lessonVersions).where(eq(lessonVersions.byUser, id)),
    helped: await tx.select().from(lessonThanks).where(eq(lessonThanks.userId, id)),
  };
}

/** What others learn from stays, without a name. */
export async function forgetPerson(tx: Tx, id: string): Promise<void> {
  await tx.update(lessons).set({ author: FORMER }).where(eq(lessons.author, id));
  await tx.update(lessonVersions).set({ byUser: FORMER }).where(eq(lessonVersions.byUser, id));
  await tx.delete(lessonThanks).where(eq(lessonThanks.userId, id));
}
