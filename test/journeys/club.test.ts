import type { Filled } from '../support/forms';
import { Persona, type Seen } from '../support/persona';
import { Processes } from '../support/processes';
import { proposal } from '../support/project';
import { story } from './step';

/**
 * The main job from end to end, by people who go by what they see, with the sandbox and the app as two processes over
 * Socket Mode. The steps build on one another.
 */
jest.setTimeout(60_000);

let club: Processes;
let mio: Persona;
let sakura: Persona;
let ren: Persona;
let hinata: Persona;
let takuya: Persona;
let kaito: Persona;
let yu: Persona;
let chikage: Persona;

/** Those who are asked into the team, the leader first. */
let team: Persona[] = [];
let kickoff: Seen;

const TITLE = '動画で伝える地域の居場所';
const coordinators = { room: 'probono-coordinators' };
const recruiting = { room: 'probono' };

beforeAll(async () => {
  club = await Processes.open({}, '2026-11-25T10:00:00+09:00');
  await club.startApp();
  const person = (id: string) => new Persona(club.url, id);
  mio = person('U00000MIO01');
  chikage = person('U0CHIKAGE03');
  ren = person('U0000REN005');
  hinata = person('U0HINATA006');
  takuya = person('U0TAKUYA007');
  kaito = person('U00KAITO008');
  yu = person('U00000YU009');
  sakura = person('U0SAKURA010');
  await Promise.all([ren, hinata, takuya, kaito, yu].map((it) => it.joins('probono')));
});
afterAll(() => club?.close());

const step = story(() => club.log);

const profile: Filled = {
  '活動できる時間（週あたり）': 3,
  活動しやすい時間帯: ['平日の夜'],
  活動の場所: 'オンラインのみ',
  リーダー: ['チームのリーダーを引き受けてもよい'],
};

/** Fills in the profile that is open. */
async function registers(person: Persona, level: string): Promise<void> {
  await person.chooses('スキル', ['動画編集']);
  const wrong = await person.submits({ ...profile, '動画編集 のレベルと希望': level });
  expect(wrong).toEqual({});
  await person.closes('プロフィールを保存しました。');
}

step('shows what one can type, and guesses what was meant', async () => {
  await sakura.types('');
  const help = await sakura.sees('プロボノクラブへようこそ');
  expect(help.ephemeral).toBe(true);
  expect(help.text).not.toContain('/probono match');
  await sakura.types('regster');
  await sakura.presses('/probono register', '「/probono register」のことでしょうか。');
  await sakura.closes('プロフィール');
});

step('registers an employee, who is told at its field what is wrong', async () => {
  await sakura.types('register');
  await sakura.chooses('スキル', ['簿記・経理'], profile);
  const level = { '簿記・経理 のレベルと希望': '4 仕事で中心になっている・活かしたい' };
  const wrong = await sakura.submits({ ...profile, ...level, '活動できる時間（週あたり）': 41 });
  expect(Object.keys(wrong)).toEqual(['活動できる時間（週あたり）']);
  expect(await sakura.submits({ ...profile, ...level, ひとこと: '*はじめて* です <!channel>' })).toEqual({});
  await sakura.closes('プロフィールを保存しました。');

  await sakura.types('register');
  expect(JSON.stringify(await sakura.modal('はじめて'))).toContain('*はじめて* です <!channel>');
  await sakura.closes();
});

step('takes a proposal, refuses it at its field first, and puts it before the coordinators', async () => {
  await sakura.types('post');
  await sakura.modal('プロジェクトの提案');
  const filled: Filled = {
    ...proposal,
    参加する人がすること: '職員と一緒に3分の動画を編集します。<!channel>',
    '役割1：人数': 3,
    '役割1：呼び名': '編集担当',
    活動の場所: '現地',
  };
  expect(await sakura.submits(filled)).toEqual({
    現地の都道府県: '現地で活動するときは、都道府県を選んでください。',
  });
  expect(await sakura.submits({ ...filled, 活動の場所: 'オンライン' })).toEqual({});
  await sakura.submits({}, await sakura.modal('プレビュー'));
  await sakura.closes('提案を受け付けました。');

  await hinata.types('match');
  await hinata.sees('この操作はコーディネーターが行います。');
});

step('posts what a coordinator approved', async () => {
  const card = await mio.sees(`プロジェクトの提案：${TITLE}`, coordinators);
  expect(card.text).toContain('&lt;!channel&gt;');
  await mio.home('承認を待っている提案');
  await mio.presses('承認する', card);
  await sakura.sees(`「${TITLE}」を`);
  const posting = await ren.sees(TITLE, recruiting);
  expect(posting.text).toContain('編集担当（動画編集 レベル3以上）：3名');
});

