import { DateTime } from 'luxon';

/** Three months, from their first moment to before `until`. */
export interface Quarter {
  /** `2026Q4`: October to December. */
  name: string;
  from: Date;
  until: Date;
}

const beginningAt = (from: DateTime): Quarter => ({
  name: `${from.year}Q${from.quarter}`,
  from: from.toJSDate(),
  until: from.plus({ quarters: 1 }).toJSDate(),
});

/** A quarter such as `2026Q4`, `2026年第4四半期`; undefined where the words name none, or a month. */
export function quarterOf(words: string, zone: string): Quarter | undefined {
  const [, year, number] = /(\d{4})\D*([1-4])(?![\d月])/.exec(words.normalize('NFKC')) ?? [];
  if (!year || !number) return undefined;
  return beginningAt(
    DateTime.fromObject({ year: Number(year), month: (Number(number) - 1) * 3 + 1 }, { zone }),
  );
}

/** The quarter of a moment, by the clock of `zone`. */
export const quarterAt = (at: Date, zone: string): Quarter =>
  beginningAt(DateTime.fromJSDate(at, { zone }).startOf('quarter'));

/** So many quarters, the given one the last. */
export const quartersTo = ({ from }: Quarter, many: number, zone: string): Quarter[] =>
  Array.from({ length: many }, (_, i) =>
    beginningAt(DateTime.fromJSDate(from, { zone }).minus({ quarters: many - 1 - i })),
  );
