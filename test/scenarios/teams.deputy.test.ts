import { and, eq } from 'drizzle-orm';
import { auditLog } from '../../src/features/admin/tables';
import { seats } from '../../src/features/teams/tables';
import type { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { runningInRoom } from '../support/running';
import { openTeamClub, team } from '../support/team';

let club: Club;
const card = () => club.slack.inChannel('team-PRADIO').find((it) => it.text.includes('[副リーダー]'));
const inRoom = () => club.slack.inChannel('team-PRADIO').map((it) => it.text);
const last = (id: string) => club.person(id).told.at(-1) as Posted;
const week = (id: string) =>
  club.person(id).told.findLast((it) => it.text.includes('今週の活動のお知らせ')) as Posted;
const acts = () => club.app.world.db.run((tx) => tx.select().from(auditLog));

beforeEach(async () => {
  // Wednesday; the session is at 18:00.
  club = await openTeamClub('2026-12-02T09:00:00+09:00');
  await runningInRoom(club, { id: 'PRADIO' }, team);
  await club.pass('2026-12-02T09:10:00+09:00');
});
afterEach(() => club.close());

const name = async (by: string, who: string) => {
  const { modal } = await club.person(by).presses('副リーダー', card()!);
  await club.person(by).submits(modal, { お願いする人: who });
};

test('the leader names a deputy, who is told, shown, and may hand it back', async () => {
  const refused = await club.person('UHANAKO').presses('副リーダー', card()!);
  expect(refused.text).toContain('チームのリーダーかコーディネーターです');
  await name('UTARO', 'UHANAKO（配信）');
  expect(last('UHANAKO').text).toContain('<@UTARO>さんから、「オンラインラジオ体操」の副リーダーを');
  expect(last('UHANAKO').text).toContain('いつでも下のボタンで戻せます');
  expect(inRoom().at(-1)).toContain(
    '副リーダーを <@UHANAKO>さんにお願いしました。<@UTARO>さんが来られないとき',
  );
  await club.pass('2026-12-02T09:20:00+09:00');
  expect(card()?.text).toContain('<@UHANAKO>さん　配信（副リーダー）');
  await club.pass('2026-12-07T09:00:00+09:00');
  expect(week('UTARO').text).toContain('副リーダー：<@UHANAKO>さん');
  expect(week('UHANAKO').text).toContain('あなたの役割：配信（副リーダー）');
  expect(week('UHANAKO').text).toContain('チームの返事');
  expect(week('UHANAKO').text).not.toContain('今週のプロジェクトはいかがですか');

  const letter = club.person('UHANAKO').told.find((it) => it.text.includes('[役目を戻す]'))!;
  const back = await club.person('UHANAKO').presses('役目を戻す', letter);
  expect(back.text).toContain('副リーダーの役目を戻しました。');
  expect(last('UTARO').text).toContain(
    '<@UHANAKO>さんが、「オンラインラジオ体操」の副リーダーの役目を戻しました',
  );
  expect((await club.person('UHANAKO').presses('役目を戻す', letter)).text).toContain('チームのリーダーか');
  await club.pass('2026-12-07T09:10:00+09:00');
  expect(card()?.text).not.toContain('（副リーダー）');
  expect((await acts()).map((it) => [it.act, it.byUser, it.subjectUser])).toEqual([
    ['nameDeputy', 'UTARO', 'UHANAKO'],
    ['endDeputy', 'UHANAKO', 'UHANAKO'],
  ]);
});

test('where the leader cannot come, the deputy knows, is asked who was there, and books it', async () => {
  await name('UCOORD', 'UHANAKO（配信）');
  const taro = club.person('UTARO');
  await taro.presses('参加できない', await taro.opensHome());
  expect(last('UHANAKO').text).toContain('リーダー <@UTARO>さんが、次の活動回に参加できません。');
  await club.pass('2026-12-03T09:00:00+09:00');
  const after = (id: string) =>
    club.person(id).told.filter((it) => it.text.includes('活動おつかれさまでした'));
  expect(after('UTARO')).toHaveLength(0);
  expect(after('UHANAKO')).toHaveLength(1);
  await club.person('UHANAKO').presses('このとおり記録する', last('UHANAKO'));
  expect(after('UHANAKO')[0]?.text).toContain('参加した人を記録しました。');
  expect(JSON.stringify((await club.person('UHANAKO').types('crew')).modal)).toContain(
    'オンラインラジオ体操',
  );
  expect((await club.person('UEMMA').types('crew')).text).toContain('You lead no team at work.');
});

test('while the leader pauses, the deputy says how the week goes and hears what the team says', async () => {
  await name('UTARO', 'UHANAKO（配信）');
  await club.person('UTARO').types('pause');
  await club.pass('2026-12-07T09:00:00+09:00');
  expect(week('UHANAKO').text).toContain('今週のプロジェクトはいかがですか');
  const check = await club.person('UHANAKO').presses('話したい', week('UHANAKO'));
  await club.person('UHANAKO').submits(check.modal, { ひとこと: '進め方の相談です' });
  expect(last('UCOORD').text).toContain('オンラインラジオ体操 の副リーダー <@UHANAKO>さんから');
  const emma = club.person('UEMMA');
  await emma.presses('Can’t make it', await emma.opensHome());
  expect(last('UHANAKO').text).toContain('<@UEMMA>さんが、この活動回に参加できません');
});

test('who named a deputy ends it in the window, which follows; who ran a session keeps it in their record', async () => {
  await name('UTARO', 'UHANAKO（配信）');
  const taro = club.person('UTARO');
  await taro.presses('参加できない', await taro.opensHome());
  await club.pass('2026-12-03T09:00:00+09:00');
  await club.person('UHANAKO').presses('このとおり記録する', last('UHANAKO'));
  const { modal } = await taro.presses('副リーダー', card()!);
  expect(JSON.stringify(modal)).toContain('ご本人とチームのチャンネルにお知らせします。ご本人は');
  expect(JSON.stringify(modal)).not.toContain('理由は要りません');
  const after = await taro.presses('副リーダーの役目を終える', modal!);
  expect(JSON.stringify(after.modal)).toContain('さんの副リーダーの役目を終えました。');
  expect(JSON.stringify(after.modal)).toContain('いまは、副リーダーはいません。');
  expect(JSON.stringify(after.modal)).not.toContain('副リーダーの役目を終える');
  expect(last('UHANAKO').text).toContain('の副リーダーの役目が終わりました。支えてくださり');
  expect(JSON.stringify((await club.person('UHANAKO').types('record')).modal)).toContain('副リーダー');
  await name('UTARO', 'UEMMA（配信）');
  await club.pass('2026-12-03T18:00:00+09:00');
  const letter = club.person('UEMMA').told.find((it) => it.text.includes('[Hand it back]'))!;
  await club.person('UEMMA').presses('Hand it back', letter);
  expect(JSON.stringify((await club.person('UEMMA').types('record')).modal)).not.toContain('deputy');
});

test('leaving ends it; in English; and the record says deputy', async () => {
  await name('UTARO', 'UEMMA（配信）');
  await club.pass('2026-12-02T18:00:00+09:00');
  expect(last('UEMMA').text).toContain('<@UTARO> would like you to be the deputy of オンラインラジオ体操.');
  expect(last('UEMMA').text).toContain('hand it back below at any time');
  expect(JSON.stringify((await club.person('UEMMA').types('record')).modal)).toContain('(deputy)');
  expect((await club.person('UEMMA').types('path')).text).toContain('You are a deputy now.');
  const { modal } = await club.person('UEMMA').types('quit');
  await club.person('UEMMA').submits(modal, { 'The reason that comes closest': 'Health or family' });
  await club.pass('2026-12-03T09:10:00+09:00');
  expect(card()?.text).not.toContain('（副リーダー）');
  const seat = and(eq(seats.userId, 'UEMMA'), eq(seats.projectId, 'PRADIO'));
  const [left] = await club.app.world.db.run((tx) => tx.select().from(seats).where(seat));
  expect(left).toMatchObject({ state: 'left', deputy: false });
  await name('UTARO', 'UHANAKO（配信）');
  await club.person('UTARO').submits((await club.person('UTARO').types('quit')).modal, {
    いちばん近い理由: '体調や家庭の事情',
  });
  const desk = club.slack.inChannel('probono-coordinators').at(-1)?.text;
  expect(desk).toContain('次のリーダーが決まるまで、副リーダーの <@UHANAKO>さんが代わりを務めます。');
  const notice = club.slack.inChannel('probono-coordinators').at(-1)!;
  const lead = await club.person('UCOORD').presses('リーダーを決める', notice);
  await club.person('UCOORD').submits(lead.modal, { リーダーをお願いする方: '配信：UHANAKO' });
  await club.pass('2026-12-03T09:20:00+09:00');
  const led = inRoom().find((it) => it.includes('<@UHANAKO>さん　配信'));
  expect(led).toContain('配信（リーダー）');
  expect(led).not.toContain('（副リーダー）');
});
