import { and, asc, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { type Moment, type Side, sides } from './rules';
import type { HalfSummary, Summary } from './summary';
import {
  retrospectiveAnswers as answers,
  retrospectiveAsks as asks,
  retrospectiveHalves as halves,
  retrospectiveLinks as links,
  retrospectives,
} from './tables';

export type Retrospective = typeof retrospectives.$inferSelect;
export type Half = typeof halves.$inferSelect;
export type Ask = typeof asks.$inferSelect;
export type Given = typeof answers.$inferSelect;
export type Link = typeof links.$inferSelect;

export async function openRetrospective(
  tx: Tx,
  it: Omit<Retrospective, 'summary' | 'endedAt'>,
  asked: readonly Ask[],
): Promise<void> {
  await tx.insert(retrospectives).values(it);
  await addAsks(tx, asked);
}

export async function addAsks(tx: Tx, asked: readonly Ask[]): Promise<void> {
  if (asked.length > 0)
    await tx
      .insert(asks)
      .values([...asked])
      .onConflictDoNothing();
}

export async function findRetrospective(tx: Tx, projectId: string): Promise<Retrospective | undefined> {
  const [found] = await tx.select().from(retrospectives).where(eq(retrospectives.projectId, projectId));
  return found;
}

/** Answers are collected from the one moment to the other. */
export interface Round {
  projectId: string;
  moment: Moment;
  openedAt: Date;
  endedAt: Date | null;
}

const rounds = {
  end: (it: Retrospective): Round => ({ ...it, moment: 'end', openedAt: it.closedAt }),
  half: (it: Half): Round => ({ ...it, moment: 'half', openedAt: it.askedAt }),
};

export async function findRound(tx: Tx, projectId: string, moment: Moment): Promise<Round | undefined> {
  if (moment === 'half') {
    const [half] = await tx.select().from(halves).where(eq(halves.projectId, projectId));
    return half && rounds.half(half);
  }
  const found = await findRetrospective(tx, projectId);
  return found && rounds.end(found);
}

/** Those that still collect answers, oldest first. */
export async function listOpen(tx: Tx): Promise<Round[]> {
  const ends = await tx.select().from(retrospectives).where(isNull(retrospectives.endedAt));
  const half = await tx.select().from(halves).where(isNull(halves.endedAt));
  return [...half.map(rounds.half), ...ends.map(rounds.end)].sort(
    (a, b) => a.openedAt.getTime() - b.openedAt.getTime(),
  );
}

/** @returns false when the half was looked at already */
export async function openHalf(
  tx: Tx,
  it: Pick<Half, 'projectId' | 'askedAt'>,
  asked: readonly Ask[],
): Promise<boolean> {
  const opened = await tx.insert(halves).values(it).onConflictDoNothing().returning();
  if (opened.length === 0) return false;
  await addAsks(tx, asked);
  return true;
}

/** @returns false when it had ended already */
export async function endHalf(tx: Tx, projectId: string, summary: HalfSummary, at: Date): Promise<boolean> {
  const ended = await tx
    .update(halves)
    .set({ summary, endedAt: at })
    .where(and(eq(halves.projectId, projectId), isNull(halves.endedAt)))
    .returning({ id: halves.projectId });
  return ended.length > 0;
}

/** What came of these projects, as whoever closed them said. */
export async function outcomesOf(
  tx: Tx,
  projectIds: readonly string[],
): Promise<Map<string, Pick<Retrospective, 'achieved' | 'met'>>> {
  if (projectIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: retrospectives.projectId, achieved: retrospectives.achieved, met: retrospectives.met })
    .from(retrospectives)
    .where(inArray(retrospectives.projectId, [...projectIds]));
  return new Map(rows.map(({ id, ...it }) => [id, it]));
}

/** Those that ended since then. */
export function listEnded(tx: Tx, since: Date): Promise<Retrospective[]> {
  return tx.select().from(retrospectives).where(gte(retrospectives.endedAt, since));
}

export function asksOf(tx: Tx, projectId: string, moment: Moment = 'end'): Promise<Ask[]> {
  return tx
    .select()
    .from(asks)
    .where(and(eq(asks.projectId, projectId), eq(asks.moment, moment)))
    .orderBy(asc(asks.userId));
}

