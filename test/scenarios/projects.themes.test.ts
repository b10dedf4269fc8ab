import { cardOf, listProjects, type Project, postingOf } from '../../src/features/projects';
import { touch } from '../../src/outbox';
import { extend } from '../../src/taxonomy';
import type { Got } from '../support/actor';
import { Club } from '../support/club';
import { handsIn, posted, propose, recruiting, room } from '../support/project';

/** A club's own themes in a project: what its posting and its card say, and words that its form brings. */

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

const hanako = () => club.person('UHANAKO');
const coordinator = () => club.person('UCOORD');
const edits = async () => (await hanako().presses('編集する', await hanako().types('mine'))).modal;
const suggested = () => room(club).filter((it) => it.text.includes('新しいテーマの候補'));
const shown = (got: Got) => JSON.stringify(got.modal ?? got);

/** Another copy of the app, which has not heard of what was added, draws it. */
async function drawsAnew(...keysOf: ((it: Project) => string)[]): Promise<void> {
  extend({});
  await club.app.world.db.run(async (tx) => {
    const all = await listProjects(tx, 'waiting', 'open', 'paused');
    for (const it of all) for (const keyOf of keysOf) await touch(tx, keyOf(it));
  });
  await club.settle();
}

test('a copy of the app that has not heard of a theme yet calls it by its name', async () => {
  await posted(club, { その他のテーマ: '空き家活用' });
  const posting = recruiting(club).at(-1)!;
  const card = room(club).find((it) => it.text.includes('プロジェクトの提案'))!;
  const { modal } = await coordinator().presses('一覧に追加する', suggested().at(-1)!);
  await coordinator().submits(modal, { 英語の名前: 'Empty houses' });
  await drawsAnew((it) => postingOf(it.id));
  expect(posting.text).toContain('テーマ：高齢者・子ども・空き家活用');
  await drawsAnew(cardOf);
  expect(card.text).toContain('テーマ：高齢者・子ども・空き家活用');
  extend({});
  await coordinator().presses('募集を一時止める', card);
  expect(posting.text).toContain('テーマ：高齢者・子ども・空き家活用');
});

test('the card of an earlier round stays as it was, whatever is drawn anew', async () => {
  const { card } = await propose(club, 'UHANAKO');
  const asked = await coordinator().presses('差し戻す', card);
  await coordinator().submits(asked.modal, { どこを直すとよいか: '短く。' });
  const again = await hanako().presses('直して出し直す', hanako().told.at(-1)!);
  await handsIn(club, 'UHANAKO', again.modal);
  const before = card.text;
  await drawsAnew(({ id }) => cardOf({ id, round: 1 }));
  expect(card.text).toBe(before);
  expect(card.text).not.toContain('承認を待っています');
});

test('a word alone is taken from who may change it, while it may be changed', async () => {
  await posted(club);
  const form = await edits();
  const preview = await hanako().submits(form, { その他のテーマ: '棚田' });
  const asked = await coordinator().presses('募集を取りやめる', room(club)[0]!);
  await coordinator().submits(asked.modal, { 取りやめる理由: '団体の都合がつかなくなりました。' });
  const late = await hanako().submits(preview.modal);
  expect(shown(late)).toContain('いまは変えられる状態ではありません');
  expect(suggested()).toEqual([]);
});

test('a word alone, while it waits for approval, is not taken by a form of an earlier round', async () => {
  const { card } = await propose(club, 'UHANAKO');
  const form = await coordinator().presses('編集する', card);
  const preview = await coordinator().submits(form.modal, { その他のテーマ: '棚田' });
  const asked = await coordinator().presses('差し戻す', card);
  await coordinator().submits(asked.modal, { どこを直すとよいか: '短く。' });
  const again = await hanako().presses('直して出し直す', hanako().told.at(-1)!);
  await handsIn(club, 'UHANAKO', again.modal);
  expect(shown(await coordinator().submits(preview.modal))).toContain('出し直されています');
  expect(suggested()).toEqual([]);
});

test('a word that was refused before, alone, is answered so on what is posted', async () => {
  await posted(club);
  await handsIn(club, 'UHANAKO', await edits(), { その他のテーマ: 'いろいろ' });
  await coordinator().presses('追加しない', suggested().at(-1)!);
  const again = await handsIn(club, 'UHANAKO', await edits(), { その他のテーマ: 'いろいろ' });
  expect(shown(again)).toContain('以前に検討し、一覧に追加しないことになっています');
});
