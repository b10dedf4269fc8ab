import { and, eq, inArray } from 'drizzle-orm';
import type { Tx, World } from '../../core/feature';
import type { Project } from '../projects';
import type { Seat } from '../teams';
import { seats } from '../teams/tables';
import { musterAt, type Said, sessionsAhead } from './ahead';
import { expectedAt, type Need, needOf, usualCrew } from './rules';
import { sizeOf } from './scene';
import { crews } from './tables';

/** A team's next session: who comes, and what it lacks. */
export interface Ahead extends Said {
  project: Project;
  team: Seat[];
  /** The minimum crew, and whether the leader chose it. */
  least: number;
  need: Need;
  /** Who comes as far as is known: who said so or nothing, and who stands in. */
  expected: string[];
  /** Of the team, who has said nothing. */
  silent: string[];
}

export const lacksAnything = ({ need }: Pick<Ahead, 'need'>): boolean =>
  need.people > 0 || need.roles.length > 0;

/** The next session of each of these projects, where there is one; few queries however many projects there are. */
export async function listNext(tx: Tx, world: World, projects: readonly Project[]): Promise<Ahead[]> {
  const next = projects.flatMap((project) => {
    const [at] = sessionsAhead(project, world.now(), world, 1);
    return at ? [{ project, at }] : [];
  });
  if (next.length === 0) return [];
  const ids = next.map((it) => it.project.id);
  const taken = await tx
    .select()
    .from(seats)
    .where(and(inArray(seats.projectId, ids), eq(seats.state, 'accepted')));
  const chosen = new Map(
    (await tx.select().from(crews).where(inArray(crews.projectId, ids))).map((it) => [
      it.projectId,
      it.least,
    ]),
  );
  const musters = await musterAt(
    tx,
    next.map(({ project, at }) => ({ projectId: project.id, at })),
  );
  const teams = new Map<string, Seat[]>();
  for (const seat of taken) teams.set(seat.projectId, [...(teams.get(seat.projectId) ?? []), seat]);
  return next.map(({ project, at }, i) => {
    const team = teams.get(project.id) ?? [];
    const muster = musters[i] ?? { at, said: new Map(), absent: new Set(), standIns: [] };
    const least = chosen.get(project.id) ?? usualCrew(sizeOf(team));
    return {
      ...muster,
      at,
      project,
      team,
      least,
      need: needOf(project.roles, team, muster, least),
      expected: [...expectedAt(team, muster)],
      silent: [...new Set(team.map((seat) => seat.userId))].filter((id) => !muster.said.has(id)),
    };
  });
}
