import type { Highs } from 'highs';
import { solvePart } from './exact';
import type { Relaxation } from './generate';
import type { Effort } from './highs';
import { type Near, pairsOf } from './near';
import { roomBeside } from './room';
import type { Roster } from './roster';
import { Slack } from './slack';
import { planPoints } from './worth';

/**
 * Looks where the plan falls short of the bound, takes that team and those it competes with apart, and puts them
 * together anew as well as can be; in larger circles once the small ones gain nothing more.
 */
export function polish(
  highs: Highs,
  roster: Roster,
  relaxed: Relaxation,
  near: Near,
  effort: () => Effort,
  isDone: () => boolean,
): void {
  const { facts } = roster.market;
  const slack = new Slack(roster, relaxed.prices);
  let points = planPoints(roster);
  for (let size = SMALLEST; size <= LARGEST && !isDone(); size *= 2) {
    const tried = new Set<number>();
    let vain = 0;
    while (vain < PATIENCE && !isDone()) {
      const short = Float64Array.from(facts.projects, (_, p) => slack.of(p));
      const next = [...short.keys()].filter((p) => short[p]! > 1 && !tried.has(p));
      if (next.length === 0) break;
      const first = next.reduce((a, b) => (short[b]! > short[a]! ? b : a));
      tried.add(first);
      const projects = circleOf(roster, near, first, short, size);
      const inside = new Set(projects);
      solvePart(
        highs,
        roster,
        projects,
        pairsOf(roster.market, near, projects),
        roomBeside(roster, inside),
        effort(),
      );
      const after = planPoints(roster);
      vain = after > points ? 0 : vain + 1;
      points = after;
    }
  }
}

const SMALLEST = 12;
const LARGEST = 48;
/** So many times in a row nothing is gained before larger circles are tried. */
const PATIENCE = 6;

/** A project and those that hold the members it would like best, and so on, until there are enough. */
function circleOf(roster: Roster, near: Near, first: number, short: Float64Array, size: number): number[] {
  const circle = new Set([first]);
  for (const p of circle) {
    const holders = holdersOf(roster, near, p);
    for (const other of [...holders].sort((a, b) => short[b]! - short[a]! || a - b)) {
      if (circle.size < size) circle.add(other);
    }
    if (circle.size >= size) break;
  }
  return [...circle].sort((a, b) => a - b);
}

/** The projects whose teams have the members that project p comes nearest to. */
function holdersOf(roster: Roster, near: Near, p: number): Set<number> {
  const { market } = roster;
  const { projectRole, roleProject, roles } = market.facts;
  const holders = new Set<number>();
  for (let r = projectRole[p]!; r < projectRole[p + 1]!; r++) {
    const at = Array.from(
      { length: near.roleStart[r + 1]! - near.roleStart[r]! },
      (_, k) => near.roleStart[r]! + k,
    );
    at.sort((a, b) => near.reduced[b]! - near.reduced[a]! || a - b);
    for (const k of at.slice(0, roles[r]!.seats * 3 + 3)) {
      for (const seat of roster.seatsOf(market.pairMember[near.pairs[k]!]!)) {
        holders.add(roleProject[market.seatRole[seat]!]!);
      }
    }
  }
  return holders;
}
