import type { Highs } from 'highs';
import { solvePart } from './exact';
import { type Relaxation, relaxationOf } from './generate';
import { firstAnswer } from './greedy';
import type { Effort, Whole } from './highs';
import { type Market, pairAt } from './market';
import { nearPairs } from './near';
import { polish } from './polish';
import { pricerOf } from './prices';
import { wholeRoom } from './room';
import type { Roster } from './roster';
import { roundOff } from './round';
import { planPoints } from './worth';

export type Found = { roster: Roster; bound: number; ended: 'proved' | 'searched' | 'time' };

/** How long to look. Without a limit the same market always gives the same answer. */
export type Patience = { secondsLeft: () => number };

/** The best plan that can be found, and the bound that shows how good it is. */
export function search(highs: Highs, market: Market, patience: Patience): Found {
  const first = firstAnswer(market);
  const small = market.pairMember.length <= FEW_PAIRS ? atOnce(highs, first, patience) : null;
  const { roster, bound } = small ?? byPrices(highs, first, patience);
  const points = planPoints(roster);
  const ended = points >= bound ? 'proved' : patience.secondsLeft() <= 0 ? 'time' : 'searched';
  return { roster, bound: Math.max(bound, points), ended };
}

type Bounded = { roster: Roster; bound: number };

/** Small markets: every pair in one programme; null where it came to no bound. */
function atOnce(highs: Highs, roster: Roster, { secondsLeft }: Patience): Bounded | null {
  const { market } = roster;
  const projects = market.facts.projects.map((_, p) => p);
  const pairs = Int32Array.from(market.pairMember.keys());
  const effort = { work: WHOLE_WORK, gap: 0, seconds: secondsLeft() };
  const whole = solvePart(highs, roster, projects, pairs, wholeRoom(market), effort);
  const bound = provedBy(whole, roster);
  return bound === null ? null : { roster, bound };
}

/** Larger ones: the relaxation and its prices first, and then only what can matter. */
function byPrices(highs: Highs, first: Roster, { secondsLeft }: Patience): Bounded {
  const { market } = first;
  const relaxed = relaxationOf(highs, market, placed(first), secondsLeft);
  const bound = roundedDown(relaxed.bound);
  let roster = better(first, firstAnswer(market, relaxed.prices.member));
  const isDone = () => planPoints(roster) >= bound || secondsLeft() <= 0;
  const effort = (work: number, gap = 0): Effort => ({ work, gap, seconds: secondsLeft() });
  if (isDone()) return { roster, bound };
  const near = nearPairs(market, relaxed.prices);
  roster = better(roster, roundOff(highs, market, relaxed, near, effort(ROUND_WORK, ROUND_GAP)));
  if (!isDone()) polish(highs, roster, relaxed, near, () => effort(PART_WORK), isDone);
  if (isDone()) return { roster, bound };
  return { roster, bound: finish(highs, roster, relaxed, bound, effort(WHOLE_WORK)) };
}

/** Up to so many pairs, one programme of all of them is the quickest. */
const FEW_PAIRS = 2_000;
/** Steps of the simplex that may be spent on making a whole plan, on one part of it, and on the last proof. */
const ROUND_WORK = 100_000;
const PART_WORK = 20_000;
const WHOLE_WORK = 500_000;
/** How near to the best a first whole plan must come. */
const ROUND_GAP = 1e-3;
/** More pairs than this cannot be searched as one. */
const MOST_PAIRS = 20_000;

/** Points are whole numbers; sums of prices are not, and carry the errors of arithmetic. */
function roundedDown(bound: number): number {
  return Math.floor(bound + 1e-3 + Math.abs(bound) * 1e-8);
}

/** The bound that the solver came to; null where it was stopped before it had one. */
function provedBy({ bound }: Whole, roster: Roster): number | null {
  const most = roundedDown(-bound);
  return Number.isFinite(most) && most >= planPoints(roster) ? most : null;
}

function better(a: Roster, b: Roster): Roster {
  return planPoints(b) > planPoints(a) ? b : a;
}

function placed(roster: Roster): number[] {
  return [...roster.seats].filter((pair) => pair >= 0);
}

/**
 * Searches everything that could still be better: a pair that is short of its prices by more than the plan is of the
 * bound stands in no better plan.
 * @returns the bound of then; where too much is left to search, the one of before.
 */
function finish(highs: Highs, roster: Roster, relaxed: Relaxation, bound: number, effort: Effort): number {
  const { market } = roster;
  const room = wholeRoom(market);
  const gap = relaxed.bound - planPoints(roster);
  const pairs = new Set<number>(market.fixed.map(({ m, r }) => pairAt(market, m, r)));
  for (let r = 0; r < market.facts.roles.length; r++) {
    const priceOf = pricerOf(market, relaxed.prices, room, r);
    for (let pair = market.roleStart[r]!; pair < market.roleStart[r + 1]!; pair++) {
      if (priceOf(pair) >= -gap - 1) pairs.add(pair);
    }
    if (pairs.size > MOST_PAIRS) return bound;
  }
  const projects = market.facts.projects.map((_, p) => p);
  const whole = solvePart(highs, roster, projects, Int32Array.from(pairs).sort(), room, effort, relaxed);
  return Math.min(bound, provedBy(whole, roster) ?? bound);
}
