import { Club } from '../support/club';
import { handsIn, posted, propose, recruiting, room } from '../support/project';

let club: Club;
beforeEach(async () => {
  // A Monday.
  club = await Club.open({ at: '2026-11-30T10:00:00+09:00', env: { COORDINATORS: 'UCOORD,UTARO' } });
});
afterEach(() => club.close());

/** Nine o'clock on each day from one to another, in December. */
async function mornings(from: number, to: number) {
  for (let day = from; day <= to; day++)
    await club.pass(`2026-12-${String(day).padStart(2, '0')}T09:30:00+09:00`);
}

test('a proposal that waits is brought to mind, then to another coordinator, then ends with a reason', async () => {
  await propose(club, 'UHANAKO', { 最初の日: '2026-12-20' });
  await mornings(1, 1);
  expect(room(club)).toHaveLength(1);
  await mornings(2, 6);
  expect(room(club)).toHaveLength(2);
  expect(room(club)[1]?.text).toMatch(/の提案が、2日前から承認を待っています。/);
  await mornings(7, 8);
  expect(room(club)).toHaveLength(3);
  await mornings(9, 13);
  expect(room(club)).toHaveLength(3);
  const asked = [...club.person('UCOORD').told, ...club.person('UTARO').told];
  expect(asked).toHaveLength(1);
  expect(asked[0]?.text).toContain('あなたに見ていただけませんか。あと5日');
  await mornings(14, 15);
  expect(room(club)[0]?.text).toContain('14日のあいだ動きがありませんでした。');
  const told = club.person('UHANAKO').told;
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain('いったん終了しました。もう一度出すこともできます。');
  const late = await club.person('UCOORD').presses('承認する', room(club)[1]!);
  expect(late.text).toContain('この提案は、すでに終了しています。');
  const again = await club.person('UHANAKO').presses('同じ内容でもう一度提案する', told[0]!);
  await handsIn(club, 'UHANAKO', again.modal);
  expect(room(club).at(-1)?.text).toContain('コーディネーターの承認を待っています。');
});

test('a reminder can be acted on, and what was acted on is not reminded of', async () => {
  await propose(club, 'UHANAKO');
  await mornings(2, 3);
  await club.person('UTARO').presses('承認する', room(club)[1]!);
  expect(recruiting(club)).toHaveLength(1);
  await mornings(4, 15);
  expect(room(club)).toHaveLength(2);
});

test('what was sent back waits for who proposed it', async () => {
  const { card } = await propose(club, 'UHANAKO');
  const asked = await club.person('UCOORD').presses('差し戻す', card);
  await club.person('UCOORD').submits(asked.modal, { どこを直すとよいか: '短く。' });
  await mornings(2, 8);
  const hanako = club.person('UHANAKO').told;
  expect(hanako).toHaveLength(3);
  expect(hanako[1]?.text).toContain('差し戻されたままです。直して出し直すか、取り下げてください。');
  await mornings(9, 10);
  expect(room(club).at(-1)?.text).toContain('<@UHANAKO>さんに声をかけていただけませんか。');
  const form = await club.person('UHANAKO').presses('直して出し直す', hanako[2]!);
  await handsIn(club, 'UHANAKO', form.modal, { 最初の日: '2026-12-20' });
  await mornings(11, 11);
  expect(room(club).at(-1)?.text).toContain('プロジェクトの提案：');
});

test('a call for people ends when its time has passed', async () => {
  const posting = await posted(club, { 最初の日: '2026-12-01', 最後の日: '2026-12-08' });
  await club.person('UP1').reacts('eyes', posting);
  await mornings(8, 8);
  expect(posting.text).toContain('✋ 参加したい');
  await mornings(9, 9);
  expect(posting.text).toContain('この募集は取りやめになりました。');
  expect(club.person('UP1').told.at(-1)?.text).toContain('予定の期間が過ぎたため、募集を終了しました。');
  expect(club.person('UHANAKO').told.at(-1)?.text).toContain('予定の期間が過ぎたため、募集を終了しました。');
});
