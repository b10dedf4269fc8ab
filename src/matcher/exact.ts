import type { Highs } from 'highs';
import { type Effort, solveWhole, type Whole } from './highs';
import { rolesOf } from './market';
import { type Extra, type Programme, programmeOf } from './programme';
import type { Room } from './room';
import type { Roster } from './roster';
import { firstSeat, planPoints, seatsEnd, teamWorth } from './worth';

/**
 * Puts the best teams of some projects over some pairs into the roster, everything else staying as it is; or leaves
 * all as it was, where nothing better was found.
 * @returns what the solver found and proved for this part.
 */
export function solvePart(
  highs: Highs,
  roster: Roster,
  projects: readonly number[],
  pairs: Int32Array,
  room: Room,
  effort: Effort,
  extra: Extra = {},
): Whole {
  const programme = programmeOf(roster.market, projects, withSeated(roster, projects, pairs), room, extra);
  const whole = solveWhole(highs, programme.columns, columnsOf(roster, programme), effort);
  if (!whole.value) return whole;
  const before = { points: planPoints(roster), seats: roster.seats.slice() };
  seatBy(roster, programme, whole.value);
  if (planPoints(roster) < before.points) roster.take(before.seats);
  return whole;
}

/** The pairs and whoever sits in these projects now. */
function withSeated(roster: Roster, projects: readonly number[], pairs: Int32Array): Int32Array {
  const all = new Set(pairs);
  for (const p of projects) {
    for (let seat = firstSeat(roster.market, p); seat < seatsEnd(roster.market, p); seat++) {
      if (roster.seats[seat]! >= 0) all.add(roster.seats[seat]!);
    }
  }
  return all.size === pairs.length ? pairs : Int32Array.from(all).sort();
}

/** The roster as the programme's columns. */
function columnsOf(roster: Roster, programme: Programme): Float64Array {
  const { market } = roster;
  const { columns, pairs, projects } = programme;
  const { projectRole, roleProject, roles, members } = market.facts;
  const value = new Float64Array(columns.size);
  const seated = new Set(roster.seats);
  const crowd = new Map<number, number>();
  const wanted = new Map<number, number>();
  const role = rolesOf(market, pairs);
  pairs.forEach((pair, at) => {
    if (!seated.has(pair)) return;
    value[at] = 1;
    const m = market.pairMember[pair]!;
    wanted.set(m, (wanted.get(m) ?? 0) + 1);
    const key = roleProject[role[at]!]! * members.length + market.department[m]!;
    if (market.department[m]! >= 0) crowd.set(key, (crowd.get(key) ?? 0) + 1);
  });
  for (const p of projects) {
    const worth = teamWorth(roster, p);
    for (let r = projectRole[p]!; r < projectRole[p + 1]!; r++) {
      let filled = 0;
      for (let seat = market.roleSeat[r]!; seat < market.roleSeat[r + 1]!; seat++) {
        if (roster.seats[seat]! >= 0) filled++;
      }
      value[programme.missing[r]!] = roles[r]!.seats - filled;
    }
    value[programme.complete[p]!] = worth.complete ? 1 : 0;
    if (programme.leads[p]! >= 0) value[programme.leads[p]!] = worth.leads ? 1 : 0;
    if (programme.guided[p]! >= 0) value[programme.guided[p]!] = worth.guided ? 1 : 0;
    if (programme.mixed[p]! >= 0) value[programme.mixed[p]!] = worth.mixed ? 1 : 0;
  }
  for (const [key, column] of programme.crowded) value[column] = Math.max(0, (crowd.get(key) ?? 0) - 1);
  programme.further.forEach((column, m) => {
    if (column >= 0) value[column] = Math.max(0, (wanted.get(m) ?? 0) - programme.room.first[m]!);
  });
  return value;
}

/** Seats the roster's projects as the solver says; who stays in a role keeps their seat. */
function seatBy(roster: Roster, programme: Programme, value: Float64Array): void {
  const { market } = roster;
  const chosen = new Map<number, number[]>();
  const role = rolesOf(market, programme.pairs);
  programme.pairs.forEach((pair, at) => {
    if (value[at]! < 0.5) return;
    const list = chosen.get(role[at]!);
    if (list) list.push(pair);
    else chosen.set(role[at]!, [pair]);
  });
  const arrivals: [number, number[]][] = [];
  for (const p of programme.projects) {
    for (let r = market.facts.projectRole[p]!; r < market.facts.projectRole[p + 1]!; r++) {
      const coming = new Set(chosen.get(r));
      for (let seat = market.roleSeat[r]!; seat < market.roleSeat[r + 1]!; seat++) {
        const pair = roster.seats[seat]!;
        if (pair >= 0 && !coming.delete(pair)) roster.clear(seat);
      }
      arrivals.push([r, [...coming]]);
    }
  }
  for (const [r, pairs] of arrivals) {
    for (let seat = market.roleSeat[r]!; pairs.length > 0 && seat < market.roleSeat[r + 1]!; seat++) {
      if (roster.seats[seat]! < 0) roster.put(seat, pairs.shift()!);
    }
  }
}
