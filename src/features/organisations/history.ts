import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { projects } from '../projects/tables';
import type { By } from './directory';
import type { Stage } from './kinds';
import { listRequestsFor, type Request } from './store';
import { organisations, stageMoves } from './tables';

/** What has happened with an organisation, the newest first. */
export interface History {
  requests: Request[];
  projects: { title: string; starts: string; ends: string }[];
  moves: (typeof stageMoves.$inferSelect)[];
}

/** So many of each are told. */
const MOST = 15;

export async function historyOf(tx: Tx, id: string): Promise<History> {
  return {
    requests: await listRequestsFor(tx, id, MOST),
    projects: await tx
      .select({ title: projects.title, starts: projects.starts, ends: projects.ends })
      .from(projects)
      .where(eq(projects.organisationId, id))
      .orderBy(desc(projects.createdAt))
      .limit(MOST),
    moves: await tx
      .select()
      .from(stageMoves)
      .where(eq(stageMoves.organisationId, id))
      .orderBy(desc(stageMoves.at))
      .limit(MOST),
  };
}

/**
 * Moves an organisation from one stage to another, and keeps who did, when and why.
 * @param move.id the same for the same submission: once
 * @returns false when it does not stand at `from` any more
 */
export async function moveStage(
  tx: Tx,
  organisationId: string,
  { id, from, to, reason }: { id: string; from: Stage; to: Stage; reason: string },
  { userId, at }: By,
): Promise<boolean> {
  const [known] = await tx.select({ id: stageMoves.id }).from(stageMoves).where(eq(stageMoves.id, id));
  if (known) return true;
  const moved = await tx
    .update(organisations)
    .set({ stage: to, updatedBy: userId, updatedAt: at })
    .where(and(eq(organisations.id, organisationId), eq(organisations.stage, from)))
    .returning();
  if (moved.length === 0) return false;
  await tx.insert(stageMoves).values({ id, organisationId, from, to, reason, byUser: userId, at });
  return true;
}
