import fc from 'fast-check';
import { knownOf, people } from '../../../src/features/spreadsheets/contacts';
import { columnOf, readRows } from '../../../src/features/spreadsheets/rules';

const read = (cell: string) => {
  const it = people.read(cell);
  return 'value' in it ? it.value : it.reason;
};

test.each([
  ['山田 様', [{ name: '山田 様' }]],
  [
    '大野 花子（事務局長） ono@example.org 03-1234-5678',
    [{ name: '大野 花子', position: '事務局長', email: 'ono@example.org', phone: '03-1234-5678' }],
  ],
  [
    'Ms Ono (Chair) <ono@example.org>; Mr Koike, not to be written to',
    [
      { name: 'Ms Ono', position: 'Chair', email: 'ono@example.org' },
      { name: 'Mr Koike', mayWrite: false },
    ],
  ],
  [
    '林、英語 メモ：平日の午後、電話で\n+81 3 1234',
    [{ name: '林', lang: 'en', note: '平日の午後、電話で' }, { name: '+81 3 1234' }],
  ],
  ['ono@example.org', [{ name: 'ono@example.org', email: 'ono@example.org' }]],
  ['あ'.repeat(81), 'tooLong'],
])('people in the cell %j', (cell, expected) => expect(read(cell)).toEqual(expected));

test('numbered headings make a person each, and what is numbered alike belongs together', () => {
  const cells = Object.entries({ 担当者1: '大野', 電話1: '03-1234-5678', 担当者２: '佐藤' });
  expect(columnOf([people], '担当者２')?.key).toBe('contacts');
  expect(readRows([people], [{ line: 2, cells }]).entries[0]?.entry.contacts).toEqual([
    { name: '大野', phone: '03-1234-5678' },
    { name: '佐藤' },
  ]);
});

test('a row that adds is told from one that says the same, and from one that says something else', () => {
  const known = [{ name: '大野', phone: '03-1234-5678', note: '' }];
  expect(knownOf([{ name: '大野' }], known)).toEqual([{ name: '大野' }]);
  expect(knownOf([{ name: '大野', email: 'o@example.org' }], known)).toBeUndefined();
  expect(knownOf([{ name: '佐藤' }], known)).toBeUndefined();
  expect(knownOf([{ name: '大野', phone: '045-123-4567' }], known)).toMatchObject([{ name: '大野' }]);
});

test('whoever is written out comes in again as the same, whatever was typed of them', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 30 });
  const someone = fc.record({
    name: words.filter((it) => /^\p{L}[^()（）]*$/u.test(it)),
    ...{ position: words, email: words, phone: words, note: words },
    lang: fc.constantFrom('ja' as const, 'en' as const, null),
    mayWrite: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(someone, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('ja' as const, 'en' as const),
      (all, lang) => {
        const back = read(people.write(all, lang));
        if (typeof back !== 'string') expect(knownOf(back, all)).toBe(back);
      },
    ),
  );
});
