import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { type Visitor, visit } from './browser';
import { emily, general, mio, openStage, random, type Stage } from './stage';

/** What axe-core finds on the main places, in both themes. */

let stage: Stage;
let visitor: Visitor;
beforeAll(async () => {
  [stage, visitor] = await Promise.all([openStage(), visit()]);
}, 30_000);
afterAll(() => Promise.all([visitor.stop(), stage.stop()]));

async function expectAccessible(page: Page, place: string): Promise<void> {
  await page.waitForTimeout(300);
  const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults;
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const found = grave.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => ({ place, id, target, html })),
  );
  expect(found).toEqual([]);
}

it.each([false, true])(
  'finds nothing serious (dark: %s)',
  async (dark) => {
    const split = `&split=${emily}&split_channel=${general}`;
    const page = await visitor.open(`${stage.url}/?user=${mio}&channel=${random}${split}`, {
      dark,
      language: 'ja',
    });
    await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
    const composer = page.getByRole('textbox', { name: '#random へのメッセージ' });
    for (const sample of ['posting', 'text', 'grouped', 'whisper']) {
      await composer.fill(`/sample ${sample}`);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
    }
    await page.getByText('内緒の話です。').last().waitFor();
    await expectAccessible(page, 'two panes');

    await page.getByRole('button', { name: 'インスペクター' }).click();
    await expectAccessible(page, 'inspector');
    await page.getByRole('button', { name: 'テスト操作' }).click();
    await expectAccessible(page, 'desk');
    await page.getByRole('button', { name: 'テスト操作' }).click();

    await page
      .getByRole('button', { name: /別の人に切り替える/ })
      .first()
      .click();
    await expectAccessible(page, 'people');
    await page.keyboard.press('Escape');

    await composer.fill('/sample form');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '登録する' }).click();
    await page.getByText('この項目は必須です。').first().waitFor();
    await expectAccessible(page, 'modal with complaints');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    const home = await visitor.open(`${stage.url}/?user=${mio}`, { dark, language: 'ja' });
    await home.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
    await home.getByRole('heading', { name: 'こんにちは、美咲さん' }).waitFor();
    await expectAccessible(home, 'home');
  },
  60_000,
);
