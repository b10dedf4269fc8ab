import { story } from '../../journeys/step';
import { Persona } from '../../support/persona';
import { Processes } from '../../support/processes';
import { proposal } from '../../support/project';
import { shoot, type Visitor, visit } from '../sandbox/browser';

/** A team that nobody fits, and what would help it, as a coordinator sees it in a browser. */
jest.setTimeout(90_000);

const TITLE = '動画で届ける防災講座';
let club: Processes;
let visitor: Visitor;
let mio: Persona;

beforeAll(async () => {
  club = await Processes.open({}, '2026-11-25T10:00:00+09:00');
  [visitor] = await Promise.all([visit(), club.seed()]);
  await club.startApp();
  await club.settles();
  mio = new Persona(club.url, 'U00000MIO01');
});
afterAll(async () => {
  await visitor?.stop();
  await club?.close();
});

const step = story(() => club.log);

step('shows what is missing and what would help, and tries it with a press', async () => {
  const sakura = new Persona(club.url, 'U0SAKURA010');
  await sakura.types('post');
  const hard = {
    プロジェクト名: TITLE,
    '役割1：必要なスキル': '動画編集',
    '役割1：スキルのレベル': '5（人に教えている）',
    '役割1：人数': 6,
    '役割1：呼び名': '講師',
  };
  expect(await sakura.submits({ ...proposal, ...hard })).toEqual({});
  await sakura.submits({}, await sakura.modal('プレビュー'));
  await mio.presses('承認する', `プロジェクトの提案：${TITLE}`);
  await mio.types('match');
  const card = await mio.sees(`チーム案：${TITLE}`);
  expect(card.text).toContain('足りないもの：');
  expect(card.text).toContain('補うには：');

  const page = await visitor.open(`${club.url}/?user=${mio.id}&channel=${card.channel}`, {
    at: club.now,
    hinted: true,
  });
  page.setDefaultTimeout(15_000);
  await page.setViewportSize({ width: 1360, height: 1000 });
  const message = page.getByRole('article').filter({ hasText: `チーム案：${TITLE}` });
  await message.scrollIntoViewIfNeeded();
  await message.getByText('補うには：').waitFor();
  await shoot(page, 'mend');
  await message.getByRole('button', { name: '補う方法を試算する' }).click();
  await page.getByText('結果は、このチーム案のスレッドに届きます').waitFor();
  await message.getByRole('button', { name: /件の返信/ }).click({ timeout: 40_000 });
  await page.getByRole('button', { name: 'この方法にする', exact: true }).waitFor();
  await shoot(page, 'mend-tried');
  await page.getByRole('button', { name: 'この方法にする', exact: true }).click();
  const modal = page.getByRole('dialog', { name: '補う方法の適用' });
  await modal.getByText('提案した方にお知らせし').waitFor();
  await modal.getByRole('button', { name: '適用する' }).click();
  await mio.sees('動画編集 レベル4以上');
});
