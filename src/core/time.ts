import { isHoliday } from '@holiday-jp/holiday_jp';
import { DateTime } from 'luxon';
import type { Part } from './blocks';
import type { Lang } from './lang';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Whether somebody works on that day: no weekend, no Japanese public holiday. `day` is taken in its own zone. */
export function isWorkday(day: DateTime): boolean {
  return day.weekday <= 5 && !isHoliday(new Date(day.year, day.month - 1, day.day));
}

/** Whether a day, `YYYY-MM-DD`, is a Japanese public holiday. */
export function isHolidayOn(day: string): boolean {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return isHoliday(new Date(year, month - 1, date));
}

/** Quiet hours are from 20:00 to 9:00 of the person's clock, and all of a day that is no workday. */
const OPENS = 9;
const CLOSES = 20;

/**
 * The first moment from `now` on at which somebody may be told what they did not ask for.
 * @param zone IANA name of the person's time zone
 */
export function considerate(now: Date, zone: string): Date {
  let at = DateTime.fromJSDate(now, { zone });
  if (isWorkday(at) && at.hour >= OPENS && at.hour < CLOSES) return now;
  if (at.hour >= OPENS) at = at.plus({ days: 1 });
  at = at.set({ hour: OPENS, minute: 0, second: 0, millisecond: 0 });
  while (!isWorkday(at)) at = at.plus({ days: 1 });
  return at.toJSDate();
}

/**
 * When somebody is told what concerns a session of theirs: considerately; where that would be too late, by day, be it a
 * free one; and where even that would be, at once.
 */
export function inTime(now: Date, at: Date, zone: string): Date {
  const local = DateTime.fromJSDate(now, { zone });
  const morning = local.set({ hour: OPENS, minute: 0, second: 0, millisecond: 0 });
  const isDay = local.hour >= OPENS && local.hour < CLOSES;
  const byDay = isDay ? now : (local < morning ? morning : morning.plus({ days: 1 })).toJSDate();
  return [considerate(now, zone), byDay].find((due) => due < at) ?? now;
}

/**
 * The moment so many workdays after `at`, at the same time of the clock. What comes on a day on which nobody works has
 * until the end of the last of those days.
 * @param days 1 or more
 * @param zone IANA name of the time zone whose days are meant
 */
export function workdaysLater(at: Date, days: number, zone: string): Date {
  const came = DateTime.fromJSDate(at, { zone });
  let then: DateTime = came;
  for (let day = 0; day < days; day++) then = nextWorkday(then);
  return (isWorkday(came) ? then : then.endOf('day')).toJSDate();
}

function nextWorkday(day: DateTime): DateTime {
  let next = day.plus({ days: 1 });
  while (!isWorkday(next)) next = next.plus({ days: 1 });
  return next;
}

const locale = { ja: 'ja-JP', en: 'en-GB' } as const;

/** A day in words: `11月23日(月)`, `Mon 23 Nov`. `day` is `YYYY-MM-DD`. */
export function dayWords(day: string, lang: Lang): string {
  const format = lang === 'ja' ? 'M月d日(ccc)' : 'ccc d LLL';
  return DateTime.fromISO(day, { zone: 'utc' }).setLocale(locale[lang]).toFormat(format);
}

/** A moment in words, in a zone: `11月23日(月) 18:00`, `Mon 23 Nov 18:00`. */
export function momentWords(at: Date, lang: Lang, zone: string): string {
  const format = lang === 'ja' ? 'M月d日(ccc) HH:mm' : 'ccc d LLL HH:mm';
  return DateTime.fromJSDate(at, { zone }).setLocale(locale[lang]).toFormat(format);
}

/** A moment as a part of a message, which Slack draws in each reader's own zone. */
export function moment(at: Date, lang: Lang, zone: string): Part {
  return {
    type: 'date',
    timestamp: Math.floor(at.getTime() / 1000),
    format: '{date_short_pretty} {time}',
    fallback: momentWords(at, lang, zone),
  };
}

/** How long ago in the largest fitting unit: `3日前`, `2 hours ago`; within a minute, `たったいま`, `just now`. */
export function ago(then: Date, now: Date, lang: Lang): string {
  if (now.getTime() - then.getTime() < MINUTE) return lang === 'ja' ? 'たったいま' : 'just now';
  const words = DateTime.fromJSDate(then)
    .setLocale(locale[lang])
    .toRelative({ base: DateTime.fromJSDate(now) });
  return lang === 'ja' ? (words ?? '').replaceAll(' ', '') : (words ?? '');
}
