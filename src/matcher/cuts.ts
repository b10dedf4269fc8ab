import { type Clash, standsIn } from './hours';
import { hoursOf, type Market } from './market';
import type { Programme } from './programme';
import { isLearner } from './worth';

/**
 * A complete team has `need − few` others beside these few in role r, however many of the few it has, where need is its
 * seats, or, counting learners out, the seats that learners may not fill:
 * missing(r) + (need − |few|) · complete(p) + Σ few (+ Σ learners of r) ≤ seats(r).
 * Whole numbers imply it, but fractions would call a team half complete for one of two seats.
 */
export type Cut = { r: number; few: readonly number[]; learners: boolean };

/** How many others a complete team needs. */
export function othersNeeded(market: Market, { r, few, learners }: Cut): number {
  return market.facts.roles[r]!.seats - (learners ? market.learnersMost[r]! : 0) - few.length;
}

/** The cuts that a solution in fractions breaks. */
export function brokenCuts(market: Market, programme: Programme, value: Float64Array): Cut[] {
  const { facts } = market;
  const cuts: Cut[] = [];
  for (const [r, taken] of sharesByRole(market, programme, value)) {
    const { seats } = facts.roles[r]!;
    const complete = value[programme.complete[facts.roleProject[r]!]!]!;
    const missing = value[programme.missing[r]!]!;
    if (seats === 1 || complete < SLIGHT) continue;
    for (const learners of market.learnersMost[r]! > 0 ? [true, false] : [false]) {
      const need = seats - (learners ? market.learnersMost[r]! : 0);
      const counted = learners ? taken.filter(({ pair }) => !isLearner(market, pair)) : taken;
      const few = counted.filter(({ share }) => share > complete + SLIGHT).slice(0, need - 1);
      const learning = learners ? sum(taken) - sum(counted) : 0;
      if (missing + (need - few.length) * complete + sum(few) + learning <= seats + SLIGHT) continue;
      cuts.push({ r, few: few.map(({ pair }) => pair).sort((a, b) => a - b), learners });
    }
  }
  return cuts;
}

type Share = { pair: number; share: number };

const sum = (shares: readonly Share[]) => shares.reduce((total, { share }) => total + share, 0);

/** What is taken of each role's pairs, the most first. */
function sharesByRole(market: Market, programme: Programme, value: Float64Array): Map<number, Share[]> {
  const byRole = new Map<number, Share[]>();
  let r = 0;
  programme.pairs.forEach((pair, at) => {
    while (market.roleStart[r + 1]! <= pair) r++;
    if (value[at]! < SLIGHT) return;
    const list = byRole.get(r);
    if (list) list.push({ pair, share: value[at]! });
    else byRole.set(r, [{ pair, share: value[at]! }]);
  });
  for (const list of byRole.values()) list.sort((a, b) => b.share - a.share || a.pair - b.pair);
  return byRole;
}

/** The clashes of hours that a solution in fractions breaks, for members with two teams at most. */
export function brokenClashes(market: Market, programme: Programme, value: Float64Array): Clash[] {
  const { facts } = market;
  const taken = new Map<number, { p: number; hours: number; share: number }[]>();
  let r = 0;
  programme.pairs.forEach((pair, at) => {
    while (market.roleStart[r + 1]! <= pair) r++;
    const m = market.pairMember[pair]!;
    const share = value[at]!;
    if (share < SLIGHT || !programme.counts.has(m)) return;
    const one = { p: facts.roleProject[r]!, hours: hoursOf(market, pair, r), share };
    const list = taken.get(m);
    if (list) list.push(one);
    else taken.set(m, [one]);
  });
  const clashes: Clash[] = [];
  for (const [m, shares] of taken) {
    const room = programme.room.hours[m]!;
    for (const from of new Set(shares.map(({ hours }) => hours))) {
      if (from > room / 2) continue;
      const light = shares
        .filter(({ hours }) => hours === from)
        .sort((a, b) => b.share - a.share || a.p - b.p)[0]!;
      const clash = { m, p: light.p, from };
      const total = shares.reduce(
        (sum, one) => sum + (standsIn(clash, one.hours, room, one.p) ? one.share : 0),
        0,
      );
      if (total > 1 + SLIGHT) clashes.push(clash);
    }
  }
  return clashes;
}

const SLIGHT = 1e-3;
