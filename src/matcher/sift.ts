import type { Warning } from './plan';
import type { Member, Problem, Project } from './problem';

/** Members and projects that do not contradict themselves, in their order, and the names of those that do. */
export function sift(problem: Problem): { members: Member[]; projects: Project[]; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const keep = <T extends { id: string }>(
    owners: readonly T[],
    fault: (owner: T, twice: boolean) => Warning | null,
  ) => {
    const seen = new Set<string>();
    return owners.filter((owner) => {
      const warning = fault(owner, seen.has(owner.id));
      seen.add(owner.id);
      if (warning) warnings.push(warning);
      return !warning;
    });
  };
  const members = keep(problem.members, memberFault);
  const projects = keep(problem.projects, projectFault);
  for (const member of members) {
    if (member.refused.length === 0) continue;
    for (const { project, kind } of member.reactions) {
      if (kind !== 'watch' && member.refused.includes(project)) {
        warnings.push({ code: 'refused-and-wished', member: member.id, project });
      }
    }
  }
  return { members, projects, warnings };
}

function memberFault(member: Member, twice: boolean): Warning | null {
  if (twice) return { code: 'member-twice', member: member.id };
  const levels = new Map<string, number>();
  for (const { skill, level } of member.skills) {
    if ((levels.get(skill) ?? level) !== level) return { code: 'skill-twice', member: member.id, skill };
    levels.set(skill, level);
  }
  return null;
}

function projectFault(project: Project, twice: boolean): Warning | null {
  if (twice) return { code: 'project-twice', project: project.id };
  if (project.roles.length === 0) return { code: 'no-roles', project: project.id };
  const roles = new Set<string>();
  for (const role of project.roles) {
    if (roles.has(role.id)) return { code: 'role-twice', project: project.id, role: role.id };
    roles.add(role.id);
  }
  const seats = project.roles.reduce((sum, role) => sum + role.seats, 0);
  if (project.size !== undefined && seats > project.size) {
    return { code: 'too-small', project: project.id, size: project.size, seats };
  }
  return null;
}
