import { primaryKey, table, text, time } from '../db/columns';

/** Which job ran for which moment: whoever inserts the row runs it. */
export const jobRuns = table(
  'job_runs',
  {
    job: text('job').notNull(),
    zone: text('zone').notNull(),
    due: time('due').notNull(),
    claimedAt: time('claimed_at').notNull(),
    doneAt: time('done_at'),
  },
  (t) => [primaryKey({ columns: [t.job, t.zone, t.due] })],
);
