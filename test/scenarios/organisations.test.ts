import { Club } from '../support/club';
import { proposal, recruiting, room } from '../support/project';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
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
  expect(card.text).toMatch(/支援要請：みどり町社会福祉協議会[^]*担当を待っています。[^]*midori@example.org/);

  const coordinator = club.person('UCOORD');
  const hanako = club.person('UHANAKO');
  await coordinator.presses('引き受ける', card);
  expect(card.text).toContain('担当：<@UCOORD>さん');
  expect(hanako.told.at(-1)?.text).toContain('<@UCOORD>さんが担当します。');

  const opened = await coordinator.presses('面談と目標を記録', card);
  const written = await coordinator.submits(opened.modal, { 面談でわかったこと: '職員は15名。' });
  expect(written.closed).toBe(true);
  expect(hanako.told.at(-1)?.text).toContain('事前面談が終わりました。');
  expect(card.text).toContain('目標の合意を待っています。');

  const again = await coordinator.presses('面談と目標を記録', card);
  const refused = await coordinator.submits(again.modal, { 団体との合意: ['この目標で団体と合意した'] });
  expect(refused.errors).toEqual({ goal: '合意した目標を書いてください。' });
  await coordinator.submits(again.modal, {
    目標: '3月末までに職員20名が動画を編集できる。',
    団体との合意: ['この目標で団体と合意した'],
  });
  expect(hanako.told.at(-1)?.text).toMatch(/目標に合意しました。[^]*職員20名/);

  const planned = await hanako.presses('プロジェクトにする', hanako.told.at(-1)!);
  const { 目標: _, 支援先の団体: __, ...rest } = proposal;
  await hanako.submits(planned.modal, rest);
  expect(card.text).toContain('プロジェクトになりました。');
  const draft = room(club).at(-1)!;
  expect(draft.text).toContain('3月末までに職員20名が動画を編集できる。');
  await coordinator.presses('承認する', draft);
  expect(recruiting(club).at(-1)?.text).toContain('支援先：みどり町社会福祉協議会');
});
