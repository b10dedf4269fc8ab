import { certificates } from '../../src/features/growth/tables';
import type { Club } from '../support/club';
import { closedProject } from '../support/past';
import { pagesOf } from '../support/pdf';
import { running } from '../support/running';
import { openTeamClub } from '../support/team';

let club: Club;
beforeEach(async () => {
  club = await openTeamClub('2026-11-25T10:00:00+09:00');
});
afterEach(() => club.close());

const issued = () => club.app.world.db.run((tx) => tx.select().from(certificates));
const flat = (text: string) => text.replaceAll(/\s+/g, '');

test('a record is one’s own: roles, hours, skills, the organisation’s words, and a certificate in both languages', async () => {
  await closedProject(club, 'p1', ['UTARO', 'UHANAKO'], { said: '職員が自分たちで配信しています。' });
  await running(club, { id: 'p2', title: '出前授業' }, ['UEMMA', 'UHANAKO']);
  const hanako = club.person('UHANAKO');
  expect((await club.person('UP1').types('record')).text).toContain('まだ記録はありません。');
  const { modal } = await hanako.types('record');
  const said = JSON.stringify(modal);
  expect(said).toContain('プロジェクト2件、活動回4回、記録された時間6時間');
  expect(said).toContain('学んだスキル：動画編集 レベル4');
  expect(said).toContain('配信（メンバー）　6時間');
  expect(said).toMatch(/出前授業.*2026\/11〜活動中/);
  expect(said).toMatch(/チームの中だけでお読みください.*職員が自分たちで配信しています。/);
  const home = JSON.stringify(await hanako.opensHome());
  expect(home).toContain('活動の記録：プロジェクト2件、6時間');

  const got = await hanako.presses('証明書（日本語）', modal!);
  expect(JSON.stringify(got.modal)).toContain('証明書の PDF を');
  await hanako.presses('証明書（英語）', modal!);
  await club.settle();
  const [ja, en] = hanako.told.flatMap(({ file }) => (file?.name.endsWith('.pdf') ? [file.bytes] : []));
  const [first, second] = await issued();
  expect([first?.userId, second?.userId]).toEqual(['UHANAKO', 'UHANAKO']);
  const read = (it: Buffer | undefined) => pagesOf(it ?? Buffer.alloc(0)).join('');
  expect(flat(read(ja))).toMatch(/活動証明書.*2件.*6時間.*出前授業.*活動p1.*PB-20261125-/);
  expect(flat(read(ja))).not.toContain('自分たちで配信');
  expect(read(en)).toMatch(/Certificate of Pro Bono Work/);
});

test('where no attendance is booked, nobody is told of zero hours: not in the record, on Home, nor on paper', async () => {
  await closedProject(club, 'p1', ['UTARO', 'UHANAKO', 'UEMMA'], { sessions: 0 });
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.types('record');
  const said = JSON.stringify(modal);
  expect(said).toContain('プロジェクト1件、活動回0回、時間の記録なし');
  expect(said).toContain('配信（メンバー）　時間の記録なし');
  const home = JSON.stringify(await hanako.opensHome());
  expect(home).toContain('活動の記録：プロジェクト1件、時間の記録なし');
  const emma = club.person('UEMMA');
  const english = await emma.types('record');
  expect(JSON.stringify(english.modal)).toContain('1 project, 0 sessions, no hours booked');
  expect(JSON.stringify(await emma.opensHome())).toContain('My record: 1 project, no hours booked');

  await hanako.presses('証明書（日本語）', modal!);
  await hanako.presses('証明書（英語）', modal!);
  await club.settle();
  const papers = hanako.told.flatMap(({ file }) => (file?.name.endsWith('.pdf') ? [file.bytes] : []));
  const [ja = '', en = ''] = papers.map((it) => pagesOf(it ?? Buffer.alloc(0)).join(''));
  expect(flat(ja)).toMatch(/記録された活動時間時間の記録なし/);
  expect(flat(en)).toMatch(/nohoursbooked/);
  for (const it of [said, home, flat(ja)]) expect(it).not.toMatch(/(?<!\d)0時間/);
});

