import { goals } from '../../src/features/goals/tables';
import { appoint } from '../../src/features/members';
import { Club } from '../support/club';
import type { Filled } from '../support/forms';
import { LookingBack } from '../support/retrospective';
import { runningInRoom } from '../support/running';

/** What coordinators and CSR partners have of the three sides: all projects as a file, and one as a picture. */

let club: Club;
let back: LookingBack;
beforeEach(async () => {
  club = await Club.open({ at: '2026-11-25T10:30:00+09:00' });
  back = new LookingBack(club);
  await club.app.world.db.run((tx) =>
    appoint(tx, { userId: 'UCSR', role: 'csr', byUser: 'UCOORD', at: club.now }),
  );
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO', 'UP1']);
});
afterEach(() => club.close());

const csr = () => club.person('UCSR');
const HOURS = 'かかった時間は、ちょうどよかったですか';
const KEEP = 'Keep（よかったこと・続けたいこと）';

/** All three sides answer, each participant with these words of the hours and more. */
async function allAnswer(words: readonly Filled[], organisation: Filled = {}): Promise<void> {
  await back.closes('UHANAKO');
  await back.speaksForOrganisation('UHANAKO', organisation);
  await back.speaksForCompany('UCSR');
  for (const [i, who] of ['UHANAKO', 'UTARO', 'UP1'].entries())
    await back.participates(who, '4', '4', words[i]);
}

test('the file has the criteria, the people, who can go on alone, and the hours of three or more', async () => {
  await club.app.world.db.run((tx) =>
    tx.insert(goals).values({
      ...{ id: 'g1', subject: 'p1', version: 1, agreed: true, statement: '会議を自分たちで開く' },
      ...{ starts: '2026-11-04', ends: '2027-03-31', theirs: '', ours: '', outOfScope: '', theirName: '' },
      criteria: [
        { measure: '会議を開ける職員', target: '10人' },
        { measure: '毎週の集まり', target: '月4回' },
      ],
      ...{ ourUser: 'UCOORD', byUser: 'UCOORD', reason: '', at: club.now },
    }),
  );
  await allAnswer(
    [{ [HOURS]: 'ちょうどよかった' }, { [HOURS]: '思ったより多かった' }, { [HOURS]: 'ちょうどよかった' }],
    {
      '目標「会議を開ける職員（10人）」は達成できましたか': '達成できた',
      '目標「毎週の集まり（月4回）」は達成できましたか': '一部達成できた',
      '変化があったのは、およそ何人ですか': '12',
      'これからは、自分たちだけで続けられそうですか': '少し手伝いがあれば続けられる',
    },
  );
  // Of three who answered, two said something of the hours: nobody reads what.
  await runningInRoom(club, { id: 'p2', title: '夕方の会' }, ['UHANAKO', 'UTARO', 'UP1']);
  await allAnswer([{ [HOURS]: '思ったより多かった' }, { [HOURS]: '思ったより多かった' }, {}]);
  await csr().types('threeway');
  const { content } = csr().told.at(-1)!.file!;
  const [head, ...rows] = content.trim().split('\r\n');
  expect(head).toMatch(
    /,目標の達成（項目ごと）,変化があった人（人）,これから,時間：もっと使いたかった（人）,時間：ちょうどよかった（人）,時間：思ったより多かった（人）$/,
  );
  expect(rows[0]).toMatch(
    /,"会議を開ける職員（10人）：達成できた\n毎週の集まり（月4回）：一部達成できた",12,少し手伝いがあれば続けられる,0,2,1$/,
  );
  expect(rows[1]).toMatch(/^夕方の会,.*,,,,,,$/);
  await csr().types('lang en');
  await csr().types('threeway');
  const english = csr().told.at(-1)!.file!.content.trim().split('\r\n');
  expect(english[0]).toMatch(
    /,Criteria of the goal,People changed,Can it go on alone\?,Hours: I would have given more,Hours: just right,Hours: more than I thought$/,
  );
  expect(english[1]).toMatch(/\(10人\): reached\n.*,12,"yes, with a little help",0,2,1$/);
});

