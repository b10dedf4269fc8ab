import { check, type Plan, type Problem, type Seat, type Team } from '../../../src/matcher';
import { recount } from '../../../src/matcher/recount';

/** The most points that any lawful plan has, by trying every one: for problems of a few seats. */
export function bestByTrying(problem: Problem): number {
  const seats = problem.projects.flatMap(({ id, roles }) =>
    roles.flatMap((role) => Array.from({ length: role.seats }, (_, seat) => ({ project: id, role, seat }))),
  );
  const options = seats.map(({ project, role }) => [
    null,
    ...problem.members.filter((member) => !faults(problem, project, role.id, member.id)).map(({ id }) => id),
  ]);
  let best = Number.NEGATIVE_INFINITY;
  const chosen: (string | null)[] = [];
  const walk = (at: number): void => {
    if (at === seats.length) {
      best = Math.max(best, bestLed(problem, seats, chosen));
      return;
    }
    for (const member of options[at]!) {
      if (
        member !== null &&
        seats.some((seat, k) => k < at && seat.project === seats[at]!.project && chosen[k] === member)
      ) {
        continue;
      }
      // Seats of a role are alike: fill them in the order of the members, the empty ones last.
      const isNext =
        at > 0 && seats[at - 1]!.role === seats[at]!.role && seats[at - 1]!.project === seats[at]!.project;
      if (isNext && order(problem, chosen[at - 1]!) > order(problem, member)) continue;
      chosen[at] = member;
      walk(at + 1);
    }
    chosen.length = at;
  };
  walk(0);
  return best;
}

type Place = {
  project: string;
  role: { id: string; skills: { skill: string; level: number }[] };
  seat: number;
};

function order(problem: Problem, member: string | null): number {
  return member === null ? problem.members.length : problem.members.findIndex(({ id }) => id === member);
}

/** Rules that a single member in a single seat breaks, learners' companions apart. */
function faults(problem: Problem, project: string, role: string, member: string): boolean {
  const alone = planOf(
    problem,
    [
      {
        project,
        role: problem.projects.find(({ id }) => id === project)!.roles.find(({ id }) => id === role)!,
        seat: 0,
      },
    ],
    [member],
  );
  return check(problem, alone).some(
    ({ rule, member: who }) =>
      who === member && !rule.startsWith('a learner sits') && rule !== 'the leader would lead',
  );
}

/** The points of a seating with the best leaders, or -∞ where it breaks a rule. */
function bestLed(problem: Problem, seats: readonly Place[], chosen: readonly (string | null)[]): number {
  const plan = planOf(problem, seats, chosen);
  const broken = check(problem, plan).filter(({ rule }) => !IGNORED.has(rule));
  return broken.length > 0 ? Number.NEGATIVE_INFINITY : recount(problem, plan);
}

const IGNORED = new Set(['points are counted wrongly', 'number of seats']);

function planOf(problem: Problem, seats: readonly Place[], chosen: readonly (string | null)[]): Plan {
  const teams = problem.projects.map((project): Team => {
    const own = seats.flatMap(({ project: id, role, seat }, k): Seat[] => {
      if (id !== project.id) return [];
      const member = chosen[k] ?? null;
      const known = problem.members.find(({ id }) => id === member);
      const learner = known
        ? role.skills.some(
            ({ skill, level }) => (known.skills.find((one) => one.skill === skill)?.level ?? 0) < level,
          )
        : false;
      return [{ role: role.id, seat, member, learner, locked: false, reasons: [], loss: null }];
    });
    const leader = project.leader
      ? own.find(({ member, learner }) => !learner && problem.members.find(({ id }) => id === member)?.leads)
      : undefined;
    const isFull = own.every(({ member }) => member !== null) && own.length === seatsOf(project);
    return {
      project: project.id,
      seats: own,
      leader: leader?.member ?? null,
      complete: isFull && (!project.leader || leader !== undefined),
      missing: [],
      points: 0,
    };
  });
  return {
    teams,
    objective: 0,
    bound: null,
    gap: null,
    proved: false,
    ended: 'searched',
    counts: NOTHING,
    warnings: [],
  };
}

function seatsOf(project: { roles: { seats: number }[] }): number {
  return project.roles.reduce((sum, { seats }) => sum + seats, 0);
}

const NOTHING = {
  projects: 0,
  complete: 0,
  seats: 0,
  filled: 0,
  leaders: 0,
  wishes: 0,
  honoured: 0,
  newcomers: 0,
  served: 0,
};
