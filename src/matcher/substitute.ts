import { hoursOf } from './market';
import { GUIDE, LEADS } from './pairs';
import type { Roster } from './roster';
import { Top } from './top';
import { isLearningLawful, teamWorth } from './worth';

export type Substitute = { pair: number; points: number };

/**
 * Members with room for an empty seat, the best first, each with the points that the plan gains by them. Only the
 * likeliest few are weighed against the whole team.
 */
export function substitutes(roster: Roster, seat: number, most: number): Substitute[] {
  const { market } = roster;
  const r = market.seatRole[seat]!;
  const p = market.facts.roleProject[r]!;
  const likely = new Top(most + 4);
  const leading = new Top(2);
  const guiding = new Top(2);
  for (let pair = market.roleStart[r]!; pair < market.roleStart[r + 1]!; pair++) {
    const m = market.pairMember[pair]!;
    if (!roster.hasRoom(m, p, hoursOf(market, pair, r))) continue;
    const points = market.pairValue[pair]! - roster.furtherCost(m);
    likely.offer(pair, points);
    if (market.pairFlags[pair]! & LEADS) leading.offer(pair, points);
    if (market.pairFlags[pair]! & GUIDE) guiding.offer(pair, points);
  }
  const list = [...new Set([...likely.items, ...leading.items, ...guiding.items])].flatMap((pair) => {
    const points = gainOf(roster, seat, pair);
    return points === null ? [] : [{ pair, points }];
  });
  return list.sort((a, b) => b.points - a.points || a.pair - b.pair).slice(0, most);
}

/** What the plan gains by putting a pair into an empty seat; null where the rules for learners forbid it. */
function gainOf(roster: Roster, seat: number, pair: number): number | null {
  const { market } = roster;
  const p = market.facts.roleProject[market.seatRole[seat]!]!;
  const before = teamWorth(roster, p).points + roster.furtherCost(market.pairMember[pair]!);
  roster.put(seat, pair);
  const gain = isLearningLawful(roster, p) ? teamWorth(roster, p).points - before : null;
  roster.clear(seat);
  return gain;
}
