import type { Tx, World } from '../../core/feature';
import { groupedBy } from '../../core/groups';
import { type Project, type SeatRole, timedAt } from '../projects';
import type { Seat } from '../teams';
import { pausedAmong } from './acting';
import { type Answer, actingLeader } from './rules';
import { listStandIns, type StandIn } from './standIns';
import * as store from './store';

/** What one person sees ahead in one of their teams. */
export interface Outlook {
  project: Project;
  /** The session; null when none is left. */
  at: Date | null;
  /** The roles that they have. */
  roles: SeatRole[];
  leads: boolean;
  /** Stands in for who leads. */
  isDeputy: boolean;
  /** Somebody else who does. */
  deputy?: string;
  /** Says how the project is: the leader, or while they are away the deputy. */
  checks: boolean;
  /** The others of the team, with what they said. */
  mates: { id: string; answer?: Answer }[];
  mine?: Answer;
  /** Who stands in for whom. */
  standIns: { id: string; for: string }[];
  /** For whom the person stands in themselves: they have no seat in the team. */
  instead?: string;
}

interface Line {
  userId: string;
  projectId: string;
  at: Date | null;
}

/** Projects, with the accepted seats of all of them. */
export interface Teams {
  projects: Project[];
  seats: Seat[];
}

export async function teamsOf(tx: Tx, projects: Project[]): Promise<Teams> {
  const ids = projects.map((it) => it.id);
  return { projects, seats: await store.listSeats(tx, ids) };
}

/**
 * The outlooks of people on sessions, in the order of the lines. Where somebody has no seat any more, none.
 * @param known the teams of these lines, where they were read already
 */
export async function outlooksOf(
  tx: Tx,
  { settings }: Pick<World, 'settings'>,
  lines: readonly Line[],
  known?: Teams,
): Promise<(Outlook & { userId: string })[]> {
  const ids = [...new Set(lines.map((it) => it.projectId))];
  const read = known ?? (await teamsOf(tx, await store.findProjects(tx, ids)));
  const projects = new Map(read.projects.map((it) => [it.id, it]));
  const teams = groupedBy(read.seats, (seat) => seat.projectId);
  const sessions = lines.flatMap(({ projectId, at }) => (at ? [{ projectId, at }] : []));
  const key = (it: { projectId: string; at: Date | null }) => `${it.projectId}|${it.at?.getTime()}`;
  const said = groupedBy(await store.listSaid(tx, sessions), key);
  const instead = groupedBy(await listStandIns(tx, sessions), key);
  const paused = await pausedAmong(tx, leadersOver(lines, teams));
  return lines.flatMap(({ userId, projectId, at }) => {
    const project = projects.get(projectId);
    const team = teams.get(projectId) ?? [];
    const standIns = instead.get(key({ projectId, at })) ?? [];
    if (!project || ![...team, ...standIns].some((it) => it.userId === userId)) return [];
    const answers = new Map((said.get(key({ projectId, at })) ?? []).map((it) => [it.userId, it.answer]));
    const own = at ? timedAt(project, at, settings.timezone) : project;
    return [{ userId, ...outlook(own, at, team, answers, userId, standIns, paused) }];
  });
}

/** Who leads the teams whose deputies these lines are for. */
const leadersOver = (lines: readonly Line[], teams: ReadonlyMap<string, Seat[]>): string[] =>
  lines.flatMap(({ userId, projectId }) => {
    const team = teams.get(projectId) ?? [];
    const isDeputy = team.some((seat) => seat.deputy && seat.userId === userId);
    return isDeputy ? team.filter((seat) => seat.leader).map((seat) => seat.userId) : [];
  });

/**
 * A person's view of a session, from their team's seats and what was said so far.
 * @param paused who of the team takes a break
 */
export function outlook(
  project: Project,
  at: Date | null,
  team: readonly Seat[],
  answers: ReadonlyMap<string, Answer>,
  userId: string,
  standIns: readonly StandIn[] = [],
  paused: ReadonlySet<string> = new Set(),
): Outlook {
  const seated = team.filter((seat) => seat.userId === userId);
  const instead = seated.length ? undefined : standIns.find((it) => it.userId === userId)?.forUser;
  const own = instead ? team.filter((seat) => seat.userId === instead) : seated;
  const others = [...new Set(team.map((seat) => seat.userId))].filter((id) => id !== userId);
  const mine = answers.get(userId);
  const deputy = team.find((seat) => seat.deputy)?.userId;
  const absent = [...answers].flatMap(([id, answer]) => (answer === 'absent' ? [id] : []));
  return {
    project,
    at,
    roles: rolesOf(project, own),
    leads: seated.some((seat) => seat.leader),
    isDeputy: deputy === userId,
    ...(deputy && deputy !== userId && { deputy }),
    checks:
      seated.some((seat) => seat.leader) ||
      (deputy === userId && actingLeader(team, new Set([...paused, ...absent])) === userId),
    mates: others.map((id) => {
      const answer = answers.get(id);
      return { id, ...(answer && { answer }) };
    }),
    ...(mine && { mine }),
    standIns: standIns.map((it) => ({ id: it.userId, for: it.forUser })),
    ...(instead && { instead }),
  };
}

/** The roles that these seats are of. */
export const rolesOf = (project: Project, team: readonly Seat[]) =>
  project.roles.filter((role) => team.some((seat) => seat.roleId === role.id));
