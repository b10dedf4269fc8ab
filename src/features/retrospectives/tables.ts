import { index, json, primaryKey, table, text, time, uniqueIndex } from '../../db/columns';
import type { Met, Ratings, Side, Topics } from './rules';
import type { Summary } from './summary';

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
  (t) => [index('retrospectives_ended').on(t.endedAt)],
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
      .references(() => retrospectives.projectId),
    side: text('side').$type<Side>().notNull(),
    userId: text('user_id').notNull(),
    /** The participant's id, or the side. */
    voice: text('voice').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.side, t.userId] }),
    index('retrospective_asks_user').on(t.userId),
  ],
);

/** One answer a voice. Without `userId`, whoever gave it has left, and what was said stays without a name. */
export const retrospectiveAnswers = table(
  'retrospective_answers',
  {
    id: text('id').primaryKey(),
    projectId: text('project_id')
      .notNull()
      .references(() => retrospectives.projectId),
    side: text('side').$type<Side>().notNull(),
    voice: text('voice'),
    userId: text('user_id'),
    ratings: json<Ratings>('ratings').notNull(),
    words: json<Topics>('words').notNull(),
    at: time('at').notNull(),
  },
  (t) => [
    uniqueIndex('retrospective_answers_voice').on(t.projectId, t.side, t.voice),
    index('retrospective_answers_user').on(t.userId),
  ],
);
