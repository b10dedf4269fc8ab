import { hoursOf } from './market';
import type { Problem } from './problem';
import type { Roster } from './roster';

/**
 * The problem of some projects alone, everybody else staying where the roster has them: members' teams, hours and
 * slots as they are left, and only members who have to do with these projects.
 */
export function partOf(roster: Roster, problem: Problem, projects: ReadonlySet<string>): Problem {
  const { facts } = roster.market;
  const kept = problem.projects.filter(({ id }) => projects.has(id));
  const asked = new Set(
    kept.flatMap(({ roles }) => roles.flatMap(({ skills }) => skills.map(({ skill }) => skill))),
  );
  const open = kept.some(({ roles }) => roles.some(({ skills }) => skills.length === 0));
  const locked = new Set(
    problem.locks.filter(({ project }) => projects.has(project)).map(({ member }) => member),
  );
  const members = problem.members.filter(
    ({ id, paused, skills }) =>
      locked.has(id) || (!paused && (open || skills.some(({ skill }) => asked.has(skill)))),
  );
  return {
    ...problem,
    projects: kept,
    members: members.map((member) => {
      const outside = outsideLoad(roster, facts.memberAt.get(member.id) ?? -1, projects);
      if (outside.teams === 0) return member;
      const hours = Math.max(0, member.hours - outside.hours);
      return { ...member, teams: member.teams + outside.teams, hours };
    }),
    locks: problem.locks.filter(({ project }) => projects.has(project)),
    bans: problem.bans.filter(({ project }) => projects.has(project)),
    pairs: problem.pairs.filter(({ project }) => projects.has(project)),
  };
}

function outsideLoad(
  roster: Roster,
  m: number,
  projects: ReadonlySet<string>,
): { teams: number; hours: number } {
  const { market, seats } = roster;
  const load = { teams: 0, hours: 0 };
  if (m < 0) return load;
  for (const seat of roster.seatsOf(m)) {
    const r = market.seatRole[seat]!;
    if (projects.has(market.facts.projects[market.facts.roleProject[r]!]!.id)) continue;
    load.teams++;
    load.hours += hoursOf(market, seats[seat]!, r);
  }
  return load;
}
