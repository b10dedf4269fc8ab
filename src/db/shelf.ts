import { createHash } from 'node:crypto';
import type { Tx } from '../core/feature';

/**
 * Texts to be found by what they are cut into: grams, of which each text has a set. Which ones, and how much each of them
 * says, is the caller's to know. The only dialect of SQL outside the engines: one file for each.
 */
export interface Shelf {
  /** Makes the shelf where it is not there yet. @returns whether it was made, and so is empty */
  open(tx: Tx): Promise<boolean>;
  /** Puts texts there, in place of what had their ids. */
  put(tx: Tx, texts: readonly { id: string; grams: ReadonlySet<string> }[]): Promise<void>;
  remove(tx: Tx, id: string): Promise<void>;
  /** In how many texts each gram stands; one that stands in none is absent. */
  frequencies(tx: Tx, grams: readonly string[]): Promise<Map<string, number>>;
  /** Texts that have some of these grams, those first whose grams weigh most together, or nearly so. */
  candidates(tx: Tx, weights: ReadonlyMap<string, number>, most: number): Promise<string[]>;
}

/** A gram as both engines take it: a word of letters and digits that no rule of language changes. */
export const wordOf = (gram: string): string =>
  `g${createHash('sha1').update(gram).digest('hex').slice(0, 9)}`;
