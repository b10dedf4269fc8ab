import { MINUTE } from '../../src/core/time';
import { artifacts } from '../../src/features/artifacts/tables';
import { draftAnswered, knowhow } from '../../src/features/knowhow';
import { lessons } from '../../src/features/knowhow/tables';
import { listScenarios } from '../../src/features/scenarios';
import { seats } from '../../src/features/teams/tables';
import { Club } from '../support/club';
import type { Filled } from '../support/forms';
import type { Block } from '../support/recorder';
import { openProject, register } from '../support/teams';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
  await register(club, { id: 'UTARO' }, { id: 'UHANAKO' }, { id: 'UEMMA' });
});
afterEach(() => club.close());

const lesson: Filled = {
  ひとことで: '顔が写る前に紙一枚',
  どんな場面で: '教室の様子を撮ったあとで、載せてよいか分からない子がいた。',
  何をしたか: '申し込みのときに三択で聞き、名札の色で分けた。',
  するとよいこと: '写りたくない人の席を先に決める',
};
const writes = async (by: string, filled: Filled = {}) => {
  const { modal } = await club.person(by).types('knowhow');
  return club.person(by).submits(modal, { ...lesson, ...filled });
};
const finds = (by: string, words: string) => club.person(by).types(`knowhow ${words}`);
const said = (modal: Block | undefined) => JSON.stringify(modal?.blocks);

test('anybody writes a lesson, and others find it by other words', async () => {
  const done = await writes('UTARO');
  expect(said(done.modal)).toContain('「顔が写る前に紙一枚」を公開しました。');
  const found = await finds('UHANAKO', '肖像権の同意');
  expect(found.text).toContain('「肖像権の同意」に近いノウハウ');
  expect(found.text).toContain('顔が写る前に紙一枚');
  const shown = await club.person('UHANAKO').presses('読む', found);
  expect(said(shown.modal)).toContain('名札の色で分けた');
  expect(said(shown.modal)).toContain('第1版：');
  expect(said(shown.modal)).not.toContain('"text":"直す"');
  const none = await finds('UHANAKO', 'zzqqxx');
  expect(none.text).toContain('「zzqqxx」に近いノウハウは、まだありません');
  const english = await finds('UEMMA', 'permission for photos');
  expect(english.text).toContain('Know-how about “permission for photos”');
});

test('what is missing is said at its field, and nothing typed is lost', async () => {
  const wrong = await writes('UTARO', { ひとことで: '', 何をしたか: '' });
  expect(wrong.errors.title).toBe('ここを入力してください。');
  expect(wrong.errors.did).toBe('ここを入力してください。');
  expect((await finds('UTARO', '名札')).text).toContain('まだありません');
});

test('a scenario is known by its name, in either language, and shown by it', async () => {
  const all = await club.app.world.db.run(listScenarios);
  const scenario = all.find((it) => it.ja && it.en) as (typeof all)[0];
  await writes('UTARO', { シナリオ: ` ${scenario.ja?.title} ` });
  const [kept] = await club.app.world.db.run((tx) => tx.select().from(lessons));
  expect(kept?.content.scenario).toBe(scenario.id);
  const shown = await club.person('UEMMA').presses('Read', await finds('UEMMA', '名札'));
  expect(said(shown.modal)).toContain(scenario.en?.title);
  const { modal } = await club.person('UTARO').presses('読む', await finds('UTARO', '名札'));
  const edited = await club.person('UTARO').presses('直す', modal);
  expect(said(edited.modal)).toContain(`"initial_value":"${scenario.ja?.title}"`);
});

test('what its project kept is linked to it, for whoever may see that', async () => {
  await openProject(club, { id: 'p1', state: 'closed', title: '写真教室' });
  await club.app.world.db.run((tx) => {
    const it = { projectId: 'p1', kind: 'slides' as const, words: '', present: [], keptBy: 'UP1' };
    const kept = (id: string, title: string, audience: 'team' | 'company') => ({
      ...it,
      id,
      title,
      audience,
      link: `https://example.com/${id}`,
      keptAt: club.now,
    });
    return tx
      .insert(artifacts)
      .values([kept('a1', '同意書のひな形', 'company'), kept('a2', '教室の名簿', 'team')]);
  });
  await writes('UTARO', { もとになったプロジェクト: '写真教室' });
  const shown = await club.person('UHANAKO').presses('読む', await finds('UHANAKO', '名札'));
  expect(said(shown.modal)).toContain('このプロジェクトに残されたもの');
  expect(said(shown.modal)).toContain('"url":"https://example.com/a1","text":"同意書のひな形"');
  expect(said(shown.modal)).not.toContain('教室の名簿');
  const all = await club.person('UCOORD').presses('読む', await finds('UCOORD', '名札'));
  expect(said(all.modal)).toContain('教室の名簿');
});

