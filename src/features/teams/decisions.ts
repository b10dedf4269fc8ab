import { and, desc, eq } from 'drizzle-orm';
import type { Cx, Tx } from '../../core/feature';
import { audit } from '../admin';
import { banTexts } from './banTexts';
import { bans, locks } from './tables';

/** What coordinators decided on people: who is in a seat, and who is not asked. */
type Decision = typeof bans.$inferInsert;

/** Into the audit log: what was decided on somebody, for which project and why. `id` is of the act; each person has an entry. */
export const logPerson = (
  tx: Tx,
  { person, settings, now }: Cx,
  it: {
    id: string;
    act: 'ban' | 'unban' | 'swapSeat' | 'lockSeat' | 'nameLeader';
    userId: string;
    title: string;
    reason?: string;
  },
): Promise<void> =>
  audit(tx, {
    id: `${it.id}-${it.userId}`,
    byUser: person.id,
    act: it.act,
    subject: { user: it.userId },
    reason: banTexts[settings.locale].audited({ title: it.title, reason: it.reason ?? '' }),
    at: now(),
  });

export async function lock(tx: Tx, it: typeof locks.$inferInsert): Promise<void> {
  await tx.delete(bans).where(and(eq(bans.projectId, it.projectId), eq(bans.userId, it.userId)));
  const { roleId, leader, byUser, reason, at } = it;
  await tx
    .insert(locks)
    .values(it)
    .onConflictDoUpdate({
      target: [locks.projectId, locks.userId],
      set: { roleId, leader, byUser, at, reason: reason ?? '' },
    });
}

async function unlock(tx: Tx, projectId: string, userId: string): Promise<void> {
  await tx.delete(locks).where(and(eq(locks.projectId, projectId), eq(locks.userId, userId)));
}

export async function ban(tx: Tx, it: Decision): Promise<void> {
  await unlock(tx, it.projectId, it.userId);
  const { byUser, reason, at } = it;
  await tx
    .insert(bans)
    .values(it)
    .onConflictDoUpdate({
      target: [bans.projectId, bans.userId],
      set: { byUser, at, reason: reason ?? '' },
    });
}

/** Lets somebody be asked for a project again. @returns false when nobody had decided otherwise */
export async function unban(tx: Tx, projectId: string, userId: string): Promise<boolean> {
  const rows = await tx
    .delete(bans)
    .where(and(eq(bans.projectId, projectId), eq(bans.userId, userId)))
    .returning();
  return rows.length > 0;
}

export async function findBan(tx: Tx, projectId: string, userId: string) {
  return (await bansOf(tx, projectId)).find((it) => it.userId === userId);
}

/** Who is not to be asked for a project, the newest first. */
export function bansOf(tx: Tx, projectId: string) {
  return tx.select().from(bans).where(eq(bans.projectId, projectId)).orderBy(desc(bans.at));
}

/** The user ids that are locked in a project's proposals. */
export async function lockedIn(tx: Tx, projectId: string): Promise<string[]> {
  const rows = await tx.select({ id: locks.userId }).from(locks).where(eq(locks.projectId, projectId));
  return rows.map((it) => it.id);
}
