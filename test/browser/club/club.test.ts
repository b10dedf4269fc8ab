import type { Page } from 'playwright-core';
import { story } from '../../journeys/step';
import type { Filled } from '../../support/forms';
import { Persona, type Seen } from '../../support/persona';
import { Processes } from '../../support/processes';
import { proposal } from '../../support/project';
import { shoot, type Visitor, visit } from '../sandbox/browser';

/**
 * The main job as people see it, in a browser, in the sample club. `SCREENSHOTS` names the folder for the pictures,
 * which are those of `docs/pictures`.
 */
jest.setTimeout(90_000);

let club: Processes;
let visitor: Visitor;
let haru: Persona;
let mio: Persona;
let sakura: Persona;
let emily: Persona;
let chikage: Persona;
let reactors: Persona[];
let team: Persona[];
let kickoff: Seen;

const TITLE = String(proposal.プロジェクト名);

beforeAll(async () => {
  club = await Processes.open({}, '2026-11-25T10:00:00+09:00');
  [visitor] = await Promise.all([visit(), club.seed()]);
  await club.startApp();
  await club.settles();
  const person = (id: string) => new Persona(club.url, id);
  mio = person('U00000MIO01');
  sakura = person('U0SAKURA010');
  emily = person('U00EMILY004');
  chikage = person('U0CHIKAGE03');
  reactors = ['U0000REN005', 'U0TAKUYA007', 'U00000YU009', 'U0KENICHI12'].map(person);
  haru = person(
    await club.hires({
      name: 'haru.mizuno',
      real_name: '水野 陽',
      title: '経営企画',
      department: '経営企画部',
    }),
  );
  await Promise.all([haru, sakura, mio, ...reactors].map((it) => it.joins('probono')));
});
afterAll(async () => {
  await visitor?.stop();
  await club?.close();
});

const step = story(() => club.log);

/** Registers them, or changes what they registered. */
async function registers(person: Persona): Promise<void> {
  await person.types('register');
  await person.chooses('スキル', ['動画編集']);
  const wrong = await person.submits({
    '動画編集 のレベルと希望': '4 仕事で中心になっている・活かしたい',
    '活動できる時間（週あたり）': 5,
    活動しやすい時間帯: ['平日の夜'],
    活動の場所: 'オンラインでも現地でも',
    リーダー: ['チームのリーダーを引き受けてもよい'],
  });
  expect(wrong).toEqual({});
  await person.closes('プロフィールを保存しました。');
}

/** The page of somebody: at a channel, or at the Home tab. */
async function look(person: Persona, channel: string, tab?: 'home', height = 820): Promise<Page> {
  const address = `${club.url}/?user=${person.id}&channel=${channel}${tab ? '&tab=home' : ''}`;
  const page = await visitor.open(address, { at: club.now, hinted: true });
  page.setDefaultTimeout(15_000);
  await page.setViewportSize({ width: 1360, height });
  return page;
}

step('helps somebody new, and registers them', async () => {
  const page = await look(haru, await haru.appChannel());
  await page.getByRole('textbox', { name: /へのメッセージ$/ }).fill('/probono');
  await page.keyboard.press('Enter');
  await page.getByText('プロボノクラブへようこそ').waitFor();
  await shoot(page, 'help');

  await page.getByRole('button', { name: 'プロフィールの登録・編集' }).click();
  const modal = page.getByRole('dialog', { name: 'プロフィール' });
  await modal.getByRole('combobox', { name: 'スキル' }).fill('動画編集');
  await page.getByRole('option', { name: '動画編集' }).first().click();
  await page.keyboard.press('Escape');
  await modal.getByRole('combobox', { name: /動画編集 のレベルと希望/ }).click();
  await page.getByRole('option', { name: '2 やってみたことがある・学びたい' }).click();
  await shoot(page, 'register');

  await modal.getByLabel('活動できる時間（週あたり）').fill('3');
  await modal.getByRole('checkbox', { name: '平日の夜' }).check();
  await modal.getByRole('radio', { name: 'オンラインのみ' }).check();
  await modal.getByRole('button', { name: '保存する' }).click();
  await modal.getByText('プロフィールを保存しました。').waitFor();
  await modal.getByRole('button', { name: '閉じる' }).last().click();
});

step('posts a project, and takes a reaction with a press', async () => {
  for (const person of reactors) await registers(person);
  await sakura.types('post');
  const roles: Filled = { '役割1：人数': 3, '役割1：呼び名': '編集担当' };
  expect(await sakura.submits({ ...proposal, ...roles })).toEqual({});
  await sakura.submits({}, await sakura.modal('プレビュー'));
  await mio.presses('承認する', `プロジェクトの提案：${TITLE}`);
  const posting = await haru.sees(TITLE, { room: 'probono' });
  await Promise.all(reactors.map((it) => it.reacts('raised_hand', posting)));

  const page = await look(haru, posting.channel);
  const message = page.getByRole('article').filter({ hasText: TITLE });
  await message.getByRole('button', { name: /:seedling: 1 件/ }).click();
  await message.getByRole('button', { name: /:seedling: 2 件/, pressed: true }).waitFor();
  await message.getByText('学びながら参加したい：1人').waitFor();
  await page.mouse.move(0, 0);
  await shoot(page, 'posting');
});