export function answersOf(tx: Tx, projectId: string, moment: Moment = 'end'): Promise<Given[]> {
  return tx
    .select()
    .from(answers)
    .where(and(eq(answers.projectId, projectId), eq(answers.moment, moment)));
}

/** The rounds that still collect answers, and ask this person. */
export async function openRoundsOf(tx: Tx, userId: string): Promise<Round[]> {
  const rows = await tx
    .selectDistinct({ projectId: asks.projectId, moment: asks.moment })
    .from(asks)
    .where(eq(asks.userId, userId));
  const found = [];
  for (const { projectId, moment } of rows) found.push(await findRound(tx, projectId, moment));
  return found.flatMap((it) => (it && !it.endedAt ? [it] : []));
}

/**
 * Gives a voice its answer, or changes it.
 * @returns false when somebody else has answered for this voice
 */
export async function saveAnswer(tx: Tx, it: Given & { userId: string }): Promise<boolean> {
  const { ratings, words, more, at } = it;
  const saved = await tx
    .insert(answers)
    .values(it)
    .onConflictDoUpdate({
      target: [answers.projectId, answers.moment, answers.side, answers.voice],
      set: { ratings, words, more, at },
      setWhere: eq(answers.userId, it.userId),
    })
    .returning({ id: answers.id });
  return saved.length > 0;
}

/** @returns false when this voice has answered already */
export async function saveOwnAnswer(tx: Tx, it: Given): Promise<boolean> {
  const saved = await tx.insert(answers).values(it).onConflictDoNothing().returning({ id: answers.id });
  return saved.length > 0;
}

export async function addLink(tx: Tx, link: Link): Promise<void> {
  await tx.insert(links).values(link);
}

export async function findLink(tx: Tx, digest: string): Promise<Link | undefined> {
  const [found] = await tx.select().from(links).where(eq(links.digest, digest));
  return found;
}

/** How many voices each side has: those that were asked, and those that answered and have left since. */
export function voicesOf(asked: readonly Ask[], given: readonly Given[]): Record<Side, number> {
  const count = (side: Side) =>
    new Set([
      ...asked.filter((it) => it.side === side).map((it) => it.voice),
      ...given.filter((it) => it.side === side).map((it) => it.voice ?? it.id),
    ]).size;
  const [organisation, participants, company] = sides.map(count);
  return { organisation: organisation ?? 0, participants: participants ?? 0, company: company ?? 0 };
}

/** @returns false when it had ended already */
export async function endRetrospective(
  tx: Tx,
  projectId: string,
  summary: Summary,
  at: Date,
): Promise<boolean> {
  const ended = await tx
    .update(retrospectives)
    .set({ summary, endedAt: at })
    .where(and(eq(retrospectives.projectId, projectId), isNull(retrospectives.endedAt)))
    .returning({ id: retrospectives.projectId });
  return ended.length > 0;
}

/** What somebody closed, was asked and answered. */
export async function exportPerson(tx: Tx, userId: string): Promise<Record<string, unknown>> {
  const { projectId, closedAt, achieved, met } = retrospectives;
  return {
    closed: await tx
      .select({ projectId, closedAt, achieved, met })
      .from(retrospectives)
      .where(eq(retrospectives.closedBy, userId)),
    asked: await tx.select().from(asks).where(eq(asks.userId, userId)),
    answered: await tx.select().from(answers).where(eq(answers.userId, userId)),
  };
}

/** What they answered stays, as nobody's; what they have not answered is no longer asked. */
export async function forgetPerson(tx: Tx, userId: string): Promise<void> {
  await tx.update(retrospectives).set({ closedBy: null }).where(eq(retrospectives.closedBy, userId));
  await tx.delete(asks).where(eq(asks.userId, userId));
  await tx.update(links).set({ byUser: null }).where(eq(links.byUser, userId));
  await tx
    .update(answers)
    .set({
      userId: null,
      voice: sql`case when ${answers.voice} = ${userId} then null else ${answers.voice} end`,
    })
    .where(eq(answers.userId, userId));
}
