import { othersNeeded } from './cuts';
import { isBelow } from './fit';
import { burden, type Clash, standsIn } from './hours';
import { hoursOf, type Market } from './market';
import { GUIDE, LEADS, LEARNER, LOCKED, NEWCOMER, VETERAN } from './pairs';
import type { Programme } from './programme';
import type { Room } from './room';
import { Top } from './top';

/**
 * A price for every rule of the problem, none below 0 (those of seats may be). Whatever the prices, they prove
 * a bound: what all rules together are worth, plus whatever any pair is worth beyond the prices that it pays.
 */
export type Prices = {
  cover: Float64Array;
  leader: Float64Array;
  guide: Float64Array;
  newcomer: Float64Array;
  veteran: Float64Array;
  learners: Float64Array;
  mentor: Float64Array;
  member: Float64Array;
  hours: Float64Array;
  counts: Map<number, { from: number; price: number }[]>;
  clashes: Map<number, (Clash & { price: number })[]>;
  colleagues: Map<number, number>;
  /** Members whose hours have any price. */
  timed: Uint8Array;
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
    guide: of(programme.guide),
    newcomer: of(programme.newcomer),
    veteran: of(programme.veteran),
    learners: of(programme.learners),
    mentor: of(programme.mentor),
    member: of(programme.member),
    ...hourPrices(programme, rowDual),
    colleagues: all(programme.colleagues, weights.colleague),
    once: all(programme.once),
  };
}

function hourPrices(
  programme: Programme,
  rowDual: Float64Array,
): Pick<Prices, 'hours' | 'counts' | 'clashes' | 'timed'> {
  const hours = Float64Array.from(programme.hours, (row) => (row < 0 ? 0 : Math.max(0, -rowDual[row]!)));
  const counts = priced(programme.counts, rowDual);
  const clashes = priced(programme.clashes, rowDual);
  const timed = Uint8Array.from(hours, (price) => (price > 0 ? 1 : 0));
  for (const m of [...counts.keys(), ...clashes.keys()]) timed[m] = 1;
  return { hours, counts, clashes, timed };
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

/** Says of any pair of role r what it is worth beyond its prices. */
export function pricerOf(market: Market, prices: Prices, room: Room, r: number): (pair: number) => number {
  const { facts } = market;
  const p = facts.roleProject[r]!;
  const byFlags = Float64Array.from({ length: FLAGS }, (_, flags) => {
    let base = -prices.cover[r]!;
    if (flags & LEADS) base += prices.leader[p]!;
    if (flags & GUIDE) base += prices.guide[p]!;
    if (flags & NEWCOMER) base += prices.newcomer[p]!;
    if (flags & VETERAN) base += prices.veteran[p]!;
    if ((flags & (LEARNER | LOCKED)) === LEARNER) {
      base -= prices.learners[r]! + prices.mentor[r]! + prices.cutLearner[r]!;
    }
    return base;
  });
  const mentored = mentoredRoles(market, prices, p);
  const hasCuts = prices.cutMissing[r]! > 0;
  const hasOnce = prices.once.size > 0;
  return (pair) => {
    const m = market.pairMember[pair]!;
    let reduced = market.pairValue[pair]! + byFlags[market.pairFlags[pair]!]! - prices.member[m]!;
    for (const role of mentored) {
      if (!isBelow(facts, m, role)) reduced += prices.mentor[role]! * market.learnersMost[role]!;
    }
    if (prices.timed[m] === 1) reduced -= hoursPaid(prices, m, p, hoursOf(market, pair, r), room.hours[m]!);
    // What follows only takes away, and little.
    if (reduced <= 0) return reduced;
    if (hasCuts) reduced -= prices.cutPair.get(pair) ?? 0;
    if (hasOnce) reduced -= prices.once.get(m * facts.projects.length + p) ?? 0;
    if (market.department[m]! >= 0) {
      reduced -= prices.colleagues.get(p * facts.members.length + market.department[m]!) ?? 0;
    }
    return reduced;
  };
}

const FLAGS = 64;

function hoursPaid(prices: Prices, m: number, p: number, hours: number, room: number): number {
  let paid = hours * prices.hours[m]!;
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

/** The best of a team's own terms at these prices: complete, or with every seat missing or none. */
function teamWorthAt(market: Market, prices: Prices, p: number): number {
  const { projectRole, roles, projects, problem } = market.facts;
  const { weights } = problem;
  // Guided is only who is led.
  const guided = Math.max(0, weights.guide - prices.guide[p]!);
  const leads = projects[p]!.leader ? weights.leader - prices.leader[p]! + guided : 0;
  const mixed = Math.max(0, weights.newcomer - prices.newcomer[p]! - prices.veteran[p]!);
  let open = Math.max(0, leads) + mixed;
  let complete = market.completePoints[p]! + leads + mixed;
  for (let r = projectRole[p]!; r < projectRole[p + 1]!; r++) {
    const { seats } = roles[r]!;
    const learners = market.learnersMost[r]! * prices.learners[r]!;
    open += seats * Math.max(prices.cover[r]! + prices.cutMissing[r]!, 0) + learners;
    complete += seats * prices.cover[r]! + prices.cutComplete[r]! + learners;
  }
  return Math.max(open, complete);
}

/** What each project could add to the bound at most, its own terms and its best pairs together. */
export function idealsOf(market: Market, prices: Prices, room: Room): Float64Array {
  return Float64Array.from(market.facts.projects, (_, p) => {
    let ideal = teamWorthAt(market, prices, p);
    for (let r = market.facts.projectRole[p]!; r < market.facts.projectRole[p + 1]!; r++) {
      const priceOf = pricerOf(market, prices, room, r);
      const best = new Top(market.facts.roles[r]!.seats);
      for (let pair = market.roleStart[r]!; pair < market.roleStart[r + 1]!; pair++) {
        const reduced = priceOf(pair);
        if (reduced > 0) best.offer(pair, reduced);
      }
      for (const points of best.points) ideal += points;
    }
    return ideal;
  });
}
