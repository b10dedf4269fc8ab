import { and, count, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { members } from '../members/tables';
import { mentorships } from '../mentors/tables';
import { projects } from '../projects/tables';
import { retrospectiveAnswers as answers, retrospectives } from '../retrospectives/tables';
import { attendance } from '../sessions/tables';
import { seats } from '../teams/tables';
import type { Facts } from './rules';

/**
 * What counts on the way to leadership, for each of these people, in five queries for all of them.
 * @param ids a few hundred at most
 * @param coordinators who of the club is one
 */
export async function findFacts(
  tx: Tx,
  ids: readonly string[],
  coordinators: ReadonlySet<string>,
): Promise<Map<string, Facts>> {
  if (ids.length === 0) return new Map();
  const parts = await partsOf(tx, ids);
  const sessions = await tx
    .select({ userId: attendance.userId, times: count() })
    .from(attendance)
    .where(and(inArray(attendance.userId, [...ids]), eq(attendance.came, true)))
    .groupBy(attendance.userId);
  const answered = await tx
    .select({ userId: answers.userId, times: count() })
    .from(answers)
    .where(
      and(inArray(answers.userId, [...ids]), eq(answers.side, 'participants'), eq(answers.moment, 'end')),
    )
    .groupBy(answers.userId);
  const mentored = await tx
    .select({ userId: mentorships.mentorId, times: count() })
    .from(mentorships)
    .where(and(inArray(mentorships.mentorId, [...ids]), inArray(mentorships.state, ['accepted', 'ended'])))
    .groupBy(mentorships.mentorId);
  const leads = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(inArray(members.id, [...ids]), eq(members.leads, true)));
  const came = timesOf(sessions);
  const said = timesOf(answered);
  const beside = timesOf(mentored);
  const wouldLead = new Set(leads.map((it) => it.id));
  return new Map(
    ids.map((id) => {
      const own = [...(parts.get(id)?.values() ?? [])];
      const many = (is: (part: Part) => boolean) => own.filter(is).length;
      return [
        id,
        {
          teams: own.length,
          finished: many((it) => it.closed),
          sessions: came.get(id) ?? 0,
          answered: said.get(id) ?? 0,
          wouldLead: wouldLead.has(id) ? 1 : 0,
          deputy: many((it) => it.deputy && !it.leader),
          led: many((it) => it.leader),
          ledWell: many((it) => it.leader && it.met),
          mentored: beside.get(id) ?? 0,
          coordinates: coordinators.has(id) ? 1 : 0,
        },
      ];
    }),
  );
}

const timesOf = (rows: readonly { userId: string | null; times: number }[]) =>
  new Map(rows.map((it) => [it.userId, it.times]));

/** A project that somebody is or was in the team of to the end. */
interface Part {
  leader: boolean;
  deputy: boolean;
  closed: boolean;
  /** Closed with the goal met, wholly or partly. */
  met: boolean;
}

/** By person and project: who has two seats in a team is in it once. */
async function partsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Map<string, Part>>> {
  const rows = await tx
    .select({
      userId: seats.userId,
      projectId: seats.projectId,
      leader: seats.leader,
      deputy: seats.deputy,
      state: projects.state,
      met: retrospectives.met,
    })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .leftJoin(retrospectives, eq(retrospectives.projectId, seats.projectId))
    .where(
      and(
        inArray(seats.userId, [...ids]),
        eq(seats.state, 'accepted'),
        inArray(projects.state, ['running', 'closed']),
      ),
    );
  const parts = new Map<string, Map<string, Part>>();
  for (const it of rows) {
    const own = parts.get(it.userId) ?? new Map<string, Part>();
    const was = own.get(it.projectId);
    own.set(it.projectId, {
      leader: it.leader || (was?.leader ?? false),
      deputy: it.deputy || (was?.deputy ?? false),
      closed: it.state === 'closed',
      met: it.met === 'yes' || it.met === 'partly',
    });
    parts.set(it.userId, own);
  }
  return parts;
}
