import { story } from '../../journeys/step';
import { Persona } from '../../support/persona';
import { Processes } from '../../support/processes';
import { shoot, type Visitor, visit } from '../sandbox/browser';

/** A team's schedule, as a coordinator changes it in a browser in the sample club. */
jest.setTimeout(90_000);

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

step('chooses a project, moves a session, cancels the next one and changes the rhythm', async () => {
  const page = await visitor.open(`${club.url}/?user=${mio.id}`, { at: club.now, hinted: true });
  page.setDefaultTimeout(15_000);
  await page.setViewportSize({ width: 1360, height: 1000 });
  await mio.types('schedule');
  const list = page.getByRole('dialog', { name: '活動の日程' });
  await list.getByText('どのプロジェクトの日程を見ますか').waitFor();
  await list.getByRole('combobox').click();
  await page.getByRole('listbox').getByRole('option').first().click();
  await list.getByText('リズムを変える').waitFor();
  await shoot(page, 'schedule');

  await list.getByRole('button', { name: '日時を変える' }).first().click();
  const move = page.getByRole('dialog', { name: '日時の変更' });
  await move.getByLabel('理由').fill('会場の都合');
  await move.getByLabel('時間（分）').fill('75');
  await move.getByRole('button', { name: '保存する' }).click();
  await list.getByText('変更しました。').waitFor();
  await list.getByText('から75分').waitFor();

  await list.getByRole('button', { name: '中止する' }).first().click();
  const cancel = page.getByRole('dialog', { name: '活動回の中止' });
  await cancel.getByLabel('理由').fill('大雪のため');
  await cancel.getByRole('button', { name: '中止する' }).click();
  await list.getByText('：中止').waitFor();

  await list.getByRole('button', { name: 'リズムを変える' }).click();
  const form = page.getByRole('dialog', { name: 'リズムの変更' });
  await form.getByLabel('開始時刻').fill('20:15');
  await form.getByRole('button', { name: '確認する' }).click();
  await form.getByText('これから：').waitFor();
  await shoot(page, 'schedule-preview');
  await form.getByRole('button', { name: 'この日程にする' }).click();
  await list.getByText('変更しました。').waitFor();
  await mio.sees('【リズム変更】');
});
