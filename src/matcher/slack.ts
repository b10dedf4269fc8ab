import { idealsOf, type Prices, pricerOf } from './prices';
import { wholeRoom } from './room';
import type { Roster } from './roster';
import { firstSeat, seatsEnd, teamWorth } from './worth';

/** How far each project's team falls short of what the bound allows it; together, most of the gap. */
export class Slack {
  private readonly ideals: Float64Array;
  private readonly pricers: ((pair: number) => number)[];

  constructor(
    private readonly roster: Roster,
    private readonly prices: Prices,
  ) {
    const { market } = roster;
    const room = wholeRoom(market);
    this.ideals = idealsOf(market, prices, room);
    this.pricers = market.facts.roles.map((_, r) => pricerOf(market, prices, room, r));
  }

  of(p: number): number {
    const { market, seats } = this.roster;
    const { weights } = market.facts.problem;
    const { cover, cutMissing, cutComplete, learners, leader, guide, newcomer, veteran } = this.prices;
    const worth = teamWorth(this.roster, p);
    let actual = worth.complete ? market.completePoints[p]! : 0;
    if (worth.leads && market.facts.projects[p]!.leader) actual += weights.leader - leader[p]!;
    if (worth.guided) actual += weights.guide - guide[p]!;
    if (worth.mixed) actual += weights.newcomer - newcomer[p]! - veteran[p]!;
    for (let r = market.facts.projectRole[p]!; r < market.facts.projectRole[p + 1]!; r++) {
      actual += market.learnersMost[r]! * learners[r]! + (worth.complete ? cutComplete[r]! : 0);
    }
    for (let seat = firstSeat(market, p); seat < seatsEnd(market, p); seat++) {
      if (seats[seat]! < 0) continue;
      const r = market.seatRole[seat]!;
      actual += this.pricers[r]!(seats[seat]!) + cover[r]! + (worth.complete ? 0 : cutMissing[r]!);
    }
    return this.ideals[p]! - actual;
  }
}
