import type { Highs } from 'highs';
import { brokenClashes, brokenCuts, type Cut } from './cuts';
import { relax, type Standing } from './highs';
import type { Clash } from './hours';
import type { Market } from './market';
import { GUIDE, LEADS, LOCKED, VETERAN } from './pairs';
import { type Prices, pricerOf, pricesOf, rulesWorth } from './prices';
import { type Programme, programmeOf } from './programme';
import { type Room, wholeRoom } from './room';
import { Top } from './top';

/** The relaxation of the whole market, solved over the pairs that matter, and what it proves. */
export type Relaxation = {
  prices: Prices;
  /** No plan has more points. */
  bound: number;
  /** The pairs that were listed, rising, and how much of each the relaxation takes. */
  pairs: Int32Array;
  share: Float64Array;
  /** What the relaxation needed; it holds for any plan. */
  cuts: readonly Cut[];
  clashes: readonly Clash[];
};

const ROUNDS = 40;
/** Cuts are looked for once the prices are about right. */
const CLOSE = 1e-3;

/**
 * Column generation: starts with the likeliest pairs of each role, and lists more as long as any pair of the whole
 * market is worth more than the prices that it would pay; adds the cuts that the solution breaks.
 * @param first pairs that must be among the listed, such as those of a plan that is already there.
 * @param secondsLeft when these are over it stops early; the bound holds all the same.
 */
export function relaxationOf(
  highs: Highs,
  market: Market,
  first: Iterable<number>,
  secondsLeft: () => number,
): Relaxation {
  const room = wholeRoom(market);
  const projects = [...market.facts.projects.keys()];
  const extra: Growing = { watched: new Set(), cuts: [], clashes: [] };
  const listed = startingPairs(market);
  for (const pair of first) listed.add(pair);
  let from: Standing | null = null;
  let best: Pick<Relaxation, 'prices' | 'bound'> | null = null;
  for (let round = 1; ; round++) {
    const pairs = Int32Array.from(listed).sort();
    const programme = programmeOf(market, projects, pairs, room, extra);
    const { value, rowDual, standing } = relax(highs, programme.columns, from, secondsLeft());
    from = standing;
    const prices = pricesOf(market, programme, rowDual);
    const offered = offers(market, prices, room, listed);
    const bound = rulesWorth(market, prices, room) + offered.worth;
    if (!best || bound < best.bound) best = { prices, bound };
    let settled = offered.added <= Math.max(WORTHWHILE, bound * PRECISE);
    if (offered.added < bound * CLOSE && tighten(market, programme, value, extra)) settled = false;
    if (settled || round === ROUNDS || secondsLeft() <= 0) {
      const { cuts, clashes } = extra;
      return { ...best, pairs, share: value.slice(0, pairs.length), cuts, clashes };
    }
    for (const pair of offered.pairs) listed.add(pair);
  }
}

type Growing = { watched: Set<number>; cuts: Cut[]; clashes: Clash[] };

/** Adds what the solution breaks; whether there was anything. */
function tighten(market: Market, programme: Programme, value: Float64Array, extra: Growing): boolean {
  const cuts = brokenCuts(market, programme, value);
  const clashes = brokenClashes(market, programme, value);
  extra.cuts.push(...cuts);
  extra.clashes.push(...clashes);
  return watchCrowded(market, programme, value, extra.watched) || cuts.length + clashes.length > 0;
}

/** For each role the best by points, some who would lead, who guide and who are experienced, and the locked. */
function startingPairs(market: Market): Set<number> {
  const listed = new Set<number>();
  market.facts.roles.forEach((role, r) => {
    const best: [number, (pair: number) => boolean][] = [
      [role.seats * 6, () => true],
      [5, (pair) => (market.pairFlags[pair]! & LEADS) !== 0],
      [3, (pair) => (market.pairFlags[pair]! & GUIDE) !== 0],
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

/** What all pairs are worth beyond their prices, what the unlisted add to it, and the best of these. */
function offers(
  market: Market,
  prices: Prices,
  room: Room,
  listed: ReadonlySet<number>,
): { worth: number; added: number; pairs: number[] } {
  const pairs: number[] = [];
  let worth = 0;
  let added = 0;
  market.facts.roles.forEach(({ seats }, r) => {
    const all = new Top(seats);
    const fresh = new Top(seats * 4 + 4);
    const priceOf = pricerOf(market, prices, room, r);
    for (let pair = market.roleStart[r]!; pair < market.roleStart[r + 1]!; pair++) {
      const reduced = priceOf(pair);
      if (reduced <= 0) continue;
      all.offer(pair, reduced);
      if (!listed.has(pair)) fresh.offer(pair, reduced);
    }
    worth += sum(all.points);
    added += sum(fresh.points.slice(0, seats));
    pairs.push(...fresh.items);
  });
  return { worth, added, pairs };
}

const sum = (points: readonly number[]) => points.reduce((total, one) => total + one, 0);

/** Points are whole numbers: less than this changes the bound by no more than one. */
const WORTHWHILE = 0.1;
/** Nor does less than this share of it. */
const PRECISE = 1e-6;

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
