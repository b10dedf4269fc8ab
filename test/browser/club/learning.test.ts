import type { Page } from 'playwright-core';
import { story } from '../../journeys/step';
import type { Filled } from '../../support/forms';
import { Persona } from '../../support/persona';
import { Processes } from '../../support/processes';
import { proposal } from '../../support/project';
import { shoot, type Visitor, visit } from '../sandbox/browser';

/**
 * What one team learned reaches the next: a project ends, its three sides look back (the organisation at its own page, on
 * a telephone), a lesson is published, and a second project like it meets that lesson. The app is killed while people
 * answer.
 */
jest.setTimeout(90_000);

const FIRST = 'ITツール活用勉強会：紙とFAXからの一歩';
const SECOND = '名簿とシフトを紙から移す勉強会';
const LESSON = '道具を選ぶ前に、困った日の話を聞く';
const CHANGE = '月末の集計が、8時間から1時間半になりました。職員が定時で帰っています。';

let club: Processes;
let visitor: Visitor;
const mio = () => new Persona(club.url, 'U00000MIO01');
const chikage = () => new Persona(club.url, 'U0CHIKAGE03');
let team: Persona[];
let room: string;

beforeAll(async () => {
  club = await Processes.open({ PUBLIC_URL: 'own' }, '2026-11-25T10:00:00+09:00');
  [visitor] = await Promise.all([visit(), club.seed()]);
  await club.startApp();
  await club.settles();
  const kickoff = await mio().sees(`${FIRST} を始めましょう`);
  room = kickoff.channel;
  // The leader stands first.
  team = [...kickoff.text.matchAll(/^• <@(\w+)>さん/gm)].map(([, id = '']) => new Persona(club.url, id));
});
afterAll(async () => {
  await visitor?.stop();
  await club?.close();
});

const step = story(() => club.log);

/** The page of somebody at a conversation. */
async function look(person: Persona, channel: string, height = 900): Promise<Page> {
  const address = `${club.url}/?user=${person.id}&channel=${channel}`;
  const page = await visitor.open(address, { at: club.now, hinted: true });
  page.setDefaultTimeout(15_000);
  await page.setViewportSize({ width: 1360, height });
  return page;
}

step('closes a project; its team is asked', async () => {
  await mio().types('close');
  const closing: Filled = {
    終了するプロジェクト: `${FIRST}（NPO法人ひだまりの縁側）`,
    達成したこと: '名簿・予定・連絡を、5か所共通のツールに移しました。',
    目標は達成できましたか: '達成できた',
    確認: ['このプロジェクトを終了します（元に戻せません）'],
  };
  expect(await mio().submits(closing)).toEqual({});
  await mio().closes('を終了しました。');
  await mio().sees('を終了しました', { room });
});

const participants = (i: number): Filled => ({
  また参加したいですか: i ? '5  ぜひまた参加したい' : '4',
  同僚にもすすめたいですか: '5  ぜひすすめたい',
  'Keep（よかったこと・続けたいこと）': `${['先月いちばん困った日を、最初に聞いた', '宿題を毎回一つだけにした', '職員さんの画面で一緒に動かした', '困った日の話から始めた'][i]}`,
  'Problem（困ったこと・気になったこと）': i ? '' : '職員さんが交代制で、同じ方が続けて出られなかった',
  '言葉の引用（任意）': ['活動報告やノウハウで、名前を出さずに私の言葉を紹介してもよい'],
});

step('takes the answers of people who were in the middle of it when the app was killed', async () => {
  const [first, ...others] = team as [Persona, ...Persona[]];
  await first.presses('参加者として答える', '振り返りのお願い');
  await first.modal('また参加したいですか');
  await club.killApp();
  // The window stays open with all that they typed, as Slack leaves it.
  await expect(first.submits(participants(0))).rejects.toThrow('not taken');
  await club.startApp();
  await club.settles();
  expect(await first.submits(participants(0))).toEqual({});
  await first.closes('受け取りました');
  for (const [i, person] of others.entries()) {
    await person.presses('参加者として答える', '振り返りのお願い');
    expect(await person.submits(participants(i + 1))).toEqual({});
    // What was taken is kept, whatever comes next.
    if (i === 0) {
      await club.killApp();
      await club.startApp();
      await club.settles();
    } else await person.closes('受け取りました');
  }
});

