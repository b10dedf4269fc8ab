import type { Filled } from '../support/forms';
import { Persona, type Seen } from '../support/persona';
import { Processes } from '../support/processes';
import { step } from './step';

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
const team: Persona[] = [];
let kickoff: Seen;

const TITLE = '動画で伝える地域の居場所';
const ROOM = 'probono-coordinators';

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
afterAll(async () => {console.log(club.log.join('')); await club?.close()});

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
  await sakura.presses('/probono register', await sakura.sees('「/probono register」のことでしょうか。'));
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
  const proposal: Filled = {
    プロジェクト名: TITLE,
    支援先の団体: 'みどり町社会福祉協議会',
    'だれに、どんな良いことがあるか': '外に出にくい高齢者に、地域の居場所の様子が届きます。',
    参加する人がすること: '職員と一緒に3分の動画を編集します。<!channel>',
    目標: '3月末までに、職員20名が自分たちで動画を編集できる。',
    'テーマ（3つまで）': ['高齢者'],
    活動の種類: '専門性が要ること',
    '役割1：必要なスキル': '動画編集',
    '役割1：スキルのレベル': '3以上（仕事で使っている）',
    '役割1：人数': 3,
    '役割1：呼び名': '編集担当',
    '一人あたりの時間（週）': 2,
    活動する時間帯: ['平日の夜'],
    活動の場所: '現地',
    活動の間隔: '毎週',
    最初の日: '2026-12-01',
    最後の日: '2027-03-30',
    開始時刻: '18:00',
    '1回の長さ（分）': 60,
    会社にとって良いこと: '若手が進行役の経験を積めます。',
  };
  expect(await sakura.submits(proposal)).toEqual({
    現地の都道府県: '現地で活動するときは、都道府県を選んでください。',
  });
  expect(await sakura.submits({ ...proposal, 活動の場所: 'オンライン' })).toEqual({});
  await sakura.closes('提案を受け付けました。');

  await hinata.types('match');
  await hinata.sees('この操作はコーディネーターが行います。');
});

step('posts what a coordinator approved', async () => {
  const card = await mio.sees(`プロジェクトの提案：${TITLE}`, ROOM);
  expect(card.text).toContain('&lt;!channel&gt;');
  await mio.presses('承認する', card);
  await sakura.sees(`「${TITLE}」を`);
  const posting = await ren.sees(TITLE, 'probono');
  expect(posting.text).toContain('編集担当：動画編集 3以上 × 3名');
});

step('counts who reacts, lets them take it back, and asks a stranger to register, once', async () => {
  for (const person of [ren, hinata, takuya, yu])
    await person.types('register').then(() => registers(person, '3 仕事で使っている・活かしたい'));

  const posting = await ren.sees('この投稿へのリアクションで応えてください', 'probono');
  await Promise.all([ren, takuya, kaito, yu].map((it) => it.reacts('raised_hand', posting)));
  await hinata.reacts('seedling', posting);
  await mio.joins('probono');
  await mio.sees('✋ 参加したい：4人', 'probono');
  await yu.reacts('raised_hand', posting, false);
  const counted = await mio.sees('✋ 参加したい：3人', 'probono');
  expect(counted.text).toContain('🌱 学びながら参加したい：1人');

  const asked = await kaito.sees('あなたのスキルと都合を教えてください');
  await kaito.presses('プロフィールを登録', asked);
  await registers(kaito, '3 仕事で使っている・活かしたい');
});

step('proposes a team with reasons to the coordinators, and to nobody else', async () => {
  await mio.types('match');
  await mio.sees('計算を始めました。');
  await mio.sees('チーム案の計算が終わりました：1件のプロジェクトのうち1件でチームが揃い', ROOM);
  const card = await mio.sees(`チーム案：${TITLE}`, ROOM);
  expect(card.text).toContain('理由：参加したい');
  for (const person of [ren, hinata, takuya, kaito])
    expect(await person.glimpses('チームへのご招待')).toBeUndefined();
  await mio.presses('承認して招待する', card);
});

step('asks the next best when somebody declines, and begins when all have accepted', async () => {
  const invited = [];
  await mio.sees('返事待ち', ROOM);
  for (const person of [ren, hinata, takuya, kaito]) {
    const letter = await person.sees('チームへのご招待').catch(() => undefined);
    if (letter) invited.push({ person, letter });
  }
  expect(invited).toHaveLength(3);
});
