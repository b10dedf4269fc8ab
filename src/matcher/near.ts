import type { Market } from './market';
import { LOCKED } from './pairs';
import { type Prices, pricerOf } from './prices';
import { wholeRoom } from './room';
import { Top } from './top';

/** The pairs of each role that come nearest to being worth their prices: where good plans are made of. */
export type Near = { roleStart: Int32Array; pairs: Int32Array; reduced: Float64Array };

export function nearPairs(market: Market, prices: Prices): Near {
  const room = wholeRoom(market);
  const lists = market.facts.roles.map(({ seats }, r) => {
    const priceOf = pricerOf(market, prices, room, r);
    const top = new Top(seats * 6 + 10);
    const locked: [number, number][] = [];
    for (let pair = market.roleStart[r]!; pair < market.roleStart[r + 1]!; pair++) {
      const reduced = priceOf(pair);
      top.offer(pair, reduced);
      if ((market.pairFlags[pair]! & LOCKED) !== 0) locked.push([pair, reduced]);
    }
    const kept = new Map([
      ...top.items.map((pair, k): [number, number] => [pair, top.points[k]!]),
      ...locked,
    ]);
    return [...kept].sort((a, b) => a[0] - b[0]);
  });
  const roleStart = new Int32Array(lists.length + 1);
  lists.forEach((list, r) => {
    roleStart[r + 1] = roleStart[r]! + list.length;
  });
  const all = lists.flat();
  return {
    roleStart,
    pairs: Int32Array.from(all, ([pair]) => pair),
    reduced: Float64Array.from(all, ([, reduced]) => reduced),
  };
}

/** The near pairs of some projects, rising; only those short of their prices by no more than so many points. */
export function pairsOf(
  market: Market,
  near: Near,
  projects: readonly number[],
  short = Number.POSITIVE_INFINITY,
): Int32Array {
  const { projectRole } = market.facts;
  const pairs: number[] = [];
  for (const p of projects) {
    for (let k = near.roleStart[projectRole[p]!]!; k < near.roleStart[projectRole[p + 1]!]!; k++) {
      if (near.reduced[k]! >= -short) pairs.push(near.pairs[k]!);
    }
  }
  return Int32Array.from(pairs).sort();
}
