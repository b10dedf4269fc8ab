import { type Visitor, visit } from './browser';
import { emily, mio, openStage, random, type Stage } from './stage';

/** A channel with more than anybody reads. */

const MANY = 5000;
let stage: Stage;
let visitor: Visitor;
beforeAll(async () => {
  [stage, visitor] = await Promise.all([openStage(), visit()]);
  for (let n = 1; n <= MANY; n += 50) {
    const fifty = Array.from({ length: 50 }, (_, i) => `${n + i} 件目のメッセージ`);
    await Promise.all(fifty.map((text) => stage.act({ do: 'post', user: emily, channel: random, text })));
  }
}, 60_000);
afterAll(() => Promise.all([visitor.stop(), stage.stop()]));

it('opens quickly, pages in what is older, and never draws more than a windowful', async () => {
  const started = Date.now();
  const page = await visitor.open(`${stage.url}/?user=${mio}&channel=${random}`);
  await page.getByText(`${MANY} 件目のメッセージ`).waitFor();
  expect(Date.now() - started).toBeLessThan(3000);

  const log = page.getByRole('log');
  // Of what was said alone: the time that stands before it ends in figures, too.
  const first = page.getByRole('article').first().locator('.mrkdwn');
  const number = async () => Number.parseInt((await first.textContent()) ?? '', 10);
  while ((await number()) > 4000) {
    await log.evaluate((element) => element.scrollTo(0, 0));
    await page.waitForTimeout(20);
  }
  expect(await page.getByRole('article').count()).toBeLessThanOrEqual(160);

  // What is being read stays in its place while older messages come in above it.
  await log.evaluate((element) => element.scrollTo(0, 700));
  await page.waitForTimeout(200);
  const read = page.getByRole('article').filter({ hasText: `${(await number()) + 40} 件目` });
  const before = await read.boundingBox();
  await log.evaluate((element) => element.scrollBy(0, -200));
  await page.waitForTimeout(300);
  expect(Math.round(((await read.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBe(200);

  await page.getByRole('button', { name: '最新のメッセージへ' }).click();
  await page.getByText(`${MANY} 件目のメッセージ`).waitFor();
}, 60_000);
