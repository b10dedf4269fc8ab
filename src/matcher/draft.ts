import type { Roster } from './roster';
import { isLearningLawful, pointsOf, teamWorth } from './worth';

/** A few changes to a roster that are tried, weighed, and taken back. */
export class Draft {
  private readonly earlier: [number, number][] = [];
  private readonly projects = new Set<number>();
  private readonly members = new Set<number>();

  constructor(readonly roster: Roster) {}

  /** Puts a pair, or with -1 nobody, into a seat. */
  set(seat: number, pair: number): void {
    const { roster } = this;
    const { market } = roster;
    const was = roster.seats[seat]!;
    if (was === pair) return;
    this.earlier.push([seat, was]);
    this.projects.add(market.facts.roleProject[market.seatRole[seat]!]!);
    if (was >= 0) {
      this.members.add(market.pairMember[was]!);
      roster.clear(seat);
    }
    if (pair >= 0) {
      this.members.add(market.pairMember[pair]!);
      roster.put(seat, pair);
    }
  }

  isLawful(): boolean {
    return [...this.projects].every((p) => isLearningLawful(this.roster, p));
  }

  isComplete(p: number): boolean {
    return teamWorth(this.roster, p).complete;
  }

  /** Takes everything back; what the plan would have gained. */
  undo(): number {
    const after = pointsOf(this.roster, this.projects, this.members);
    for (const [seat, pair] of this.earlier.reverse()) {
      if (this.roster.seats[seat]! >= 0) this.roster.clear(seat);
      if (pair >= 0) this.roster.put(seat, pair);
    }
    return after - pointsOf(this.roster, this.projects, this.members);
  }
}
