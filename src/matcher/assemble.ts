import { hoursOf } from './market';
import { LEADS } from './pairs';
import { freeSeat } from './restore';
import type { Roster } from './roster';
import { Top } from './top';
import { isLearningLawful, teamWorth } from './worth';

/** What taking a member costs others, by member. */
export type Cost = Float64Array;

export type Assembled = { gain: number; complete: boolean; seats: readonly number[] };

/** A role with free seats and the members that it would like best, those who would lead among them. */
type Choice = { r: number; free: number; found: number; best: number[]; leads: number[] };

/**
 * Fills the free seats of project p as well as it can at a glance: somebody who would lead first, then role by role,
 * the one with the fewest to choose from first. Whoever sits there stays.
 * @param least pairs of fewer points than this, less what they cost others, are not taken.
 * @returns the points gained, less what the members taken cost others, and the seats that were filled.
 */
export function assemble(roster: Roster, p: number, cost: Cost, least = Number.NEGATIVE_INFINITY): Assembled {
  const { market } = roster;
  const before = teamWorth(roster, p);
  const choices = choicesOf(roster, p, cost, least);
  const seats: number[] = [];
  let paid = 0;
  const take = (choice: Choice, pair: number): boolean => {
    const m = market.pairMember[pair]!;
    if (choice.free === 0 || !roster.hasRoom(m, p, hoursOf(market, pair, choice.r))) return false;
    const price = cost[m]! + roster.furtherCost(m);
    const seat = freeSeat(roster, choice.r);
    roster.put(seat, pair);
    if (!isLearningLawful(roster, p)) {
      roster.clear(seat);
      return false;
    }
    choice.free--;
    paid += price;
    seats.push(seat);
    return true;
  };
  if (market.facts.projects[p]!.leader && !before.leads) seatLeader(roster, choices, cost, take);
  for (const choice of choices) for (const pair of choice.best) take(choice, pair);
  // Learners who had no mentor yet may have one now.
  for (const choice of choices) for (const pair of choice.best) if (choice.free > 0) take(choice, pair);
  const after = teamWorth(roster, p);
  return { gain: after.points - before.points - paid, complete: after.complete, seats };
}

function choicesOf(roster: Roster, p: number, cost: Cost, least: number): Choice[] {
  const { market } = roster;
  const { projectRole, roles } = market.facts;
  const choices: Choice[] = [];
  for (let r = projectRole[p]!; r < projectRole[p + 1]!; r++) {
    let free = 0;
    for (let seat = market.roleSeat[r]!; seat < market.roleSeat[r + 1]!; seat++)
      if (roster.seats[seat]! < 0) free++;
    if (free === 0) continue;
    // Enough for those that another role of this team takes first.
    const best = new Top(free * 2 + roles[r]!.seats + 6);
    const leads = new Top(3);
    let found = 0;
    for (let pair = market.roleStart[r]!; pair < market.roleStart[r + 1]!; pair++) {
      const score = scoreOf(roster, pair, cost);
      if (score < least || !roster.hasRoom(market.pairMember[pair]!, p, hoursOf(market, pair, r))) continue;
      found++;
      best.offer(pair, score);
      if (market.pairFlags[pair]! & LEADS) leads.offer(pair, score);
    }
    choices.push({ r, free, found, best: best.items, leads: leads.items });
  }
  return choices.sort((a, b) => a.found - a.free - (b.found - b.free) || a.r - b.r);
}

function scoreOf(roster: Roster, pair: number, cost: Cost): number {
  const m = roster.market.pairMember[pair]!;
  return roster.market.pairValue[pair]! - cost[m]! - roster.furtherCost(m);
}

/** Seats whoever would lead where the team gives up least for it. */
function seatLeader(
  roster: Roster,
  choices: readonly Choice[],
  cost: Cost,
  take: (choice: Choice, pair: number) => boolean,
): void {
  const offers = choices.flatMap((choice) => {
    const last = choice.best[Math.min(choice.free, choice.best.length) - 1];
    const usual = last === undefined ? 0 : scoreOf(roster, last, cost);
    return choice.leads.map((pair) => ({ choice, pair, loss: usual - scoreOf(roster, pair, cost) }));
  });
  offers.sort((a, b) => a.loss - b.loss || a.pair - b.pair);
  for (const { choice, pair } of offers) if (take(choice, pair)) return;
}
