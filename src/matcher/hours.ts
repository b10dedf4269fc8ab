/**
 * Hours as rules for counting teams. For members who can join two teams at most, and any `from` up to half of their
 * hours: who takes a team that leaves fewer hours than `from` can take no other of `from` or more. So, counting the
 * first kind twice and the second once, no more than 2. All these together allow just the pairs that fit, and are
 * much closer to whole numbers than adding the hours up.
 */
export function burden(hours: number, room: number, from: number): 0 | 1 | 2 {
  if (hours > room - from + SLIGHT) return 2;
  return hours >= from - SLIGHT ? 1 : 0;
}

/** The counts worth keeping for a member with so much room who is wanted for teams of these hours. */
export function countsFrom(asked: readonly number[], room: number): number[] {
  const half = room / 2;
  const light = [...new Set(asked.filter((hours) => hours < half)), half].sort((a, b) => a - b);
  const kept: number[] = [];
  let heaviest = 0;
  for (const from of light) {
    const heavy = asked.filter((hours) => burden(hours, room, from) === 2).length;
    const counted = asked.filter((hours) => burden(hours, room, from) > 0).length;
    // Where the heavy ones are the same, the smaller `from` says more.
    if (heavy > heaviest && counted > 1) kept.push(from);
    heaviest = Math.max(heaviest, heavy);
  }
  return kept;
}

/**
 * Project p, and every team of member m that leaves fewer hours than `from`, which p takes: at most one of them.
 * Written only where a solution in fractions breaks it.
 */
export type Clash = { m: number; p: number; from: number };

/** Whether a pair of the clash's member, for so many hours in project p, stands in it; with too little room it says nothing. */
export function standsIn(clash: Clash, hours: number, room: number, p: number): boolean {
  if (clash.from * 2 > room) return false;
  return p === clash.p || burden(hours, room, clash.from) === 2;
}

const SLIGHT = 1e-9;
