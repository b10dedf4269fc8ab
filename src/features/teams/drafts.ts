import { setImmediate } from 'node:timers/promises';
import {
  alternatives,
  type Barrier,
  type Plan,
  type Problem,
  type SolveOptions,
  type Team,
  why,
} from '../../matcher';
import type { Facts } from './facts';
import { isHeld, type Missing, type ProposedSeat, SUBSTITUTES, type Substitute } from './rules';

/** Forms the best teams: in a thread of its own, or as a test likes. Rejects when it fails or takes far too long. */
export type Solve = (problem: Problem, options: SolveOptions) => Promise<Plan>;

/** What would let so many more people take a missing seat. */
export interface Mend {
  roleId: string;
  /** The one rule that keeps them out. */
  barrier: Barrier;
  people: number;
}

/** A project's team as the matcher found it. */
export interface Draft {
  projectId: string;
  seats: ProposedSeat[];
  missing: Missing[];
  mends: Mend[];
  gap: number | null;
}

/**
 * The matcher's plan in ours: a draft for every project that has a seat which nobody holds yet. Between two projects
 * it lets others work, so that nobody who presses a button waits for thousands of members.
 */
export async function draftsOf(facts: Facts, problem: Problem, plan: Plan): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const team of plan.teams) {
    await setImmediate();
    const held = facts.seats.filter((it) => it.projectId === team.project && isHeld(it));
    const heldBy = new Set(held.map((it) => it.userId));
    const isNew = team.seats.some((it) => it.member !== null && !heldBy.has(it.member));
    // Of a team that is being asked, nothing is to be decided before there is somebody new for it.
    if (held.length > 0 && !isNew) continue;
    drafts.push({
      projectId: team.project,
      seats: seatsIn(facts, problem, plan, team, heldBy),
      missing: team.missing,
      mends: mendsOf(problem, plan, team),
      gap: plan.gap,
    });
  }
  return drafts;
}

function seatsIn(
  facts: Facts,
  problem: Problem,
  plan: Plan,
  team: Team,
  heldBy: ReadonlySet<string>,
): ProposedSeat[] {
  const leads = new Set(facts.members.flatMap((it) => (it.leads ? [it.id] : [])));
  const reasonFor = new Map(
    facts.locks.filter((it) => it.projectId === team.project).map((it) => [it.userId, it.reason]),
  );
  return team.seats.map((it) => {
    const held = it.member !== null && heldBy.has(it.member);
    const at = { project: team.project, role: it.role, seat: it.seat };
    const chosen = it.member && !held ? reasonFor.get(it.member) : undefined;
    return {
      roleId: it.role,
      seat: it.seat,
      userId: it.member,
      leader: it.member !== null && (it.member === team.leader || team.seats.length === 1),
      learner: it.learner,
      held,
      ...(chosen !== undefined && { chosen }),
      reasons: it.reasons.slice(0, 6),
      loss: it.loss,
      substitutes: held ? [] : ranked(substitutesFor(problem, plan, at, leads), it.member === team.leader),
    };
  });
}

function substitutesFor(
  problem: Problem,
  plan: Plan,
  at: { project: string; role: string; seat: number },
  leads: ReadonlySet<string>,
): Substitute[] {
  // Whoever sits elsewhere in the team already is no help to it.
  const others = alternatives(problem, plan, at, SUBSTITUTES.kept).filter(
    ({ member, moves }) => !moves.some((it) => it.before === member && it.project === at.project),
  );
  return others.map((it) => ({
    userId: it.member,
    cost: it.cost,
    learner: it.learner,
    leads: leads.has(it.member) && !it.learner,
    leaves: [...new Set(it.moves.filter((move) => move.before === it.member).map((move) => move.project))],
    reasons: it.reasons.slice(0, 3),
  }));
}

/** In a leader's place, those who would lead come first. */
const ranked = (substitutes: Substitute[], forLeader: boolean): Substitute[] =>
  forLeader ? substitutes.toSorted((a, b) => Number(b.leads) - Number(a.leads)) : substitutes;

/** For the missing seats: which single rule keeps the most people out, by rule, the most people first. */
function mendsOf(problem: Problem, plan: Plan, team: Team): Mend[] {
  const short = new Set(team.missing.flatMap((it) => ('role' in it ? [it.role] : [])));
  const roles = problem.projects
    .filter((it) => it.id === team.project)
    .flatMap((it) => it.roles.filter((role) => short.has(role.id)));
  const knows = (skills: readonly { skill: string }[]) => (role: (typeof roles)[number]) =>
    role.skills.every((asked) => skills.some((it) => it.skill === asked.skill));
  // Who is kept out by a rule is so whoever sits where: the teams need not be laid out for each question.
  const nobodyYet = { ...plan, teams: [] };
  const found = new Map<string, Mend>();
  for (const { id, skills } of problem.members) {
    if (!roles.some(knows(skills))) continue;
    const answer = why(problem, nobodyYet, id, team.project);
    if (answer.verdict !== 'barred') continue;
    for (const { role, barriers } of answer.roles) {
      const [barrier, ...more] = barriers;
      if (!short.has(role) || !barrier || more.length > 0 || !mendable.has(barrier.rule)) continue;
      const key = JSON.stringify([role, barrier.rule, barrier.rule === 'level' ? barrier.level : '']);
      const known = found.get(key);
      if (known) known.people += 1;
      else found.set(key, { roleId: role, barrier, people: 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.people - a.people).slice(0, 3);
}

/** Rules that a project can give way in; a pause or a no is respected. */
const mendable = new Set(['hours', 'level', 'slot', 'place', 'region', 'teams']);

/**
 * The proposals that wait, as a plan that the matcher can be asked about. Seats that are held stand in the problem, as
 * locks, and need not be said again.
 */
export const planOf = (waiting: readonly { projectId: string; seats: ProposedSeat[] }[]): Plan => ({
  teams: waiting.map(({ projectId, seats }) => ({
    project: projectId,
    seats: seats.map(({ roleId, seat, userId, learner, reasons, loss }) => ({
      role: roleId,
      seat,
      member: userId,
      learner,
      locked: false,
      reasons,
      loss,
    })),
    leader: seats.find((it) => it.leader)?.userId ?? null,
    complete: false,
    missing: [],
    points: 0,
  })),
  objective: 0,
  bound: null,
  gap: null,
  proved: false,
  ended: 'repaired',
  counts: {
    projects: waiting.length,
    complete: 0,
    seats: 0,
    filled: 0,
    leaders: 0,
    wishes: 0,
    honoured: 0,
    newcomers: 0,
    served: 0,
  },
  warnings: [],
});
