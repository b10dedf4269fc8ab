import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { touch } from '../../outbox';
import { projects, touchProject } from '../projects/tables';
import { cardOf } from './rules';
import { requests } from './tables';

/**
 * An organisation is called otherwise from now on, and so it is in its projects; what shows these and its requests in
 * Slack follows. A project that calls it in its own words keeps them.
 */
export async function followName(tx: Tx, id: string, was: string, name: string): Promise<void> {
  const renamed = await tx
    .update(projects)
    .set({ organisation: name })
    .where(and(eq(projects.organisationId, id), eq(projects.organisation, was)))
    .returning({ id: projects.id, round: projects.round });
  for (const project of renamed) await touchProject(tx, project);
  const asked = await tx.select({ id: requests.id }).from(requests).where(eq(requests.organisationId, id));
  for (const request of asked) await touch(tx, cardOf(request.id));
}
