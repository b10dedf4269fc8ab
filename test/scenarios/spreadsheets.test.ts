import { eq } from 'drizzle-orm';
import { auditLog } from '../../src/features/admin/tables';
import { members } from '../../src/features/members/tables';
import { contacts, intermediaries, organisations } from '../../src/features/organisations/tables';
import { projects } from '../../src/features/projects/tables';
import { imports } from '../../src/features/spreadsheets/tables';
import { seats } from '../../src/features/teams/tables';
import { cast } from '../support/cast';
import { Club } from '../support/club';
import type { Posted } from '../support/recorder';

let club: Club;
beforeEach(async () => {
  club = await Club.open({
    users: cast.map((it) => ({ ...it, profile: { email: `${it.id.toLowerCase()}@example.org` } })),
  });
});
afterEach(() => club.close());

const coordinator = () => club.person('UCOORD');
const sends = async (name: string, lines: string[], id?: string): Promise<Posted> => {
  const answer = await coordinator().sends(name, lines.join('\n'), id);
  if (!answer) throw new Error('No answer');
  return answer;
};
const all = <T>(read: (tx: Parameters<Parameters<typeof club.app.world.db.run>[0]>[0]) => Promise<T>) =>
  club.app.world.db.run(read);

describe('members', () => {
  const file = [
    'メール,スキル,時間,曜日,リーダー,社員番号,所属',
    'uhanako@example.org,"動画編集 4 生かしたい; Excel",2,平日の夜,○,1,人事部',
    '鈴木 太郎,Facilitation 3 learn,3時間,平日の夜;土曜日,,2',
    'nobody@example.org,Excel,2,平日の夜,,3',
    'UEMMA,水くみ,2,平日の夜,,4',
    'UP1,Excel,たくさん,,,5',
  ];

  test('a list is checked first: good rows are counted, bad ones named, nothing changes', async () => {
    const { text } = await sends('members.csv', file);
    expect(text).toContain('登録者の一覧として確かめました');
    expect(text).toContain('まだ何も変わっていません');
    expect(text).toContain('新しく加わる行：2');
    expect(text).toContain('取り込めない行：3');
    expect(text).toContain('読み取らない列：社員番号');
    expect(text).toContain(
      '4行目「メール・Slack ID・氏名」：「nobody@example.org」という人が Slack に見つかりません',
    );
    expect(text).toContain('5行目「スキル」：「水くみ」は選べません');
    expect(text).toContain('6行目「週の時間」：「たくさん」は 1–40 の数字ではありません');
    expect(text).toContain('6行目「時間帯」：空欄です');
    expect(await all((tx) => tx.select().from(members))).toHaveLength(0);
  });

  test('what is taken is there, told to each person, in the audit log, and taken once', async () => {
    const checked = await sends('members.csv', file);
    const got = await coordinator().presses('2行を取り込む', checked);
    expect(got.text).toContain('新しく加わったもの：2件');
    const [hanako] = await all((tx) => tx.select().from(members).where(eq(members.id, 'UHANAKO')));
    expect(hanako).toMatchObject({
      skills: [
        { skill: 'video-editing', level: 4, wants: 'use' },
        { skill: 'excel', level: 3, wants: 'use' },
      ],
      hours: 2,
      leads: true,
      department: '人事部',
      consent: false,
    });
    expect(club.person('UHANAKO').told.at(-1)?.text).toContain('クラブの名簿をもとに');
    expect((await coordinator().presses('2行を取り込む', checked)).text).toContain('もう終わっています');
    expect(await all((tx) => tx.select().from(auditLog))).toMatchObject([
      { act: 'import', byUser: 'UCOORD' },
    ]);
    // What was sent is not kept.
    expect(await all((tx) => tx.select().from(imports))).toMatchObject([{ rows: [], people: [] }]);

    const again = await sends('members.csv', file, 'F2');
    expect(again.text).toContain('すでに登録がある人の行：2');
    expect(again.text).toContain('取り込むものはありません');
    expect(club.person('UHANAKO').told).toHaveLength(1);
  });

  test('who is no coordinator can send nothing in', async () => {
    const answer = await club.person('UEMMA').sends('members.csv', file.join('\n'));
    expect(answer?.text).toContain('no file that this app can read');
  });

  test('names and addresses stand in no log', async () => {
    await sends('members.csv', file);
    expect(club.log.join('\n')).not.toMatch(/鈴木|example\.org|水くみ/);
  });
});

