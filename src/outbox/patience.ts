import type { Tx } from '../core/feature';
import { DAY, HOUR } from '../core/time';
import { saidAt } from './index';

/** Before so many days without a step, nothing is said. */
export const FIRST_DAYS = 2;

/**
 * No silent ends: whoever something waits for is reminded after 2 and 7 days; after 9, somebody else is asked too; after
 * 14, it ends with a reason. Days count from the last step that anybody took.
 */
const chain = [
  ['first', FIRST_DAYS],
  ['second', 7],
  ['other', 9],
  ['end', 14],
] as const;

export type Nudge = (typeof chain)[number][0];

/** After so many days without a step, it ends. */
export const PATIENCE_DAYS = 14;
/** So many of them are left once somebody else is asked. */
export const LAST_DAYS = 5;

/**
 * The nudge that is due, and the key to say it by. They come in their order, one at a time: what was down for weeks
 * ends nothing before it has asked.
 * @param prefix `feature.subject:id`, the same for all nudges about one thing
 * @param since when the last step was taken
 */
export async function nudgeDue(
  tx: Tx,
  prefix: string,
  since: Date,
  now: Date,
): Promise<{ nudge: Nudge; key: string } | undefined> {
  let last: Date | undefined;
  for (const [nudge, days] of chain) {
    const key = `${prefix}:${since.getTime()}:${nudge}`;
    const said = await saidAt(tx, key);
    if (said) last = said;
    else return isDue(nudge, { since, last, now, days }) ? { nudge, key } : undefined;
  }
  return undefined;
}

/** The end comes no sooner than promised to who was asked last, however late that was. */
function isDue(
  nudge: Nudge,
  { since, last = since, now, days }: { since: Date; last: Date | undefined; now: Date; days: number },
): boolean {
  // The mornings of two days are not always a whole number of days apart.
  const gone = (from: Date) => now.getTime() - from.getTime() + HOUR;
  if (nudge === 'end' && gone(last) < LAST_DAYS * DAY) return false;
  return now.getTime() - since.getTime() >= days * DAY;
}
