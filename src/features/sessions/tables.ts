import { bool, index, int, primaryKey, table, text, time } from '../../db/columns';
import { projects } from '../projects/tables';
import type { Answer, CheckIn } from './rules';

/** What somebody said last of one session of their team. */
export const answers = table(
  'session_answers',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    /** When the session begins: with the project, what it is known by. */
    at: time('at').notNull(),
    userId: text('user_id').notNull(),
    answer: text('answer').$type<Answer>().notNull(),
    /** What they wrote when they asked for help. */
    word: text('word').notNull().default(''),
    /** How many reports went to the leader about it; the last one has this number in its key. */
    reports: int('reports').notNull().default(0),
    answeredAt: time('answered_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.at, t.userId] }),
    index('session_answers_user').on(t.userId, t.answeredAt),
    index('session_answers_ahead').on(t.answer, t.at),
  ],
);

/** Who was asked in which week about which session: the lines of each weekly message. */
export const asks = table(
  'session_asks',
  {
    userId: text('user_id').notNull(),
    /** The week's Monday, `YYYY-MM-DD`. */
    week: text('week').notNull(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    /** The session; null when none is left, which only a leader is told. */
    at: time('at'),
    /** When the message is due. */
    askedAt: time('asked_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.week, t.projectId] }),
    index('session_asks_session').on(t.projectId, t.at),
    index('session_asks_week').on(t.week, t.userId),
  ],
);

/** Sessions that were: the leader is asked the day after who was there. */
export const held = table(
  'session_held',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    at: time('at').notNull(),
    askedAt: time('asked_at').notNull(),
    /** When it was booked who was there. */
    bookedAt: time('booked_at'),
    /** By whom; null when nobody answered in time and the team's own answers were taken. */
    bookedBy: text('booked_by'),
    /** How many came: the figure stays when a person's own rows are deleted. */
    came: int('came').notNull().default(0),
    /** Really worked, where the leader said so; else as planned. */
    minutes: int('minutes').notNull(),
    /** How many people of the organisation's side it reached; null where nobody said. */
    beneficiaries: int('beneficiaries'),
    /** What was done, in a sentence. */
    done: text('done').notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.projectId, t.at] }), index('session_held_open').on(t.bookedAt)],
);

/**
 * The minutes of all who came to a booked session. Who had their data deleted since has no row any more: for them it is
 * the session's own.
 * @param there how many rows there still are, and their minutes together
 */
export const minutesAt = (
  { came, minutes }: Pick<typeof held.$inferSelect, 'came' | 'minutes'>,
  there: { people: number; minutes: number } = { people: 0, minutes: 0 },
): number => there.minutes + Math.max(0, came - there.people) * minutes;

/** Who was there, as booked. */
export const attendance = table(
  'session_attendance',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    at: time('at').notNull(),
    userId: text('user_id').notNull(),
    came: bool('came').notNull(),
    /** Booked for them: 0 for who was not there. */
    minutes: int('minutes').notNull(),
    /** When they, or a coordinator for them, put it right themselves. */
    correctedAt: time('corrected_at'),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.at, t.userId] }),
    index('session_attendance_user').on(t.userId),
  ],
);

/**
 * Who came and has had their data deleted since: that it was one and the same person in a project stays, so that as many
 * carried it as before; who it was does not.
 */
export const formers = table(
  'session_formers',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    at: time('at').notNull(),
    /** Random, and another one in each project. */
    marker: text('marker').notNull(),
  },
  (t) => [primaryKey({ columns: [t.projectId, t.at, t.marker] })],
);

/** For which numbers of sessions in a row a team was cheered, and when last. */
export const cheers = table(
  'session_cheers',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    count: int('count').notNull(),
    at: time('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.projectId, t.count] })],
);

/** Who stands in for whom at a session: the feature `substitutes` finds them. */
export const standIns = table(
  'session_stand_ins',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    at: time('at').notNull(),
    forUser: text('for_user').notNull(),
    userId: text('user_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.at, t.forUser] }),
    index('session_stand_ins_user').on(t.userId, t.at),
  ],
);

/** How somebody wants their weekly message, where they chose: on which day of the week (1 to 5), and how often. */
export const weekChoices = table('week_choices', {
  userId: text('user_id').primaryKey(),
  day: int('day').notNull(),
  /** `few`: only in weeks in which an answer is asked. */
  often: text('often').$type<'weekly' | 'few'>().notNull(),
});

/** What a leader said of their project in a week. */
export const checkIns = table(
  'check_ins',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    /** The week's Monday, `YYYY-MM-DD`. */
    week: text('week').notNull(),
    userId: text('user_id').notNull(),
    state: text('state').$type<CheckIn>().notNull(),
    word: text('word').notNull(),
    /** How many times it was told to a coordinator: the last one has this number in its key. */
    told: int('told').notNull().default(0),
    at: time('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.projectId, t.week] }), index('check_ins_user').on(t.userId, t.at)],
);

/** Which deputies were told to run which sessions in their leaders' place. */
export const runTold = table(
  'session_run_told',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    at: time('at').notNull(),
    userId: text('user_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.at, t.userId] }),
    index('session_run_told_user').on(t.userId),
  ],
);
