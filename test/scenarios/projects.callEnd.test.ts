import { Club } from '../support/club';
import { registers } from '../support/member';
import { posted, room } from '../support/project';

let club: Club;
beforeEach(async () => {
  // A Monday.
  club = await Club.open({ at: '2026-11-16T10:00:00+09:00', env: { COORDINATORS: 'UCOORD,UTARO' } });
});
afterEach(() => club.close());

const TITLE = '動画で伝える地域の居場所';
const UNTIL = { 募集の締め切り: '2026-11-27' };

/** Half past nine on each day from one to another, of a month. */
async function mornings(month: string, from: number, to: number) {
  for (let day = from; day <= to; day++)
    await club.pass(`2026-${month}-${String(day).padStart(2, '0')}T12:30:00+09:00`);
}
const toldOf = (id: string, words: string) => club.person(id).told.filter((it) => it.text.includes(words));

test('three days before its end, who proposed it hears how it stands, and who would fit and has not answered is reminded once', async () => {
  for (const id of ['UP1', 'UP2', 'UP3']) await registers(club, id);
  await registers(club, 'UTARO', { skill: '写真撮影' });
  const posting = await posted(club, UNTIL);
  await club.person('UP2').reacts('raised_hand', posting);
  await registers(club, 'UMEMBER');
  await club.person('UP3').types('pause');
  await mornings('11', 17, 23);
  expect(toldOf('UP1', '一度だけお知らせします')).toHaveLength(0);
  await mornings('11', 24, 27);
  expect(
    toldOf('UHANAKO', '募集は11月27日(金)までです。空いている席は2、参加したい人は1人です。'),
  ).toHaveLength(1);
  const [reminder] = toldOf('UP1', '一度だけお知らせします');
  expect(reminder?.text).toMatch(
    /動画編集（レベル3）が活きる.*投稿を見る \(https:\/\/slack\.com\/app_redirect\?channel=/s,
  );
  expect(toldOf('UP1', '一度だけお知らせします')).toHaveLength(1);
  expect(toldOf('UMEMBER', '一度だけお知らせします')).toHaveLength(1);
  for (const id of ['UP2', 'UP3', 'UTARO', 'UHANAKO']) expect(toldOf(id, '一度だけ')).toHaveLength(0);
  const why = await club.person('UP1').types('asked');
  expect(JSON.stringify([why.modal, why.blocks])).toContain(TITLE);
});

test('whose contact budget is spent is not reminded', async () => {
  await registers(club, 'UP1');
  await posted(club, UNTIL);
  await posted(club, { ...UNTIL, プロジェクト名: '二つ目' });
  await posted(club, { ...UNTIL, プロジェクト名: '三つ目' });
  await mornings('11', 24, 25);
  expect(toldOf('UP1', '一度だけ')).toHaveLength(2);
});

test('at its end there is a choice, then it is brought to mind, and then it ends with a reason', async () => {
  const posting = await posted(club, UNTIL);
  await club.person('UP1').reacts('raised_hand', posting);
  await mornings('11', 27, 27);
  expect(room(club).some((it) => it.text.includes('締め切りになりました'))).toBe(false);
  await mornings('11', 28, 28);
  const card = room(club).at(-1)!;
  expect(card.text).toMatch(
    /11月27日\(金\)で締め切りになりました。空いている席は2、参加したい人は1人.*締め切りを変える.*いまいる人でチームを組む.*募集を取りやめる/s,
  );
  expect(toldOf('UHANAKO', '締め切りになりました')).toHaveLength(1);
  await mornings('11', 29, 30);
  await mornings('12', 1, 9);
  expect(room(club).filter((it) => it.text.includes('締め切りを過ぎたままです')).length).toBeGreaterThan(0);
  const coordinators = [...toldOf('UCOORD', '過ぎたまま'), ...toldOf('UTARO', '過ぎたまま')];
  expect(coordinators).toHaveLength(1);
  expect(posting.text).toContain('リアクションで応えてください');
  await mornings('12', 10, 14);
  expect(posting.text).toContain('この募集は取りやめになりました。');
  for (const id of ['UHANAKO', 'UP1']) expect(toldOf(id, '次の進め方が決まらないまま14日')).toHaveLength(1);
});

test('extended, it is nobody’s burden until its new end', async () => {
  await posted(club, UNTIL);
  await mornings('11', 28, 28);
  const form = await club.person('UTARO').presses('締め切りを変える', room(club).at(-1)!);
  await club.person('UTARO').submits(form.modal, { 募集の締め切り: '2026-12-20' });
  expect(toldOf('UHANAKO', '締め切りを12月20日(日)に変えました')).toHaveLength(1);
  const before = room(club).length;
  await mornings('11', 29, 30);
  await mornings('12', 1, 15);
  expect(room(club)).toHaveLength(before);
  await mornings('12', 21, 21);
  expect(room(club).at(-1)?.text).toContain('12月20日(日)で締め切りになりました');
});

test('a question in the thread reaches who proposed it, as it was typed, once; other threads reach nobody', async () => {
  const posting = await posted(club);
  const said = (user: string, text: string, more: object = {}) =>
    club.event({
      type: 'message',
      channel: posting.channel,
      channel_type: 'channel',
      thread_ts: posting.ts,
      ts: club.eventTs(),
      user,
      text,
      ...more,
    });
  await said('UP1', '*在宅* でもできますか？ &lt;!channel&gt;', { ts: '1795570009.000100' });
  await said('UP1', '*在宅* でもできますか？ &lt;!channel&gt;', { ts: '1795570009.000100' });
  const told = toldOf('UHANAKO', 'スレッドに書き込みがありました');
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain('<@UP1>さんから');
  expect(told[0]?.text).toContain('*在宅* でもできますか？ &lt;!channel&gt;');
  expect(JSON.stringify(told[0]?.blocks)).toContain('message_ts=1795570009.000100');
  await said('UHANAKO', 'はい、できます。');
  await said('UBOT', '自動の返事', { bot_id: 'B1' });
  await said('UP1', '（編集）', { subtype: 'message_changed' });
  await said('UP2', '別の話', { thread_ts: '1795570000.000900' });
  expect(toldOf('UHANAKO', 'スレッドに書き込みがありました')).toHaveLength(1);
  expect(club.log.join('')).not.toContain('在宅');
});

test('all projects are listed, in pages, narrowed down by words, with the way to their postings', async () => {
  for (let n = 1; n <= 12; n++) await posted(club, { プロジェクト名: `企画${n}号` });
  await posted(club, { プロジェクト名: '写真の会', '役割1：必要なスキル': '写真撮影' });
  const p1 = club.person('UP1');
  const list = await p1.types('projects');
  expect(list.text).toContain('全部で13件');
  expect(list.text).toContain('投稿を見る (https://slack.com/app_redirect?channel=');
  const next = await p1.presses('次のページ', list);
  expect(next.text).toMatch(/2.*2/);
  expect((await p1.types('projects 写真')).text).toMatch(/「写真」：1件.*写真の会.*募集中です。/s);
  expect((await p1.types('projects 動画 高齢者')).text).toContain('「動画 高齢者」：13件');
  expect((await p1.types('projects 存在しない言葉')).text).toContain('当てはまるプロジェクトはありません');
  const [emma] = [club.person('UEMMA')];
  await emma.types('lang en');
  expect((await emma.types('projects')).text).toMatch(/All projects.*13 in all.*See the posting/s);
});

test('who has no time for it, or enough teams, is answered for what it is', async () => {
  await registers(club, 'UP1', { '活動できる時間（週あたり）': 1 });
  const posting = await posted(club);
  await club.person('UP1').reacts('eyes', posting);
  expect(toldOf('UP1', '空き時間に収まらない')).toHaveLength(0);
  await club.person('UP1').reacts('raised_hand', posting);
  expect(toldOf('UP1', '週2時間の活動で、あなたの空き時間に収まらない')).toHaveLength(1);
  expect(posting.text).toContain('参加したい：1人');
});
