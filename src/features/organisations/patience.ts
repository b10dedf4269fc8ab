import type { Tx } from '../../core/feature';
import { DAY } from '../../core/time';
import { wasSaid } from '../../outbox';

/**
 * No silent ends: whoever something waits for is reminded after 2 and 7 days; after 9, somebody else is asked too; after
 * 14, it ends with a reason. Days count from the last step that anybody took.
 */
const chain = [
  ['first', 2],
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
  for (const [nudge, days] of chain) {
    const key = `${prefix}:${since.getTime()}:${nudge}`;
    if (await wasSaid(tx, key)) continue;
    return now.getTime() - since.getTime() >= days * DAY ? { nudge, key } : undefined;
  }
  return undefined;
}
