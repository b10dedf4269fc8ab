import type { Loss, Missing, Reason } from '../../matcher';
import { MOST_TEAMS, type SeatRole } from '../projects';
import type { Seat } from './team';

export type { Missing };
export { MOST_TEAMS };

/** An invitation that is not answered by then goes to the next best candidate. */
export const HOURS_TO_ANSWER = 48;
/** A rejection “not now” keeps a project out of the proposals for so long. */
export const REST_DAYS = 7;
/** A proposal that nobody decided on is put anew before the coordinators after so many days. */
export const STALE_DAYS = 8;
/** Ranked substitutes that are kept for a seat, and how many of them a card names. */
export const SUBSTITUTES = { kept: 12, shown: 3 } as const;

/** A seat of a proposed team. */
export interface ProposedSeat {
  roleId: string;
  /** Counted from 0 within the role. */
  seat: number;
  userId: string | null;
  leader: boolean;
  learner: boolean;
  /** Was invited or has accepted before this proposal, which only keeps them. */
  held: boolean;
  /** A coordinator chose this person, for this reason. */
  chosen?: string;
  /** Strongest first. */
  reasons: Reason[];
  loss: Loss | null;
  /** Best first. */
  substitutes: Substitute[];
}

/** Somebody else for a seat. */
export interface Substitute {
  userId: string;
  /** Points that the whole plan would lose; below 0 it would gain. */
  cost: number;
  learner: boolean;
  /** Would lead, and may from this seat. */
  leads: boolean;
  /** Projects whose proposed team they would have to leave. */
  leaves: string[];
  /** Who would take their seat in each of these; null where it stays empty. */
  follows?: { projectId: string; userId: string | null }[];
  reasons: Reason[];
}

/** A proposal as somebody saw it, for buttons and modals: what was changed since is not decided on unseen. */
export const seenOf = ({ id, version }: { id: string; version: number }): string => `${id}|${version}`;

export function readSeen(seen: string): { id: string; version: number } {
  const [id = '', version] = seen.split('|');
  return { id, version: Number(version) };
}

/** Why somebody cannot be asked into a team after all. */
export type Obstacle = 'gone' | 'banned' | 'paused' | 'seated' | 'declined' | 'teams' | 'hours' | 'budget';

/** What is known of somebody who may be asked. */
export interface Standing {
  /** As registered; undefined when they are not, or no longer. */
  member: { hours: number; paused: boolean; leads: boolean } | undefined;
  /** Hours a week and number of the teams that they are in or invited to. */
  hours: number;
  teams: number;
  /** A coordinator decided that they are not asked for this project. */
  banned: boolean;
  /** Is in this project's team or invited to it. */
  seated: boolean;
  /** Declined it, let it expire or left, and did not wish for it again since. */
  declined: boolean;
  /** Reacted with ✋ or 🌱 on its posting. */
  wished: boolean;
  /** Was written to unasked as often as is allowed. */
  spent: boolean;
}

/**
 * What keeps somebody from being asked into a team; undefined when nothing does.
 * @param hours a week that the project takes
 */
export function obstacleOf(it: Standing, hours: number): Obstacle | undefined {
  if (!it.member) return 'gone';
  if (it.seated) return 'seated';
  if (it.banned) return 'banned';
  if (it.declined) return 'declined';
  if (it.member.paused) return 'paused';
  if (it.teams >= MOST_TEAMS) return 'teams';
  if (it.hours + hours > it.member.hours) return 'hours';
  return it.spent && !it.wished ? 'budget' : undefined;
}

/**
 * Who is asked next for a seat that became free: the best of those who can be, rather one who is in no other proposed
 * team, and for a leader's seat rather one who would lead.
 */
export function nextFor(
  seat: Pick<Seat, 'leader'>,
  substitutes: readonly Substitute[],
  can: (userId: string) => boolean,
  planned: ReadonlySet<string>,
): Substitute | undefined {
  const rank = (it: Substitute) => (seat.leader && !it.leads ? 2 : 0) + (planned.has(it.userId) ? 1 : 0);
  return substitutes
    .filter((it) => can(it.userId))
    .map((it, place) => ({ it, place }))
    .sort((a, b) => rank(a.it) - rank(b.it) || a.place - b.place)[0]?.it;
}

