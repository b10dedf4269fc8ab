import { IANAZone } from 'luxon';
import { z } from 'zod';
import type { Values } from '../../core/feature';
import { dayWords } from '../../core/time';
import {
  type Frequency,
  frequencyOf,
  localAt,
  type Project,
  scheduleLine,
  scheduleOf,
  zoneOf,
} from '../projects';
import { datesTyped, readDates } from './dates';
import { type Kind, kinds, type rhythmWords } from './rhythmWords';
import { ahead, inRhythm, type Rhythm } from './rules';

/** What stands in the form. */
export interface Draft {
  kind: Kind;
  on: number[];
  every: number;
  day: number;
  nths: number[];
  weekday: number;
  dates: string;
  holidays: 'keep' | 'skip';
  time: string;
  minutes: number;
  from: string;
  ends: string;
  zone: string;
  reason: string;
}

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const day = z.iso.date();
/** The form of any kind: what is not asked for is absent. */
export const rhythmForm = z.looseObject({
  kind: z.enum(kinds),
  on: z.array(z.string()).default([]),
  every: whole(1, 8).default(1),
  day: whole(1, 31).default(1),
  nths: z.array(z.string()).default([]),
  weekday: z.string().default('1'),
  dates: z.string().max(2000).default(''),
  holidays: z.enum(['keep', 'skip']).default('keep'),
  time: z.string().regex(/^\d\d:\d\d$/),
  minutes: whole(15, 480),
  from: day,
  ends: day,
  zone: z.string(),
  reason: z.string().max(200).default(''),
});
export type Typed = z.output<typeof rhythmForm>;

/** The form of a project as it is. */
export function draftOf(project: Project, now: Date, club: string): Draft {
  const { rules, holidays, dates } = scheduleOf(project);
  const zone = zoneOf(project, club);
  const often = frequencyOf(rules);
  const local = localAt(now, zone);
  return {
    ...{ kind: often.kind, on: [], every: 1, day: 1, nths: [], weekday: 1 },
    ...partsOf(often),
    dates: often.kind === 'dates' ? datesTyped(dates.filter((it) => it > local)) : '',
    holidays,
    time: project.time,
    minutes: project.minutes,
    from: local.slice(0, 10),
    ends: project.ends,
    zone,
    reason: '',
  };
}

function partsOf(often: Frequency): Partial<Draft> {
  switch (often.kind) {
    case 'weekly':
      return { on: often.on, every: often.every };
    case 'monthly':
      return { day: often.day };
    case 'nth':
      return { nths: often.nths, weekday: often.on };
    case 'dates':
      return {};
  }
}

/** What was typed so far, to draw the form anew. */
export function typedSoFar(was: Draft, values: Values): Draft {
  const text = <K extends keyof Draft>(name: K) =>
    typeof values[name] === 'string' ? { [name]: values[name] } : {};
  const numbers = (name: string) =>
    Array.isArray(values[name]) ? { [name]: (values[name] as string[]).map(Number) } : {};
  const number = (name: string, least: number, most: number) => {
    const it = Number(values[name] ?? Number.NaN);
    return Number.isInteger(it) && it >= least && it <= most ? { [name]: it } : {};
  };
  return {
    ...was,
    ...Object.assign(
      {},
      ...(['kind', 'dates', 'holidays', 'time', 'from', 'ends', 'zone', 'reason'] as const).map(text),
    ),
    ...{ ...numbers('on'), ...numbers('nths') },
    ...{ ...number('every', 1, 8), ...number('day', 1, 31) },
    ...{ ...number('weekday', 1, 7), ...number('minutes', 15, 480) },
  };
}

/** The form of what was typed and read. */
export const draftFrom = ({ often, dates, zone, ...rest }: Rhythm, reason: string, club: string): Draft => ({
  ...{ on: [], every: 1, day: 1, nths: [], weekday: 1 },
  ...partsOf(often),
  ...rest,
  kind: often.kind,
  dates: datesTyped(dates),
  zone: zone ?? club,
  reason,
});

type Says = (typeof rhythmWords)['ja'];
/** Each complaint at its field. */
export type Complaints = Record<string, (say: Says, lang: 'ja' | 'en') => string>;

