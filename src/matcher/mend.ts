import type { Highs } from 'highs';
import { applyChanges, type Change } from './change';
import { type Market, marketOf } from './market';
import { partOf } from './part';
import type { Problem } from './problem';
import { type Proposal, type Remedy, remedies } from './remedy';
import { rivalsOf } from './rival';
import type { Roster } from './roster';
import { search } from './search';
import { planPoints, teamWorth } from './worth';

/** Complete teams, filled seats and points more (or less) than before. */
export type Gain = { teams: number; seats: number; points: number };

/** A change that makes more of a team, and what was gained when it was tried: with everybody put together anew, or more. */
export type Mend = Remedy & { project: string; changes: Change[]; gain: Gain };

/**
 * What would help project p's team. Every proposal is tried: the project and those that compete with it for members
 * are put together anew, exactly, all others staying as they are. The most helpful first.
 */
export function mendsFor(highs: Highs, roster: Roster, p: number, most: number): Mend[] {
  const { facts } = roster.market;
  if (teamWorth(roster, p).complete) return [];
  const circle = new Set(rivalsOf(roster, p, CIRCLE).map((other) => facts.projects[other]!.id));
  const before = tried(highs, partOf(roster, facts.problem, circle));
  const mends = remedies(roster, p).map(({ remedy, changes }: Proposal): Mend => {
    const after = tried(highs, partOf(roster, applyChanges(facts.problem, changes), circle));
    const gain = {
      teams: after.teams - before.teams,
      seats: after.seats - before.seats,
      points: after.points - before.points,
    };
    return { ...remedy, project: facts.projects[p]!.id, changes, gain };
  });
  return mends
    .filter(({ gain }) => gain.points > 0)
    .sort(
      (a, b) => b.gain.teams - a.gain.teams || b.gain.seats - a.gain.seats || b.gain.points - a.gain.points,
    )
    .slice(0, most);
}

/** Projects that are put together anew for a trial. */
const CIRCLE = 10;

function tried(highs: Highs, problem: Problem): Gain {
  const { roster } = search(highs, marketOf(problem), { secondsLeft: () => Number.POSITIVE_INFINITY });
  return standing(roster, roster.market);
}

function standing(roster: Roster, market: Market): Gain {
  const worths = market.facts.projects.map((_, p) => teamWorth(roster, p));
  return {
    teams: worths.filter(({ complete }) => complete).length,
    seats: worths.reduce((sum, { filled }) => sum + filled, 0),
    points: planPoints(roster),
  };
}
