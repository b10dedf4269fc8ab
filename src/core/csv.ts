import { stringify } from 'csv-stringify/sync';

/** What a cell may hold; nothing is an empty cell. */
export type Cell = string | number | null | undefined;

/**
 * A table as CSV that Excel opens right: UTF-8 with a byte order mark, lines ended by CR LF. A cell that a spreadsheet
 * would take for a formula (`=`, `+`, `-`, `@`, tab) has an apostrophe before it: what a person typed is never run.
 */
export const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify([columns, ...rows] as Cell[][], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // By itself it quotes only the line ends that it writes; a spreadsheet takes each of them for the end of a row.
    quoted_match: /[\r\n]/,
  });
