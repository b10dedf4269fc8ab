import { MOST_BESIDE } from '../path';

/**
 * - `proposed`: waits for a coordinator
 * - `asked`: whoever is asked has not answered yet
 * - `none`: none, as a coordinator decided, or because nobody decided
 * - `nobody`: none of those who were asked could
 * - `ended`: there was one, to the end
 * - `over`: the team ended, or has another leader, before there was one
 */
export type MentorState = 'proposed' | 'asked' | 'accepted' | 'none' | 'nobody' | 'ended' | 'over';

/** The states in which something is still to come. */
export const openStates = [
  'proposed',
  'asked',
  'accepted',
  'nobody',
] as const satisfies readonly MentorState[];

/** So many people are proposed for one leader. */
export const PROPOSED = 3;
/** So many proposals wait for the coordinators at a time at most: the others come when these are decided. */
export const MOST_WAITING = 3;
/** Who does not answer by then is not waited for. */
export const HOURS_TO_ANSWER = 48;
/** A team that ends so soon needs no mentor any more. */
export const LAST_DAYS = 14;

/** After so many sessions of the team its leader has found their way. */
export const FIRST_SESSIONS = 6;

/** Somebody who led well often enough, as they stand now. */
export interface Candidate {
  id: string;
  /** Leaders whom they stand beside, or are asked to, now. */
  mentors: number;
  /** When they were last asked, in milliseconds since 1970; 0 for never. */
  lastAsked: number;
  /** Themes that they care about and that the project has. */
  themes: number;
  /** Is in the leader's team. */
  inTeam: boolean;
}

/**
 * Whom to ask, in this order: whoever has room, those of the team first, as they are there anyway; the least recently
 * asked first, then whoever cares more for the cause.
 */
export function ranked(candidates: readonly Candidate[]): string[] {
  const order = (a: Candidate, b: Candidate) =>
    Number(b.inTeam) - Number(a.inTeam) || a.lastAsked - b.lastAsked || b.themes - a.themes;
  return candidates
    .filter((it) => it.mentors < MOST_BESIDE)
    .sort((a, b) => order(a, b) || a.id.localeCompare(b.id))
    .slice(0, PROPOSED)
    .map((it) => it.id);
}
