import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { FORMER } from '../organisations';
import { type ImportState, imports } from './tables';

export type Import = typeof imports.$inferSelect;

/** Keeps a file that was weighed; weighed again, it stands as it did. */
export async function keepImport(tx: Tx, it: Omit<Import, 'state'>): Promise<void> {
  await tx
    .insert(imports)
    .values({ ...it, state: 'weighed' })
    .onConflictDoUpdate({
      target: imports.id,
      set: { rows: it.rows, people: it.people, state: 'weighed', at: it.at },
    });
}

export async function findImport(tx: Tx, id: string): Promise<Import | undefined> {
  const [found] = await tx.select().from(imports).where(eq(imports.id, id));
  return found;
}

/** Ends an import; its rows are not kept. @returns false when somebody was first */
export async function endImport(tx: Tx, id: string, state: ImportState): Promise<boolean> {
  const ended = await tx
    .update(imports)
    .set({ state, rows: [], people: [] })
    .where(and(eq(imports.id, id), eq(imports.state, 'weighed')))
    .returning({ id: imports.id });
  return ended.length > 0;
}

/** Files that somebody sent in. */
export const listImportsOf = (tx: Tx, userId: string) =>
  tx
    .select({ kind: imports.kind, name: imports.name, state: imports.state, at: imports.at })
    .from(imports)
    .where(eq(imports.byUser, userId));

export async function forgetPerson(tx: Tx, userId: string): Promise<void> {
  await tx.update(imports).set({ byUser: FORMER, name: '' }).where(eq(imports.byUser, userId));
}
