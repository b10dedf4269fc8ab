import { type Block, bold, button, para, row } from '../../core/blocks';
import type { Person, Tx } from '../../core/feature';
import { moment } from '../../core/time';
import { afterTexts as texts } from './afterTexts';
import { type Booked, listBookedFor } from './roll';
import { CORRECTABLE } from './rules';

/** So many stand in a message. */
const SHOWN = 5;

/** What was booked for each of these people within the week in which they may put it right themselves. */
export async function bookedLately(
  tx: Tx,
  userIds: readonly string[],
  now: Date,
): Promise<Map<string, Booked[]>> {
  const them = new Map<string, Booked[]>();
  const since = new Date(now.getTime() - CORRECTABLE);
  for (const it of userIds.length ? await listBookedFor(tx, userIds, since) : [])
    them.set(it.userId, [...(them.get(it.userId) ?? []), it]);
  return them;
}

/** What was booked for the reader lately, with one button should it be wrong. */
export function bookedBlocks(
  booked: readonly Booked[],
  { lang, zone }: Pick<Person, 'lang' | 'zone'>,
): Block[] {
  if (booked.length === 0) return [];
  const say = texts[lang];
  const them = booked
    .slice(0, SHOWN)
    .flatMap((it) => ['\n', say.own({ ...it, when: moment(it.at, lang, zone) })]);
  return [para(bold(say.lately), ...them), row(button('sessions.own', say.notRight))];
}
