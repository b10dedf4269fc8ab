import { table, text, time } from '../../db/columns';

/** Who does not want to be suggested to coordinators. */
export const growthQuiet = table('growth_quiet', {
  userId: text('user_id').primaryKey(),
  at: time('at').notNull(),
});
