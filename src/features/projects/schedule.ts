import { isHolidayOn } from '../../core/time';
import { daysBy, plainRules } from './recurrence';
import type { Rhythm } from './rules';
import { type Local, localAt, momentOf } from './wallClock';

/** One session that is not as the rhythm has it. */
export interface Change {
  /** When it would have begun: for as long as there is this rhythm, what the session is known by. */
  was: Local;
  /** When it begins now; null when it was cancelled. */
  to: Local | null;
  /** How long it takes, where that is not as usual. */
  minutes?: number;
  reason: string;
  /** When this was decided, ISO 8601. */
  at: string;
}

/** When a project's sessions are, where its own rhythm does not say it all. Of everything, the wall clock counts. */
export interface Schedule {
  /** RFC 5545 rules of the days on which there are sessions, at the project's time. */
  rules: string[];
  /** The first day of the rules, `YYYY-MM-DD`; what repeats every few weeks or months is counted from it. */
  since: string;
  /** Further single sessions. When the rhythm changes, those which began already become such. */
  dates: Local[];
  /** IANA name of the time zone; null for the club's. */
  zone: string | null;
  /** Whether the rules' days on Japanese public holidays are left out. */
  holidays: 'keep' | 'skip';
  changes: Change[];
  /** How often it was changed: who saw an older one is told what is so now. */
  version: number;
  /** When it was changed last, ISO 8601. */
  changedAt?: string;
}

/** What is to be known of a project to say when its sessions are. */
export interface Timed {
  rhythm: Rhythm;
  starts: string;
  ends: string;
  time: string;
  minutes: number;
  schedule: Schedule | null;
}

/** A session as it is planned. */
export interface Planned {
  /** When it would have begun by the rhythm. */
  was: Local;
  /** When it begins; of a cancelled one, when it would have begun. */
  at: Date;
  minutes: number;
  /** How it differs from the rhythm: moved, or cancelled. */
  change?: Change;
}

/** A project's schedule; of one without, the plain rhythm of its row as one. */
export const scheduleOf = ({
  rhythm,
  starts,
  time,
  schedule,
}: Pick<Timed, 'rhythm' | 'starts' | 'time' | 'schedule'>): Schedule =>
  schedule ?? {
    rules: plainRules(rhythm, starts),
    since: starts,
    dates: rhythm === 'once' ? [`${starts}T${time}`] : [],
    zone: null,
    holidays: 'keep',
    changes: [],
    version: 0,
  };

/** The time zone whose clock a project's sessions go by. */
export const zoneOf = ({ schedule }: Pick<Timed, 'schedule'>, club: string): string => schedule?.zone ?? club;

/**
 * When the next sessions begin, from a moment on.
 * @param zone the club's: without a zone of its own, a project goes by its clock, also across a change to summer time
 * @returns at most `most` moments, oldest first; none after the last day
 */
export function upcoming(project: Omit<Timed, 'minutes'>, from: Date, zone: string, most: number): Date[] {
  return planned({ minutes: 0, ...project }, from, zone, { most })
    .filter(isOn)
    .map((it) => it.at);
}

/** Whether it takes place. */
export const isOn = ({ change }: Planned): boolean => change?.to !== null;

/** The session that begins at a moment; undefined when none does. */
export const sessionAt = (project: Timed, at: Date, zone: string): Planned | undefined =>
  planned(project, at, zone, { until: at, most: 1 }).find(
    (it) => isOn(it) && it.at.getTime() === at.getTime(),
  );

/** The project with the minutes of the session that begins at a moment, where it takes longer or shorter than usual. */
export const timedAt = <T extends Timed>(project: T, at: Date, zone: string): T =>
  project.schedule?.changes.some((it) => it.minutes)
    ? { ...project, minutes: sessionAt(project, at, zone)?.minutes ?? project.minutes }
    : project;

