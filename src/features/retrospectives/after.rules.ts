import { DateTime } from 'luxon';
import { DAY } from '../../core/time';

export const useds = ['yes', 'partly', 'no'] as const;
export type Used = (typeof useds)[number];
/** Letters of each answer. */
export const MOST_AFTER = 500;

/** Months after the close at which it is asked. */
const WHEN = [3, 6] as const;

/** The latest question that is due; undefined before the first. Of a long absence of the app the earlier is not made up for. */
export const monthsDue = (closedAt: Date, due: Date): 3 | 6 | undefined =>
  WHEN.findLast((it) => DateTime.fromJSDate(closedAt).plus({ months: it }).toJSDate() <= due);

/** From the question on: two reminders, the coordinators' turn, the end. In days. */
const STEPS = [
  ['nudge1', 2],
  ['nudge2', 7],
  ['room', 10],
  ['lapse', 24],
] as const;
export type Step = (typeof STEPS)[number][0];

/** What is due by now of a question that waits since `askedAt`; nothing in its first two days. */
export const stepDue = (askedAt: Date, due: Date): Step | undefined =>
  STEPS.findLast(([, days]) => due.getTime() - askedAt.getTime() >= days * DAY)?.[0];
