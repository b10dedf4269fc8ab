import type { Locator } from 'playwright-core';
import { shoot, type Visitor, visit } from './browser';
import { emily, openStage, type Stage } from './stage';

/** Everything without a mouse. */

let stage: Stage;
let visitor: Visitor;
beforeAll(async () => {
  [stage, visitor] = await Promise.all([openStage(), visit()]);
}, 30_000);
afterAll(() => Promise.all([visitor.stop(), stage.stop()]));

it('becomes somebody, runs a command, is refused and put right, presses, reacts and goes Home', async () => {
  const page = await visitor.open(`${stage.url}/?user=${emily}`);
  const { keyboard } = page;
  const focused = page.locator(':focus');
  /** Presses a key until the focus is where it is wanted. */
  const reach = async (key: string, wanted: Locator) => {
    for (let n = 0; n < 30; n++) {
      if (await focused.and(wanted).count()) return;
      await keyboard.press(key);
    }
    throw new Error(`${key} does not reach ${String(wanted)}`);
  };
  const jump = async (words: string, to: RegExp) => {
    await keyboard.press('Control+k');
    await focused
      .and(page.getByRole('combobox', { name: /チャンネル・人を検索|Search channels and people/ }))
      .waitFor();
    await keyboard.type(words);
    await page.getByRole('option', { name: to, selected: true }).waitFor();
    await keyboard.press('Enter');
  };
  await page.getByRole('tab', { name: 'Home' }).waitFor();

  await jump('青木 澪', /青木 澪/);
  await page.getByRole('region', { name: '青木 澪 さんの画面' }).waitFor();
  await jump('rand', /random/);
  const composer = page.getByRole('textbox', { name: '#random へのメッセージ' });
  await focused.and(composer).waitFor();

  await keyboard.type('/sam');
  await page.getByRole('option', { name: /\/sample/ }).waitFor();
  await keyboard.press('Tab');
  await keyboard.type('form');
  await keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: '登録' });
  const name = form.getByRole('textbox', { name: 'お名前' });
  await focused.and(name).waitFor();
  await keyboard.type('だれか');
  await reach('Tab', form.getByRole('combobox', { name: '使いたい技能' }));
  await keyboard.type('動画');
  await page.getByRole('option', { name: '動画編集' }).waitFor();
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await form.waitFor();
  await shoot(page, 'keyboard-form');
  await reach('Shift+Tab', form.getByRole('button', { name: '登録する' }));
  await keyboard.press('Enter');
  await form.getByText('その名前はもう登録されています。').waitFor();
  await focused.and(name).waitFor();
  await keyboard.press('Control+a');
  await keyboard.type('青木 澪');
  await keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  expect(stage.sampler.heard.at(-1)).toMatchObject({
    what: 'submitted',
    detail: {
      name: { name: { value: '青木 澪' } },
      skills: { skills: { selected_options: [{ value: 'w1' }] } },
    },
  });

  await focused.and(composer).waitFor();
  await keyboard.type('一行目');
  await keyboard.press('Shift+Enter');
  await keyboard.type('二行目');
  await keyboard.press('Enter');
  const message = page.getByRole('article').filter({ hasText: '一行目' });
  expect(await message.locator('.mrkdwn').textContent()).toBe('一行目\n二行目');

  await keyboard.type('/sample posting');
  await keyboard.press('Enter');
  const posting = page.getByRole('article').filter({ hasText: '必要な役割' });
  await posting.waitFor();
  await reach('Shift+Tab', posting);
  await reach('Tab', posting.getByRole('button', { name: '参加したい', exact: true }));
  await keyboard.press('Enter');
  await page.getByText('応募を受け付けました。').waitFor();
  await reach('Tab', posting.getByRole('button', { name: 'リアクションを付ける' }));
  await keyboard.press('Enter');
  await focused.and(page.getByRole('textbox', { name: /絵文字を検索/ })).waitFor();
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await posting.getByRole('button', { name: ':raised_hand: 1 件', pressed: true }).waitFor();

  await jump('見本アプリ', /見本アプリ/);
  await reach('Shift+Tab', page.getByRole('tab', { name: 'ホーム' }));
  await keyboard.press('Enter');
  await page.getByText('こんにちは、美咲さん').waitFor();
});
