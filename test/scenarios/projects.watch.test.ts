import { Club } from '../support/club';
import { openProject, register } from '../support/teams';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

const TEN = 10 * 60_000;
const excel = [{ id: 'r', title: '', skills: [{ skill: 'excel', level: 2 }], seats: 1 }];
const told = (id: string) => club.person(id).told.map((it) => it.text);

test('free words find what is all of it; else what is some of it, said as such', async () => {
  await openProject(club, { id: 'p1', title: '動画の会', themes: ['children'] });
  await openProject(club, { id: 'p2', title: '表の会', roles: excel, place: 'site', prefecture: '27' });
  const taro = club.person('UTARO');
  const both = await taro.types('find 動画編集 オンライン');
  expect(both.text).toContain('条件：動画編集、オンライン（1件）');
  expect(both.text).toContain('動画の会');
  expect(both.text).not.toContain('表の会');
  const near = await taro.types('find エクセル オンライン');
  expect(near.text).toMatch(/すべて当てはまる募集は、いまはありません。.*会.*会/s);
  expect((await taro.types('find 手話 沖縄')).text).toContain('新しく出たときに、お知らせを受け取れます。');

  const { modal } = await taro.presses('条件でさがす', both);
  const found = await taro.submits(modal, { スキル: [], 場所: [], 都道府県: ['大阪府'] });
  expect(JSON.stringify(found.modal)).toContain('表の会');
  expect(JSON.stringify(found.modal)).not.toContain('動画の会');
});

test('the best fit first with reasons, page by page, each once', async () => {
  await register(club, { id: 'UTARO' });
  for (let i = 0; i < 13; i++) await openProject(club, { id: `p${i}`, title: `企画${i}。`, roles: excel });
  await openProject(club, { id: 'p99', title: '合う企画。' });
  const taro = club.person('UTARO');
  const first = await taro.types('find');
  expect(first.text).toMatch(/募集中のプロジェクト.*合う企画。.*動画編集（レベル3）が活きる.*企画/s);
  const second = await taro.presses('次の募集', first);
  const titles = (text: string) => [...text.matchAll(/(企画\d+|合う企画)。/g)].map((it) => it[1]);
  expect(titles(first.text)).toHaveLength(10);
  expect(new Set([...titles(first.text), ...titles(second.text)]).size).toBe(14);
});

test('who watches a kind is told of new ones, once each, several in one message, beyond any budget', async () => {
  await register(club, { id: 'UTARO', budget: 0 });
  await openProject(club, { id: 'p0', title: '前からの会' });
  await club.pass(TEN);
  const taro = club.person('UTARO');
  const got = await taro.types('find 動画編集');
  expect((await taro.presses('この条件の新着を知らせる', got)).text).toContain(
    '「動画編集」の新しい募集が出たら',
  );
  await taro.presses('この条件の新着を知らせる', got);
  await club.pass(TEN);
  expect(told('UTARO')).toEqual([]);

  await openProject(club, { id: 'p1', title: '新しい会', proposedBy: 'UHANAKO' });
  await openProject(club, { id: 'p2', title: 'もうひとつの会', proposedBy: 'UHANAKO' });
  await openProject(club, { id: 'p3', title: '表の会', roles: excel, proposedBy: 'UHANAKO' });
  await openProject(club, { id: 'p4', title: '自分の会', proposedBy: 'UTARO' });
  await club.pass(TEN);
  expect(told('UTARO')).toHaveLength(1);
  expect(told('UTARO')[0]).toMatch(/お探しの募集が2件出ました.*条件：動画編集.*新しい会.*もうひとつの会/s);
  expect(told('UTARO')[0]).not.toMatch(/表の会|自分の会|前からの会/);
  await club.halt();
  await club.start();
  await club.pass(TEN);
  expect(told('UTARO')).toHaveLength(1);

  const list = await taro.types('watches');
  expect((await taro.types('mine')).text).toContain('新着を知らせる条件');
  expect((await taro.presses('知らせるのをやめる', list)).text).toContain(
    '「動画編集」のお知らせをやめました。',
  );
  expect((await taro.presses('知らせるのをやめる', list)).text).toContain('すでにやめています');
  await openProject(club, { id: 'p5', title: 'あとの会', proposedBy: 'UHANAKO' });
  await club.pass(TEN);
  expect(told('UTARO')).toHaveLength(1);
});

test('in English, and ten kinds at most', async () => {
  const emma = club.person('UEMMA');
  for (const words of [
    'excel',
    'video-editing',
    'saturday',
    'sunday',
    'tokyo',
    'osaka',
    'online',
    'children',
    'kyoto',
    'nara',
  ])
    await emma.presses('Tell me of new ones', await emma.types(`find ${words}`));
  const more = await emma.presses('Tell me of new ones', await emma.types('find okinawa'));
  expect(more.text).toContain('You can watch 10 kinds at most.');
  await openProject(club, { id: 'p1', title: 'Videos for all', proposedBy: 'UHANAKO' });
  await club.pass(TEN);
  expect(told('UEMMA')[0]).toContain('A project that you look for');
  expect(told('UEMMA')[0]).toContain('You asked to be told of these. /probono watches ends it.');
});
