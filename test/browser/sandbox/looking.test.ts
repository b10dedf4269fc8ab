import type { Page } from 'playwright-core';
import { buildPage, shoot, type Visitor, visit } from './browser';
import { type Fake, startFake } from './fake';

/** What a person sees and where they get to. */

let fake: Fake;
let visitor: Visitor;
let folder: string;
beforeAll(async () => {
  folder = await buildPage();
  visitor = await visit();
}, 60_000);
beforeEach(async () => {
  fake = await startFake(folder);
});
afterEach(() => fake.stop());
afterAll(() => visitor.stop());

const general = (page: Page) => page.getByRole('textbox', { name: '#general へのメッセージ' });

it('opens at once as somebody, in a channel', async () => {
  await visitor.open(fake.url);
  const started = Date.now();
  const page = await visitor.open(fake.url);
  await page.getByText('会場は 3 階の会議室でよいでしょうか').waitFor();
  expect(Date.now() - started).toBeLessThan(1000);
  expect(new URL(page.url()).searchParams.get('user')).toBe('U0001');
  await shoot(page, 'general');
});

it('makes anybody of the workspace the persona, and keeps them through a reload', async () => {
  const page = await visitor.open(`${fake.url}/?user=U0001&channel=C0003`);
  await page.getByRole('button', { name: /別の人に切り替える/ }).click();
  await page.keyboard.type('えんま');
  await page.getByRole('dialog').getByText('見つかりませんでした。').waitFor();
  await page.getByRole('combobox', { name: '名前・役職・部署で検索' }).fill('clark 14');
  await page.getByRole('option', { name: /^Emma Clark 14 / }).click();
  await page.getByRole('button', { name: 'Acting as Emma Clark 14. Switch to somebody else' }).waitFor();
  await page.reload();
  await page.getByRole('textbox', { name: 'Message #probono-chat' }).waitFor();
  await page.getByRole('button', { name: /Switch to somebody else/ }).click();
  const ground = await page.evaluate('getComputedStyle(document.querySelector("main")).backgroundColor');
  expect(ground).toBe('rgb(26, 29, 33)');
  await shoot(page, 'english-dark');
});
