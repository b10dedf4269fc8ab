import { Club } from '../support/club';
import { room } from '../support/project';
import type { Posted } from '../support/recorder';

let club: Club;
let card: Posted;
beforeEach(() => open('UCOORD,UTARO'));
afterEach(() => club.close());

async function open(coordinators: string) {
  // A Monday.
  club = await Club.open({ at: '2026-11-30T08:00:00+09:00', env: { COORDINATORS: coordinators } });
  const { modal } = await club.person('UHANAKO').types('request');
  await club.person('UHANAKO').submits(modal, {
    団体の名前: 'みどり町',
    '困っていること・頼みたいこと': '動画を作りたい。',
  });
  card = room(club).at(-1) as Posted;
}

/** Nine o'clock on each day from one to another, in December. */
async function mornings(from: number, to: number) {
  for (let day = from; day <= to; day++)
    await club.pass(`2026-12-${String(day).padStart(2, '0')}T09:30:00+09:00`);
}

test('a request that nobody takes: the room after 2 and 7 days, then one coordinator, then its end', async () => {
  await mornings(1, 1);
  expect(room(club)).toHaveLength(1);
  await mornings(2, 6);
  expect(room(club)).toHaveLength(2);
  expect(room(club)[1]?.text).toMatch(/2日前から止まっています。.*どなたか引き受けて/s);
  await mornings(7, 8);
  expect(room(club)).toHaveLength(3);
  await mornings(9, 13);
  const asked = [...club.person('UCOORD').told, ...club.person('UTARO').told];
  expect(asked).toHaveLength(1);
  expect(asked[0]?.text).toContain('あと5日動きがなければ');
  await mornings(14, 20);
  expect(room(club)).toHaveLength(3);
  expect(card.text).toContain('進められる人が見つからず、終了しました。');
  const told = club.person('UHANAKO').told;
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain('14日のあいだ進められるコーディネーターが見つからず');
  const late = await club.person('UCOORD').presses('引き受ける', asked[0]!);
  expect(late.text).toContain('期限を過ぎて終了しています。');
});

test('the owner is reminded, may say “I am on it”, and is relieved by another coordinator', async () => {
  await club.person('UCOORD').presses('引き受ける', card);
  await mornings(2, 2);
  const reminded = club.person('UCOORD').told;
  expect(reminded).toHaveLength(1);
  expect(reminded[0]?.text).toContain('進めている最中でしたら');
  expect((await club.person('UCOORD').presses('いま進めています', reminded[0]!)).text).toContain(
    '承知しました。',
  );
  expect((await club.person('UCOORD').types('audit')).text).toContain('の支援要請を引き続き担当');
  await mornings(3, 3);
  expect(reminded).toHaveLength(1);
  await mornings(4, 11);
  expect(club.person('UCOORD').told).toHaveLength(3);
  expect(club.person('UTARO').told).toHaveLength(1);
  const call = club.person('UTARO').told[0]!;
  expect(call.text).toContain('担当の<@UCOORD>さんに続き、あなたにもお願いです。');
  await club.person('UTARO').presses('引き継ぐ', call);
  expect(card.text).toContain('担当：<@UTARO>さん');
  expect(club.person('UHANAKO').told.at(-1)?.text).toContain('<@UTARO>さんが担当します。');
  expect(room(club)).toHaveLength(1);
});

test('nobody is reminded at the weekend, and what was done by then is not said any more', async () => {
  // Friday: the two days are over on Sunday.
  await club.person('UCOORD').presses('引き受ける', card);
  await mornings(2, 2);
  await club.pass('2026-12-04T09:20:00+09:00');
  await club.person('UCOORD').presses('いま進めています', club.person('UCOORD').told[0]!);
  await mornings(5, 6);
  await club.pass('2026-12-06T12:00:00+09:00');
  expect(club.person('UCOORD').told).toHaveLength(1);
  const list = await club.person('UCOORD').types('requests');
  const asked = await club.person('UCOORD').presses('見送る', list);
  await club.person('UCOORD').submits(asked.modal, { 見送る理由: '団体の都合です。' });
  await mornings(7, 8);
  expect(club.person('UCOORD').told).toHaveLength(1);
});

test('where there is no other coordinator, the room is asked', async () => {
  await club.close();
  await open('UCOORD');
  await club.person('UCOORD').presses('引き受ける', card);
  await mornings(2, 9);
  expect(club.person('UCOORD').told).toHaveLength(2);
  expect(room(club)).toHaveLength(2);
  expect(room(club)[1]?.text).toContain('どなたか引き受けていただけませんか。');
});

test('who was written to twice in a week is left alone, and the room is asked', async () => {
  const { modal } = await club.person('UHANAKO').types('request');
  await club
    .person('UHANAKO')
    .submits(modal, { 団体の名前: 'あお町', '困っていること・頼みたいこと': '会計。' });
  const others = [room(club).at(-1)!];
  const third = await club.person('UHANAKO').types('request');
  await club
    .person('UHANAKO')
    .submits(third.modal, { 団体の名前: 'しろ町', '困っていること・頼みたいこと': '広報。' });
  others.push(room(club).at(-1)!);
  for (const each of [card, ...others]) await club.person('UCOORD').presses('引き受ける', each);
  await mornings(2, 2);
  expect(club.person('UCOORD').told).toHaveLength(2);
  expect(room(club)).toHaveLength(4);
  const got = await club.person('UTARO').presses('引き継ぐ', room(club)[3]!);
  expect(got.text).toContain('引き受けました。');
});
