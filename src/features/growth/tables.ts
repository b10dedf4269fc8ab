import { index, json, table, text, time } from '../../db/columns';
import type { Facts } from '../path';
import type { ReadyState, ReadyStep } from './ready.rules';

/** Certificates that somebody took: what its number says was issued, and when. */
export const certificates = table(
  'certificates',
  {
    /** As it stands on the paper. */
    number: text('number').primaryKey(),
    userId: text('user_id').notNull(),
    at: time('at').notNull(),
  },
  (t) => [index('certificates_user').on(t.userId)],
);

/** Of whom coordinators were told that they are ready for a step, with what came of it. */
export const readiness = table(
  'growth_ready',
  {
    id: text('id').primaryKey(),
    /** Of the message that says so: `YYYY-MM`. */
    month: text('month').notNull(),
    userId: text('user_id').notNull(),
    step: text('step').$type<ReadyStep>().notNull(),
    /** Their team that has no deputy. */
    projectId: text('project_id'),
    /** As they stood when it was said. */
    facts: json<Facts>('facts').notNull(),
    state: text('state').$type<ReadyState>().notNull(),
    /** Who decided. */
    byUser: text('by_user'),
    /** When it was said, or decided; of a question when it reaches them. */
    at: time('at').notNull(),
  },
  (t) => [index('growth_ready_month').on(t.month), index('growth_ready_user').on(t.userId, t.at)],
);
