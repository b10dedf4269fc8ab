import type { Lang } from '../../core/lang';
import { bool, index, int, json, table, text, time } from '../../db/columns';
import type { Answers } from './interview.rules';
import type { IntermediaryKind, OrganisationKind, Size, Stage } from './kinds';

/** Who introduces organisations: a council of social welfare, a citizen activity centre, a city office, … */
export const intermediaries = table(
  'intermediaries',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** The name by which it is found, however it is written. */
    folded: text('folded').notNull(),
    kind: text('kind').$type<IntermediaryKind>().notNull(),
    /** JIS code of the prefecture. */
    region: text('region'),
    note: text('note').notNull().default(''),
    createdBy: text('created_by').notNull(),
    createdAt: time('created_at').notNull(),
    updatedBy: text('updated_by'),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [index('intermediaries_folded').on(t.folded)],
);

/** Who is helped: a nonprofit, a school, a council, a town. */
export const organisations = table(
  'organisations',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** The name by which it is found; empty in a row older than this column, until it is first looked for. */
    folded: text('folded').notNull().default(''),
    /** The name of who introduced them; empty when nobody did. */
    intermediary: text('intermediary').notNull().default(''),
    intermediaryId: text('intermediary_id').references(() => intermediaries.id),
    kind: text('kind').$type<OrganisationKind>(),
    /** JIS code of the prefecture. */
    region: text('region'),
    size: text('size').$type<Size>(),
    /** What letters to them are written in. */
    lang: text('lang').$type<Lang>().notNull().default('ja'),
    note: text('note').notNull().default(''),
    stage: text('stage').$type<Stage>().notNull().default('accompanied'),
    createdBy: text('created_by').notNull(),
    createdAt: time('created_at').notNull(),
    updatedBy: text('updated_by'),
    updatedAt: time('updated_at'),
  },
  (t) => [
    index('organisations_folded').on(t.folded),
    index('organisations_intermediary').on(t.intermediaryId),
  ],
);

/** The people at an organisation or an intermediary whom the club speaks with. Coordinators alone see them. */
export const contacts = table(
  'contacts',
  {
    id: text('id').primaryKey(),
    /** Where they are: one of the two. */
    organisationId: text('organisation_id').references(() => organisations.id),
    intermediaryId: text('intermediary_id').references(() => intermediaries.id),
    name: text('name').notNull(),
    position: text('position').notNull().default(''),
    email: text('email').notNull().default(''),
    phone: text('phone').notNull().default(''),
    note: text('note').notNull().default(''),
    /** What they like to read; null where nobody said. */
    lang: text('lang').$type<Lang>(),
    /** False when they asked not to be written to. */
    mayWrite: bool('may_write').notNull().default(true),
    createdBy: text('created_by').notNull(),
    createdAt: time('created_at').notNull(),
    updatedBy: text('updated_by').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [
    index('contacts_organisation').on(t.organisationId),
    index('contacts_intermediary').on(t.intermediaryId),
  ],
);

/** Who moved an organisation from one stage to another, when and why. */
export const stageMoves = table(
  'stage_moves',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    from: text('from_stage').$type<Stage>().notNull(),
    to: text('to_stage').$type<Stage>().notNull(),
    reason: text('reason').notNull(),
    byUser: text('by_user').notNull(),
    at: time('at').notNull(),
  },
  (t) => [index('stage_moves_organisation').on(t.organisationId, t.at), index('stage_moves_at').on(t.at)],
);

/**
 * - `open`: told, nobody has talked with the organisation yet
 * - `provisional`: there is a goal to call people with; its dates and criteria are not agreed yet
 * - `planned`: a project was made of it
 * - `declined`: a coordinator said no, with a reason
 * - `lapsed`: it ended by itself, because nobody could go on with it
 */
export type RequestState =
  | 'open'
  | 'interviewed'
  | 'provisional'
  | 'agreed'
  | 'planned'
  | 'declined'
  | 'lapsed';

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
    /** The goal as it stands, in a sentence or two; `goals` has it with its versions. */
    goal: text('goal').notNull().default(''),
    /** Whether the organisation agreed to it; unknown of a request older than this column, which had to be agreed. */
    goalAgreed: bool('goal_agreed'),
    state: text('state').$type<RequestState>().notNull(),
    /** Why it was declined. */
    reason: text('reason').notNull().default(''),
    /** The coordinator who takes care of it. */
    owner: text('owner'),
    createdBy: text('created_by').notNull(),
    createdAt: time('created_at').notNull(),
    /** Until when the organisation should have a first answer. */
    answerDue: time('answer_due'),
    /** When it had one, from whom, and whether that was in time. */
    answeredAt: time('answered_at'),
    answeredBy: text('answered_by'),
    inTime: bool('in_time'),
    /** The first answer, to be sent on; after a decline, the words for the organisation. */
    answer: text('answer').notNull().default(''),
    farewell: text('farewell').notNull().default(''),
    /** Who took the last step, and when: since then it waits for the next. */
    updatedBy: text('updated_by'),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [
    index('requests_state').on(t.state, t.createdAt),
    index('requests_organisation').on(t.organisationId, t.createdAt),
  ],
);

/** From whose hands into whose a request went, and why. */
export const handOvers = table(
  'hand_overs',
  {
    id: text('id').primaryKey(),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    from: text('from_user'),
    to: text('to_user').notNull(),
    reason: text('reason').notNull(),
    byUser: text('by_user').notNull(),
    at: time('at').notNull(),
  },
  (t) => [index('hand_overs_request').on(t.requestId, t.at)],
);

/** What was noted of an interview so far: complete or half-way, it is never lost. */
export const interviews = table('interviews', {
  requestId: text('request_id')
    .primaryKey()
    .references(() => requests.id),
  answers: json<Answers>('answers').notNull(),
  /** Rises with each change, so that of two who write at once the second is told. */
  version: int('version').notNull(),
  updatedBy: text('updated_by').notNull(),
  updatedAt: time('updated_at').notNull(),
});
