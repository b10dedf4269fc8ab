import { leaderOf, seatReasons } from './explain';
import { REACTION } from './facts';
import { pairAt } from './market';
import { LEARNER, LOCKED } from './pairs';
import type { Counts, Loss, Missing, Plan, Seat, Team } from './plan';
import type { Roster } from './roster';
import { substitutes } from './substitute';
import { firstSeat, planPoints, seatsEnd, teamWorth } from './worth';

/** What was found, as it is told: teams by seat with reasons, what is missing, how good it is. */
export function planOf(roster: Roster, bound: number | null, ended: Plan['ended']): Plan {
  const { market } = roster;
  const objective = planPoints(roster);
  const teams = market.facts.projects.map((_, p) => teamOf(roster, p));
  return {
    teams,
    objective,
    bound,
    gap: bound === null ? null : (bound - objective) / Math.max(1, Math.abs(bound)),
    proved: bound !== null && bound <= objective,
    ended,
    counts: countsOf(roster, teams),
    warnings: market.warnings,
  };
}

function teamOf(roster: Roster, p: number): Team {
  const { market } = roster;
  const { facts } = market;
  const leader = leaderOf(roster, p);
  const worth = teamWorth(roster, p);
  const seats: Seat[] = [];
  for (let seat = firstSeat(market, p); seat < seatsEnd(market, p); seat++)
    seats.push(seatOf(roster, seat, leader));
  const missing: Missing[] = [];
  for (let r = facts.projectRole[p]!; r < facts.projectRole[p + 1]!; r++) {
    const { id } = facts.roles[r]!;
    const empty = seats.filter(({ role, member }) => role === id && member === null).length;
    if (empty > 0) missing.push({ role: id, seats: empty });
  }
  if (facts.projects[p]!.leader && leader < 0) missing.push({ leader: true });
  return {
    project: facts.projects[p]!.id,
    seats,
    leader: leader < 0 ? null : facts.members[leader]!.id,
    complete: worth.complete,
    missing,
    points: worth.points,
  };
}

function seatOf(roster: Roster, seat: number, leader: number): Seat {
  const { market, seats } = roster;
  const r = market.seatRole[seat]!;
  const place = { role: market.facts.roles[r]!.id, seat: seat - market.roleSeat[r]! };
  const pair = seats[seat]!;
  if (pair < 0) return { ...place, member: null, learner: false, locked: false, reasons: [], loss: null };
  return {
    ...place,
    member: market.facts.members[market.pairMember[pair]!]!.id,
    learner: (market.pairFlags[pair]! & LEARNER) !== 0,
    locked: (market.pairFlags[pair]! & LOCKED) !== 0,
    reasons: seatReasons(roster, seat, leader),
    loss: lossOf(roster, seat),
  };
}

/** What the plan would lose without who sits there, the best member with room in their place. */
export function lossOf(roster: Roster, seat: number): Loss {
  const { market } = roster;
  const p = market.facts.roleProject[market.seatRole[seat]!]!;
  const m = market.pairMember[roster.seats[seat]!]!;
  const before = teamWorth(roster, p);
  const paid = roster.furtherPaid(m);
  const pair = roster.clear(seat);
  const empty = teamWorth(roster, p).points;
  const saved = paid - roster.furtherPaid(m);
  // Whoever leaves is no substitute for themselves.
  const next = substitutes(roster, seat, 2).find((other) => other.pair !== pair && other.points > 0);
  let complete = false;
  if (next) {
    roster.put(seat, next.pair);
    ({ complete } = teamWorth(roster, p));
    roster.clear(seat);
  }
  roster.put(seat, pair);
  return {
    points: before.points - saved - empty - (next?.points ?? 0),
    complete: before.complete && !complete,
    substitute: next ? market.facts.members[market.pairMember[next.pair]!]!.id : null,
  };
}

function countsOf(roster: Roster, teams: readonly Team[]): Counts {
  const { market } = roster;
  const { members, projects, projectRole } = market.facts;
  let wishes = 0;
  let honoured = 0;
  projects.forEach((_, p) => {
    for (const [m, reaction] of market.standings.reactions[p]!) {
      if ((reaction & (REACTION.learn | REACTION.join)) === 0) continue;
      let couldBe = false;
      for (let r = projectRole[p]!; r < projectRole[p + 1]! && !couldBe; r++)
        couldBe = pairAt(market, m, r) >= 0;
      if (!couldBe) continue;
      wishes++;
      if (roster.seatsOf(m).some((seat) => market.facts.roleProject[market.seatRole[seat]!] === p))
        honoured++;
    }
  });
  const served = [...roster.members()];
  return {
    projects: teams.length,
    complete: teams.filter(({ complete }) => complete).length,
    seats: roster.seats.length,
    filled: roster.seats.filter((pair) => pair >= 0).length,
    leaders: teams.filter(({ leader }) => leader !== null).length,
    wishes,
    honoured,
    newcomers: served.filter((m) => members[m]!.past === 0).length,
    served: served.length,
  };
}
