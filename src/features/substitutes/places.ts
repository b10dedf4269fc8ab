import type { Project } from '../projects';
import { type Seat, vacantSeats } from '../teams';
import type { Said } from './ahead';
import { usualCrew } from './rules';

/** A team's places: whoever is in it, and those that somebody left and nobody has taken since. */
export interface Places {
  all: Seat[];
  vacant: Seat[];
  /** The minimum crew. It does not shrink because somebody left. */
  least: number;
}

/** @param chosen the minimum crew that the leader chose */
export function placesOf(
  project: Project,
  team: readonly Seat[],
  left: readonly Seat[],
  chosen: number | undefined,
): Places {
  // Where nobody is left there is nobody to be stood in for: the coordinators see to the team.
  const free = team.length > 0 ? vacantSeats(project, [...team, ...left]) : [];
  const vacant = free.filter((it) => !team.some((seat) => seat.userId === it.userId));
  const all = [...team, ...vacant];
  return { all, vacant, least: chosen ?? usualCrew(new Set(all.map((seat) => seat.userId)).size) };
}

/** Whoever left their place empty is away as if they had said so. */
export const withVacant = <S extends Said>(said: S, { vacant }: Places): S => ({
  ...said,
  absent: new Set([...said.absent, ...vacant.map((seat) => seat.userId)]),
});
