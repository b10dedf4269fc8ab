import type { Move } from './compare';
import { Draft } from './draft';
import { hoursOf, type Market, pairAt } from './market';
import { LOCKED } from './pairs';
import type { Roster } from './roster';
import { substitutes } from './substitute';

/** What it means to seat somebody, whoever sits there now leaving. */
export type Swap = {
  /** Points that the whole plan loses; below 0 it gains. */
  cost: number;
  /** Whether the team would be complete. */
  complete: boolean;
  /** What changes for others: seats that are left, and who takes them. The seat asked about is not among them. */
  moves: Move[];
};

/** Who ends up where, by global seat: a pair, or -1. */
export type Step = [seat: number, pair: number];

/**
 * Seats a pair (by position) in a seat (by its global number), weighs what follows, and takes it back. Other seats that
 * the member must leave are refilled as well as can be, by whoever leaves this one or by somebody with room.
 * @returns null where a lock or the rules for learners forbid it.
 */
export function swapIn(roster: Roster, seat: number, pair: number): { swap: Swap; steps: Step[] } | null {
  const { market } = roster;
  const r = market.seatRole[seat]!;
  const p = market.facts.roleProject[r]!;
  const m = market.pairMember[pair]!;
  const leaving = roster.seats[seat]!;
  const left = seatsToLeave(roster, m, p, hoursOf(market, pair, r));
  if (!left) return null;
  const draft = new Draft(roster);
  draft.set(seat, -1);
  for (const other of left) draft.set(other, -1);
  draft.set(seat, pair);
  const steps: Step[] = [[seat, pair]];
  const moves = left.map((other): Move => {
    const next = refill(roster, other, leaving < 0 ? -1 : market.pairMember[leaving]!);
    draft.set(other, next);
    steps.push([other, next]);
    return moveOf(market, other, m, next < 0 ? -1 : market.pairMember[next]!);
  });
  const lawful = draft.isLawful();
  const complete = draft.isComplete(p);
  const cost = 0 - draft.undo();
  return lawful ? { swap: { cost, complete, moves }, steps } : null;
}

/** The fewest seats that member m must leave to join project p for so many hours; null when a lock forbids it. */
function seatsToLeave(roster: Roster, m: number, p: number, hours: number): number[] | null {
  const { market } = roster;
  const left: number[] = [];
  const draft = new Draft(roster);
  const here = (seat: number) => market.facts.roleProject[market.seatRole[seat]!] === p;
  // The seat in the same team first, then the one with the most hours.
  const held = [...roster.seatsOf(m)].sort(
    (a, b) => Number(here(b)) - Number(here(a)) || hoursAt(roster, b) - hoursAt(roster, a) || a - b,
  );
  for (const seat of held) {
    if (roster.hasRoom(m, p, hours)) break;
    if ((market.pairFlags[roster.seats[seat]!]! & LOCKED) !== 0) continue;
    left.push(seat);
    draft.set(seat, -1);
  }
  const fits = roster.hasRoom(m, p, hours);
  draft.undo();
  return fits ? left : null;
}

function hoursAt({ market, seats }: Roster, seat: number): number {
  return hoursOf(market, seats[seat]!, market.seatRole[seat]!);
}

/** The pair that fills an empty seat best: the given member's, where it may, else somebody's with room; or -1. */
function refill(roster: Roster, seat: number, first: number): number {
  const { market } = roster;
  const r = market.seatRole[seat]!;
  const own = first < 0 ? -1 : pairAt(market, first, r);
  const best = substitutes(roster, seat, 1)[0];
  const p = market.facts.roleProject[r]!;
  if (own >= 0 && roster.hasRoom(first, p, hoursOf(market, own, r))) {
    if (!best || market.pairValue[own]! >= market.pairValue[best.pair]!) return own;
  }
  return best && best.points > 0 ? best.pair : -1;
}

/** Makes a swap's steps for good. */
export function takeSteps(roster: Roster, steps: readonly Step[]): void {
  for (const [seat] of steps) if (roster.seats[seat]! >= 0) roster.clear(seat);
  for (const [seat, pair] of steps) if (pair >= 0) roster.put(seat, pair);
}

function moveOf(market: Market, seat: number, before: number, after: number): Move {
  const { facts } = market;
  const r = market.seatRole[seat]!;
  const name = (m: number) => (m < 0 ? null : facts.members[m]!.id);
  return {
    project: facts.projects[facts.roleProject[r]!]!.id,
    role: facts.roles[r]!.id,
    seat: seat - market.roleSeat[r]!,
    before: name(before),
    after: name(after),
  };
}
