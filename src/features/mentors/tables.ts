import { index, json, table, text, time, uniqueIndex } from '../../db/columns';
import type { MentorState } from './rules';

/** Who stands beside somebody who leads a team for the first time, from the proposal to the end. */
export const mentorships = table(
  'mentorships',
  {
    id: text('id').primaryKey(),
    projectId: text('project_id').notNull(),
    /** Null once they deleted what was theirs. */
    leaderId: text('leader_id'),
    /** Who is asked, or said yes. */
    mentorId: text('mentor_id'),
    /** Whom coordinators see, in the order in which they would be asked. */
    ranked: json<string[]>('ranked').notNull(),
    /** Who said no, or nothing. */
    refused: json<string[]>('refused').notNull(),
    state: text('state').$type<MentorState>().notNull(),
    /** Which coordinator decided. */
    byUser: text('by_user'),
    /** When the last step was taken. */
    at: time('at').notNull(),
    /** Until when whoever is asked may answer. */
    answerBy: time('answer_by'),
  },
  (t) => [
    uniqueIndex('mentorships_leader').on(t.projectId, t.leaderId),
    index('mentorships_mentor').on(t.mentorId, t.state),
    index('mentorships_state').on(t.state),
  ],
);
