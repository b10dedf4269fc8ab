import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type Visitor, visit } from './browser';
import { emily, mio, openStage, random, type Stage } from './stage';

/** Slack goes wrong at the press of a button, and each time the app meets what it would meet there. */

let stage: Stage;
let visitor: Visitor;
let page: Page;
beforeAll(async () => {
  [stage, visitor] = await Promise.all([openStage(), visit()]);
  const { app } = await state();
  await stage.act({ do: 'invite', user: mio, channel: random, users: [app.bot_user] });
  page = await visitor.open(`${stage.url}/?user=${mio}&channel=${random}`);
  await page.getByRole('button', { name: 'テスト操作' }).click();
}, 30_000);
afterEach(() => press('すべて元に戻す'));
afterAll(() => Promise.all([visitor.stop(), stage.stop()]));

async function press(name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByText(`${name} — 完了`).waitFor();
}

/** Calls the Web API once, as a client without patience would. @returns the status, the answer and how long it took */
async function call(method: string, args: Record<string, string> = {}) {
  const began = Date.now();
  const answer = await fetch(`${stage.url}/api/${method}`, {
    method: 'POST',
    headers: { authorization: 'Bearer xoxb-sandbox' },
    body: new URLSearchParams(args),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, took: Date.now() - began };
}

interface State {
  now: number;
  connections: number;
  app: { bot_user: string };
}
const state = async () => (await (await fetch(`${stage.url}/admin/state`)).json()) as State;
const heard = (words: string) => stage.sampler.heard.filter(({ detail }) => detail.text === words).length;

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let n = 0; n < 200 && !(await what()); n++) await sleep(50);
  expect(await what()).toBe(true);
}

it('limits the rate of one method, and of no other', async () => {
  await page.getByLabel('対象のメソッド').fill('auth.test');
  await press('レート制限(429、3 秒待ち)');
  await page.getByLabel('対象のメソッド').fill('');
  expect((await call('team.info')).status).toBe(200);
  const limited = await call('auth.test');
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '3']);
  expect((await call('auth.test')).status).toBe(200);
});

it('fails on its side', async () => {
  await press('サーバーエラー(503)');
  expect((await call('auth.test')).status).toBe(503);
});

it('does what it was asked, and loses the answer', async () => {
  await press('処理は成功、返事だけ消える');
  await expect(call('chat.postMessage', { channel: random, text: '一度だけ' })).rejects.toThrow();
  await page.getByRole('article').filter({ hasText: '一度だけ' }).waitFor();
});

it('answers late', async () => {
  await press('返事が 4 秒遅れる');
  expect((await call('auth.test')).took).toBeGreaterThanOrEqual(4000);
});

it('loses an acknowledgement, and sends the event again', async () => {
  await press('受領の返事が届かない(再送)');
  await stage.act({ do: 'post', user: emily, channel: random, text: 'lost' });
  await until(() => heard('lost') === 2);
});

it('sends an event twice', async () => {
  await press('同じイベントが 2 度届く');
  await stage.act({ do: 'post', user: emily, channel: random, text: 'twice' });
  await until(() => heard('twice') === 2);
});

it('is away until it is called back', async () => {
  await page.getByLabel('回数').selectOption({ value: '0' });
  await press('全面停止');
  await page.getByLabel('回数').selectOption({ value: '1' });
  // It answers that it is away, or cuts the line.
  const answer = await call('auth.test').then(
    ({ status }) => status,
    () => 503,
  );
  expect(answer).toBe(503);
  await press('すべて元に戻す');
  expect((await call('auth.test')).status).toBe(200);
});

it.each(['接続を切る', '接続の更新を求める'])('%s, and the app comes back', async (name) => {
  await until(async () => (await state()).connections === 1);
  await press(name);
  const words = `after ${name}`;
  await stage.act({ do: 'post', user: emily, channel: random, text: words });
  await until(() => heard(words) >= 1);
});

it('sets the clock forward', async () => {
  const before = (await state()).now;
  await press('1 日');
  expect((await state()).now - before).toBeGreaterThanOrEqual(86_400_000);
});
