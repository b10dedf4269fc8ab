import type { Locator, Page } from 'playwright-core';
import { story } from '../../journeys/step';
import { Persona } from '../../support/persona';
import { Processes } from '../../support/processes';
import { shoot, type Visitor, visit } from '../sandbox/browser';

/**
 * From an introduction to a call that people answer, as two coordinators see it in a browser: the second goes on from
 * what the first one wrote.
 */
jest.setTimeout(90_000);

const ORGANISATION = 'あおば子ども食堂';
const TITLE = '子ども食堂の一日を伝える動画づくり';
const GOAL = '3月中旬までに、運営スタッフ6名が、食堂の様子を自分たちで3分の動画にできる。';
let club: Processes;
let visitor: Visitor;
let mio: Persona;
let wataru: Persona;
let emily: Persona;
let ren: Persona;
/** The coordinators' pages. */
let mios: Page;
let watarus: Page;

beforeAll(async () => {
  const settings = { COORDINATORS: 'U00000MIO01,U0WATARU002,U00EMILY004' };
  club = await Processes.open(settings, '2026-11-25T10:00:00+09:00');
  [visitor] = await Promise.all([visit(), club.seed()]);
  await club.startApp();
  await club.settles();
  const person = (id: string) => new Persona(club.url, id);
  [mio, wataru, emily, ren] = [
    person('U00000MIO01'),
    person('U0WATARU002'),
    person('U00EMILY004'),
    person('U0000REN005'),
  ];
});
afterAll(async () => {
  await visitor?.stop();
  await club?.close();
});

const step = story(() => club.log);

/** The page of somebody at a channel. */
async function look(person: Persona, channel: string): Promise<Page> {
  const address = `${club.url}/?user=${person.id}&channel=${channel}`;
  const page = await visitor.open(address, { at: club.now, hinted: true });
  page.setDefaultTimeout(15_000);
  await page.setViewportSize({ width: 1360, height: 1100 });
  return page;
}

async function room(person: Persona, name: string): Promise<string> {
  const [channel = ''] = await person.channels(name);
  return channel;
}

const window = (page: Page, name: string): Locator => page.getByRole('dialog', { name });
const message = (page: Page, words: string): Locator =>
  page.getByRole('article').filter({ hasText: words }).last();
const press = (within: Locator, name: string): Promise<void> =>
  within.getByRole('button', { name, exact: true }).click();

async function types(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: /へのメッセージ$|^Message / }).fill(`/probono ${words}`);
  await page.keyboard.press('Enter');
}

/** Fills inputs by the beginnings of their labels. */
async function fills(within: Locator, filled: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(filled))
    await within.getByLabel(new RegExp(`^${label}`)).fill(text);
}

step('takes in an introduction; a form without the organisation loses nothing', async () => {
  mios = await look(mio, await room(mio, 'probono-coordinators'));
  await types(mios, 'request');
  const form = window(mios, '支援要請');
  const need = 'スタッフに動画を作れる人がおらず、食堂の様子が地域に伝わっていません。';
  await fills(form, {
    '困っていること・頼みたいこと': need,
    '紹介してくれた団体・窓口': '中央区市民活動センター',
  });
  await press(form, '送る');
  await form.getByText('団体の名前').first().waitFor();
  expect(await form.getByLabel(/^困っていること/).inputValue()).toBe(need);
  await fills(form, { 団体の名前: ORGANISATION, 団体の連絡先: 'aoba@example.org' });
  await press(form, '送る');
  await form.getByText('支援要請を受け付けました。').waitFor();
  await form.getByRole('button', { name: '閉じる' }).last().click();
  const card = message(mios, `支援要請：${ORGANISATION}`);
  await press(card, '引き受ける');
  await card.getByText('担当が決まりました').waitFor();
});

step('holds the interview in its steps, and sets a provisional goal', async () => {
  await press(message(mios, `支援要請：${ORGANISATION}`), '面談を記録');
  const form = window(mios, '事前面談の記録');
  await fills(form, {
    面談した日: '2026-11-25',
    参加した人: '代表の大野さん、青木',
    困りごとの奥にある: '寄付と手伝いを、スタッフの声かけだけに頼らず集められるようにしたい。',
  });
  await press(form, '次へ');
  await form.getByText('2／4').waitFor();
  await fills(form, { 良い変化を受け取る人: '食堂に通う子どもとその家族', その人数: '80' });
  await press(form, '次へ');
  await form.getByText('3／4').waitFor();
  await fills(form, { 団体で決める人: '代表の大野さん', いつまでに必要か: '2027-03-16' });
  await press(form, '次へ');
  await form.getByText('4／4').waitFor();
  await fills(form, { メモ: '撮影はスマートフォン1台。水曜の夜なら集まれる。' });
  await press(form, '記録を終える');
  await form.getByText('必要なことがそろいました。').waitFor();
  await press(form, '仮の目標を立てる');
  const goal = window(mios, '仮の目標');
  await fills(goal, { 目標: GOAL });
  await press(goal, '記録する');
  await goal.getByText('仮の目標を記録しました。').waitFor();
  await goal.getByRole('button', { name: '閉じる' }).last().click();
});

