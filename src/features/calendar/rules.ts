import type { Entry } from '../../core/calendar';
import { DAY } from '../../core/time';
import { localAt, momentOf, type Planned, type Project, planned, type SeatRole, zoneOf } from '../projects';

/** What somebody said of a session. */
export interface Said {
  answer: 'well' | 'help' | 'absent';
  answeredAt: Date;
}

/** A session with the name that a calendar knows it by. */
export interface Named extends Planned {
  uid: string;
}

/** What somebody has to do with a project's sessions. */
export interface Part {
  project: Project;
  /** Since when they are in its team. */
  since: Date;
  roles: SeatRole[];
  leads: boolean;
  /** By the moment at which the session begins. */
  said: ReadonlyMap<number, Said>;
  /** Who is not in the team stands in at these sessions, by the moments at which they begin. */
  standsInAt?: ReadonlySet<number>;
  /** Slack's id of the team's channel, once it is there; who stands in is not in it. */
  channel?: string | undefined;
}

/** So far back a calendar tells what was. */
export const BACK = 60 * DAY;
/** A calendar has no more entries. */
export const MOST = 400;

/** The sessions that somebody's calendar shows of a project, those that are cancelled among them. */
export function sessionsOf({ project, since, standsInAt }: Part, now: Date, zone: string): Named[] {
  const from = new Date(Math.max(since.getTime(), now.getTime() - BACK));
  const all = named(project, zone).filter((it) => it.at >= from);
  return standsInAt ? all.filter((it) => standsInAt.has(it.at.getTime())) : all;
}

/**
 * What sessions are known by in a calendar: their project, and the day on which they would have been, by the club's
 * clock. So another time of day, or another clock, leaves it the same session; a second one on a day is counted.
 */
function named(project: Project, zone: string): Named[] {
  const clock = zoneOf(project, zone);
  const first = ({ change, was, at }: Planned) => (change ? momentOf(was, clock) : at).getTime();
  const known = new Map<string, number>();
  return planned(project, new Date(0), zone, {})
    .sort((a, b) => first(a) - first(b))
    .map((it) => {
      const day = localAt(new Date(first(it)), zone).slice(0, 10);
      const count = (known.get(day) ?? 0) + 1;
      known.set(day, count);
      const which = count > 1 ? `-${count}` : '';
      return { ...it, uid: `${project.id}-${day.replaceAll('-', '')}${which}@probono` };
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Whether its project was closed before it began. */
export const isClosed = ({ closedAt }: Pick<Project, 'closedAt'>, { at }: Planned): boolean =>
  closedAt !== null && at > closedAt;

/** How often its project's schedule was changed; that it was closed is one change more. */
export const sequenceOf = ({ schedule, closedAt }: Pick<Project, 'schedule' | 'closedAt'>): number =>
  (schedule?.version ?? 0) + (closedAt ? 1 : 0);

/** When anything of it changed last for this person. */
export const modifiedAt = ({ project, said, since }: Part, { at }: Planned): Date =>
  new Date(
    Math.max(
      since.getTime(),
      project.closedAt?.getTime() ?? 0,
      Date.parse(project.schedule?.changedAt ?? '') || 0,
      said.get(at.getTime())?.answeredAt.getTime() ?? 0,
    ),
  );

/** Of too many the nearest ones; the earliest first. */
export function nearest(entries: readonly Entry[], now: Date, most = MOST): Entry[] {
  const distance = ({ begins }: Entry) => Math.abs(begins.getTime() - now.getTime());
  return [...entries]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, most)
    .sort((a, b) => a.begins.getTime() - b.begins.getTime() || a.uid.localeCompare(b.uid));
}
