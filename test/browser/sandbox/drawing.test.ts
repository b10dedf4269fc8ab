import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { shoot, type Visitor, visit } from './browser';
import { mio, openStage, random, type Stage } from './stage';

/** Blocks as Slack draws them, and what a press on them tells the app. */

let stage: Stage;
let visitor: Visitor;
beforeAll(async () => {
  [stage, visitor] = await Promise.all([openStage(), visit()]);
}, 30_000);
afterAll(() => Promise.all([visitor.stop(), stage.stop()]));

const at = (user: string, channel: string) => `${stage.url}/?user=${user}&channel=${channel}`;

/** Waits for an action to have reached the app. */
async function heard(action: string, detail: object): Promise<void> {
  const found = () => stage.sampler.heard.findLast((one) => one.detail.action_id === action);
  for (let n = 0; n < 50 && !found(); n++) await sleep(40);
  expect(found()?.detail).toMatchObject(detail);
}

async function command(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /へのメッセージ$/ }).fill(text);
  await page.keyboard.press('Enter');
}

it('draws text as Slack does', async () => {
  const page = await visitor.open(at(mio, random));
  await command(page, '/sample text');
  const sample = page.getByRole('article').filter({ hasText: '文字のいろいろ' }).locator('.blocks');
  for (const [tag, text] of [
    ['b', '太字'],
    ['i', '斜体'],
    ['s', '取り消し'],
    ['code', 'コード'],
    ['pre', 'const a = 1 < 2;'],
    ['blockquote', '引用です\n二行目'],
  ] as const) {
    expect(await sample.locator(tag).first().textContent()).toBe(text);
  }
  const link = sample.getByRole('link', { name: 'リンク' }).first();
  expect(await link.getAttribute('href')).toBe('https://example.com');
  await sample.getByRole('link', { name: 'https://example.com/a?b=1&c=2' }).waitFor();
  await sample.getByRole('button', { name: '@藤村 千景' }).waitFor();
  await sample.getByRole('button', { name: '#random' }).waitFor();
  await sample.getByText('これは*太字にならない*').waitFor();
  await sample.getByRole('img', { name: '参加者 12 名が輪になって話している写真' }).waitFor();
  await sample.getByRole('cell', { name: '第 1 回' }).waitFor();
  await shoot(page, 'text');
});

it('takes the presses of a posting: a whisper, a question first, an answer in its place', async () => {
  const page = await visitor.open(at(mio, random));
  await command(page, '/sample posting');
  await page.getByRole('button', { name: '参加したい', exact: true }).click();
  const whisper = page.getByRole('article').filter({ hasText: 'あなただけに表示されています' });
  await whisper.getByText('応募を受け付けました。').waitFor();
  await shoot(page, 'posting');

  await page.getByRole('button', { name: '募集を終える' }).click();
  const question = page.getByRole('alertdialog', { name: '募集を終えますか?' });
  await shoot(page, 'question');
  await question.getByRole('button', { name: 'やめておく' }).click();
  await page.getByRole('button', { name: '募集を終える' }).click();
  await question.getByRole('button', { name: '終える' }).click();
  await page.getByText('募集を終えました。').waitFor();
});

it('tells the app what was chosen in a message', async () => {
  const page = await visitor.open(at(mio, random));
  await command(page, '/sample text');
  const sample = page.getByRole('article').filter({ hasText: '文字のいろいろ' }).last();
  await sample.getByRole('combobox', { name: '状態' }).click();
  await page.getByRole('option', { name: '完了' }).click();
  await sample.getByRole('combobox', { name: '人を選ぶ' }).fill('石田 航');
  await page
    .getByRole('option', { name: /石田 航/ })
    .first()
    .click();
  await sample.getByRole('combobox', { name: '技能' }).click();
  await page.getByRole('option', { name: 'デザイン' }).click();
  await page.getByRole('option', { name: '動画編集' }).click();
  await page.keyboard.press('Escape');
  await heard('m', { selected_options: [{ value: 'w2' }, { value: 'w1' }] });
  await heard('s', { selected_option: { value: 'v2' } });
  await heard('who', { selected_user: 'U0WATARU002' });
  expect(stage.sampler.heard.filter(({ detail }) => detail.action_id === 'm')).toHaveLength(1);
});

it('draws blocks that hold others, and takes their presses', async () => {
  const page = await visitor.open(at(mio, random));
  await command(page, '/sample grouped');
  const sample = page.getByRole('article').filter({ has: page.locator('.carousel') });
  await sample
    .getByRole('region', { name: '学生のアイデア' })
    .getByRole('button', { name: '話を聞く' })
    .click();
  await heard('card', { value: '学生のアイデア' });
  await sample.getByRole('region', { name: '宇宙教室' }).getByRole('button', { name: '話を聞く' }).click();
  await heard('slide2', { value: '宇宙教室' });
  await sample.getByText('今週の活動').click();
  await sample.getByRole('button', { name: '出席する' }).click();
  await heard('inner', { value: 'w' });
  await sample.getByText('募集を読む').click();
  await sample.getByText('8 件ありました。').waitFor();
  await sample.getByText('資料を探す').click();
  await sample.getByRole('link', { name: '計画書' }).waitFor();
  await sample.getByText('3 行中 1〜2 行').waitFor();
  await sample.getByRole('button', { name: '次の行' }).click();
  await sample.getByRole('rowheader', { name: '第 3 回' }).waitFor();
  await shoot(page, 'grouped');
});

it('draws charts, with their figures for who cannot tell the colours', async () => {
  const page = await visitor.open(at(mio, random));
  await command(page, '/sample charts');
  const sample = page.getByRole('article').filter({ has: page.locator('.chart') });
  await sample.getByRole('img', { name: '技能の内訳' }).waitFor();
  expect(await sample.locator('.chart svg').count()).toBe(4);
  const bars = sample.getByRole('figure').filter({ hasText: '月ごとの活動 (bar)' });
  expect(await bars.locator('rect').count()).toBe(6);
  await bars.getByText('数値で見る').click();
  expect(await bars.getByRole('row').last().textContent()).toBe('11月156');
  await shoot(page, 'charts');
});

it('draws what is attached, and takes its presses', async () => {
  const page = await visitor.open(at(mio, random));
  await command(page, '/sample attached');
  const sample = page.getByRole('article').filter({ hasText: '添付の見本' });
  await sample.getByRole('link', { name: '勉強会の計画書' }).waitFor();
  await sample.getByText('全 3 回').waitFor();
  await shoot(page, 'attached');
  await sample.getByRole('button', { name: '受け取る' }).click();
  await heard('attached', { value: 'a' });
});
