import { organisations } from '../../src/features/organisations/tables';
import { Club } from '../support/club';
import { bring, GOAL, holdInterview, need, setGoal } from '../support/intake';
import { handsIn, proposal, recruiting, room } from '../support/project';

let club: Club;
beforeEach(async () => {
  club = await Club.open({ env: { COORDINATORS: 'UCOORD,UTARO' } });
});
afterEach(() => club.close());

test('a request is brought, taken, interviewed, agreed, and becomes a posted project', async () => {
  const { modal, card } = await bring(club);
  expect(JSON.stringify(modal.blocks)).toContain('支援要請を受け付けました。');
  expect(card.text).toMatch(/支援要請：みどり町社会福祉協議会.*担当を待っています。.*midori@example.org/s);

  const coordinator = club.person('UCOORD');
  const hanako = club.person('UHANAKO');
  await coordinator.presses('引き受ける', card);
  expect(card.text).toContain('担当：<@UCOORD>さん');
  expect(hanako.told.at(-1)?.text).toContain('<@UCOORD>さんが担当します。');

  await holdInterview(club, card);
  expect(hanako.told.at(-1)?.text).toContain('事前面談が終わりました。');
  expect(card.text).toContain('仮の目標を立てるところです。');

  await setGoal(club, card);
  expect(hanako.told.at(-1)?.text).toMatch(/仮の目標ができました。.*職員20名/s);
  expect(card.text).toContain('[プロジェクトにする]');

  const planned = await hanako.presses('プロジェクトにする', hanako.told.at(-1)!);
  const { 目標: _, 支援先の団体: __, ...rest } = proposal;
  const preview = await hanako.submits(planned.modal, rest);
  await hanako.submits(preview.modal);
  const twice = await hanako.submits(preview.modal);
  expect(JSON.stringify(twice.modal.blocks)).toContain('提案を受け付けました。');
  expect(card.text).toContain('プロジェクトになりました。');
  const draft = room(club).at(-1)!;
  expect(draft.text).toContain(GOAL);
  await coordinator.presses('承認する', draft);
  expect(recruiting(club).at(-1)?.text).toContain('支援先：みどり町社会福祉協議会');
});

test('of two coordinators who take it at once, one does and the other is told who', async () => {
  const { card } = await bring(club);
  const [first, second] = [club.person('UCOORD'), club.person('UTARO')];
  await first.opensHome();
  const before = { ...card };
  await first.presses('引き受ける', before);
  const late = await second.presses('引き受ける', before);
  expect(late.text).toContain('佐藤 恵さんが先に引き受けました。');

  const mine = await first.presses('面談を記録', card);
  const theirs = await second.presses('面談を記録', card);
  await first.submits(mine.modal, { 参加した人: '先に書いた。' });
  const refused = await second.submits(theirs.modal, { 参加した人: 'あとから書いた。' });
  expect(refused.errors.heldOn).toContain('佐藤 恵さんが先に書き込みました。');
  const again = await first.submits(mine.modal, { 参加した人: '先に書いた。' });
  expect(again.errors).toEqual({});
  const now = await second.presses('面談を記録', card);
  await second.submits(now.modal, { 良い変化を受け取る人: '高齢者' });
  expect(JSON.stringify((await first.presses('記録を見る', card)).modal)).toMatch(/先に書いた。.*高齢者/s);
});

test('a request is declined with a reason, kindly, once', async () => {
  const { card } = await bring(club);
  const before = { ...card };
  const asked = await club.person('UCOORD').presses('見送る', before);
  const reason = 'いまは<!channel>人手が足りません。';
  await club.person('UCOORD').submits(asked.modal, { 見送る理由: reason });
  await club.person('UCOORD').submits(asked.modal, { 見送る理由: reason });
  const told = club.person('UHANAKO').told;
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain('今回は見送ることになりました。');
  expect(told[0]?.text).toContain('いまは&lt;!channel&gt;人手');
  expect(card.text).toContain('見送りました。');
  expect((await club.person('UTARO').presses('引き受ける', before)).text).toContain('先に見送りにしました。');
  const next = await club.person('UHANAKO').presses('支援要請を出す', told[0]!);
  expect(next.modal.title.text).toBe('支援要請');
});

test('the same submission twice is one request; the same organisation is known again', async () => {
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.types('request');
  await hanako.submits(modal, need);
  const again = await hanako.submits(modal, need);
  expect(JSON.stringify(again.modal.blocks)).toContain('支援要請を受け付けました。');
  expect(room(club)).toHaveLength(1);
  await club.halt();
  await club.start();
  const other = await hanako.types('request');
  await hanako.submits(other.modal, {
    団体の名前: 'ミドリ町社会福祉協議会',
    '困っていること・頼みたいこと': 'また。',
  });
  const rows = await club.app.world.db.run((tx) => tx.select().from(organisations));
  expect(rows.map((it) => it.name)).toEqual(['みどり町社会福祉協議会']);
  expect(room(club)).toHaveLength(2);
});

test('who is no coordinator is told who is; coordinators see what waits, by age', async () => {
  const { card } = await bring(club);
  expect((await club.person('UP1').presses('引き受ける', card)).text).toContain('<@UCOORD>');
  expect((await club.person('UP1').types('requests')).text).toContain('コーディネーターが行います');
  await club.pass('2026-11-26T10:00:00+09:00');
  await bring(club, 'UP1');
  const coordinator = club.person('UCOORD');
  const list = await coordinator.types('requests');
  expect(list.text).toMatch(/最後の動き：1日前.*最後の動き：たったいま/s);
  expect((await coordinator.presses('引き受ける', list)).text).toContain('引き受けました。');
  const home = await coordinator.opensHome();
  expect(JSON.stringify(home.blocks)).toMatch(/待っている支援要請（2件）.*担当を待っています/);
  expect((await club.person('UP1').types('mine')).text).toMatch(/届けた支援要請.*担当を待っています/s);
});

test('a project of a request needs the goal; withdrawn, the request waits again', async () => {
  const { card } = await bring(club);
  const coordinator = club.person('UCOORD');
  await holdInterview(club, card);
  await setGoal(club, card);
  const { modal } = await coordinator.types('post');
  const { 目標: _, 支援先の団体: __, ...rest } = proposal;
  await handsIn(club, 'UCOORD', modal, { ...rest, 支援要請から作る: 'みどり町社会福祉協議会' });
  expect(room(club).at(-1)?.text).toContain(GOAL);
  expect(card.text).toContain('プロジェクトになりました。');
  const late = await club.person('UHANAKO').presses('プロジェクトにする', club.person('UHANAKO').told[1]!);
  expect(late.text).toContain('目標のある支援要請から');
  await coordinator.presses('取り下げる', await coordinator.types('mine'));
  expect(card.text).toContain('[プロジェクトにする]');
});
