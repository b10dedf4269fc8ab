import { DateTime } from 'luxon';
import type { Activity } from './schema';

/** One session of an activity in real time. */
export interface Occasion {
  start: Date;
  minutes: number;
}

const ZONE = 'Asia/Tokyo';
/** An activity without an end is told for this many days ahead. */
const AHEAD = 56;

/** The sessions of an activity around `today`, oldest first: the portfolio tells them in days from then. */
export function occasions({ rhythm }: Activity, today: Date): Occasion[] {
  const midnight = DateTime.fromJSDate(today, { zone: ZONE }).startOf('day');
  if (rhythm.kind === 'dates') return rhythm.sessions.map((each) => occasion(midnight, each));

  const { first, times, ...each } = rhythm;
  const count = times ?? Math.ceil((AHEAD - first) / 7);
  return Array.from({ length: count }, (_, week) => occasion(midnight, { ...each, day: first + 7 * week }));
}

function occasion(
  midnight: DateTime,
  { day, weekday, at, minutes }: { day: number; weekday: number; at: string; minutes: number },
): Occasion {
  const from = midnight.plus({ days: day });
  const date = from.plus({ days: (weekday - from.weekday + 7) % 7 });
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  return { start: date.set({ hour, minute }).toJSDate(), minutes };
}
