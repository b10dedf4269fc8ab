import { barrierData } from './barrier';
import { EXPERIENCED, type Facts, factsOf, starts } from './facts';
import { barriers, isBelow, learnersAtMost, type Standing, TERMS, value } from './fit';
import { type Fixed, fixedSeats } from './locks';
import type { Warning } from './plan';
import type { Problem } from './problem';
import { sift } from './sift';
import { type Standings, standingOf, standingsOf } from './standing';

export const LEARNER = 1;
/** May be named leader here. */
export const LEADS = 2;
export const NEWCOMER = 4;
export const VETERAN = 8;
export const LOCKED = 16;

/** Every pair of a member and a role that may be, with its worth: what all searches work on. */
export type Market = {
  facts: Facts;
  standings: Standings;
  fixed: readonly Fixed[];
  warnings: Warning[];
  /** The pairs of role r from roleStart[r] to roleStart[r + 1], members rising. */
  roleStart: Int32Array;
  pairMember: Int32Array;
  /** Points of the pair, its seat's included. */
  pairValue: Int32Array;
  pairFlags: Uint8Array;
  /** Hours a week, where they differ from the role's. */
  pairHours: Map<number, number>;
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
  return market;
}

/** Hours a week of the pair at position j in role r. */
export function hoursOf(market: Market, j: number, r: number): number {
  return market.pairHours.size === 0
    ? market.facts.roleHours[r]!
    : (market.pairHours.get(j) ?? market.facts.roleHours[r]!);
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

type Pairs = Pick<Market, 'roleStart' | 'pairMember' | 'pairValue' | 'pairFlags' | 'pairHours'>;

function listPairs(facts: Facts, standings: Standings, fixed: readonly Fixed[]): Pairs {
  const { seat, second } = facts.problem.weights;
  const roleStart = new Int32Array(facts.roles.length + 1);
  const pairHours = new Map<number, number>();
  const holders = holdersOf(facts);
  const everybody = Int32Array.from(facts.members, (_, m) => m);
  const locked = new Map<number, Map<number, number>>();
  for (const { m, r, leader } of fixed) {
    locked.set(r, (locked.get(r) ?? new Map<number, number>()).set(m, leader ? LOCKED | LEADS : LOCKED));
  }
  const terms = new Int32Array(TERMS);
  const standing: Standing = { reaction: 0, banned: false, refused: false, hours: 0 };
  let list = { member: new Int32Array(1024), value: new Int32Array(1024), flags: new Uint8Array(1024) };
  let length = 0;

  facts.roles.forEach((_, r) => {
    const p = facts.roleProject[r]!;
    const { leader } = facts.projects[p]!;
    const reactions = standings.reactions[p]!;
    const banned = standings.banned[p]!;
    const refused = standings.refused[p]!;
    const given = standings.given[r]!;
    const held = locked.get(r);
    for (const m of candidates(facts, r, holders, everybody, held)) {
      const pair = given.size > 0 ? given.get(m) : undefined;
      standing.reaction = reactions.size > 0 ? (reactions.get(m) ?? 0) : 0;
      standing.banned = banned.size > 0 && banned.has(m);
      standing.refused = refused.size > 0 && refused.has(m);
      standing.hours = pair?.hours ?? facts.roleHours[r]!;
      const isLocked = held?.get(m) ?? 0;
      if (isLocked === 0 && barriers(facts, m, r, standing) !== 0) continue;
      if (length === list.member.length) list = grown(list);
      const member = facts.members[m]!;
      const learner = isBelow(facts, m, r) ? LEARNER : 0;
      list.member[length] = m;
      list.value[length] =
        seat +
        (pair?.value ?? value(facts, m, r, standing.reaction, terms)) -
        (member.teams > 0 ? second : 0);
      list.flags[length] =
        learner |
        (leader && member.leads && learner === 0 ? LEADS : 0) |
        (member.past === 0 ? NEWCOMER : 0) |
        (member.past >= EXPERIENCED ? VETERAN : 0) |
        isLocked;
      if (pair?.hours !== undefined) pairHours.set(length, pair.hours);
      length++;
    }
    roleStart[r + 1] = length;
  });
  return {
    roleStart,
    pairMember: list.member.slice(0, length),
    pairValue: list.value.slice(0, length),
    pairFlags: list.flags.slice(0, length),
    pairHours,
  };
}

type Growing = {
  member: Int32Array<ArrayBuffer>;
  value: Int32Array<ArrayBuffer>;
  flags: Uint8Array<ArrayBuffer>;
};

function grown(list: Growing): Growing {
  const size = list.member.length * 2;
  const larger = { member: new Int32Array(size), value: new Int32Array(size), flags: new Uint8Array(size) };
  larger.member.set(list.member);
  larger.value.set(list.value);
  larger.flags.set(list.flags);
  return larger;
}

/** The members that have each skill, rising. */
function holdersOf(facts: Facts): Int32Array[] {
  const sizes = new Int32Array(facts.skills.size);
  for (const code of facts.skillCode) sizes[code]!++;
  const holders = Array.from(sizes, (size) => new Int32Array(size));
  const next = new Int32Array(facts.skills.size);
  for (let m = 0; m < facts.members.length; m++) {
    for (let at = facts.skillStart[m]!; at < facts.skillStart[m + 1]!; at++) {
      const code = facts.skillCode[at]!;
      // The same skill may be written twice.
      if (next[code]! > 0 && holders[code]![next[code]! - 1] === m) continue;
      holders[code]![next[code]!++] = m;
    }
  }
  return holders.map((list, code) => list.subarray(0, next[code]));
}

/** The members worth asking about role r, rising: the holders of its rarest skill, and whoever is locked there. */
function candidates(
  facts: Facts,
  r: number,
  holders: readonly Int32Array[],
  everybody: Int32Array,
  locked: ReadonlyMap<number, number> | undefined,
): Int32Array {
  let fewest = everybody;
  for (let ask = facts.askStart[r]!; ask < facts.askStart[r + 1]!; ask++) {
    const list = holders[facts.askCode[ask]!]!;
    if (list.length < fewest.length) fewest = list;
  }
  if (!locked) return fewest;
  return Int32Array.from(new Set([...fewest, ...locked.keys()])).sort();
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
