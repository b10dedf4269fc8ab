import { pairReasons } from './explain';
import { LEARNER } from './pairs';
import type { Reason } from './plan';
import type { Roster } from './roster';
import { type Swap, swapIn } from './swap';

/** Somebody else for a seat, and what it would mean. */
export type Alternative = Swap & {
  member: string;
  learner: boolean;
  reasons: Reason[];
};

/**
 * Everybody who could take a seat (its global number), the cheapest first: who has room, and who would have to leave
 * other seats.
 */
export function alternativesFor(roster: Roster, seat: number, most: number): Alternative[] {
  const { market } = roster;
  const r = market.seatRole[seat]!;
  const ranked: { pair: number; swap: Swap }[] = [];
  for (let pair = market.roleStart[r]!; pair < market.roleStart[r + 1]!; pair++) {
    const tried = pair === roster.seats[seat] ? null : swapIn(roster, seat, pair);
    if (tried) ranked.push({ pair, swap: tried.swap });
  }
  ranked.sort(
    (a, b) => a.swap.cost - b.swap.cost || a.swap.moves.length - b.swap.moves.length || a.pair - b.pair,
  );
  return ranked.slice(0, most).map(({ pair, swap }) => ({
    member: market.facts.members[market.pairMember[pair]!]!.id,
    learner: (market.pairFlags[pair]! & LEARNER) !== 0,
    ...swap,
    reasons: pairReasons(market, pair, r),
  }));
}
