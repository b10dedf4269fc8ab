import { bool, index, int, json, primaryKey, real, table, text, time, uniqueIndex } from '../../db/columns';
import type { Cause } from './cause';
import type { Mend, Step } from './mend';
import type { Missing, ProposedSeat } from './rules';

/**
 * - `invited`: asked, and not answered yet
 * - `declined`, `expired`: free again for the next best candidate
 * - `left`: was in the team
 * - `withdrawn`: the invitation was taken back, because the project ended first
 */
export type SeatState = 'invited' | 'accepted' | 'declined' | 'expired' | 'left' | 'withdrawn';

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
    /** Stands in for the leader where they are away: at most one in a team. */
    deputy: bool('deputy').notNull().default(false),
    /** Takes part to learn: one level below what the role asks. */
    learner: bool('learner').notNull(),
    state: text('state').$type<SeatState>().notNull(),
    invitedAt: time('invited_at').notNull(),
    answerBy: time('answer_by').notNull(),
    answeredAt: time('answered_at'),
    /** When the person after whom they were asked made room: whose seat this was. */
    replaces: text('replaces'),
    /** The approved proposal whose ranked substitutes come next. */
    proposalId: text('proposal_id'),
    /** Which of the proposal's seats it is. */
    place: int('place'),
    /** Somebody else was asked, or the coordinators were told, after this seat became free. */
    followed: bool('followed').notNull().default(false),
  },
  (t) => [index('seats_project').on(t.projectId, t.state), index('seats_user').on(t.userId, t.state)],
);

export type RunState = 'running' | 'done' | 'failed';

/** Every time that teams were formed over all open projects. */
export const runs = table(
  'match_runs',
  {
    id: text('id').primaryKey(),
    /** Who asked for it; null for the clock. */
    byUser: text('by_user'),
    state: text('state').$type<RunState>().notNull(),
    startedAt: time('started_at').notNull(),
    endedAt: time('ended_at'),
  },
  (t) => [index('match_runs_state').on(t.state, t.startedAt)],
);

/**
 * - `proposed`: waits for a coordinator
 * - `superseded`: a later run found something else, or the project is no longer open
 */
export type ProposalState = 'proposed' | 'approved' | 'rejected' | 'superseded';

/** A matched team, with reasons. */
export const proposals = table(
  'proposals',
  {
    id: text('id').primaryKey(),
    /** The proposal in whose place it came. */
    replaces: text('replaces'),
    /** The newest run that found it, and the first one. */
    runId: text('run_id').notNull(),
    firstRun: text('first_run'),
    projectId: text('project_id').notNull(),
    state: text('state').$type<ProposalState>().notNull(),
    seats: json<ProposedSeat[]>('seats').notNull(),
    missing: json<Missing[]>('missing').notNull(),
    mends: json<Mend[]>('mends').notNull(),
    /** Why people came and left against the proposal before. */
    causes: json<Cause[]>('causes').notNull().default([]),
    /** To the proved bound: 0 when it is proved best, null when nothing was proved. */
    gap: real('gap'),
    /** Rises with each change by hand: of two who change it at once, one wins. */
    version: int('version').notNull().default(1),
    decidedBy: text('decided_by'),
    decidedAt: time('decided_at'),
    /** Why it was rejected. */
    reason: text('reason').notNull().default(''),
    /** Rejected for now: the project is not proposed again before. */
    until: time('until'),
    createdAt: time('created_at').notNull(),
  },
  (t) => [index('proposals_project').on(t.projectId, t.state), index('proposals_state').on(t.state)],
);

/** This person in this role, as a coordinator decided: every later run keeps to it. */
export const locks = table(
  'locks',
  {
    projectId: text('project_id').notNull(),
    userId: text('user_id').notNull(),
    roleId: text('role_id').notNull(),
    leader: bool('leader').notNull(),
    byUser: text('by_user').notNull(),
    reason: text('reason').notNull().default(''),
    at: time('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.projectId, t.userId] })],
);

/** Not this person in this project, as a coordinator decided. */
export const bans = table(
  'bans',
  {
    projectId: text('project_id').notNull(),
    userId: text('user_id').notNull(),
    byUser: text('by_user').notNull(),
    reason: text('reason').notNull().default(''),
    at: time('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.projectId, t.userId] })],
);

/** What the matcher strives for, where coordinators changed it: points by the weight's name. */
export const weights = table('match_weights', {
  name: text('name').primaryKey(),
  points: int('points').notNull(),
});

/**
 * - `asked`: has not answered yet
 * - `expired`: did not answer in time
 */
export type AskState = 'asked' | 'yes' | 'no' | 'expired';

/** Somebody who is one step from fitting a project was asked whether they would take that step. */
export const asks = table(
  'asks',
  {
    id: text('id').primaryKey(),
    projectId: text('project_id').notNull(),
    roleId: text('role_id').notNull(),
    userId: text('user_id').notNull(),
    /** What they were asked for. */
    step: json<Step>('step').notNull(),
    byUser: text('by_user').notNull(),
    /** The proposal on whose card it was asked. */
    proposalId: text('proposal_id').notNull(),
    state: text('state').$type<AskState>().notNull(),
    at: time('at').notNull(),
    /** When the answer came, or the time for it was over. */
    answeredAt: time('answered_at'),
  },
  (t) => [uniqueIndex('asks_person').on(t.projectId, t.userId), index('asks_state').on(t.state, t.at)],
);
