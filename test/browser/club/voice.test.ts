import { source } from 'axe-core';
import type { Page } from 'playwright-core';
import { Club } from '../../support/club';
import { LookingBack } from '../../support/retrospective';
import { runningInRoom } from '../../support/running';
import { shoot, type Visitor, visit } from '../sandbox/browser';

/** The organisation's page, on a phone. */

const at = new Date('2026-11-25T10:30:00+09:00');
let club: Club;
let visitor: Visitor;
beforeAll(async () => {
  [club, visitor] = await Promise.all([
    Club.open({ at: at.toISOString(), env: { PUBLIC_URL: 'https://club.example' } }),
    visit(),
  ]);
}, 30_000);
afterAll(() => Promise.all([visitor.stop(), club.close()]));

async function link(): Promise<string> {
  await runningInRoom(club, { id: 'p1', title: 'オンライン会議の学習会' }, ['UHANAKO', 'UTARO']);
  const back = new LookingBack(club);
  await back.closes('UHANAKO');
  const { modal } = await club.person('UHANAKO').presses('支援先に送るリンクをつくる', back.asked('UHANAKO'));
  const [, path] = /https:\/\/club\.example\/([^\\"]+)/.exec(JSON.stringify(modal)) ?? [];
  return `http://127.0.0.1:${club.app.port()}/${path}`;
}

async function phone(address: string, dark = false): Promise<Page> {
  const page = await visitor.open(address, { dark });
  await page.setViewportSize({ width: 360, height: 740 });
  return page;
}

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string; help: string }[] };
  return found.violations.map(({ id, help }) => `${id}: ${help}`);
}

it('is read, refused, put right and sent on a phone, and is then closed', async () => {
  const address = await link();
  const page = await phone(address);
  expect(await faults(page)).toEqual([]);
  // Nothing to be pushed sideways, nothing too small for a thumb.
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  for (const label of await page.locator('.choices label').all())
    expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await shoot(page, 'voice');

  await page
    .getByRole('group', { name: '目標はどのくらい達成できましたか' })
    .getByLabel('5（十分に達成できた）')
    .check();
  await page.getByLabel('よかったこと、続けてほしいこと').fill('毎週の声かけ');
  await page.getByRole('button', { name: '送信する' }).click();
  await page.getByRole('alert').getByText('まだ送信されていません。').waitFor();
  expect(await page.getByLabel('よかったこと、続けてほしいこと').inputValue()).toBe('毎週の声かけ');
  await shoot(page, 'voice-refused');

  await page
    .getByRole('group', { name: 'どのくらい満足されていますか' })
    .getByLabel('4', { exact: true })
    .check();
  await page
    .getByRole('group', { name: 'また頼みたいと思われますか' })
    .getByLabel('4', { exact: true })
    .check();
  await page.getByLabel('変化があったのは、およそ何人ですか').fill('12');
  await page.getByLabel('少し手伝いがあれば続けられる').check();
  await page.getByLabel('誰に、どんな変化がありましたか').fill('職員が自分たちで会議を開いています。');
  await page.getByRole('button', { name: '送信する' }).click();
  await page.getByRole('heading', { name: 'ありがとうございました' }).waitFor();
  await club.settle();
  expect(club.person('UHANAKO').told.at(-1)?.text).toContain('回答が届きました');

  const again = await phone(address, true);
  await again.getByRole('heading', { name: '回答は受け取り済みです' }).waitFor();
  expect(await again.content()).not.toMatch(/みどり|学習会/);
  expect(await faults(again)).toEqual([]);
  await shoot(again, 'voice-used');
}, 60_000);
