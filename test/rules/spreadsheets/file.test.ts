import fc from 'fast-check';
import { csv } from '../../../src/core/csv';
import { readFile, Unreadable } from '../../../src/features/spreadsheets/file';

const bytes = (text: string) => new TextEncoder().encode(text);
const rowsOf = (data: Uint8Array) =>
  readFile(data).rows.map(({ line, cells }) => [line, ...cells.map(([, cell]) => cell)]);

// 「団体名,都道府県」「髙橋会,東京都」 as Excel in Japan writes it: Shift_JIS with Windows' own 髙.
const shiftJis = Uint8Array.from(
  Buffer.from('926391cc96bc2c937393b9957b8ca70d0aeee08bb489ef2c938c8b9e93730d0a', 'hex'),
);

test.each([
  ['UTF-8', bytes('名称,地域\n花の会,東京都\n')],
  ['UTF-8 with a mark', bytes('\ufeff名称,地域\r\n花の会,東京都\r\n')],
  ['tabs', bytes('名称\t地域\n花の会\t東京都')],
  ['semicolons', bytes('名称;地域\n花の会;東京都')],
  ['UTF-16', new Uint8Array(Buffer.from('\ufeff名称\t地域\n花の会\t東京都', 'utf16le'))],
])('a file in %s is read', (_, data) => {
  expect(readFile(data)).toEqual({
    headings: ['名称', '地域'],
    rows: [
      {
        line: 2,
        cells: [
          ['名称', '花の会'],
          ['地域', '東京都'],
        ],
      },
    ],
  });
});

test('a file in Shift_JIS is read, with the letters that only Windows has', () => {
  expect(rowsOf(shiftJis)).toEqual([[2, '髙橋会', '東京都']]);
});

test('lines are counted as a spreadsheet does, through line breaks in cells and empty rows', () => {
  expect(rowsOf(bytes('a,b\n"1\n2",x\n\n,\n3,y\n'))).toEqual([
    [3, '1\n2', 'x'],
    [6, '3', 'y'],
  ]);
});

test('what is no table is said to be none', () => {
  expect(() => readFile(bytes('a,b\n"never closed'))).toThrow(Unreadable);
  expect(() => readFile(new Uint8Array([0x81, 0xff, 0xfe, 0x00, 0xff]))).toThrow(Unreadable);
  expect(() => readFile(bytes(''))).toThrow(Unreadable);
});

test('cells that a spreadsheet would take for formulas are harmless, and come back as they were', () => {
  const file = csv(['a'], [['=1+1'], ['+81'], ['-x'], ['@sum'], ['plain']]);
  expect(file.startsWith('\ufeff')).toBe(true);
  expect(file.split('\r\n').slice(1, 6)).toEqual(["'=1+1", "'+81", "'-x", "'@sum", 'plain']);
  expect(rowsOf(bytes(file)).map(([, cell]) => cell)).toEqual(['=1+1', '+81', '-x', '@sum', 'plain']);
});

test('whatever is written is read again', () => {
  const cell = fc
    .string({ unit: 'grapheme' })
    .map((it) => it.trim())
    .filter((it) => it !== '' && !it.startsWith("'"));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const read = rowsOf(bytes(csv(['a', 'b'], rows))).map(([, ...cells]) => cells);
      expect(read).toEqual(rows.map((row) => row.map((it) => it.trim())));
    }),
  );
});
