import { type Findable, type Index, index, type Rarity, rarityAmong } from './aliases';
import { fold, grams } from './grams';

/** Answers free words in Japanese or English with the entries they most likely mean, best first. */
export type Find<T> = (words: string, limit: number, extra?: readonly T[]) => T[];

/** What scores less than this, or than this share of the best answer, is noise. */
const LEAST = 0.3;
const NOISE = 0.2;

/**
 * Builds the index of a list once; an answer takes well under 2 ms for a few hundred entries.
 * `extra` entries are searched beside them; hand in the same array each time and they, too, are indexed once.
 */
export function finder<T extends Findable>(entries: readonly T[]): Find<T> {
  const rarity = rarityAmong(entries);
  const indexes = new WeakMap<readonly T[], Index<T>>();
  const indexOnce = (list: readonly T[]) => {
    const known = indexes.get(list) ?? index(list, rarity);
    indexes.set(list, known);
    return known;
  };
  indexOnce(entries);

  return (words, limit, extra = []) => {
    const asked = weigh(words, rarity);
    const typed = fold(words);
    const hits = [entries, extra].flatMap((list) => score(indexOnce(list), asked));
    for (const hit of hits) hit.score *= likeness(hit.names, typed);
    hits.sort((a, b) => b.score - a.score);

    const least = Math.max(LEAST, (hits[0]?.score ?? 0) * NOISE);
    return hits
      .filter((hit) => hit.score >= least || hit.names.some((name) => name.includes(typed)))
      .slice(0, limit)
      .map((hit) => hit.entry);
  };
}

type Asked = Map<string, number>;

const weigh = (words: string, rarity: Rarity): Asked =>
  new Map([...grams(words)].map(([gram, weight]) => [gram, weight * rarity(gram)]));

interface Hit<T> {
  entry: T;
  names: readonly string[];
  score: number;
}

/**
 * Each gram that was asked for counts once per entry: its worth, times the asked share of the best name that has it.
 * So a whole name inside a long sentence wins, and so does the start of a name.
 */
function score<T>({ entries, names, aliases, places }: Index<T>, asked: Asked): Hit<T>[] {
  const shared = new Float64Array(aliases.length);
  for (const [gram, worth] of asked) {
    for (const at of places.get(gram) ?? []) shared[at]! += Math.min(worth, aliases[at]!.grams.get(gram)!);
  }

  const scores = new Map<number, number>();
  for (const [gram, worth] of asked) {
    const best = new Map<number, number>();
    for (const at of places.get(gram) ?? []) {
      const { entry, weight } = aliases[at]!;
      best.set(entry, Math.max(best.get(entry) ?? 0, shared[at]! / weight));
    }
    for (const [entry, share] of best) scores.set(entry, (scores.get(entry) ?? 0) + worth * share);
  }
  return [...scores].map(([at, sum]) => ({ entry: entries[at]!, names: names[at]!, score: sum }));
}

/** Somebody who is still typing means a name that starts so. */
function likeness(names: readonly string[], typed: string): number {
  if (names.includes(typed)) return 2;
  return names.some((name) => name.startsWith(typed)) ? 1.5 : 1;
}
