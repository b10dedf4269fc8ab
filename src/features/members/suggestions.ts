import { and, asc, count, desc, eq, inArray, like, sql } from 'drizzle-orm';
import type { Tx, World } from '../../core/feature';
import { coordinators, say } from '../../outbox';
import {
  type Added,
  extend,
  fold,
  type Kind,
  lists,
  type Skill,
  skill,
  type Theme,
  theme,
} from '../../taxonomy';
import { MOST_LETTERS, MOST_WORDS } from './rules';
import { suggestionCard } from './suggestionViews';
import { suggestions } from './tables';

export type Suggestion = typeof suggestions.$inferSelect;

/** What somebody typed with commas between: ids of what the list has by these names, and words that it does not have. */
export function wordsIn(kind: Kind, typed: string): { known: string[]; unknown: string[] } {
  const words = typed
    .normalize('NFKC')
    .split(/[、,;；\n]+/u)
    .map((it) => it.trim())
    .filter(Boolean);
  const { named } = lists[kind];
  const known = words.flatMap((word) => named(word)?.id ?? []);
  const unknown = new Map(words.filter((word) => !named(word)).map((word) => [fold(word), word]));
  return { known: [...new Set(known)], unknown: [...unknown.values()] };
}

export const isTooMuch = (words: readonly string[]): boolean =>
  words.length > MOST_WORDS || words.some((it) => it.length > MOST_LETTERS);

export const suggestionKey = (id: string): string => `members.suggestion:${id}`;

/** Where words come from: somebody's profile, or a project of theirs. */
interface Origin {
  kind: Kind;
  userId: string;
  project?: string;
}

/** Which words wait for coordinators now, and which they have refused before. */
export interface Suggested {
  asked: string[];
  refused: string[];
}

/** Brings words before the coordinators as suggestions, each once, however many people type it. */
export async function suggest(
  tx: Tx,
  world: World,
  origin: Origin,
  words: readonly string[],
): Promise<Suggested> {
  const suggested: Suggested = { asked: [], refused: [] };
  for (const word of words) {
    const { state } = await suggestOne(tx, world, origin, word);
    if (state === 'open') suggested.asked.push(word);
    if (state === 'refused') suggested.refused.push(word);
  }
  return suggested;
}

async function suggestOne(tx: Tx, world: World, origin: Origin, word: string): Promise<Suggestion> {
  const { kind, userId, project } = origin;
  const { locale } = world.settings;
  const [known] = await tx
    .select()
    .from(suggestions)
    .where(and(eq(suggestions.kind, kind), eq(suggestions.folded, fold(word))));
  const was = known ?? { users: [], profiles: [], projects: [] };
  const from = {
    users: withOne(was.users, userId),
    profiles: project ? was.profiles : withOne(was.profiles, userId),
    projects: project ? withOne(was.projects, project) : was.projects,
  };
  if (known) {
    if (known.state === 'open') await tx.update(suggestions).set(from).where(eq(suggestions.id, known.id));
    return known;
  }
  const now = world.now();
  const fresh = {
    ...from,
    kind,
    id: world.newId(),
    word,
    folded: fold(word),
    state: 'open' as const,
    at: now,
  };
  const [saved] = await tx.insert(suggestions).values(fresh).returning();
  if (!saved) throw new Error('A suggestion was not kept.');
  const message = suggestionCard(saved, locale);
  await say(tx, now, { key: suggestionKey(saved.id), to: coordinators, message });
  return saved;
}

const withOne = (all: readonly string[], one: string): string[] => [...new Set([...all, one])];

export async function findSuggestion(tx: Tx, id: string): Promise<Suggestion | undefined> {
  const [found] = await tx.select().from(suggestions).where(eq(suggestions.id, id));
  return found;
}

const isOpen = eq(suggestions.state, 'open');

/** What waits for a decision, by id, the longest waiting first. */
export const listSuggestions = (tx: Tx): Promise<{ id: string }[]> =>
  tx.select({ id: suggestions.id }).from(suggestions).where(isOpen).orderBy(asc(suggestions.at));