/** What was changed of the session that is, or was to be, at a moment; undefined when nothing was. */
export const changeAt = (project: Timed, at: Date, zone: string): Change | undefined =>
  project.schedule?.changes.find((it) => {
    const clock = zoneOf(project, zone);
    return [it.was, it.to].some((local) => local && momentOf(local, clock).getTime() === at.getTime());
  });

/**
 * The sessions from a moment on, those that are cancelled among them, the earliest first.
 * @param until none that begins later
 * @param most so many that take place, at most
 */
export function planned(
  project: Timed,
  from: Date,
  zone: string,
  { until, most = Infinity }: { until?: Date; most?: number },
): Planned[] {
  const { changes } = scheduleOf(project);
  const clock = zoneOf(project, zone);
  const isWanted = ({ at }: Planned) => at >= from && (!until || at <= until);
  const taking = new Map<number, Planned>();
  const cancelled: Planned[] = [];
  for (const change of changes) {
    const local = change.to ?? change.was;
    const at = momentOf(local, clock);
    const it = { was: change.was, at, minutes: change.minutes ?? project.minutes, change };
    if (!isWithin(project, local) || !isWanted(it)) continue;
    if (change.to === null) cancelled.push(it);
    else taking.set(at.getTime(), it);
  }
  let usual = 0;
  for (const was of unchanged(project, from, clock)) {
    const at = momentOf(was, clock);
    // Where the clock is put forward, what comes later by the wall may begin earlier.
    if (usual > most || (until && at.getTime() > until.getTime() + SLACK)) break;
    const it = { was, at, minutes: project.minutes };
    if (!isWanted(it) || taking.has(at.getTime())) continue;
    taking.set(at.getTime(), it);
    usual++;
  }
  const byTime = (a: Planned, b: Planned) => a.at.getTime() - b.at.getTime();
  const kept = [...taking.values()].sort(byTime).slice(0, most);
  const last = kept.length < most ? Infinity : (kept.at(-1)?.at.getTime() ?? 0);
  return [...kept, ...cancelled.filter((it) => it.at.getTime() <= last)].sort(byTime);
}

/** No clock is put forward or back by more, in milliseconds. */
const SLACK = 3 * 3_600_000;

const isWithin = ({ starts, ends }: Pick<Timed, 'starts' | 'ends'>, local: Local): boolean =>
  local.slice(0, 10) >= starts && local.slice(0, 10) <= ends;

/** The sessions that are as the rhythm has them, by the wall clock, the earliest first. */
function* unchanged(project: Timed, from: Date, clock: string): Generator<Local> {
  const { rules, since, dates, holidays, changes } = scheduleOf(project);
  const changed = new Set(changes.map((it) => it.was));
  const first = [localAt(new Date(from.getTime() - SLACK), clock), project.starts].sort().at(-1) ?? '';
  const byRules = rules.map((rule) => daysBy(rule, since, first.slice(0, 10), project.ends));
  const single = dates.filter((it) => it >= first).sort();
  for (const [local, isByRule] of merged(byRules, project.time, single)) {
    if (local.slice(0, 10) > project.ends) return;
    if (isByRule && holidays === 'skip' && isHolidayOn(local.slice(0, 10))) continue;
    if (local >= first && !changed.has(local)) yield local;
  }
}

/** Rules' days and single starts as one list, each once: of two the single one, which was put there on purpose. */
function* merged(
  rules: readonly Generator<string>[],
  time: string,
  single: readonly Local[],
): Generator<[Local, boolean]> {
  const queue = rules.map((days) => ({ days, head: days.next() }));
  let next = 0;
  for (;;) {
    const byRule = queue.flatMap(({ head }) => (head.done ? [] : [`${head.value}T${time}`])).sort()[0];
    const alone = single[next];
    const local = [byRule, alone].filter((it) => it !== undefined).sort()[0];
    if (local === undefined) return;
    yield [local, local !== alone];
    while (single[next] === local) next++;
    for (const it of queue)
      while (!it.head.done && `${it.head.value}T${time}` <= local) it.head = it.days.next();
  }
}
