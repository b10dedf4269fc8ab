import { and, asc, count, eq, gte, inArray, lt, or } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { people } from '../members/tables';
import { FORMER } from '../organisations';
import { projects } from '../projects/tables';
import { seats } from '../teams/tables';
import type { EventState, SpeakerState } from './rules';
import { eventGuests, eventSpeakers, events } from './tables';

export type Meeting = typeof events.$inferSelect;
export type Speaker = typeof eventSpeakers.$inferSelect;

export async function findMeeting(tx: Tx, id: string): Promise<Meeting | undefined> {
  const [found] = await tx.select().from(events).where(eq(events.id, id));
  return found;
}

/** Those in any of these states, the earliest first. */
export function listMeetings(tx: Tx, ...states: EventState[]): Promise<Meeting[]> {
  return tx.select().from(events).where(inArray(events.state, states)).orderBy(asc(events.at));
}

/** Those from a moment on to which somebody said yes, as a guest or a speaker; called off ones are among them. */
export async function listMeetingsOf(tx: Tx, userId: string, since: Date): Promise<Meeting[]> {
  const guests = tx
    .select({ id: eventGuests.eventId })
    .from(eventGuests)
    .where(and(eq(eventGuests.userId, userId), eq(eventGuests.comes, true)));
  const speakers = tx
    .select({ id: eventSpeakers.eventId })
    .from(eventSpeakers)
    .where(and(eq(eventSpeakers.userId, userId), eq(eventSpeakers.state, 'yes')));
  return tx
    .select()
    .from(events)
    .where(
      and(
        gte(events.at, since),
        inArray(events.state, ['open', 'held', 'cancelled']),
        or(inArray(events.id, guests), inArray(events.id, speakers)),
      ),
    )
    .orderBy(asc(events.at), asc(events.id));
}

/** A new one with its speakers. @returns false when it is there already */
export async function addMeeting(
  tx: Tx,
  it: typeof events.$inferInsert,
  speakers: readonly string[],
): Promise<boolean> {
  const added = await tx.insert(events).values(it).onConflictDoNothing().returning();
  if (added.length === 0) return false;
  const named = [...new Set(speakers)].map((userId) => ({ eventId: it.id, userId, state: 'named' as const }));
  if (named.length > 0) await tx.insert(eventSpeakers).values(named);
  return true;
}

/** Moves it on, if it is still where the caller saw it. @returns undefined when somebody was first */
export async function moveMeeting(
  tx: Tx,
  id: string,
  from: EventState,
  to: EventState,
  set: Partial<Meeting> = {},
): Promise<Meeting | undefined> {
  const isThere = and(eq(events.id, id), eq(events.state, from));
  const [moved] = await tx
    .update(events)
    .set({ ...set, state: to })
    .where(isThere)
    .returning();
  return moved;
}

export function speakersOf(tx: Tx, eventId: string): Promise<Speaker[]> {
  return tx
    .select()
    .from(eventSpeakers)
    .where(eq(eventSpeakers.eventId, eventId))
    .orderBy(asc(eventSpeakers.userId));
}

/** @returns false where they were in another state by then */
export async function moveSpeaker(
  tx: Tx,
  { eventId, userId, state }: Pick<Speaker, 'eventId' | 'userId' | 'state'>,
  to: SpeakerState,
  askedAt?: Date,
): Promise<boolean> {
  const moved = await tx
    .update(eventSpeakers)
    .set({ state: to, ...(askedAt && { askedAt }) })
    .where(
      and(
        eq(eventSpeakers.eventId, eventId),
        eq(eventSpeakers.userId, userId),
        eq(eventSpeakers.state, state),
      ),
    )
    .returning();
  return moved.length > 0;
}

/** What somebody says of coming. @returns whether that is news */
export async function saveGuest(tx: Tx, guest: typeof eventGuests.$inferInsert): Promise<boolean> {
  const { eventId, userId, comes, at } = guest;
  const isTheirs = and(eq(eventGuests.eventId, eventId), eq(eventGuests.userId, userId));
  const [was] = await tx.select().from(eventGuests).where(isTheirs);
  if (!was) {
    await tx.insert(eventGuests).values(guest);
    return comes;
  }
  const changed = await tx
    .update(eventGuests)
    .set({ comes, at })
    .where(and(isTheirs, lt(eventGuests.at, at)))
    .returning();
  return changed.length > 0 && was.comes !== comes;
}

export async function guestsOf(tx: Tx, eventId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: eventGuests.userId })
    .from(eventGuests)
    .where(and(eq(eventGuests.eventId, eventId), eq(eventGuests.comes, true)))
    .orderBy(asc(eventGuests.userId));
  return rows.map((it) => it.id);
}

export async function countGuests(tx: Tx, eventId: string): Promise<number> {
  const [row] = await tx
    .select({ many: count() })
    .from(eventGuests)
    .where(and(eq(eventGuests.eventId, eventId), eq(eventGuests.comes, true)));
  return row?.many ?? 0;
}

/** Who took part in a finished project, with its title: those who could speak of it. */
export function listVeterans(tx: Tx): Promise<{ id: string; name: string; title: string }[]> {
  return tx
    .select({ id: seats.userId, name: people.name, title: projects.title })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .innerJoin(people, eq(people.id, seats.userId))
    .where(and(eq(projects.state, 'closed'), eq(seats.state, 'accepted')))
    .orderBy(people.name);
}

export async function exportOf(tx: Tx, id: string): Promise<Record<string, unknown>> {
  return {
    proposed: await tx.select().from(events).where(eq(events.proposedBy, id)),
    speaks: await tx.select().from(eventSpeakers).where(eq(eventSpeakers.userId, id)),
    comes: await tx.select().from(eventGuests).where(eq(eventGuests.userId, id)),
  };
}

export async function forget(tx: Tx, id: string): Promise<void> {
  await tx.delete(eventSpeakers).where(eq(eventSpeakers.userId, id));
  await tx.delete(eventGuests).where(eq(eventGuests.userId, id));
  await tx.update(events).set({ proposedBy: FORMER }).where(eq(events.proposedBy, id));
  await tx.update(events).set({ decidedBy: FORMER }).where(eq(events.decidedBy, id));
}
