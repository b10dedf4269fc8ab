import type { Page } from 'playwright-core';
import { shoot, type Visitor, visit } from './browser';
import { emily, general, mio, openStage, random, type Stage } from './stage';

/** What a person sees and where they get to. */

let stage: Stage;
let visitor: Visitor;
beforeAll(async () => {
  [stage, visitor] = await Promise.all([openStage(), visit()]);
}, 30_000);
afterAll(() => Promise.all([visitor.stop(), stage.stop()]));

const at = (user: string, channel: string) => `${stage.url}/?user=${user}&channel=${channel}`;
const say = async (user: string, channel: string, text: string) => {
  const done = await stage.act({ do: 'post', user, channel, text });
  return (done.ok && done.ts) || '';
};

async function command(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /へのメッセージ$/ }).fill(text);
  await page.keyboard.press('Enter');
}

it('opens at once, as somebody, in the Home of the app', async () => {
  await visitor.open(stage.url);
  const started = Date.now();
  const page = await visitor.open(stage.url);
  await page.getByRole('heading', { name: 'こんにちは、美咲さん' }).waitFor();
  expect(Date.now() - started).toBeLessThan(3000);
  expect(new URL(page.url()).searchParams.get('user')).toBe(mio);
  await page.getByRole('tab', { name: 'ホーム', selected: true }).waitFor();
  await shoot(page, 'home');
});

it('makes anybody of the workspace the persona, and keeps them through a reload', async () => {
  const page = await visitor.open(at(mio, general));
  await page.getByRole('button', { name: /別の人に切り替える/ }).click();
  await page.keyboard.type('そんな人はいない');
  await page.getByRole('dialog').getByText('見つかりませんでした。').waitFor();
  await page.getByRole('combobox', { name: '名前・役職・部署で検索' }).fill('emily carter');
  await page.getByRole('option', { name: /^Emily Carter/ }).click();
  await page.getByRole('button', { name: 'Acting as Emily Carter. Switch to somebody else' }).waitFor();
  await page.reload();
  await page.getByRole('textbox', { name: 'Message #general' }).waitFor();
  await page.getByRole('button', { name: /Switch to somebody else/ }).click();
  expect(await page.getByRole('dialog').getByRole('option').first().textContent()).toContain('青木 澪');
  await shoot(page, 'people');
});

it('finds one of 100,000 people as one types', async () => {
  const crowd = await openStage({ users: 100_000 });
  try {
    const page = await visitor.open(`${crowd.url}/?user=${mio}&channel=${random}`);
    await page.getByRole('button', { name: /別の人に切り替える/ }).click();
    await page.getByRole('combobox', { name: '名前・役職・部署で検索' }).fill('emily car');
    await page.getByRole('option', { name: /^Emily Carter/ }).click();
    await page.getByRole('region', { name: 'Emily Carter’s view' }).waitFor();
    await page.close();
  } finally {
    await crowd.stop();
  }
}, 60_000);

it('shows two personas side by side', async () => {
  const page = await visitor.open(`${at(mio, general)}&split=${emily}&split_channel=${general}`);
  const left = page.getByRole('region', { name: '青木 澪 さんの画面' });
  const right = page.getByRole('region', { name: 'Emily Carter’s view' });
  await left.getByRole('textbox', { name: '#general へのメッセージ' }).fill('右に届きますか');
  await page.keyboard.press('Enter');
  await right.getByText('右に届きますか').waitFor();
  await shoot(page, 'two-panes');
});

it('leaves the whole of a narrow window to the conversation, with the places a press away', async () => {
  const page = await visitor.open(at(mio, general));
  await page.setViewportSize({ width: 420, height: 800 });
  await page.getByRole('navigation', { name: '移動先' }).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '移動先' }).click();
  await page.getByRole('button', { name: 'random', exact: true }).click();
  await page.getByRole('textbox', { name: '#random へのメッセージ' }).waitFor();
  await page.getByRole('navigation', { name: '移動先' }).waitFor({ state: 'hidden' });
  await shoot(page, 'narrow');
});

it('takes a reaction and gives it back', async () => {
  const ts = await say(emily, general, 'Tea at four?');
  const page = await visitor.open(at(mio, general));
  const message = page.getByRole('article').filter({ hasText: 'Tea at four?' });
  await message.hover();
  await message.getByRole('button', { name: 'リアクションを付ける' }).click();
  await page.getByRole('textbox', { name: '絵文字を検索(英語名)' }).fill('seedl');
  await shoot(page, 'emoji');
  await page.keyboard.press('Enter');
  await message.getByRole('button', { name: ':seedling: 1 件', pressed: true }).waitFor();
  await stage.act({ do: 'react', user: emily, channel: general, ts, name: 'seedling', on: true });
  await message.getByRole('button', { name: ':seedling: 2 件' }).click();
  await message.getByRole('button', { name: ':seedling: 1 件', pressed: false }).waitFor();
});

