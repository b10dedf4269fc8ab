import { DateTime } from 'luxon';
import { z } from 'zod';

/** 三方よし: good for the organisation, the participants and the company. */
export const sides = ['organisation', 'participants', 'company'] as const;
export type Side = (typeof sides)[number];

export const mets = ['yes', 'partly', 'no'] as const;
export type Met = (typeof mets)[number];

/** What is rated, from 1 to 5, and what is said in words. */
export type Rating = 'again' | 'recommend' | 'met' | 'satisfied' | 'askAgain' | 'fit';
export type Topic = 'change' | 'gain' | 'keep' | 'problem' | 'try';

export type Ratings = Partial<Record<Rating, number>>;
export type Topics = Partial<Record<Topic, string>>;

/** What each side is asked. */
export const questions: Readonly<Record<Side, { ratings: readonly Rating[]; words: readonly Topic[] }>> = {
  organisation: { ratings: ['met', 'satisfied', 'askAgain'], words: ['change', 'keep', 'problem', 'try'] },
  participants: { ratings: ['again', 'recommend'], words: ['keep', 'problem', 'try'] },
  company: { ratings: ['fit'], words: ['gain', 'keep', 'problem', 'try'] },
};

/** Without these words an answer says nothing of its side; the others may stay empty. */
export const required: ReadonlySet<Topic> = new Set<Topic>(['change', 'gain']);

export const MOST_WORDS = 1000;
export const MOST_ACHIEVED = 300;

export const closeForm = z.object({
  project: z.string(),
  achieved: z.string().max(MOST_ACHIEVED),
  met: z.enum(mets),
  confirm: z.array(z.literal('yes')).min(1),
});

/** The form of a side: its ratings, then its words. */
export function answerForm(side: Side) {
  const words = z.string().max(MOST_WORDS);
  return z.object({
    ...Object.fromEntries(questions[side].ratings.map((it) => [it, z.coerce.number().int().min(1).max(5)])),
    ...Object.fromEntries(
      questions[side].words.map((it) => [it, required.has(it) ? words : words.optional()]),
    ),
  });
}

/** What a form of `answerForm` holds, apart. */
export function readAnswer(side: Side, values: Readonly<Record<string, unknown>>) {
  const pick = <K extends string>(names: readonly K[]) =>
    Object.fromEntries(names.flatMap((it) => (values[it] === undefined ? [] : [[it, values[it]]])));
  return {
    ratings: pick(questions[side].ratings) as Ratings,
    words: pick(questions[side].words) as Topics,
  };
}

/** Answers are taken for so many days, the day of the close included. */
const OPEN_DAYS = 14;

/** Calendar days from the close to `now`, by the club's clock. */
export function daysSince(closedAt: Date, now: Date, zone: string): number {
  const dayOf = (at: Date) => DateTime.fromJSDate(at, { zone }).startOf('day');
  return Math.round(dayOf(now).diff(dayOf(closedAt), 'days').days);
}

/** The last day on which answers are taken, `YYYY-MM-DD`. */
export function lastDay(closedAt: Date, zone: string): string {
  return DateTime.fromJSDate(closedAt, { zone })
    .plus({ days: OPEN_DAYS - 1 })
    .toFormat('yyyy-MM-dd');
}

/** What is due so many days after the close: a first or a second reminder, the end, or nothing. */
export function dueAfter(days: number): 'nudge1' | 'nudge2' | 'end' | undefined {
  if (days >= OPEN_DAYS) return 'end';
  if (days >= 7) return 'nudge2';
  return days >= 2 ? 'nudge1' : undefined;
}
