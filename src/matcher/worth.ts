import { isBelow } from './fit';
import type { Market } from './market';
import { GUIDE, LEADS, LEARNER, LOCKED, NEWCOMER, VETERAN } from './pairs';
import type { Roster } from './roster';

/** First global seat of project p, and the one after its last. */
export const firstSeat = (market: Market, p: number): number =>
  market.roleSeat[market.facts.projectRole[p]!]!;
export const seatsEnd = (market: Market, p: number): number =>
  market.roleSeat[market.facts.projectRole[p + 1]!]!;

/** What a team has and lacks, and its points. */
export type Worth = {
  points: number;
  filled: number;
  complete: boolean;
  leads: boolean;
  guided: boolean;
  mixed: boolean;
};

/** The worth of project p's team as the roster stands, the price of members' second teams left out. */
export function teamWorth(roster: Roster, p: number): Worth {
  const { market, seats } = roster;
  const { weights } = market.facts.problem;
  const end = seatsEnd(market, p);
  let points = 0;
  let filled = 0;
  let flags = 0;
  let size = 0;
  for (let seat = firstSeat(market, p); seat < end; seat++) {
    size++;
    const pair = seats[seat]!;
    if (pair < 0) continue;
    filled++;
    points += market.pairValue[pair]!;
    flags |= market.pairFlags[pair]!;
    points -= weights.colleague * (hasEarlierColleague(roster, p, seat) ? 1 : 0);
  }
  const leads = (flags & LEADS) !== 0;
  const complete = filled === size && (leads || !market.facts.projects[p]!.leader);
  if (leads && market.facts.projects[p]!.leader) points += weights.leader;
  const guided = leads && (flags & GUIDE) !== 0;
  if (guided) points += weights.guide;
  if (complete) points += market.completePoints[p]!;
  const mixed = (flags & NEWCOMER) !== 0 && (flags & VETERAN) !== 0;
  if (mixed) points += weights.newcomer;
  return { points, filled, complete, leads, guided, mixed };
}

export function hasEarlierColleague({ market, seats }: Roster, p: number, seat: number): boolean {
  const department = market.department[market.pairMember[seats[seat]!]!]!;
  if (department < 0) return false;
  for (let other = firstSeat(market, p); other < seat; other++) {
    const pair = seats[other]!;
    if (pair >= 0 && market.department[market.pairMember[pair]!] === department) return true;
  }
  return false;
}

/** Points of some teams and of their members' second teams: all that a change to just these can move. */
export function pointsOf(roster: Roster, projects: Iterable<number>, members: Iterable<number>): number {
  let points = 0;
  for (const p of projects) points += teamWorth(roster, p).points;
  for (const m of members) points -= roster.furtherPaid(m);
  return points;
}

/** Points of the whole plan. */
export function planPoints(roster: Roster): number {
  return pointsOf(roster, roster.market.facts.projects.keys(), roster.members());
}

/** Whether every role of project p keeps its share of learners, each beside somebody who has what is asked. */
export function isLearningLawful(roster: Roster, p: number): boolean {
  const { market } = roster;
  const { projectRole } = market.facts;
  for (let r = projectRole[p]!; r < projectRole[p + 1]!; r++) {
    let learners = 0;
    for (let seat = market.roleSeat[r]!; seat < market.roleSeat[r + 1]!; seat++) {
      const pair = roster.seats[seat]!;
      if (pair >= 0 && isLearner(market, pair)) learners++;
    }
    if (learners > market.learnersMost[r]!) return false;
    if (learners > 0 && !hasMentor(roster, p, r)) return false;
  }
  return true;
}

/** A learner by the rules; a locked one stands above them. */
export function isLearner(market: Market, pair: number): boolean {
  return (market.pairFlags[pair]! & (LEARNER | LOCKED)) === LEARNER;
}

function hasMentor({ market, seats }: Roster, p: number, r: number): boolean {
  for (let seat = firstSeat(market, p); seat < seatsEnd(market, p); seat++) {
    const pair = seats[seat]!;
    if (pair >= 0 && !isBelow(market.facts, market.pairMember[pair]!, r)) return true;
  }
  return false;
}
