/** Text in the form in which it is compared: width, case and kana (hiragana for katakana) make no difference. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** True when `text` holds `query`, compared folded. */
export function holds(text: string, query: string): boolean {
  return folded(text).includes(folded(query.trim()));
}