describe('intermediaries, organisations and projects', () => {
  const first = [
    '中間支援組織,種類,都道府県',
    '青葉区社協,社会福祉協議会,神奈川',
    'みなと市民活動センター,,東京都',
  ];
  const second = [
    '団体名,種別,職員数,紹介元,担当者',
    '花の会,NPO・市民団体,12,青葉区社協,山田 様',
    '星の会,学校,,どこかの社協,',
  ];
  const take = async (file: Posted, label: RegExp) => {
    const button = file.blocks
      .flatMap((block) => block.elements ?? [])
      .find((it: { text?: { text: string } }) => label.test(it.text?.text ?? ''));
    return coordinator().presses(button.text.text, file);
  };

  test('come in one after another, with what is missing named', async () => {
    expect((await sends('second.csv', second)).text).toContain(
      '「青葉区社協」という中間支援組織がまだありません',
    );
    await take(await sends('first.csv', first), /取り込む$/);
    expect(await all((tx) => tx.select().from(intermediaries))).toMatchObject([
      { name: '青葉区社協', kind: 'council', region: '14' },
      { name: 'みなと市民活動センター', kind: 'centre', region: '13' },
    ]);
    const checked = await sends('second.csv', second, 'F2');
    expect(checked.text).toContain('新しく加わる行：1');
    expect(checked.text).toContain('3行目「紹介元」：「どこかの社協」');
    await take(checked, /取り込む$/);
    expect(await all((tx) => tx.select().from(organisations))).toMatchObject([
      { name: '花の会', kind: 'nonprofit', size: '10', intermediary: '青葉区社協' },
    ]);
    expect(await all((tx) => tx.select().from(contacts))).toMatchObject([{ name: '山田 様' }]);
  });

  test('nothing is overwritten in silence: gaps are filled, differences asked about', async () => {
    await take(await sends('a.csv', ['団体名,メモ', '花の会,前のメモ']), /取り込む$/);
    const checked = await sends('b.csv', ['団体名,メモ,都道府県', '花の会,新しいメモ,東京都', '花の会,x,']);
    expect(checked.text).toContain('いまの内容と違う行：1');
    expect(checked.text).toContain('2行目 花の会：メモ');
    expect(checked.text).toContain('3行目：2行目と同じです');
    await take(checked, /書き換える$/);
    expect(await all((tx) => tx.select().from(organisations))).toMatchObject([
      { note: '新しいメモ', region: '13' },
    ]);
    const again = await sends('b.csv', ['団体名,メモ,都道府県', '花の会,新しいメモ,東京都'], 'F3');
    expect(again.text).toContain('すでに同じ内容の行：1');
  });

  test('people come in by one column or by numbered ones, and the same file twice changes nothing', async () => {
    const people = [
      '団体名,担当者1,電話1,担当者2,メール2',
      '花の会,大野 花子（事務局長）,03-1234-5678,佐藤 次郎 連絡を控える メモ：平日の午後,=sato@example.org',
    ];
    await take(await sends('a.csv', people), /取り込む$/);
    const ono = { name: '大野 花子', position: '事務局長', phone: '03-1234-5678', mayWrite: true };
    const sato = { name: '佐藤 次郎', email: '=sato@example.org', note: '平日の午後', mayWrite: false };
    const kept = () => all((tx) => tx.select().from(contacts).orderBy(contacts.name));
    expect(await kept()).toMatchObject([sato, ono]);
    expect((await sends('a.csv', people, 'F2')).text).toContain('すでに同じ内容の行：1');

    const more = await sends(
      'b.csv',
      ['団体名,連絡先', '花の会,"佐藤 次郎; 林 三郎 hayashi@example.org 英語"'],
      'F3',
    );
    expect(more.text).toContain('空いている項目だけを補う行：1');
    await take(more, /取り込む$/);
    expect(await kept()).toMatchObject([sato, ono, { name: '林 三郎', lang: 'en' }]);

    const other = await sends('c.csv', ['団体名,連絡先', '花の会,大野 花子（理事長）'], 'F4');
    expect(other.text).toContain('2行目 花の会：連絡先');
    await take(other, /書き換える$/);
    expect((await kept())[1]).toMatchObject({
      position: '理事長',
      phone: '03-1234-5678',
    });

    await coordinator().presses('支援先', await coordinator().types('lists'));
    const file = String(coordinator().told.findLast((it) => it.file)?.file?.content);
    expect(file).toContain('大野 花子（理事長） 03-1234-5678');
    expect((await sends('again.csv', file.split('\r\n'), 'F5')).text).toContain('すでに同じ内容の行：1');
    expect(club.log.join('\n')).not.toMatch(/大野|佐藤|03-1234/);
  });

  test('past projects bring who took part, so that the matcher knows', async () => {
    const past = [
      '団体名,活動名,実施日,終了日,参加者,リーダー',
      '花の会,動画講座,2025年4月1日,2025/6/30,田中 花子、uemma@example.org,UHANAKO',
      '花の会,終わりが先,2025/4/1,2025/3/1,,',
    ];
    const checked = await sends('past.csv', past);
    expect(checked.text).toContain('3行目「終了日」：開始日より前');
    await take(checked, /取り込む$/);
    const [project] = await all((tx) => tx.select().from(projects));
    expect(project).toMatchObject({ state: 'closed', starts: '2025-04-01', ends: '2025-06-30' });
    const took = await all((tx) => tx.select().from(seats));
    expect(took.map((it) => [it.userId, it.leader, it.state]).sort()).toEqual([
      ['UEMMA', false, 'accepted'],
      ['UHANAKO', true, 'accepted'],
    ]);
    expect((await sends('past.csv', past.slice(0, 2), 'F2')).text).toContain('すでに同じ内容の行：1');
  });

  test('a list goes out as a file that comes in again unchanged, harmless to a spreadsheet', async () => {
    await take(await sends('a.csv', ['団体名,メモ', '花の会,=HYPERLINK("x")']), /取り込む$/);
    const asked = await coordinator().types('lists');
    await coordinator().presses('支援先', asked);
    const file = coordinator().told.find((it) => it.file)?.file;
    expect(file?.name).toBe('probono-organisations-2026-11-25.csv');
    expect(file?.content).toContain("'=HYPERLINK");
    const again = await coordinator().sends('again.csv', String(file?.content));
    expect(again?.text).toContain('すでに同じ内容の行：1');
  });

  test('in English', async () => {
    await coordinator().types('lang en');
    const checked = await sends('a.csv', ['Organisation,Kind', 'Flower Club,Nonprofit', 'Star Club,Circus']);
    expect(checked.text).toContain('New: 1 row');
    expect(checked.text).toContain('Line 3, “Kind of organisation”: “Circus” is not among the choices');
    expect((await coordinator().presses('Take 1 row', checked)).text).toContain('New: 1');
    expect((await coordinator().types('import')).text).toContain('Send a list as a CSV file');
  });
});

test('a file that is no table, or of no list, is told apart', async () => {
  expect((await sends('a.csv', ['a,b', '"never closed'])).text).toContain('表として読み取れませんでした');
  expect((await sends('b.csv', ['天気,気温', '晴れ,20'])).text).toContain('どの一覧なのか');
  expect((await sends('c.csv', ['団体名,メモ'])).text).toContain('行がありません');
});
