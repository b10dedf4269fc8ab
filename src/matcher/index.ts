import { type Alternative, alternativesFor } from './alternatives';
import { applyChanges, type Change } from './change';
import { checkPlan, type Violation } from './check';
import { compare, type Move } from './compare';
import { creditsFor } from './fair';
import { type Formed, type FormOptions, formIn } from './form';
import { solver } from './highs';
import { roleAt } from './locks';
import { type Market, marketOf } from './market';
import { type Gain, type Mend, mendsFor } from './mend';
import type { Plan } from './plan';
import type { Problem } from './problem';
import { MOVE_PRICE, type Repaired, repairIn } from './repair';
import { planOf } from './report';
import { restore } from './restore';
import { search } from './search';
import { type Shortage, type Supply, shortagesOf, supplyOf } from './shortage';
import { type Answer, whyFor } from './why';

export { changeSchema } from './change';
export { gather, type Paged } from './pages';
export type * from './plan';
export {
  type Ban,
  type Lock,
  type Member,
  type Pair,
  type Problem,
  ProblemError,
  type ProblemInput,
  type Project,
  type Role,
  readProblem,
} from './problem';
export { usualWeights, type Weights, weightsSchema } from './weights';
export type {
  Alternative,
  Answer,
  Change,
  Formed,
  FormOptions,
  Gain,
  Mend,
  Move,
  Repaired,
  Shortage,
  Supply,
  Violation,
};
export { applyChanges, compare, creditsFor, supplyOf };

export type SolveOptions = {
  /** Seconds after which the best plan so far is taken; without it the answer is the same every time. */
  timeLimit?: number;
};

/** The best teams over all projects at once, with the bound that shows how good they are. */
export async function solve(problem: Problem, options: SolveOptions = {}): Promise<Plan> {
  const start = performance.now();
  const { timeLimit = Number.POSITIVE_INFINITY } = options;
  const market = marketFor(problem);
  const { roster, bound, ended } = search(await solver(), market, {
    secondsLeft: () => timeLimit - (performance.now() - start) / 1000,
  });
  return planOf(roster, bound, ended);
}

/** The best teams, with who else could take each seat, and for those that are not complete what would help. */
export async function form(problem: Problem, options: FormOptions = {}): Promise<Formed> {
  return formIn(marketFor(problem), options);
}

/**
 * Everybody who could take a seat of the plan, the cheapest first: reasons, cost in points, what changes for others.
 * @throws {RangeError} when there is no such seat.
 */
export function alternatives(
  problem: Problem,
  plan: Plan,
  at: { project: string; role: string; seat: number },
  most = 10,
): Alternative[] {
  const roster = restore(marketFor(problem), plan);
  const { facts, roleSeat } = roster.market;
  const p = facts.projectAt.get(at.project);
  const r = p === undefined ? undefined : roleAt(facts, p, at.role);
  if (r === undefined || at.seat < 0 || at.seat >= facts.roles[r]!.seats) {
    throw new RangeError(`no seat ${at.seat} in role ${at.role} of project ${at.project}`);
  }
  return alternativesFor(roster, roleSeat[r]! + at.seat, most);
}

/**
 * The plan after something happened, with the fewest changes to what was told. Locked members never move.
 * @param problem as it was before the changes; `applyChanges` gives the one that the answer belongs to.
 * @param options.movePrice points that taking a seat from somebody must bring (1000 unless given).
 */
export function repair(
  problem: Problem,
  plan: Plan,
  changes: readonly Change[],
  options: { movePrice?: number } = {},
): Repaired {
  return repairIn(marketFor(applyChanges(problem, changes)), plan, options.movePrice ?? MOVE_PRICE);
}

/**
 * What would help the teams that are not complete, each tried by solving again; the most helpful first.
 * @param options.project only this project's team.
 * @param options.most of each team (3 unless given).
 */
export async function mends(
  problem: Problem,
  plan: Plan,
  options: { project?: string; most?: number } = {},
): Promise<Mend[]> {
  const highs = await solver();
  const roster = restore(marketFor(problem), plan);
  const wanted = roster.market.facts.projects
    .map(({ id }, p) => ({ id, p }))
    .filter(({ id }) => options.project === undefined || id === options.project);
  return wanted
    .flatMap(({ p }) => mendsFor(highs, roster, p, options.most ?? 3))
    .sort((a, b) => b.gain.teams - a.gain.teams || b.gain.points - a.gain.points);
}

/** What is short over all projects: skills, times of meeting, leaders. */
export function shortages(problem: Problem, plan: Plan): Shortage[] {
  return shortagesOf(restore(marketFor(problem), plan), plan);
}

/** What if: the best plan after some changes, and how it differs. Nothing is kept. */
export async function tryOut(
  problem: Problem,
  plan: Plan,
  changes: readonly Change[],
  options: SolveOptions = {},
): Promise<{ plan: Plan; moves: Move[]; gain: Gain }> {
  const after = await solve(applyChanges(problem, changes), options);
  const gain = {
    teams: after.counts.complete - plan.counts.complete,
    seats: after.counts.filled - plan.counts.filled,
    points: after.objective - plan.objective,
  };
  return { plan: after, moves: compare(plan, after), gain };
}

/** Every hard rule that the plan breaks, by code that shares nothing with the search; empty when it breaks none. */
export function check(problem: Problem, plan: Plan): Violation[] {
  return checkPlan(problem, plan);
}

/** Why this member is, or is not, in this project's team. */
export function why(problem: Problem, plan: Plan, member: string, project: string): Answer {
  return whyFor(restore(marketFor(problem), plan), member, project);
}

/** A problem is laid out once, however often it is asked about; it must not be changed after it was given. */
function marketFor(problem: Problem): Market {
  const known = markets.get(problem);
  if (known) return known;
  const market = marketOf(problem);
  markets.set(problem, market);
  return market;
}

const markets = new WeakMap<Problem, Market>();
