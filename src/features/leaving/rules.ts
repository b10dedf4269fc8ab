import { z } from 'zod';

/** Why somebody leaves a team: enough to learn from, too little to judge by. */
export const reasons = ['time', 'health', 'mismatch', 'moved', 'finished', 'other'] as const;
export type Reason = (typeof reasons)[number];

export const MOST_WORD = 500;

export const leavingForm = z.object({
  team: z.string(),
  reason: z.enum(reasons),
  word: z.string().max(MOST_WORD).default(''),
});

/** A reason that fewer gave is not told by itself: somebody might be known by it. */
export const LEAST = 3;

/** How many left, by reason. */
export interface Figures {
  all: number;
  /** Most often given first; each by at least `LEAST`. */
  reasons: { reason: Reason; people: number }[];
  /** How many gave another reason, or none. */
  others: number;
}

/** What is told of those who left: a reason only where at least `LEAST` gave it. */
export function figuresOf(given: readonly (Reason | null)[]): Figures {
  const counted = reasons
    .map((reason) => ({ reason, people: given.filter((it) => it === reason).length }))
    .filter((it) => it.people >= LEAST)
    .sort((a, b) => b.people - a.people);
  return {
    all: given.length,
    reasons: counted,
    others: given.length - counted.reduce((sum, it) => sum + it.people, 0),
  };
}

/** Of those who were in a team, how many of a hundred left before its end. Who had finished did not drop out. */
export function dropOutRate(given: readonly (Reason | null)[], stayed: number): number {
  const left = given.filter((it) => it !== 'finished').length;
  const all = given.length + stayed;
  return all === 0 ? 0 : Math.round((left * 100) / all);
}
