import type { Highs } from 'highs';
import { relax } from './highs';
import type { Market } from './market';
import { LEADS, LOCKED, VETERAN } from './pairs';
import { eachReduced, type Prices, pricesOf, rulesWorth } from './prices';
import { type Programme, programmeOf, type Room, wholeRoom } from './programme';
import { Top } from './top';

/** The relaxation of the whole market, solved over the pairs that matter, and what it proves. */
export type Relaxation = {
  prices: Prices;
  /** No plan has more points. */
  bound: number;
  /** The pairs that were listed, rising, and how much of each the relaxation takes. */
  pairs: Int32Array;
  share: Float64Array;
  programme: Programme;
};

/** From this many members on, interior point is the faster way. */
const MANY = 20_000;
const ROUNDS = 40;

/**
 * Column generation: starts with the likeliest pairs of each role, and lists more as long as any pair of the whole
 * market is worth more than the prices that it would pay.
 * @param first pairs that must be among the listed, such as those of a plan that is already there.
 * @param seconds stops early; the bound holds all the same.
 */
export function relaxation(
  highs: Highs,
  market: Market,
  first: Iterable<number>,
  isOver: () => boolean,
): Relaxation {
  const { facts } = market;
  const { weights } = facts.problem;
  const room = wholeRoom(market);
  const projects = facts.projects.map((_, p) => p);
  const watched = new Set<number>();
  const listed = startingPairs(market);
  for (const pair of first) listed.add(pair);
  let best: Relaxation | null = null;
  let bound = Number.POSITIVE_INFINITY;
  for (let round = 0; ; round++) {
    const pairs = Int32Array.from(listed).sort();
    const programme = programmeOf(market, projects, pairs, room, watched);
    const interior = facts.members.length >= MANY;
    const { value, rowDual } = relax(highs, programme.columns, { interior, basis: null });
    const prices = pricesOf(programme, rowDual, weights);
    const offered = offers(market, prices, room, listed);
    const proved = rulesWorth(market, prices, room) + offered.worth;
    if (proved < bound || !best) {
      bound = Math.min(bound, proved);
      best = { prices, bound, pairs, share: value.subarray(0, pairs.length), programme };
    }
    const crowded = watchCrowded(market, programme, value, watched);
    if ((offered.pairs.length === 0 && !crowded) || round === ROUNDS || isOver()) {
      return { ...best, bound, pairs, share: value.slice(0, pairs.length), programme };
    }
    for (const pair of offered.pairs) listed.add(pair);
  }
}

/** For each role the best by points, some who would lead and some who are experienced, and the locked. */
function startingPairs(market: Market): Set<number> {
  const listed = new Set<number>();
  market.facts.roles.forEach((role, r) => {
    const best: [number, (pair: number) => boolean][] = [
      [role.seats * 6, () => true],
      [5, (pair) => (market.pairFlags[pair]! & LEADS) !== 0],
      [3, (pair) => (market.pairFlags[pair]! & VETERAN) !== 0],
      [role.seats, (pair) => (market.pairFlags[pair]! & LOCKED) !== 0],
    ];
    for (const [most, fits] of best) {
      const top = new Top(most);
      for (let pair = market.roleStart[r]!; pair < market.roleStart[r + 1]!; pair++) {
        if (fits(pair)) top.offer(pair, market.pairValue[pair]!);
      }
      for (const pair of top.items) listed.add(pair);
    }
  });
  return listed;
}

/** What all pairs are worth beyond their prices, and the best of those not yet listed, a few for each seat. */
function offers(
  market: Market,
  prices: Prices,
  room: Room,
  listed: ReadonlySet<number>,
): { worth: number; pairs: number[] } {
  const pairs: number[] = [];
  let worth = 0;
  market.facts.roles.forEach((role, r) => {
    const all = new Top(role.seats);
    const fresh = new Top(role.seats * 4 + 4);
    eachReduced(market, prices, room, r, 1e-7, (pair, reduced) => {
      all.offer(pair, reduced);
      if (reduced > WORTHWHILE && !listed.has(pair)) fresh.offer(pair, reduced);
    });
    for (const points of all.points) worth += points;
    pairs.push(...fresh.items);
  });
  return { worth, pairs };
}

/** Points are whole numbers: less than this, over all seats, changes nothing. */
const WORTHWHILE = 1e-4;

/** Adds the rows for colleagues that the relaxation breaks; whether there were any. */
function watchCrowded(
  market: Market,
  programme: Programme,
  value: Float64Array,
  watched: Set<number>,
): boolean {
  const { facts } = market;
  if (facts.problem.weights.colleague === 0) return false;
  const crowd = new Map<number, number>();
  let r = 0;
  programme.pairs.forEach((pair, at) => {
    while (market.roleStart[r + 1]! <= pair) r++;
    const department = market.department[market.pairMember[pair]!]!;
    if (department < 0 || value[at]! <= 0) return;
    const key = facts.roleProject[r]! * facts.members.length + department;
    crowd.set(key, (crowd.get(key) ?? 0) + value[at]!);
  });
  const before = watched.size;
  for (const [key, amount] of crowd) if (amount > 1.001) watched.add(key);
  return watched.size > before;
}
