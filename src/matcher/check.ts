import type { Plan, Seat, Team } from './plan';
import type { Lock, Member, Problem, Project, Role } from './problem';
import { recount } from './recount';

/** A hard rule that a plan breaks. */
export type Violation = { rule: string; project?: string; role?: string; member?: string };

/**
 * Checks every hard rule of the problem on a plan, and counts its points anew. This is written from the rules alone and
 * shares no code with the search, so that a fault in one is seen by the other. Locked members stand above the rules
 * of fit, but not above arithmetic.
 */
export function checkPlan(problem: Problem, plan: Plan): Violation[] {
  const known: Known = {
    problem,
    members: byId(problem.members),
    projects: byId(problem.projects),
  };
  return [
    ...plan.teams.flatMap((team) => {
      const project = known.projects.get(team.project);
      return project
        ? teamViolations(known, project, team)
        : [{ rule: 'unknown project', project: team.project }];
    }),
    ...memberViolations(known, plan),
    ...lockViolations(problem, plan),
    ...(recount(problem, plan) === plan.objective ? [] : [{ rule: 'points are counted wrongly' }]),
    ...(plan.bound !== null && plan.objective > plan.bound ? [{ rule: 'better than the bound' }] : []),
  ];
}

type Known = {
  problem: Problem;
  members: ReadonlyMap<string, Member>;
  projects: ReadonlyMap<string, Project>;
};

/** The first of each id, as the others are left out. */
function byId<T extends { id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.toReversed().map((one) => [one.id, one]));
}

function teamViolations(known: Known, project: Project, team: Team): Violation[] {
  const { problem, members } = known;
  const found: Violation[] = [];
  const say = (rule: string, rest: Partial<Violation> = {}) =>
    found.push({ rule, project: project.id, ...rest });
  for (const role of project.roles) {
    const seats = team.seats.filter((seat) => seat.role === role.id);
    if (seats.length !== role.seats) say('number of seats', { role: role.id });
    const learners = seats.filter((seat) => seat.learner);
    if (
      learners.length > Math.floor(role.seats / 2) &&
      !learners.every((seat) => isLocked(problem, project, seat))
    ) {
      say('at most half are learners', { role: role.id });
    }
  }
  const names = sitting(team).map(({ member }) => member);
  if (new Set(names).size !== names.length) say('once per team');
  for (const seat of sitting(team)) {
    const role = project.roles.find(({ id }) => id === seat.role);
    const member = members.get(seat.member);
    if (!role || !member) {
      say('unknown role or member', { role: seat.role, member: seat.member });
      continue;
    }
    for (const rule of seatViolations(known, project, role, seat, member, team)) {
      say(rule, { role: role.id, member: member.id });
    }
  }
  const isFull = sitting(team).length === team.seats.length;
  if (team.complete !== (isFull && (!project.leader || team.leader !== null)))
    say('complete is said wrongly');
  if (team.leader !== null) {
    const seat = sitting(team).find(({ member }) => member === team.leader);
    const isNamed = problem.locks.some(
      (lock) => lock.leader && lock.project === project.id && lock.member === team.leader,
    );
    if (!seat) say('the leader is of the team', { member: team.leader });
    else if (!isNamed && (seat.learner || !members.get(team.leader)?.leads)) {
      say('the leader would lead', { member: team.leader });
    }
  }
  return found;
}

type Sitting = Seat & { member: string };

function sitting(team: Team): Sitting[] {
  return team.seats.filter((seat): seat is Sitting => seat.member !== null);
}

function isLocked(problem: Problem, project: Project, seat: Seat): boolean {
  return problem.locks.some(
    (lock) => lock.project === project.id && lock.role === seat.role && lock.member === seat.member,
  );
}

