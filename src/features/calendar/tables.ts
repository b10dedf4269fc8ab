import { table, text, time, uniqueIndex } from '../../db/columns';

/** The private address by which somebody's calendar program reads what they have before them. */
export const calendarAddresses = table(
  'calendar_addresses',
  {
    userId: text('user_id').primaryKey(),
    /** What the address is secret by: its owner is shown it again. */
    token: text('token').notNull(),
    /** Of the token: what it is looked up by, so that no time tells how much of a guess was right. */
    digest: text('digest').notNull(),
    madeAt: time('made_at').notNull(),
  },
  (t) => [uniqueIndex('calendar_addresses_digest').on(t.digest)],
);
