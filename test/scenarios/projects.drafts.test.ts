import type { Got } from '../support/actor';
import { Club } from '../support/club';
import { handsIn, posted, proposal, propose, recruiting, room } from '../support/project';

let club: Club;
const textOf = (got: Got): string => JSON.stringify(got.modal?.blocks);
beforeEach(async () => {
  club = await Club.open({ env: { COORDINATORS: 'UCOORD,UTARO' } });
});
afterEach(() => club.close());

test('the preview says word for word what will be posted, and one can go back and change it', async () => {
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.types('post');
  const preview = await hanako.submits(modal, proposal);
  expect(preview.modal.title.text).toBe('プレビュー');
  expect(room(club)).toHaveLength(0);

  const form = await hanako.presses('直す', preview.modal);
  const second = await hanako.submits(form.modal, {
    プロジェクト名: 'みんなの居場所を動画で',
    '役割1：人数': 1,
  });
  expect(textOf(second)).toContain('みんなの居場所を動画で');
  await hanako.submits(second.modal);
  expect(room(club)).toHaveLength(1);
  await club.person('UCOORD').presses('承認する', room(club)[0]!);
  const shown = recruiting(club)[0]!.blocks.filter((it) => it.type !== 'actions');
  for (const block of shown) expect(second.modal.blocks).toContainEqual(block);
  expect((await hanako.types('mine')).text).not.toContain('書きかけの下書き');
});

test('a draft is kept when the window is closed, whole or not, and goes on from there', async () => {
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.types('post');
  const kept = await hanako.presses('下書きに保存', modal, { プロジェクト名: 'まだ途中', '役割1：人数': 4 });
  expect(textOf(kept)).toContain('下書きに保存しました。');
  const mine = await hanako.types('mine');
  expect(mine.text).toMatch(/書きかけの下書き.*まだ途中/s);
  expect((await club.person('UTARO').types('mine')).text).not.toContain('まだ途中');

  const other = await club.person('UTARO').presses('続きを書く', mine);
  expect(other.text).toContain('もう提案したか、捨てられています。');
  const form = await hanako.presses('続きを書く', mine);
  await handsIn(club, 'UHANAKO', form.modal, { ...proposal, プロジェクト名: 'まだ途中', '役割1：人数': 4 });
  expect(room(club)[0]?.text).toMatch(/提案：まだ途中.*4名/s);
  expect((await hanako.presses('続きを書く', mine)).text).toContain('もう提案したか');
});

test('a preview that is closed is a draft; thrown away, it is gone', async () => {
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.types('post');
  const preview = await hanako.submits(modal, proposal);
  const mine = await hanako.types('mine');
  expect((await hanako.presses('下書きを捨てる', mine)).text).toContain('を捨てました。');
  expect((await hanako.types('mine')).text).not.toContain('書きかけの下書き');
  await hanako.submits(preview.modal);
  expect(room(club)).toHaveLength(0);
});

test('a draft whose days have passed says what is to be put right; one that nobody goes on with ends', async () => {
  await club.close();
  club = await Club.open({ at: '2026-11-30T10:00:00+09:00' });
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.types('post');
  await hanako.submits(modal, proposal);
  await club.pass('2026-12-07T12:30:00+09:00');
  expect(hanako.told.at(-1)?.text).toContain('の下書きが、7日前からそのままになっています。');
  const form = await hanako.presses('続きを書く', hanako.told.at(-1)!);
  expect(textOf(form)).toContain('今日より後の日を選んでください。');
  for (const day of ['2026-12-14', '2026-12-21', '2026-12-31']) await club.pass(`${day}T12:30:00+09:00`);
  expect(hanako.told).toHaveLength(2);
  expect(hanako.told[1]?.text).toContain('片付けました。もう一度、いつでも書き始められます。');
  expect((await hanako.types('mine')).text).not.toContain('書きかけの下書き');
});

test('a coordinator edits what waits, and who proposed it is told what changed', async () => {
  const { card } = await propose(club, 'UHANAKO');
  const stranger = await club.person('UP1').presses('編集する', card);
  expect(stranger.text).toContain('変えられるのは、提案した本人とコーディネーターです。');
  const form = await club.person('UCOORD').presses('編集する', card);
  const done = await handsIn(club, 'UCOORD', form.modal, { '役割1：人数': 3, 目標: '30名が編集できる。' });
  expect(textOf(done)).toContain('承認のカードに反映しました。');
  expect(card.text).toContain('動画編集 レベル3以上：3名');
  const told = club.person('UHANAKO').told.at(-1)!;
  expect(told.text).toMatch(/<@UCOORD>さんが、あなたの提案.*2名 → .*3名.*「目標」を書き直しました。/s);
  await club.person('UTARO').presses('承認する', card);
  expect(recruiting(club)[0]?.text).toContain('3名');
  expect((await club.person('UCOORD').types('audit')).text).toContain('を編集');
});

test('of two who touch it at once, the later is told, and what they wrote stays', async () => {
  const { card } = await propose(club, 'UHANAKO');
  const form = await club.person('UCOORD').presses('編集する', card);
  const preview = await club.person('UCOORD').submits(form.modal, { '役割1：人数': 3 });
  const before = { ...card };
  const asked = await club.person('UTARO').presses('差し戻す', before);
  await club.person('UTARO').submits(asked.modal, { どこを直すとよいか: '短く。' });
  const late = await club.person('UCOORD').submits(preview.modal);
  expect(textOf(late)).toContain('鈴木 太郎さんが先に差し戻しました。');
  expect((await club.person('UCOORD').types('mine')).text).toContain('書きかけの下書き');
});

test('in English: preview, change, draft, and a coordinator’s edit', async () => {
  await club.close();
  club = await Club.open({ env: { LOCALE: 'en', COORDINATORS: 'UEMMA' } });
  const emma = club.person('UEMMA');
  const { modal } = await emma.types('post');
  const kept = await emma.presses('Save as a draft', modal, { 'Name of the project': 'Radio exercise' });
  expect(textOf(kept)).toContain('Saved as a draft.');
  const mine = await emma.types('mine');
  expect(mine.text).toMatch(/My drafts.*Radio exercise/s);
  expect((await emma.presses('Throw the draft away', mine)).text).toContain(
    'The draft “Radio exercise” is gone.',
  );
});

test('a posting is still posted in one piece', async () => {
  expect((await posted(club)).text).toContain('動画で伝える地域の居場所');
});
