import { bool, index, int, json, primaryKey, table, text, time } from '../../db/columns';
import type { Content, LessonState } from './rules';

/** What somebody learned, for the next team: the newest version of each lesson. */
export const lessons = table(
  'lessons',
  {
    id: text('id').primaryKey(),
    state: text('state').$type<LessonState>().notNull(),
    content: json<Content>('content').notNull(),
    /** The project that it comes from, if it comes from one. */
    projectId: text('project_id'),
    /** Who wrote it; for a draft out of a retrospective, whoever is asked to. */
    author: text('author').notNull(),
    version: int('version').notNull().default(1),
    /** Since when its draft, or the question whether it still holds, waits for a step. */
    waitsSince: time('waits_since'),
    /** When somebody last said that it holds. */
    checkedAt: time('checked_at').notNull(),
    createdAt: time('created_at').notNull(),
    /** For the first time. */
    publishedAt: time('published_at'),
    /** It stands on the shelf as it is here. */
    shelved: bool('shelved').notNull().default(false),
  },
  (t) => [
    index('lessons_state').on(t.state, t.checkedAt),
    index('lessons_shelved').on(t.shelved),
    index('lessons_project').on(t.projectId),
  ],
);

/** Every version of a lesson, as it was saved. */
export const lessonVersions = table(
  'lesson_versions',
  {
    lessonId: text('lesson_id').notNull(),
    version: int('version').notNull(),
    content: json<Content>('content').notNull(),
    byUser: text('by_user').notNull(),
    at: time('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.lessonId, t.version] })],
);

/** “It helped me”: once a person. */
export const lessonThanks = table(
  'lesson_thanks',
  {
    lessonId: text('lesson_id').notNull(),
    userId: text('user_id').notNull(),
    at: time('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.lessonId, t.userId] }), index('lesson_thanks_at').on(t.at)],
);

/** Moments of a project at which lessons are brought to whoever works on it. */
export type Stage = 'draft' | 'posting' | 'proposal' | 'kickoff';

/** What was brought when: once for each moment, also where there was nothing to bring. */
export const lessonShowings = table(
  'lesson_showings',
  {
    projectId: text('project_id').notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    lessons: json<string[]>('lessons').notNull(),
    at: time('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.projectId, t.stage] })],
);

/** What lessons of one kind of activity say again and again: offered to coordinators as a pitfall of its scenario, once. */
export const recurringPitfalls = table(
  'recurring_pitfalls',
  {
    id: text('id').primaryKey(),
    scenarioId: text('scenario_id').notNull(),
    text: text('text').notNull(),
    lessons: json<string[]>('lessons').notNull(),
    askedAt: time('asked_at').notNull(),
    /** What became of it, and through whom; without one it waits, or ended by itself. */
    became: text('became').$type<'taken' | 'refused' | 'lapsed'>(),
    byUser: text('by_user'),
    endedAt: time('ended_at'),
  },
  (t) => [
    index('recurring_pitfalls_scenario').on(t.scenarioId),
    index('recurring_pitfalls_ended').on(t.endedAt),
  ],
);

/** Closed projects that stand on the shelf, to be found by who has a similar one. */
export const pastProjects = table('past_projects', {
  projectId: text('project_id').primaryKey(),
});
