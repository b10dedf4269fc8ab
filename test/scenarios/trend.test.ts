import { lessons, lessonThanks } from '../../src/features/knowhow/tables';
import { emptyContent } from '../../src/features/knowhow/views';
import { departures } from '../../src/features/leaving/tables';
import { appoint } from '../../src/features/members';
import { moveStage, saveOrganisation } from '../../src/features/organisations';
import { historyOf } from '../../src/features/organisations/history';
import {
  retrospectiveAfters,
  retrospectiveAnswers,
  retrospectives,
} from '../../src/features/retrospectives/tables';
import { attendance, held, answers as said } from '../../src/features/sessions/tables';
import type { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { running } from '../support/running';
import { openTeamClub, team } from '../support/team';

/** The trend of each figure, from what retrospectives, sessions and the time after left in the tables. */

let club: Club;
const told = (id: string) => club.person(id).told;

beforeEach(async () => {
  club = await openTeamClub('2026-12-10T12:00:00+09:00');
  await club.app.world.db.run((tx) =>
    appoint(tx, { userId: 'UCSR', role: 'csr', byUser: 'UCOORD', at: club.now }),
  );
});
afterEach(() => club.close());

const nobody = { asked: 1, answered: 0, ratings: null, overall: null, quotes: {} };
const day = (it: string) => new Date(`${it}T09:00:00+09:00`);

/** A project that was closed on a day, and how its participants and its organisation rated it. */
async function closed(id: string, on: string, again: number[], satisfied?: number): Promise<void> {
  const at = day(on);
  await running(club, { id, title: `活動${id}`, state: 'closed', closedAt: at }, team);
  await club.app.world.db.run(async (tx) => {
    await tx.insert(retrospectives).values({
      ...{
        projectId: id,
        closing: id,
        closedBy: 'UTARO',
        closedAt: at,
        achieved: '',
        met: 'yes',
        endedAt: at,
      },
      summary: { organisation: nobody, participants: { ...nobody, asked: 4 }, company: nobody, gaps: [] },
    });
    const answer = { projectId: id, words: {}, at };
    for (const [i, it] of again.entries())
      await tx.insert(retrospectiveAnswers).values({
        ...{ ...answer, id: `${id}${i}`, side: 'participants', voice: `U${i}`, userId: `U${i}` },
        ratings: { again: it, recommend: 5 },
      });
    if (satisfied)
      await tx.insert(retrospectiveAnswers).values({
        ...{ ...answer, id: `${id}o`, side: 'organisation', voice: 'organisation', userId: 'UTARO' },
        ratings: { met: 4, satisfied, askAgain: satisfied },
      });
  });
}

/** Two quarters: three projects in summer; in autumn four, and all that is counted beside. */
async function twoQuarters(): Promise<void> {
  for (const id of ['A', 'B', 'C']) await closed(id, '2026-08-20', [5, 4, 3], 3);
  for (const id of ['D', 'E', 'F']) await closed(id, '2026-10-20', [5, 4, 4], 5);
  await closed('G', '2026-11-20', [1, 1], 2);
  await club.app.world.db.run(async (tx) => {
    const at = day('2026-11-10');
    const session = { projectId: 'D', at, askedAt: at, bookedAt: at, minutes: 90 };
    await tx.insert(held).values({ ...session, came: 2, beneficiaries: 1200, done: '' });
    for (const userId of ['UTARO', 'UEMMA'])
      await tx.insert(attendance).values({ projectId: 'D', at, userId, came: true, minutes: 90 });
    await tx.insert(attendance).values({ projectId: 'D', at, userId: 'UHANAKO', came: false, minutes: 0 });
    for (const id of ['A', 'B', 'C'])
      await tx.insert(retrospectiveAfters).values({
        ...{ projectId: id, months: 3, askedAt: at, used: id === 'A' ? 'no' : 'partly' },
        ...{ answeredAt: at, endedAt: at },
      });
    await tx.insert(departures).values({ id: 'd1', projectId: 'D', userId: 'UP1', leader: false, at });
    const by = { userId: 'UTARO', at };
    await saveOrganisation(tx, { id: 'o1', name: 'みどりの会' }, by);
    await moveStage(tx, 'o1', { id: 'm1', from: 'accompanied', to: 'walking', reason: '' }, by);
    const lesson = { id: 'l1', state: 'published', content: emptyContent, author: 'UTARO' } as const;
    await tx.insert(lessons).values({ ...lesson, checkedAt: at, createdAt: at, publishedAt: at });
    await tx.insert(lessonThanks).values({ lessonId: 'l1', userId: 'UP1', at });
  });
}

test('coordinators get a table in words and a picture with what it shows in words', async () => {
  await twoQuarters();
  expect((await club.person('UCOORD').types('trend')).text).toContain('表と図でダイレクトメッセージに');
  const [table, picture] = told('UCOORD').slice(-2);
  for (const line of [
    '指標 | 2026Q4（途中） | 2026Q3 | 前期から | 直近1年',
    '目標を達成したプロジェクト | 100%（4/4） | 100%（3/3） | ±0 | 100%（7/7）',
    // Those who did not answer are below the line; the project of two answers is not there at all.
    'また参加したい | 75%（9/12） | 50%（6/12） | +25ポイント | 63%（15/24）',
    '支援先が満足している | 75%（3/4） | 0%（0/3） | +75ポイント | 43%（3/7）',
    '3か月後も使われている | 67%（2/3） | – | – | 67%（2/3）',
    '自走に移った支援先 | 1団体 | 0団体 | +1 | 1団体',
    '途中でチームを離れた人 | 1名 | 0名 | +1 | 1名',
    '活動時間 | 3時間 | 0時間 | +3 | 3時間',
    '届けた人数（のべ） | 1,200人 | – | – | 1,200人',
    '公開したノウハウ | 1件 | 0件 | +1 | 1件',
  ])
    expect(table?.text).toContain(line);
  // Each thing that is said of them stands in a paragraph of its own.
  expect(table?.blocks.filter((it) => it.type === 'context')).toHaveLength(4);
  expect(picture?.file?.name).toBe('probono-trend-2026Q4.png');
  expect(picture?.file?.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(picture?.file?.alt).toContain('また参加したい 2026Q3 50%→2026Q4 75%');
  expect(picture?.file?.alt).not.toContain('6か月後');
});

test('the company’s side gets it too, in English, and as a file of which the log knows', async () => {
  await twoQuarters();
  await club.person('UCSR').types('lang en');
  await club.person('UCSR').types('trend 2026Q3');
  const table = told('UCSR').at(-2);
  expect(table?.text).toContain('Figure | 2026Q3 | 2026Q2 | Change | Last four quarters');
  expect(table?.text).toContain('Would join again | 50% (6/12) | – | – | 50% (6/12)');
  await club.person('UCSR').presses('Get it as CSV', table!);
  const file = told('UCSR').at(-1)?.file;
  expect(file?.name).toBe('probono-trend-2026Q3.csv');
  expect(file?.content).toContain('Would join again,%,,50,50,,12,12\r\n');
  expect((await club.person('UCOORD').types('audit')).text).toContain('数字の推移');
  expect(file?.content).toMatch(/\nSessions,sessions,/);
  await club.person('UCSR').types('trend');
  expect(told('UCSR').at(-2)?.text).toContain('| +25 points |');
});

test('others are refused, an unknown quarter is explained, and a club that has not begun is told so', async () => {
  expect((await club.person('UTARO').types('trend')).text).toContain('コーディネーターと CSR 担当です');
  for (const words of ['推移 いつか', 'trend 2026年10月'])
    expect((await club.person('UCOORD').types(words)).text).toContain('/probono trend 2026Q4');
  expect((await club.person('UCOORD').types('trend 2031Q1')).text).toContain('まだ始まっていません');
  expect((await club.person('UCOORD').types('trend')).text).toContain('まだ数字がありません');
  expect((await club.person('UCOORD').types('trend csv')).text).toContain('まだ数字がありません');
  expect(told('UTARO')).toEqual([]);
});

test('the quarter’s material ends with it', async () => {
  await twoQuarters();
  await club.person('UCOORD').types('events 2026Q4');
  const { content } = told('UCOORD').at(-1)!.file!;
  expect(content).toContain('## 数字の推移　2026Q4まで');
  await club.person('UCOORD').types('events 2027Q2');
  expect(told('UCOORD').at(-1)!.file!.content).not.toContain('数字の推移');
  expect(content).toContain('| また参加したい | 75%（9/12） | 50%（6/12） | +25ポイント | 63%（15/24） |');
});

test('sessions that nobody booked yet count as the material counts them: the team, without who can’t make it', async () => {
  await running(club, { startedAt: day('2026-11-28') }, team);
  await club.app.world.db.run((tx) =>
    tx.insert(said).values({
      ...{ projectId: 'PRADIO', at: new Date('2026-12-09T18:00:00+09:00'), userId: 'UEMMA' },
      ...{ answer: 'absent', answeredAt: club.now },
    }),
  );
  await club.person('UCOORD').types('events 2026Q4');
  expect(told('UCOORD').at(-1)?.file?.content).toContain('活動回2回、合計5時間');
  await club.person('UCOORD').types('trend');
  expect(told('UCOORD').at(-2)?.text).toMatch(/活動回 \| 2回 [\s\S]*活動時間 \| 5時間 /);
});

test('hours stay whole where somebody deletes their data: the trend and the organisation’s window agree', async () => {
  const by = { userId: 'UTARO', at: club.now };
  await club.app.world.db.run((tx) => saveOrganisation(tx, { id: 'o', name: '見本市社会福祉協議会' }, by));
  await twoQuarters();
  const { modal } = await club.person('UEMMA').types('leave');
  await club
    .person('UEMMA')
    .submits(modal, { 'Please confirm': ['I have read what is deleted, and I leave'] });
  await club.person('UCOORD').types('trend');
  expect(told('UCOORD').at(-2)?.text).toContain('活動時間 | 3時間');
  await club.person('UCOORD').types('events 2026Q4');
  expect(told('UCOORD').at(-1)?.file?.content).toContain('活動回1回、合計3時間');
  const { projects } = await club.app.world.db.run((tx) => historyOf(tx, 'o'));
  expect(projects.find((it) => it.title === '活動D')?.done?.minutes).toBe(180);
});

test('of a project from a list of the past, no sessions and hours are made up', async () => {
  const lines = [
    '支援先,プロジェクト名,開始日,終了日,参加者',
    '青空の会,動画づくり,2026-10-05,2026-11-20,UTARO;UEMMA',
  ];
  const checked = await club.person('UCOORD').sends('past.csv', lines.join('\n'));
  await club.person('UCOORD').presses('1行を取り込む', checked as Posted);
  await club.person('UCOORD').types('events 2026Q4');
  const { content } = told('UCOORD').at(-1)!.file!;
  expect(content).toContain('動画づくり');
  expect(content).toContain('活動回0回');
  expect((await club.person('UCOORD').types('trend')).text).toContain('まだ数字がありません');
});
