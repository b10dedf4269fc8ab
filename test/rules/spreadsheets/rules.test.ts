import { day, flag, oneOf, someOf, whole } from '../../../src/features/spreadsheets/cells';
import { directoryOf } from '../../../src/features/spreadsheets/people';
import { compare, readRows } from '../../../src/features/spreadsheets/rules';
import { membersSheet } from '../../../src/features/spreadsheets/sheet.members';
import { sheetsWith } from '../../../src/features/spreadsheets/sheets';
import { kindOf } from '../../../src/features/spreadsheets/weigh';
import { prefectures, slots } from '../../../src/taxonomy';

const value = (read: object) => ('value' in read ? read.value : (read as { reason: string }).reason);

test.each([
  ['2026-04-01', '2026-04-01'],
  ['2026/4/1', '2026-04-01'],
  ['２０２６年４月１日', '2026-04-01'],
  ['2026.4.1', '2026-04-01'],
  ['2026/2/30', 'noDay'],
  ['4/1', 'noDay'],
])('%s as a day is %s', (cell, expected) => expect(value(day.read(cell))).toBe(expected));

test.each([
  ['2', 2],
  ['２時間', 2],
  ['2 hours', 2],
  ['41', 'noNumber'],
  ['about 2', 'noNumber'],
])('%s as hours is %s', (cell, expected) => expect(value(whole(1, 40).read(cell))).toBe(expected));

test('choices are found however they are written', () => {
  for (const cell of ['東京都', '東京', 'Tokyo', '13', ' tokyo '])
    expect(value(oneOf(prefectures).read(cell))).toBe('13');
  expect(value(oneOf(prefectures).read('江戸'))).toBe('unknown');
  expect(value(someOf(slots).read('平日の夜；土曜日\n平日の夜'))).toEqual(['weekday-evening', 'saturday']);
  expect(value(someOf(slots).read('平日の夜、いつか'))).toBe('unknown');
  for (const cell of ['はい', '○', 'Yes', '１']) expect(value(flag.read(cell))).toBe(true);
  expect(value(flag.read('いいえ'))).toBe(false);
});

test('skills are read with level and wish, in either language; what is no skill is refused with a guess', () => {
  const column = sheetsWith().members.columns.find((it) => it.key === 'skills');
  expect(value(column?.read('動画編集 4 学びたい; エクセル：2、Facilitation') ?? {})).toEqual([
    { skill: 'video-editing', level: 4, wants: 'learn' },
    { skill: 'excel', level: 2, wants: 'use' },
    { skill: 'facilitation', level: 3, wants: 'use' },
  ]);
  expect(column?.read('動画のなにか')).toMatchObject({ reason: 'unknown' });
});

test('people are found by id, address, or a name that only one has; accounts that ended are not', () => {
  const one = (id: string, name: string, more = {}) => ({
    id,
    name,
    locale: null,
    zone: null,
    bot: false,
    gone: false,
    ...more,
  });
  const directory = directoryOf([
    one('U1', '田中 花子', { email: 'Hanako@example.org' }),
    one('U2', '鈴木 太郎'),
    one('U3', '鈴木太郎'),
    one('U4', '去った人', { gone: true }),
  ]);
  for (const cell of ['U1', 'hanako@EXAMPLE.org', '田中花子', '田中　花子'])
    expect(value(directory.find(cell))).toBe('U1');
  expect(value(directory.find('鈴木太郎'))).toBe('severalPeople');
  expect(value(directory.find('去った人'))).toBe('noPerson');
});

