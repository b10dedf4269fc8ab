import { barrierData } from './barrier';
import { leaderOf, pairReasons, seatReasons } from './explain';
import { type Market, pairAt } from './market';
import { LEARNER, LOCKED } from './pairs';
import type { Barrier, Loss, Reason } from './plan';
import { lossOf } from './report';
import type { Roster } from './roster';
import { standingOf } from './standing';
import { type Swap, swapIn } from './swap';

/** The seat of the project in which the member would cost least, and who sits there. */
type Nearest = Swap & { role: string; seat: number; instead: string | null; reasons: Reason[] };

/** Why a member is, or is not, in a project's team. */
export type Answer =
  /** Not in the problem, or left out as contradicting itself. */
  | { verdict: 'unknown'; what: 'member' | 'project' }
  | { verdict: 'chosen'; role: string; seat: number; learner: boolean; reasons: Reason[]; loss: Loss }
  /** These rules keep the member out of every role. */
  | { verdict: 'barred'; roles: { role: string; barriers: Barrier[] }[] }
  /** Eligible, but no seat is open: locked, or closed by the rules for learners. */
  | { verdict: 'closed' }
  /** Needed more in these other projects: coming here would cost the whole plan so many points. */
  | ({ verdict: 'elsewhere'; projects: string[] } & Nearest)
  /** Whoever sits there, or an empty seat, is worth so many points more. */
  | ({ verdict: 'outranked' } & Nearest)
  /** Worth just as much: the order of the members decided. */
  | ({ verdict: 'tie' } & Nearest)
  /** The plan would gain; only where it is not proved best. */
  | ({ verdict: 'overlooked' } & Nearest);

export function whyFor(roster: Roster, member: string, project: string): Answer {
  const { market } = roster;
  const { facts } = market;
  const m = facts.memberAt.get(member);
  const p = facts.projectAt.get(project);
  if (m === undefined) return { verdict: 'unknown', what: 'member' };
  if (p === undefined) return { verdict: 'unknown', what: 'project' };
  const held = roster.seatsOf(m).find((seat) => facts.roleProject[market.seatRole[seat]!] === p);
  if (held !== undefined) return chosen(roster, held, p);
  const roles = Array.from({ length: facts.projectRole[p + 1]! - facts.projectRole[p]! }, (_, k) => {
    return facts.projectRole[p]! + k;
  });
  if (roles.every((r) => pairAt(market, m, r) < 0)) {
    return {
      verdict: 'barred',
      roles: roles.map((r) => ({ role: facts.roles[r]!.id, barriers: barriersOf(market, m, r) })),
    };
  }
  const nearest = nearestOf(roster, m, roles);
  if (!nearest) return { verdict: 'closed' };
  const projects = [
    ...new Set(nearest.moves.filter(({ before }) => before === member).map((move) => move.project)),
  ];
  if (nearest.cost < 0) return { verdict: 'overlooked', ...nearest };
  if (nearest.cost === 0) return { verdict: 'tie', ...nearest };
  return projects.length > 0
    ? { verdict: 'elsewhere', projects, ...nearest }
    : { verdict: 'outranked', ...nearest };
}

function chosen(roster: Roster, seat: number, p: number): Answer {
  const { market } = roster;
  const r = market.seatRole[seat]!;
  return {
    verdict: 'chosen',
    role: market.facts.roles[r]!.id,
    seat: seat - market.roleSeat[r]!,
    learner: (market.pairFlags[roster.seats[seat]!]! & LEARNER) !== 0,
    reasons: seatReasons(roster, seat, leaderOf(roster, p)),
    loss: lossOf(roster, seat),
  };
}

function barriersOf(market: Market, m: number, r: number): Barrier[] {
  return barrierData(market.facts, m, r, standingOf(market.facts, market.standings, m, r));
}

function nearestOf(roster: Roster, m: number, roles: readonly number[]): Nearest | null {
  const { market } = roster;
  let nearest: Nearest | null = null;
  for (const r of roles) {
    const pair = pairAt(market, m, r);
    for (let seat = market.roleSeat[r]!; pair >= 0 && seat < market.roleSeat[r + 1]!; seat++) {
      const sitting = roster.seats[seat]!;
      if (sitting >= 0 && (market.pairFlags[sitting]! & LOCKED) !== 0) continue;
      const tried = swapIn(roster, seat, pair);
      if (!tried || (nearest && tried.swap.cost >= nearest.cost)) continue;
      nearest = {
        ...tried.swap,
        role: market.facts.roles[r]!.id,
        seat: seat - market.roleSeat[r]!,
        instead: sitting < 0 ? null : market.facts.members[market.pairMember[sitting]!]!.id,
        reasons: pairReasons(market, pair, r),
      };
    }
  }
  return nearest;
}
