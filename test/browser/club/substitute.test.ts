import type { Page } from 'playwright-core';
import { story } from '../../journeys/step';
import type { Filled } from '../../support/forms';
import { readCalendar } from '../../support/icalendar';
import { Persona } from '../../support/persona';
import { Processes } from '../../support/processes';
import { proposal } from '../../support/project';
import { shoot, type Visitor, visit } from '../sandbox/browser';

/**
 * A week of a running team as its people see it, in a browser: one cannot come, somebody steps in, all see it, and it
 * is booked. The app is cut off in the middle of it.
 */
jest.setTimeout(120_000);

const TITLE = 'みんなでラジオ体操';
const SESSION = '2026-12-02T09:00:00.000Z';
let club: Processes;
let visitor: Visitor;
let mio: Persona;
let sakura: Persona;
let ren: Persona;
let hinata: Persona;
let emily: Persona;
/** Who could stand in. */
let others: Persona[];
let room: string;

const step = story(() => club.log);

beforeAll(async () => {
  club = await Processes.open({ PUBLIC_URL: 'own' }, '2026-11-25T10:00:00+09:00');
  visitor = await visit();
  await club.startApp();
  const person = (id: string) => new Persona(club.url, id);
  mio = person('U00000MIO01');
  sakura = person('U0SAKURA010');
  ren = person('U0000REN005');
  hinata = person('U0HINATA006');
  emily = person('U00EMILY004');
  others = ['U0TAKUYA007', 'U00000YU009', 'U00KAITO008'].map(person);
});
afterAll(async () => {
  await visitor?.stop();
  await club?.close();
});

async function registers(person: Persona, leads = false): Promise<void> {
  await person.types('register');
  await person.chooses('スキル', ['動画編集']);
  const filled: Filled = {
    '動画編集 のレベルと希望': '3 仕事で使っている・活かしたい',
    '活動できる時間（週あたり）': 5,
    活動しやすい時間帯: ['平日の夜'],
    活動の場所: 'オンラインのみ',
    ...(leads && { リーダー: ['チームのリーダーを引き受けてもよい'] }),
  };
  expect(await person.submits(filled)).toEqual({});
  await person.closes('プロフィールを保存しました。');
}

async function registersInEnglish(person: Persona): Promise<void> {
  await person.types('register');
  await person.chooses('Skills', ['Video editing']);
  const filled: Filled = {
    'Hours a week': 5,
    'When you are free': ['Weekday evenings'],
    Where: 'Online only',
    'Video editing: your level and wish': '3 do it at work · want to use',
  };
  expect(await person.submits(filled)).toEqual({});
  await person.closes('Your profile is saved.');
}

/** The page of somebody: their conversation with the app, or another channel. */
async function look(person: Persona, channel?: string): Promise<Page> {
  const at = channel ?? (await person.appChannel());
  const page = await visitor.open(`${club.url}/?user=${person.id}&channel=${at}`, {
    at: club.now,
    hinted: true,
  });
  page.setDefaultTimeout(20_000);
  await page.setViewportSize({ width: 1360, height: 1000 });
  return page;
}
const message = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words }).last();

/** Types a word of the app as one does. */
async function types(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: /へのメッセージ$|^Message / }).fill(`/probono ${words}`);
  await page.keyboard.press('Enter');
}

step('a weekly team begins', async () => {
  await registers(ren, true);
  await registers(hinata);
  await registersInEnglish(emily);
  await sakura.types('post');
  const weekly = { プロジェクト名: TITLE, 最初の日: '2026-12-02', '役割1：人数': 3, '役割1：呼び名': '進行' };
  expect(await sakura.submits({ ...proposal, ...weekly })).toEqual({});
  await sakura.submits({}, await sakura.modal('プレビュー'));
  await mio.presses('承認する', `プロジェクトの提案：${TITLE}`);
  await mio.types('match');
  await mio.presses('承認して招待する', `チーム案：${TITLE}`);
  for (const person of [ren, hinata]) await person.presses('参加する', 'チームへのご招待');
  await emily.presses('Accept', 'Will you join this team?');
  room = (await ren.sees(`${TITLE} を始めましょう`)).channel;
  // Those who could stand in come to the club later.
  for (const person of others) await registers(person);
});

