import { assemble, type Cost } from './assemble';
import type { Market } from './market';
import { Roster } from './roster';
import { teamWorth } from './worth';

/**
 * A first answer in milliseconds: teams are put together whole, the one with the most points for the least
 * wanted members first, so that leaders and rare skills are not spent on teams that stay incomplete; then the
 * seats of the others are filled.
 */
export function firstAnswer(market: Market, cost: Cost = scarcity(market)): Roster {
  const roster = new Roster(market);
  fillTeams(roster, [...market.facts.projects.keys()], cost);
  return roster;
}

/** Completes the teams of some projects, the one with the most to gain first, then fills what seats it can of the others. */
export function fillTeams(roster: Roster, projects: readonly number[], cost: Cost): void {
  const order = projects.map((p) => ({ p, gain: trial(roster, p, cost) }));
  const byGain = (a: { p: number; gain: number }, b: { p: number; gain: number }) =>
    b.gain - a.gain || a.p - b.p;
  order.sort(byGain);
  while (order.length > 0) {
    const next = order.shift()!;
    const gain = trial(roster, next.p, cost);
    if (gain === Number.NEGATIVE_INFINITY) continue;
    // What was taken since may have made this team dearer: look again before it is formed.
    if (order.length > 0 && gain < order[0]!.gain) {
      const at = order.findIndex((other) => byGain({ p: next.p, gain }, other) < 0);
      order.splice(at < 0 ? order.length : at, 0, { p: next.p, gain });
      continue;
    }
    assemble(roster, next.p, cost);
  }
  const free = new Float64Array(cost.length);
  for (const p of projects) if (!teamWorth(roster, p).complete) assemble(roster, p, free, 1);
}

/** What forming project p's team now would gain; -∞ when it cannot be complete. */
function trial(roster: Roster, p: number, cost: Cost): number {
  if (teamWorth(roster, p).complete) return Number.NEGATIVE_INFINITY;
  const { gain, complete, seats } = assemble(roster, p, cost);
  for (const seat of seats) roster.clear(seat);
  return complete ? gain : Number.NEGATIVE_INFINITY;
}

/** How much each member is wanted: for every role, its seats over its candidates, at the worth of a seat. */
function scarcity(market: Market): Cost {
  const { facts } = market;
  const cost = new Float64Array(facts.members.length);
  const { seat } = facts.problem.weights;
  facts.roles.forEach((role, r) => {
    const candidates = market.roleStart[r + 1]! - market.roleStart[r]!;
    const wanted = (Math.min(role.seats, candidates) / candidates) * seat;
    for (let pair = market.roleStart[r]!; pair < market.roleStart[r + 1]!; pair++) {
      cost[market.pairMember[pair]!]! += wanted;
    }
  });
  return cost;
}
