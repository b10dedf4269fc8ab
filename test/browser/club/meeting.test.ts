import type { Locator, Page } from 'playwright-core';
import { story } from '../../journeys/step';
import { Persona } from '../../support/persona';
import { Processes } from '../../support/processes';
import { shoot, type Visitor, visit } from '../sandbox/browser';

/**
 * A report meeting from its proposal to the know-how that its questions became: people come by a press and by a
 * reaction, one asks in English, the app is killed while the host answers, and the quarter's material is there to go on
 * with.
 */
jest.setTimeout(90_000);

const TITLE = '秋の活動報告会';
const QUESTION = 'How do you keep the sound from failing on the day?';
const LEFT = '字幕は誰がつけましたか';
const ANSWER = '前の日に二つの会場をつなぎ、マイクの位置を決めました。切れたら電話で続けます。';
const LESSON = '音が切れたら、電話で続ける';

let club: Processes;
let visitor: Visitor;
let mio: Persona;
let wataru: Persona;
let emily: Persona;
let hinata: Persona;
let ren: Persona;
/** Where the meeting is announced. */
let channel: string;

beforeAll(async () => {
  const settings = { PUBLIC_URL: 'own', COORDINATORS: 'U00000MIO01,U0WATARU002,U00LUKAS011' };
  club = await Processes.open(settings, '2026-11-25T10:00:00+09:00');
  [visitor] = await Promise.all([visit(), club.seed()]);
  await club.startApp();
  await club.settles();
  [mio, wataru, emily, hinata, ren] = [
    'U00000MIO01',
    'U0WATARU002',
    'U00EMILY004',
    'U0HINATA006',
    'U0000REN005',
  ].map((id) => new Persona(club.url, id)) as [Persona, Persona, Persona, Persona, Persona];
  for (const person of [mio, emily, hinata, ren]) await person.joins('probono');
  [channel = ''] = await mio.channels('probono');
});
afterAll(async () => {
  await visitor?.stop();
  await club?.close();
});

const step = story(() => club.log);

async function look(person: Persona, at: string, height = 1000): Promise<Page> {
  const page = await visitor.open(`${club.url}/?user=${person.id}&channel=${at}`, {
    at: club.now,
    hinted: true,
  });
  page.setDefaultTimeout(45_000);
  await page.setViewportSize({ width: 1360, height });
  return page;
}
const window = (page: Page, name: string): Locator => page.getByRole('dialog', { name });
const message = (page: Page, words: string): Locator =>
  page.getByRole('article').filter({ hasText: words }).last();
const press = (within: Locator, name: string): Promise<void> =>
  within.getByRole('button', { name, exact: true }).click();

/** Reads what a window says once its form was taken, and closes it. */
async function closes(page: Page, words: string): Promise<void> {
  const said = page.getByRole('dialog').filter({ hasText: words });
  await said.waitFor();
  await said.getByRole('button', { name: '閉じる' }).last().click();
}

/** The thread of the announcement, open beside it. */
async function thread(page: Page): Promise<Locator> {
  await message(page, `活動報告会：${TITLE}`)
    .getByRole('button', { name: /件の返信|repl(y|ies)$/ })
    .click();
  return page.getByRole('complementary', { name: /スレッド|Thread/ });
}

step('a coordinator proposes it; a day that was is refused, and nothing is lost', async () => {
  const page = await look(mio, await mio.appChannel());
  await mio.tries('events');
  await press(message(page, '予定されている報告会・勉強会はありません。'), '提案する');
  const form = window(page, '報告会・勉強会の提案');
  await form.getByRole('combobox', { name: '種類' }).click();
  await page.getByRole('option', { name: '活動報告会' }).click();
  await form.getByLabel('件名').fill(TITLE);
  await form.getByLabel('進め方').fill('1. 灯籠の動画づくり（20分） 2. 質問（15分）');
  await form.getByLabel('開催日').fill('2026-11-20');
  await form.getByLabel('開始時刻').fill('18:00');
  await form.getByLabel('場所・参加用リンク').fill('オンライン https://meet.example.com/autumn');
  await form.getByRole('combobox', { name: '話してほしい人' }).fill('久保田');
  await page
    .getByRole('option', { name: /^久保田 蓮/ })
    .first()
    .click();
  await press(form, '送る');
  await form.getByText('これからの日時を選んでください。').waitFor();
  await shoot(page, 'meeting-refused');
  expect(await form.getByLabel('件名').inputValue()).toBe(TITLE);
  await form
    .getByText(/久保田 蓮/)
    .first()
    .waitFor();
  await form.getByLabel('開催日').fill('2026-11-27');
  await press(form, '送る');
  await closes(page, `「${TITLE}」を提案しました。`);
});

