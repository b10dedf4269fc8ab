import { DateTime } from 'luxon';
import type { Both } from '../../core/lang';
import { findThemes, type Named, name as nameOf, theme, themeNamed } from '../../taxonomy';
import type { Choice } from './choices';
import { type Column, folded } from './rules';

export const words = (most: number): Pick<Column<string>, 'read' | 'write'> => ({
  read: (cell) => (cell.length > most ? { reason: 'tooLong', hint: both(String(most)) } : { value: cell }),
  write: (value) => value,
});

/** What several columns of a list may tell: a note, a description. */
export const lines = (most: number): Pick<Column<string>, 'read' | 'write' | 'joins'> => ({
  ...words(most),
  joins: true,
});

export const whole = (least: number, most: number): Pick<Column<number>, 'read' | 'write'> => ({
  read(cell) {
    const number = Number(cell.normalize('NFKC').replace(/\s*(時間|名|人|分|h|hours?|people)$/i, ''));
    return Number.isInteger(number) && number >= least && number <= most
      ? { value: number }
      : { reason: 'noNumber', hint: both(`${least}–${most}`) };
  },
  write: String,
});

/** `2026-04-01`, `2026/4/1`, `2026.4.1`, `2026年4月1日`. */
export const day: Pick<Column<string>, 'read' | 'write'> = {
  read(cell) {
    const [, year, month, date] =
      /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(cell.normalize('NFKC')) ?? [];
    const at = DateTime.fromISO(`${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`);
    return at.isValid ? { value: at.toFormat('yyyy-MM-dd') } : { reason: 'noDay' };
  },
  write: (value) => value,
};

const yes = new Set(
  ['1', 'yes', 'y', 'true', 'はい', '可', '可能', '希望', 'あり', '有', '○', '◯', '〇', '✓'].map((it) =>
    folded(it),
  ),
);

export const flag: Pick<Column<boolean>, 'read' | 'write'> = {
  read: (cell) => ({ value: yes.has(folded(cell)) }),
  write: (value, lang) => (value ? { ja: 'はい', en: 'yes' }[lang] : ''),
};

/** One of a list, by its name in either language or its id; prefectures also without 県, 府 or 都. */
export const oneOf = (list: readonly Choice[]): Pick<Column<string>, 'read' | 'write'> => ({
  read(cell) {
    const found = list.find((it) => isCalled(it, cell));
    return found ? { value: found.id } : { reason: 'unknown', hint: namesOf(list) };
  },
  write: (value, lang) => named(list, value, lang),
});

type Several = Pick<Column<string[]>, 'read' | 'write' | 'joins'>;

/** Several of a list, with `;`, `、` or a line break between them. */
export const someOf = (list: readonly Named[]): Several =>
  someFound(
    (called) => list.find((it) => isCalled(it, called)),
    (id) => list.find((it) => it.id === id),
    () => namesOf(list),
  );

/** Several themes, by any of their names: the club's own ones, too. */
export const someThemes: Several = someFound(
  (called) => theme(called) ?? themeNamed(called),
  theme,
  (called) => meant(findThemes(called, { limit: 1 })[0]),
);

/** What somebody may have meant by what no list has. */
export const meant = (it: Named | undefined): Both<string> => ({
  ja: it ? `もしかして：${it.ja}` : '',
  en: it ? `did you mean “${it.en}”?` : '',
});

function someFound(
  find: (called: string) => Named | undefined,
  get: (id: string) => Named | undefined,
  hint: (called: string) => Both<string>,
): Several {
  // A name may have a sign in it that stands between things elsewhere: 環境・自然.
  const apart = (part: string) => (find(part) ? [part] : parts(part));
  return {
    joins: true,
    read(cell) {
      const called = split(cell, /[;；、，\n|]+/).flatMap(apart);
      const unknown = called.find((it) => !find(it));
      if (unknown !== undefined) return { reason: 'unknown', hint: hint(unknown) };
      return { value: [...new Set(called.flatMap((it) => find(it)?.id ?? []))] };
    },
    write: (value, lang) =>
      value
        .map((id) => {
          const it = get(id);
          return it ? nameOf(it, lang) : id;
        })
        .join('; '),
  };
}

/** The parts of a cell that holds several things. */
export const parts = (cell: string): string[] => split(cell, /[;；、，\n/／・|]+/);

const split = (cell: string, between: RegExp): string[] =>
  cell
    .split(between)
    .map((it) => it.trim())
    .filter(Boolean);

export const isCalled = (it: Choice, cell: string): boolean =>
  [it.id, it.ja, it.en, it.ja.replace(/[県府都]$/, ''), ...(it.also ?? [])].some(
    (each) => folded(each) === folded(cell),
  );

const named = (list: readonly Named[], id: string, lang: 'ja' | 'en'): string => {
  const found = list.find((it) => it.id === id);
  return found ? nameOf(found, lang) : id;
};

/** A short list stands in the complaint; a long one helps nobody. */
const namesOf = (list: readonly Named[]): Both<string> =>
  list.length <= 12
    ? { ja: list.map((it) => it.ja).join('、'), en: list.map((it) => it.en).join(', ') }
    : { ja: '', en: '' };

const both = (it: string): Both<string> => ({ ja: it, en: it });