step('puts a team before the coordinators, who approve it with a press', async () => {
  await mio.types('match');
  const card = await mio.sees(`チーム案：${TITLE}`);
  expect(card.text).toContain('3席すべてと、リーダーが揃っています。');
  team = [...card.text.matchAll(/^• <@(\w+)>/gm)].map(([, id = '']) => new Persona(club.url, id));

  await club.settles();
  const home = await look(mio, await mio.appChannel(), 'home', 1230);
  await home.getByText('承認を待っているチーム案').waitFor();
  await shoot(home, 'home-coordinator');

  const page = await look(mio, card.channel, undefined, 900);
  const message = page.getByRole('article').filter({ hasText: `チーム案：${TITLE}` });
  await message.scrollIntoViewIfNeeded();
  await shoot(page, 'proposal');
  await message.getByRole('button', { name: '承認して招待する' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '承認する' }).click();
  await page.getByText('返事待ち').first().waitFor();
});

step('invites, and begins', async () => {
  const [first, ...others] = team as [Persona, ...Persona[]];
  await first.sees('チームへのご招待');
  const page = await look(first, await first.appChannel());
  await page.getByText('チームへのご招待').last().waitFor();
  await shoot(page, 'invitation');
  await page.getByRole('button', { name: '参加する' }).click();
  await page.getByText('参加が決まりました').waitFor();
  for (const person of others) await person.presses('参加する', 'チームへのご招待');
  kickoff = await first.sees(`${TITLE} を始めましょう`);
  const room = await look(first, kickoff.channel);
  await room.getByText(`${TITLE} を始めましょう`).waitFor();
  await shoot(room, 'kickoff');
});

step('reminds on Monday morning', async () => {
  await club.startAppBefore('2026-11-30T09:00:00+09:00');
  const [leader] = team as [Persona];
  await leader.sees('今週の活動のお知らせ');
  const page = await look(leader, await leader.appChannel());
  await page.getByText('今週の活動のお知らせ').waitFor();
  await shoot(page, 'reminder');
  await page.getByRole('button', { name: '問題なし' }).first().click();
  await page.getByText('あなたの返事：問題なし').waitFor();
});

step('shows each their Home, in their language', async () => {
  const [leader] = team as [Persona];
  const page = await look(leader, await leader.appChannel(), 'home', 1230);
  await page.getByText('わたしの提案とリアクション').waitFor();
  expect(await page.getByRole('main').getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    'わたしのプロフィール',
    'わたしへのお声がけ',
    'わたしのチーム',
    'これからの活動回',
    expect.stringMatching(/募集/),
    'わたしの活動の記録',
  ]);
  await shoot(page, 'home');
  const english = await look(emily, await emily.appChannel(), 'home');
  await english.getByRole('heading', { name: 'My profile' }).waitFor();
  await shoot(english, 'home-en');
});

step('closes the project, and shows what all three sides said', async () => {
  const [leader] = team as [Persona];
  await leader.types('close');
  const closing: Filled = {
    達成したこと: '職員22名が、自分たちで3分の動画を編集して公開できるようになりました。',
    目標は達成できましたか: '達成できた',
    確認: ['このプロジェクトを終了します（元に戻せません）'],
  };
  expect(await leader.submits(closing)).toEqual({});
  await leader.closes('を終了しました。');
  const kept = ['毎回15分の振り返り', '職員さんと画面を見ながら進めたこと', '役割を交代しながら進めたこと'];
  for (const [i, person] of team.entries()) {
    await person.presses('参加者として答える', '振り返りのお願い');
    const answer = {
      また参加したいですか: i ? '5  ぜひまた参加したい' : '4',
      同僚にもすすめたいですか: '5  ぜひすすめたい',
      'Keep（よかったこと・続けたいこと）': String(kept[i]),
      'Problem（困ったこと・気になったこと）': i ? '' : '素材の受け渡しに時間がかかった',
    };
    expect(await person.submits(answer)).toEqual({});
    await person.closes('受け取りました');
  }
  await leader.presses('支援先に代わって答える', '振り返りのお願い');
  const organisation = {
    目標はどのくらい達成できましたか: '5  十分に達成できた',
    支援先はどのくらい満足していますか: '5  とても満足している',
    '支援先は、また頼みたいと言っていますか': '4',
    '誰に、どんな変化がありましたか': '動画を見た高齢者が、居場所に足を運ぶようになりました。',
  };
  expect(await leader.submits(organisation)).toEqual({});
  await leader.closes('受け取りました');
  await chikage.presses('会社の立場で答える', '振り返りのお願い');
  const company = {
    '会社の目指すことと、どのくらい合っていましたか': '3',
    会社は何を得ましたか: '若手が、社外の方との打ち合わせを進行する経験を積みました。',
    'Try（次に試したいこと）': '次は広報宣伝部からも参加を募る',
  };
  expect(await chikage.submits(company)).toEqual({});
  await leader.sees('三方よしの振り返り', { room: kickoff.channel });
  const page = await look(leader, kickoff.channel, undefined, 1230);
  await page.getByText(`三方よしの振り返り：${TITLE}`).waitFor();
  await shoot(page, 'summary');
});
