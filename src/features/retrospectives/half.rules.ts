import { DateTime } from 'luxon';
import { isWorkday } from '../../core/time';

/** Of longer projects, half time is looked at. */
const LONG_MONTHS = 3;
/** Of a longer absence of the app it is not made up for: answers need their two weeks. */
const LATEST_DAYS = 21;

/**
 * Whether half time of a project is asked about on this day: it takes more than three months, half of them are over, and
 * people work today.
 * @param starts the first day, `YYYY-MM-DD`; as is `ends`, the last one
 * @param startedAt when the team began, where that was later
 */
export function isHalfDue(
  { starts, ends, startedAt }: { starts: string; ends: string; startedAt: Date | null },
  now: Date,
  zone: string,
): boolean {
  const today = DateTime.fromJSDate(now, { zone }).startOf('day');
  const planned = DateTime.fromISO(starts, { zone });
  const began = startedAt ? DateTime.fromJSDate(startedAt, { zone }).startOf('day') : planned;
  const from = began > planned ? began : planned;
  const until = DateTime.fromISO(ends, { zone });
  if (!(until > from.plus({ months: LONG_MONTHS })) || !isWorkday(today)) return false;
  const half = from.plus({ days: Math.round(until.diff(from, 'days').days / 2) });
  return half <= today && today <= half.plus({ days: LATEST_DAYS });
}