step('asks the organisation on a telephone', async () => {
  const [leader] = team as [Persona];
  const page = await look(leader, await leader.appChannel());
  await page.getByRole('button', { name: '支援先に送るリンクをつくる' }).last().click();
  const letter = page.getByRole('dialog', { name: '支援先に送るリンク' });
  await letter.getByText('ご担当者さま').waitFor();
  await shoot(page, 'learning-letter');
  const link = /http:\/\/127\.0\.0\.1:\d+\/retro\/[\w-]+/.exec((await letter.textContent()) ?? '')?.[0] ?? '';

  await letter.getByRole('button', { name: '閉じる' }).last().click();

  const phone = await visitor.open(`${link.slice(0, -1)}`, { at: club.now, phone: true });
  await phone.getByText('このリンクは使えません').waitFor();
  await shoot(phone, 'learning-altered');

  await phone.goto(link);
  expect(await phone.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  await shoot(phone, 'learning-phone');
  const choose = (legend: RegExp, option: string) =>
    phone.getByRole('group', { name: legend }).getByLabel(option, { exact: false }).check();
  await choose(/目標はどのくらい達成できましたか/, '5（十分に達成できた）');
  await phone.getByLabel('誰に、どんな変化がありましたか').fill(CHANGE);
  await phone.getByRole('button', { name: '送信する' }).click();
  await phone.getByRole('alert').waitFor();
  expect(await phone.getByLabel('誰に、どんな変化がありましたか').inputValue()).toBe(CHANGE);
  await shoot(phone, 'learning-refused');

  await phone.getByRole('group', { name: /満足/ }).getByLabel('4').check();
  await phone.getByRole('group', { name: /また/ }).getByLabel('5（', { exact: false }).check();
  await phone.getByRole('checkbox').check();
  await club.killApp();
  await phone.getByRole('button', { name: '送信する' }).click();
  await phone.getByText('いまは送信できませんでした。').waitFor();
  await shoot(phone, 'learning-unsent');
  await club.startApp();
  await phone.getByRole('button', { name: '送信する' }).click();
  await phone.getByText('お声を受け取りました').waitFor();
  await shoot(phone, 'learning-thanks');

  await phone.goto(link);
  await phone.getByText('回答は受け取り済みです').waitFor();
  expect(await phone.content()).not.toMatch(/ひだまり|勉強会|集計/);
  await leader.sees('振り返りの回答が届きました');
});

step('puts the three sides beside each other, in a picture', async () => {
  await chikage().presses('会社の立場で答える', '振り返りのお願い');
  const company = {
    '会社の目指すことと、どのくらい合っていましたか': '2',
    会社は何を得ましたか: '若手が、お客さまの困りごとを聞き出す経験を積みました。',
  };
  expect(await chikage().submits(company)).toEqual({});
  await chikage().closes('受け取りました');
  await club.startAppBefore('2026-11-25T11:00:00+09:00');
  const summary = await mio().sees('三方よしの振り返り', { room });
  expect(summary.text).toContain(CHANGE);
  const page = await look(mio(), room, 1400);
  await page.getByText(`三方よしの振り返り：${FIRST}`).waitFor();
  await page.getByRole('img', { name: /三方よし/ }).waitFor();
  await shoot(page, 'learning-picture');
});

step('publishes a lesson out of what was said', async () => {
  const [leader] = team as [Persona];
  await leader.sees('ノウハウの下書き');
  const page = await look(leader, await leader.appChannel());
  await page.getByRole('button', { name: '直して公開する' }).last().click();
  const modal = page.getByRole('dialog');
  const did = modal.getByLabel('何をしたか');
  await did.waitFor();
  expect(await did.inputValue()).toContain('先月いちばん困った日を、最初に聞いた');
  await shoot(page, 'learning-lesson');
  await modal.getByLabel('ひとことで').fill(LESSON);
  await modal.getByRole('button', { name: '公開する' }).click();
  await page.getByText(`「${LESSON}」を公開しました。`).first().waitFor();
});

step('shows the lesson to a second project like it: at its draft, its posting and its kick-off', async () => {
  const sakura = new Persona(club.url, 'U0SAKURA010');
  const takuya = new Persona(club.url, 'U0TAKUYA007');
  for (const person of [sakura, takuya]) await person.joins('probono');
  await takuya.types('register');
  await takuya.chooses('スキル', ['Google Workspace']);
  const skill = { 'Google Workspace のレベルと希望': '4 仕事で中心になっている・活かしたい' };
  expect(await takuya.submits(skill)).toEqual({});
  await takuya.closes('プロフィールを保存しました。');
  await sakura.types('post');
  const second: Filled = {
    ...proposal,
    プロジェクト名: SECOND,
    支援先の団体: '社会福祉法人ことの葉園',
    'だれに、どんな良いことがあるか':
      '紙の名簿と手書きのシフト表に追われる職員が、利用者と過ごす時間を取り戻せます。',
    参加する人がすること: '隔週1時間の勉強会で、名簿とシフトを共通のツールに移すのを手伝います。',
    目標: '3月末までに、名簿とシフトの2つを共通のツールに移す。',
    'テーマ（3つまで）': ['高齢者', 'デジタル活用'],
    '役割1：必要なスキル': 'Google Workspace',
    '役割1：人数': 2,
    '役割1：呼び名': 'ツール担当',
  };
  expect(await sakura.submits(second)).toEqual({});
  const preview = await sakura.modal('先輩チームから');
  expect(JSON.stringify(preview)).toContain(LESSON);
  expect(JSON.stringify(preview)).toContain(FIRST);
  const page = await look(sakura, await sakura.appChannel(), 1200);
  await page.getByText('先輩チームから').scrollIntoViewIfNeeded();
  await shoot(page, 'learning-draft');
  await sakura.submits({}, preview);
  await sakura.closes('提案を受け付けました。');
  await mio().presses('承認する', `プロジェクトの提案：${SECOND}`);
  await club.startAppBefore('2026-11-25T12:00:00+09:00');
  const posting = await sakura.sees(SECOND, { room: 'probono' });
  await takuya.reacts('raised_hand', posting);
  const call = await look(sakura, posting.channel);
  const message = call.getByRole('article').filter({ hasText: SECOND });
  await message.getByRole('button', { name: /件の返信/ }).click();
  const thread = call.getByRole('complementary', { name: 'スレッド' });
  await thread.getByText(`「${SECOND}」に似た活動から`).waitFor();
  await thread.getByText(LESSON).waitFor();
  await shoot(call, 'learning-thread');

  await mio().types('match');
  const card = await mio().sees(`チーム案：${SECOND}`);
  await mio().presses('承認して招待する', card);
  for (const [, id = ''] of card.text.matchAll(/^• <@(\w+)>/gm))
    await new Persona(club.url, id).presses('参加する', 'チームへのご招待');
  const kickoff = await mio().sees(`${SECOND} を始めましょう`);
  await club.startAppBefore('2026-11-25T13:00:00+09:00');
  const brought = await mio().sees('始める前に', { room: kickoff.channel });
  expect(brought.text).toContain(LESSON);
  const end = await look(mio(), kickoff.channel, 1200);
  await end.getByText('始める前に').waitFor();
  await shoot(end, 'learning-kickoff');
});
