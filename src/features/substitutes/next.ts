import { and, inArray } from 'drizzle-orm';
import type { Tx, World } from '../../core/feature';
import { FORMER } from '../organisations';
import type { Project } from '../projects';
import type { Seat } from '../teams';
import { seats } from '../teams/tables';
import { musterAt, type Said, sessionsAhead } from './ahead';
import { placesOf, withVacant } from './places';
import { expectedAt, type Need, needOf } from './rules';
import { crews, gaps } from './tables';

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
  /** Somebody is sought for who does not come, or will be in a minute. */
  seeks: boolean;
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
  const all = await tx
    .select()
    .from(seats)
    .where(and(inArray(seats.projectId, ids), inArray(seats.state, ['accepted', 'left'])));
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
  const settled = await listSettled(tx, next);
  const byProject = new Map<string, Seat[]>();
  for (const seat of all) byProject.set(seat.projectId, [...(byProject.get(seat.projectId) ?? []), seat]);
  return next.map(({ project, at }, i) => {
    const own = byProject.get(project.id) ?? [];
    const team = own.filter((seat) => seat.state === 'accepted');
    const left = own.filter((seat) => seat.state === 'left');
    const places = placesOf(project, team, left, chosen.get(project.id));
    const said = musters[i] ?? { at, said: new Map(), absent: new Set(), standIns: [] };
    const muster = withVacant(said, places);
    return {
      ...muster,
      at,
      project,
      team,
      least: places.least,
      need: needOf(project.roles, places.all, muster, places.least),
      expected: [...expectedAt(team, muster)],
      silent: [...new Set(team.map((seat) => seat.userId))].filter((id) => !muster.said.has(id)),
      seeks: places.all.some(
        ({ userId: id }) =>
          muster.absent.has(id) && id !== FORMER && !settled.has(`${project.id}|${at.getTime()}|${id}`),
      ),
    };
  });
}

/** For whom nobody is sought at these sessions: somebody stands in, or the leader does without. */
async function listSettled(tx: Tx, next: readonly { project: Project; at: Date }[]): Promise<Set<string>> {
  const rows = await tx
    .select()
    .from(gaps)
    .where(
      and(
        inArray(
          gaps.projectId,
          next.map((it) => it.project.id),
        ),
        inArray(gaps.at, [...new Map(next.map((it) => [it.at.getTime(), it.at])).values()]),
        inArray(gaps.state, ['filled', 'kept']),
      ),
    );
  return new Set(rows.map((row) => `${row.projectId}|${row.at.getTime()}|${row.userId}`));
}
