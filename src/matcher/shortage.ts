import { barrierData } from './barrier';
import { pairAt } from './market';
import type { Plan } from './plan';
import type { Problem } from './problem';
import type { Roster } from './roster';
import { standingOf } from './standing';

/** What is short over all projects, the most first. */
export type Shortage =
  /** Empty seats that ask for this skill at this level. */
  | { kind: 'skill'; skill: string; level: number; seats: number; projects: string[] }
  /** Empty seats that members could fill who are kept out only by this time of meeting. */
  | { kind: 'slot'; slot: string; seats: number; projects: string[] }
  /** Teams that ask for a leader and have none. */
  | { kind: 'leader'; seats: number; projects: string[] };

export function shortagesOf(roster: Roster, plan: Plan): Shortage[] {
  const found = new Map<string, Shortage>();
  const add = (key: string, fresh: Shortage, project: string, seats: number) => {
    const known = found.get(key) ?? fresh;
    known.seats += seats;
    if (!known.projects.includes(project)) known.projects.push(project);
    found.set(key, known);
  };
  for (const { project, missing } of plan.teams) {
    for (const lack of missing) {
      if ('leader' in lack) {
        add('leader', { kind: 'leader', seats: 0, projects: [] }, project, 1);
        continue;
      }
      const role = roster.market.facts.problem.projects
        .find(({ id }) => id === project)
        ?.roles.find(({ id }) => id === lack.role);
      for (const { skill, level } of role?.skills ?? []) {
        add(
          `skill ${skill} ${level}`,
          { kind: 'skill', skill, level, seats: 0, projects: [] },
          project,
          lack.seats,
        );
      }
      for (const slot of slotsInTheWay(roster, project, lack.role)) {
        add(`slot ${slot}`, { kind: 'slot', slot, seats: 0, projects: [] }, project, lack.seats);
      }
    }
  }
  return [...found.values()].sort((a, b) => b.seats - a.seats);
}

/** The times of meeting that alone keep somebody with a free hand out of a role. */
function slotsInTheWay(roster: Roster, project: string, role: string): Set<string> {
  const { market } = roster;
  const { facts } = market;
  const p = facts.projectAt.get(project)!;
  const slots = new Set<string>();
  for (let r = facts.projectRole[p]!; r < facts.projectRole[p + 1]!; r++) {
    if (facts.roles[r]!.id !== role) continue;
    facts.members.forEach((_, m) => {
      if (pairAt(market, m, r) >= 0 || roster.seatsOf(m).length > 0) return;
      const [first, ...more] = barrierData(facts, m, r, standingOf(facts, market.standings, m, r));
      if (first?.rule === 'slot' && more.length === 0) for (const slot of first.missing) slots.add(slot);
    });
  }
  return slots;
}

/** Seats that ask for a skill, and members who have it. */
export type Supply = { skill: string; seats: number; members: number };

/** How many seats ask for each skill, and how many members who are not paused have it, the scarcest first. */
export function supplyOf(problem: Problem): Supply[] {
  const skills = new Map<string, Supply>();
  const of = (skill: string) => {
    const known = skills.get(skill) ?? { skill, seats: 0, members: 0 };
    skills.set(skill, known);
    return known;
  };
  for (const { roles } of problem.projects) {
    for (const { skills: asked, seats } of roles) for (const { skill } of asked) of(skill).seats += seats;
  }
  for (const { skills: own, paused } of problem.members) {
    if (!paused) for (const { skill } of own) of(skill).members++;
  }
  return [...skills.values()]
    .filter(({ seats }) => seats > 0)
    .sort((a, b) => b.seats / (b.members + 1) - a.seats / (a.members + 1) || (a.skill < b.skill ? -1 : 1));
}