function seatViolations(
  { problem, members }: Known,
  project: Project,
  role: Role,
  seat: Sitting,
  member: Member,
  team: Team,
): string[] {
  const found: string[] = [];
  if (problem.bans.some((ban) => ban.member === member.id && ban.project === project.id))
    found.push('banned');
  if (isLocked(problem, project, seat)) return found;
  if (member.paused) found.push('paused');
  if (member.refused.includes(project.id)) found.push('refused');
  const needed = Math.min(new Set(project.slots).size, project.slotsNeeded ?? project.slots.length);
  if (new Set(project.slots.filter((slot) => member.slots.includes(slot))).size < needed) found.push('slot');
  if (project.place === 'online' && member.place === 'site') found.push('place');
  if (project.place === 'site' && member.place === 'online') found.push('place');
  if (project.place === 'site' && project.region !== null && !member.regions.includes(project.region)) {
    found.push('region');
  }
  if (!project.languages.every((language) => member.languages.includes(language))) found.push('language');
  const short = role.skills.map(({ skill, level }) => {
    const known = member.skills.find((own) => own.skill === skill);
    return { known, by: level - (known?.level ?? 0) };
  });
  if (short.some(({ known }) => !known)) found.push('skill');
  if (seat.learner !== short.some(({ by }) => by > 0)) found.push('learner is said wrongly');
  if (short.some(({ by }) => by > 1)) found.push('level');
  if (!seat.learner) return found;
  const reacted = member.reactions.some(({ project: to, kind }) => to === project.id && kind === 'learn');
  const wishes = short.every(({ by, known }) => by <= 0 || (known && known.wants !== 'use'));
  if (!wishes && !reacted) found.push('a learner wishes to learn');
  const hasMentor = sitting(team).some(({ member: other }) => {
    const skills = members.get(other)?.skills ?? [];
    return role.skills.every(({ skill, level }) =>
      skills.some((own) => own.skill === skill && own.level >= level),
    );
  });
  if (!hasMentor) found.push('a learner sits beside somebody who has what is asked');
  return found;
}

/** Hours and teams of each member over the whole plan; what is locked counts, and is allowed. */
function memberViolations({ problem, members, projects }: Known, plan: Plan): Violation[] {
  const found: Violation[] = [];
  const places = new Map<string, { project: Project; seat: Sitting }[]>();
  for (const team of plan.teams) {
    const project = projects.get(team.project);
    if (!project) continue;
    for (const seat of sitting(team)) {
      places.set(seat.member, [...(places.get(seat.member) ?? []), { project, seat }]);
    }
  }
  for (const [id, seats] of places) {
    const member = members.get(id);
    if (!member || seats.every(({ project, seat }) => isLocked(problem, project, seat))) continue;
    if (seats.length + member.teams > problem.limits.teams) found.push({ rule: 'teams', member: id });
    const hours = seats.reduce((sum, { project, seat }) => sum + hoursAsked(problem, project, seat), 0);
    if (hours > member.hours + 1e-6) found.push({ rule: 'hours', member: id });
  }
  return found;
}

function hoursAsked(problem: Problem, project: Project, seat: Sitting): number {
  const role = project.roles.find(({ id }) => id === seat.role);
  const given = problem.pairs.findLast(
    (pair) =>
      pair.member === seat.member &&
      pair.project === project.id &&
      (pair.role === undefined || pair.role === seat.role) &&
      pair.hours !== undefined,
  );
  return given?.hours ?? role?.hours ?? project.hours;
}

function lockViolations(problem: Problem, plan: Plan): Violation[] {
  const dropped = new Set<Lock>(
    plan.warnings.flatMap((warning) => ('lock' in warning ? [warning.lock] : [])),
  );
  return problem.locks
    .filter((lock) => ![...dropped].some((other) => isSame(lock, other)))
    .filter((lock) => {
      const team = plan.teams.find(({ project }) => project === lock.project);
      const seat = team?.seats.find((one) => one.role === lock.role && one.member === lock.member);
      return (
        !seat ||
        (lock.seat !== undefined && seat.seat !== lock.seat) ||
        (lock.leader && team?.leader !== lock.member)
      );
    })
    .map(({ project, role, member }) => ({ rule: 'lock', project, role, member }));
}

function isSame(a: Lock, b: Lock): boolean {
  return a.project === b.project && a.role === b.role && a.member === b.member && a.seat === b.seat;
}
