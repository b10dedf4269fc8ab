import { type Facts, REACTION } from './facts';
import type { Standing } from './fit';
import type { Pair } from './problem';

/** What is known of single pairs: reactions, refusals, bans, and points or hours given outright. */
export type Standings = {
  /** Members who reacted to a project, and how (see REACTION). */
  reactions: Map<number, number>[];
  banned: Set<number>[];
  refused: Set<number>[];
  /** By role and member. */
  given: Map<number, Pair>[];
};

export function standingsOf(facts: Facts): Standings {
  const { problem, members, projects, projectAt, memberAt, projectRole } = facts;
  const standings: Standings = {
    reactions: projects.map(() => new Map()),
    banned: projects.map(() => new Set()),
    refused: projects.map(() => new Set()),
    given: facts.roles.map(() => new Map()),
  };
  members.forEach((member, m) => {
    for (const { project, kind } of member.reactions) {
      const reactions = standings.reactions[projectAt.get(project) ?? -1];
      reactions?.set(m, (reactions.get(m) ?? 0) | REACTION[kind]);
    }
    for (const project of member.refused) standings.refused[projectAt.get(project) ?? -1]?.add(m);
  });
  for (const ban of problem.bans) {
    const m = memberAt.get(ban.member);
    if (m !== undefined) standings.banned[projectAt.get(ban.project) ?? -1]?.add(m);
  }
  for (const pair of problem.pairs) {
    const m = memberAt.get(pair.member);
    const p = projectAt.get(pair.project);
    if (m === undefined || p === undefined) continue;
    for (let r = projectRole[p]!; r < projectRole[p + 1]!; r++) {
      if (pair.role === undefined || pair.role === facts.roles[r]!.id) {
        standings.given[r]!.set(m, { ...standings.given[r]!.get(m), ...pair });
      }
    }
  }
  return standings;
}

/** How member m stands to role r. */
export function standingOf(facts: Facts, standings: Standings, m: number, r: number): Standing {
  const p = facts.roleProject[r]!;
  return {
    reaction: standings.reactions[p]!.get(m) ?? 0,
    banned: standings.banned[p]!.has(m),
    refused: standings.refused[p]!.has(m),
    hours: standings.given[r]!.get(m)?.hours ?? facts.roleHours[r]!,
  };
}
