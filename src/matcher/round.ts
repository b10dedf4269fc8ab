import type { Highs } from 'highs';
import { solvePart } from './exact';
import type { Relaxation } from './generate';
import { fillTeams } from './greedy';
import type { Effort } from './highs';
import { hoursOf, type Market, roleOf, rolesOf } from './market';
import { type Near, pairsOf } from './near';
import { dropUnlawfulLearners, freeSeat } from './restore';
import { roomBeside } from './room';
import { Roster } from './roster';
import { isLearningLawful } from './worth';

/**
 * Makes a plan of the relaxation: takes what it takes whole, fills the teams of the projects that it left in fractions
 * at its prices, and from there finds the best for these, among what it takes of them and what comes nearest.
 */
export function roundOff(
  highs: Highs,
  market: Market,
  relaxed: Relaxation,
  near: Near,
  effort: Effort,
): Roster {
  const roster = new Roster(market);
  const torn = new Set<number>();
  const taken: number[] = [];
  const roles = rolesOf(market, relaxed.pairs);
  relaxed.pairs.forEach((pair, at) => {
    const share = relaxed.share[at]!;
    const r = roles[at]!;
    const p = market.facts.roleProject[r]!;
    if (share > SLIGHT) taken.push(pair);
    if (share > SLIGHT && share < 1 - SLIGHT) torn.add(p);
    if (share < 1 - SLIGHT || !roster.hasRoom(market.pairMember[pair]!, p, hoursOf(market, pair, r))) return;
    const seat = freeSeat(roster, r);
    if (seat >= 0) roster.put(seat, pair);
  });
  market.facts.projects.forEach((_, p) => {
    if (isLearningLawful(roster, p)) return;
    torn.add(p);
    dropUnlawfulLearners(roster, p);
  });
  if (torn.size === 0) return roster;
  const projects = [...torn].sort((a, b) => a - b);
  fillTeams(roster, projects, relaxed.prices.member);
  const pairs = new Set(pairsOf(market, near, projects, NARROW));
  for (const pair of taken) if (torn.has(market.facts.roleProject[roleOf(market, pair)]!)) pairs.add(pair);
  solvePart(highs, roster, projects, Int32Array.from(pairs).sort(), roomBeside(roster, torn), effort, {
    cuts: relaxed.cuts,
    clashes: relaxed.clashes,
    priced: relaxed.prices,
  });
  return roster;
}

const SLIGHT = 1e-6;
/** Points by which a pair may be short of its prices here. */
const NARROW = 2000;
