import { z } from 'zod';

/** A text in both languages. */
const text = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });

/** `HH:MM` in Asia/Tokyo. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const minutes = z.int().min(10).max(480);
/** 1 Monday … 7 Sunday. */
const weekday = z.int().min(1).max(7);
/** Days from the day on which the demo is built, the past negative; meant is the next `weekday` from there on. */
const day = z.int();

/** Every week on one weekday, without an end if `times` is null; or certain dates. */
const rhythm = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('weekly'),
    weekday,
    at: time,
    minutes,
    first: day,
    times: z.int().min(2).nullable(),
  }),
  z.strictObject({
    kind: z.literal('dates'),
    sessions: z.array(z.strictObject({ day, weekday, at: time, minutes })).min(1),
  }),
]);

/** What one person says at the end; `rating` from 1 to 5. */
const answer = z.strictObject({
  keep: text,
  problem: text,
  try: text,
  rating: z.int().min(1).max(5),
  again: z.boolean(),
  recommend: z.boolean(),
});

const shared = {
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** Often asked for · needs expertise · adds high value · only we can do it. */
  tier: z.enum(['often', 'expertise', 'value', 'unique']),
  organisation: z.strictObject({
    name: text,
    kind: z.enum(['council', 'nonprofit', 'school', 'municipality', 'facility', 'group']),
    prefecture: z.string().regex(/^\d\d$/),
  }),
  /** Who introduced the organisation; null where an employee started it. */
  intermediary: text.nullable(),
  title: text,
  need: text,
  /** Measurable: what will be seen, how much of it, by when. */
  goal: text,
  /** What those who join would do. */
  work: text,
  /** What the company has of it. */
  gain: text,
  themes: z.array(z.string()).min(1),
  roles: z
    .array(
      z.strictObject({
        name: text,
        seats: z.int().min(1).max(20),
        skills: z.array(z.strictObject({ skill: z.string(), level: z.int().min(1).max(5) })).min(1),
      }),
    )
    .min(1),
  /** Hours a week that one person gives. */
  hours: z.number().min(0.5).max(6),
  rhythm,
  place: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('online') }),
    z.strictObject({ kind: z.literal('onsite'), prefecture: z.string().regex(/^\d\d$/) }),
  ]),
  slots: z.array(z.string()).min(1),
  /** Lessons that the next team can use. */
  knowhow: z.array(text),
};

const activity = z.discriminatedUnion('state', [
  z.strictObject({ ...shared, state: z.enum(['draft', 'waiting', 'posted', 'matched', 'running']) }),
  z.strictObject({
    ...shared,
    state: z.literal('closed'),
    retrospective: z.strictObject({
      /** What came of the goal. */
      achieved: text,
      participants: z.array(answer).min(1),
      /** `change`: what is different for those it was done for. */
      organisation: answer.extend({ change: text }),
      company: answer,
    }),
  }),
]);

export const schema = z.array(activity);

/**
 * One activity of the club as the demo shows it: who is helped, with what, by whom, and how far it has come.
 * `waiting` waits for a coordinator's approval; `matched` has a proposed team.
 */
export type Activity = z.infer<typeof activity>;
