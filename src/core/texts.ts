import type { Line, Part } from './blocks';
import type { Both } from './lang';

type Wide<R> = R extends string ? string : R extends readonly Part[] ? Line : R;

/** The shape of one language's texts, freed from its very words: a sentence, or a function that makes one. */
export type Texts<T> = {
  readonly [K in keyof T]: T[K] extends (data: infer D) => infer R ? (data: D) => Wide<R> : Wide<T[K]>;
};

/**
 * The sentences of a room in both languages. English must have every key that Japanese has, made from the same data,
 * or it does not compile.
 */
export const inBoth = <T>(ja: T, en: Texts<T>): Both<Texts<T>> => ({ ja: ja as Texts<T>, en });
