import { hoursOf, type Market, pairAt } from './market';

/** Who sits where: a plan while it is being made. Locked seats are filled from the start. */
export class Roster {
  /** By global seat: the position of the pair that fills it, or -1. */
  readonly seats: Int32Array;
  private readonly held = new Map<number, number[]>();

  constructor(readonly market: Market) {
    this.seats = new Int32Array(market.seatRole.length).fill(-1);
    for (const { m, r, seat } of market.fixed) this.put(market.roleSeat[r]! + seat, pairAt(market, m, r));
  }

  /** The global seats that member m holds. */
  seatsOf(m: number): readonly number[] {
    return this.held.get(m) ?? NONE;
  }

  put(seat: number, pair: number): void {
    this.seats[seat] = pair;
    const m = this.market.pairMember[pair]!;
    const held = this.held.get(m);
    if (held) held.push(seat);
    else this.held.set(m, [seat]);
  }

  /** Empties a seat and returns the pair that was in it. */
  clear(seat: number): number {
    const pair = this.seats[seat]!;
    const m = this.market.pairMember[pair]!;
    const left = this.held.get(m)!.filter((other) => other !== seat);
    if (left.length > 0) this.held.set(m, left);
    else this.held.delete(m);
    this.seats[seat] = -1;
    return pair;
  }

  /** Makes every seat as in another roster of the same market. */
  take(seats: Int32Array): void {
    for (let seat = 0; seat < seats.length; seat++) {
      if (this.seats[seat]! >= 0 && this.seats[seat] !== seats[seat]) this.clear(seat);
    }
    for (let seat = 0; seat < seats.length; seat++) {
      if (seats[seat]! >= 0 && this.seats[seat] !== seats[seat]) this.put(seat, seats[seat]!);
    }
  }

  /** Whether member m could join project p for so many hours more a week. */
  hasRoom(m: number, p: number, hours: number): boolean {
    const { market } = this;
    const held = this.held.get(m);
    if (!held) return market.memberFree[m]! > 0 && hours <= market.memberHours[m]!;
    if (held.length >= market.memberFree[m]!) return false;
    let used = hours;
    for (const seat of held) {
      const r = market.seatRole[seat]!;
      if (market.facts.roleProject[r] === p) return false;
      used += hoursOf(market, this.seats[seat]!, r);
    }
    return used <= market.memberHours[m]! + TOLERANCE;
  }

  /** The price of member m's teams beyond the first, as it is not part of any team's points. */
  furtherPaid(m: number): number {
    const { market } = this;
    const beyond = this.seatsOf(m).length - market.memberFirst[m]!;
    return market.memberFirst[m]! > 0 && beyond > 0 ? beyond * market.facts.problem.weights.second : 0;
  }

  /** Everybody who has a seat. */
  members(): Iterable<number> {
    return this.held.keys();
  }

  /** What member m would cost beside the pair's own points, for being in a further team. */
  furtherCost(m: number): number {
    const { market } = this;
    const count = this.held.get(m)?.length ?? 0;
    return market.memberFirst[m]! > 0 && count >= market.memberFirst[m]!
      ? market.facts.problem.weights.second
      : 0;
  }
}

const NONE: readonly number[] = [];
/** Sums of hours are decimal fractions. */
export const TOLERANCE = 1e-9;
