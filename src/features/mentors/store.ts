import { and, asc, count, eq, gte, inArray, isNull, like, or, sql } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { members, people } from '../members/tables';
import { FORMER } from '../organisations';
import { growthQuiet } from '../path/tables';
import { projects } from '../projects/tables';
import { retrospectives } from '../retrospectives/tables';
import { seats } from '../teams/tables';
import { type MentorState, openStates } from './rules';
import { mentorships } from './tables';

export type Mentorship = typeof mentorships.$inferSelect;

/** Running teams whose leader nobody has thought of a mentor for. */
export async function listUnseen(tx: Tx, lastDay: string) {
  return tx
    .select({ projectId: projects.id, startedAt: projects.startedAt, leaderId: seats.userId })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .leftJoin(
      mentorships,
      and(eq(mentorships.projectId, seats.projectId), eq(mentorships.leaderId, seats.userId)),
    )
    .where(
      and(
        eq(seats.leader, true),
        eq(seats.state, 'accepted'),
        eq(projects.state, 'running'),
        gte(projects.ends, lastDay),
        isNull(mentorships.id),
      ),
    )
    .orderBy(asc(projects.startedAt), asc(projects.id));
}

/** The teams that somebody leads or led. */
export async function listLed(tx: Tx, userId: string) {
  const rows = await tx
    .select({ projectId: projects.id, startedAt: projects.startedAt, state: projects.state })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .where(
      and(
        eq(seats.userId, userId),
        eq(seats.leader, true),
        eq(seats.state, 'accepted'),
        inArray(projects.state, ['running', 'closed']),
      ),
    );
  return rows.map((it) => ({ ...it, closed: it.state === 'closed' }));
}

/** Everybody who led so many teams to a goal that was met, and may be suggested. */
export async function listPool(tx: Tx, ledWell: number) {
  const led = await tx
    .select({ id: members.id, themes: members.themes, askedAt: members.askedAt, times: count() })
    .from(seats)
    .innerJoin(retrospectives, eq(retrospectives.projectId, seats.projectId))
    .innerJoin(members, eq(members.id, seats.userId))
    .leftJoin(people, eq(people.id, seats.userId))
    .leftJoin(growthQuiet, eq(growthQuiet.userId, seats.userId))
    .where(
      and(
        eq(seats.leader, true),
        eq(seats.state, 'accepted'),
        inArray(retrospectives.met, ['yes', 'partly']),
        eq(members.paused, false),
        or(isNull(people.gone), eq(people.gone, false)),
        isNull(growthQuiet.userId),
      ),
    )
    .groupBy(members.id);
  return led.filter((it) => it.times >= ledWell);
}

export async function countWaiting(tx: Tx): Promise<number> {
  const rows = await tx
    .select({ id: mentorships.id })
    .from(mentorships)
    .where(eq(mentorships.state, 'proposed'));
  return rows.length;
}

/** @returns false when there is one for this leader in this team */
export async function addMentorship(tx: Tx, it: Mentorship): Promise<boolean> {
  return (await tx.insert(mentorships).values(it).onConflictDoNothing().returning()).length > 0;
}

export async function findMentorship(tx: Tx, id: string): Promise<Mentorship | undefined> {
  const [found] = await tx.select().from(mentorships).where(eq(mentorships.id, id));
  return found;
}

/** All of which something is still to come. */
export function listOpen(tx: Tx): Promise<Mentorship[]> {
  return tx
    .select()
    .from(mentorships)
    .where(inArray(mentorships.state, [...openStates]))
    .orderBy(asc(mentorships.at));
}

/** @returns undefined where it is no longer in the state that the caller saw */
export async function moveMentorship(
  tx: Tx,
  { id, state: from, mentorId }: Mentorship,
  to: MentorState,
  set: Partial<Mentorship> & { at: Date },
): Promise<Mentorship | undefined> {
  const isSame = mentorId ? eq(mentorships.mentorId, mentorId) : isNull(mentorships.mentorId);
  const [moved] = await tx
    .update(mentorships)
    .set({ ...set, state: to })
    .where(and(eq(mentorships.id, id), eq(mentorships.state, from), isSame))
    .returning();
  return moved;
}

export function exportOf(tx: Tx, userId: string) {
  const { id, projectId, state, at } = mentorships;
  return tx
    .select({ id, projectId, state, at })
    .from(mentorships)
    .where(or(eq(mentorships.mentorId, userId), eq(mentorships.leaderId, userId)));
}

/** Whoever leaves is proposed, asked and named no more; what was done stays, by a former member. */
export async function forget(tx: Tx, userId: string): Promise<void> {
  const { mentorId, leaderId, byUser, ranked, refused } = mentorships;
  const names = (ids: typeof ranked | typeof refused) => like(sql`cast(${ids} as text)`, `%"${userId}"%`);
  const without = (ids: readonly string[]) => ids.filter((id) => id !== userId);
  const theirs = await tx
    .select()
    .from(mentorships)
    .where(or(eq(mentorId, userId), eq(leaderId, userId), eq(byUser, userId), names(ranked), names(refused)));
  for (const it of theirs)
    await tx
      .update(mentorships)
      .set({
        ranked: without(it.ranked),
        refused: without(it.refused),
        ...(it.byUser === userId && { byUser: FORMER }),
        ...(it.leaderId === userId && { leaderId: null }),
        ...(it.mentorId === userId && { mentorId: FORMER }),
      })
      .where(eq(mentorships.id, it.id));
}