it('opens a thread beside the channel, replies in it, and edits, pins and deletes', async () => {
  const asked = await say(emily, general, 'どなたか司会をお願いできますか');
  const page = await visitor.open(at(mio, general));
  const message = page.getByRole('article').filter({ hasText: 'どなたか司会を' });
  await message.hover();
  await message.getByRole('button', { name: 'スレッドで返信する' }).click();
  const thread = page.getByRole('complementary', { name: 'スレッド' });
  await thread.getByRole('textbox', { name: '返信する' }).fill('*やります* @emi');
  await page.getByRole('option', { name: /Emily Carter/ }).click();
  await page.keyboard.press('Enter');
  await thread.getByRole('button', { name: '@Emily Carter' }).waitFor();
  await page.getByRole('button', { name: '1 件の返信' }).waitFor();
  await shoot(page, 'thread');

  const reply = thread.getByRole('article').last();
  await reply.hover();
  await reply.getByRole('button', { name: 'その他の操作' }).click();
  await page.getByRole('menuitem', { name: 'メッセージを編集する' }).click();
  await page.getByRole('textbox', { name: 'メッセージを編集する' }).fill('司会をします');
  await page.keyboard.press('Enter');
  await thread.getByText('(編集済み)').waitFor();
  await reply.hover();
  await reply.getByRole('button', { name: 'その他の操作' }).click();
  await page.getByRole('menuitem', { name: '削除する' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '削除する' }).click();
  await thread.getByText('司会をします').waitFor({ state: 'detached' });

  await thread.getByRole('textbox', { name: '返信する' }).fill('やはりお願いします');
  await page.keyboard.press('Enter');
  await thread.getByText('やはりお願いします').waitFor();
  await page.getByRole('button', { name: 'スレッドを閉じる' }).click();
  await message.hover();
  await message.getByRole('button', { name: 'その他の操作' }).click();
  await page.getByRole('menuitem', { name: 'チャンネルにピン留めする' }).click();
  await page.getByText('ピン留めされています').waitFor();

  await stage.act({ do: 'delete', user: emily, channel: general, ts: asked });
  const stone = page.getByRole('article').filter({ hasText: 'このメッセージは削除されました。' });
  await stone.getByRole('button', { name: '1 件の返信' }).click();
  await thread.getByText('やはりお願いします').waitFor();
});

it('uploads a file that another can have', async () => {
  const page = await visitor.open(at(mio, general));
  await page.getByRole('textbox', { name: '#general へのメッセージ' }).waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '進行表.txt', mimeType: 'text/plain', buffer: Buffer.from('一日目') });
  await page.getByRole('link', { name: '進行表.txt をダウンロードする' }).waitFor();
  const other = await visitor.open(at(emily, general));
  const link = await other.getByRole('link', { name: 'Download 進行表.txt' }).getAttribute('href');
  expect(await (await fetch(stage.url + link)).text()).toBe('一日目');
});

it('tells of messages elsewhere and goes there', async () => {
  const page = await visitor.open(at(mio, general));
  await page.getByRole('textbox', { name: '#general へのメッセージ' }).waitFor();
  const opened = await stage.act({ do: 'dm', user: emily, with: mio });
  await say(emily, (opened.ok && opened.channel) || '', '*少し* いいですか?');
  await page.getByRole('button', { name: 'Emily Carter 未読 1 件' }).waitFor();
  await shoot(page, 'toast');
  await page
    .getByRole('status')
    .getByRole('button', { name: /少し いいですか/ })
    .click();
  await page.getByRole('textbox', { name: 'Emily Carter へのメッセージ' }).waitFor();
  await page.getByRole('button', { name: 'Emily Carter', exact: true }).waitFor();
});

it('shows what was said to the app, and lets Slack misbehave', async () => {
  const page = await visitor.open(at(mio, random));
  await page.getByRole('button', { name: 'インスペクター' }).click();
  await command(page, '/sample whisper');
  await page.getByText('内緒の話です。').last().waitFor();
  await page
    .getByRole('button', { name: /command \/sample/ })
    .first()
    .click();
  await page.getByText('"text": "whisper"').waitFor();
  await shoot(page, 'inspector');
  await page.getByRole('button', { name: 'テスト操作' }).click();
  await page.getByRole('button', { name: 'レート制限(429、3 秒待ち)' }).click();
  await page.getByText('レート制限(429、3 秒待ち) — 完了').waitFor();
  await page.getByRole('button', { name: 'すべて元に戻す' }).click();
  await shoot(page, 'desk');
});

it('tells when the app does not answer a command', async () => {
  const page = await visitor.open(at(mio, random));
  await command(page, '/silent');
  await page.getByRole('alert').getByText('アプリから 3 秒以内に応答がありませんでした').waitFor();
  expect(await page.getByRole('textbox', { name: '#random へのメッセージ' }).inputValue()).toBe('/silent');
});

it('speaks English and goes dark', async () => {
  const page = await visitor.open(at(mio, random), { dark: true, language: 'en' });
  await page.getByRole('textbox', { name: 'Message #random' }).waitFor();
  await page.getByText('Browse channels').waitFor();
  const ground = await page.evaluate('getComputedStyle(document.querySelector("main")).backgroundColor');
  expect(ground).toBe('rgb(26, 29, 33)');
  await shoot(page, 'english-dark');
});
