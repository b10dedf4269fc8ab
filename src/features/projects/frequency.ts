import type { Lang } from '../../core/lang';
import { monthlyOn, weekdays } from './recurrence';
import { rhythmTexts } from './rhythmTexts';

/** How often there are sessions, as people say it; days of the week from 1 for Monday. */
export type Frequency =
  | { kind: 'weekly'; every: number; on: number[] }
  /** 31 is the last day. */
  | { kind: 'monthly'; day: number }
  /** The last one is -1. */
  | { kind: 'nth'; nths: number[]; on: number }
  | { kind: 'dates' };

/** The RFC 5545 rules of it. */
export function rulesOf(it: Frequency): string[] {
  switch (it.kind) {
    case 'weekly':
      return [`FREQ=WEEKLY;INTERVAL=${it.every};BYDAY=${it.on.map(codeOf).join(',')}`];
    case 'monthly':
      return monthlyOn(it.day);
    case 'nth':
      return [`FREQ=MONTHLY;BYDAY=${it.nths.map((nth) => `${nth}${codeOf(it.on)}`).join(',')}`];
    case 'dates':
      return [];
  }
}

/** What the rules say that `rulesOf` and the plain rhythms write. */
export function frequencyOf(rules: readonly string[]): Frequency {
  const [rule] = rules;
  if (!rule) return { kind: 'dates' };
  const part = (name: string) => new RegExp(`${name}=([^;]+)`).exec(rule)?.[1];
  const days = (part('BYDAY') ?? '').split(',').filter(Boolean);
  const on = days.map((day) => weekdays.indexOf(day.slice(-2) as (typeof weekdays)[number]) || 7);
  if (rule.startsWith('FREQ=WEEKLY')) return { kind: 'weekly', every: Number(part('INTERVAL') ?? 1), on };
  if (days.length > 0)
    return { kind: 'nth', nths: days.map((day) => Number.parseInt(day, 10)), on: on[0] ?? 1 };
  const day = Number(part('BYMONTHDAY'));
  return { kind: 'monthly', day: day < 0 ? 31 : day };
}

const codeOf = (day: number): string => weekdays[day % 7] ?? 'MO';

/**
 * It in words: `毎週月・木曜日`, `Every Monday and Thursday`.
 * @param dates how many single dates there are, where there is nothing else
 */
export function frequencyWords(it: Frequency, dates: number, lang: Lang): string {
  const say = rhythmTexts[lang];
  switch (it.kind) {
    case 'weekly':
      return say.weekly(it);
    case 'monthly':
      return say.monthly(it);
    case 'nth':
      return say.nth(it);
    case 'dates':
      return say.dates({ dates });
  }
}
