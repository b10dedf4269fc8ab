import { and, asc, eq, isNull, lt, lte, sql } from 'drizzle-orm';
import type { World } from '../core/feature';
import { DAY } from '../core/time';
import { often } from '../db/often';
import { inbox } from './tables';

/** Keeps an event until it is worked. False when it came before. */
export async function keepEvent(
  { db, now }: World,
  id: string,
  body: Record<string, unknown>,
): Promise<boolean> {
  const at = now();
  const kept = await db.run((tx) => insertEvent(tx, { id, body, at }));
  return kept.length > 0;
}

const insertEvent = often('keep_event', (tx) =>
  tx
    .insert(inbox)
    .values({ id: sql.placeholder('id'), body: sql.placeholder('body'), at: sql.placeholder('at') })
    .onConflictDoNothing()
    .returning({ id: inbox.id }),
);

/** The event is worked: what it said is forgotten, that it came is remembered for a day. */
export async function finishEvent({ db, now }: World, id: string): Promise<void> {
  await db.run((tx) => tx.update(inbox).set({ body: null, doneAt: now() }).where(eq(inbox.id, id)));
}

/** Events that were kept until then but not worked, oldest first. */
export async function unfinishedEvents(
  { db }: World,
  until: Date,
): Promise<{ id: string; body: Record<string, unknown> }[]> {
  const rows = await db.run((tx) =>
    tx
      .select({ id: inbox.id, body: inbox.body })
      .from(inbox)
      .where(and(isNull(inbox.doneAt), lte(inbox.at, until)))
      .orderBy(asc(inbox.at)),
  );
  return rows.flatMap(({ id, body }) => (body ? [{ id, body }] : []));
}

/** Forgets events that are too old to come again, or to be worth another try. */
export async function clearInbox({ db, now }: World): Promise<void> {
  const old = new Date(now().getTime() - DAY);
  await db.run((tx) => tx.delete(inbox).where(lt(inbox.at, old)));
}
