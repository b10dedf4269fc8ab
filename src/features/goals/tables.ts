import { bool, int, json, table, text, time, uniqueIndex } from '../../db/columns';
import type { Criterion } from './rules';

/** Every version of every goal. The newest is the one that holds. */
export const goals = table(
  'goals',
  {
    id: text('id').primaryKey(),
    /** The request that it is the goal of; the project, where an employee started it without one. */
    subject: text('subject').notNull(),
    /** Rises from 1 on. */
    version: int('version').notNull(),
    /** Agreed with the organisation, with dates and criteria; else provisional, for calling people. */
    agreed: bool('agreed').notNull(),
    statement: text('statement').notNull(),
    /** `YYYY-MM-DD`, once agreed. */
    starts: text('starts'),
    ends: text('ends'),
    criteria: json<Criterion[]>('criteria').notNull(),
    /** What each side brings, and what is out of scope. */
    theirs: text('theirs').notNull().default(''),
    ours: text('ours').notNull().default(''),
    outOfScope: text('out_of_scope').notNull().default(''),
    /** Who spoke for the organisation: contact data, for coordinators alone. */
    theirName: text('their_name').notNull().default(''),
    /** Who spoke for the club. */
    ourUser: text('our_user').notNull(),
    /** Why an agreed goal was changed. */
    reason: text('reason').notNull().default(''),
    byUser: text('by_user').notNull(),
    at: time('at').notNull(),
  },
  (t) => [uniqueIndex('goals_version').on(t.subject, t.version)],
);
