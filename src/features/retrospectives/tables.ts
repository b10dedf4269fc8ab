import { index, int, json, primaryKey, table, text, time, uniqueIndex } from '../../db/columns';
import { projects } from '../projects/tables';
import type { Used } from './after.rules';
import type { Met, Moment, More, Ratings, Side, Topics } from './rules';
import type { HalfSummary, Summary } from './summary';

/** The look back on a closed project, from its close to its summary. */
export const retrospectives = table(
  'retrospectives',
  {
    projectId: text('project_id').primaryKey(),
    /** The submission that closed the project. */
    closing: text('closing').notNull(),
    closedBy: text('closed_by'),
    closedAt: time('closed_at').notNull(),
    /** In a sentence, by whoever closed it. */
    achieved: text('achieved').notNull(),
    met: text('met').$type<Met>().notNull(),
    summary: json<Summary>('summary'),
    endedAt: time('ended_at'),
  },
  (t) => [index('retrospectives_ended').on(t.endedAt), index('retrospectives_closed').on(t.closedAt)],
);

/** The look at half time of a project that takes long, from the question to what came of it. */
export const retrospectiveHalves = table(
  'retrospective_halves',
  {
    projectId: text('project_id')
      .primaryKey()
      .references(() => projects.id),
    askedAt: time('asked_at').notNull(),
    summary: json<HalfSummary>('summary'),
    endedAt: time('ended_at'),
  },
  (t) => [index('retrospective_halves_ended').on(t.endedAt)],
);

/**
 * Who was asked to answer for which side. Each participant has a voice of their own; the organisation and the company
 * have one each, which whoever is asked may lend them.
 */
export const retrospectiveAsks = table(
  'retrospective_asks',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    moment: text('moment').$type<Moment>().notNull().default('end'),
    side: text('side').$type<Side>().notNull(),
    userId: text('user_id').notNull(),
    /** The participant's id, or the side. */
    voice: text('voice').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.moment, t.side, t.userId] }),
    index('retrospective_asks_user').on(t.userId),
  ],
);

/**
 * A way for the organisation to answer without Slack: the page of whoever knows the link. The link itself is not kept,
 * only what it digests to, so that the database gives nobody a way in.
 */
export const retrospectiveLinks = table(
  'retrospective_links',
  {
    digest: text('digest').primaryKey(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    moment: text('moment').$type<Moment>().notNull().default('end'),
    /** Who asks by it; without one, they have left. */
    byUser: text('by_user'),
    at: time('at').notNull(),
    expires: time('expires').notNull(),
  },
  (t) => [index('retrospective_links_project').on(t.projectId)],
);

/** One answer a voice. Without `userId`, whoever gave it has left, and what was said stays without a name. */
export const retrospectiveAnswers = table(
  'retrospective_answers',
  {
    id: text('id').primaryKey(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    moment: text('moment').$type<Moment>().notNull().default('end'),
    side: text('side').$type<Side>().notNull(),
    voice: text('voice'),
    userId: text('user_id'),
    ratings: json<Ratings>('ratings').notNull(),
    words: json<Topics>('words').notNull(),
    /** What is neither rated nor said in words; absent in an answer older than this column. */
    more: json<More>('more'),
    at: time('at').notNull(),
  },
  (t) => [
    uniqueIndex('retrospective_answers_voice').on(t.projectId, t.moment, t.side, t.voice),
    index('retrospective_answers_user').on(t.userId),
  ],
);

/** What became of a project some months after its close: asked, reminded of, answered or given up. */
export const retrospectiveAfters = table(
  'retrospective_afters',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => retrospectives.projectId),
    /** After the close: 3 or 6. */
    months: int('months').notNull(),
    /** Whom the organisation knows; without one, the coordinators. */
    askedUser: text('asked_user'),
    askedAt: time('asked_at').notNull(),
    used: text('used').$type<Used>(),
    byWhom: text('by_whom').notNull().default(''),
    broke: text('broke').notNull().default(''),
    answeredBy: text('answered_by'),
    answeredAt: time('answered_at'),
    /** With the answer, or without one. */
    endedAt: time('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.months] }),
    index('retrospective_afters_ended').on(t.endedAt),
    index('retrospective_afters_answered').on(t.answeredAt),
  ],
);
