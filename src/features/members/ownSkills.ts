import { and, desc, eq, inArray, like, sql } from 'drizzle-orm';
import type { Tx, World } from '../../core/feature';
import { coordinators, say } from '../../outbox';
import { extend, findSkills, fold, namesOf, type Skill, skill } from '../../taxonomy';
import { suggestionCard } from './suggestionViews';
import { suggestions } from './tables';

export type Suggestion = typeof suggestions.$inferSelect;

/** So many words at once, each so long at most. */
const MOST = { words: 5, letters: 40 } as const;

/** Words that the list does not have, out of what somebody typed with commas between. */
export function unknownIn(typed: string): string[] {
  const words = typed
    .normalize('NFKC')
    .split(/[、,\n]+/u)
    .map((it) => it.trim().slice(0, MOST.letters))
    .filter(Boolean);
  const isKnown = (word: string) =>
    findSkills(word, { limit: 3 }).some((it) => namesOf(it).map(fold).includes(fold(word)));
  return [...new Set(words)].filter((word) => !isKnown(word)).slice(0, MOST.words);
}

export const suggestionKey = (id: string): string => `members.suggestion:${id}`;

/** Brings words before the coordinators as suggestions, each once, however many people type it. */
export async function suggest(tx: Tx, world: World, userId: string, words: readonly string[]): Promise<void> {
  const now = world.now();
  for (const word of words) {
    const [known] = await tx
      .select()
      .from(suggestions)
      .where(eq(suggestions.folded, fold(word)));
    if (known) {
      const users = [...new Set([...known.users, userId])];
      if (known.state === 'open')
        await tx.update(suggestions).set({ users }).where(eq(suggestions.id, known.id));
      continue;
    }
    const fresh = {
      id: world.newId(),
      word,
      folded: fold(word),
      users: [userId],
      state: 'open' as const,
      at: now,
    };
    const [saved] = await tx.insert(suggestions).values(fresh).onConflictDoNothing().returning();
    if (saved)
      await say(tx, now, {
        key: suggestionKey(saved.id),
        to: coordinators,
        message: suggestionCard(saved, world.settings.locale),
      });
  }
}

export async function findSuggestion(tx: Tx, id: string): Promise<Suggestion | undefined> {
  const [found] = await tx.select().from(suggestions).where(eq(suggestions.id, id));
  return found;
}

type Decided = Pick<Suggestion, 'state' | 'decidedBy'> &
  Partial<Pick<Suggestion, 'ja' | 'en' | 'group' | 'skill'>>;

/** @returns undefined when it was decided before */
export async function decideSuggestion(
  tx: Tx,
  id: string,
  decided: Decided,
  now: Date,
): Promise<Suggestion | undefined> {
  const [saved] = await tx
    .update(suggestions)
    .set({ ...decided, decidedAt: now })
    .where(and(eq(suggestions.id, id), eq(suggestions.state, 'open')))
    .returning();
  return saved;
}

/** What coordinators added or merged, for every list and search of this copy of the app. */
export async function loadOwnSkills({ db }: Pick<World, 'db'>): Promise<void> {
  const rows = await db.run((tx) =>
    tx
      .select()
      .from(suggestions)
      .where(inArray(suggestions.state, ['added', 'merged']))
      .orderBy(desc(suggestions.at)),
  );
  extend(rows.flatMap((it) => entryOf(it) ?? []));
}

/** An added skill; or a known one once more, with the other word for it. */
function entryOf({ state, id, word, ja, en, group, skill: same }: Suggestion): Skill | undefined {
  if (state === 'added')
    return {
      id: ownId(id),
      ja: ja ?? word,
      en: en ?? word,
      group: group ?? '',
      synonyms: { ja: [word], en: [] },
    };
  const known = skill(same ?? '');
  return known && { ...known, synonyms: { ja: [word], en: [] } };
}

export const ownId = (suggestionId: string): string => `own-${suggestionId}`;

/** What somebody suggested. */
export async function suggestedBy(tx: Tx, userId: string): Promise<{ word: string; state: string }[]> {
  return tx
    .select({ word: suggestions.word, state: suggestions.state })
    .from(suggestions)
    .where(like(sql`cast(${suggestions.users} as text)`, `%"${userId}"%`));
}

/** The words stay, without who suggested or decided on them. */
export async function forgetSuggester(tx: Tx, userId: string): Promise<void> {
  const own = await tx
    .select()
    .from(suggestions)
    .where(like(sql`cast(${suggestions.users} as text)`, `%"${userId}"%`));
  for (const { id, users } of own)
    await tx
      .update(suggestions)
      .set({ users: users.filter((it) => it !== userId) })
      .where(eq(suggestions.id, id));
  await tx.update(suggestions).set({ decidedBy: null }).where(eq(suggestions.decidedBy, userId));
}
