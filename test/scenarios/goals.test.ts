import { auditLog } from '../../src/features/admin/tables';
import { goals } from '../../src/features/goals/tables';
import { findProject } from '../../src/features/projects';
import { Club } from '../support/club';
import { agreed, bring, GOAL, holdInterview, setGoal } from '../support/intake';
import { handsIn, posted, proposal, recruiting, room } from '../support/project';
import { runningInRoom } from '../support/running';

let club: Club;
beforeEach(async () => {
  club = await Club.open({ env: { COORDINATORS: 'UCOORD,UTARO' } });
});
afterEach(() => club.close());

const stored = () => club.app.world.db.run((tx) => tx.select().from(goals).orderBy(goals.version));
const acts = async () =>
  (await club.app.world.db.run((tx) => tx.select().from(auditLog))).map((it) => it.act);

test('the goal in two steps: people are called with the first, and the posting follows the second', async () => {
  const { card } = await bring(club);
  const coordinator = club.person('UCOORD');
  const outcome = await holdInterview(club, card);
  expect(JSON.stringify(outcome.modal)).toContain('必要なことがそろいました。');
  const opened = await coordinator.presses('仮の目標を立てる', outcome.modal);
  await coordinator.submits(opened.modal, { 目標: GOAL });
  await coordinator.submits(opened.modal, { 目標: GOAL });

  const planned = await coordinator.presses('プロジェクトにする', card);
  const { 目標: _, 支援先の団体: __, ...rest } = proposal;
  await handsIn(club, 'UCOORD', planned.modal, rest);
  await coordinator.presses('承認する', room(club).at(-1)!);
  const shown = await club.person('UP1').presses('詳しく見る', recruiting(club)[0]!);
  const goal = await club.person('UP1').presses('成果の測り方と範囲', shown.modal);
  expect(JSON.stringify(goal.modal)).toMatch(/仮の目標（第1版）/);
  expect(JSON.stringify(goal.modal)).not.toContain('合意した目標を記録');

  const form = await coordinator.presses(
    '合意した目標を記録',
    (await coordinator.presses('目標', card)).modal,
  );
  const refused = await coordinator.submits(form.modal, { ...agreed, 目標値1: '', 終える日: '2026-11-01' });
  expect(refused.errors).toEqual({
    ends: '終える日は、始める日より後にしてください。',
    'criterion1:target': '目標値を書いてください。',
  });
  const more = await coordinator.presses('測るものを増やす', form.modal, agreed);
  const saved = await coordinator.submits(more.modal, {
    ...{ 目標: '3月末までに職員25名が編集できる。', 測るもの2: '公開した動画', 目標値2: '12本' },
  });
  expect(JSON.stringify(saved.modal)).toContain('合意した目標を記録しました。');
  expect((await stored()).map((it) => [it.version, it.agreed, it.criteria.length, it.theirName])).toEqual([
    [1, false, 0, ''],
    [2, true, 2, '大野事務局長'],
  ]);
  expect(card.text).toContain('職員25名');
  const now = await club.person('UP1').presses('詳しく見る', recruiting(club)[0]!);
  expect(JSON.stringify(now.modal)).toContain('職員25名');
  const seen = await club.person('UP1').presses('成果の測り方と範囲', now.modal);
  expect(JSON.stringify(seen.modal)).toMatch(/公開した動画：12本/);
  expect(JSON.stringify(seen.modal)).not.toContain('大野事務局長');
  expect(await acts()).toEqual(['recordInterview', 'setGoal', 'approveProject', 'agreeGoal']);
  expect(club.person('UHANAKO').told.at(-1)?.text).toContain('と目標に合意しました。');
});

test('an agreed goal changes with a reason alone; of two who change it at once, the second is told', async () => {
  const { card } = await bring(club);
  await holdInterview(club, card);
  await setGoal(club, card);
  const first = await club.person('UCOORD').presses('合意した目標を記録', card);
  const second = await club.person('UTARO').presses('合意した目標を記録', card);
  await club.person('UCOORD').submits(first.modal, agreed);
  await club.halt();
  await club.start();
  const late = await club.person('UTARO').submits(second.modal, agreed);
  expect(late.errors.statement).toContain('佐藤 恵さんが先に目標を記録しました。');
  const change = await club.person('UTARO').presses('目標を変える', card);
  const none = await club.person('UTARO').submits(change.modal, { 目標: '30名。' });
  expect(none.errors).toEqual({ reason: '合意した目標を変える理由を書いてください。' });
  await club.person('UTARO').submits(change.modal, { 目標: '30名。', 変える理由: '希望者が増えたため。' });
  expect((await stored()).map((it) => it.reason)).toEqual(['', '', '希望者が増えたため。']);
  expect(card.text).toContain('30名。');
  const list = await club.person('UCOORD').types('audit');
  expect(list.text).toMatch(/目標を変更.*希望者が増えたため/s);
});

test('an employee’s own idea has a goal too, and a coordinator is reminded to agree it before it starts', async () => {
  await posted(club, { 最初の日: '2026-12-15' });
  const coordinator = club.person('UCOORD');
  const list = await coordinator.types('goals');
  expect(list.text).toMatch(/合意を待っている目標.*動画で伝える/s);
  const shown = await coordinator.presses('目標を見る', list);
  const form = await coordinator.presses('仮の目標を立てる', shown.modal);
  await coordinator.submits(form.modal, {});
  await club.pass('2026-11-30T09:30:00+09:00');
  expect(coordinator.told).toHaveLength(0);
  for (let day = 1; day <= 12; day++)
    await club.pass(`2026-12-${String(day).padStart(2, '0')}T09:30:00+09:00`);
  expect(coordinator.told.filter((it) => it.text.includes('団体との目標の合意がまだです'))).toHaveLength(1);
  await club.pass('2026-12-14T09:30:00+09:00');
  expect(room(club).filter((it) => it.text.includes('まだ団体と合意されていません'))).toHaveLength(1);
  const agree = await coordinator.presses('合意した目標を記録', coordinator.told.at(-1)!);
  await coordinator.submits(agree.modal, agreed);
  expect((await coordinator.types('goals')).text).toContain('合意を待っている目標はありません。');
});