step('hands over in the middle; the second coordinator reads what the first one wrote', async () => {
  await press(message(mios, `支援要請：${ORGANISATION}`), '引き継ぎを頼む');
  const form = window(mios, '引き継ぎを頼む');
  await form.getByRole('combobox', { name: '引き継ぐ人' }).fill('石田 航');
  await mios
    .getByRole('option', { name: /石田 航/ })
    .first()
    .click();
  await fills(form, { 引き継ぐ理由: '12月は出張が続きます。大野さんは水曜の夜が連絡しやすいです。' });
  await press(form, '記録する');
  await form.getByText('に引き継ぎました。').waitFor();
  await form.getByRole('button', { name: '閉じる' }).last().click();

  watarus = await look(wataru, await wataru.appChannel());
  const letter = message(watarus, '支援要請を引き継ぎました');
  await letter.getByText('12月は出張が続きます。').waitFor();
  await press(letter, '記録を見る');
  const notes = window(watarus, '支援要請の記録');
  await notes.getByText('撮影はスマートフォン1台。').waitFor();
  await notes.getByText(GOAL).waitFor();
  await shoot(watarus, 'request');
});

step('agrees on the goal; a last day before the first is refused at its field', async () => {
  await press(window(watarus, '支援要請の記録'), '合意した目標を記録');
  const form = window(watarus, '合意した目標');
  expect(await form.getByLabel('目標', { exact: true }).inputValue()).toBe(GOAL);
  await fills(form, {
    始める日: '2027-01-13',
    終える日: '2027-01-06',
    測るもの1: '自分で動画を仕上げられるスタッフ',
    目標値1: '6名',
    団体が用意するもの: '会場、スマートフォン、参加するスタッフの時間',
    私たちが用意するもの: '講師、教材、編集の手引き',
    今回は行わないこと: '撮影や編集の代行、機材の購入',
    団体側で合意した人: '代表 大野',
  });
  await press(form, '記録する');
  await form.getByText('終える日は、始める日以降にしてください。').waitFor();
  await shoot(watarus, 'goal');
  expect(await form.getByLabel('目標値1').inputValue()).toBe('6名');
  await fills(form, { 終える日: '2027-03-17' });
  await press(form, '記録する');
  await form.getByText('合意した目標を記録しました。').waitFor();
});

step('makes a project of it from a scenario, with what was agreed filled in', async () => {
  await press(window(watarus, '合意した目標'), 'プロジェクトにする');
  await press(window(watarus, 'プロジェクトの提案'), 'シナリオから始める');
  const scenarios = window(watarus, 'シナリオ');
  await fills(scenarios, { さがす: '動画 編集教室' });
  await press(scenarios, 'さがす');
  await scenarios.getByRole('button', { name: 'これで始める' }).first().click();
  const form = window(watarus, 'プロジェクトの提案');
  await form.getByLabel('支援先の団体').waitFor();
  const kept = Object.fromEntries(
    await Promise.all(
      ['支援先の団体', '目標', '最初の日', '最後の日'].map(async (label) => [
        label,
        await form.getByLabel(label, { exact: true }).inputValue(),
      ]),
    ),
  );
  expect(kept).toEqual({
    支援先の団体: ORGANISATION,
    目標: GOAL,
    最初の日: '2027-01-13',
    最後の日: '2027-03-17',
  });
  await fills(form, {
    プロジェクト名: TITLE,
    だれに: '食堂に通う約80名の子どもと家族の様子が地域に伝わり、寄付や手伝いの輪が広がります。',
  });
  await press(form, 'プレビューを見る');
  const preview = window(watarus, 'プレビュー');
  await preview.getByText('寄付や手伝いの輪が広がります。').waitFor();
  await shoot(watarus, 'preview');
  await press(preview, '提案する');
  await window(watarus, 'プロジェクトの提案').waitFor();
});

step('is approved, posted, and answered: the posting counts it', async () => {
  const card = message(mios, `プロジェクトの提案：${TITLE}`);
  await card.getByRole('button', { name: '承認する' }).waitFor();
  await card.scrollIntoViewIfNeeded();
  await press(card, '承認する');
  await mio.sees(TITLE, { room: 'probono' });

  const page = await look(ren, await room(ren, 'probono'));
  const posting = message(page, TITLE);
  await posting.getByRole('button', { name: /:raised_hand: 1 件/ }).click();
  await posting.getByText('参加したい：1人').waitFor();
});

step('reads well in English: the list of requests, and a goal', async () => {
  const page = await look(emily, await emily.appChannel());
  await types(page, 'requests');
  const list = message(page, 'Requests that wait');
  await list.getByText('First answer by').first().waitFor();
  await list.getByRole('button', { name: 'Record the agreed goal' }).first().click();
  const form = window(page, 'Agreed goal');
  await form.getByText('What the organisation agreed to.').waitFor();
});
