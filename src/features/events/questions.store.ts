import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { FORMER } from '../organisations';
import { projects } from '../projects/tables';
import { seats } from '../teams/tables';
import type { Meeting } from './store';
import { eventSpeakers, events, eventQuestions as questions } from './tables';

export type Question = typeof questions.$inferSelect;

/** @returns how many of them are new to the meeting */
export async function addQuestions(
  tx: Tx,
  eventId: string,
  them: readonly Pick<Question, 'id' | 'question'>[],
  at: Date,
): Promise<number> {
  if (them.length === 0) return 0;
  const added = await tx
    .insert(questions)
    .values(them.map((it) => ({ ...it, eventId, state: 'open' as const, at })))
    .onConflictDoNothing()
    .returning({ id: questions.id });
  return added.length;
}

/** All of a meeting, the earliest first. */
export const questionsOf = (tx: Tx, eventId: string): Promise<Question[]> =>
  tx
    .select()
    .from(questions)
    .where(eq(questions.eventId, eventId))
    .orderBy(asc(questions.at), asc(questions.id));

export async function findQuestion(tx: Tx, id: string): Promise<Question | undefined> {
  const [found] = await tx.select().from(questions).where(eq(questions.id, id));
  return found;
}

/** Meetings with questions that wait; none of one that was called off. */
export async function listAsked(tx: Tx): Promise<Meeting[]> {
  const open = tx.select({ id: questions.eventId }).from(questions).where(eq(questions.state, 'open'));
  return tx
    .select()
    .from(events)
    .where(and(inArray(events.id, open), inArray(events.state, ['open', 'held'])));
}

/** Ends an open question. @returns undefined when somebody was first */
export async function endQuestion(
  tx: Tx,
  id: string,
  end: Pick<Question, 'state' | 'byUser'> & Partial<Pick<Question, 'answer' | 'reason'>> & { endedAt: Date },
): Promise<Question | undefined> {
  const [ended] = await tx
    .update(questions)
    .set(end)
    .where(and(eq(questions.id, id), eq(questions.state, 'open')))
    .returning();
  return ended;
}

/** The finished projects of those who speak at a meeting, the latest first. */
export async function projectsAt(tx: Tx, eventId: string): Promise<{ id: string; title: string }[]> {
  const rows = await tx
    .select({ id: projects.id, title: projects.title })
    .from(eventSpeakers)
    .innerJoin(seats, and(eq(seats.userId, eventSpeakers.userId), eq(seats.state, 'accepted')))
    .innerJoin(projects, and(eq(projects.id, seats.projectId), eq(projects.state, 'closed')))
    .where(and(eq(eventSpeakers.eventId, eventId), inArray(eventSpeakers.state, ['yes', 'asked', 'spared'])))
    .orderBy(desc(projects.closedAt));
  return [...new Map(rows.map((it) => [it.id, it])).values()];
}

export const questionsBy = (tx: Tx, userId: string): Promise<Question[]> =>
  tx.select().from(questions).where(eq(questions.byUser, userId));

/** What they answered stays, as nobody's. */
export async function forgetAnswerer(tx: Tx, userId: string): Promise<void> {
  await tx.update(questions).set({ byUser: FORMER }).where(eq(questions.byUser, userId));
}
