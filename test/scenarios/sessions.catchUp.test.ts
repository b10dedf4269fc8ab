import { dropNotes } from '../../src/features/sessions';
import { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { known, running } from '../support/running';

/** Who missed a session is told once how it went. */

let club: Club;
afterEach(() => club.close());

const notes = (id: string) =>
  club.person(id).told.filter((it) => /前回の活動のようす|What you missed/.test(it.text));
const sheet = () =>
  club.person('UTARO').told.findLast((it) => it.text.includes('活動おつかれさまでした')) as Posted;

beforeEach(async () => {
  // The session is on Wednesday, 25 November, at 18:00.
  club = await Club.open({ at: '2026-11-25T12:00:00+09:00' });
  await known(club, [{ id: 'UTARO' }, { id: 'UHANAKO' }, { id: 'UEMMA', locale: 'en-GB' }]);
  await running(club, { startedAt: club.now }, ['UTARO', 'UHANAKO', 'UEMMA']);
  await club.pass('2026-11-26T09:00:00+09:00');
});

/** The leader books that only these were there. */
async function books(came: string[], label = '直して記録する') {
  const taro = club.person('UTARO');
  const { modal } = await taro.presses(label, sheet());
  await taro.submits(modal, {
    参加した人: came,
    '行ったこと（一文で）': '体操を2つ',
    活動を届けた人数: '12',
  });
}

async function keepsMinutes(title: string) {
  const taro = club.person('UTARO');
  const { modal } = await taro.presses('議事録を残す', sheet());
  await taro.submits(modal, { 件名: title });
}

test('those who missed it hear what was done and when the next one is, an hour later, in their language', async () => {
  await books(['UTARO']);
  await club.pass('2026-11-26T09:59:00+09:00');
  expect(notes('UHANAKO')).toHaveLength(0);
  await club.pass('2026-11-26T10:01:00+09:00');
  expect(notes('UHANAKO').map((it) => it.text)).toEqual([
    [
      '前回の活動のようす',
      'この回にいらっしゃらなかったので、ようすをお届けします。お返事はいりません。',
      'オンラインラジオ体操\n11月25日(水) 18:00\n参加：<@UTARO>さん\n行ったこと：体操を2つ\n届けた人数：12人',
      '議事録や資料が残されたら、このメッセージに加えます。',
      '次の活動回は12月2日(水) 18:00です。またお会いしましょう。',
    ].join('\n'),
  ]);
  expect(notes('UEMMA')[0]?.text).toContain('What was done: 体操を2つ\nReached: 12 people');
  expect(notes('UEMMA')[0]?.text).toContain('The next session is on Wed 2 Dec 18:00. See you there!');
  expect(notes('UTARO')).toHaveLength(0);
});

test('minutes that are kept later come into the same message, for two weeks', async () => {
  await books(['UTARO']);
  await club.pass('2026-11-26T10:01:00+09:00');
  await keepsMinutes('第3回の議事録');
  await club.settle();
  expect(notes('UHANAKO')).toHaveLength(1);
  expect(notes('UHANAKO')[0]?.text).toContain('この回の記録\n[第3回の議事録]');
  const read = await club.person('UHANAKO').presses('第3回の議事録', notes('UHANAKO')[0] as Posted);
  expect(JSON.stringify(read.modal)).toContain('第3回の議事録');
});

test('after two weeks it is left as it is', async () => {
  await books(['UTARO']);
  await club.pass('2026-11-26T10:01:00+09:00');
  const held = sheet();
  await club.pass('2026-12-09T19:00:00+09:00');
  const taro = club.person('UTARO');
  const { modal } = await taro.presses('議事録を残す', held);
  await taro.submits(modal, { 件名: 'おそい議事録' });
  await club.settle();
  expect(notes('UHANAKO')[0]?.text).not.toContain('おそい議事録');
});

test('who was there after all gets none, and so does nobody where nobody came', async () => {
  await books(['UTARO']);
  await books(['UTARO', 'UHANAKO'], '記録を直す');
  await club.pass('2026-11-26T10:01:00+09:00');
  expect(notes('UHANAKO')).toHaveLength(0);
  expect(notes('UEMMA')).toHaveLength(1);
});

test('of a session that did not take place nothing is told', async () => {
  await books([]);
  await club.pass('2026-11-26T12:00:00+09:00');
  expect(notes('UHANAKO')).toHaveLength(0);
});

test('who pauses, and who leaves the team before it goes out, is left in peace', async () => {
  await club.person('UEMMA').types('pause');
  await books(['UTARO']);
  await club.app.world.db.run((tx) => dropNotes(tx, 'UHANAKO', 'PRADIO'));
  await club.pass('2026-11-26T12:00:00+09:00');
  expect(notes('UEMMA')).toHaveLength(0);
  expect(notes('UHANAKO')).toHaveLength(0);
});

test('in the evening the note waits for the next morning', async () => {
  await club.pass('2026-11-26T22:00:00+09:00');
  await books(['UTARO']);
  await club.pass('2026-11-27T08:59:00+09:00');
  expect(notes('UHANAKO')).toHaveLength(0);
  await club.pass('2026-11-27T09:01:00+09:00');
  expect(notes('UHANAKO')).toHaveLength(1);
});
