import { asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import type { By } from './directory';
import { contacts } from './tables';

export type Contact = typeof contacts.$inferSelect;

/** What is known of a person: all that is not given is left as it is. */
export type ContactFacts = { name: string } & Partial<
  Pick<Contact, 'position' | 'email' | 'phone' | 'note' | 'lang' | 'mayWrite'>
>;

/** Where a contact person is. */
export type Where = { organisationId: string } | { intermediaryId: string };

/** The people there, in the order in which they were added. */
export const listContacts = (tx: Tx, where: Where): Promise<Contact[]> =>
  tx
    .select()
    .from(contacts)
    .where(
      'organisationId' in where
        ? eq(contacts.organisationId, where.organisationId)
        : eq(contacts.intermediaryId, where.intermediaryId),
    )
    .orderBy(asc(contacts.createdAt), asc(contacts.id));

/** As `listContacts`, of many places in one query: by the place's id. */
export async function contactsOf(
  tx: Tx,
  place: 'organisationId' | 'intermediaryId',
  ids: readonly string[],
): Promise<Map<string, Contact[]>> {
  const rows = await tx
    .select()
    .from(contacts)
    .where(inArray(contacts[place], [...ids]))
    .orderBy(asc(contacts.createdAt), asc(contacts.id));
  const people = new Map<string, Contact[]>(ids.map((id) => [id, []]));
  for (const it of rows) people.get(it[place] ?? '')?.push(it);
  return people;
}

export async function findContact(tx: Tx, id: string): Promise<Contact | undefined> {
  const [found] = await tx.select().from(contacts).where(eq(contacts.id, id));
  return found;
}

/** Adds a person, or changes what is given of the one with this id. */
export async function saveContact(
  tx: Tx,
  id: string,
  where: Where,
  facts: ContactFacts,
  { userId, at }: By,
): Promise<void> {
  const set = { ...facts, updatedBy: userId, updatedAt: at };
  await tx
    .insert(contacts)
    .values({ id, ...where, ...set, createdBy: userId, createdAt: at })
    .onConflictDoUpdate({ target: contacts.id, set });
}

export async function dropContact(tx: Tx, id: string): Promise<void> {
  await tx.delete(contacts).where(eq(contacts.id, id));
}
