import ICAL from 'ical.js';
import type { Rhythm } from './rules';

/** Days of the week as RFC 5545 writes them, by `Date`'s numbers. */
export const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/**
 * A plain rhythm as RFC 5545 rules. A month without the day has its session on its last one: for that the standard
 * has no single rule.
 * @param starts the first day, `YYYY-MM-DD`
 */
export function plainRules(rhythm: Rhythm, starts: string): string[] {
  switch (rhythm) {
    case 'once':
      return [];
    case 'weekly':
      return [`FREQ=WEEKLY;BYDAY=${weekdayOf(starts)}`];
    case 'biweekly':
      return [`FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekdayOf(starts)}`];
    case 'monthly':
      return monthlyOn(Number(starts.slice(8)));
  }
}

/** Every month on a day, or on the last one of shorter months. */
export function monthlyOn(day: number): string[] {
  if (day === 31) return ['FREQ=MONTHLY;BYMONTHDAY=-1'];
  const rule = `FREQ=MONTHLY;BYMONTHDAY=${day}`;
  return day <= 28 ? [rule] : [rule, 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'];
}

const weekdayOf = (day: string) => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()];

/**
 * The days of a rule that begins at `since`, from `from` until `until`, each `YYYY-MM-DD`. It is not walked from its
 * beginning, where it can be entered later.
 */
export function* daysBy(rule: string, since: string, from: string, until: string): Generator<string> {
  const recur = parsed(rule);
  const least = from > since ? from : since;
  const [year = 0, month = 1, day = 1] = entry(recur, since, least).split('-').map(Number);
  const days = recur.iterator(ICAL.Time.fromData({ year, month, day, isDate: true }));
  for (let next = days.next(); next; next = days.next()) {
    const found = next.toString();
    if (found > until) return;
    if (found >= least) yield found;
  }
}

/** Reading a rule takes longer than entering it. */
const rules = new Map<string, ICAL.Recur>();

function parsed(rule: string): ICAL.Recur {
  const known = rules.get(rule) ?? ICAL.Recur.fromString(rule);
  rules.set(rule, known);
  return known;
}

const DAY = 86_400_000;
const ms = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A day shortly before `from` at which the rule may begin as well as at `since`: a whole number of its steps later. */
function entry({ freq, interval, count, parts }: ICAL.Recur, since: string, from: string): string {
  if (count || from <= since) return since;
  if (freq === 'WEEKLY' && parts.BYDAY) {
    const monday = ms(since) - ((new Date(ms(since)).getUTCDay() + 6) % 7) * DAY;
    const step = interval * 7 * DAY;
    return dayAt(monday + Math.floor((ms(from) - monday) / step) * step);
  }
  if (freq === 'MONTHLY' && (parts.BYDAY ?? parts.BYMONTHDAY)) {
    const first = monthOf(since);
    const month = first + Math.floor((monthOf(from) - first) / interval) * interval;
    return dayAt(Date.UTC(Math.floor(month / 12), month % 12));
  }
  return since;
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
