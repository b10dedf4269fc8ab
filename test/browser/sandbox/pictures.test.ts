import { shoot, type Visitor, visit } from './browser';
import { emily, mio, openStage, random, type Stage } from './stage';

/** The sandbox's pictures in the READMEs, each of a place that works. */

let stage: Stage;
let visitor: Visitor;
beforeAll(async () => {
  [stage, visitor] = await Promise.all([openStage(), visit()]);
  await stage.act({
    do: 'post',
    user: emily,
    channel: random,
    text: 'Good morning! Who joins the exercise today?',
  });
  await stage.act({
    do: 'post',
    user: mio,
    channel: random,
    text: '参加します :raised_hand: *8 時* に集まりましょう。',
  });
}, 30_000);
afterAll(() => Promise.all([visitor.stop(), stage.stop()]));

const places = `user=${mio}&channel=${random}`;

it('shows a channel, two people side by side, a form with a complaint, and what was said', async () => {
  const page = await visitor.open(`${stage.url}/?${places}`, { language: 'ja', hinted: true });
  const composer = page.getByRole('textbox', { name: '#random へのメッセージ' });
  await composer.fill('/sample posting');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '参加したい', exact: true }).click();
  await page.getByText('応募を受け付けました。').waitFor();
  await shoot(page, 'sandbox-overview');

  await page.getByRole('button', { name: 'インスペクター' }).click();
  await page
    .getByRole('button', { name: /chat\.postMessage/ })
    .first()
    .click();
  await page.getByText('リクエスト', { exact: true }).waitFor();
  await shoot(page, 'sandbox-inspector');
  await page.getByRole('button', { name: 'インスペクター' }).click();

  await composer.fill('/sample form');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '登録する' }).click();
  await page.getByText('この項目は必須です。').first().waitFor();
  await shoot(page, 'sandbox-modal');
  await page.keyboard.press('Escape');

  const split = `${places}&split=${emily}&split_channel=${random}`;
  const dark = await visitor.open(`${stage.url}/?${split}`, {
    dark: true,
    hinted: true,
  });
  await dark.getByRole('region', { name: 'Emily Carter’s view' }).getByText('Good morning!').waitFor();
  await dark.setViewportSize({ width: 1280, height: 680 });
  await shoot(dark, 'sandbox-two-panes');
});

it('shows who one can be, a command being typed, a reaction being picked, and the Home tab', async () => {
  const page = await visitor.open(`${stage.url}/?${places}`, { language: 'ja', hinted: true });
  await page.setViewportSize({ width: 1100, height: 640 });
  await page.getByRole('button', { name: /別の人に切り替える/ }).click();
  await page.getByRole('combobox', { name: '名前・役職・部署で検索' }).fill('人事');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await shoot(page, 'sandbox-people');
  await page.keyboard.press('Escape');

  const composer = page.getByRole('textbox', { name: '#random へのメッセージ' });
  await composer.pressSequentially('/sam');
  await page.getByRole('option', { name: /\/sample/ }).waitFor();
  await shoot(page, 'sandbox-command');
  await composer.fill('');

  const message = page.getByRole('article').filter({ hasText: 'Good morning!' });
  await message.hover();
  await message.getByRole('button', { name: 'リアクションを付ける' }).click();
  await page.getByRole('textbox', { name: '絵文字を検索(英語名)' }).fill('raised');
  await shoot(page, 'sandbox-reaction');
  await page.keyboard.press('Escape');

  await page
    .getByRole('button', { name: /^見本アプリ/ })
    .first()
    .click();
  await page.getByRole('tab', { name: 'ホーム' }).click();
  await page.getByText('こんにちは、美咲さん').waitFor();
  await shoot(page, 'sandbox-home');
});
