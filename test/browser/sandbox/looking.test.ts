import { setTimeout as sleep } from 'node:timers/promises';
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
