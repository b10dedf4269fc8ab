import { fold, grams } from './grams';

export interface Findable {
  ja: string;
  en: string;
  synonyms: { ja: readonly string[]; en: readonly string[] };
}

/** How much a gram says: the rarer among the entries, the more. */
export type Rarity = (gram: string) => number;

interface Alias {
  /** The place of its entry in the list. */
  entry: number;
  /** Gram → weight × rarity. */
  grams: Map<string, number>;
  /** The sum of its grams. */
  weight: number;
}

/** Every name of every entry, cut into grams, and the way back from a gram to the names. */
export interface Index<T> {
  entries: readonly T[];
  /** The folded names of each entry. */
  names: string[][];
  aliases: Alias[];
  /** Gram → the places of the aliases that have it. */
  places: Map<string, number[]>;
}

export function index<T extends Findable>(entries: readonly T[], rarity: Rarity): Index<T> {
  const aliases: Alias[] = [];
  const places = new Map<string, number[]>();
  for (const [entry, each] of entries.entries()) {
    for (const name of namesOf(each)) {
      const alias: Alias = { entry, grams: new Map(), weight: 0 };
      for (const [gram, weight] of grams(name)) {
        const worth = weight * rarity(gram);
        alias.grams.set(gram, worth);
        alias.weight += worth;
        const known = places.get(gram);
        if (known) known.push(aliases.length);
        else places.set(gram, [aliases.length]);
      }
      aliases.push(alias);
    }
  }
  return { entries, names: entries.map((each) => namesOf(each).map(fold)), aliases, places };
}

/** Inverse document frequency: the logarithm of 1 + entries ÷ entries that have the gram. */
export function rarityAmong(entries: readonly Findable[]): Rarity {
  const having = new Map<string, number>();
  for (const entry of entries) {
    for (const gram of new Set(namesOf(entry).flatMap((name) => [...grams(name).keys()]))) {
      having.set(gram, (having.get(gram) ?? 0) + 1);
    }
  }
  return (gram) => Math.log(1 + entries.length / (having.get(gram) ?? 1));
}

const namesOf = ({ ja, en, synonyms }: Findable) => [ja, en, ...synonyms.ja, ...synonyms.en];
