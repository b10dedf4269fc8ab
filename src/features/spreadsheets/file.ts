import { parse } from 'csv-parse/sync';

/** A row of a file: what stands in each column, in their order. */
export interface Row {
  /** Of the file, as a spreadsheet counts: the headings stand in line 1. */
  line: number;
  /** Heading and cell; two columns may have the same heading. */
  cells: (readonly [string, string])[];
}

/** The file cannot be read as a table. */
export class Unreadable extends Error {}

/**
 * A file of a spreadsheet program as rows: with commas, semicolons or tabs; UTF-8 with and without a mark, UTF-16 with
 * one, or Shift_JIS, as Excel in Japan writes it. Empty rows are left out.
 * @throws Unreadable
 */
export function readFile(bytes: Uint8Array): { headings: string[]; rows: Row[] } {
  const text = decode(bytes);
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }) as never;
  } catch (cause) {
    throw new Unreadable('no table', { cause });
  }
  const headings = records[0]?.record ?? [];
  if (headings.every((it) => it === '')) throw new Unreadable('no headings');
  const rows = records.slice(1).flatMap(({ record, info }) => {
    const cells = headings.map((heading, i) => [heading, plainCell(record[i] ?? '')] as const);
    return cells.some(([, cell]) => cell) ? [{ line: info.lines, cells }] : [];
  });
  return { headings, rows };
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  throw new Unreadable('no known encoding');
}

/** What stands most often in the line of the headings. */
function delimiterOf(text: string): string {
  const [headings = ''] = text.split(/\r?\n/, 1);
  const times = (mark: string) => headings.split(mark).length;
  return [',', '\t', ';'].reduce((best, it) => (times(it) > times(best) ? it : best));
}

/** What `csv` put before a cell that begins like a formula is taken off again. */
const plainCell = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '');
