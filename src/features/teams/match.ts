import type { World } from '../../core/feature';
import { DAY } from '../../core/time';
import { type Paged, type Problem, type ProblemInput, readProblem } from '../../matcher';
import { fold } from '../../taxonomy';
import type { Member } from '../members';
import { FORMER } from '../organisations';
import { meetingSlots, type Project, seatsOf } from '../projects';
import { type Facts, memberPages, type Part } from './facts';
import { isHeld, MOST_TEAMS } from './rules';

/**
 * The facts in the matcher's words, the members coming page by page.
 * @param seen is shown each page as it comes
 */
export function pagedOf(world: World, facts: Facts, seen?: (page: readonly Member[]) => void): Paged {
  const inWords = memberIn(facts);
  return {
    ...restOf(facts),
    fair: true,
    async *pages() {
      for await (const page of memberPages(world)) {
        seen?.(page);
        yield page.map(inWords);
      }
    },
  };
}

/** The same with only these members: what is asked of a few of them needs no more. */
export const problemOf = (facts: Facts, members: readonly Member[]): Problem =>
  readProblem({ ...restOf(facts), members: members.map(memberIn(facts)) });

const restOf = (facts: Facts): Omit<ProblemInput, 'members'> => ({
  projects: facts.open.map(projectOf),
  locks: locksOf(facts),
  bans: bansOf(facts),
  weights: facts.weights,
  limits: { teams: MOST_TEAMS },
});

/** Puts members into the matcher's words. */
function memberIn(facts: Facts): (member: Member) => ProblemInput['members'][number] {
  const { now, open, spent, guides } = facts;
  const wishesBy = byPerson(facts.wishes);
  const partsBy = byPerson(facts.parts);
  const earlierBy = byPerson(facts.earlier);
  const places = new Map(open.map((it) => [it.id, it.prefecture]));
  const tied = tiedPeople(facts);
  return (member) => {
    const own = partsBy.get(member.id) ?? [];
    const reactions = wishesBy.get(member.id) ?? [];
    const running = own.filter((it) => it.running);
    const served = own.filter((it) => it.accepted);
    const wished = earlierBy.get(member.id) ?? [];
    return {
      id: member.id,
      skills: member.skills,
      themes: member.themes,
      hours: Math.max(0, member.hours - sumOf(running)),
      slots: member.slots,
      place: member.place,
      // Whoever wishes for work on site somewhere has found a way to get there.
      regions: [...new Set([member.prefecture, ...reactions.map((it) => places.get(it.projectId))])].filter(
        (it) => typeof it === 'string',
      ),
      languages: member.languages,
      leads: member.leads,
      led: served.filter((it) => it.leader).length,
      ready: guides.ready.has(member.id),
      mentors: guides.mentors.has(member.id),
      department: departmentOf(member),
      past: served.length,
      teams: running.length,
      // Whoever was written to often enough, and has to do with no open project, is not asked at all.
      paused: member.paused || (spent.has(member.id) && !tied.has(member.id)),
      reactions: reactions.map((it) => ({ project: it.projectId, kind: it.kind })),
      waiting: monthsSince(lastOf(served) ?? member.createdAt, now),
      wished: wished.length,
      served: wished.filter((it) => served.some((part) => part.projectId === it.projectId)).length,
    };
  };
}

/** A department as it is compared: however wide or large its letters, and however spaced; null where nothing is said. */
const departmentOf = ({ department }: Member): string | null =>
  fold(department).replace(/\s+/gu, '').slice(0, 200) || null;

/** Who has to do with an open project: by a wish, a seat, or a coordinator's decision. */
const tiedPeople = ({ wishes, seats, locks }: Facts): Set<string> =>
  new Set(
    [...wishes.filter((it) => it.kind !== 'watch'), ...seats.filter(isHeld), ...locks].map((it) => it.userId),
  );

function byPerson<T extends { userId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const it of rows) {
    const own = found.get(it.userId);
    if (own) own.push(it);
    else found.set(it.userId, [it]);
  }
  return found;
}

const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, it) => sum + it.hours, 0);

function lastOf(parts: readonly Part[]): Date | undefined {
  const times = parts.flatMap((it) => it.startedAt?.getTime() ?? []);
  return times.length ? new Date(Math.max(...times)) : undefined;
}

const monthsSince = (then: Date, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - then.getTime()) / (30 * DAY)));

/** A project in the matcher's words. */
export const projectOf = (it: Project): ProblemInput['projects'][number] => ({
  id: it.id,
  roles: it.roles.map(({ id, skills, seats }) => ({ id, skills, seats })),
  // Who is alone needs nobody to lead.
  leader: seatsOf(it.roles) > 1,
  hours: it.hours,
  slots: meetingSlots(it),
  slotsNeeded: 1,
  place: it.place,
  region: it.prefecture,
  languages: it.languages,
  themes: it.themes,
});

/** Who was invited or has accepted stays; then what coordinators decided. Whoever has left since is passed over. */
function locksOf({ seats, locks, open }: Facts): NonNullable<ProblemInput['locks']> {
  const inQuestion = new Set(open.map((it) => it.id));
  const held = seats.filter((it) => isHeld(it) && it.userId !== FORMER);
  const asked = new Set(seats.map((it) => `${it.projectId} ${it.userId}`));
  const chosen = locks.filter(
    (it) => inQuestion.has(it.projectId) && !asked.has(`${it.projectId} ${it.userId}`),
  );
  return [...held, ...chosen].map((it) => ({
    project: it.projectId,
    role: it.roleId,
    member: it.userId,
    leader: it.leader,
  }));
}

/**
 * Who is not to be asked: as coordinators decided, after a no that no new wish followed, and, for all but the projects
 * that they have to do with, whoever was written to often enough.
 */
function bansOf(facts: Facts): NonNullable<ProblemInput['bans']> {
  const { bans, seats, wishes, open, spent, locks } = facts;
  const pair = (it: { projectId: string; userId: string }) => `${it.projectId} ${it.userId}`;
  const wished = new Map<string, Date>();
  for (const it of wishes) if (it.kind !== 'watch') wished.set(pair(it), it.at);
  const after = (it: { projectId: string; userId: string }, then: Date) =>
    (wished.get(pair(it))?.getTime() ?? 0) > then.getTime();
  const chosen = new Set(locks.map(pair));
  const inQuestion = new Set(open.map((it) => it.id));
  const no = seats.filter((it) => !isHeld(it) && !after(it, it.answeredAt ?? it.answerBy));
  const tired = [...tiedPeople(facts)]
    .filter((userId) => spent.has(userId))
    .flatMap((userId) => open.map((project) => ({ projectId: project.id, userId })))
    .filter((it) => !wished.has(pair(it)) && !chosen.has(pair(it)));
  const held = new Set(seats.filter(isHeld).map(pair));
  return [...bans.filter((it) => inQuestion.has(it.projectId)), ...no, ...tired]
    .filter((it) => !held.has(pair(it)))
    .map((it) => ({ project: it.projectId, member: it.userId }));
}
