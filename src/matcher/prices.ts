import { othersNeeded } from './cuts';
import { isBelow } from './fit';
import { burden, type Clash, standsIn } from './hours';
import { hoursOf, type Market } from './market';
import { LEADS, NEWCOMER, VETERAN } from './pairs';
import type { Programme, Room } from './programme';
import { isLearner } from './worth';

/**
 * A price for every rule of the problem, none below 0 (those of seats may be). Whatever the prices, they prove
 * a bound: what all rules together are worth, plus whatever any pair is worth beyond the prices that it pays.
 */
export type Prices = {
  cover: Float64Array;
  leader: Float64Array;
  newcomer: Float64Array;
  veteran: Float64Array;
  learners: Float64Array;
  mentor: Float64Array;
  member: Float64Array;
  hours: Float64Array;
  counts: Map<number, { from: number; price: number }[]>;
  clashes: Map<number, (Clash & { price: number })[]>;
  colleagues: Map<number, number>;
  once: Map<number, number>;
  /** Of the cuts: by role, what they cost a missing seat and a complete team; and by the pairs that stand in them. */
  cutMissing: Float64Array;
  cutComplete: Float64Array;
  cutLearner: Float64Array;
  cutPair: Map<number, number>;
};

/** The prices that a relaxation's row duals say; the programme minimises, so that a price is a dual's negative. */
export function pricesOf(market: Market, programme: Programme, rowDual: Float64Array): Prices {
  const { weights } = market.facts.problem;
  const of = (rows: Int32Array, least = 0) =>
    Float64Array.from(rows, (row) => (row < 0 ? 0 : Math.max(least, -rowDual[row]!)));
  const all = (rows: Map<number, number>, most = Number.POSITIVE_INFINITY) =>
    new Map(
      [...rows]
        .map(([key, row]): [number, number] => [key, Math.min(most, Math.max(0, -rowDual[row]!))])
        .filter(([, price]) => price > 0),
    );
  const cutMissing = new Float64Array(programme.cover.length);
  const cutComplete = new Float64Array(programme.cover.length);
  const cutPair = new Map<number, number>();
  const cutLearner = new Float64Array(programme.cover.length);
  programme.cuts.forEach((cut, k) => {
    const { r, few, learners } = cut;
    const price = Math.max(0, -rowDual[programme.cutRows[k]!]!);
    if (price === 0) return;
    cutMissing[r]! += price;
    cutComplete[r]! += price * (market.facts.roles[r]!.seats - othersNeeded(market, cut));
    if (learners) cutLearner[r]! += price;
    for (const pair of few) cutPair.set(pair, (cutPair.get(pair) ?? 0) + price);
  });
  return {
    cutMissing,
    cutComplete,
    cutLearner,
    cutPair,
    cover: of(programme.cover, Number.NEGATIVE_INFINITY),
    leader: of(programme.leader),
    newcomer: of(programme.newcomer),
    veteran: of(programme.veteran),
    learners: of(programme.learners),
    mentor: of(programme.mentor),
    member: of(programme.member),
    hours: of(programme.hours),
    counts: priced(programme.counts, rowDual),
    clashes: priced(programme.clashes, rowDual),
    colleagues: all(programme.colleagues, weights.colleague),
    once: all(programme.once),
  };
}

function priced<T extends { row: number }>(
  rows: ReadonlyMap<number, readonly T[]>,
  rowDual: Float64Array,
): Map<number, (T & { price: number })[]> {
  const prices = new Map<number, (T & { price: number })[]>();
  for (const [m, list] of rows) {
    const paid = list
      .map((one) => ({ ...one, price: Math.max(0, -rowDual[one.row]!) }))
      .filter(({ price }) => price > 0);
    if (paid.length > 0) prices.set(m, paid);
  }
  return prices;
}

