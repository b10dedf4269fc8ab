import { type Alternative, alternativesFor } from './alternatives';
import { solver } from './highs';
import type { Market } from './market';
import { type Mend, mendsFor } from './mend';
import type { Plan } from './plan';
import { planOf } from './report';
import type { Roster } from './roster';
import { search } from './search';
import { type Supply, supplyOf } from './shortage';

export type FormOptions = {
  /** Seconds after which the best plan so far is taken. */
  timeLimit?: number;
  /** Alternatives of each seat (12 unless given). */
  alternatives?: number;
  /** Mends of each team (6 unless given). */
  mends?: number;
  /** Seconds for looking at mends, over all teams: whose turn does not come has none (20 unless given). */
  mendTime?: number;
};

/** Somebody else for a seat, with their reasons cut to the strongest. */
export type Others = { project: string; role: string; seat: number; others: Alternative[] };

/** The best teams, with all that one who decides on them asks next. */
export type Formed = {
  plan: Plan;
  /** For each seat, the cheapest first. */
  alternatives: Others[];
  /** How many seats ask for each skill, and how many members have it, the scarcest first. */
  supply: Supply[];
  /** By project that is not complete and could be looked at in time; the most helpful first. */
  mends: Record<string, Mend[]>;
};

/** Solves, then asks for every seat who else could sit there, and for every incomplete team what would help. */
export async function formIn(market: Market, options: FormOptions = {}): Promise<Formed> {
  const start = performance.now();
  const since = (then: number) => (performance.now() - then) / 1000;
  const { timeLimit = Number.POSITIVE_INFINITY, alternatives = 12, mends = 6, mendTime = 20 } = options;
  const highs = await solver();
  const found = search(highs, market, { secondsLeft: () => timeLimit - since(start) });
  const plan = planOf(found.roster, found.bound, found.ended);
  const { roster } = found;
  const ranked = plan.teams.flatMap(({ project, seats }) =>
    seats.map(({ role, seat }) => ({
      project,
      role,
      seat,
      others: othersFor(roster, project, role, seat, alternatives),
    })),
  );
  const begun = performance.now();
  const helpful: Formed['mends'] = {};
  plan.teams.forEach(({ project, complete }, p) => {
    if (!complete && since(begun) < mendTime) helpful[project] = mendsFor(highs, roster, p, mends);
  });
  return { plan, alternatives: ranked, supply: supplyOf(market.facts.problem), mends: helpful };
}

function othersFor(roster: Roster, project: string, role: string, seat: number, most: number): Alternative[] {
  const { facts, roleSeat } = roster.market;
  const p = facts.projectAt.get(project)!;
  for (let r = facts.projectRole[p]!; r < facts.projectRole[p + 1]!; r++)
    if (facts.roles[r]!.id === role)
      return alternativesFor(roster, roleSeat[r]! + seat, most).map((it) => ({
        ...it,
        reasons: it.reasons.slice(0, 3),
      }));
  return [];
}