test('the headings tell which list it is', () => {
  const kind = (...headings: string[]) => kindOf(sheetsWith(), headings);
  expect(kind('氏名', 'スキル', '時間', '曜日')).toBe('members');
  expect(kind('団体名', '種別', '職員数', '担当者')).toBe('organisations');
  expect(kind('中間支援組織', '地域')).toBe('intermediaries');
  expect(kind('団体名', '活動名', '実施日', '参加者')).toBe('projects');
  expect(kind('日付', '天気')).toBeUndefined();
  // 「名称」 may be anybody's: the file's name decides.
  expect(kindOf(sheetsWith(), ['名称', '種別', '地域'], '支援先一覧.csv')).toBe('organisations');
  expect(kindOf(sheetsWith(), ['名称', '種別', '地域'], '中間支援団体.csv')).toBe('intermediaries');
  expect(kindOf(sheetsWith(), ['団体名', '職員数'], '中間支援組織.csv')).toBe('organisations');
});

test('where two headings say who it is, the one that can be read counts', () => {
  const colleague = (id: string, name: string, email: string) => ({
    ...{ id, name, email, bot: false, gone: false },
    ...{ locale: null, zone: null },
  });
  const people = [
    colleague('U1', '佐藤 恵', 'megumi@example.org'),
    colleague('U2', '佐藤 恵', 'satou@example.org'),
  ];
  const [person] = membersSheet(directoryOf(people)).columns;
  const who = (cells: Record<string, string>) => {
    const { entries, wrong } = readRows(person ? [person] : [], [{ line: 2, cells: Object.entries(cells) }]);
    return entries[0]?.entry.person ?? wrong[0];
  };
  expect(who({ メール: 'satou@example.org', 氏名: '佐藤 恵' })).toBe('U2');
  expect(who({ 氏名: '佐藤 恵', メール: 'satou@example.org' })).toBe('U2');
  expect(who({ 氏名: '佐藤 恵', メール: '' })).toMatchObject({ reason: 'severalPeople' });
  expect(who({ メール: 'satou@example.org', 'Slack ID': 'U2' })).toBe('U2');
  expect(who({ メール: 'satou@example.org', 'Slack ID': 'U1' })).toEqual({
    ...{ line: 2, column: 'person', reason: 'contradicts' },
    cell: 'satou@example.org / U1',
  });
});

test('a row is weighed against what is known', () => {
  expect(compare({ a: 1 }, undefined).verdict).toBe('new');
  expect(compare({ a: 1, list: ['y', 'x'] }, { a: 1, b: 2, list: ['x', 'y'] }).verdict).toBe('same');
  expect(compare({ a: 1, b: 2 }, { a: 1, b: null })).toEqual({ verdict: 'fills', columns: ['b'] });
  expect(compare({ a: 1, b: 2 }, { a: 3, b: null })).toEqual({ verdict: 'differs', columns: ['a'] });
});

test('lists and notes of several columns join, also below the same heading; a number is said once', () => {
  const read = (...cells: [string, string][]) => {
    const { entries, wrong } = readRows(
      sheetsWith().members.columns.filter((it) => !it.needed || it.key === 'hours' || it.key === 'skills'),
      [{ line: 2, cells: [['時間', '3'], ['スキル', 'Excel 4'], ...cells] }],
    );
    return entries[0]?.entry ?? wrong;
  };
  expect(
    read(
      ...([
        ['得意なこと', '動画編集 2; Excel'],
        ['関心', '子ども'],
        ['関心', '高齢者、子ども'],
        ['備考', '週末が多い'],
        ['自己紹介', 'よろしくお願いします。'],
      ] as [string, string][]),
    ),
  ).toEqual({
    hours: 3,
    skills: [
      { skill: 'excel', level: 4, wants: 'use' },
      { skill: 'video-editing', level: 2, wants: 'use' },
    ],
    themes: ['children', 'elderly'],
    note: '週末が多い\nよろしくお願いします。',
  });
  expect(read(['活動時間', '3時間'])).toMatchObject({ hours: 3 });
  expect(read(['活動時間', '4'])).toEqual([
    { line: 2, column: 'hours', reason: 'contradicts', cell: '3 / 4' },
  ]);
  expect(read(['得意なこと', 'エクセル 2'])).toMatchObject([{ column: 'skills', reason: 'contradicts' }]);
});
