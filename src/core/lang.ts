/** The languages that the app speaks. */
export const langs = ['ja', 'en'] as const;
export type Lang = (typeof langs)[number];

/** A sentence, or what to make one from, in each language. */
export type Both<T> = Readonly<Record<Lang, T>>;

/**
 * The language for somebody: their own choice, else their Slack locale, else the club's.
 * @param locale an IETF tag as Slack gives it, such as `en-GB`
 */
export function pickLang(choice: Lang | null, locale: string | null, fallback: Lang): Lang {
  if (choice) return choice;
  const spoken = locale?.slice(0, 2).toLowerCase();
  return langs.find((lang) => lang === spoken) ?? fallback;
}
