import type { Plan, Team } from './plan';
import type { Member, Problem, Project, Role } from './problem';

/** The points of a plan, counted from the table of weights alone; shares no code with the search. */
export function recount(problem: Problem, plan: Pick<Plan, 'teams'>): number {
  const members = new Map(problem.members.toReversed().map((member) => [member.id, member]));
  const projects = new Map(problem.projects.toReversed().map((project) => [project.id, project]));
  const teamsOf = new Map<Member, number>();
  let points = 0;
  for (const team of plan.teams) {
    const project = projects.get(team.project);
    if (!project) continue;
    points += teamPoints(problem, project, team, members);
    for (const { member } of team.seats) {
      const known = member === null ? undefined : members.get(member);
      if (known) teamsOf.set(known, (teamsOf.get(known) ?? 0) + 1);
    }
  }
  for (const [member, count] of teamsOf) {
    points -= problem.weights.second * (member.teams > 0 ? count : count - 1);
  }
  return points;
}

function teamPoints(
  problem: Problem,
  project: Project,
  team: Team,
  members: ReadonlyMap<string, Member>,
): number {
  const { weights } = problem;
  const seated = team.seats.flatMap(({ role, member, learner }) => {
    const found = member === null ? undefined : members.get(member);
    const asked = project.roles.find(({ id }) => id === role);
    return found && asked ? [{ member: found, role: asked, learner }] : [];
  });
  let points = 0;
  for (const { member, role } of seated) points += weights.seat + pairPoints(problem, member, project, role);
  const named = project.leader ? team.leader : null;
  if (named !== null) points += weights.leader;
  if (named !== null && seated.some((one) => guides(one, named))) points += weights.guide;
  if (seated.length === team.seats.length && (!project.leader || named !== null)) {
    points += Math.floor((weights.complete * (10 + project.priority)) / 10);
  }
  const past = seated.map(({ member }) => member.past);
  if (past.some((times) => times === 0) && past.some((times) => times >= 3)) points += weights.newcomer;
  const departments = seated.flatMap(({ member }) => (member.department === null ? [] : [member.department]));
  return points - weights.colleague * (departments.length - new Set(departments).size);
}

/** Whether somebody can stand beside who leads first, or would lead and has before or is ready to. */
function guides({ member, learner }: { member: Member; learner: boolean }, named: string): boolean {
  const leads = member.id === named || (member.leads && !learner);
  return member.mentors || (leads && (member.led > 0 || member.ready));
}

function pairPoints(problem: Problem, member: Member, project: Project, role: Role): number {
  const { weights } = problem;
  const given = problem.pairs.findLast(
    (pair) =>
      pair.member === member.id &&
      pair.project === project.id &&
      (pair.role ?? role.id) === role.id &&
      pair.value !== undefined,
  );
  if (given?.value !== undefined) return given.value;
  const wishes = member.reactions
    .filter((reaction) => reaction.project === project.id)
    .map(({ kind }) => kind);
  const skills = role.skills.map(({ skill, level }) => ({
    level,
    own: member.skills.find((one) => one.skill === skill),
  }));
  const learns = (wants: string) => wants !== 'use' || wishes.includes('learn');
  let points = Math.max(0, ...wishes.map((kind) => weights[kind]));
  points +=
    skills.length > 0
      ? Math.floor(sum(skills.map(({ own, level }) => fitPoints(weights, own?.level, level))) / skills.length)
      : 0;
  if (skills.some(({ own, level }) => own && own.level >= level && own.wants !== 'learn'))
    points += weights.use;
  if (skills.some(({ own, level }) => own && own.level <= level && learns(own.wants))) points += weights.grow;
  points += Math.floor((weights.turn * Math.min(12, member.waiting)) / 12);
  points += Math.floor((weights.owed * Math.max(0, Math.min(4, member.wished - member.served))) / 4);
  points += member.credit;
  return points + (project.themes.some((theme) => member.themes.includes(theme)) ? weights.theme : 0);
}

function fitPoints(weights: { fit: number; waste: number }, own: number | undefined, asked: number): number {
  if (own === undefined) return 0;
  return own < asked ? weights.fit / 2 : Math.max(0, weights.fit - (own - asked) * weights.waste);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
