import { sameStored } from '../../core/json';
import type { Both } from '../../core/lang';
import { fold } from '../../taxonomy/grams';
import type { Row } from './file';

/** The lists that a club has: each in a file of its own. */
export const kinds = ['members', 'organisations', 'intermediaries', 'projects'] as const;
export type Kind = (typeof kinds)[number];

/** Why a cell, or a row, cannot be taken. */
export type Reason =
  | 'needed'
  | 'tooLong'
  | 'unknown'
  | 'noNumber'
  | 'noDay'
  | 'noPerson'
  | 'severalPeople'
  | 'contradicts'
  | 'twice'
  | 'endsBeforeStart'
  | 'noIntermediary';

export interface Wrong {
  line: number;
  /** The column's key; absent where it is about the whole row. */
  column?: string;
  reason: Reason;
  /** What stands there. */
  cell: string;
  /** What may have been meant, or what is allowed. */
  hint?: Both<string>;
}

/** A value read from a cell, or why it could not be. */
export type Read<T> = { value: T } | { reason: Reason; hint?: Both<string> };

/** How a column is called, and how its cells are read and written. */
export interface Column<T = unknown> {
  key: string;
  titles: Both<string>;
  /** What else it is called in the lists that clubs have. */
  also?: readonly string[];
  needed?: boolean;
  /** Several headings may stand for it: what they number alike belongs together, 「担当者1」「電話1」「担当者2」. */
  many?: boolean;
  /** What stands below several headings for it belongs together: lists and notes. Of others, all have to say the same. */
  joins?: boolean;
  read(cell: string): Read<T>;
  write(value: T, lang: 'ja' | 'en'): string;
}

/** A row as read: only what stands in it. */
export type Entry = Record<string, unknown>;

/** A row that can be taken. */
export interface Good {
  line: number;
  entry: Entry;
}

/** Which column a heading means, however it is written; undefined when none. */
export function columnOf(columns: readonly Column[], heading: string): Column | undefined {
  const wanted = folded(heading);
  return columns.find((it) =>
    [it.key, it.titles.ja, it.titles.en, ...(it.also ?? [])].some(
      (title) => folded(title) === (it.many ? wanted.replace(/\d+$/, '') : wanted),
    ),
  );
}

/** The rows as entries by the columns, and what is wrong with the others, each at its place. */
export function readRows(
  columns: readonly Column[],
  rows: readonly Row[],
): { entries: Good[]; wrong: Wrong[] } {
  const entries: Good[] = [];
  const wrong: Wrong[] = [];
  for (const { line, cells } of rows) {
    const entry: Entry = {};
    const complaints: Wrong[] = [];
    for (const [column, found] of cellsOf(columns, cells)) {
      const reads = found.map((cell) => ({ cell, ...column.read(cell) }));
      const readable = reads.filter((it) => 'value' in it);
      const [read] = [...readable, ...reads];
      if (!read) continue;
      if (!('value' in read)) complaints.push({ line, column: column.key, ...read });
      else if (readable.every((it) => same(it.value, read.value))) entry[column.key] = read.value;
      else complaints.push({ line, column: column.key, ...contradiction(readable) });
    }
    for (const { key, needed } of columns)
      if (needed && entry[key] === undefined && !complaints.some((it) => it.column === key))
        complaints.push({ line, column: key, cell: '', reason: 'needed' });
    if (complaints.length > 0) wrong.push(...complaints);
    else entries.push({ line, entry });
  }
  return { entries, wrong };
}

/** Which cells say different things. */
const contradiction = (reads: readonly { cell: string }[]): Pick<Wrong, 'reason' | 'cell'> => ({
  reason: 'contradicts',
  cell: [...new Set(reads.map((it) => it.cell))].join(' / '),
});

/**
 * The cells by the columns that they stand for. Of numbered ones, a line for each number, the last first: a note ends
 * it. Lists and notes are joined. Of others each: where 「氏名」 and 「メール」 both say who it is, one that can be read
 * is enough, and all that can say the same.
 */
function cellsOf(columns: readonly Column[], cells: Row['cells']): Map<Column, string[]> {
  const lines = new Map<Column, Map<string, string>>();
  for (const [i, [heading, cell]] of cells.entries()) {
    const column = columnOf(columns, heading);
    if (!column || !cell) continue;
    const [number = ''] = column.many ? (/\d+$/.exec(folded(heading)) ?? []) : [String(i)];
    const line = lines.get(column) ?? new Map<string, string>();
    const before = line.get(number);
    lines.set(column, line.set(number, before ? `${cell} ${before}` : cell));
  }
  return new Map(
    [...lines].map(([column, line]) => {
      const found = [...line.values()];
      return [column, column.many || column.joins ? [found.join('\n')] : found];
    }),
  );
}

/**
 * - `new`: the app does not know it
 * - `fills`: says something of it that the app does not know yet
 * - `same`: the app knows all of it
 * - `differs`: says something else of it than the app knows; taken only when a coordinator wants so
 */
export type Verdict = 'new' | 'fills' | 'same' | 'differs';

/**
 * What a row is to the app.
 * @returns with the columns in which the row says something new, or something else
 */
export function compare(entry: Entry, known: Entry | undefined): { verdict: Verdict; columns: string[] } {
  if (!known) return { verdict: 'new', columns: [] };
  const others = Object.keys(entry).filter((key) => !same(entry[key], known[key]));
  const differing = others.filter((key) => !isBlank(known[key]));
  if (differing.length > 0) return { verdict: 'differs', columns: differing };
  return others.length > 0 ? { verdict: 'fills', columns: others } : { verdict: 'same', columns: [] };
}

/** Of an entry only what the app does not know yet. */
export const gapsOnly = (entry: Entry, known: Entry): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([key]) => isBlank(known[key])));

/** Rows that are the same as an earlier one by these columns. */
export function repeated(entries: readonly Good[], keys: readonly string[]): Map<number, number> {
  const first = new Map<string, number>();
  const again = new Map<number, number>();
  for (const { line, entry } of entries) {
    const key = keys.map((it) => folded(String(entry[it]))).join('\u0000');
    const before = first.get(key);
    if (before === undefined) first.set(key, line);
    else again.set(line, before);
  }
  return again;
}

const isBlank = (it: unknown): boolean =>
  it === undefined || it === null || it === '' || (Array.isArray(it) && it.length === 0);
/** Lists in any order, and keys in any: a database may hand them back in another. */
const same = (a: unknown, b: unknown): boolean => sameStored(sorted(a), sorted(b));
const sorted = (it: unknown): unknown =>
  Array.isArray(it) ? it.map((each) => JSON.stringify(each, inOrder)).sort() : it;
const inOrder = (_: string, it: unknown): unknown =>
  it && typeof it === 'object' && !Array.isArray(it)
    ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
    : it;

/** As things are compared: however they are written, spaces left out. */
export function folded(text: string): string {
  return fold(text).replace(/[\s_・]+/g, '');
}
