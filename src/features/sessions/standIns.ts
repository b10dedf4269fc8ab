import { and, eq, gte, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import type { Session } from './rules';
import { standIns } from './tables';

/** Somebody stands in for a member of the team at one session. */
export type StandIn = typeof standIns.$inferSelect;

/** Who stands in at these sessions. */
export async function listStandIns(tx: Tx, sessions: readonly Session[]): Promise<StandIn[]> {
  if (sessions.length === 0) return [];
  const wanted = new Set(sessions.map(({ projectId, at }) => `${projectId}|${at.getTime()}`));
  const ids = [...new Set(sessions.map((it) => it.projectId))];
  const from = new Date(Math.min(...sessions.map((it) => it.at.getTime())));
  const rows = await tx
    .select()
    .from(standIns)
    .where(and(inArray(standIns.projectId, ids), gte(standIns.at, from)));
  return rows.filter((it) => wanted.has(`${it.projectId}|${it.at.getTime()}`));
}

/** Where somebody stands in, from a moment on, the next session first. */
export function standsInAt(tx: Tx, userId: string, from: Date): Promise<StandIn[]> {
  return tx
    .select()
    .from(standIns)
    .where(and(eq(standIns.userId, userId), gte(standIns.at, from)))
    .orderBy(standIns.at, standIns.projectId);
}
