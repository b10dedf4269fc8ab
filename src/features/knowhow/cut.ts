import { fold, grams } from '../../taxonomy';
import { thesaurus } from './thesaurus';

/**
 * Cuts words into what two ways of saying one thing share: pieces of words, so that a slip of the pen does no harm;
 * kanji without the kana between them, so that 打ち合わせ is 打合せ; and what they mean by the thesaurus.
 * @returns each gram with how much it says, 0 to 3
 */
export function cut(text: string): Map<string, number> {
  const found = grams(withoutFillers(text));
  for (const pair of kanjiPairs(text)) found.set(pair, Math.max(0.8, found.get(pair) ?? 0));
  for (const meaning of meanings(text)) found.set(`@${meaning}`, MEANING);
  return found;
}

/** Words that stand in every sentence, and a beginning of one is no slip of theirs. */
const fillers =
  /\b(a|an|and|are|as|at|be|been|by|can|could|did|do|does|for|from|had|has|have|how|i|in|is|it|its|no|not|of|on|or|our|should|so|that|the|their|them|they|this|to|too|us|was|we|were|what|when|which|who|will|with|without|you|your|nobody|never|one|few|many)\b/giu;

const withoutFillers = (text: string): string => text.normalize('NFKC').replace(fillers, ' ');

/** What a meaning says, beside a whole word's 1. */
const MEANING = 3;

function kanjiPairs(text: string): string[] {
  const found: string[] = [];
  for (const [run] of text.normalize('NFKC').matchAll(/[\p{Script=Han}\p{Script=Hiragana}]+/gu))
    for (const [, first, second] of run.matchAll(
      /(\p{Script=Han})(?=\p{Script=Hiragana}{0,2}(\p{Script=Han}))/gu,
    ))
      found.push(`${first}${second}`);
  return found;
}

/** The lines of the thesaurus that a text speaks of, by number. */
function meanings(text: string): Set<number> {
  const folded = fold(text).replace(/\s+/g, ' ');
  const words = folded.match(/[a-z][a-z'-]+/g) ?? [];
  const stems = words.map((it) => it.replace(/(ing|ed|es|s)$/, ''));
  // “Stand in” is “stand-in”.
  const sentence = ` ${folded.replace(/[^a-z0-9']+/g, ' ')} `;
  return new Set([
    ...[...words, ...stems].flatMap((it) => latin.get(it) ?? []),
    ...spokenIn(folded, japanese),
    ...spokenIn(sentence, phrases),
  ]);
}

/** Words of the thesaurus, each with the line that it stands in. */
type Spoken = readonly [word: string, line: number];

const all = thesaurus.flatMap((line, at) => line.split(' ').map((it): Spoken => [fold(it), at]));
const isLatin = ([word]: Spoken) => /^[a-z'-]+$/.test(word);
const latin = new Map<string, number[]>();
for (const [word, at] of all.filter(isLatin)) latin.set(word, [...(latin.get(word) ?? []), at]);
const japanese = byStart(
  all.filter((it) => !isLatin(it) && (it[0].length > 1 || /\p{Script=Han}/u.test(it[0]))),
);
const phrases = byStart(
  all
    .filter((it) => isLatin(it) && it[0].includes('-'))
    .map(([it, at]) => [` ${it.replaceAll('-', ' ')} `, at]),
);

/** By their first two letters, so that a text is gone through once and not once for each word. */
function byStart(them: readonly Spoken[]): Map<string, Spoken[]> {
  const found = new Map<string, Spoken[]>();
  for (const it of them) {
    const start = it[0].slice(0, 2);
    found.set(start, [...(found.get(start) ?? []), it]);
  }
  return found;
}

function spokenIn(text: string, words: ReadonlyMap<string, readonly Spoken[]>): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at++)
    for (const start of [text[at] ?? '', text.slice(at, at + 2)])
      for (const [word, line] of words.get(start) ?? []) if (text.startsWith(word, at)) found.push(line);
  return found;
}
