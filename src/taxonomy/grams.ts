const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** Half and full width, capitals, katakana and hiragana, and the long vowel sign make no difference. */
export function fold(text: string): string {
  return kana(plain(text)).trim();
}

/**
 * Cuts free words of any language into what two writings of one thing share: words, starts of words,
 * three letters in a row of Latin script, two characters in a row of Japanese.
 *
 * @returns each gram with its weight, 0 to 1: grammar in hiragana says less than kanji, katakana and Latin words.
 */
export function grams(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const add = (gram: string, weight: number) => found.set(gram, Math.max(weight, found.get(gram) ?? 0));

  const written = plain(text);
  for (const [run] of written.matchAll(/[\p{L}\p{N}\p{M}ー+#]+/gu)) {
    for (const [latin] of run.matchAll(/[\p{Script=Latin}\p{N}+#]+/gu)) cutLatin(latin, add);
    for (const [other] of run.matchAll(/[^\p{Script=Latin}\p{N}+#]+/gu)) cutJapanese(other, add);
  }
  return found;
}

type Add = (gram: string, weight: number) => void;

function cutLatin(word: string, add: Add): void {
  const stem = word.length > 3 ? word.replace(/s$/, '') : word;
  add(`=${stem}`, 1);
  const marked = `^${stem}`;
  add(marked.slice(0, 2), 0.2);
  for (let at = 0; at + 3 <= marked.length; at++) add(marked.slice(at, at + 3), 0.5);
}

function cutJapanese(run: string, add: Add): void {
  for (const { segment, isWordLike } of words.segment(run)) {
    if (isWordLike && segment.length > 1) add(`=${kana(segment)}`, weigh(segment));
  }
  const letters = [...run.replaceAll('ー', '')];
  for (const [at, letter] of letters.entries()) {
    if (isHan(letter)) add(letter, 0.3);
    else if (at === 0) add(`^${kana(letter)}`, 0.2);
    const next = letters[at + 1];
    if (next !== undefined) add(kana(letter + next), weigh(letter + next));
  }
}

/** Written before kana are folded: what stands in hiragana alone is mostly grammar. */
function weigh(written: string): number {
  const hiragana = [...written].filter((letter) => /\p{Script=Hiragana}/u.test(letter)).length;
  return 1 - 0.7 * (hiragana / written.length);
}

const isHan = (letter: string) => /\p{Script=Han}/u.test(letter);

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

const kana = (text: string) =>
  text.replaceAll('ー', '').replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
