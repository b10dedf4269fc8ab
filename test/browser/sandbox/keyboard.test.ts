import { shoot, type Visitor, visit } from './browser';
import { mio, openStage, type Stage } from './stage';

/** Everything without a mouse. */

let stage: Stage;
let visitor: Visitor;
beforeAll(async () => {
  [stage, visitor] = await Promise.all([openStage(), visit()]);
}, 30_000);
afterAll(() => Promise.all([visitor.stop(), stage.stop()]));

it('goes to a channel, runs a command, fills the form, sends it, reacts and becomes somebody else', async () => {
  const page = await visitor.open(`${stage.url}/?user=${mio}`);
  const { keyboard } = page;
  const focused = page.locator(':focus');
  await page.getByRole('tab', { name: 'ホーム' }).waitFor();

  await keyboard.press('Control+k');
  await focused.and(page.getByRole('combobox', { name: 'チャンネル・人を検索' })).waitFor();
  await keyboard.type('rand');
  await keyboard.press('Enter');
  const composer = page.getByRole('textbox', { name: '#random へのメッセージ' });
  await focused.and(composer).waitFor();

  await keyboard.type('/sam');
  await page.getByRole('option', { name: /\/sample/ }).waitFor();
  await keyboard.press('Tab');
  await keyboard.type('form');
  await keyboard.press('Enter');
  await page.getByRole('dialog', { name: '登録' }).waitFor();

  await focused.and(page.getByRole('textbox', { name: 'お名前' })).waitFor();
  await keyboard.type('青木 澪');
  for (const _ of ['自己紹介', '使いたい技能']) await keyboard.press('Tab');
  await focused.and(page.getByRole('combobox', { name: '使いたい技能' })).waitFor();
  await keyboard.type('動画');
  await page.getByRole('option', { name: '動画編集' }).waitFor();
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await page.getByRole('dialog', { name: '登録' }).waitFor();
  await shoot(page, 'keyboard-form');
  // Backwards past the chip and the other fields to the cross, then round to the last button.
  for (let n = 0; n < 7; n++) await keyboard.press('Shift+Tab');
  await focused.and(page.getByRole('button', { name: '登録する' })).waitFor();
  await keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(stage.sampler.heard.at(-1)?.what).toBe('submitted');

  await focused.and(composer).waitFor();
  await keyboard.type('一行目');
  await keyboard.press('Shift+Enter');
  await keyboard.type('二行目');
  await keyboard.press('Enter');
  const message = page.getByRole('article').filter({ hasText: '一行目' });
  await message.waitFor();
  expect(await message.locator('.mrkdwn').textContent()).toBe('一行目\n二行目');

  await keyboard.press('Shift+Tab');
  await focused.and(message).waitFor();
  await keyboard.press('Tab');
  await focused.and(page.getByRole('button', { name: 'リアクションを付ける' })).waitFor();
  await keyboard.press('Enter');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: ':raised_hand: 1 件', pressed: true }).waitFor();

  await keyboard.press('Control+k');
  await keyboard.type('emily carter');
  await page
    .getByRole('option', { name: /Emily Carter/ })
    .first()
    .waitFor();
  await keyboard.press('Enter');
  await page.getByRole('region', { name: 'Emily Carter’s view' }).waitFor();
});
