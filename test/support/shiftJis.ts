/** A text as Excel in Japan writes it. @throws when a letter is not in that encoding */
export function shiftJis(text: string): Buffer {
  return Buffer.from(
    [...text].flatMap((letter) => {
      const bytes = known().get(letter);
      if (!bytes) throw new Error(`Shift_JIS has no ${letter}`);
      return bytes;
    }),
  );
}

let letters: Map<string, number[]> | undefined;

/** Its letters, found by reading every one or two bytes that there are. */
function known(): Map<string, number[]> {
  if (letters) return letters;
  letters = new Map();
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const all = Array.from({ length: 0x10000 }, (_, i) => (i < 0x100 ? [i] : [i >> 8, i & 0xff]));
  for (const bytes of all) {
    try {
      const letter = decoder.decode(Uint8Array.from(bytes));
      if ([...letter].length === 1 && !letters.has(letter)) letters.set(letter, bytes);
    } catch {
      // These bytes are no letter.
    }
  }
  return letters;
}
