import {
  type Change,
  type Frequency,
  isOn,
  type Local,
  localAt,
  momentOf,
  type Planned,
  planned,
  plusDays,
  rulesOf,
  type Schedule,
  scheduleOf,
  sessionAt,
  type Timed,
  zoneOf,
} from '../projects';

/** What a change writes into a project's row. */
export type Retimed = Pick<Timed, 'schedule'> & Partial<Timed>;

/** Where a session is wanted, by the project's clock. */
export interface Wanted {
  to: Local;
  minutes: number;
}

export type Misplaced = 'passed' | 'tooEarly' | 'tooLate' | 'doubles';

/**
 * What is wrong with a session there; undefined when nothing is.
 * @param but the session that would be moved there
 */
export function misplaced(
  project: Timed,
  { to }: Wanted,
  now: Date,
  club: string,
  but?: Planned,
): Misplaced | undefined {
  const at = momentOf(to, zoneOf(project, club));
  if (at <= now) return 'passed';
  if (to.slice(0, 10) < project.starts) return 'tooEarly';
  if (to.slice(0, 10) > project.ends) return 'tooLate';
  const there = sessionAt(project, at, club);
  return there && there.was !== but?.was ? 'doubles' : undefined;
}

/** A session moved elsewhere, or, with null, cancelled. */
export function moved(
  project: Timed,
  session: Planned,
  wanted: Wanted | null,
  act: { reason: string; at: Date },
): Retimed {
  const { was } = session;
  const minutes = wanted && wanted.minutes !== project.minutes ? { minutes: wanted.minutes } : {};
  const isAsUsual = wanted?.to === was && !('minutes' in minutes);
  const change = { was, to: wanted?.to ?? null, ...minutes, reason: act.reason, at: act.at.toISOString() };
  return next(project, (schedule) => ({
    changes: [...schedule.changes.filter((it) => it.was !== was), ...(isAsUsual ? [] : [change])],
  }));
}

/** A cancelled session takes place after all, as the rhythm has it. */
export const restored = (project: Timed, was: Local): Retimed =>
  next(project, ({ changes }) => ({ changes: changes.filter((it) => it.was !== was) }));

/**
 * A further session. Where one of the rhythm would be that is cancelled or moved, that one is back, and what was
 * moved is a session of its own.
 */
export function added(project: Timed, { to, minutes }: Wanted, act: { reason: string; at: Date }): Retimed {
  return next(project, ({ dates, changes }) => {
    const there = changes.find((it) => it.was === to);
    const others = changes.filter((it) => it.was !== to);
    const longer = (was: Local, own: number | undefined, reason: string) =>
      own && own !== project.minutes
        ? [{ was, to: was, minutes: own, reason, at: act.at.toISOString() }]
        : [];
    const elsewhere = there?.to && there.to !== to ? there.to : undefined;
    const all = [...dates, ...(elsewhere ? [elsewhere] : []), ...(there ? [] : [to])];
    return {
      dates: [...new Set(all)].sort(),
      changes: [
        ...others,
        ...longer(to, minutes, act.reason),
        ...(elsewhere ? longer(elsewhere, there?.minutes, there?.reason ?? '') : []),
      ],
    };
  });
}

/** A rhythm as it stands in the form. */
export interface Rhythm {
  often: Frequency;
  /** Single dates, where there is nothing that repeats. */
  dates: Local[];
  holidays: 'keep' | 'skip';
  time: string;
  minutes: number;
  /** The first day on which it holds, and the last one. */
  from: string;
  ends: string;
  /** Null for the club's. */
  zone: string | null;
}

/**
 * Another rhythm from a day on. What was planned before that day, or has begun, stays as it was, as single sessions;
 * so do those that were added beside the old rhythm, and days that were cancelled have no session in the new one either.
 */
export function inRhythm(project: Timed, rhythm: Rhythm, now: Date, club: string): Retimed {
  const before = zoneOf(project, club);
  const after = rhythm.zone ?? club;
  const here = (local: Local) => (before === after ? local : localAt(momentOf(local, before), after));
  const since = firstDay(rhythm, localAt(now, after));
  const begins = momentOf(`${rhythm.from}T00:00`, after);
  const until = new Date(Math.max(begins.getTime() - 1, now.getTime()));
  const kept = planned(project, new Date(0), club, { until });
  const later = planned(project, new Date(until.getTime() + 1), club, {});
  const { rules, dates, since: was } = scheduleOf(project);
  const isAdded = (it: Planned) => rules.length > 0 && dates.includes(it.was) && it.was.slice(0, 10) >= was;
  const stay = [...kept, ...(rhythm.often.kind === 'dates' ? [] : later.filter(isAdded))];
  const changes = stay.flatMap(({ was: local, minutes, change }) => {
    if (!change && minutes === rhythm.minutes) return [];
    const to = change?.to === null ? null : here(change?.to ?? local);
    const { reason = '', at = now.toISOString() } = change ?? {};
    return [{ was: here(local), to, minutes, reason, at }];
  });
  const own = (off: Change[]): Retimed => ({
    ...next(project, () => ({
      ...{ rules: rulesOf(rhythm.often), since, zone: rhythm.zone, holidays: rhythm.holidays },
      dates: [...new Set([...stay.map((it) => here(it.was)), ...rhythm.dates])].sort(),
      changes: [...changes, ...off],
    })),
    ...plainly(rhythm.often),
    ...{ time: rhythm.time, minutes: rhythm.minutes, ends: rhythm.ends },
  });
  const as = { ...project, ...own([]) };
  const off = later.flatMap(({ was: local, change }) => {
    if (change?.to !== null || stay.some((it) => it.was === local)) return [];
    const there = `${here(local).slice(0, 10)}T${rhythm.time}`;
    const isThere = sessionAt(as, momentOf(there, after), club)?.was === there;
    return isThere ? [{ ...change, was: there }] : [];
  });
  return own(off);
}

/** The first day on which the rules hold: today only where its session is still to come. */
function firstDay({ from, time }: Rhythm, local: Local): string {
  if (`${from}T${time}` > local) return from;
  return plusDays(local.slice(0, 10), 1);
}

/** The nearest of the plain rhythms, for lists that know no other. */
function plainly(often: Frequency): Partial<Timed> {
  if (often.kind === 'dates') return {};
  if (often.kind !== 'weekly') return { rhythm: 'monthly' };
  return { rhythm: often.every === 1 ? 'weekly' : 'biweekly' };
}

function next(project: Timed, change: (schedule: Schedule) => Partial<Schedule>): Retimed {
  const schedule = scheduleOf(project);
  return { schedule: { ...schedule, ...change(schedule), version: schedule.version + 1 } };
}

/** Moments from now on at which a session would have been, and none is any more. */
export function goneFrom(was: Timed, is: Timed, now: Date, club: string): Date[] {
  const there = new Set(ahead(is, now, club).map((it) => it.at.getTime()));
  return ahead(was, now, club)
    .map((it) => it.at)
    .filter((at) => !there.has(at.getTime()));
}

/** The sessions from now on that take place. */
export const ahead = (project: Timed, now: Date, club: string, most = Infinity): Planned[] =>
  planned(project, now, club, { most }).filter(isOn);
