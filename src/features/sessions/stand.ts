import { and, eq } from 'drizzle-orm';
import type { Tx, World } from '../../core/feature';
import type { Session } from './rules';
import type { StandIn } from './standIns';
import { standIns } from './tables';
import { redraw } from './week';

/** Puts somebody in for a member at a session; every weekly message that speaks of it shows it. */
export async function standIn(tx: Tx, world: World, it: StandIn): Promise<void> {
  await tx.insert(standIns).values(it).onConflictDoNothing();
  await redraw(tx, world, it);
}

/** Nobody stands in for this member any more. */
export async function standDown(tx: Tx, world: World, session: Session, forUser: string): Promise<void> {
  const { projectId, at } = session;
  await tx
    .delete(standIns)
    .where(and(eq(standIns.projectId, projectId), eq(standIns.at, at), eq(standIns.forUser, forUser)));
  await redraw(tx, world, session);
}
