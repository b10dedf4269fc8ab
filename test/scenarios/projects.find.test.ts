import { refreshPosting } from '../../src/features/projects';
import { projects } from '../../src/features/projects/tables';
import { seats } from '../../src/features/teams/tables';
import { Club } from '../support/club';
import { registers } from '../support/member';
import { posted, propose } from '../support/project';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

const excel = {
  プロジェクト名: '家計簿の相談会',
  '役割1：必要なスキル': 'Excel(表計算)',
  'テーマ（3つまで）': ['環境・自然'],
};

test('the best fit comes first, with reasons; without a profile, the newest', async () => {
  await posted(club);
  await posted(club, excel);
  const taro = club.person('UTARO');
  const unknown = await taro.types('find');
  expect(unknown.text).toMatch(/プロフィールを登録すると.*家計簿の相談会.*動画で伝える地域の居場所/s);
  await registers(club, 'UTARO', { 関心のあるテーマ: ['高齢者'] });
  const found = await taro.types('さがす');
  expect(found.text).toMatch(
    /動画で伝える地域の居場所.*動画編集（レベル3）が活きる、「高齢者」に関心がある.*家計簿の相談会/s,
  );
  const { modal } = await taro.presses('詳しく見る', found);
  expect(JSON.stringify(modal.blocks)).toContain('の投稿にリアクションを付けてください。');
});

test('the Home tab shows what fits and was not answered; a coordinator sees what waits', async () => {
  const posting = await posted(club);
  await registers(club, 'UTARO');
  const taro = club.person('UTARO');
  expect(JSON.stringify((await taro.opensHome()).blocks)).toContain('動画編集（レベル3）が活きる');
  await taro.reacts('raised_hand', posting);
  expect(JSON.stringify((await taro.opensHome()).blocks)).not.toContain('動画編集（レベル3）が活きる');

  await propose(club, 'UHANAKO', { プロジェクト名: '待っている提案' });
  await club.pass(3 * 24 * 60 * 60_000);
  const coordinator = club.person('UCOORD');
  const home = await coordinator.opensHome();
  expect(JSON.stringify(home.blocks)).toMatch(/承認を待っている提案.*待っている提案.*3日前/);
  const done = await coordinator.presses('承認する', home);
  expect(JSON.stringify(done.modal.blocks)).toContain('を承認しました。');
  expect((await coordinator.types('proposals')).text).toContain('承認を待っている提案はありません。');
  expect((await taro.types('proposals')).text).toContain('この操作はコーディネーターが行います。');
});

test('nothing yet is said kindly, with a way on', async () => {
  const taro = club.person('UTARO');
  expect((await taro.types('find')).text).toContain('いま募集中のプロジェクトはありません。');
  const mine = await taro.types('mine');
  expect(mine.text).toContain('まだ提案もリアクションもありません。');
  expect((await taro.presses('プロジェクトを提案する', mine)).modal.title.text).toBe('プロジェクトの提案');
});

test('seats that are taken are not called for any more; a team that was found ends the call', async () => {
  const posting = await posted(club);
  const { world } = club.app;
  await world.db.run(async (tx) => {
    const [project] = await tx.select().from(projects);
    const at = world.now();
    const seat = { roleId: 'r1', leader: false, learner: false, state: 'accepted' as const };
    const row = { ...seat, id: 's1', projectId: project!.id, userId: 'UP1', invitedAt: at, answerBy: at };
    await tx.insert(seats).values(row);
    await refreshPosting(tx, world, project!.id);
  });
  await club.settle();
  expect(posting.text).toContain('動画編集 レベル3以上：1名');
  await world.db.run(async (tx) => {
    const [project] = await tx.update(projects).set({ state: 'running' }).returning();
    await refreshPosting(tx, world, project!.id);
  });
  await club.settle();
  expect(posting.text).toContain('チームが決まりました。募集は締め切りました。');
  expect(posting.text).not.toContain('✋');
});
