import { bool, index, int, primaryKey, table, text, time } from '../../db/columns';
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
    /** How many came, slides or recording, and questions to carry over: once it was held. */
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
