import { DateTime } from 'luxon';
import { z } from 'zod';

/** 三方よし: good for the organisation, the participants and the company. */
export const sides = ['organisation', 'participants', 'company'] as const;
export type Side = (typeof sides)[number];

/** A look back comes at the end, and at half time of what takes long. */
export const moments = ['half', 'end'] as const;
export type Moment = (typeof moments)[number];

export const mets = ['yes', 'partly', 'no'] as const;
export type Met = (typeof mets)[number];

/** What is rated, from 1 to 5, and what is said in words. */
export type Rating = 'again' | 'recommend' | 'met' | 'satisfied' | 'askAgain' | 'fit';
export type Topic = 'change' | 'gain' | 'keep' | 'problem' | 'try' | 'now';

export type Ratings = Partial<Record<Rating, number>>;
export type Topics = Partial<Record<Topic, string>>;

/** Whether the organisation can go on alone, and whether the hours asked of a participant were right. */
export const alones = ['yes', 'helped', 'no'] as const;
export type Alone = (typeof alones)[number];
export const fits = ['few', 'right', 'many'] as const;
export type Fit = (typeof fits)[number];

/** At half time: whether it goes the right way. */
export const ways = ['right', 'partly', 'wrong'] as const;
export type Way = (typeof ways)[number];

export type Level = 1 | 2 | 3 | 4 | 5;

/** What is neither rated nor said in words. */
export interface More {
  /** How far each criterion of the goal was met, as it read then. */
  criteria?: { measure: string; target: string; met: Met }[];
  /** For how many people something changed. */
  people?: number;
  alone?: Alone;
  hours?: Fit;
  way?: Way;
  /** A skill that a participant learned, and the level that they have now. */
  skill?: { skill: string; level: Level };
  /** The organisation answered on its own page, not a member for it. */
  own?: true;
  /** What was said in words may be quoted beyond the team, without a person's name. */
  quote?: true;
}

export type Pick = 'alone' | 'hours' | 'people' | 'way';

interface Questions {
  ratings: readonly Rating[];
  /** With a few answers to pick one from, or a number. */
  picks: readonly Pick[];
  words: readonly Topic[];
}

/** What each side is asked, and when. */
export const questions: Readonly<Record<Moment, Readonly<Record<Side, Questions>>>> = {
  end: {
    organisation: {
      ratings: ['met', 'satisfied', 'askAgain'],
      picks: ['people', 'alone'],
      words: ['change', 'keep', 'problem', 'try'],
    },
    participants: { ratings: ['again', 'recommend'], picks: ['hours'], words: ['keep', 'problem', 'try'] },
    company: { ratings: ['fit'], picks: [], words: ['gain', 'keep', 'problem', 'try'] },
  },
  half: {
    organisation: { ratings: [], picks: ['way'], words: ['now'] },
    participants: { ratings: [], picks: ['hours'], words: ['keep', 'problem', 'try', 'now'] },
    company: { ratings: [], picks: [], words: [] },
  },
};

/** Without these an answer says nothing of its side; the others may stay empty. */
export const required: ReadonlySet<Topic | Pick> = new Set<Topic | Pick>(['change', 'gain', 'way']);

/** The name of the input of the goal's criterion number `index`, from 0 on; a goal has five at most. */
export const criterionField = (index: number): string => `criterion${index + 1}`;
const MOST_CRITERIA = 5;
export const MOST_PEOPLE = 1_000_000;

export const MOST_WORDS = 1000;
export const MOST_ACHIEVED = 300;

export const closeForm = z.object({
  project: z.string(),
  achieved: z.string().max(MOST_ACHIEVED),
  met: z.enum(mets),
  confirm: z.array(z.literal('yes')).min(1),
});

/** A tick that is off at first, in a modal and on a page. */
const consent = z.union([z.literal('yes'), z.array(z.literal('yes'))]).optional();

/** The form of a side: its ratings, its words, and what may stay open. */
export function answerForm(side: Side, moment: Moment = 'end') {
  const words = z.string().max(MOST_WORDS);
  const asked = questions[moment][side];
  const open = {
    way: z.enum(ways),
    people: z.coerce.number().int().min(0).max(MOST_PEOPLE).optional(),
    alone: z.enum(alones).optional(),
    hours: z.enum(fits).optional(),
  };
  const isEnd = moment === 'end';
  const criteria = isEnd && side === 'organisation' ? MOST_CRITERIA : 0;
  const learned = {
    skill: z.string().optional(),
    level: z.coerce.number().int().min(1).max(5).optional(),
    profile: z.array(z.literal('yes')).optional(),
  };
  return z.object({
    quote: consent,
    ...(isEnd && side === 'participants' ? learned : {}),
    ...Object.fromEntries(asked.picks.map((it) => [it, open[it]])),
    ...Object.fromEntries(
      Array.from({ length: criteria }, (_, i) => [criterionField(i), z.enum(mets).optional()]),
    ),
    ...Object.fromEntries(asked.ratings.map((it) => [it, z.coerce.number().int().min(1).max(5)])),
    ...Object.fromEntries(asked.words.map((it) => [it, required.has(it) ? words : words.optional()])),
  });
}

/**
 * What a form of `answerForm` holds, apart.
 * @param criteria of the goal, in the order of the form
 */
export function readAnswer(
  side: Side,
  values: Readonly<Record<string, unknown>>,
  criteria: readonly { measure: string; target: string }[] = [],
  moment: Moment = 'end',
) {
  const asked = questions[moment][side];
  const judged = criteria.flatMap(({ measure, target }, i) => {
    const met = values[criterionField(i)] as Met | undefined;
    return met ? [{ measure, target, met }] : [];
  });
  const pick = <K extends string>(names: readonly K[]) =>
    Object.fromEntries(names.flatMap((it) => (values[it] === undefined ? [] : [[it, values[it]]])));
  return {
    ratings: pick(asked.ratings) as Ratings,
    words: pick(asked.words) as Topics,
    more: {
      ...pick(asked.picks),
      ...(judged.length > 0 && { criteria: judged }),
      ...([values.quote].flat().includes('yes') && { quote: true as const }),
      ...(isLearned(values) && { skill: { skill: values.skill, level: values.level } }),
    } as More,
  };
}

const isLearned = (values: Readonly<Record<string, unknown>>): boolean =>
  values.skill !== undefined && values.level !== undefined;

/** Answers are taken for so many days, the day of the close included. */
const OPEN_DAYS = 14;

/** Calendar days from the close, or from the question at half time, to `now`, by the club's clock. */
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

/** From then on no answer is taken: the first moment after the last day. */
export function closesAt(closedAt: Date, zone: string): Date {
  return DateTime.fromJSDate(closedAt, { zone }).startOf('day').plus({ days: OPEN_DAYS }).toJSDate();
}

/** What is due so many days after the close: a first or a second reminder, the end, or nothing. */
export function dueAfter(days: number): 'nudge1' | 'nudge2' | 'end' | undefined {
  if (days >= OPEN_DAYS) return 'end';
  if (days >= 7) return 'nudge2';
  return days >= 2 ? 'nudge1' : undefined;
}