test('what is ticked is shared where one chose, after a look; words of an organisation only where it agreed', async () => {
  await closedProject(club, 'p1', ['UTARO', 'UHANAKO'], { said: '内輪の言葉です。' });
  await closedProject(club, 'p2', ['UTARO', 'UHANAKO'], { said: '引用できる言葉です。', mayQuote: true });
  await closedProject(club, 'p3', ['UHANAKO']);
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.types('経験');
  const form = await hanako.presses('選んで共有', modal!);
  const filled = {
    載せるプロジェクト: ['活動p1', '活動p2'],
    一緒に載せるもの: ['支援先からの言葉（引用の承諾があるもの）'],
    ひとこと: 'やってよかった <!channel>',
  };
  const neither = await hanako.submits(form.modal!, filled);
  expect(neither.errors).toEqual({ channel: 'チャンネルか人の、どちらか一つを選んでください。' });
  const preview = await hanako.submits(form.modal!, { ...filled, チャンネル: 'CSALES0001' });
  expect(JSON.stringify(preview.modal)).toContain('引用できる言葉です。');
  expect(club.slack.messages.filter((it) => it.channel === 'CSALES0001')).toEqual([]);
  const done = await hanako.submits(preview.modal!);
  await hanako.submits(preview.modal!);
  expect(JSON.stringify(done.modal)).toContain('共有しました。');
  await club.settle();
  const posted = club.slack.messages.filter((it) => it.channel === 'CSALES0001');
  expect(posted).toHaveLength(1);
  const { text } = posted[0]!;
  expect(text).toContain('<@UHANAKO>さんが、プロボノ活動の記録を共有しました。');
  expect(text).toContain('&lt;!channel&gt;');
  expect(text).toContain('引用できる言葉です。');
  for (const hidden of ['内輪の言葉', '活動p3', '時間', '動画編集 レベル'])
    expect(text).not.toContain(hidden);
});

test('shared with one person it is in their language and counts as asking them', async () => {
  await closedProject(club, 'p1', ['UTARO', 'UHANAKO']);
  const hanako = club.person('UHANAKO');
  const form = await hanako.presses('選んで共有', (await hanako.types('record')).modal!);
  const preview = await hanako.submits(form.modal!, {
    ...{ 載せるプロジェクト: ['活動p1'], 一緒に載せるもの: ['活動時間'], 人: 'UEMMA' },
  });
  await hanako.submits(preview.modal!);
  await club.pass('2026-11-25T19:00:00+09:00');
  const emma = club.person('UEMMA');
  expect(emma.told.at(-1)?.text).toContain('shared a record of their pro bono work.');
  expect(emma.told.at(-1)?.text).toContain('6 hours');
  expect((await emma.types('asked')).text + JSON.stringify((await emma.types('asked')).modal)).toContain(
    'because a colleague shared their record with you',
  );
  await club.person('UEMMA').types('pause');
  const again = await hanako.submits(form.modal!, { 載せるプロジェクト: ['活動p1'], 人: 'UEMMA' });
  expect(again.errors.person).toContain('いまはこの方へのお声がけを控えています。');
});

test('one’s data can be had, and goes', async () => {
  await closedProject(club, 'p1', ['UTARO', 'UHANAKO']);
  const hanako = club.person('UHANAKO');
  await hanako.presses('証明書（英語）', (await hanako.types('record')).modal!);
  await hanako.types('export');
  await club.settle();
  const [number] = (await issued()).map((it) => it.number);
  expect(String(hanako.told.at(-1)?.file?.content)).toContain(String(number));
  const leave = await hanako.types('leave');
  await hanako.submits(leave.modal!, { 確認: ['削除されるものを読み、退会します'] });
  expect(await issued()).toEqual([]);
});