step('a member has the sessions in a calendar by one word, and as a file by one press', async () => {
  const page = await look(hinata);
  await types(page, 'カレンダー');
  const modal = page.getByRole('dialog', { name: '予定表に登録' });
  await modal.getByText('あなた専用のアドレス').waitFor();
  await shoot(page, 'calendar');
  const first = await addressIn(page);
  const { name, entries } = readCalendar(await read(first));
  expect([name, entries[0]?.title, entries[0]?.begins]).toEqual(['プロボノの予定', TITLE, SESSION]);
  await modal.getByRole('button', { name: '新しいアドレスに替える' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '替える' }).click();
  await modal.getByText('アドレスを新しくしました。').waitFor();
  expect((await fetch(first)).status).toBe(410);
  expect(readCalendar(await read(await addressIn(page))).entries).toEqual(entries);
  await modal.getByRole('button', { name: '閉じる' }).last().click();

  const team = await look(hinata, room);
  await message(team, 'を始めましょう').getByRole('button', { name: '予定表用のファイルを受け取る' }).click();
  const sent = await hinata.sees(`「${TITLE}」の予定です。`);
  expect(readCalendar(await hinata.opens(sent)).entries).toEqual(entries);
});

const addressIn = async (page: Page): Promise<string> =>
  (await page.getByRole('dialog').getByText('/calendar/').innerText()).trim();

async function read(address: string): Promise<string> {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  return answer.text();
}

step('on Monday a member says with one press that they cannot come; the app is cut off', async () => {
  await club.startAppBefore('2026-11-30T09:00:00+09:00');
  await hinata.sees('今週の活動のお知らせ');
  const page = await look(hinata);
  const week = message(page, '今週の活動のお知らせ');
  await week.getByRole('button', { name: '参加できない' }).click();
  await week.getByText('あなたの返事：参加できない').waitFor();
  await club.killApp();
});

step('somebody is asked to stand in, and says yes; the first sees it, and all others, too', async () => {
  await club.startAppBefore('2026-11-30T09:10:00+09:00');
  const asked = await firstAsked();
  const page = await look(asked);
  const letter = message(page, '代役のお願い');
  await letter.getByText('理由は要りません。').waitFor();
  await shoot(page, 'stand-in');
  await letter.getByRole('button', { name: '引き受ける' }).click();
  await letter.getByText('引き受けていただきました。').waitFor();

  const own = await look(hinata);
  await message(own, 'さんが代わってくれることになりました').waitFor();
  await message(own, '今週の活動のお知らせ').getByText('代役：').waitFor();
  const leads = await look(ren);
  const week = message(leads, '今週の活動のお知らせ');
  await week.getByText('代役：').waitFor();
  await week
    .getByText(await asked.name())
    .first()
    .waitFor();
  await types(leads, 'crew');
  const crew = leads.getByRole('dialog');
  await crew
    .getByText(await asked.name())
    .first()
    .waitFor();
  await crew.getByRole('button', { name: '閉じる' }).last().click();

  await hinata.types('calendar');
  const address =
    /http[^"\\]+\.ics/.exec(JSON.stringify(await hinata.modal('あなた専用のアドレス')))?.[0] ?? '';
  const [entry] = readCalendar(await read(address)).entries;
  expect(entry?.words).toContain('あなたの返事：参加できない');
  await hinata.closes();
});

/** Who of those who could stand in was asked first. */
async function firstAsked(): Promise<Persona> {
  for (;;)
    for (const person of others)
      if (await person.glimpses('代役のお願い', { label: '引き受ける' })) return person;
}

step('in English, too', async () => {
  const page = await look(emily);
  const week = message(page, 'Your week in the club');
  await week.getByRole('button', { name: 'Can’t make it' }).click();
  await week.getByText('Your answer: can’t make it').waitFor();
  await club.startAppBefore('2026-11-30T09:20:00+09:00');
  const asked = await firstAsked();
  await asked.presses('引き受ける', '代役のお願い');
  const after = await look(emily);
  await message(after, 'comes instead of you to').waitFor();
  await message(after, 'Your week in the club').getByText('Standing in:').waitFor();
});

step('the day after, the leader books with one press who came', async () => {
  await club.startAppBefore('2026-12-03T09:00:00+09:00');
  await ren.sees('活動おつかれさまでした');
  const page = await look(ren);
  const sheet = message(page, '活動おつかれさまでした');
  await sheet.getByText('不参加：').waitFor();
  await sheet.getByRole('button', { name: 'このとおり記録する' }).click();
  await sheet.getByText('参加した人を記録しました。').waitFor();
  const { text } = await ren.sees('参加した人を記録しました。');
  expect(text).toMatch(new RegExp(`不参加：.*<@${hinata.id}>`));
  expect(text).toMatch(new RegExp(`参加：<@${ren.id}>`));
});
