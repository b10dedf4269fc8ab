import type { Plan } from './plan';

/** A seat that is not as it was. */
export type Move = {
  project: string;
  role: string;
  seat: number;
  before: string | null;
  after: string | null;
};

/**
 * What changed from one plan to another, seat by seat. Two members who only changed seats within a role are no change.
 */
export function compare(before: Plan, after: Plan): Move[] {
  const earlier = new Map(before.teams.map((team) => [team.project, team]));
  const later = new Map(after.teams.map((team) => [team.project, team]));
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((project) => {
    const was = byRole(earlier.get(project)?.seats ?? []);
    const is = byRole(later.get(project)?.seats ?? []);
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((role) => {
      const left = gone(was.get(role) ?? [], is.get(role) ?? []);
      const came = gone(is.get(role) ?? [], was.get(role) ?? []);
      return Array.from({ length: Math.max(left.length, came.length) }, (_, k): Move => {
        const seat = came[k]?.seat ?? left[k]?.seat ?? 0;
        return { project, role, seat, before: left[k]?.member ?? null, after: came[k]?.member ?? null };
      });
    });
  });
}

type Sat = { seat: number; member: string };

function byRole(seats: readonly { role: string; seat: number; member: string | null }[]): Map<string, Sat[]> {
  const roles = new Map<string, Sat[]>();
  for (const { role, seat, member } of seats) {
    if (member !== null) roles.set(role, [...(roles.get(role) ?? []), { seat, member }]);
  }
  return roles;
}

function gone(here: readonly Sat[], there: readonly Sat[]): Sat[] {
  return here.filter(({ member }) => !there.some((other) => other.member === member));
}
