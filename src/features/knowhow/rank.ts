import { cut } from './cut';

/** What is ranked: its title counts more than the rest. */
export interface Text {
  id: string;
  title: string;
  rest: string;
}

export interface Ranked {
  id: string;
  /** Above 0; only of use beside others of the same question. */
  score: number;
  /** How much of the question it has, from 0 to about 1. */
  share: number;
}

/** Grams that candidates are looked for by: those that say most. */
const SOUGHT = 40;
const TITLE = 1.6;
/** What scores less than this share of the best is noise. */
const NOISE = 0.3;

/**
 * How much each gram of a question says: the rarer among all texts, the more; a gram that no text has says nothing.
 * @param many how many texts there are
 */
export function weigh(
  asked: ReadonlyMap<string, number>,
  frequencies: ReadonlyMap<string, number>,
  many: number,
): Map<string, number> {
  const weights = [...asked].flatMap(([gram, weight]): [string, number][] => {
    const frequency = frequencies.get(gram);
    return frequency ? [[gram, weight * Math.log(1 + many / frequency)]] : [];
  });
  return new Map(weights.sort((a, b) => b[1] - a[1]).slice(0, SOUGHT));
}

/**
 * The texts that answer a question best, the best first; of equals, by id.
 * @param whole what the question says in all
 */
export function rank(
  weights: ReadonlyMap<string, number>,
  texts: readonly Text[],
  most: number,
  whole = sumOf(weights.values()),
): Ranked[] {
  const scored = texts.map(({ id, title, rest }) => {
    const [inTitle, inRest] = [cut(title), cut(rest)];
    let sum = 0;
    for (const [gram, weight] of weights)
      sum += weight * (inTitle.has(gram) ? TITLE : inRest.has(gram) ? 1 : 0);
    // A long text has something of everything.
    const score = sum / (1 + 0.1 * Math.log2(1 + (inTitle.size + inRest.size) / 100));
    return { id, score, share: score / (whole || 1) };
  });
  scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const least = (scored[0]?.score ?? 0) * NOISE;
  return scored.filter(({ score }) => score > 0 && score >= least).slice(0, most);
}

/** What a question says in all: what no text has counts as the rarest. */
export const wholeOf = (
  asked: ReadonlyMap<string, number>,
  frequencies: ReadonlyMap<string, number>,
  many: number,
): number =>
  sumOf([...asked].map(([gram, weight]) => weight * Math.log(1 + many / (frequencies.get(gram) ?? 1))));

const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((sum, it) => sum + it, 0);
