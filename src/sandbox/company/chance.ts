/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** At least 0, less than 1. */
  next(): number;
  pick<T>(list: readonly T[]): T;
  /** Picks by `share`: an entry with twice the share comes twice as often. */
  weigh<T extends { share: number }>(list: readonly T[]): T;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, quick and even enough for invented people. */
export function chance(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    weigh: (list) => {
      let left = next() * list.reduce((sum, each) => sum + each.share, 0);
      for (const each of list) {
        left -= each.share;
        if (left < 0) return each;
      }
      return list[0]!;
    },
  };
}
