import {
  and,
  asc,
  count,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  ne,
  notExists,
  or,
  sql,
} from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { DAY } from '../../core/time';
import { FIRST_DAYS } from '../../outbox/patience';
import { members, people } from '../members/tables';
import { FORMER } from '../organisations';
import { growthQuiet } from '../path/tables';
import { projects } from '../projects/tables';
import { retrospectives } from '../retrospectives/tables';
import { held } from '../sessions/tables';
import { seats } from '../teams/tables';
import { FIRST_SESSIONS, type MentorState, openStates } from './rules';
import { mentorships } from './tables';

export type Mentorship = typeof mentorships.$inferSelect;

/** Teams whose leader has never led before are looked at so many at a time: far more than may wait for coordinators. */
const MOST_SEEN = 20;

/**
 * Running teams of more than one whose leader has led none that ended, or began before it, and few sessions of this one,
 * and for whom nobody has thought of a mentor; those that began first, first.
 * @param lastDay only teams that end on it or later, `YYYY-MM-DD`
 */
export function listUnseen(tx: Tx, lastDay: string): Promise<{ projectId: string; leaderId: string }[]> {
  const led = tx
    .select({
      userId: seats.userId,
      projectId: seats.projectId,
      state: projects.state,
      startedAt: projects.startedAt,
    })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .where(
      and(
        eq(seats.leader, true),
        eq(seats.state, 'accepted'),
        inArray(projects.state, ['running', 'closed']),
      ),
    )
    .as('led');
  const before = tx
    .select({ one: sql`1` })
    .from(led)
    .where(
      and(
        eq(led.userId, seats.userId),
        ne(led.projectId, seats.projectId),
        or(eq(led.state, 'closed'), lt(led.startedAt, projects.startedAt)),
      ),
    );
  const mate = tx
    .select({ userId: seats.userId, projectId: seats.projectId })
    .from(seats)
    .where(eq(seats.state, 'accepted'))
    .as('mate');
  const beside = tx
    .select({ one: sql`1` })
    .from(mate)
    .where(and(eq(mate.projectId, seats.projectId), ne(mate.userId, seats.userId)));
  const went = tx
    .select({ times: count() })
    .from(held)
    .where(and(eq(held.projectId, projects.id), isNotNull(held.bookedAt), gt(held.came, 0)));
  return tx
    .select({ projectId: projects.id, leaderId: seats.userId })
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
        notExists(before),
        exists(beside),
        sql`(${went}) < ${FIRST_SESSIONS}`,
      ),
    )
    .orderBy(asc(projects.startedAt), asc(projects.id))
    .limit(MOST_SEEN);
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

/**
 * Those for which something may have to happen now: whose project ended or is led by somebody else, whose mentor is gone
 * or has left the team, whose time to answer is over, and those that coordinators have let wait for a while.
 */
export async function listDue(tx: Tx, now: Date): Promise<Mentorship[]> {
  const parted = tx
    .select({ userId: seats.userId, projectId: seats.projectId, leftAt: seats.answeredAt })
    .from(seats)
    .where(eq(seats.state, 'left'))
    .as('parted');
  const hasLeft = tx
    .select({ one: sql`1` })
    .from(parted)
    .where(
      and(
        eq(parted.userId, mentorships.mentorId),
        eq(parted.projectId, mentorships.projectId),
        gt(parted.leftAt, mentorships.at),
      ),
    );
  const rows = await tx
    .select({ it: mentorships })
    .from(mentorships)
    .innerJoin(projects, eq(projects.id, mentorships.projectId))
    .leftJoin(
      seats,
      and(
        eq(seats.projectId, mentorships.projectId),
        eq(seats.userId, mentorships.leaderId),
        eq(seats.leader, true),
        eq(seats.state, 'accepted'),
      ),
    )
    .leftJoin(people, eq(people.id, mentorships.mentorId))
    .where(
      and(
        inArray(mentorships.state, [...openStates]),
        or(
          ne(projects.state, 'running'),
          isNull(seats.id),
          eq(people.gone, true),
          eq(mentorships.mentorId, FORMER),
          and(inArray(mentorships.state, ['asked', 'accepted']), exists(hasLeft)),
          and(eq(mentorships.state, 'asked'), lte(mentorships.answerBy, now)),
          and(
            inArray(mentorships.state, ['proposed', 'nobody']),
            lte(mentorships.at, new Date(now.getTime() - FIRST_DAYS * DAY)),
          ),
        ),
      ),
    )
    .orderBy(asc(mentorships.at));
  return rows.map(({ it }) => it);
}

/** Whether whoever is asked, or said yes, was in the team then, and has left it since. */
export async function hasLeft(tx: Tx, { projectId, mentorId, at }: Mentorship): Promise<boolean> {
  if (!mentorId) return false;
  const own = await tx
    .select()
    .from(seats)
    .where(and(eq(seats.projectId, projectId), eq(seats.userId, mentorId)));
  const left = own.some((it) => it.state === 'left' && it.answeredAt && it.answeredAt > at);
  return left && !own.some((it) => it.state === 'accepted');
}

/** Nobody is proposed any more who does not want to be suggested. @returns the ids of those that named them */
export async function dropQuiet(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ it: mentorships, quiet: growthQuiet.userId })
    .from(mentorships)
    .innerJoin(
      growthQuiet,
      like(sql`cast(${mentorships.ranked} as text)`, sql`'%"' || ${growthQuiet.userId} || '"%'`),
    )
    .where(inArray(mentorships.state, ['proposed', 'asked', 'nobody']));
  const quiet = new Set(rows.map((row) => row.quiet));
  const those = [...new Map(rows.map(({ it }) => [it.id, it])).values()];
  for (const { id, ranked } of those)
    await tx
      .update(mentorships)
      .set({ ranked: ranked.filter((userId) => !quiet.has(userId)) })
      .where(eq(mentorships.id, id));
  return those.map((it) => it.id);
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
