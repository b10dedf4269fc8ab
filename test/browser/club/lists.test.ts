import type { Locator, Page } from 'playwright-core';
import { story } from '../../journeys/step';
import { Persona } from '../../support/persona';
import { Processes } from '../../support/processes';
import { shiftJis } from '../../support/shiftJis';
import { shoot, type Visitor, visit } from '../sandbox/browser';

/** A club's four spreadsheets come into the app as files in a direct message, in a browser, and out again. */
jest.setTimeout(60_000);

let club: Processes;
let visitor: Visitor;
let mio: Persona;
let page: Page;

beforeAll(async () => {
  club = await Processes.open({}, '2026-11-25T10:00:00+09:00');
  visitor = await visit();
  await club.startApp();
  mio = new Persona(club.url, 'U00000MIO01');
  page = await visitor.open(`${club.url}/?user=${mio.id}&channel=${await mio.appChannel()}`, {
    at: club.now,
    hinted: true,
  });
  page.setDefaultTimeout(15_000);
  await page.setViewportSize({ width: 1360, height: 1100 });
});
afterAll(async () => {
  await visitor?.stop();
  await club?.close();
});

const step = story(() => club.log);

const utf8 = (text: string): Buffer => Buffer.from(text);
const message = (words: string | RegExp): Locator =>
  page.getByRole('article').filter({ hasText: words }).last();

/** Attaches a file as one does. @returns what the app says of it */
async function sends(name: string, content: Buffer): Promise<Locator> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'ファイルを添付する' }).click();
  await (await choosing).setFiles({ name, mimeType: 'text/csv', buffer: content });
  const answer = message(`「${name}」を、`);
  await answer.getByText('まだ何も変わっていません。').waitFor();
  return answer;
}

/** A list is looked at, and nothing changes; its good rows are taken; then the same file has nothing new. */
async function comesIn(name: string, content: Buffer, says: readonly string[], taken: string): Promise<void> {
  const answer = await sends(name, content);
  for (const words of says) await answer.getByText(words).first().waitFor();
  await answer.getByRole('button', { name: /を取り込む$/ }).click();
  await message(taken).waitFor();
  const again = await sends(`もう一度-${name}`, content);
  await again.getByText('取り込むものはありません。').waitFor();
}

step('intermediaries, as Excel’s UTF-8 has them', async () => {
  const file =
    '\ufeff名称,種別,地域,担当者,電話,備考\r\n青葉区社会福祉協議会,社会福祉協議会,神奈川,大野 花子（主任）,045-123-4567,火曜が休み\r\n中央区市民活動センター,市民活動センター,東京,,,\r\n,自治体,東京,,,名前がない\r\n';
  await comesIn(
    '中間支援組織.csv',
    utf8(file),
    ['新しく加わる行：2', '取り込めない行：1', '4行目「中間支援組織」：空欄です'],
    '中間支援組織の取り込みが終わりました。新しく加わったもの：2件',
  );
});

step('organisations in Shift_JIS', async () => {
  const file =
    '団体名,種別,地域,職員数,紹介元,担当者,備考\r\n髙橋福祉会,福祉施設,神奈川県,35,青葉区社会福祉協議会,佐藤 様,=cmd\r\nあおば子ども食堂,NPO法人,東京都,6,中央区市民活動センター,,\r\n花の会,互助会,東京都,,,,\r\n星の会,地域の会,東京都,,どこかの社協,,\r\n';
  await comesIn(
    '支援先.csv',
    shiftJis(file),
    [
      '新しく加わる行：2',
      '4行目「団体の種類」：「互助会」は選べません',
      '5行目「紹介元」：「どこかの社協」という中間支援組織がまだありません',
    ],
    '支援先の取り込みが終わりました。新しく加わったもの：2件',
  );
});

step('members in Shift_JIS, by name and by address', async () => {
  const file =
    '氏名,メールアドレス,所属,スキル,週の時間,時間帯,リーダー希望,入社年\r\n久保田 蓮,,宣伝部,動画編集 4 活かしたい、Excel,3,平日の夜,○,2015\r\n中西 さくら,sakura.nakanishi@minakaze.example,広報部,SNS運営,2時間,平日の夜・土曜日,,2018\r\n山本 退職済,,総務部,Excel,2,平日の夜,,1999\r\n北沢 悠,,技術部,SNS運用,たくさん,平日の夜,,2020\r\n';
  await comesIn(
    '登録者.csv',
    shiftJis(file),
    [
      '新しく加わる行：2',
      '読み取らない列：入社年',
      '4行目「メール・Slack ID・氏名」：「山本 退職済」という人が Slack に見つかりません',
      '5行目「スキル」：「SNS運用」は選べません（もしかして：SNS運営）',
      '5行目「週の時間」：「たくさん」は 1–40 の数字ではありません',
    ],
    '登録者の取り込みが終わりました。新しく加わったもの：2件',
  );
  await shoot(page, 'lists');
});

step('past projects in UTF-8', async () => {
  const file =
    '団体名,活動名,開始日,終了日,成果,分野,参加者,リーダー\nあおば子ども食堂,献立表の作り直し,2025/4/1,2025/6/30,食材の無駄が減りました,子ども,久保田 蓮、中西 さくら,久保田 蓮\n髙橋福祉会,紹介動画,2025年9月1日,2025年8月1日,,高齢者,,\n髙橋福祉会,広報誌づくり,去年の春,,,,,\n';
  await comesIn(
    'プロジェクト.csv',
    utf8(file),
    [
      '新しく加わる行：1',
      '3行目「終了日」：開始日より前の「2025-08-01」です',
      '4行目「開始日」：「去年の春」を日付として読めません',
    ],
    'プロジェクトの取り込みが終わりました。新しく加わったもの：1件',
  );
});

step('each list comes out again for Excel, and as it is has nothing new', async () => {
  await page.getByRole('textbox', { name: /へのメッセージ$/ }).fill('/probono lists');
  await page.keyboard.press('Enter');
  for (const kind of ['登録者', '支援先', '中間支援組織', 'プロジェクト']) {
    await message('どの一覧を書き出しますか').getByRole('button', { name: kind, exact: true }).click();
    const sent = message(new RegExp(`${kind}の一覧（\\d+件）です。`));
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      sent.getByRole('link', { name: /\.csv/ }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const content = Buffer.concat(chunks);
    expect(content.subarray(0, 3)).toEqual(Buffer.from('\ufeff'));
    if (kind === '支援先') expect(content.toString()).toContain("'=cmd");
    const again = await sends(`${kind}-書き出し.csv`, content);
    await again.getByText('取り込むものはありません。').waitFor();
  }
});
