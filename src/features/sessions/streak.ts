import { DateTime } from 'luxon';
import { type Project, scheduleOf } from '../projects';

/** A session that was, as far as it is known who came. */
export interface Past {
  at: Date;
  /** How many came; null while nobody said. */
  came: number | null;
  /** Who came; of those who had their data deleted since, markers. */
  people: readonly string[];
}

/** How long a project has gone on without a miss. */
export interface Streak {
  /** In a weekly rhythm weeks, else sessions. */
  unit: 'weeks' | 'sessions';
  count: number;
  /** How many people carried it. */
  people: number;
  /** When its first session began; null where there is none. */
  since: Date | null;
}

/**
 * The sessions in a row to which somebody came, up to the last of which it is known. One to which nobody came ends the
 * row; one that was cancelled is not given and ends nothing. Two in a week count as one week.
 * @param zone whose calendar weeks go by
 */
export function streakOf(sessions: readonly Past[], unit: Streak['unit'], zone: string): Streak {
  const sorted = [...sessions].sort((a, b) => a.at.getTime() - b.at.getTime());
  const open = sorted.findIndex((it) => it.came === null);
  const known = open < 0 ? sorted : sorted.slice(0, open);
  const row = known.slice(known.findLastIndex((it) => it.came === 0) + 1);
  const weeks = new Set(row.map(({ at }) => DateTime.fromJSDate(at, { zone }).toFormat('kkkk-WW')));
  return {
    unit,
    count: unit === 'weeks' ? weeks.size : row.length,
    people: new Set(row.flatMap((it) => it.people)).size,
    since: row[0]?.at ?? null,
  };
}

/** In what a project's rows are counted: in weeks where each week has its session, else in sessions. */
export function unitOf(project: Pick<Project, 'rhythm' | 'starts' | 'time' | 'schedule'>): Streak['unit'] {
  const { rules } = scheduleOf(project);
  const isWeekly = (rule: string) => /\bFREQ=WEEKLY\b/.test(rule) && !/\bINTERVAL=(?!1\b)\d+/.test(rule);
  return rules.length > 0 && rules.every(isWeekly) ? 'weeks' : 'sessions';
}

const FIRST_ROUNDS = [5, 10];
const EVERY = 25;

/** 5, 10, 25, then every 25. */
export const isRound = (count: number): boolean =>
  FIRST_ROUNDS.includes(count) || (count > 0 && count % EVERY === 0);

/** Where sessions are booked late, the row grows by more than one. */
const LATE = 2;

/**
 * The round number that a row has just reached and for which nobody cheered yet; undefined when there is none.
 * @param cheered when each number was cheered for last
 */
export function toCheer(
  { count, since }: Pick<Streak, 'count' | 'since'>,
  cheered: ReadonlyMap<number, Date>,
): number | undefined {
  const round = [count, count - 1, count - LATE].find(isRound);
  if (round === undefined || !since) return undefined;
  const last = cheered.get(round);
  return last && last >= since ? undefined : round;
}
