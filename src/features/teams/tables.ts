import { bool, index, table, text, time } from '../../db/columns';

/**
 * - `invited`: asked, and not answered yet
 * - `declined`, `expired`: free again for the next best candidate
 * - `left`: was in the team
 */
export type SeatState = 'invited' | 'accepted' | 'declined' | 'expired' | 'left';

/** Everybody who was ever asked into a seat, and what became of it. */
export const seats = table(
  'seats',
  {
    id: text('id').primaryKey(),
    projectId: text('project_id').notNull(),
    /** Of the project's roles. */
    roleId: text('role_id').notNull(),
    userId: text('user_id').notNull(),
    leader: bool('leader').notNull(),
    /** Takes part to learn: one level below what the role asks. */
    learner: bool('learner').notNull(),
    state: text('state').$type<SeatState>().notNull(),
    invitedAt: time('invited_at').notNull(),
    answerBy: time('answer_by').notNull(),
    answeredAt: time('answered_at'),
    /** When the person after whom they were asked made room: whose seat this was. */
    replaces: text('replaces'),
  },
  (t) => [index('seats_project').on(t.projectId, t.state), index('seats_user').on(t.userId, t.state)],
);
