import { index, json, table, text, time } from '../../db/columns';
import { projects } from '../projects/tables';
import type { Audience, Kind } from './rules';

/** What an activity produced, kept to be found again. Files stay in Slack, or where they are, and are linked. */
export const artifacts = table(
  'artifacts',
  {
    id: text('id').primaryKey(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    /** When the session that it belongs to begins; null for the project as a whole. */
    at: time('at'),
    kind: text('kind').$type<Kind>().notNull(),
    title: text('title').notNull(),
    link: text('link').notNull(),
    words: text('words').notNull(),
    /** Who was there, of minutes. */
    present: json<string[]>('present').notNull(),
    audience: text('audience').$type<Audience>().notNull(),
    keptBy: text('kept_by').notNull(),
    keptAt: time('kept_at').notNull(),
  },
  (t) => [index('artifacts_project').on(t.projectId, t.at), index('artifacts_by').on(t.keptBy)],
);