step('counts who reacts, lets them take it back, and asks a stranger to register, once', async () => {
  for (const person of [ren, hinata, takuya, yu])
    await person.types('register').then(() => registers(person, '3 仕事で使っている・活かしたい'));

  const posting = await ren.sees('この投稿へのリアクションで応えてください', recruiting);
  await Promise.all([ren, takuya, kaito, yu].map((it) => it.reacts('raised_hand', posting)));
  await hinata.reacts('seedling', posting);
  await mio.joins('probono');
  await mio.sees('✋ 参加したい：4人', recruiting);
  await yu.reacts('raised_hand', posting, false);
  const counted = await mio.sees('✋ 参加したい：3人', recruiting);
  expect(counted.text).toContain('🌱 学びながら参加したい：1人');

  const asked = await kaito.sees('あなたのスキルと都合を教えてください');
  await kaito.presses('プロフィールを登録', asked);
  await registers(kaito, '3 仕事で使っている・活かしたい');
});

step('proposes a team with reasons to the coordinators, and to nobody else', async () => {
  await mio.types('match');
  await mio.sees('計算を始めました。');
  await mio.sees('チーム案の計算が終わりました：1件のプロジェクトのうち1件でチームが揃い', coordinators);
  const card = await mio.sees(`チーム案：${TITLE}`, coordinators);
  expect(card.text).toContain('3席すべてと、リーダーが揃っています。');
  expect(card.text).toContain('「参加したい」と応えている');
  for (const person of [ren, hinata, takuya, kaito])
    expect(await person.glimpses('チームへのご招待')).toBeUndefined();
  await mio.home('承認を待っているチーム案');
  await mio.presses('承認して招待する', card);
});

step('asks the next best when somebody declines, and begins when all have accepted', async () => {
  const card = await mio.sees('返事待ち', coordinators);
  const named = [...card.text.matchAll(/^• <@(\w+)>さん(.*)/gm)];
  const reactors = [ren, hinata, takuya, kaito];
  const asked = named.flatMap(([, id]) => reactors.filter((it) => it.id === id));
  expect(asked).toHaveLength(3);
  const leader = named.find(([, , marks]) => marks?.includes('リーダー'))?.[1];
  const [shy, ...others] = asked.filter((it) => it.id !== leader);
  const spare = reactors.find((it) => !asked.includes(it));
  team = reactors
    .filter((it) => it !== shy)
    .sort((a, b) => Number(b.id === leader) - Number(a.id === leader));

  await shy?.presses('今回は見送る', await shy.sees('チームへのご招待'));
  await shy?.sees('お返事をありがとうございました');
  for (const person of [...others, ...reactors.filter((it) => it.id === leader)])
    await person.presses('参加する', 'チームへのご招待');
  await spare?.presses('参加する', await spare.sees('チームへのご招待'));

  kickoff = (await team[0]?.sees(`${TITLE} を始めましょう`)) as Seen;
  const room = await team[0]?.place(kickoff.channel);
  expect(room).toMatchObject({ kind: 'private', topic: expect.stringContaining('職員20名') });
  for (const person of team) {
    expect(kickoff.text).toContain(`<@${person.id}>`);
    await person.sees(`${TITLE} を始めましょう`, { room: kickoff.channel });
  }
  await mio.sees('メンバーが揃い、チームが始まりました。', coordinators);
  await mio.sees('チームが決まりました。募集は締め切りました。', recruiting);
  expect(await shy?.glimpses(`${TITLE} を始めましょう`)).toBeUndefined();
});

step('appoints a CSR partner', async () => {
  await mio.types('appoint');
  expect(await mio.submits({ 対象の人: chikage.id, 役割: 'CSR 担当', 理由: '社会貢献課の課長' })).toEqual({});
  await mio.closes('CSR 担当に任命し');
  await chikage.sees('CSR 担当');
});