test('“it helped me” counts once a person', async () => {
  await writes('UTARO');
  const found = await finds('UHANAKO', '写真の許可');
  const first = await club.person('UHANAKO').presses('役に立った', found);
  expect(first.text).toContain('役に立ったと記録しました（1人）');
  const twice = await club.person('UHANAKO').presses('役に立った', found);
  expect(twice.text).toContain('すでに「役に立った」と記録しています');
  await club.person('UP1').presses('役に立った', found);
  expect((await finds('UTARO', '写真の許可')).text).toContain('役に立った：2人');
});

test('its author, the leader of its project and coordinators edit it; each version is kept, and the author told', async () => {
  await openProject(club, { id: 'p1', state: 'running' });
  await club.app.world.db.run((tx) =>
    tx.insert(seats).values({
      ...{ id: 's1', projectId: 'p1', roleId: 'teach', userId: 'UHANAKO', leader: true, learner: false },
      ...{ state: 'accepted' as const, invitedAt: club.now, answerBy: club.now },
    }),
  );
  await writes('UTARO', { もとになったプロジェクト: '動画編集講座' });
  const found = await finds('UP1', '肖像権');
  const read = (by: string) => club.person(by).presses('読む', found);
  expect(said((await read('UP1')).modal)).not.toContain('"text":"直す"');
  expect(said((await read('UP1')).modal)).toContain('動画編集講座');

  const opened = await club.person('UHANAKO').presses('直す', (await read('UHANAKO')).modal as Block);
  const other = await club.person('UCOORD').presses('直す', (await read('UCOORD')).modal as Block);
  const saved = await club
    .person('UHANAKO')
    .submits(opened.modal as Block, { どうなったか: '半日で済んだ。' });
  expect(said(saved.modal)).toContain('第2版を保存しました');
  const late = await club.person('UCOORD').submits(other.modal as Block, { どうなったか: '別の結果' });
  expect(late.errors.title).toContain('ほかの方が先に直しました');
  const log = async () => (await club.person('UCOORD').types('audit')).text;
  expect(await log()).not.toContain('ノウハウ');
  const again = await club.person('UCOORD').presses('直す', (await read('UCOORD')).modal as Block);
  await club.person('UCOORD').submits(again.modal as Block, { どうなったか: '半日で済んだ。次も。' });
  expect(await log()).toContain('<@UCOORD>さんがノウハウ「顔が写る前に紙一枚」を編集');
  expect(
    club
      .person('UTARO')
      .told.slice(-2)
      .map((it) => it.text),
  ).toEqual([
    '<@UHANAKO>さんが、あなたの書いたノウハウ「顔が写る前に紙一枚」を直しました（第2版）。',
    '<@UCOORD>さんが、あなたの書いたノウハウ「顔が写る前に紙一枚」を直しました（第3版）。',
  ]);
  const shown = said((await read('UTARO')).modal);
  expect(shown).toContain('半日で済んだ。');
  expect(shown).toMatch(/第2版：[\s\S]*第1版：/);

  await club.person('UTARO').presses('使わないことにする', (await read('UTARO')).modal as Block);
  expect((await finds('UP1', '肖像権')).text).toContain('まだありません');
  expect(said((await read('UTARO')).modal)).toContain('いまは使われていません');
});

/** Saves the lesson again, with another outcome each time. */
async function saves(by: string, ...outcomes: string[]): Promise<void> {
  for (const どうなったか of outcomes) {
    const { modal } = await club.person(by).presses('読む', await finds(by, '名札'));
    const edited = await club.person(by).presses('直す', modal);
    await club.person(by).submits(edited.modal, { どうなったか });
  }
}