step('another approves it; its speaker says yes; people come by a press and by a reaction', async () => {
  await wataru.presses('承認して知らせる', `活動報告会：${TITLE}`);
  await mio.sees(`「${TITLE}」が承認され`);
  await ren.presses('引き受ける', '活動の話をしてほしい');
  await mio.sees('が話すことを引き受けました。');
  const post = await emily.sees(`活動報告会：${TITLE}`, { room: 'probono' });
  await emily.presses('参加する', post);
  await emily.sees(`You are on the list for “${TITLE}”.`);
  await hinata.reacts('raised_hand', post);
  await mio.sees('参加予定：2名', { room: 'probono' });
  const page = await look(emily, channel);
  await message(page, `活動報告会：${TITLE}`).getByText('参加予定：2名').waitFor();
  await shoot(page, 'meeting-announced');
  for (const [person, words] of [
    [emily, 'as a calendar file'],
    [hinata, '予定のファイルです'],
  ] as const)
    expect(await person.opens(await person.sees(words))).toContain('SUMMARY:秋の活動報告会');
});

step('who comes is reminded in their language; one asks in the thread, and the app is killed', async () => {
  await club.startAppBefore('2026-11-27T09:00:00+09:00');
  await emily.sees(`“${TITLE}” is soon.`);
  await hinata.sees(`「${TITLE}」がまもなくです。`);
  await club.startAppBefore('2026-11-27T18:20:00+09:00');
  const post = await emily.sees(`活動報告会：${TITLE}`, { room: 'probono' });
  const reply = { do: 'post', channel, thread_ts: post.ts };
  await emily.act({ ...reply, text: QUESTION });
  await emily.act({ ...reply, text: 'Thank you, that was lovely!' });
  await mio.sees(`${QUESTION}（答えを準備しています）`, { room: 'probono' });
  await club.killApp();
});

step('the host answers; what was typed while the app was down is sent again and counts once', async () => {
  await club.startAppBefore('2026-11-30T09:00:00+09:00');
  await mio.sees(`「${TITLE}」で出た質問`);
  const page = await look(mio, await mio.appChannel());
  const list = message(page, `「${TITLE}」で出た質問`);
  await list.getByText(QUESTION).waitFor();
  await shoot(page, 'meeting-questions');
  await press(list, '答える');
  const form = window(page, '質問に答える');
  await form.getByLabel('わかっていること').fill(ANSWER);
  await club.killApp();
  await press(form, '送る');
  await shoot(page, 'meeting-unsent');
  expect(await form.getByLabel('わかっていること').inputValue()).toBe(ANSWER);
  await club.startApp();
  await club.settles();
  await press(form, '送る');
  await form.getByText(`「${QUESTION}」に答えました。`).waitFor();
  await shoot(page, 'meeting-answered');
  await press(form, '下書きを直して公開する');
  const lesson = page.getByRole('dialog').last();
  await lesson.getByLabel('ひとことで').fill(LESSON);
  await shoot(page, 'meeting-lesson');
  await press(lesson, '公開する');
  await page.getByText(`「${LESSON}」を公開しました。`).first().waitFor();
  await mio.closes();

  const read = await look(emily, channel);
  await (await thread(read)).getByText(ANSWER).waitFor();
  await shoot(read, 'meeting-thread');
  await hinata.types('knowhow 音声 トラブル');
  await hinata.sees(LESSON);
});

step(
  'the host keeps how many came, and a question that was left open; it is closed with a reason',
  async () => {
    const page = await look(mio, await mio.appChannel());
    await press(message(page, `「${TITLE}」はいかがでしたか。`), '開催の記録を残す');
    const form = window(page, '開催の記録');
    expect(await form.getByLabel('参加した人数').inputValue()).toBe('2');
    await form.getByText(QUESTION).waitFor();
    await form.getByLabel('参加した人数').fill('14');
    await form.getByLabel('資料・録画のリンク').fill('https://files.example.com/autumn.pdf');
    await form.getByLabel('答えきれなかった質問').fill(`・${LEFT}\n・${LEFT}`);
    await shoot(page, 'meeting-after');
    await press(form, '送る');
    await closes(page, '記録しました。');
    const after = await mio.sees('参加：14名', { room: 'probono' });
    expect(JSON.stringify(after.blocks)).not.toContain('参加を取り消す');
    const list = message(page, '答えると、告知のスレッドに載り');
    await list.getByText(LEFT).waitFor();
    await press(list, '答えずに閉じる');
    const closing = window(page, '答えずに閉じる');
    await closing.getByLabel('理由').fill('話した方が、スレッドで直接お答えします。');
    await press(closing, '送る');
    await closes(page, '閉じました。理由は告知のスレッドに載ります。');
    await page.getByText(`閉じました：${LEFT}`).waitFor();
    await shoot(page, 'meeting-done');
  },
);

step('the quarter’s material is a document to go on with, in both languages', async () => {
  await mio.types('events 2026Q4');
  const file = await mio.opens(await mio.sees('2026Q4の報告会の資料（下書き）です。'));
  for (const words of ['# 活動報告会の資料', '支援先：', '参加した人：', '支援先「', '| 指標 |'])
    expect(file).toContain(words);
  const lukas = new Persona(club.url, 'U00LUKAS011');
  await lukas.types('events 2026Q4');
  const sent = await lukas.sees('Material for the report meeting of 2026Q4, a draft.');
  const english = await lukas.opens(sent);
  for (const words of ['# Report meeting, 2026Q4 (draft)', 'Projects:', '| Figure |'])
    expect(english).toContain(words);
  // A quarter that one mistypes is explained.
  await lukas.types('events winter');
  await lukas.sees('Please name a quarter');
});