test('a team at work is told of an agreed goal and of its change, with the reason and without names', async () => {
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO']);
  const coordinator = club.person('UCOORD');
  const form = await coordinator.presses('合意した目標を記録', await shownGoal());
  await coordinator.submits(form.modal, agreed);
  const change = await coordinator.presses('目標を変える', await shownGoal());
  const changed = { 目標: '職員30名が編集できる。', 変える理由: '希望者が増えたため。' };
  await coordinator.submits(change.modal, changed);
  await coordinator.submits(change.modal, changed);
  const told = club.slack.inChannel('team-p1');
  expect(told).toHaveLength(2);
  expect(told[0]?.text).toMatch(/団体と目標に合意しました。.*自分で動画を編集できる職員：20名/s);
  expect(told[1]?.text).toMatch(/団体と合意した目標を変えました。.*職員30名.*希望者が増えたため。/s);
  expect(told[1]?.text).not.toContain('大野事務局長');
  const project = await club.app.world.db.run((tx) => findProject(tx, 'p1'));
  expect(project?.goal).toBe('職員30名が編集できる。');
});

/** The goal of the project `p1`, as a coordinator sees it. */
async function shownGoal() {
  await club.pass(60_000);
  const found = await club.app.world.db.run((tx) => findProject(tx, 'p1'));
  const button = { action_id: 'goals.show', value: found?.id, text: { text: '目標' } };
  const { modal } = await club
    .person('UCOORD')
    .presses('目標', { blocks: [{ type: 'actions', elements: [button] }] });
  return modal;
}

test('a coordinator who reads English takes a request to its agreed goal', async () => {
  await club.close();
  club = await Club.open({ env: { COORDINATORS: 'UEMMA', LOCALE: 'en' } });
  const emma = club.person('UEMMA');
  const hanako = club.person('UHANAKO');
  await hanako.types('lang en');
  const { modal } = await hanako.types('request');
  await hanako.submits(modal, { 'Name of the organisation': 'Green Town', 'What they need': 'A film.' });
  const card = room(club).at(-1)!;
  expect(card.text).toContain('First answer by');
  const opened = await emma.presses('Interview', card);
  let got = await emma.submits(opened.modal, {});
  for (let step = 0; step < 3; step++) got = await emma.submits(got.modal, {});
  const outcome = JSON.stringify(got.modal);
  expect(outcome.indexOf('Talk with them once more')).toBeLessThan(outcome.indexOf('Find out who decides'));
  const goal = await emma.presses('Set a provisional goal anyway', got.modal);
  await emma.submits(goal.modal, { Goal: 'Three films by March.' });
  const agree = await emma.presses('Record the agreed goal', card);
  const saved = await emma.submits(agree.modal, {
    ...{ 'First day': '2026-12-01', 'Last day': '2027-03-31', 'Measure 1': 'films', 'Target 1': '3' },
    ...{ 'What the organisation brings': 'A room', 'What we bring': 'Editing' },
    ...{ 'What is out of scope': 'Filming', 'Who agreed for the organisation': 'Ms Ono, chair' },
  });
  expect(JSON.stringify(saved.modal)).toMatch(/The agreed goal is saved\..*Make a project/);
  const shown = await emma.presses('All notes', card);
  expect(JSON.stringify(shown.modal)).toContain('Three films by March.');
  expect(hanako.told.at(-1)?.text).toMatch(/“Green Town” agreed to a goal.*Make a project/s);
});

test('whoever brought a request and takes care of it themselves is not told of their own steps', async () => {
  const { card } = await bring(club, 'UCOORD');
  await club.person('UCOORD').presses('引き受ける', card);
  await holdInterview(club, card);
  const { modal } = await setGoal(club, card);
  expect(JSON.stringify(modal)).toContain('次は、いっしょに取り組む人を募るプロジェクトの提案です。');
  expect(club.person('UCOORD').told).toEqual([]);
});

test('the dates of a project stay within those that were agreed', async () => {
  const { card } = await bring(club);
  const coordinator = club.person('UCOORD');
  await holdInterview(club, card);
  await setGoal(club, card);
  const form = await coordinator.presses('合意した目標を記録', card);
  await coordinator.submits(form.modal, agreed);
  const planned = await coordinator.presses('プロジェクトにする', card);
  const { 目標: _, 支援先の団体: __, 最初の日: ___, 最後の日: ____, ...rest } = proposal;
  const refused = await coordinator.submits(planned.modal, {
    ...rest,
    最初の日: '2026-11-26',
    最後の日: '2027-04-30',
  });
  const words =
    '団体と合意した目標の期間（12月1日(火)〜3月30日(火)）の中で選んでください。変えるときは、先に目標を改めてください。';
  expect(refused.errors).toEqual({ starts: words, ends: words });
  await handsIn(club, 'UCOORD', planned.modal, rest);
  await coordinator.presses('承認する', room(club).at(-1)!);
  const edit = await coordinator.presses('編集する', room(club).at(-1)!);
  const late = await handsIn(club, 'UCOORD', edit.modal, { 目標: 'もっと。' });
  expect(JSON.stringify(late.modal)).toContain('目標は団体と合意しています。');
});
