import { DAY } from '../../src/core/time';
import { appoint } from '../../src/features/members';
import { Club } from '../support/club';
import { closing, LookingBack } from '../support/retrospective';
import { runningInRoom } from '../support/running';

/** A Wednesday morning; the summary is due on the 9th of December. */
const AT = '2026-11-25T10:30:00+09:00';

let club: Club;
let back: LookingBack;
beforeEach(async () => {
  club = await Club.open({ at: AT });
  back = new LookingBack(club);
  await club.app.world.db.run((tx) =>
    appoint(tx, { userId: 'UCSR', role: 'csr', byUser: 'UCOORD', at: club.now }),
  );
});
afterEach(() => club.close());

test('of two who close at once, one wins, and the other is told who was first', async () => {
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO']);
  const [hanako, coordinator] = [club.person('UHANAKO'), club.person('UCOORD')];
  const hers = await hanako.types('close');
  const theirs = await coordinator.types('close');
  const both = await Promise.all([
    hanako.submits(hers.modal, closing),
    coordinator.submits(theirs.modal, closing),
  ]);
  const refused = both.flatMap((it) => it.errors.project ?? []);
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatch(/^「学習会」は、先に(田中 花子|佐藤 恵)さんが終了しました。/);
  expect(back.room().filter((it) => it.text.includes('終了しました'))).toHaveLength(1);
  expect(club.person('UTARO').told).toHaveLength(1);
});

test('the same close, come twice, is one', async () => {
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO']);
  const { modal } = await club.person('UHANAKO').types('close');
  await club.person('UHANAKO').submits(modal, closing);
  const again = await club.person('UHANAKO').submits(modal, closing);
  expect(JSON.stringify(again.modal)).toContain('「学習会」を終了しました');
  expect(back.room()).toHaveLength(1);
  expect(club.person('UTARO').told).toHaveLength(1);
});

test('who leads nothing is told who may close; a coordinator chooses among all that run', async () => {
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO']);
  await runningInRoom(club, { id: 'p2', title: '動画編集' }, ['UTARO']);
  expect((await club.person('UP1').types('close')).text).toContain('リーダーとコーディネーターです');
  expect((await club.person('UP1').types('close')).text).toContain('<@UCOORD>');
  const done = await back.closes('UCOORD', { 終了するプロジェクト: '動画編集（みどり福祉協議会）' });
  expect(JSON.stringify(done.modal)).toContain('「動画編集」を終了しました');
  // A submission that no modal of theirs can make.
  const { modal } = await club.person('UHANAKO').types('close');
  const forged = await club.person('UP1').submits(modal, closing);
  expect(forged.errors.project).toContain('終了できるのは');
});

test('reminded after 2 and 7 days, once each; after 14 days it ends with what there is', async () => {
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO', 'UP1']);
  await back.closes('UCOORD');
  await back.participates('UP1', '4', '4');
  const taro = club.person('UTARO');
  const nudges = () => taro.told.filter((it) => it.text.includes('お待ちしています'));

  await club.pass('2026-11-26T10:30:00+09:00');
  expect(nudges()).toHaveLength(0);
  await club.pass('2026-11-27T10:00:00+09:00');
  expect(nudges()).toHaveLength(1);
  expect(nudges()[0]!.text).toContain('まだお待ちしています');
  await club.halt();
  await club.start();
  for (let day = 3; day < 7; day++) await club.pass(DAY);
  expect(nudges()).toHaveLength(1);
  await club.pass('2026-12-02T10:00:00+09:00');
  expect(nudges()).toHaveLength(2);
  expect(nudges()[1]!.text).toContain('これが最後のお知らせです');
  await club.pass('2026-12-08T10:00:00+09:00');
  expect(nudges()).toHaveLength(2);
  expect(back.summaries()).toHaveLength(0);
  // Who answered is left in peace.
  expect(club.person('UP1').told).toHaveLength(1);

  await club.pass('2026-12-09T10:00:00+09:00');
  const [summary] = back.summaries();
  expect(summary!.text).toContain('回答：支援先 1件中0件、参加者 3人中1人、会社 1件中0件');
  expect(summary!.text).toContain('回答が3人に満たないため');
  await club.pass(DAY);
  expect(back.summaries()).toHaveLength(1);
  const late = await taro.presses('参加者として答える', nudges()[0]!);
  expect(late.text).toContain('この振り返りは終わり');
});

test('a restart in the middle loses no answer and asks nobody twice', async () => {
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO']);
  await back.closes('UHANAKO');
  await back.participates('UTARO', '3', '3');
  await club.halt();
  await club.start();
  expect(club.person('UTARO').told).toHaveLength(1);
  await back.participates('UHANAKO', '3', '3');
  await back.speaksForCompany('UCSR');
  await club.halt();
  await club.start();
  await back.speaksForOrganisation('UHANAKO');
  expect(back.summaries()).toHaveLength(1);
  expect(back.summaries()[0]!.text).toContain('参加者 2人中2人');
});

test('without a CSR partner the coordinators answer for the company', async () => {
  await club.close();
  club = await Club.open({ at: AT });
  back = new LookingBack(club);
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO']);
  await back.closes('UHANAKO');
  expect(back.asked('UCOORD').text).toContain('[会社の立場で答える]');
});

test('when whoever speaks for a side has left, the coordinators are asked', async () => {
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO']);
  await back.closes('UHANAKO');
  const { modal } = await club.person('UHANAKO').types('leave');
  await club.person('UHANAKO').submits(modal, { 確認: ['削除されるものを読み、退会します'] });
  await back.participates('UTARO', '3', '3');
  await back.speaksForCompany('UCSR');
  expect(back.summaries()).toHaveLength(0);
  await club.pass('2026-11-26T10:00:00+09:00');
  expect(back.asked('UCOORD').text).toContain('[支援先に代わって答える]');
  await back.speaksForOrganisation('UCOORD');
  expect(back.summaries()[0]!.text).toContain('支援先 1件中1件、参加者 1人中1人、会社 1件中1件');
});
