import { artifacts } from '../../src/features/artifacts/tables';
import { knowhow } from '../../src/features/knowhow';
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

test('who leaves takes the name out of what they wrote, and what helped them; the lesson stays', async () => {
  await writes('UTARO');
  const found = await finds('UTARO', '肖像権');
  await club.person('UTARO').presses('役に立った', found);
  await club.app.world.db.run((tx) => knowhow.personal?.forget(tx, 'UTARO') ?? Promise.resolve());
  const shown = await club.person('UP1').presses('読む', await finds('UP1', '肖像権'));
  expect(said(shown.modal)).not.toContain('UTARO');
  expect(said(shown.modal)).not.toContain('役に立った：');
});