/** So many dates in a form. */
const MOST_DATES = 60;

/**
 * The rhythm that was typed, or what is wrong with it.
 * @param agreed the last day that was agreed with the organisation
 */
export function readRhythm(
  typed: Typed,
  project: Project,
  { now, club, agreed }: { now: Date; club: string; agreed: string | undefined },
): { rhythm: Rhythm } | { complaints: Complaints } {
  const { from, ends, zone, time, minutes } = typed;
  if (!IANAZone.isValidZone(zone)) return { complaints: { zone: (say) => say.zoneUnknown } };
  const here = localAt(now, zone);
  const { dates, unread } = readDates(typed.kind === 'dates' ? typed.dates : '', {
    today: here.slice(0, 10),
    time,
  });
  const rhythm: Rhythm = {
    often: oftenOf(typed),
    dates,
    holidays: typed.kind === 'dates' ? 'keep' : typed.holidays,
    ...{ time, minutes, from, ends },
    zone: zone === club ? null : zone,
  };
  const complaints: Complaints = {
    ...(from < here.slice(0, 10) && { from: (say) => say.fromPassed }),
    ...endsComplaint(typed, here.slice(0, 10), project, agreed),
    ...oftenComplaint(typed),
    ...(typed.kind === 'dates' && datesComplaint(dates, unread, { from, ends, here })),
  };
  if (Object.keys(complaints).length > 0) return { complaints };
  const is = { ...project, ...inRhythm(project, rhythm, now, club) };
  const field = { weekly: 'on', monthly: 'day', nth: 'nths', dates: 'dates' }[typed.kind];
  const [was, next] = [project, is].map((it) => ahead(it, now, club));
  if (!next?.length) return { complaints: { [field]: (say) => say.nothingLeft } };
  const same = (it: typeof next = []) => it.map(({ at, minutes: own }) => [at.getTime(), own]).join();
  if (
    same(was) === same(next) &&
    scheduleLine(project, 'ja') === scheduleLine(is, 'ja') &&
    ends === project.ends
  )
    return { complaints: { kind: (say) => say.nothingNew } };
  return { rhythm };
}

function oftenOf({ kind, on, every, day: date, nths, weekday }: Typed): Frequency {
  const numbers = (them: string[]) => them.map(Number).sort((a, b) => a - b);
  switch (kind) {
    case 'weekly':
      return { kind, every, on: numbers(on) };
    case 'monthly':
      return { kind, day: date };
    case 'nth':
      return {
        kind,
        nths: numbers(nths).sort((a, b) => (a < 0 ? 9 : a) - (b < 0 ? 9 : b)),
        on: Number(weekday),
      };
    case 'dates':
      return { kind };
  }
}

function oftenComplaint({ kind, on, nths }: Typed): Complaints {
  if (kind === 'weekly' && on.length === 0) return { on: (say) => say.onNeeded };
  if (kind === 'nth' && nths.length === 0) return { nths: (say) => say.nthsNeeded };
  return {};
}

function endsComplaint(
  { from, ends }: Typed,
  today: string,
  project: Project,
  agreed: string | undefined,
): Complaints {
  if (ends < from) return { ends: (say) => say.endsEarly };
  const far = `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`;
  if (ends > far) return { ends: (say) => say.endsFar };
  if (agreed && ends > agreed && ends > project.ends)
    return { ends: (say, lang) => say.endsAgreed({ day: dayWords(agreed, lang) }) };
  return {};
}

function datesComplaint(
  dates: readonly string[],
  unread: string | undefined,
  { from, ends, here }: { from: string; ends: string; here: string },
): Complaints {
  const words = (local: string) => local.replace('T', ' ');
  if (unread) return { dates: (say) => say.unread({ entry: unread.slice(0, 40) }) };
  if (dates.length === 0) return { dates: (say) => say.datesNeeded };
  if (dates.length > MOST_DATES) return { dates: (say) => say.manyDates };
  const early = dates.find((it) => it <= here || it.slice(0, 10) < from);
  if (early) return { dates: (say) => say.datePassed({ entry: words(early) }) };
  const late = dates.find((it) => it.slice(0, 10) > ends);
  return late ? { dates: (say) => say.dateLate({ entry: words(late) }) } : {};
}
