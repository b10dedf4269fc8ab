import type { Page } from 'playwright-core';
import { buildPage, shoot, type Visitor, visit } from './browser';
import { type Fake, startFake } from './fake';

/** Forms: filled in, refused, kept, sent. */

let fake: Fake;
let visitor: Visitor;
let folder: string;
let page: Page;
beforeAll(async () => {
  folder = await buildPage();
  visitor = await visit();
}, 60_000);
beforeEach(async () => {
  fake = await startFake(folder);
  page = await visitor.open(`${fake.url}/?user=U0001&channel=C0001`);
  await page.getByRole('textbox', { name: '#general へのメッセージ' }).fill('/probono profile');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: '登録' }).waitFor();
});
afterEach(async () => {
  await page.close();
  await fake.stop();
});
afterAll(() => visitor.stop());

const submit = () => page.getByRole('button', { name: '登録する' }).click();

async function fill(): Promise<void> {
  await page.getByRole('textbox', { name: 'お名前' }).fill('田中 美咲');
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

it('sends the command as it was typed', () => {
  expect(fake.acts.at(-1)).toEqual({
    do: 'command',
    user: 'U0001',
    channel: 'C0001',
    command: '/probono',
    text: 'profile',
  });
});

it('complains at the field, loses nothing, and hands in what Slack would', async () => {
  await submit();
  const name = page.getByRole('textbox', { name: 'お名前' });
  await page.getByText('この項目は必須です。').first().waitFor();
  expect(await name.getAttribute('aria-invalid')).toBe('true');
  expect(await page.locator(':focus').getAttribute('placeholder')).toBe('田中 美咲');

  await fill();
  await page.getByRole('combobox', { name: '関心のあるテーマ (任意)' }).fill('子ども');
  await page.getByRole('option', { name: '子ども' }).click();
  await page.getByRole('combobox', { name: '推薦者 (任意)' }).fill('鈴木 大輔');
  await page
    .getByRole('option', { name: /鈴木 大輔/ })
    .first()
    .click();
  await page.getByRole('checkbox', { name: '土曜' }).check();
  await page.getByRole('radio', { name: '来月から' }).check();
  await page.getByLabel('開始日').fill('2026-01-15');
  await page.getByLabel('時刻 (任意)').fill('19:30');
  await page.getByLabel('面談 (任意)').fill('2026-01-20T18:00');
  await page.getByRole('textbox', { name: 'メール (任意)' }).fill('まちがい');
  await submit();
  await page.getByText('メールアドレスを入力してください。').waitFor();
  await page.getByRole('textbox', { name: 'メール (任意)' }).fill('misaki@example.com');

  fake.answers.push({ ok: false, error: 'errors', errors: { name: 'その名前はもう登録されています。' } });
  await submit();
  await page.getByText('その名前はもう登録されています。').waitFor();
  expect(await page.getByRole('textbox', { name: 'お名前' }).inputValue()).toBe('田中 美咲');
  await shoot(page, 'modal-error');

  await page.getByRole('textbox', { name: 'お名前' }).fill('田中 美咲 2');
  await submit();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const sent = fake.acts.at(-1) as { state: Record<string, Record<string, unknown>> };
  const text = (words: string) => ({ type: 'plain_text', text: words, emoji: true });
  expect(sent.state).toMatchObject({
    name: { name: { type: 'plain_text_input', value: '田中 美咲 2' } },
    about: { about: { type: 'plain_text_input', value: null } },
    skills: {
      skills: {
        type: 'multi_static_select',
        selected_options: [
          { text: text('動画編集'), value: 'w1' },
          { text: text('デザイン'), value: 'w2' },
        ],
      },
    },
    theme: { theme: { type: 'external_select', selected_option: { value: '子ども' } } },
    by: { by: { type: 'users_select', selected_user: 'U0013' } },
    where: { where: { type: 'conversations_select', selected_conversation: null } },
    days: { days: { type: 'checkboxes', selected_options: [{ value: 'v1' }] } },
    start: { start: { type: 'radio_buttons', selected_option: { value: 'v1' } } },
    date: { date: { type: 'datepicker', selected_date: '2026-01-15' } },
    time: { time: { type: 'timepicker', selected_time: '19:30' } },
    meet: {
      meet: { type: 'datetimepicker', selected_date_time: Date.parse('2026-01-20T18:00+09:00') / 1000 },
    },
    mail: { mail: { type: 'email_text_input', value: 'misaki@example.com' } },
  });
});

it('says when the app does not answer, and keeps what was typed', async () => {
  await fill();
  fake.answers.push({ ok: false, error: 'timeout' });
  await submit();
  await page.getByRole('alert').getByText('アプリから 3 秒以内に応答がありませんでした').waitFor();
  expect(await page.getByRole('textbox', { name: 'お名前' }).inputValue()).toBe('田中 美咲');
  await shoot(page, 'modal-timeout');
});

it('keeps what was typed when the app updates the view; new fields start with their own value', async () => {
  await page.getByRole('textbox', { name: 'お名前' }).fill('途中まで');
  fake.updateModal('U0001', (blocks) => [
    ...blocks.filter((block) => block.block_id === 'name'),
    {
      type: 'input',
      block_id: 'town',
      label: { type: 'plain_text', text: '町' },
      element: { type: 'plain_text_input', action_id: 'town', initial_value: 'みなと町' },
    },
  ]);
  expect(await page.getByRole('textbox', { name: '町' }).inputValue()).toBe('みなと町');
  expect(await page.getByRole('textbox', { name: 'お名前' }).inputValue()).toBe('途中まで');
});

it('closes by its button, by Esc and by the cross', async () => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page
    .locator(':focus')
    .and(page.getByRole('textbox', { name: '#general へのメッセージ' }))
    .waitFor();
  expect(fake.acts.at(-1)).toMatchObject({ do: 'close', view: 'V1' });
});
