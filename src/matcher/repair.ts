import { compare, type Move } from './compare';
import type { Market } from './market';
import { LOCKED } from './pairs';
import type { Plan } from './plan';
import { planOf } from './report';
import { restore } from './restore';
import type { Roster } from './roster';
import { substitutes } from './substitute';
import { type Step, swapIn, takeSteps } from './swap';

export type Repaired = {
  plan: Plan;
  /** Every seat that is not as it was told. */
  moves: Move[];
  /** How many seats were taken from members who could have kept them. */
  moved: number;
};

/** Points that taking a told seat from somebody must bring. */
export const MOVE_PRICE = 1_000;

/**
 * The plan of before with the fewest changes that the changed market asks for: whoever may stay stays, empty seats go
 * to members with room, and somebody is taken from another team only where that gains more than the price of a move.
 */
export function repairIn(market: Market, before: Plan, movePrice: number): Repaired {
  const roster = restore(market, before);
  const kept = roster.seats.slice();
  for (const seat of emptySeats(roster)) {
    const free = substitutes(roster, seat, 1)[0];
    const gain = Math.max(0, free?.points ?? 0);
    const chain = bestChain(roster, seat, gain + movePrice);
    if (chain) takeSteps(roster, chain);
    else if (free && free.points > 0) roster.put(seat, free.pair);
  }
  const plan = planOf(roster, null, 'repaired');
  return {
    plan,
    moves: compare(before, plan),
    moved: kept.filter((pair, seat) => isLost(roster, pair, seat)).length,
  };
}

/** Empty seats, those with the fewest candidates first. */
function emptySeats({ market, seats }: Roster): number[] {
  const candidates = (seat: number) => {
    const r = market.seatRole[seat]!;
    return market.roleStart[r + 1]! - market.roleStart[r]!;
  };
  const empty: number[] = [];
  seats.forEach((pair, seat) => {
    if (pair < 0) empty.push(seat);
  });
  return empty.sort((a, b) => candidates(a) - candidates(b) || a - b);
}

/** The best way to fill a seat by somebody from another team that gains more than this, or null. */
function bestChain(roster: Roster, seat: number, least: number): Step[] | null {
  const { market } = roster;
  const r = market.seatRole[seat]!;
  let best: Step[] | null = null;
  let most = least;
  for (let pair = market.roleStart[r]!; pair < market.roleStart[r + 1]!; pair++) {
    const held = roster.seatsOf(market.pairMember[pair]!);
    if (held.length === 0 || held.some((at) => (market.pairFlags[roster.seats[at]!]! & LOCKED) !== 0))
      continue;
    const tried = swapIn(roster, seat, pair);
    if (!tried || -tried.swap.cost <= most) continue;
    most = -tried.swap.cost;
    best = tried.steps;
  }
  return best;
}

function isLost(roster: Roster, pair: number, seat: number): boolean {
  return pair >= 0 && roster.seats[seat] !== pair;
}