/**
 * The ranked substitutes for a seat: its own, then those of the other seats in its role. A learner may only come where
 * the matcher has seen that somebody experienced sits beside them.
 */
export function substitutesFor(
  { place, roleId }: Pick<Seat, 'place' | 'roleId'>,
  proposed: readonly ProposedSeat[],
): Substitute[] {
  const own = place === null ? [] : (proposed[place]?.substitutes ?? []);
  const others = proposed
    .filter((it, at) => it.roleId === roleId && at !== place)
    .flatMap((it) => it.substitutes.filter((one) => !one.learner));
  const first = new Map<string, Substitute>();
  for (const it of [...own, ...others]) if (!first.has(it.userId)) first.set(it.userId, it);
  return [...first.values()];
}

/** Whether one more learner may come into a role: at most half of its seats, beside somebody who is no learner. */
export function mayLearn(
  { id, seats }: SeatRole,
  all: readonly Pick<Seat, 'roleId' | 'state' | 'learner'>[],
): boolean {
  const held = all.filter((it) => it.roleId === id && isHeld(it));
  const learners = held.filter((it) => it.learner).length;
  return learners < held.length && learners + 1 <= Math.floor(seats / 2);
}

/** The states of a seat in which it is somebody's. */
export const isHeld = (seat: Pick<Seat, 'state'>): boolean =>
  seat.state === 'accepted' || seat.state === 'invited';

/** The roles that have seats which nobody holds, and how many. */
export function freeSeats(
  roles: readonly SeatRole[],
  seats: readonly Pick<Seat, 'roleId' | 'state'>[],
): { role: SeatRole; seats: number }[] {
  return roles.flatMap((role) => {
    const held = seats.filter((it) => it.roleId === role.id && isHeld(it)).length;
    return held < role.seats ? [{ role, seats: role.seats - held }] : [];
  });
}

/** Whether everybody of a full team has accepted, a leader among them; who is alone needs none. */
export function isFormed(roles: readonly SeatRole[], seats: readonly Seat[]): boolean {
  const accepted = seats.filter((it) => it.state === 'accepted');
  const led = accepted.length === 1 || accepted.some((it) => it.leader);
  return freeSeats(roles, accepted).length === 0 && led;
}

/** Whether everybody has accepted, and nobody of them leads. */
export function lacksLeader(roles: readonly SeatRole[], seats: readonly Seat[]): boolean {
  const accepted = seats.filter((it) => it.state === 'accepted');
  return freeSeats(roles, accepted).length === 0 && !isFormed(roles, seats);
}

/** Whether two proposals name the same people for the same roles, and the same leader. */
export function isSameTeam(a: readonly ProposedSeat[], b: readonly ProposedSeat[]): boolean {
  return printOf(a) === printOf(b);
}

const printOf = (seats: readonly ProposedSeat[]): string =>
  seats
    .map((it) => [it.roleId, it.userId ?? '', it.leader, it.held].join())
    .sort()
    .join(';');

/** Who is new in a team, and who is no longer in it, against the proposal before. */
export function changesFrom(
  before: readonly ProposedSeat[],
  after: readonly ProposedSeat[],
): { came: string[]; left: string[] } {
  const people = (seats: readonly ProposedSeat[]) => seats.flatMap((it) => it.userId ?? []);
  const [was, is] = [people(before), people(after)];
  return { came: is.filter((id) => !was.includes(id)), left: was.filter((id) => !is.includes(id)) };
}

/** The people whom an approval would invite. */
export const invitees = (seats: readonly ProposedSeat[]): (ProposedSeat & { userId: string })[] =>
  seats.filter((it): it is ProposedSeat & { userId: string } => it.userId !== null && !it.held);

/** How long a channel's name is at most; Slack takes 80, its sidebar shows fewer. */
const MOST_OF_NAME = 40;

/**
 * A channel's name for a team: `pb-` and the project's title in small letters and digits of any script, as Slack takes
 * them, else its id's. Where another channel has the name, a number comes behind when it is made.
 */
export function roomName({ id, title }: { id: string; title: string }): string {
  const words = (it: string) =>
    it
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+/gu)
      ?.join('-') ?? '';
  const name = [...`pb-${words(title) || words(id)}`].slice(0, MOST_OF_NAME).join('');
  return name.replace(/-+$/, '');
}
