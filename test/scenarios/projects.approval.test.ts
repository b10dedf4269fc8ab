import { Club } from '../support/club';
import { handsIn, posted, propose, recruiting, room } from '../support/project';

let club: Club;
beforeEach(async () => {
  club = await Club.open({ env: { COORDINATORS: 'UCOORD,UTARO' } });
});
afterEach(() => club.close());

test('of two coordinators at once, one approves and the other is told who', async () => {
  const { card } = await propose(club, 'UHANAKO');
  await Promise.all([club.person('UCOORD').opensHome(), club.person('UTARO').opensHome()]);
  const before = { ...card };
  await club.person('UTARO').presses('承認する', before);
  const late = await club.person('UCOORD').presses('承認する', before);
  expect(late.text).toContain('鈴木 太郎さんが先に承認しました。募集が始まっています。');
  const later = await club.person('UCOORD').presses('差し戻す', before);
  expect(later.text).toContain('鈴木 太郎さんが先に承認しました。');
  expect(recruiting(club)).toHaveLength(1);
  expect(card.text).toContain('承認した人：<@UTARO>さん');
});

test('at the very same moment, too', async () => {
  const { card } = await propose(club, 'UHANAKO');
  await club.person('UCOORD').opensHome();
  await club.person('UTARO').opensHome();
  const before = { ...card };
  const got = await Promise.all(['UCOORD', 'UTARO'].map((id) => club.person(id).presses('承認する', before)));
  const told = club.slack.ephemeral.map((it) => it.text);
  expect(got).toHaveLength(2);
  expect(told.filter((it) => it.includes('を承認しました。'))).toHaveLength(1);
  expect(told.filter((it) => it.includes('さんが先に承認しました。'))).toHaveLength(1);
  expect(recruiting(club)).toHaveLength(1);
});

test('what is sent back comes again, better, with a new card', async () => {
  const { card } = await propose(club, 'UHANAKO');
  const coordinator = club.person('UCOORD');
  const hanako = club.person('UHANAKO');
  const asked = await coordinator.presses('差し戻す', card);
  await coordinator.submits(asked.modal, { どこを直すとよいか: '*人数*を1名にしてください。' });
  expect(card.text).toContain('差し戻した人：<@UCOORD>さん');
  expect(card.text).not.toContain('[承認する]');
  const told = hanako.told.at(-1)!;
  expect(told.text).toContain('*人数*を1名にしてください。');

  const form = await hanako.presses('直して出し直す', told);
  expect(JSON.stringify(form.modal.blocks)).toContain('*人数*を1名にしてください。');
  const preview = await hanako.submits(form.modal, { '役割1：人数': 1 });
  await hanako.submits(preview.modal);
  expect(room(club)).toHaveLength(2);
  const anew = room(club).at(-1)!;
  expect(anew.text).toContain('動画編集 レベル3以上：1名');
  const old = await coordinator.presses('承認する', { ...anew, blocks: oldButtons(anew.blocks) });
  expect(old.text).toContain('この提案は、そのあと出し直されています。');
  await coordinator.presses('承認する', anew);
  expect(recruiting(club)[0]?.text).toContain('動画編集 レベル3以上：1名');

  const twice = await hanako.submits(preview.modal);
  expect(JSON.stringify(twice.modal.blocks)).toContain('提案を受け付けました。');
  expect(room(club)).toHaveLength(2);
});

const oldButtons = (blocks: unknown) => JSON.parse(JSON.stringify(blocks).replaceAll('|2"', '|1"'));

test('who may not approve is told who may; only who proposed it changes it', async () => {
  const { card } = await propose(club, 'UHANAKO');
  const got = await club.person('UP1').presses('承認する', card);
  expect(got.text).toContain('この操作はコーディネーターが行います。');
  const asked = await club.person('UCOORD').presses('差し戻す', card);
  await club.person('UCOORD').submits(asked.modal, { どこを直すとよいか: '短く。' });
  const told = club.person('UHANAKO').told.at(-1)!;
  expect((await club.person('UP1').presses('直して出し直す', told)).text).toContain('提案した本人です。');
});

test('whoever proposed it withdraws it', async () => {
  await propose(club, 'UHANAKO');
  const list = await club.person('UHANAKO').types('mine');
  expect(list.text).toContain('コーディネーターの承認を待っています。');
  const got = await club.person('UHANAKO').presses('取り下げる', list);
  expect(got.text).toContain('の提案を取り下げました。');
  expect(room(club)[0]?.text).toContain('提案した人が取り下げました。');
  const late = await club.person('UHANAKO').presses('取り下げる', list);
  expect(late.text).toContain('田中 花子さんが先に取りやめにしました。');
});

test('a posting is called off, and everybody who had to do with it is told why', async () => {
  const posting = await posted(club);
  await club.person('UP1').reacts('seedling', posting);
  const card = room(club)[0]!;
  const asked = await club.person('UCOORD').presses('募集を取りやめる', card);
  await club.person('UCOORD').submits(asked.modal, { 取りやめる理由: '団体の都合がつかなくなりました。' });
  expect(posting.text).toContain('この募集は取りやめになりました。');
  expect(posting.text).not.toContain('団体の都合');
  expect(club.person('UHANAKO').told.at(-1)?.text).toContain('団体の都合がつかなくなりました。');
  expect(club.person('UP1').told.at(-1)?.text).toContain('団体の都合がつかなくなりました。');

  const again = await club
    .person('UHANAKO')
    .presses('同じ内容でもう一度提案する', club.person('UHANAKO').told.at(-1)!);
  await handsIn(club, 'UHANAKO', again.modal);
  expect(room(club).at(-1)?.text).toContain('コーディネーターの承認を待っています。');
});

test('a coordinator finds what was called off, with the reason, and posts it again; members do not see it', async () => {
  const posting = await posted(club);
  const asked = await club.person('UCOORD').presses('募集を取りやめる', room(club)[0]!);
  await club.person('UCOORD').submits(asked.modal, { 取りやめる理由: '団体の都合がつかなくなりました。' });
  const theirs = await club.person('UP1').types('projects');
  expect(theirs.text).toContain('まだプロジェクトがありません');
  expect(JSON.stringify(theirs.blocks)).not.toContain('取りやめた募集');

  const coordinator = club.person('UCOORD');
  const list = await coordinator.types('projects');
  const off = await coordinator.presses('取りやめた募集', list);
  expect(off.text).toMatch(/この募集は取りやめになりました。.*団体の都合がつかなくなりました。/s);
  const forged = await club.person('UP1').presses('取りやめた募集', list);
  expect(forged.text).not.toContain('取りやめになりました');
  await coordinator.presses('もう一度募集する', off);
  expect(posting.text).toContain('参加したい：0人');
  expect((await coordinator.presses('すべてを見る', off)).text).toContain('募集中です。');
  await coordinator.types('lang en');
  expect((await coordinator.presses('終わった活動', list)).text).toContain('There is no project yet');
});
