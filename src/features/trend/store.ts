import { and, type Column, eq, gte, inArray, lt } from 'drizzle-orm';
import type { Tx, World } from '../../core/feature';
import { lessons, lessonThanks } from '../knowhow/tables';
import { departures } from '../leaving/tables';
import { stageMoves } from '../organisations/tables';
import {
  retrospectiveAfters as afters,
  retrospectiveAnswers as answers,
  retrospectives,
} from '../retrospectives/tables';
import { attendanceWithin } from '../sessions';
import type { Facts } from './rules';

interface Time {
  from: Date;
  until: Date;
}

type Clock = Pick<World, 'now' | 'settings'>;

const within = (at: Column, { from, until }: Time) => and(gte(at, from), lt(at, until));

/** All that happened within a time. */
export async function findFacts(tx: Tx, world: Clock, time: Time): Promise<Facts> {
  const whole = await tx.select().from(retrospectives).where(within(retrospectives.closedAt, time));
  const { organisationId, at, from, to } = stageMoves;
  return {
    closed: whole.map(({ closedAt, met }) => ({ at: closedAt, met: met === 'yes' })),
    looks: await findLooks(tx, whole),
    afters: await findAfters(tx, time),
    moves: await tx.select({ organisationId, at, from, to }).from(stageMoves).where(within(at, time)),
    sessions: await findSessions(tx, world, time),
    dropOuts: await tx.select({ at: departures.at }).from(departures).where(within(departures.at, time)),
    lessons: await findPublished(tx, time),
    helped: await tx.select({ at: lessonThanks.at }).from(lessonThanks).where(within(lessonThanks.at, time)),
  };
}

/** What was answered, once no more answers are taken. */
async function findLooks(
  tx: Tx,
  whole: readonly (typeof retrospectives.$inferSelect)[],
): Promise<Facts['looks']> {
  const ended = whole.flatMap(({ projectId, closedAt: at, summary }) =>
    summary ? [{ projectId, at, summary }] : [],
  );
  const ids = ended.map((it) => it.projectId);
  const given = await tx
    .select({ projectId: answers.projectId, side: answers.side, ratings: answers.ratings })
    .from(answers)
    .where(and(eq(answers.moment, 'end'), inArray(answers.projectId, ids)));
  return ended.map(({ projectId, at, summary: { organisation, participants, company } }) => ({
    at,
    asked: { organisation: organisation.asked, participants: participants.asked, company: company.asked },
    answers: given.filter((it) => it.projectId === projectId),
  }));
}

async function findAfters(tx: Tx, time: Time): Promise<Facts['afters']> {
  const rows = await tx.select().from(afters).where(within(afters.answeredAt, time));
  return rows.flatMap(({ answeredAt: at, months, used }) =>
    at && used ? [{ at, months, used: used !== 'no' }] : [],
  );
}

/** Those of every project that was at work then: as booked, or, where nothing is booked yet, as its team said. */
const findSessions = async (tx: Tx, world: Clock, time: Time): Promise<Facts['sessions']> =>
  (await attendanceWithin(tx, world, time)).flatMap((it) => it.attendance.sessions);

async function findPublished(tx: Tx, time: Time): Promise<Facts['lessons']> {
  const rows = await tx
    .select({ at: lessons.publishedAt })
    .from(lessons)
    .where(within(lessons.publishedAt, time));
  return rows.flatMap(({ at }) => (at ? [{ at }] : []));
}
