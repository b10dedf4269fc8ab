import { index, table, text, time } from '../../db/columns';

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