test('whoever reads a lesson reads what an earlier version said', async () => {
  await writes('UTARO', { どうなったか: '半日かかった。' });
  await saves('UTARO', '二時間で済んだ。', '一時間で済んだ。');
  const { modal } = await club.person('UHANAKO').presses('読む', await finds('UHANAKO', '名札'));
  expect(said(modal).match(/この版を読む/g)).toHaveLength(2);
  const second = await club.person('UHANAKO').presses('この版を読む', modal);
  expect(said(second.modal)).toContain('第2版（全3版）です。いま使われている版ではありません。');
  expect(said(second.modal)).toContain('二時間で済んだ。');
  expect(said(second.modal)).toContain('名札の色で分けた');
  expect(said(second.modal)).not.toContain('一時間で済んだ。');
  const first = await club.person('UHANAKO').presses('一つ前の版', second.modal);
  expect(said(first.modal)).toContain('第1版（全3版）です。');
  expect(said(first.modal)).toContain('半日かかった。');
  expect(said(first.modal)).not.toContain('一つ前の版');
  const back = await club.person('UHANAKO').presses('一つ後の版', first.modal);
  expect(said(back.modal)).toContain('第2版（全3版）です。');
  expect(said(back.modal)).not.toContain('一つ後の版');
  expect(club.slack.views.get(modal.id)?.callback_id).toBe('knowhow.shown');

  const english = await club.person('UEMMA').presses('Read', await finds('UEMMA', '名札'));
  const old = await club.person('UEMMA').presses('Read this version', english.modal);
  expect(said(old.modal)).toContain('This is version 2 of 3. It is not the one in use now.');
});

test('what is older than the versions listed is reached from them', async () => {
  await writes('UTARO', { どうなったか: '一' });
  await saves('UTARO', '二', '三', '四', '五', '六', '七');
  const { modal } = await club.person('UHANAKO').presses('読む', await finds('UHANAKO', '名札'));
  expect(said(modal)).not.toContain('第1版：');
  expect(said(modal)).toContain('これより前の版は、「この版を読む」から順に読めます。');
  let at = await club.person('UHANAKO').presses('この版を読む', modal);
  for (let left = 5; left > 0; left--) at = await club.person('UHANAKO').presses('一つ前の版', at.modal);
  expect(said(at.modal)).toContain('第1版（全7版）です。');
});

test('a draft that a lesson was made of is read by whoever may edit it, and by nobody else', async () => {
  await club.app.world.db.run((tx) =>
    draftAnswered(tx, club.app.world, {
      ...{ id: 'answered:1', question: '名札はどうしたか', answer: '佐藤さんの子の名札を赤にした。' },
      ...{ event: '冬の報告会', project: undefined, author: 'UTARO' },
    }),
  );
  await club.pass(MINUTE);
  const draft = { blocks: [button('answered:1')] };
  const opened = await club.person('UTARO').presses('読む', draft);
  const edited = await club.person('UTARO').presses('直す', opened.modal);
  await club.person('UTARO').submits(edited.modal, { 何をしたか: '名札を色で分けた。' });
  const own = await club.person('UTARO').presses('読む', await finds('UTARO', '名札'));
  const first = await club.person('UTARO').presses('この版を読む', own.modal);
  expect(said(first.modal)).toContain('佐藤さん');
  const others = await club.person('UHANAKO').presses('読む', await finds('UHANAKO', '名札'));
  expect(said(others.modal)).toContain('第1版：');
  expect(said(others.modal)).not.toContain('この版を読む');
  const forced = await club.person('UHANAKO').presses('この版を読む', own.modal);
  expect(said(forced.modal)).toContain('この版は公開されていません。');
  expect(JSON.stringify(forced)).not.toContain('佐藤さん');
});

test('a lesson that was out of use for a while keeps its first version open to all', async () => {
  await writes('UTARO');
  const { modal } = await club.person('UTARO').presses('読む', await finds('UTARO', '名札'));
  await club.person('UTARO').presses('使わないことにする', modal);
  await club.pass(MINUTE);
  const edited = await club.person('UTARO').presses('直す', modal);
  await club.person('UTARO').submits(edited.modal, { どうなったか: 'また使う。' });
  const again = await club.person('UHANAKO').presses('読む', await finds('UHANAKO', '名札'));
  const first = await club.person('UHANAKO').presses('この版を読む', again.modal);
  expect(said(first.modal)).toContain('第1版（全2版）です。');
});

/** “Read”, as it stands with a lesson. */
const button = (id: string): Block => ({
  type: 'actions',
  elements: [{ type: 'button', text: { text: '読む' }, action_id: `knowhow.read:${id}`, value: id }],
});

test('who leaves takes the name out of what they wrote, and what helped them; the lesson stays', async () => {
  await writes('UTARO');
  const found = await finds('UTARO', '肖像権');
  await club.person('UTARO').presses('役に立った', found);
  await club.app.world.db.run((tx) => knowhow.personal?.forget(tx, 'UTARO') ?? Promise.resolve());
  const shown = await club.person('UP1').presses('読む', await finds('UP1', '肖像権'));
  expect(said(shown.modal)).not.toContain('UTARO');
  expect(said(shown.modal)).not.toContain('役に立った：');
});
