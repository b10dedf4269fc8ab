import { DateTime } from 'luxon';
import { z } from 'zod';
import { considerate, DAY, MINUTE } from '../../core/time';
import { isOn, type Project, planned, type SeatRole, upcoming } from '../projects';

/** - `well`: will be there, all is well · `help`: wants to talk · `absent`: can't make it */
export const answerKinds = ['well', 'help', 'absent'] as const;
export type Answer = (typeof answerKinds)[number];

/** A session is known by its project and the moment it begins. */
export interface Session {
  projectId: string;
  at: Date;
}

/** A word with a call for help; none is needed. */
export const helpForm = z.object({ word: z.string().max(500).default('') });

/** `PROJECT|MILLISECONDS`, as buttons and menus carry it. */
export const sessionId = ({ projectId, at }: Session): string => `${projectId}|${at.getTime()}`;

/** The session of such an id; undefined when it is none. */
export function readSession(id: string): Session | undefined {
  const [, projectId, ms] = /^(.+)\|(\d+)$/.exec(id) ?? [];
  return projectId && ms ? { projectId, at: new Date(Number(ms)) } : undefined;
}

/**
 * When a project's next session begins, from a moment on; undefined when none is left.
 * @param zone the club's
 */
export const nextSession = (project: Project, from: Date, zone: string): Date | undefined =>
  upcoming(project, from, zone, 1)[0];

/** The next sessions over several projects, the earliest first. */
export function nextSessions(
  projects: readonly Project[],
  from: Date,
  zone: string,
  most: number,
): Session[] {
  return projects
    .flatMap((project) => upcoming(project, from, zone, most).map((at) => ({ projectId: project.id, at })))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.projectId.localeCompare(b.projectId))
    .slice(0, most);
}

/** A session is over when its minutes have passed. */
export const isOver = ({ minutes }: Pick<Project, 'minutes'>, at: Date, now: Date): boolean =>
  at.getTime() + minutes * MINUTE <= now.getTime();

/** All sessions of a project that began from `from` on and were over at `until`. */
export const sessionsBetween = (project: Project, from: Date, until: Date, zone: string): Date[] =>
  planned(project, from, zone, { until })
    .filter((it) => isOn(it) && isOver(it, it.at, until))
    .map((it) => it.at);

/**
 * Whether a project's team worked with this app. One that was read from a list of the past began before it was written
 * down: of its sessions nothing is known but what was booked.
 */
export const ranHere = ({ createdAt, startedAt }: Pick<Project, 'createdAt' | 'startedAt'>): boolean =>
  startedAt !== null && startedAt >= createdAt;

/** The sessions of whose attendance the leader is to be asked: those of the last days, once a night has passed. */
export function toAskAfter(project: Project, now: Date, zone: string): Date[] {
  const midnight = DateTime.fromJSDate(now, { zone }).startOf('day');
  const since = Math.max(midnight.minus({ days: ASKED_BACK }).toMillis(), project.startedAt?.getTime() ?? 0);
  return sessionsBetween(project, new Date(since), midnight.toJSDate(), zone);
}

/** Further back nobody is asked: the app was down that long, or the dates were changed. */
const ASKED_BACK = 7;

/** When an open question after a session is asked again, and when it is closed without the leader. */
export const NUDGE_AFTER = 2 * DAY;
export const CLOSE_AFTER = 7 * DAY;

/** Who is to be taken as having come, where nobody says otherwise: all but those who said they can't make it. */
export const likely = (team: readonly string[], said: ReadonlyMap<string, Answer>): string[] =>
  team.filter((id) => said.get(id) !== 'absent');

/** Minutes that a session, or somebody's part in it, may last: a whole day at most. */
export const MOST_MINUTES = 24 * 60;
export const MOST_BENEFICIARIES = 100_000;
export const MOST_DONE = 300;

/** What may be said of a session that was; nothing needs be. */
export const figuresForm = z.object({
  minutes: z.coerce.number().int().min(1).max(MOST_MINUTES).optional(),
  beneficiaries: z.coerce.number().int().min(0).max(MOST_BENEFICIARIES).optional(),
  done: z.string().max(MOST_DONE).default(''),
});

export const attendanceForm = figuresForm.extend({ came: z.array(z.string()).default([]) });

/** So long each person may put right what was booked for them; afterwards a coordinator may. */
export const CORRECTABLE = 7 * DAY;

/** Where somebody said nothing of the minutes, who came has the session's, and who did not has none. */
export const minutesOf = (own: { came: boolean; minutes?: number | undefined }, session: number): number =>
  own.came ? (own.minutes ?? session) : 0;

/** The Monday of the week that a moment lies in, `YYYY-MM-DD` by the clock of `zone`. */
export const weekOf = (at: Date, zone: string): string =>
  DateTime.fromJSDate(at, { zone }).startOf('week').toFormat('yyyy-MM-dd');

/**
 * In how many weekly messages somebody was asked and said nothing since they were last heard of. A session that they
 * had answered before does not count.
 */
export function silentWeeks(
  asked: readonly { at: Date | null; askedAt: Date }[],
  answered: readonly { at: Date; answeredAt: Date }[],
): number {
  const heard = Math.max(0, ...answered.map((it) => it.answeredAt.getTime()));
  const known = new Set(answered.map((it) => it.at.getTime()));
  return asked.filter((ask) => ask.at && ask.askedAt.getTime() > heard && !known.has(ask.at.getTime()))
    .length;
}

/** From how many silent weeks of a leader on who hears of it: first the coordinator who approved, then all of them. */
export const listener = (silent: number): 'approver' | 'coordinators' | undefined =>
  silent === 2 ? 'approver' : silent === 3 ? 'coordinators' : undefined;

interface Profile {
  id: string;
  skills: readonly { skill: string; level: number }[];
  leads: boolean;
  paused: boolean;
}

/**
 * Who of the people at hand could stand in: for a leader those who would lead, for a role those who have all of its
 * skills at its level. Who pauses is left in peace.
 */
export function whoCould(
  gap: { leader: boolean; roles: readonly SeatRole[] },
  people: readonly Profile[],
): string[] {
  const needed = gap.roles.flatMap((role) => role.skills);
  const fits = ({ skills, leads }: Profile) =>
    gap.leader
      ? leads
      : needed.every((need) => skills.some((it) => it.skill === need.skill && it.level >= need.level));
  return people.filter((it) => !it.paused && fits(it)).map((it) => it.id);
}

/**
 * Who does what a team's leader does: the leader; where they are away, the deputy who is not. Of a team without a leader,
 * its deputy.
 */
export function actingLeader(
  team: readonly { userId: string; leader: boolean; deputy: boolean }[],
  away: ReadonlySet<string>,
): string | undefined {
  const leader = team.find((seat) => seat.leader)?.userId;
  const deputy = team.find((seat) => seat.deputy)?.userId;
  if (!leader) return deputy;
  return deputy && away.has(leader) && !away.has(deputy) ? deputy : leader;
}

/** How a leader sees their project this week. */
export const checkIns = ['onCourse', 'talk', 'trouble'] as const;
export type CheckIn = (typeof checkIns)[number];

/** The morning of the next workday, on which a message that was put off comes again. */
export function nextMorning(now: Date, zone: string): Date {
  const tomorrow = DateTime.fromJSDate(now, { zone }).plus({ days: 1 }).startOf('day').set({ hour: 9 });
  return considerate(tomorrow.toJSDate(), zone);
}

/** The day of the week, 1 for Monday, by the clock of `zone`. */
export const weekdayOf = (at: Date, zone: string): number => DateTime.fromJSDate(at, { zone }).weekday;
