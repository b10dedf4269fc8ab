import type { Highs } from 'highs';
import { solvePart } from './exact';
import { relaxation } from './generate';
import { firstAnswer } from './greedy';
import { type Market, pairAt } from './market';
import { eachReduced } from './prices';
import { wholeRoom } from './programme';
import type { Roster } from './roster';
import { planPoints } from './worth';

export type Found = {
  roster: Roster;
  objective: number;
  bound: number;
  ended: 'proved' | 'searched' | 'time';
};

/** How long and how hard to look. Without a time limit the same market always gives the same answer. */
export type Patience = { secondsLeft: () => number; nodes: number };

/** The best plan that can be found, and the bound that shows how good it is. */
export function search(highs: Highs, market: Market, patience: Patience): Found {
  const isOver = () => patience.secondsLeft() <= 0;
  let roster = firstAnswer(market);
  const relaxed = relaxation(highs, market, placed(roster), isOver);
  const second = firstAnswer(market, relaxed.prices.member);
  if (planPoints(second) > planPoints(roster)) roster = second;
  let bound = Math.floor(relaxed.bound + ROUNDING);
  let objective = planPoints(roster);
  const done = (): Found => ({
    roster,
    objective,
    bound: Math.max(bound, objective),
    ended: objective >= bound ? 'proved' : isOver() ? 'time' : 'searched',
  });
  if (objective >= bound || isOver()) return done();

  const room = wholeRoom(market);
  const pairs = new Set(placed(roster));
  for (let r = 0; r < market.facts.roles.length; r++) {
    eachReduced(market, relaxed.prices, room, r, objective - relaxed.bound - 1, (pair) => pairs.add(pair));
  }
  for (const { m, r } of market.fixed) pairs.add(pairAt(market, m, r));
  const projects = market.facts.projects.map((_, p) => p);
  const whole = solvePart(highs, roster, projects, Int32Array.from(pairs).sort(), room, {
    nodes: patience.nodes,
    seconds: patience.secondsLeft(),
  });
  objective = planPoints(roster);
  bound = Math.min(bound, Math.max(objective, Math.floor(-whole.bound + ROUNDING)));
  return done();
}

/** Points are whole numbers; sums of prices are not. */
const ROUNDING = 1e-4;

function placed(roster: Roster): number[] {
  return [...roster.seats].filter((pair) => pair >= 0);
}