test('with words, a project’s picture and summary come by direct message, without what the team alone reads', async () => {
  await allAnswer([{ [KEEP]: 'ないしょの本音' }]);
  const before = csr().told.length;
  const got = await csr().types('threeway ｶﾞｸｼｭｳ');
  expect(got.text).toContain('「ｶﾞｸｼｭｳ」に当てはまる、振り返りの終わったプロジェクトはまだありません');
  expect(csr().told).toHaveLength(before);

  const found = await csr().types('三方よし　みどり 学習');
  expect(found.text).toContain('「学習会」の三方よしの図とまとめを、DM でお送りします。');
  const [picture, summary, ...more] = csr().told.slice(before);
  expect(more).toHaveLength(0);
  expect(picture!.file).toMatchObject({ name: 'sanpo-yoshi.png' });
  expect(picture!.file!.alt).toContain('支援先 5.0 / 5');
  expect(picture!.text).toContain('「学習会」の三方よし。');
  expect(summary!.text).toContain('三方よしの振り返り：学習会');
  expect(summary!.text).toContain('回答：支援先 1件中1件、参加者 3人中3人、会社 1件中1件');
  expect(JSON.stringify([picture, summary])).not.toContain('ないしょ');
  expect(JSON.stringify(back.summaries())).toContain('ないしょ');
  const coordinator = club.person('UCOORD');
  await coordinator.types('lang en');
  expect((await coordinator.types('threeway 学習会')).text).toContain('come by direct message');
  expect(coordinator.told.at(-1)!.text).toContain('Good for all three: 学習会');
  expect((await club.person('UTARO').types('threeway 学習会')).text).toContain('コーディネーターと CSR 担当');
});

test('of several projects that fit, each is named with its day, and more words find the one', async () => {
  await allAnswer([]);
  await club.pass('2026-12-01T10:30:00+09:00');
  await runningInRoom(club, { id: 'p2', title: '夏の学習会' }, ['UHANAKO']);
  await back.closes('UHANAKO');
  await club.pass('2026-12-02T08:30:00+09:00');
  await runningInRoom(club, { id: 'p3', title: '夏の学習会' }, ['UTARO', 'UP2']);
  await back.closes('UTARO');
  expect((await csr().types('threeway 夏の')).text).toContain(
    '振り返りの終わったプロジェクトはまだありません',
  );
  await club.pass('2026-12-17T10:30:00+09:00');
  const before = csr().told.length;
  const got = await csr().types('threeway みどり');
  for (const words of [
    '「みどり」に当てはまるプロジェクトが3件あります',
    '学習会（みどり福祉協議会、2026-11-25 終了）',
    '夏の学習会（みどり福祉協議会、2026-12-01 終了）',
    '夏の学習会（みどり福祉協議会、2026-12-02 終了）',
    '言葉を足して',
  ])
    expect(got.text).toContain(words);
  expect((await csr().types('threeway 夏の学習会')).text).toContain('プロジェクトが2件あります');
  expect(csr().told).toHaveLength(before);
  await csr().types('threeway 夏の 2026-12-02');
  expect(csr().told.at(-1)!.text).toContain('参加者 2人中0人');
  // A title that stands in others, too, is found by itself.
  await csr().types('threeway 学習会');
  expect(csr().told.at(-1)!.text).toContain('参加者 3人中3人');
  await csr().types('lang en');
  const english = await csr().types('threeway みどり');
  expect(english.text).toContain('“みどり” fits 3 projects');
  expect(english.text).toContain('夏の学習会 (みどり福祉協議会, closed on 2026-12-02)');
  expect((await csr().types('threeway nobody')).text).toContain('“nobody”');
});

test('with two sides compared, the summary says of those two that they see it alike', async () => {
  await back.closes('UHANAKO');
  await back.speaksForOrganisation('UHANAKO');
  await back.speaksForCompany('UCSR');
  await club.pass('2026-12-10T10:30:00+09:00');
  const [summary] = back.summaries();
  expect(summary!.text).toContain('支援先と会社の評価に大きな開きはありませんでした。');
  expect(summary!.text).not.toContain('三者の評価に大きな');
  await club.person('UCSR').types('lang en');
  await club.person('UCSR').types('threeway');
  expect(club.person('UCSR').told.at(-1)!.file!.content).toContain(
    'The organisation and the company see it much the same way.',
  );
});