/** So many of what waits the longest, and how many wait in all. */
export async function longestWaiting(tx: Tx, most: number): Promise<{ some: Suggestion[]; all: number }> {
  const some = await tx.select().from(suggestions).where(isOpen).orderBy(asc(suggestions.at)).limit(most);
  const [counted] = await tx.select({ all: count() }).from(suggestions).where(isOpen);
  return { some, all: counted?.all ?? 0 };
}

/** Whoever types the word again suggests it anew. */
export async function dropSuggestion(tx: Tx, id: string): Promise<void> {
  await tx.delete(suggestions).where(eq(suggestions.id, id));
}

export type Decision = Pick<Suggestion, 'state'> &
  Partial<Pick<Suggestion, 'ja' | 'en' | 'synonyms' | 'group' | 'sdgs' | 'same'>>;

/** @returns undefined when it was decided before */
export async function decideSuggestion(
  tx: Tx,
  id: string,
  decided: Decision & Pick<Suggestion, 'decidedBy'>,
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
export async function loadAdded({ db }: Pick<World, 'db'>): Promise<void> {
  extend(await db.run(readAdded));
}

/** Before themes are named to people: what another copy of the app has added just now is known here, too. */
export async function knowThemes(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.some((id) => !theme(id))) extend(await readAdded(tx));
}

async function readAdded(tx: Tx): Promise<Added> {
  const rows = await tx
    .select()
    .from(suggestions)
    .where(inArray(suggestions.state, ['added', 'merged']))
    .orderBy(desc(suggestions.at));
  return {
    skills: entriesOf(rows, 'skill', asSkill, skill),
    themes: entriesOf(rows, 'theme', asTheme, theme),
  };
}

/** What was added, with all other words for it; and what is known once more, with the other words for it. */
function entriesOf<T extends Skill | Theme>(
  rows: readonly Suggestion[],
  kind: Kind,
  make: (it: Suggestion) => T,
  find: (id: string) => T | undefined,
): T[] {
  const own = rows.filter((it) => it.kind === kind);
  const merged = own.filter((it) => it.state === 'merged');
  const wordsFor = (id: string) => merged.filter((it) => it.same === id).map((it) => it.word);
  const added = own.filter((it) => it.state === 'added').map(make);
  const isAdded = new Set(added.map((it) => it.id));
  const known = [...new Set(merged.map((it) => it.same ?? ''))].flatMap((id) =>
    isAdded.has(id) ? [] : (find(id) ?? []),
  );
  return [
    ...added.map((it) => ({ ...it, synonyms: { ja: [...it.synonyms.ja, ...wordsFor(it.id)], en: [] } })),
    ...known.map((it) => ({ ...it, synonyms: { ja: wordsFor(it.id), en: [] } })),
  ];
}

const asEntry = ({ id, word, ja, en, synonyms }: Suggestion) => ({
  id: ownId(id),
  ja: ja ?? word,
  en: en ?? word,
  synonyms: { ja: [word, ...synonyms], en: [] },
});
const asSkill = (it: Suggestion): Skill => ({ ...asEntry(it), group: it.group ?? '' });
const asTheme = (it: Suggestion): Theme => ({ ...asEntry(it), sdgs: it.sdgs });

export const ownId = (suggestionId: string): string => `own-${suggestionId}`;

/** What somebody suggested. */
export async function suggestedBy(
  tx: Tx,
  userId: string,
): Promise<Pick<Suggestion, 'kind' | 'word' | 'state'>[]> {
  return tx
    .select({ kind: suggestions.kind, word: suggestions.word, state: suggestions.state })
    .from(suggestions)
    .where(typedBy(userId));
}

/** The words stay, without who suggested or decided on them. */
export async function forgetSuggester(tx: Tx, userId: string): Promise<void> {
  const own = await tx.select().from(suggestions).where(typedBy(userId));
  for (const { id, users, profiles } of own)
    await tx
      .update(suggestions)
      .set({
        users: users.filter((it) => it !== userId),
        profiles: profiles.filter((it) => it !== userId),
      })
      .where(eq(suggestions.id, id));
  await tx.update(suggestions).set({ decidedBy: null }).where(eq(suggestions.decidedBy, userId));
}

const typedBy = (userId: string) => like(sql`cast(${suggestions.users} as text)`, `%"${userId}"%`);
