import { organisations } from '../../src/features/organisations/tables';
import { Club } from '../support/club';
import { proposal, recruiting, room } from '../support/project';

let club: Club;
beforeEach(async () => {
  club = await Club.open({ env: { COORDINATORS: 'UCOORD,UTARO' } });
});
afterEach(() => club.close());

const need = {
  団体の名前: 'みどり町社会福祉協議会',
  '紹介してくれた団体・窓口': '市民活動センター',
  '困っていること・頼みたいこと': '職員が動画を作れず、居場所の様子を伝えられません。',
  団体の連絡先: 'midori@example.org',
};

async function bring(by = 'UHANAKO') {
  const { modal } = await club.person(by).types('request');
  const got = await club.person(by).submits(modal, need);
  return { ...got, card: room(club).at(-1)! };
}

test('a request is brought, taken, interviewed, agreed, and becomes a posted project', async () => {
  const { modal, card } = await bring();
  expect(JSON.stringify(modal.blocks)).toContain('支援要請を受け付けました。');
  expect(card.text).toMatch(/支援要請：みどり町社会福祉協議会.*担当を待っています。.*midori@example.org/s);

  const coordinator = club.person('UCOORD');
  const hanako = club.person('UHANAKO');
  await coordinator.presses('引き受ける', card);
  expect(card.text).toContain('担当：<@UCOORD>さん');
  expect(hanako.told.at(-1)?.text).toContain('<@UCOORD>さんが担当します。');

  const opened = await coordinator.presses('面談と目標を記録', card);
  const written = await coordinator.submits(opened.modal, { 面談でわかったこと: '職員は15名。' });
  expect(written.closed).toBe(true);
  expect(hanako.told.at(-1)?.text).toContain('事前面談が終わりました。');
  expect(card.text).toContain('仮の目標を立てるところです。');

  const again = await coordinator.presses('面談と目標を記録', card);
  const refused = await coordinator.submits(again.modal, { 団体との合意: ['この目標で団体と合意した'] });
  expect(refused.errors).toEqual({ goal: '合意した目標を書いてください。' });
  await coordinator.submits(again.modal, {
    目標: '3月末までに職員20名が動画を編集できる。',
    団体との合意: ['この目標で団体と合意した'],
  });
  expect(hanako.told.at(-1)?.text).toMatch(/目標に合意しました。.*職員20名/s);

  const planned = await hanako.presses('プロジェクトにする', hanako.told.at(-1)!);
  const { 目標: _, 支援先の団体: __, ...rest } = proposal;
  await hanako.submits(planned.modal, rest);
  const twice = await hanako.submits(planned.modal, rest);
  expect(JSON.stringify(twice.modal.blocks)).toContain('提案を受け付けました。');
  expect(card.text).toContain('プロジェクトになりました。');
  const draft = room(club).at(-1)!;
  expect(draft.text).toContain('3月末までに職員20名が動画を編集できる。');
  await coordinator.presses('承認する', draft);
  expect(recruiting(club).at(-1)?.text).toContain('支援先：みどり町社会福祉協議会');
});

test('of two coordinators who take it at once, one does and the other is told who', async () => {
  const { card } = await bring();
  const [first, second] = [club.person('UCOORD'), club.person('UTARO')];
  await first.opensHome();
  const before = { ...card };
  await first.presses('引き受ける', before);
  const late = await second.presses('引き受ける', before);
  expect(late.text).toContain('佐藤 恵さんが先に引き受けました。');

  const mine = await first.presses('面談と目標を記録', card);
  const theirs = await second.presses('面談と目標を記録', card);
  await club.pass(60_000);
  await first.submits(mine.modal, { 面談でわかったこと: '先に書いた。' });
  const refused = await second.submits(theirs.modal, { 面談でわかったこと: 'あとから書いた。' });
  expect(refused.errors.interview).toContain('佐藤 恵さんが先に更新しました。');
  const again = await first.submits(mine.modal, { 面談でわかったこと: '先に書いた。' });
  expect(again.closed).toBe(true);
});

test('a request is declined with a reason, kindly, once', async () => {
  const { card } = await bring();
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
  const { card } = await bring();
  expect((await club.person('UP1').presses('引き受ける', card)).text).toContain('<@UCOORD>');
  expect((await club.person('UP1').types('requests')).text).toContain('コーディネーターが行います');
  await club.pass('2026-11-26T10:00:00+09:00');
  await bring('UP1');
  const coordinator = club.person('UCOORD');
  const list = await coordinator.types('requests');
  expect(list.text).toMatch(/最後の動き：1日前.*最後の動き：たったいま/s);
  expect((await coordinator.presses('引き受ける', list)).text).toContain('引き受けました。');
  const home = await coordinator.opensHome();
  expect(JSON.stringify(home.blocks)).toMatch(/待っている支援要請（2件）.*担当を待っています/);
  expect((await club.person('UP1').types('mine')).text).toMatch(/届けた支援要請.*担当を待っています/s);
});

test('a project of a request needs the goal; withdrawn, the request waits again', async () => {
  const { card } = await bring();
  const coordinator = club.person('UCOORD');
  const opened = await coordinator.presses('面談と目標を記録', card);
  await coordinator.submits(opened.modal, {
    面談でわかったこと: '職員は15名。',
    目標: '20名が編集できる。',
    団体との合意: ['この目標で団体と合意した'],
  });
  const { modal } = await coordinator.types('post');
  const { 目標: _, 支援先の団体: __, ...rest } = proposal;
  await coordinator.submits(modal, { ...rest, 支援要請から作る: 'みどり町社会福祉協議会' });
  expect(room(club).at(-1)?.text).toContain('20名が編集できる。');
  expect(card.text).toContain('プロジェクトになりました。');
  const late = await club.person('UHANAKO').presses('プロジェクトにする', club.person('UHANAKO').told[0]!);
  expect(late.text).toContain('団体と目標に合意した支援要請から');
  await coordinator.presses('取り下げる', await coordinator.types('mine'));
  expect(card.text).toContain('[プロジェクトにする]');
});
