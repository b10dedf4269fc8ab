import { eq } from 'drizzle-orm';
import { members } from '../../src/features/members/tables';
import { cast } from '../support/cast';
import { Club } from '../support/club';
import { registers } from '../support/member';
import { handsIn, posted, recruiting, room } from '../support/project';

/** Where people meet a theme that the club has added. */

let club: Club;
beforeEach(async () => {
  club = await Club.open({
    users: cast.map((it) => ({ ...it, profile: { email: `${it.id.toLowerCase()}@example.org` } })),
  });
  await registers(club, 'UTARO', { その他のテーマ: '空き家活用' });
  const { modal } = await coordinator().presses('一覧に追加する', room(club).at(-1)!);
  await coordinator().submits(modal, { 英語の名前: 'Empty houses', ほかの言い方: '空家' });
});
afterEach(() => club.close());

const coordinator = () => club.person('UCOORD');
const told = (id: string) => club.person(id).told.at(-1)!.text;

test('who watches it is told of new ones, in their language', async () => {
  const emma = club.person('UEMMA');
  await emma.presses('Tell me of new ones', await emma.types('find 空家'));
  await posted(club, { 'テーマ（3つまで）': ['空き家活用', '環境・自然'] });
  await club.pass(10 * 60_000);
  expect(told('UEMMA')).toContain('Empty houses');
  expect(told('UEMMA')).toContain('Themes: Empty houses, Environment');
});

test('lists that are taken over have it by any of its names; names with a sign in them are one', async () => {
  const checked = await coordinator().sends(
    'members.csv',
    [
      'メール,スキル,時間,曜日,テーマ',
      'uhanako@example.org,Excel,2,平日の夜、日曜日・祝日,"空家、環境・自然、高齢者・スポーツ"',
      'up1@example.org,Excel,2,平日の夜,ボッチャの会',
    ].join('\n'),
  );
  expect(checked!.text).toContain('3行目「テーマ」：「ボッチャの会」は選べません（もしかして：スポーツ）');
  await coordinator().presses('1行を取り込む', checked!);
  const [hanako] = await club.app.world.db.run((tx) =>
    tx.select().from(members).where(eq(members.id, 'UHANAKO')),
  );
  expect(hanako!.themes.slice(1)).toEqual(['environment', 'elderly', 'sports']);
  expect(hanako!.slots).toEqual(['weekday-evening', 'sunday']);
  await coordinator().presses('登録者', await coordinator().types('lists'));
  const { file } = coordinator().told.findLast((it) => it.file)!;
  expect(String(file!.content)).toContain('空き家活用; 環境・自然; 高齢者; スポーツ');
});

test('a scenario may have it, and so has a project that starts from it', async () => {
  const list = await coordinator().types('scenarios ラジオ体操');
  const details = await coordinator().presses('くわしく見る', list.modal);
  const form = await coordinator().presses('編集する（日本語）', details.modal);
  const saved = await coordinator().submits(form.modal, {
    'テーマ（3つまで）': ['空き家活用'],
    変えた理由: '空き家で行うため',
  });
  expect(saved.errors).toEqual({});
  const again = await club.person('UHANAKO').types('scenarios 空き家活用');
  const start = await club
    .person('UHANAKO')
    .presses('これで始める', (await club.person('UHANAKO').presses('くわしく見る', again.modal)).modal);
  await handsIn(club, 'UHANAKO', start.modal, { 支援先の団体: 'みどり町社会福祉協議会' });
  await coordinator().presses('承認する', room(club).at(-1)!);
  expect(recruiting(club).at(-1)!.text).toContain('テーマ：空き家活用');
});
