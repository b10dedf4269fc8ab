import { index, table, text, time } from '../../db/columns';
import type { Act } from './rules';

/** Every act that needs a role: who did what to whom, when and why. A person who has left is no longer named. */
export const auditLog = table(
  'audit_log',
  {
    id: text('id').primaryKey(),
    byUser: text('by_user'),
    act: text('act').$type<Act>().notNull(),
    /** The person whom it was about. */
    subjectUser: text('subject_user'),
    /** What it was about, in words that everybody may read, where it was not a person. */
    subject: text('subject').notNull().default(''),
    reason: text('reason').notNull().default(''),
    at: time('at').notNull(),
  },
  (t) => [index('audit_log_at').on(t.at)],
);
