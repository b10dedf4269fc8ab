import type { Both, Lang } from './lang';

type DataOf<T> = T extends (data: infer D) => unknown
  ? [data: D, field?: string]
  : [data?: undefined, field?: string];

/**
 * Something that the user can put right. It carries its own sentence in both languages; the edge that catches it
 * knows the language, and where to say it: at its field, or as an answer.
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    /** A key of the texts that it was made from. */
    readonly code: string,
    private readonly sentence: Both<string>,
    /** The input (block_id) that it is about. */
    readonly field?: string,
  ) {
    super(code);
  }

  in(lang: Lang): string {
    return this.sentence[lang];
  }
}

/**
 * The problems of a feature, made from its texts: `problem('full', { max: 3 }, 'seats')`.
 * An unknown code, wrong data or a missing translation does not compile.
 */
export function problems<T extends object>(texts: Both<T>) {
  return <K extends keyof T & string>(code: K, ...[data, field]: DataOf<T[K]>): Problem => {
    const say = (lang: Lang): string => {
      const text: unknown = texts[lang][code];
      return typeof text === 'function' ? String(text(data)) : String(text);
    };
    return new Problem(code, { ja: say('ja'), en: say('en') }, field);
  };
}
