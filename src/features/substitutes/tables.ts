import { index, int, primaryKey, table, text, time } from '../../db/columns';
import { projects } from '../projects/tables';

/**
 * - `open`: nobody stands in yet
 * - `filled`: somebody does
 * - `back`: who could not come can after all
 * - `kept`: the leader holds the session with those who come
 * - `over`: the session began, or the project ended, without a substitute
 * - `gone`: the session was moved or cancelled
 */
export type GapState = 'open' | 'filled' | 'back' | 'kept' | 'over' | 'gone';

/** Members of teams who can't make a session. Those of one absence are one conversation. */
export const gaps = table(
  'substitute_gaps',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    at: time('at').notNull(),
    userId: text('user_id').notNull(),
    absence: text('absence').notNull(),
    state: text('state').$type<GapState>().notNull(),
    filledBy: text('filled_by'),
    openedAt: time('opened_at').notNull(),
    /** Who was told that nobody is left to be asked. */
    told: text('told').$type<'nobody' | 'leader' | 'coordinator'>().notNull().default('nobody'),
    toldAt: time('told_at'),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.at, t.userId] }),
    index('substitute_gaps_state').on(t.state, t.at),
    index('substitute_gaps_absence').on(t.absence),
  ],
);

/**
 * - `asked`: has not answered; may do so as long as the place is free
 * - `late`: would have come; somebody was first
 * - `back`: had said yes, and can't after all
 * - `gone`: the session was moved or cancelled
 * - `withdrawn`: they left the team, or their account was closed, before they answered
 */
export type CallState = 'asked' | 'yes' | 'no' | 'late' | 'back' | 'gone' | 'withdrawn';

/** Why somebody is asked: chosen by name, in the team, stood in before, 🌱, ✋, or the profile fits. */
export const tiers = ['chosen', 'mate', 'before', 'learner', 'wisher', 'stranger'] as const;
export type Tier = (typeof tiers)[number];

/** Who was asked to stand in: for a session once, whoever is missing there. Those of one letter are one message. */
export const calls = table(
  'substitute_calls',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    at: time('at').notNull(),
    userId: text('user_id').notNull(),
    letter: text('letter').notNull(),
    absence: text('absence').notNull(),
    forUser: text('for_user').notNull(),
    tier: text('tier').$type<Tier>().notNull(),
    state: text('state').$type<CallState>().notNull(),
    askedAt: time('asked_at').notNull(),
    /** Then the next one is asked beside them. */
    answerBy: time('answer_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.at, t.userId] }),
    index('substitute_calls_letter').on(t.letter),
    index('substitute_calls_user').on(t.userId),
  ],
);

/** The minimum crew of a project, where its leader chose one. */
export const crews = table('crews', {
  projectId: text('project_id')
    .primaryKey()
    .references(() => projects.id),
  least: int('least').notNull(),
  byUser: text('by_user').notNull(),
  at: time('at').notNull(),
});

/** Of what leaders were warned before a session: of each state once. */
export const warnings = table(
  'crew_warnings',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    at: time('at').notNull(),
    /** What was lacking, as `stateOf` writes it. */
    state: text('state').notNull(),
    /** What the message shows by now. */
    shown: text('shown').notNull(),
    toldAt: time('told_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.projectId, t.at, t.state] })],
);
