import { Persona } from '../support/persona';
import { Processes } from '../support/processes';
import { proposal } from '../support/project';
import { story } from './step';

/** A posting from a draft to its second life, between people in a Slack workspace. */
jest.setTimeout(60_000);

let club: Processes;
let mio: Persona;
let sakura: Persona;
let ren: Persona;

const TITLE = String(proposal.プロジェクト名);
const coordinators = { room: 'probono-coordinators' };
const recruiting = { room: 'probono' };

beforeAll(async () => {
  club = await Processes.open({}, '2026-11-16T10:00:00+09:00');
  await club.startApp();
  [mio, sakura, ren] = ['U00000MIO01', 'U0SAKURA010', 'U0000REN005'].map(
    (id) => new Persona(club.url, id),
  ) as [Persona, Persona, Persona];
  await Promise.all([mio, sakura, ren].map((it) => it.joins('probono')));
});
afterAll(() => club?.close());
afterEach(async () => {
  expect(await club.mischief()).toEqual([]);
});

const step = story(() => club.log);

step('keeps what was begun, and shows it as it will be posted', async () => {
  await sakura.types('post');
  expect(await sakura.submits(proposal)).toEqual({});
  await sakura.closes('募集チャンネルには、次のとおり載ります。');
  await sakura.types('mine');
  await sakura.presses('続きを書く', '書きかけの下書き');
  expect(await sakura.submits({ '役割1：人数': 1 }, await sakura.modal('プロジェクトの提案'))).toEqual({});
  await sakura.submits({}, await sakura.modal('レベル3以上：1名'));
  await sakura.closes('提案を受け付けました。');
});

step('is edited by a coordinator, approved, and answered', async () => {
  await mio.presses('編集する', `プロジェクトの提案：${TITLE}`);
  expect(await mio.submits({ '役割1：人数': 2 }, await mio.modal('プロジェクトの提案'))).toEqual({});
  await mio.submits({}, await mio.modal('レベル3以上：2名'));
  await mio.closes('承認のカードに反映しました。');
  await sakura.sees('次のように直しました。');
  await mio.presses('承認する', await mio.sees('レベル3以上：2名', coordinators));
  const posting = await ren.sees(TITLE, recruiting);
  expect(posting.text).toContain('募集の締め切り：11月30日(月)');
  await ren.reacts('raised_hand', posting);
  await ren.act({
    do: 'post',
    channel: posting.channel,
    thread_ts: posting.ts,
    text: '*在宅* でもできますか？',
  });
  const question = await sakura.sees('スレッドに書き込みがありました');
  expect(question.text).toContain('*在宅* でもできますか？');
});

step('asks for a change, and the posting follows once a coordinator agrees', async () => {
  await sakura.types('mine');
  await sakura.presses('編集する', '提案したプロジェクト');
  expect(await sakura.submits({ 開始時刻: '19:00' }, await sakura.modal('プロジェクトの提案'))).toEqual({});
  await sakura.submits({}, await sakura.modal('19:00〜20:00'));
  await sakura.closes('コーディネーターの承認を待ちます。');
  await mio.presses('変更を承認する', `募集の変更：${TITLE}`);
  await ren.sees('19:00〜20:00', recruiting);
  await ren.sees('次のように変わりました。');
});

step('is put on hold, resumed, called off and opened again', async () => {
  const card = () => mio.sees(`プロジェクトの提案：${TITLE}`, coordinators);
  await mio.presses('募集を一時止める', await card());
  await ren.sees('募集をいったん止めています。', recruiting);
  await mio.presses('募集を再開する', await mio.sees('募集をいったん止めています。', coordinators));
  await sakura.sees('の募集を再開しました。');
  await mio.presses('募集を取りやめる', await mio.sees('募集中です。', coordinators));
  await mio.submits({ 取りやめる理由: '団体の都合です。' });
  await ren.sees('この募集は取りやめになりました。', recruiting);
  await mio.presses('もう一度募集する', await mio.sees('この募集は取りやめになりました。', coordinators));
  await ren.sees('リアクションはそのまま生きています。');
  await ren.sees('✋ 参加したい：1人', recruiting);
});
