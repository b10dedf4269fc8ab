import { roleAt } from './locks';
import { hoursOf, type Market, pairAt } from './market';
import type { Plan } from './plan';
import { Roster } from './roster';
import { firstSeat, isLearner, isLearningLawful, seatsEnd } from './worth';

/** Everybody of an earlier plan who may still sit there, each in their own seat where it is free. */
export function restore(market: Market, plan: Plan): Roster {
  const { facts } = market;
  const roster = new Roster(market);
  for (const team of plan.teams) {
    const p = facts.projectAt.get(team.project);
    if (p === undefined) continue;
    for (const { role, seat, member } of team.seats) {
      const r = roleAt(facts, p, role);
      const m = member === null ? undefined : facts.memberAt.get(member);
      if (r === undefined || m === undefined) continue;
      const pair = pairAt(market, m, r);
      if (pair < 0 || !roster.hasRoom(m, p, hoursOf(market, pair, r))) continue;
      const free = freeSeat(roster, r, seat);
      if (free >= 0) roster.put(free, pair);
    }
    dropUnlawfulLearners(roster, p);
  }
  return roster;
}

/** This seat of role r, or its first free one, or -1. */
export function freeSeat({ market, seats }: Roster, r: number, wished = 0): number {
  const first = market.roleSeat[r]!;
  const end = market.roleSeat[r + 1]!;
  if (first + wished < end && seats[first + wished]! < 0) return first + wished;
  for (let seat = first; seat < end; seat++) if (seats[seat]! < 0) return seat;
  return -1;
}

/** Takes learners of project p from their seats until those who stay are lawful. */
export function dropUnlawfulLearners(roster: Roster, p: number): void {
  for (let seat = seatsEnd(roster.market, p) - 1; seat >= firstSeat(roster.market, p); seat--) {
    if (isLearningLawful(roster, p)) return;
    const pair = roster.seats[seat]!;
    if (pair >= 0 && isLearner(roster.market, pair)) roster.clear(seat);
  }
}
