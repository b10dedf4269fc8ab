import { barrierData } from './barrier';
import { type Facts, factsOf, starts } from './facts';
import { isBelow, learnersAtMost } from './fit';
import { type Fixed, fixedSeats } from './locks';
import { LEADS, LEARNER, LOCKED, listPairs, type Pairs } from './pairs';
import type { Warning } from './plan';
import type { Problem } from './problem';
import { sift } from './sift';
import { type Standings, standingOf, standingsOf } from './standing';

/** Every pair of a member and a role that may be, with its worth: what all searches work on. */
export type Market = Pairs & {
  facts: Facts;
  standings: Standings;
  fixed: readonly Fixed[];
  warnings: Warning[];
  /** Global seat numbers of role r: from roleSeat[r] to roleSeat[r + 1]. */
  roleSeat: Int32Array;
  seatRole: Int32Array;
  /** Learners that role r still takes beside the locked ones. */
  learnersMost: Int32Array;
  /** Teams that a member can still join, and how many of them are not beyond the first. */
  memberFree: Int32Array;
  memberFirst: Int32Array;
  memberHours: Float64Array;
  department: Int32Array;
  /** By project: the points of a complete team. */
  completePoints: Int32Array;
};

/** Lays out a problem: sifts it, puts it in numbers, and lists every eligible pair. */
export function marketOf(problem: Problem): Market {
  const { members, projects, warnings } = sift(problem);
  const facts = factsOf(problem, members, projects);
  const standings = standingsOf(facts);
  const locks = fixedSeats(facts, standings);
  const pairs = listPairs(facts, standings, locks.fixed);
  const beyond = locks.fixed.flatMap(({ m, r, lock }): Warning[] => {
    const found = barrierData(facts, m, r, standingOf(facts, standings, m, r));
    return found.length > 0 ? [{ code: 'lock-beyond', lock, barriers: found }] : [];
  });
  const departments = new Map<string, number>();
  const market: Market = {
    facts,
    standings,
    fixed: locks.fixed,
    warnings: [...warnings, ...locks.warnings, ...beyond, ...unknownPairs(facts)],
    ...pairs,
    roleSeat: starts(facts.roles.map((role) => role.seats)),
    seatRole: Int32Array.from(facts.roles.flatMap((role, r) => Array<number>(role.seats).fill(r))),
    learnersMost: learnersMost(facts, locks.fixed),
    memberFree: Int32Array.from(members, ({ teams }) => Math.max(0, problem.limits.teams - teams)),
    memberFirst: Int32Array.from(members, ({ teams }) => (teams === 0 ? 1 : 0)),
    memberHours: Float64Array.from(members, ({ hours }) => hours),
    department: Int32Array.from(members, ({ department }) => {
      if (department === null) return -1;
      if (!departments.has(department)) departments.set(department, departments.size);
      return departments.get(department)!;
    }),
    completePoints: Int32Array.from(projects, ({ priority }) =>
      Math.floor((problem.weights.complete * (10 + priority)) / 10),
    ),
  };
  widenForLocks(market);
  projects.forEach((_, p) => {
    if (!couldBeComplete(market, p)) market.completePoints[p] = 0;
  });
  return market;
}

/** Hours a week of the pair at position j in role r. */
export function hoursOf(market: Market, j: number, r: number): number {
  return market.pairHours.size === 0
    ? market.facts.roleHours[r]!
    : (market.pairHours.get(j) ?? market.facts.roleHours[r]!);
}

/** The role of a pair. */
export function roleOf(market: Market, pair: number): number {
  let low = 0;
  let high = market.roleStart.length - 1;
  // The last role that starts at the pair or before it.
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (market.roleStart[middle]! <= pair) low = middle;
    else high = middle;
  }
  return low;
}

/** The role of each of the pairs, which rise. */
export function rolesOf(market: Market, pairs: Int32Array): Int32Array {
  const roles = new Int32Array(pairs.length);
  let r = 0;
  for (let at = 0; at < pairs.length; at++) {
    while (market.roleStart[r + 1]! <= pairs[at]!) r++;
    roles[at] = r;
  }
  return roles;
}

/** Where the pair of member m and role r stands, or -1. */
export function pairAt(market: Market, m: number, r: number): number {
  let low = market.roleStart[r]!;
  let high = market.roleStart[r + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const member = market.pairMember[middle]!;
    if (member === m) return middle;
    if (member < m) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Whether there are candidates enough for every role of project p at once, and somebody who would lead. */
function couldBeComplete(market: Market, p: number): boolean {
  const { projectRole, projects, roles } = market.facts;
  let leads = !projects[p]!.leader;
  const takenBy = new Map<number, number>();
  const seatOf = (r: number, seen: Set<number>): boolean => {
    for (let pair = market.roleStart[r]!; pair < market.roleStart[r + 1]!; pair++) {
      const m = market.pairMember[pair]!;
      if (seen.has(m)) continue;
      seen.add(m);
      const other = takenBy.get(m);
      if (other === undefined || seatOf(other, seen)) {
        takenBy.set(m, r);
        return true;
      }
    }
    return false;
  };
  for (let r = projectRole[p]!; r < projectRole[p + 1]!; r++) {
    if (mostFilled(market, r) < roles[r]!.seats) return false;
    for (let k = 0; k < roles[r]!.seats; k++) if (!seatOf(r, new Set())) return false;
    for (let pair = market.roleStart[r]!; pair < market.roleStart[r + 1]! && !leads; pair++) {
      leads = (market.pairFlags[pair]! & LEADS) !== 0;
    }
  }
  return leads;
}

/** Seats of role r that can be filled at all, as it takes only so many learners. */
function mostFilled(market: Market, r: number): number {
  let learners = 0;
  const flags = market.pairFlags.subarray(market.roleStart[r]!, market.roleStart[r + 1]!);
  for (const flag of flags) if ((flag & (LEARNER | LOCKED)) === LEARNER) learners++;
  return flags.length - learners + Math.min(learners, market.learnersMost[r]!);
}

function learnersMost(facts: Facts, fixed: readonly Fixed[]): Int32Array {
  const most = Int32Array.from(facts.roles, (role) => learnersAtMost(role.seats));
  for (const { m, r } of fixed) if (most[r]! > 0 && isBelow(facts, m, r)) most[r]!--;
  return most;
}

/** Locks stand above a member's teams and hours; what they take is at least there. */
function widenForLocks(market: Market): void {
  const hours = new Map<number, number>();
  const teams = new Map<number, number>();
  for (const { m, r } of market.fixed) {
    teams.set(m, (teams.get(m) ?? 0) + 1);
    hours.set(m, (hours.get(m) ?? 0) + hoursOf(market, pairAt(market, m, r), r));
  }
  for (const [m, count] of teams) {
    market.memberFree[m] = Math.max(market.memberFree[m]!, count);
    market.memberHours[m] = Math.max(market.memberHours[m]!, hours.get(m)!);
  }
}

function unknownPairs(facts: Facts): Warning[] {
  return facts.problem.pairs
    .filter((pair) => !facts.memberAt.has(pair.member) || !facts.projectAt.has(pair.project))
    .map((pair) => ({ code: 'pair-unknown', pair }));
}