/** Calls back with every pair of role r and what it is worth beyond its prices, where that is above a floor. */
export function eachReduced(
  market: Market,
  prices: Prices,
  room: Room,
  r: number,
  floor: number,
  found: (pair: number, reduced: number) => void,
): void {
  const { facts } = market;
  const p = facts.roleProject[r]!;
  const byFlags = Float64Array.from({ length: FLAGS }, (_, flags) => {
    let base = -prices.cover[r]!;
    if (flags & LEADS) base += prices.leader[p]!;
    if (flags & NEWCOMER) base += prices.newcomer[p]!;
    if (flags & VETERAN) base += prices.veteran[p]!;
    return base;
  });
  const mentored = mentoredRoles(market, prices, p);
  const hasHours = prices.counts.size + prices.clashes.size > 0;
  const hasCuts = prices.cutMissing[r]! > 0;
  const hasOnce = prices.once.size > 0;
  const end = market.roleStart[r + 1]!;
  for (let pair = market.roleStart[r]!; pair < end; pair++) {
    const m = market.pairMember[pair]!;
    let reduced = market.pairValue[pair]! + byFlags[market.pairFlags[pair]!]! - prices.member[m]!;
    for (const role of mentored) {
      if (!isBelow(facts, m, role)) reduced += prices.mentor[role]! * market.learnersMost[role]!;
    }
    if (reduced <= floor) continue;
    if (isLearner(market, pair)) reduced -= prices.learners[r]! + prices.mentor[r]! + prices.cutLearner[r]!;
    if (prices.hours[m]! > 0) reduced -= hoursOf(market, pair, r) * prices.hours[m]!;
    if (hasHours) reduced -= hoursPaid(prices, m, p, hoursOf(market, pair, r), room.hours[m]!);
    if (hasCuts) reduced -= prices.cutPair.get(pair) ?? 0;
    if (hasOnce) reduced -= prices.once.get(m * facts.projects.length + p) ?? 0;
    if (market.department[m]! >= 0) {
      reduced -= prices.colleagues.get(p * facts.members.length + market.department[m]!) ?? 0;
    }
    if (reduced > floor) found(pair, reduced);
  }
}

const FLAGS = 32;

function hoursPaid(prices: Prices, m: number, p: number, hours: number, room: number): number {
  let paid = 0;
  for (const { from, price } of prices.counts.get(m) ?? []) paid += burden(hours, room, from) * price;
  for (const clash of prices.clashes.get(m) ?? []) if (standsIn(clash, hours, room, p)) paid += clash.price;
  return paid;
}

function mentoredRoles(market: Market, prices: Prices, p: number): number[] {
  const { projectRole } = market.facts;
  const roles: number[] = [];
  for (let r = projectRole[p]!; r < projectRole[p + 1]!; r++) if (prices.mentor[r]! > 0) roles.push(r);
  return roles;
}

/**
 * What the rules are worth at these prices: with what the pairs are worth beyond them (at most `seats × best` for
 * each role, and never more than the sum), no plan of the whole problem has more points.
 */
export function rulesWorth(market: Market, prices: Prices, room: Room): number {
  const { facts } = market;
  const { weights } = facts.problem;
  let worth = 0;
  for (let m = 0; m < facts.members.length; m++) {
    const price = prices.member[m]!;
    if (price > 0) {
      const first = market.memberFirst[m]! > 0 ? room.first[m]! : room.free[m]!;
      worth += first * price + (room.free[m]! - first) * Math.max(0, price - weights.second);
    }
    worth += prices.hours[m]! * room.hours[m]!;
  }
  for (const counts of prices.counts.values()) for (const { price } of counts) worth += 2 * price;
  for (const clashes of prices.clashes.values()) for (const { price } of clashes) worth += price;
  for (const price of prices.colleagues.values()) worth += price;
  for (const price of prices.once.values()) worth += price;
  for (let p = 0; p < facts.projects.length; p++) worth += teamWorthAt(market, prices, p);
  return worth;
}

/** The best of a team's own terms at these prices: complete or not, led or not, mixed or not. */
function teamWorthAt(market: Market, prices: Prices, p: number): number {
  const { projectRole, roles, projects, problem } = market.facts;
  const { weights } = problem;
  let open = 0;
  let complete = market.completePoints[p]!;
  for (let r = projectRole[p]!; r < projectRole[p + 1]!; r++) {
    const { seats } = roles[r]!;
    const price = prices.cover[r]!;
    // Without a complete team all seats may be missing, or none, whichever is worth more; with one, none is.
    open += seats * Math.max(price + prices.cutMissing[r]!, 0);
    complete += seats * price + prices.cutComplete[r]!;
    const learners = market.learnersMost[r]! * prices.learners[r]!;
    open += learners;
    complete += learners;
  }
  if (projects[p]!.leader) {
    complete += weights.leader - prices.leader[p]!;
    open += Math.max(0, weights.leader - prices.leader[p]!);
  }
  const mixed = Math.max(0, weights.newcomer - prices.newcomer[p]! - prices.veteran[p]!);
  return Math.max(open, complete) + mixed;
}
