import { bool, index, int, primaryKey, table, text, time, uniqueIndex } from '../../db/columns';
import type { QuestionState } from './questions.rules';
import type { EventState, Kind, SpeakerState } from './rules';

/** Meetings at which know-how is passed on. */
export const events = table(
  'events',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<Kind>().notNull(),
    title: text('title').notNull(),
    agenda: text('agenda').notNull(),
    place: text('place').notNull(),
    at: time('at').notNull(),
    minutes: int('minutes').notNull(),
    state: text('state').$type<EventState>().notNull(),
    proposedBy: text('proposed_by').notNull(),
    decidedBy: text('decided_by'),
    /** Why it was declined or cancelled. */
    reason: text('reason').notNull().default(''),
    createdAt: time('created_at').notNull(),
    /** How many came, slides or recording: once it was held; questions of before they were kept one by one. */
    came: int('came'),
    link: text('link').notNull().default(''),
    questions: text('questions').notNull().default(''),
  },
  (t) => [index('events_state').on(t.state, t.at)],
);

/** Who is to speak: asked once it is approved, and free to decline. */
export const eventSpeakers = table(
  'event_speakers',
  {
    eventId: text('event_id').notNull(),
    userId: text('user_id').notNull(),
    state: text('state').$type<SpeakerState>().notNull(),
    askedAt: time('asked_at'),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.userId] }), index('event_speakers_user').on(t.userId)],
);

/** Who said that they come, or took it back: the later word counts. */
export const eventGuests = table(
  'event_guests',
  {
    eventId: text('event_id').notNull(),
    userId: text('user_id').notNull(),
    comes: bool('comes').notNull(),
    at: time('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.userId] }), index('event_guests_user').on(t.userId)],
);

/** What was asked at a meeting, or in its thread since it began: it waits for an answer, from which a lesson is drafted. Who asked is not kept. */
export const eventQuestions = table(
  'event_questions',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    question: text('question').notNull(),
    state: text('state').$type<QuestionState>().notNull(),
    answer: text('answer').notNull().default(''),
    /** Why it was closed without an answer. */
    reason: text('reason').notNull().default(''),
    /** Who answered or closed it; null while it is open, and where it ended by itself. */
    byUser: text('by_user'),
    at: time('at').notNull(),
    endedAt: time('ended_at'),
  },
  (t) => [
    uniqueIndex('event_questions_question').on(t.eventId, t.question),
    index('event_questions_state').on(t.state),
  ],
);
