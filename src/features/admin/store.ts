import { and, desc, eq, gte, lt, or } from 'drizzle-orm';
import type { Cx, Tx } from '../../core/feature';
import { roles } from '../members/tables';
import type { Act } from './rules';
import { auditLog } from './tables';

export type Entry = typeof auditLog.$inferSelect;

export interface Audited {
  /** Unique for all time: what was written down once is not written again. */
  id: string;
  byUser: string;
  act: Act;
  subject: { user: string } | { words: string };
  reason?: string;
  at: Date;
}

/** Writes an act into the audit log, in the same `db.run` as the act itself. */
export async function audit(tx: Tx, { id, byUser, act, subject, reason = '', at }: Audited): Promise<void> {
  const about = 'user' in subject ? { subjectUser: subject.user } : { subject: subject.words };
  await tx
    .insert(auditLog)
    .values({ id, byUser, act, ...about, reason, at })
    .onConflictDoNothing();
}

/** As `audit`, where a coordinator acts on what is somebody else's: a leader's session, an author's know-how. */
export async function auditInPlace(
  tx: Tx,
  { person, now, newId }: Cx,
  isOwn: boolean,
  it: Pick<Audited, 'act' | 'subject'>,
): Promise<void> {
  if (isOwn || !person.roles.has('coordinator')) return;
  await audit(tx, { ...it, id: newId(), byUser: person.id, at: now() });
}

export async function findEntry(tx: Tx, id: string): Promise<Entry | undefined> {
  const [entry] = await tx.select().from(auditLog).where(eq(auditLog.id, id));
  return entry;
}

/** Which acts are looked for: all that is given holds. */
export interface Sought {
  /** Who acted, or whom it was about. */
  user?: string;
  act?: Act;
  from?: Date;
  /** Before this moment. */
  to?: Date;
  /** Older than this entry. */
  before?: { at: number; id: string };
}

/** The newest acts first. */
export function listEntries(tx: Tx, sought: Sought, most: number): Promise<Entry[]> {
  const { user, act, from, to, before } = sought;
  const at = before && new Date(before.at);
  return tx
    .select()
    .from(auditLog)
    .where(
      and(
        user ? or(eq(auditLog.byUser, user), eq(auditLog.subjectUser, user)) : undefined,
        act && eq(auditLog.act, act),
        from && gte(auditLog.at, from),
        to && lt(auditLog.at, to),
        at && or(lt(auditLog.at, at), and(eq(auditLog.at, at), lt(auditLog.id, before.id))),
      ),
    )
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(most);
}

/** What somebody did, and what was done to them. */
export function listEntriesOf(tx: Tx, userId: string): Promise<Entry[]> {
  return tx
    .select()
    .from(auditLog)
    .where(or(eq(auditLog.byUser, userId), eq(auditLog.subjectUser, userId)))
    .orderBy(desc(auditLog.at));
}

/** The log stays, without the person; so does whom they appointed, without by whom. */
export async function forgetPerson(tx: Tx, userId: string): Promise<void> {
  await tx.update(auditLog).set({ byUser: null }).where(eq(auditLog.byUser, userId));
  await tx.update(auditLog).set({ subjectUser: null }).where(eq(auditLog.subjectUser, userId));
  await tx.update(roles).set({ byUser: '' }).where(eq(roles.byUser, userId));
}
