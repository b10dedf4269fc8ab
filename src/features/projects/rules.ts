import { DateTime } from 'luxon';

/** How the published case sorts what such a club does. */
export const tiers = ['often', 'expertise', 'value', 'unique'] as const;
export type Tier = (typeof tiers)[number];

export const places = ['online', 'site', 'both'] as const;
export type Place = (typeof places)[number];

export const rhythms = ['once', 'weekly', 'biweekly', 'monthly'] as const;
export type Rhythm = (typeof rhythms)[number];

/**
 * - `waiting`: a coordinator has to approve it
 * - `draft`: sent back to who proposed it
 * - `open`: posted, people are called
 * - `paused`: posted, and for a while nobody is called
 * - `running`: its team has begun
 */
export type ProjectState = 'draft' | 'waiting' | 'open' | 'paused' | 'running' | 'closed' | 'cancelled';

/** What a team needs: people with all of these skills, each at least at its level (1–5). */
export interface SeatRole {
  id: string;
  title: string;
  skills: { skill: string; level: number }[];
  seats: number;
}

/** The last day of a project's call, `YYYY-MM-DD`. */
export const callEndOf = ({ callUntil, starts }: { callUntil: string | null; starts: string }): string =>
  callUntil ?? plusDays(starts, -1);

/** A call that begins or goes on again lasts two weeks at least, where the project does. */
const LEAST_CALL_DAYS = 14;

/** The last day of a call that begins, or goes on again, today: its own, or, where that is past or near, a later one. */
export function callFrom(
  project: { callUntil: string | null; starts: string; ends: string },
  today: string,
): string {
  const own = callEndOf(project);
  const soonest = plusDays(today, LEAST_CALL_DAYS);
  const end = own < soonest ? soonest : own;
  return end < project.ends ? end : project.ends;
}

/** A day so many days later, both `YYYY-MM-DD`. */
export const plusDays = (day: string, days: number): string =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');

/** Somebody is in so many teams at once, at most. */
export const MOST_TEAMS = 2;

/** What somebody's teams that have not ended take of them. */
export interface Load {
  projects: readonly string[];
  /** A week. */
  hours: number;
}

/** Why there is no room for another team now: too many, or not enough hours; undefined where there is. */
export function fullBy(
  load: Load | undefined,
  project: { id: string; hours: number },
  member: { hours: number },
): 'teams' | 'hours' | undefined {
  // Who is in this one's team already is not full for it.
  if (load?.projects.includes(project.id)) return undefined;
  if ((load?.projects.length ?? 0) >= MOST_TEAMS) return 'teams';
  return (load?.hours ?? 0) + project.hours > member.hours ? 'hours' : undefined;
}

export const wishKinds = ['join', 'learn', 'watch'] as const;
export type WishKind = (typeof wishKinds)[number];

/** The reactions that are wishes, by Slack's name. */
export const wishOf: Readonly<Record<string, WishKind>> = {
  raised_hand: 'join',
  hand: 'join',
  seedling: 'learn',
  eyes: 'watch',
};

export const seatsOf = (roles: readonly SeatRole[]): number =>
  roles.reduce((sum, role) => sum + role.seats, 0);

/** When its people meet: at its sessions' own time, where that is one of those which it named; else at any of them. */
export function meetingSlots({
  slots,
  rhythm,
  starts,
  time,
  schedule,
}: {
  slots: string[];
  rhythm: Rhythm;
  starts: string;
  time: string;
  schedule?: { rules: string[] } | null;
}): string[] {
  const own = rhythm === 'monthly' || schedule ? undefined : slotAt(starts, time);
  return own && slots.includes(own) ? [own] : slots;
}

/** The slot of the week, as in the lists, of a day (`YYYY-MM-DD`) and a time (`HH:MM`). */
export function slotAt(day: string, time: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return 'saturday';
  if (weekday === 0) return 'sunday';
  const hour = Number(time.slice(0, 2));
  if (hour < 9) return 'weekday-morning';
  if (hour === 12) return 'weekday-lunch';
  return hour < 17 ? 'weekday-daytime' : 'weekday-evening';
}

/** The key of a project's posting: reactions on it find the project. */
export const postingOf = (projectId: string): string => `projects.posting:${projectId}`;

/** The project whose posting a key means; undefined for any other. */
export const subjectOfPosting = (key: string): string | undefined =>
  /^projects\.posting:(.+)$/.exec(key)?.[1];

/** The key of a proposal's card; handed in again, it gets a new one. */
export const cardOf = ({ id, round }: { id: string; round: number }): string =>
  `projects.card:${id}:${round}`;

/** What the keys of all reminders about a proposal begin with. */
export const nudgesOf = (projectId: string): string => `projects.nudge:${projectId}`;

/** What is to be said to somebody who has just reacted, beside the count on the posting. */
export function replyTo(
  state: ProjectState,
  member: { paused: boolean } | undefined,
  full?: 'teams' | 'hours',
): 'late' | 'onHold' | 'register' | 'paused' | 'teams' | 'hours' | undefined {
  if (state !== 'open' && state !== 'paused') return 'late';
  if (!member) return 'register';
  if (member.paused) return 'paused';
  return state === 'paused' ? 'onHold' : full;
}
