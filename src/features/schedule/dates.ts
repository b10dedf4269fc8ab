import { DateTime } from 'luxon';
import type { Local } from '../projects';

/**
 * Dates as people type them, a line or a comma each: `2026-12-08 18:00`, `12/8`, `12月8日（火）18時30分`. Without a year
 * it is the next such day from today on; without a time, the usual one.
 * @param today `YYYY-MM-DD`
 * @returns what could be read, and the first entry that could not
 */
export function readDates(
  typed: string,
  { today, time }: { today: string; time: string },
): { dates: Local[]; unread: string | undefined } {
  const entries = typed
    .normalize('NFKC')
    .split(/[\n,、;]+/)
    .map((it) => it.trim())
    .filter(Boolean);
  const read = entries.map((it) => readOne(it, today, time));
  const dates = read.filter((it) => it !== undefined);
  return { dates: [...new Set(dates)].sort(), unread: entries[read.indexOf(undefined)] };
}

const ENTRY =
  /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?\s*(?:\([^)]*\))?\s*T?(?:(\d{1,2})[:時](\d{1,2})?分?)?$/;

function readOne(entry: string, today: string, usual: string): Local | undefined {
  const [, year, month = '', day = '', hour, minute = '0'] = ENTRY.exec(entry) ?? [];
  const two = (it: string) => it.padStart(2, '0');
  const time = hour === undefined ? usual : `${two(hour)}:${two(minute)}`;
  const on = (its: number | string) => `${its}-${two(month)}-${two(day)}`;
  const thisYear = Number(today.slice(0, 4));
  const isLater = !year && on(thisYear) < today;
  const local = `${on(year ?? (isLater ? thisYear + 1 : thisYear))}T${time}`;
  return month && DateTime.fromISO(local, { zone: 'utc' }).isValid ? local : undefined;
}

/** Dates as they stand in the form, a line each. */
export const datesTyped = (dates: readonly Local[]): string =>
  dates.map((it) => it.replace('T', ' ')).join('\n');
