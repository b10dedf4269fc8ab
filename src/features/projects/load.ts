import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { seats } from '../teams/tables';
import type { Load } from './rules';
import { projects } from './tables';

/** In how many teams that have not ended people are or are invited to, and the hours a week that these take. */
export async function loadsOf(tx: Tx, userId?: string): Promise<Map<string, Load>> {
  const rows = await tx
    .select({ userId: seats.userId, project: seats.projectId, hours: projects.hours })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .where(
      and(
        inArray(seats.state, ['invited', 'accepted']),
        inArray(projects.state, ['open', 'running']),
        userId ? eq(seats.userId, userId) : undefined,
      ),
    );
  const loads = new Map<string, Load>();
  for (const { userId: id, project, hours } of rows) {
    const load = loads.get(id) ?? { projects: [], hours: 0 };
    loads.set(id, { projects: [...load.projects, project], hours: load.hours + hours });
  }
  return loads;
}
