import type { Page } from 'playwright-core';
import { shoot, type Visitor, visit } from './browser';
import { mio, openStage, random, type Stage } from './stage';

/** Forms: filled in, refused, kept, sent. */

let stage: Stage;
let visitor: Visitor;
let page: Page;
beforeAll(async () => {
  [stage, visitor] = await Promise.all([openStage(), visit()]);
}, 30_000);
beforeEach(async () => {
  page = await visitor.open(`${stage.url}/?user=${mio}&channel=${random}`);
  await page.getByRole('textbox', { name: '#random へのメッセージ' }).fill('/sample form');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: '登録' }).waitFor();
});
afterEach(async () => {
  const boot = await fetch(`${stage.url}/client/boot?user=${mio}`);
  const { modals } = (await boot.json()) as { modals: { id: string }[] };
  for (const { id } of modals.reverse()) await stage.act({ do: 'close', user: mio, view: id });
  await page.close();
});
afterAll(() => Promise.all([visitor.stop(), stage.stop()]));

const name = () => page.getByRole('textbox', { name: 'お名前' });
const submit = () => page.getByRole('button', { name: '登録する' }).click();

async function fill(): Promise<void> {
  const skills = page.getByRole('combobox', { name: '使いたい技能' });
  await skills.click();
  await page.getByRole('option', { name: '動画編集' }).click();
  await page.getByRole('option', { name: 'デザイン' }).click();
  await page.getByText('選べるのは 2 件までです。').waitFor();
  expect(await page.getByRole('option', { name: 'プロジェクト管理' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  await page.keyboard.press('Escape');
}

it('complains at the field, loses nothing, and hands in what Slack would', async () => {
  await submit();
  await page.getByText('この項目は必須です。').first().waitFor();
  expect(await name().getAttribute('aria-invalid')).toBe('true');
  await page.locator(':focus').and(name()).waitFor();

  await name().fill('だれか');
  await fill();
  await page.getByRole('combobox', { name: '関心のあるテーマ (任意)' }).fill('子ども');
  await page.getByRole('option', { name: '子ども' }).click();
  await page.getByRole('combobox', { name: '推薦者 (任意)' }).fill('石田 航');
  await page
    .getByRole('option', { name: /石田 航/ })
    .first()
    .click();
  await page.getByRole('checkbox', { name: '土曜' }).check();
  await page.getByRole('radio', { name: '来月から' }).check();
  await page.getByLabel('開始日').fill('2027-01-15');
  await page.getByLabel('時刻 (任意)').fill('19:30');
  await page.getByLabel('面談 (任意)').fill('2027-01-20T18:00');
  await page.getByRole('textbox', { name: 'メール (任意)' }).fill('まちがい');
  await page
    .getByLabel('資料 (任意)')
    .setInputFiles({ name: '計画.txt', mimeType: 'text/plain', buffer: Buffer.from('一日目') });
  await page.getByText('計画.txt').waitFor();
  await page.getByRole('textbox', { name: 'ひとこと (任意)' }).fill('よろしく\n- 一つめ\n- 二つめ');
  await submit();
  await page.getByText('メールアドレスを入力してください。').waitFor();
  await shoot(page, 'modal-lower');
  await page.getByRole('textbox', { name: 'メール (任意)' }).fill('mio@example.com');

  await submit();
  await page.getByText('その名前はもう登録されています。').waitFor();
  expect(await name().inputValue()).toBe('だれか');
  await shoot(page, 'modal-error');

  await name().fill('青木 澪');
  await submit();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(stage.sampler.heard.at(-1)?.detail).toMatchObject({
    name: { name: { type: 'plain_text_input', value: '青木 澪' } },
    about: { about: { type: 'plain_text_input', value: null } },
    skills: { skills: { type: 'multi_static_select', selected_options: [{ value: 'w1' }, { value: 'w2' }] } },
    theme: { theme: { type: 'external_select', selected_option: { value: '子ども' } } },
    by: { by: { type: 'users_select', selected_user: 'U0WATARU002' } },
    where: { where: { type: 'conversations_select', selected_conversation: null } },
    days: { days: { type: 'checkboxes', selected_options: [{ value: 'v1' }] } },
    start: { start: { type: 'radio_buttons', selected_option: { value: 'v1' } } },
    date: { date: { type: 'datepicker', selected_date: '2027-01-15' } },
    time: { time: { type: 'timepicker', selected_time: '19:30' } },
    meet: {
      meet: { type: 'datetimepicker', selected_date_time: Date.parse('2027-01-20T18:00+09:00') / 1000 },
    },
    mail: { mail: { type: 'email_text_input', value: 'mio@example.com' } },
    file: { file: { type: 'file_input', files: [{ name: '計画.txt', size: 9 }] } },
    rich: {
      rich: {
        rich_text_value: {
          type: 'rich_text',
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'text', text: 'よろしく' }] },
            { type: 'rich_text_list', style: 'bullet' },
          ],
        },
      },
    },
  });
});

it('tells the app at Enter of a field that dispatches, and stays open', async () => {
  await page.getByRole('textbox', { name: '郵便番号 (任意)' }).fill('100-0001');
  await page.keyboard.press('Enter');
  for (let n = 0; n < 50 && stage.sampler.heard.at(-1)?.detail.action_id !== 'zip'; n++)
    await page.waitForTimeout(40);
  expect(stage.sampler.heard.at(-1)?.detail).toMatchObject({ action_id: 'zip', value: '100-0001' });
  await page.getByRole('dialog', { name: '登録' }).waitFor();
});

it('says when the app does not answer, and keeps what was typed', async () => {
  await name().fill('返事なし');
  await fill();
  await submit();
  await page.getByRole('button', { name: '登録する', disabled: true }).waitFor();
  await shoot(page, 'modal-busy');
  await page.getByRole('alert').getByText('アプリから 3 秒以内に応答がありませんでした').waitFor();
  expect(await name().inputValue()).toBe('返事なし');
  await shoot(page, 'modal-timeout');
});

it('keeps what was typed when the app updates the view; new fields start with their own value', async () => {
  await name().fill('途中まで');
  await page.getByRole('button', { name: '町も書く' }).click();
  const town = page.getByRole('textbox', { name: '町' });
  await town.waitFor();
  expect(await town.inputValue()).toBe('みなと町');
  expect(await name().inputValue()).toBe('途中まで');
});

it('opens a second view over the first, which is as it was when one comes back', async () => {
  await name().fill('途中まで');
  await page.getByRole('button', { name: 'くわしい説明' }).click();
  const second = page.getByRole('dialog', { name: 'くわしい説明' });
  await second.getByText('ここは二枚目です。').waitFor();
  await second.getByRole('button', { name: '戻る' }).click();
  expect(await name().inputValue()).toBe('途中まで');
  await page.getByRole('button', { name: 'くわしい説明' }).click();
  await second.getByRole('button', { name: '閉じる' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(stage.sampler.heard.at(-1)).toEqual({ what: 'closed', detail: { cleared: true } });
});

it('closes by Esc, and the writing goes on where it was', async () => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page
    .locator(':focus')
    .and(page.getByRole('textbox', { name: '#random へのメッセージ' }))
    .waitFor();
});
