import fc from 'fast-check';
import { csv } from '../../../src/core/csv';

const cellOf = (text: string) =>
  csv(['a'], [[text]])
    .split('\r\n')
    .slice(1)
    .join('\r\n')
    .trimEnd();

test('Excel reads it as UTF-8; quotes, commas and line breaks stay in their cell', () => {
  expect(
    csv(
      ['名前', 'メモ'],
      [
        ['田中, 花子', '「"よい"」\n次の行'],
        ['鈴木', null],
      ],
    ),
  ).toBe('\ufeff名前,メモ\r\n"田中, 花子","「""よい""」\n次の行"\r\n鈴木,\r\n');
});

test.each(['=1+1', '+81 3', '-1', '@SUM(A1)', '\t=1'])('%j is no formula', (text) => {
  expect(cellOf(text).replace(/^"/, '').startsWith("'")).toBe(true);
});

test('no cell of any text begins as a formula does', () => {
  fc.assert(fc.property(fc.string(), (text) => !/^"?[=+\-@]/.test(cellOf(text))));
});

test('a cell of several lines is quoted, so that it is not taken for several rows', () => {
  expect(
    csv(
      ['a', 'b'],
      [
        ['one\ntwo', 1],
        ['one\rtwo', 2],
        ['one\r\ntwo', 3],
      ],
    ),
  ).toBe('\uFEFFa,b\r\n"one\ntwo",1\r\n"one\rtwo",2\r\n"one\r\ntwo",3\r\n');
});
