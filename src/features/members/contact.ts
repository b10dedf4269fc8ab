import { and, count, desc, eq, gte, inArray, lte, ne } from 'drizzle-orm';
import type { Message } from '../../core/blocks';
import type { Person, Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { considerate, DAY, HOUR } from '../../core/time';
import { coordinators, countUnasked, lastUnasked, say } from '../../outbox';
import { messages, type Reason } from '../../outbox/tables';
import { addressee } from './addressees';
import { BUDGET, least, type Why } from './rules';
import { listGone } from './store';
import { members } from './tables';

/**
 * Asked, not spammed: whom the app may write to although they did not ask for it, when, and why. Every feature that
 * writes to people unasked goes through this door: first `mayAsk`, then `ask`.
 */

// What was said at this hour a week ago no longer counts.
const budgetSince = (now: Date): Date => new Date(now.getTime() - BUDGET.days * DAY + HOUR);

/**
 * Who of these may be written to unasked now, the least recently asked first: nobody who pauses or has left
 * the workspace, nobody whose budget of the last seven days is spent. Somebody without a profile has the default budget.
 */
export async function mayAsk(tx: Tx, ids: readonly string[], now: Date): Promise<string[]> {
  if (ids.length === 0) return [];
  const own = await tx
    .select({ id: members.id, budget: members.budget, paused: members.paused })
    .from(members)
    .where(inArray(members.id, [...ids]));
  const known = new Map(own.map((it) => [it.id, it]));
  const gone = await listGone(tx, ids);
  const spent = await countUnasked(tx, ids, budgetSince(now));
  const last = await lastUnasked(tx, ids);
  const time = (id: string) => last.get(id)?.getTime() ?? 0;
  return [...new Set(ids)]
    .filter((id) => !known.get(id)?.paused && !gone.has(id))
    .filter((id) => (spent.get(id) ?? 0) < (known.get(id)?.budget ?? BUDGET.usual))
    .sort((a, b) => time(a) - time(b));
}

/** The person, if they may be written to unasked now; else null, and somebody else or a room is asked instead. */
export async function askable(tx: Tx, userId: string | null, now: Date): Promise<string | null> {
  const [one] = userId ? await mayAsk(tx, [userId], now) : [];
  return one ?? null;
}

/** Everybody whose budget is spent now. Who pauses is in it only for that. */
export async function listSpent(tx: Tx, now: Date): Promise<Set<string>> {
  const counts = await tx
    .select({ user: messages.toUser, times: count() })
    .from(messages)
    .where(and(eq(messages.unasked, true), gte(messages.createdAt, budgetSince(now))))
    .groupBy(messages.toUser);
  const chosen = await tx
    .select({ id: members.id, budget: members.budget })
    .from(members)
    .where(ne(members.budget, BUDGET.usual));
  const budgets = new Map(chosen.map((it) => [it.id, it.budget]));
  const spent = counts.flatMap(({ user, times }) =>
    user && times >= (budgets.get(user) ?? BUDGET.usual) ? [user] : [],
  );
  return new Set([...spent, ...chosen.filter((it) => it.budget === least).map((it) => it.id)]);
}

interface Ask {
  /** As of every message: `feature.subject:id…`, unique for all time. */
  key: string;
  message: Message;
  why: Why;
}

/**
 * Writes to somebody who did not ask for it: at the first hour that suits them, counted in their budget, with the reason
 * kept for their Home tab. Whether they may be asked at all is `mayAsk`'s to say.
 * @returns when it reaches them
 */
export async function ask(
  tx: Tx,
  world: Pick<World, 'now'>,
  who: Pick<Person, 'id' | 'zone'>,
  { key, message, why }: Ask,
): Promise<Date> {
  const now = world.now();
  const due = considerate(now, who.zone);
  await say(tx, now, { key, to: { user: who.id }, message, due, unasked: why });
  await tx.update(members).set({ askedAt: now.getTime() }).where(eq(members.id, who.id));
  return due;
}

/** As `ask`; where nobody is named, or they may not be written to now, the coordinators' room is asked instead. */
export async function askOrRoom(
  tx: Tx,
  world: Pick<World, 'now' | 'settings'>,
  userId: string | null,
  { key, write, why }: Pick<Ask, 'key' | 'why'> & { write: (lang: Lang) => Message },
): Promise<void> {
  const { locale, timezone } = world.settings;
  const now = world.now();
  const who = await askable(tx, userId, now);
  if (!who) {
    const due = considerate(now, timezone);
    return say(tx, now, { key, to: coordinators, message: write(locale), due });
  }
  const reader = await addressee(tx, world, who);
  await ask(tx, world, reader, { key, message: write(reader.lang), why });
}

/** That somebody was written to, when it reached them, and why; null for what was said before reasons were kept. */
export interface Asked {
  at: Date;
  why: Reason | null;
}

/** The last times that somebody was written to unasked, the newest first. */
export function listAsked(tx: Tx, userId: string, now: Date, most: number): Promise<Asked[]> {
  return tx
    .select({ at: messages.due, why: messages.why })
    .from(messages)
    .where(and(eq(messages.toUser, userId), eq(messages.unasked, true), lte(messages.due, now)))
    .orderBy(desc(messages.due))
    .limit(most);
}

/** Every time, with the reason: theirs to have. It goes with the messages themselves. */
export function exportAsked(tx: Tx, userId: string): Promise<Asked[]> {
  return tx
    .select({ at: messages.due, why: messages.why })
    .from(messages)
    .where(and(eq(messages.toUser, userId), eq(messages.unasked, true)))
    .orderBy(desc(messages.due));
}

/** How many unasked messages somebody got, or will get, of those that count now. */
export async function countSpent(tx: Tx, userId: string, now: Date): Promise<number> {
  return (await countUnasked(tx, [userId], budgetSince(now))).get(userId) ?? 0;
}
