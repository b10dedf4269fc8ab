import { DateTime } from 'luxon';

/** As what somebody was in a project; `mentor` beside who led it, `standIn` at single sessions only, without a seat of their own. */
export type Part = 'leader' | 'deputy' | 'member' | 'learner' | 'mentor' | 'standIn';

export interface Learned {
  skill: string;
  /** 1 to 5. */
  level: number;
}

/** The organisation's own words. Quoted beyond the team only where it said so. */
export interface Thanks {
  words: string;
  quotable: boolean;
}

/** A project that somebody has or had a seat in. */
export interface Seated {
  projectId: string;
  leader: boolean;
  deputy: boolean;
  learner: boolean;
  /** Was in the team and left it. */
  left: boolean;
}

/** Sessions of a project that somebody was booked at. */
export interface Booked {
  projectId: string;
  sessions: number;
  minutes: number;
}

/** What a person did in a project, as the club has it. */
export interface Deed {
  projectId: string;
  part: Part;
  sessions: number;
  minutes: number;
  learned: Learned[];
  thanks: Thanks[];
}

/** What it comes to over several projects. */
export interface Sum {
  sessions: number;
  minutes: number;
  learned: Learned[];
}

/**
 * What somebody did, project by project. Who left a team counts where they came to a session of it; who only stood in
 * counts, too, and who was a mentor; words for the team alone are not theirs.
 * @param mentored ids of projects beside whose leader they stand or stood
 */
export function deedsOf(
  seats: readonly Seated[],
  booked: readonly Booked[],
  learned: readonly (Learned & { projectId: string })[],
  thanks: readonly (Thanks & { projectId: string })[],
  mentored: readonly string[] = [],
): Deed[] {
  const seated = new Map(seats.filter((it) => !it.left).map((it) => [it.projectId, it]));
  const came = new Map(booked.filter((it) => it.sessions > 0).map((it) => [it.projectId, it]));
  return [...new Set([...seated.keys(), ...came.keys(), ...mentored])].map((projectId) => {
    const here = <T extends { projectId: string }>(all: readonly T[]) =>
      all.filter((it) => it.projectId === projectId);
    const part = partOf(seated.get(projectId), mentored.includes(projectId));
    return {
      projectId,
      part,
      sessions: came.get(projectId)?.sessions ?? 0,
      minutes: came.get(projectId)?.minutes ?? 0,
      learned: here(learned).map(({ skill, level }) => ({ skill, level })),
      thanks: here(thanks)
        .filter((it) => part !== 'mentor' || it.quotable)
        .map(({ words, quotable }) => ({ words, quotable })),
    };
  });
}

function partOf(seat: Seated | undefined, isMentor: boolean): Part {
  if (!seat) return isMentor ? 'mentor' : 'standIn';
  if (seat.leader) return 'leader';
  if (seat.deputy) return 'deputy';
  return seat.learner ? 'learner' : 'member';
}

/** All of it together; of a skill that was learned several times, the highest level. */
export function sumOf(deeds: readonly Deed[]): Sum {
  const levels = new Map<string, number>();
  for (const { skill, level } of deeds.flatMap((it) => it.learned))
    levels.set(skill, Math.max(level, levels.get(skill) ?? 0));
  return {
    sessions: deeds.reduce((sum, it) => sum + it.sessions, 0),
    minutes: deeds.reduce((sum, it) => sum + it.minutes, 0),
    learned: [...levels].map(([skill, level]) => ({ skill, level })),
  };
}

/** Minutes as hours, to half an hour: `12.5`. */
export const hoursOf = (minutes: number): string => String(Math.round(minutes / 30) / 2);

/**
 * The number of a certificate: the day of its issue by the club's clock, and what tells it from others of the day.
 * @param mark ten letters and digits or more, of chance
 */
export function numberOf(at: Date, zone: string, mark: string): string {
  const day = DateTime.fromJSDate(at, { zone }).toFormat('yyyyMMdd');
  return `PB-${day}-${mark.slice(0, 6).toUpperCase()}`;
}
