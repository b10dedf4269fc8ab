import type { Entry } from '../../core/calendar';
import { DAY } from '../../core/time';
import { momentOf, type Planned, type Project, planned, type SeatRole, zoneOf } from '../projects';

/** What somebody said of a session. */
export interface Said {
  answer: 'well' | 'help' | 'absent';
  answeredAt: Date;
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
export function sessionsOf({ project, since, standsInAt }: Part, now: Date, zone: string): Planned[] {
  const from = new Date(Math.max(since.getTime(), now.getTime() - BACK));
  const all = planned(project, from, zone, {});
  return standsInAt ? all.filter((it) => standsInAt.has(it.at.getTime())) : all;
}

/**
 * What a session is known by in a calendar: its project, and when it would have begun. It is the moment that counts, so
 * that it is the same session by whichever clock the project goes.
 */
export const uidOf = (project: Project, { was, at, change }: Planned, zone: string): string => {
  const begins = change ? momentOf(was, zoneOf(project, zone)) : at;
  return `${project.id}-${begins.toISOString().slice(0, 16).replaceAll(/[-:]/g, '')}Z@probono`;
};

/** How often its project's schedule was changed. */
export const sequenceOf = ({ schedule }: Pick<Project, 'schedule'>): number => schedule?.version ?? 0;

/** When anything of it changed last for this person. */
export const modifiedAt = ({ project, said, since }: Part, { at }: Planned): Date =>
  new Date(
    Math.max(
      since.getTime(),
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
