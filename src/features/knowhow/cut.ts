import { fold, grams } from '../../taxonomy';
import { thesaurus } from './thesaurus';

/**
 * Cuts words into what two ways of saying one thing share: pieces of words, so that a slip of the pen does no harm;
 * kanji without the kana between them, so that 打ち合わせ is 打合せ; and what they mean by the thesaurus.
 * @returns each gram with how much it says, 0 to 2
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
function meanings(text: string): number[] {
  const folded = fold(text).replace(/\s+/g, ' ');
  const spoken = folded.match(/[a-z][a-z'-]+/g) ?? [];
  const words = new Set(spoken.flatMap((it) => [it, it.replace(/(ing|ed|es|s)$/, '')]));
  // “Stand in” is “stand-in”.
  const sentence = ` ${folded.replace(/[^a-z0-9']+/g, ' ')} `;
  return lines.flatMap(({ japanese, latin, phrases }, at) =>
    japanese.some((it) => folded.includes(it)) ||
    latin.some((it) => words.has(it)) ||
    phrases.some((it) => sentence.includes(it))
      ? [at]
      : [],
  );
}

const lines = thesaurus.map((line) => {
  const words = line.split(' ').map(fold);
  const isLatin = (it: string) => /^[a-z'-]+$/.test(it);
  return {
    japanese: words.filter((it) => !isLatin(it) && (it.length > 1 || /\p{Script=Han}/u.test(it))),
    latin: words.filter((it) => isLatin(it) && !it.includes('-')),
    phrases: words
      .filter((it) => isLatin(it) && it.includes('-'))
      .map((it) => ` ${it.replaceAll('-', ' ')} `),
  };
});
