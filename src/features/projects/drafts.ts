import { desc, eq } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import type { Draft } from './draft';
import type { About } from './form';
import { projectDrafts } from './tables';

export type KeptDraft = typeof projectDrafts.$inferSelect;

/** Keeps what was typed, whole or not, under the draft's id. */
export async function keepDraft(
  tx: Tx,
  { id, userId, about, draft, at }: { id: string; userId: string; about: About; draft: Draft; at: Date },
): Promise<void> {
  await tx
    .insert(projectDrafts)
    .values({ id, userId, about, draft, createdAt: at, updatedAt: at })
    .onConflictDoUpdate({ target: projectDrafts.id, set: { about, draft, updatedAt: at } });
}

export async function findDraft(tx: Tx, id: string): Promise<KeptDraft | undefined> {
  const [draft] = await tx.select().from(projectDrafts).where(eq(projectDrafts.id, id));
  return draft;
}

/** What somebody began and has not handed in, the newest first. */
export const listDraftsOf = (tx: Tx, userId: string): Promise<KeptDraft[]> =>
  tx
    .select()
    .from(projectDrafts)
    .where(eq(projectDrafts.userId, userId))
    .orderBy(desc(projectDrafts.updatedAt));

export const listDrafts = (tx: Tx): Promise<KeptDraft[]> => tx.select().from(projectDrafts);

export async function dropDraft(tx: Tx, id: string): Promise<void> {
  await tx.delete(projectDrafts).where(eq(projectDrafts.id, id));
}

export async function forgetDrafts(tx: Tx, userId: string): Promise<void> {
  await tx.delete(projectDrafts).where(eq(projectDrafts.userId, userId));
}
