import type { Highs } from 'highs';
import { solvePart } from './exact';
import type { Relaxation } from './generate';
import type { Effort } from './highs';
import { hoursOf, type Market } from './market';
import { type Near, pairsOf } from './near';
import { roomBeside } from './programme';
import { freeSeat } from './restore';
import { Roster } from './roster';
import { isLearningLawful } from './worth';

/**
 * Makes a plan of the relaxation: takes what it takes whole, then finds the best for the projects that it left in
 * fractions, so many at a time.
 */
export function roundOff(
  highs: Highs,
  market: Market,
  relaxed: Relaxation,
  near: Near,
  effort: () => Effort,
): Roster {
  const roster = new Roster(market);
  const torn = new Set<number>();
  let r = 0;
  relaxed.pairs.forEach((pair, at) => {
    while (market.roleStart[r + 1]! <= pair) r++;
    const share = relaxed.share[at]!;
    const p = market.facts.roleProject[r]!;
    if (share > SLIGHT && share < 1 - SLIGHT) torn.add(p);
    if (share < 1 - SLIGHT || !roster.hasRoom(market.pairMember[pair]!, p, hoursOf(market, pair, r))) return;
    const seat = freeSeat(roster, r);
    if (seat >= 0) roster.put(seat, pair);
  });
  market.facts.projects.forEach((_, p) => {
    if (!isLearningLawful(roster, p)) torn.add(p);
  });
  const left = [...torn].sort((a, b) => a - b);
  for (let from = 0; from < left.length; from += AT_ONCE) {
    const projects = left.slice(from, from + AT_ONCE);
    solvePart(
      highs,
      roster,
      projects,
      pairsOf(market, near, projects),
      roomBeside(roster, new Set(projects)),
      effort(),
    );
  }
  return roster;
}

const SLIGHT = 1e-6;
/** Projects that are solved as one. */
const AT_ONCE = 100;
