import { json, table, text, time } from '../db/columns';

/** Events as they came, kept until they are worked: Slack does not send again what was acknowledged. */
export const inbox = table('inbox', {
  /** Slack's event_id: the same event may come twice. */
  id: text('id').primaryKey(),
  body: json<Record<string, unknown>>('body'),
  at: time('at').notNull(),
  doneAt: time('done_at'),
});
