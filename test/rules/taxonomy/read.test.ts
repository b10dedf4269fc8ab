import { readWords } from '../../../src/taxonomy/read';

test.each([
  ['動画 オンライン 土曜', { online: true, slots: ['saturday'] }],
  ['動画編集 レベル3 東京', { skills: ['video-editing'], level: 3, prefectures: ['13'] }],
  ['video-editing lv4 Osaka', { skills: ['video-editing'], level: 4, prefectures: ['27'] }],
  ['子ども、週末', { themes: ['children'], slots: ['saturday', 'sunday'] }],
  ['Excel 夜', { skills: ['excel'], slots: ['weekday-evening'] }],
  ['video editing 3 tokyo weekend', { skills: ['video-editing'], level: 3, prefectures: ['13'] }],
  ['学びたい リーダー', { learn: true, leads: true }],
  ['', { skills: [], themes: [], rest: [] }],
])('%s', (words, expected) => {
  expect(readWords(words)).toMatchObject(expected);
});

test('a word finds a skill before a theme, and what means nothing is kept as it was typed', () => {
  expect(readWords('動画').skills).toHaveLength(1);
  expect(readWords('ｘｑｚ').rest).toEqual(['xqz']);
});
