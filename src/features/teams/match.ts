import { DAY } from '../../core/time';
import { type Problem, type ProblemInput, readProblem } from '../../matcher';
import { meetingSlots, type Project, seatsOf } from '../projects';
import type { Facts, Part } from './facts';
import { isHeld, MOST_TEAMS } from './rules';

/** The facts in the matcher's words. */
export function problemOf(facts: Facts): Problem {
  return readProblem({
    members: membersOf(facts),
    projects: facts.open.map(projectOf),
    locks: locksOf(facts),
    bans: bansOf(facts),
    limits: { teams: MOST_TEAMS },
  } satisfies ProblemInput);
}

function membersOf({ members, wishes, parts, earlier, now, open }: Facts): ProblemInput['members'] {
  const wishesBy = byPerson(wishes);
  const partsBy = byPerson(parts);
  const earlierBy = byPerson(earlier);
  const places = new Map(open.map((it) => [it.id, it.prefecture]));
  return members.map((member) => {
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
      past: served.length,
      teams: running.length,
      paused: member.paused,
      reactions: reactions.map((it) => ({ project: it.projectId, kind: it.kind })),
      waiting: monthsSince(lastOf(served) ?? member.createdAt, now),
      wished: wished.length,
      served: wished.filter((it) => served.some((part) => part.projectId === it.projectId)).length,
    };
  });
}

function byPerson<T extends { userId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const it of rows) found.set(it.userId, [...(found.get(it.userId) ?? []), it]);
  return found;
}

const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, it) => sum + it.hours, 0);

function lastOf(parts: readonly Part[]): Date | undefined {
  const times = parts.flatMap((it) => it.startedAt?.getTime() ?? []);
  return times.length ? new Date(Math.max(...times)) : undefined;
}

const monthsSince = (then: Date, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - then.getTime()) / (30 * DAY)));

const projectOf = (it: Project): ProblemInput['projects'][number] => ({
  id: it.id,
  roles: it.roles.map(({ id, skills, seats }) => ({ id, skills, seats })),
  // Who is alone needs nobody to lead.
  leader: seatsOf(it.roles) > 1,
  hours: it.hours,
  slots: meetingSlots(it),
  slotsNeeded: 1,
  place: it.place,
  region: it.prefecture,
  themes: it.themes,
});

/** Who was invited or has accepted stays; then what coordinators decided. */
function locksOf({ seats, locks, open, members }: Facts): NonNullable<ProblemInput['locks']> {
  const known = new Set(members.map((it) => it.id));
  const inQuestion = new Set(open.map((it) => it.id));
  const held = seats.filter((it) => isHeld(it) && known.has(it.userId));
  const asked = new Set(seats.map((it) => `${it.projectId} ${it.userId}`));
  const chosen = locks.filter(
    (it) =>
      inQuestion.has(it.projectId) && known.has(it.userId) && !asked.has(`${it.projectId} ${it.userId}`),
  );
  return [...held, ...chosen].map((it) => ({
    project: it.projectId,
    role: it.roleId,
    member: it.userId,
    leader: it.leader,
  }));
}

/**
 * Who is not to be asked: as coordinators decided, after a no that no new wish followed, and whoever did not wish for a
 * project and was written to often enough.
 */
function bansOf({ bans, seats, wishes, open, spent, locks }: Facts): NonNullable<ProblemInput['bans']> {
  const wished = new Map<string, Date>();
  for (const it of wishes) if (it.kind !== 'watch') wished.set(`${it.projectId} ${it.userId}`, it.at);
  const after = (it: { projectId: string; userId: string }, then: Date) =>
    (wished.get(`${it.projectId} ${it.userId}`)?.getTime() ?? 0) > then.getTime();
  const chosen = new Set(locks.map((it) => `${it.projectId} ${it.userId}`));
  const inQuestion = new Set(open.map((it) => it.id));
  const no = seats.filter((it) => !isHeld(it) && !after(it, it.answeredAt ?? it.answerBy));
  const tired = open.flatMap((project) =>
    [...spent]
      .map((userId) => ({ projectId: project.id, userId }))
      .filter(
        (it) => !wished.has(`${it.projectId} ${it.userId}`) && !chosen.has(`${it.projectId} ${it.userId}`),
      ),
  );
  const held = new Set(seats.filter(isHeld).map((it) => `${it.projectId} ${it.userId}`));
  return [...bans.filter((it) => inQuestion.has(it.projectId)), ...no, ...tired]
    .filter((it) => !held.has(`${it.projectId} ${it.userId}`))
    .map((it) => ({ project: it.projectId, member: it.userId }));
}
