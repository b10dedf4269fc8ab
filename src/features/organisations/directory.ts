import { and, asc, count, eq, isNull, like, type SQL } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { fold } from '../../taxonomy/grams';
import { projects } from '../projects/tables';
import { guessKind } from './kinds';
import { followName } from './rename';
import { intermediaries, organisations } from './tables';

export type Organisation = typeof organisations.$inferSelect;
export type Intermediary = typeof intermediaries.$inferSelect;

/** By id, or by name however it is written. */
export type Known = { id: string } | { name: string };
/** Who writes, and when. */
export interface By {
  userId: string;
  at: Date;
}

/** Which of many: those whose name has `typed` in it, `limit` of them from the one number `offset` (0 is the first) on. */
export interface Page {
  typed?: string;
  /** Introduced by this intermediary. */
  intermediaryId?: string;
  offset?: number;
  limit: number;
}

type Written<T> = Partial<
  Omit<T, 'id' | 'folded' | 'createdBy' | 'createdAt' | 'updatedBy' | 'updatedAt'>
> & {
  id: string;
  name: string;
};
/** What may be written of an organisation; its stage has its own way (`moveStage`). */
export type OrganisationFacts = Omit<Written<Organisation>, 'stage' | 'intermediary'>;
export type IntermediaryFacts = Written<Intermediary>;

export async function findOrganisation(tx: Tx, known: Known): Promise<Organisation | undefined> {
  await foldOld(tx);
  const same =
    'id' in known ? eq(organisations.id, known.id) : eq(organisations.folded, foldedName(known.name));
  const [found] = await tx.select().from(organisations).where(same).orderBy(asc(organisations.createdAt));
  return found;
}

export async function findIntermediary(tx: Tx, known: Known): Promise<Intermediary | undefined> {
  const same =
    'id' in known ? eq(intermediaries.id, known.id) : eq(intermediaries.folded, foldedName(known.name));
  const [found] = await tx.select().from(intermediaries).where(same).orderBy(asc(intermediaries.createdAt));
  return found;
}

/** The id of the organisation of this name, however it is written; null when nobody registered it. */
export const idOf = async (tx: Tx, name: string): Promise<string | null> =>
  (name && (await findOrganisation(tx, { name }))?.id) || null;

/** Adds an organisation, or changes what is given of the one with this id; what is not given stays. */
export async function saveOrganisation(
  tx: Tx,
  { id, ...facts }: OrganisationFacts,
  { userId, at }: By,
): Promise<Organisation> {
  const was = await findOrganisation(tx, { id });
  const introducer = facts.intermediaryId && (await findIntermediary(tx, { id: facts.intermediaryId }));
  const set = {
    ...facts,
    folded: foldedName(facts.name),
    ...(facts.intermediaryId !== undefined && { intermediary: introducer ? introducer.name : '' }),
    updatedBy: userId,
    updatedAt: at,
  };
  const [saved] = await tx
    .insert(organisations)
    .values({ id, ...set, createdBy: userId, createdAt: at })
    .onConflictDoUpdate({ target: organisations.id, set })
    .returning();
  if (was && was.name !== facts.name) await followName(tx, id, was.name, facts.name);
  if (was?.name !== facts.name)
    await tx
      .update(projects)
      .set({ organisationId: id })
      .where(and(isNull(projects.organisationId), eq(projects.organisation, facts.name)));
  return saved as Organisation;
}

/** Adds an intermediary, or changes what is given of the one with this id. Without a kind, a new one's is guessed. */
export async function saveIntermediary(
  tx: Tx,
  { id, ...facts }: IntermediaryFacts,
  { userId, at }: By,
): Promise<Intermediary> {
  const set = { ...facts, folded: foldedName(facts.name), updatedBy: userId, updatedAt: at };
  const [saved] = await tx
    .insert(intermediaries)
    .values({ id, ...set, kind: facts.kind ?? guessKind(facts.name), createdBy: userId, createdAt: at })
    .onConflictDoUpdate({ target: intermediaries.id, set })
    .returning();
  await tx
    .update(organisations)
    .set({ intermediary: facts.name })
    .where(eq(organisations.intermediaryId, id));
  return saved as Intermediary;
}

/** Organisations by name. @returns a page of them, and how many there are in all */
export async function listOrganisations(
  tx: Tx,
  { typed = '', intermediaryId, offset = 0, limit }: Page,
): Promise<{ rows: Organisation[]; count: number }> {
  await foldOld(tx);
  const which = and(
    named(typed, (pattern) => like(organisations.folded, pattern)),
    intermediaryId ? eq(organisations.intermediaryId, intermediaryId) : undefined,
  );
  const rows = await tx
    .select()
    .from(organisations)
    .where(which)
    .orderBy(asc(organisations.folded), asc(organisations.id))
    .limit(limit)
    .offset(offset);
  const [all] = await tx.select({ count: count() }).from(organisations).where(which);
  return { rows, count: all?.count ?? 0 };
}

/** Intermediaries by name. @returns a page of them, and how many there are in all */
export async function listIntermediaries(
  tx: Tx,
  { typed = '', offset = 0, limit }: Omit<Page, 'intermediaryId'>,
): Promise<{ rows: Intermediary[]; count: number }> {
  const which = named(typed, (pattern) => like(intermediaries.folded, pattern));
  const rows = await tx
    .select()
    .from(intermediaries)
    .where(which)
    .orderBy(asc(intermediaries.folded), asc(intermediaries.id))
    .limit(limit)
    .offset(offset);
  const [all] = await tx.select({ count: count() }).from(intermediaries).where(which);
  return { rows, count: all?.count ?? 0 };
}

const foldedName = (name: string): string => fold(name).replace(/\s+/g, ' ');

const named = (typed: string, is: (pattern: string) => SQL): SQL | undefined => {
  const sought = foldedName(typed).replace(/[%_\\]/g, '');
  return sought ? is(`%${sought}%`) : undefined;
};

/** Rows older than the column get their folded name, once; the database itself cannot fold. */
async function foldOld(tx: Tx): Promise<void> {
  const old = await tx
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(eq(organisations.folded, ''));
  for (const { id, name } of old)
    await tx
      .update(organisations)
      .set({ folded: foldedName(name) || id })
      .where(eq(organisations.id, id));
}
