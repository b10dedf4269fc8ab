import { hoursOf, type Market } from './market';
import type { Roster } from './roster';

/** What members have left for the projects in question. */
export type Room = { free: Int32Array; first: Int32Array; hours: Float64Array };

/** The whole room of every member. */
export function wholeRoom(market: Market): Room {
  return { free: market.memberFree, first: market.memberFirst, hours: market.memberHours };
}

/** What is left of every member's room beside the seats of a roster that are outside of some projects. */
export function roomBeside(roster: Roster, inside: ReadonlySet<number>): Room {
  const { market } = roster;
  const room = {
    free: market.memberFree.slice(),
    first: market.memberFirst.slice(),
    hours: market.memberHours.slice(),
  };
  roster.seats.forEach((pair, seat) => {
    if (pair < 0) return;
    const r = market.seatRole[seat]!;
    if (inside.has(market.facts.roleProject[r]!)) return;
    const m = market.pairMember[pair]!;
    room.free[m]!--;
    room.first[m] = Math.max(0, room.first[m]! - 1);
    room.hours[m]! -= hoursOf(market, pair, r);
  });
  return room;
}
