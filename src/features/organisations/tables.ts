import { index, table, text, time } from '../../db/columns';

/** Who is helped: a nonprofit, a school, a council, a town. */
export const organisations = table('organisations', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** Who introduced them; empty when nobody did. */
  intermediary: text('intermediary').notNull().default(''),
  createdBy: text('created_by').notNull(),
  createdAt: time('created_at').notNull(),
});

/**
 * - `open`: told, nobody has talked with the organisation yet
 * - `planned`: a project was made of it
 * - `declined`: a coordinator said no, with a reason
 * - `lapsed`: it ended by itself, because nobody could go on with it
 */
export type RequestState = 'open' | 'interviewed' | 'agreed' | 'planned' | 'declined' | 'lapsed';

/** What an organisation needs, from the first word to an agreed goal. */
export const requests = table(
  'requests',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    need: text('need').notNull(),
    /** Kept apart from what members see. */
    contact: text('contact').notNull().default(''),
    interview: text('interview').notNull().default(''),
    goal: text('goal').notNull().default(''),
    state: text('state').$type<RequestState>().notNull(),
    /** Why it was declined. */
    reason: text('reason').notNull().default(''),
    /** The coordinator who takes care of it. */
    owner: text('owner'),
    createdBy: text('created_by').notNull(),
    createdAt: time('created_at').notNull(),
    /** When a coordinator first did something about it. */
    answeredAt: time('answered_at'),
    /** Who took the last step, and when: since then it waits for the next. */
    updatedBy: text('updated_by'),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [index('requests_state').on(t.state, t.createdAt)],
);
