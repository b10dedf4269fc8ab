/** At least 0, less than 1. */
export type Luck = () => number;

/** Mulberry32 (Tommy Ettinger, public domain), started from the seed and the id (FNV-1a). */
export function luckOf(seed: number, id: string): Luck {
  let state = seed ^ 0x811c9dc5;
  for (const letter of id) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What may come, and how often: only the proportions count. */
export type Shares<T extends string = string> = ReadonlyMap<T, number>;

export const shares = <T extends string>(of: Partial<Record<T, number>>): Shares<T> =>
  new Map(Object.entries(of) as [T, number][]);

export const any = <T>(of: readonly T[], luck: Luck): T => of[Math.floor(luck() * of.length)]!;

/** One of them, as often as its share says. */
export function one<T extends string>(of: Shares<T>, luck: Luck): T {
  const all = [...of];
  let left = luck() * all.reduce((sum, [, share]) => sum + share, 0);
  for (const [each, share] of all) {
    left -= share;
    if (left < 0) return each;
  }
  return all[0]![0];
}

/** `count` different ones; there must be as many. */
export function several(of: Shares, count: number, luck: Luck): string[] {
  const left = new Map(of);
  return Array.from({ length: count }, () => {
    const picked = one(left, luck);
    left.delete(picked);
    return picked;
  });
}
