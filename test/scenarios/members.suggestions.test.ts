import { loadAdded, suggest } from '../../src/features/members';
import { members, suggestions } from '../../src/features/members/tables';
import { skills as taxonomy } from '../../src/taxonomy';
import { Club } from '../support/club';
import { registers } from '../support/member';
import { room } from '../support/project';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

const told = (id: string) => club.person(id).told.map((it) => it.text);
const card = () => room(club).at(-1)!;

test('an unknown word reaches the coordinators once; added, it is found everywhere and its people are told', async () => {
  await registers(club, 'UTARO', { その他のスキル: 'けん玉指導' });
  await registers(club, 'UHANAKO', { その他のスキル: 'けん玉指導' });
  expect(room(club).filter((it) => it.text.includes('けん玉指導'))).toHaveLength(1);
  const coordinator = club.person('UCOORD');
  const { modal } = await coordinator.presses('一覧に追加する', card());
  const group = modal.blocks.at(-1).element.options[0].text.text;
  const taken = await coordinator.submits(modal, { 英語の名前: 'Excel', 分類: group });
  expect(taken.errors.en).toContain('すでに一覧にあります');
  await coordinator.submits(modal, { 英語の名前: 'Kendama coaching', 分類: group });
  expect(card().text).toContain('「けん玉指導」をスキルの一覧に追加しました。');
  expect(told('UTARO').at(-1)).toContain('プロフィールで選べます');
  expect(told('UHANAKO').at(-1)).toContain('プロフィールで選べます');

  // Through a restart, in both languages, for members and projects.
  await club.halt();
  await club.start();
  await registers(club, 'UTARO', { skill: 'けん玉指導' });
  expect((await coordinator.types('members けん玉')).text).toContain('けん玉指導 3');
  expect((await club.person('UEMMA').types('find kendama')).text).toContain('Kendama coaching');
  expect((await coordinator.types('audit')).text).toContain('「けん玉指導」');
  // What is known now is no suggestion any more.
  await registers(club, 'UHANAKO', { その他のスキル: 'けん玉指導' });
  expect(room(club).filter((it) => it.text.includes('入力しましたが'))).toEqual([]);
});

test('as another word for a skill, by one press; of two coordinators, the second is told', async () => {
  const { modal } = await club.person('UCOORD').types('appoint');
  await club.person('UCOORD').submits(modal, { 対象の人: 'UEMMA', 役割: 'コーディネーター' });
  await registers(club, 'UTARO', { その他のスキル: 'ムービー編集職人' });
  const open = structuredClone(card());
  await club.person('UCOORD').presses('「動画編集」と同じ', open);
  const late = await club.person('UEMMA').presses('追加しない', open);
  expect(late.text).toContain('Another coordinator has decided on this already.');
  expect(told('UTARO').at(-1)).toContain(
    '「ムービー編集職人」と入力すると「動画編集」が見つかるようにしました',
  );
  expect((await club.person('UCOORD').types('members ムービー編集職人')).text).toContain('条件：動画編集');
});

test('refused kindly; another copy of the app learns of it; who leaves is in it no more', async () => {
  await registers(club, 'UTARO', { その他のスキル: 'あああ' });
  expect((await club.person('UHANAKO').presses('追加しない', card())).text).toContain(
    'コーディネーターが行います',
  );
  await club.person('UCOORD').presses('追加しない', card());
  expect(told('UTARO').at(-1)).toContain(
    '今回は、スキルの一覧には追加しないことになりました。プロフィールの「ひとこと」に',
  );
  await loadAdded(club.app.world);
  const { modal } = await club.person('UTARO').types('leave');
  await club.person('UTARO').submits(modal, { 確認: ['削除されるものを読み、退会します'] });
  const [row] = await club.app.world.db.run((tx) => tx.select().from(suggestions));
  expect(row).toMatchObject({ word: 'あああ', users: [], state: 'refused' });
});

const skillsOf = async (id: string) =>
  (await club.app.world.db.run((tx) => tx.select().from(members))).find((it) => it.id === id)?.skills;

test('a skill of the list that is typed as another one is asked for its level, and is theirs', async () => {
  const filled = { その他のスキル: 'けん玉指導、Excel', 関心のあるテーマ: ['スポーツ'] };
  const asked = await registers(club, 'UTARO', filled);
  const words = JSON.stringify(asked.modal);
  expect(words).toContain('「Excel(表計算)」は、スキルの一覧にあります。');
  expect(words).not.toContain('スキルごとに、レベルと希望を選んでください。');
  expect(words).toContain('"initial_value":"けん玉指導、Excel"');
  expect(await skillsOf('UTARO')).toBeUndefined();
  expect(room(club)).toEqual([]);
  const saved = await club
    .person('UTARO')
    .submits(asked.modal, { 'Excel(表計算) のレベルと希望': '1 関心がある・学びたい' });
  expect(JSON.stringify(saved.modal)).toContain('「けん玉指導」は、一覧への追加の候補として');
  expect(await skillsOf('UTARO')).toEqual([
    { skill: 'video-editing', level: 3, wants: 'use' },
    { skill: 'excel', level: 1, wants: 'learn' },
  ]);
});

test('one that was chosen as well is asked for once; with those that are chosen they are twenty at most', async () => {
  const twice = await registers(club, 'UTARO', { その他のスキル: '動画編集' });
  expect(JSON.stringify(twice.modal)).toContain('プロフィールを保存しました。');
  expect(await skillsOf('UTARO')).toHaveLength(1);
  const names = taxonomy.map((it) => it.ja).filter((it) => it !== '動画編集');
  const many = await registers(club, 'UTARO', { その他のスキル: names.slice(0, 20).join('、') });
  expect(many.errors.otherSkills).toContain('20個まで');
});

test('the same word from several people at the same moment is one suggestion, and all of them are in it', async () => {
  const ids = ['UTARO', 'UHANAKO', 'UP0', 'UP1', 'UP2', 'UP3'];
  const origin = (userId: string) => ({ kind: 'skill', userId }) as const;
  const { world } = club.app;
  await Promise.all(ids.map((id) => world.db.run((tx) => suggest(tx, world, origin(id), ['けん玉指導']))));
  await club.settle();
  const rows = await world.db.run((tx) => tx.select().from(suggestions));
  expect(rows.map((it) => it.users.sort())).toEqual([ids.sort()]);
  expect(room(club)).toHaveLength(1);
});
