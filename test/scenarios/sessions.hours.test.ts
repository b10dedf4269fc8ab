import { count, eq } from 'drizzle-orm';
import { textOf } from '../../src/core/blocks';
import { auditLog } from '../../src/features/admin/tables';
import type { Project } from '../../src/features/projects';
import { attendanceOf } from '../../src/features/sessions';
import { held } from '../../src/features/sessions/tables';
import { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { known, running } from '../support/running';

/** What was done at a session, and whose hours were booked. */

let club: Club;
let project: Project;
afterEach(() => club.close());

const sheet = (id = 'UTARO') =>
  club
    .person(id)
    .told.filter((it) => /おつかれさまでした|Thank you for the session/.test(it.text))
    .at(-1) as Posted;
const week = (id: string) =>
  club.person(id).told.findLast((it) => /今週の活動のお知らせ|Your week in the club/.test(it.text)) as Posted;
const stored = () =>
  club.app.world.db.run(
    async (tx) => (await tx.select().from(held).where(eq(held.projectId, project.id)))[0],
  );
const hours = async () => {
  const all = await club.app.world.db.run((tx) => attendanceOf(tx, club.app.world, [project]));
  return Object.fromEntries([...all.get(project.id)!.people].map(([id, it]) => [id, it.minutes]));
};
const corrections = () =>
  club.app.world.db.run(async (tx) => {
    const [row] = await tx.select({ times: count() }).from(auditLog).where(eq(auditLog.act, 'correctHours'));
    return row?.times;
  });

beforeEach(async () => {
  // The session is on Wednesday, 25 November, at 18:00.
  club = await Club.open({ at: '2026-11-25T12:00:00+09:00' });
  await known(club, [{ id: 'UTARO' }, { id: 'UHANAKO' }, { id: 'UEMMA', locale: 'en-GB' }]);
  project = await running(club, { startedAt: club.now }, ['UTARO', 'UHANAKO', 'UEMMA']);
  await club.pass('2026-11-26T09:00:00+09:00');
});

const book = () => club.person('UTARO').presses('このとおり記録する', sheet());

test('what was done and how many it reached can be added after the one press, and stands on the sheet', async () => {
  await book();
  const taro = club.person('UTARO');
  const { modal } = await taro.presses('内容と人数を書き添える', sheet());
  const refused = await taro.submits(modal, { 活動を届けた人数: '-3' });
  expect(refused.errors).toEqual({ beneficiaries: '0以上で入力してください。' });
  await taro.submits(modal, {
    '行ったこと（一文で）': '体操を2つと、<!channel> おしゃべり',
    活動を届けた人数: '12',
    '活動した時間（分）': '90',
  });
  expect(sheet().text).toContain(
    '活動した時間：90分\n届けた人数：12人\n行ったこと：体操を2つと、&lt;!channel&gt; おしゃべり',
  );
  expect(await stored()).toMatchObject({ minutes: 90, beneficiaries: 12, came: 3 });
  expect(await hours()).toEqual({ UTARO: 90, UHANAKO: 90, UEMMA: 90 });

  const again = await taro.presses('内容と人数を書き添える', sheet());
  await taro.submits(again.modal, { 活動を届けた人数: '', '活動した時間（分）': '' });
  expect(sheet().text).not.toContain('届けた人数');
  expect(await stored()).toMatchObject({ minutes: 60, beneficiaries: null });
});

test('the modal of the sheet asks for the same, and nothing of it need be said', async () => {
  const taro = club.person('UTARO');
  const { modal } = await taro.presses('直して記録する', sheet());
  await taro.submits(modal, { 参加した人: ['UTARO', 'UEMMA'], 活動を届けた人数: '1' });
  expect(sheet().text).toContain('不参加：<@UHANAKO>さん\n届けた人数：1人');
  expect(await hours()).toEqual({ UTARO: 60, UHANAKO: 0, UEMMA: 60 });
  const refused = await club.person('UHANAKO').presses('内容と人数を書き添える', sheet());
  expect(refused.text).toContain('リーダーかコーディネーターが行います。');
});

test('each person sees what was booked for them, and puts it right within a week', async () => {
  await book();
  await club.pass('2026-11-30T09:00:00+09:00');
  expect(week('UHANAKO').text).toContain(
    '記録された活動時間\n11月25日(水) 18:00　オンラインラジオ体操：60分',
  );
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.presses('時間を直す', week('UHANAKO'));
  const got = await hanako.submits(modal, { 参加しましたか: '参加した', '活動した時間（分）': '30' });
  expect(textOf(got.modal?.blocks)).toContain(
    '直しました。11月25日(水) 18:00の「オンラインラジオ体操」は、30分の参加として記録されています。',
  );
  expect(week('UHANAKO').text).toContain('オンラインラジオ体操：30分');
  expect(sheet().text).toContain('本人の訂正：<@UHANAKO>さん（30分）');
  expect(await hours()).toEqual({ UTARO: 60, UHANAKO: 30, UEMMA: 60 });
  // The same again changes nothing.
  await hanako.submits(modal, { 参加しましたか: '参加した', '活動した時間（分）': '30' });
  expect(await corrections()).toBe(1);

  const emma = club.person('UEMMA');
  const list = await emma.types('hours');
  await emma.submits(list.modal, { 'Were you there?': 'I was not there' });
  expect(week('UEMMA').text).toContain(
    'Hours booked for you\nWed 25 Nov 18:00  オンラインラジオ体操: not there',
  );
  expect(sheet().text).toContain('参加：<@UTARO>さん、<@UHANAKO>さん\n不参加：<@UEMMA>さん');
  expect(await stored()).toMatchObject({ came: 2 });
  expect(await corrections()).toBe(2);
});

test('what a person put right stays when the leader adds figures; what the leader says of them later counts', async () => {
  await book();
  const taro = club.person('UTARO');
  const hanako = club.person('UHANAKO');
  await hanako.submits((await hanako.types('hours')).modal, { '活動した時間（分）': '30' });
  const { modal } = await taro.presses('内容と人数を書き添える', sheet());
  await taro.submits(modal, { '活動した時間（分）': '45' });
  expect(await hours()).toEqual({ UTARO: 45, UHANAKO: 30, UEMMA: 45 });
  await taro.submits((await taro.presses('記録を直す', sheet())).modal, { 参加した人: ['UTARO', 'UHANAKO'] });
  expect(await hours()).toEqual({ UTARO: 45, UHANAKO: 30, UEMMA: 0 });
  await taro.submits((await taro.presses('記録を直す', sheet())).modal, { 参加した人: ['UTARO'] });
  expect(await hours()).toEqual({ UTARO: 45, UHANAKO: 0, UEMMA: 0 });
  expect(sheet().text).not.toContain('本人の訂正');
});

test('after a week a coordinator puts it right, and the person hears of it', async () => {
  await book();
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.types('hours');
  await club.pass('2026-12-04T10:00:00+09:00');
  const late = await hanako.submits(modal, { '活動した時間（分）': '30' });
  expect(late.errors).toEqual({
    'session:UHANAKO': '記録から1週間を過ぎました。コーディネーターが直せますので、お声がけください。',
  });
  expect((await hanako.types('hours')).text).toContain('コーディネーターが直せますので');
  expect(await hours()).toMatchObject({ UHANAKO: 120 });

  const coordinator = club.person('UCOORD');
  const opened = await coordinator.types('hours');
  const { modal: hers } = await coordinator.chooses('だれの活動時間ですか', 'UHANAKO', opened.modal);
  await coordinator.submits(hers, {
    だれの活動時間ですか: 'UHANAKO',
    活動回: '11月25日(水) 18:00 オンラインラジオ体操',
    参加しましたか: '参加していない',
  });
  expect(await hours()).toMatchObject({ UHANAKO: 60 });
  expect(hanako.told.at(-1)?.text).toBe(
    '<@UCOORD>さんが、あなたの活動時間を直しました。11月25日(水) 18:00の「オンラインラジオ体操」は、不参加です。',
  );
});

test('before anything is booked there is nothing to put right', async () => {
  expect((await club.person('UHANAKO').types('hours')).text).toBe('直せる活動時間はありません。');
});
