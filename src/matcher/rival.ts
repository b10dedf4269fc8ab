import type { Roster } from './roster';

/** Project p and those whose teams hold the most members that it could use, and so on, until there are enough. */
export function rivalsOf(roster: Roster, p: number, most: number): number[] {
  const { market } = roster;
  const { projectRole, roleProject } = market.facts;
  const circle = new Set([p]);
  for (const next of circle) {
    const uses = new Map<number, number>();
    const from = market.roleStart[projectRole[next]!]!;
    const end = market.roleStart[projectRole[next + 1]!]!;
    for (let pair = from; pair < end; pair++) {
      for (const seat of roster.seatsOf(market.pairMember[pair]!)) {
        const other = roleProject[market.seatRole[seat]!]!;
        uses.set(other, (uses.get(other) ?? 0) + 1);
      }
    }
    for (const [other] of [...uses].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
      if (circle.size < most) circle.add(other);
    }
    if (circle.size >= most) break;
  }
  return [...circle].sort((a, b) => a - b);
}
