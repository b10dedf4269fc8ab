import type { Tx, World } from '../../core/feature';
import { groupedBy } from '../../core/groups';
import { listAtWork, type Project, timedAt } from '../projects';
import { lastAsked, listAbsent, listAskedIn, type Period, sumPeople, sumSessions } from './roll';
import { likely, ranHere, type Session, sessionId, sessionsBetween } from './rules';
import { listSeats } from './store';
import { minutesAt } from './tables';

/** How many sessions a project held, and how often, and for how many minutes, each person was there. */
export interface Attendance {
  held: number;
  /** Whoever is in the team, its leader first, and whoever else came. */
  people: Map<string, { came: number; minutes: number }>;
  /** How many people its sessions reached, over all of which somebody said it; null where nobody did. */
  reached: number | null;
  /** What was done at its sessions, in the leader's words, the earliest first. */
  done: string[];
  /** The sessions themselves: minutes of all who came, and how many it reached where somebody said it. */
  sessions: { at: Date; minutes: number; reached: number | null }[];
}

type Clock = Pick<World, 'now' | 'settings'>;

/** The projects that were at work within a time, the oldest first, with the attendance of then. */
export async function attendanceWithin(
  tx: Tx,
  world: Clock,
  period: Period,
): Promise<{ project: Project; attendance: Attendance }[]> {
  const projects = await listAtWork(tx, period);
  const all = await attendanceOf(tx, world, projects, period);
  return projects.flatMap((project) => {
    const attendance = all.get(project.id);
    return attendance ? [{ project, attendance }] : [];
  });
}

/**
 * The attendance of projects, by their ids, from their start until now, or until they were closed: as booked; where
 * nothing is booked yet, everybody in the team who did not say that they can't make it. So many queries, however many
 * projects.
 * @param period only the sessions that began within it
 */
export async function attendanceOf(
  tx: Tx,
  world: Clock,
  projects: readonly Project[],
  period?: Period,
): Promise<Map<string, Attendance>> {
  const ids = projects.map((it) => it.id);
  const ofProject = ({ projectId }: { projectId: string }) => projectId;
  const seats = groupedBy(await listSeats(tx, ids), ofProject);
  const asked = groupedBy(await listAskedIn(tx, ids, period), ofProject);
  const last = new Map((await lastAsked(tx, ids)).map((it) => [it.projectId, it.at]));
  const sums = new Map((await sumSessions(tx, ids, period)).map((it) => [sessionId(it), it]));
  const people = groupedBy(await sumPeople(tx, ids, period), ofProject);
  const openOf = (project: Project): Session[] => [
    ...(asked.get(project.id) ?? []).filter((it) => !it.bookedAt),
    ...unasked(project, last.get(project.id), world, period),
  ];
  const open = new Map(projects.map((it) => [it.id, openOf(it)]));
  const waiting = ids.filter((id) => open.get(id)?.length);
  const absent = groupedBy(await listAbsent(tx, waiting, period), sessionId);

  const attendanceFor = (project: Project): Attendance => {
    const { id } = project;
    const took = (asked.get(id) ?? []).filter((it) => it.bookedAt && it.came > 0);
    const team = [...new Set((seats.get(id) ?? []).map((seat) => seat.userId))];
    const missing = (open.get(id) ?? []).map((session) => {
      const said = (absent.get(sessionId(session)) ?? []).map((it) => [it.userId, it.answer] as const);
      const { minutes } = timedAt(project, session.at, world.settings.timezone);
      return { at: session.at, minutes, came: likely(team, new Map(said)) };
    });
    const reached = took.flatMap((it) => it.beneficiaries ?? []);
    return {
      held: took.length + missing.length,
      people: peopleOf(team, people.get(id) ?? [], missing),
      reached: reached.length ? reached.reduce((sum, it) => sum + it, 0) : null,
      done: took.flatMap((it) => it.done || []),
      sessions: [
        ...missing.map(({ at, minutes, came }) => ({ at, minutes: minutes * came.length, reached: null })),
        ...took.map((it) => ({
          ...{ at: it.at, minutes: minutesAt(it, sums.get(sessionId(it))), reached: it.beneficiaries },
        })),
      ],
    };
  };
  return new Map(projects.map((it) => [it.id, attendanceFor(it)]));
}

/** The sessions that were since the last one that was asked about. */
function unasked(
  project: Project,
  last: Date | null | undefined,
  { now, settings }: Clock,
  period: Period | undefined,
): Session[] {
  const { id: projectId, startedAt, closedAt } = project;
  if (!startedAt || !ranHere(project)) return [];
  const from = new Date(Math.max(...[startedAt, period?.from, last].map((it) => it?.getTime() ?? 0)));
  return sessionsBetween(project, from, closedAt ?? now(), settings.timezone)
    .filter((at) => at.getTime() !== last?.getTime() && (!period || at < period.until))
    .map((at) => ({ projectId, at }));
}

function peopleOf(
  team: readonly string[],
  booked: readonly { userId: string; came: number; minutes: number }[],
  missing: readonly { minutes: number; came: readonly string[] }[],
): Attendance['people'] {
  const people: Attendance['people'] = new Map(team.map((id) => [id, { came: 0, minutes: 0 }]));
  const add = (id: string, times: number, minutes: number) => {
    const was = people.get(id) ?? { came: 0, minutes: 0 };
    people.set(id, { came: was.came + times, minutes: was.minutes + minutes });
  };
  for (const { userId, came, minutes } of booked) add(userId, came, minutes);
  for (const { minutes, came } of missing) for (const id of came) add(id, 1, minutes);
  return people;
}
