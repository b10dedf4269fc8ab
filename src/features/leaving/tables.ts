import { bool, index, table, text, time } from '../../db/columns';
import { projects } from '../projects/tables';
import type { Reason } from './rules';

/** Everybody who left a team that had begun, and why. */
export const departures = table(
  'departures',
  {
    /** The submission's. */
    id: text('id').primaryKey(),
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    userId: text('user_id').notNull(),
    leader: bool('leader').notNull(),
    /** Null where nobody said: their account was closed. */
    reason: text('reason').$type<Reason>(),
    /** What they wrote to the coordinators. */
    word: text('word').notNull().default(''),
    at: time('at').notNull(),
  },
  (t) => [index('departures_at').on(t.at), index('departures_user').on(t.userId)],
);