step('reminds the team on Monday morning, and brings what they answer to the leader', async () => {
  await club.startAppBefore('2026-11-30T09:00:00+09:00');
  const [leader, one, two] = team as [Persona, Persona, Persona];
  const letters = await Promise.all(team.map((it) => it.sees('今週の活動のお知らせ')));
  expect(letters[0]?.text).toContain('12月1日(火) 18:00');
  await one.presses('問題なし', letters[1] as Seen);
  await one.sees('あなたの返事：問題なし');
  await two.presses('相談したい', letters[2] as Seen);
  expect(await two.submits({ '困っていること、相談したいこと': '素材が *まだ* 届きません' })).toEqual({});
  await two.closes('リーダーに伝えました');

  const report = await leader.sees('さんから相談です。');
  expect(report.text).toContain(`<@${two.id}>`);
  expect(report.text).toContain('素材が *まだ* 届きません');
  const week = await leader.sees('相談したい：');
  expect(week.text).toContain(`問題なし：<@${one.id}>さん`);
  await leader.presses('参加できない', week);
  await mio.sees('さん（リーダー）が、この活動回に参加できません。');
});

step('shows each their Home', async () => {
  const [leader] = team as [Persona];
  for (const words of ['わたしのプロフィール', 'わたしのチーム', TITLE, 'これからの活動回'])
    await leader.home(words);
  await sakura.home('わたしのプロフィール');
});

step('closes the project, and asks all three sides', async () => {
  const [leader, one] = team as [Persona, Persona];
  await one.types('close');
  await one.sees('いま、あなたがリーダーを務める進行中のプロジェクトはありません。');
  await leader.types('close');
  const closing: Filled = {
    達成したこと: '職員22名が自分たちで編集できるようになった',
    目標は達成できましたか: '達成できた',
  };
  expect(Object.keys(await leader.submits(closing))).toEqual(['確認']);
  expect(
    await leader.submits({ ...closing, 確認: ['このプロジェクトを終了します（元に戻せません）'] }),
  ).toEqual({});
  await leader.closes('を終了しました。');
  await leader.sees('みなさん、本当にお疲れさまでした。', { room: kickoff.channel });
});

step('collects what all three sides say, and shows the three-way summary to the team', async () => {
  const [leader] = team as [Persona];
  for (const person of team) {
    await person.presses('参加者として答える', '振り返りのお願い');
    await person.modal('参加者の振り返り');
    expect(
      await person.submits({
        また参加したいですか: '5  ぜひまた参加したい',
        同僚にもすすめたいですか: '4',
        'Keep（よかったこと・続けたいこと）': '毎週の <@U1> 短い打ち合わせ',
      }),
    ).toEqual({});
    await person.closes('受け取りました');
  }
  await leader.presses('支援先に代わって答える', '振り返りのお願い');
  expect(
    await leader.submits({
      目標はどのくらい達成できましたか: '5  十分に達成できた',
      支援先はどのくらい満足していますか: '5  とても満足している',
      '支援先は、また頼みたいと言っていますか': '4',
      '誰に、どんな変化がありましたか': '居場所に来る人が増えた',
    }),
  ).toEqual({});
  await leader.closes('受け取りました');
  expect(await leader.glimpses('三方よしの振り返り')).toBeUndefined();

  await chikage.presses('会社の立場で答える', '振り返りのお願い');
  expect(
    await chikage.submits({
      '会社の目指すことと、どのくらい合っていましたか': '2',
      会社は何を得ましたか: '若手の進行役が育った',
    }),
  ).toEqual({});
  await chikage.closes('まとめをお届けしました');

  const summary = await leader.sees(`三方よしの振り返り：${TITLE}`, { room: kickoff.channel });
  for (const words of [
    '居場所に来る人が増えた',
    '毎週の &lt;@U1&gt; 短い打ち合わせ',
    '若手の進行役が育った',
    '参加者 3人中3人',
  ])
    expect(summary.text).toContain(words);
  await chikage.sees(`三方よしの振り返り：${TITLE}`);
});

step('hands out one’s own data, and forgets who leaves', async () => {
  await kaito.types('export');
  const letter = await kaito.sees('あなたのデータです。');
  const data = JSON.parse(await kaito.opens(letter));
  expect(data).toMatchObject({ user: kaito.id, members: { profile: { hours: 3 } } });

  await kaito.types('leave');
  expect(Object.keys(await kaito.submits())).toEqual(['確認']);
  expect(await kaito.submits({ 確認: ['削除されるものを読み、退会します'] })).toEqual({});
  await kaito.closes('退会の手続きが終わりました。');
  await kaito.home('プロフィールを登録すると');
});

step('says nothing twice on the way', async () => {
  for (const person of [mio, sakura, chikage, yu, ...team]) {
    for (const channel of await person.channels()) {
      const said = (await person.reads(channel)).filter((it) => !it.ephemeral && it.blocks.length > 0);
      expect(new Set(said.map((it) => it.text)).size).toBe(said.length);
    }
  }
});
