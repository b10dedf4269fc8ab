import { Persona } from '../support/persona';
import { Processes } from '../support/processes';
import { proposal } from '../support/project';
import { story } from './step';

/** Slack goes wrong in every way that the sandbox knows: the journey goes on, and nothing is said twice. */
jest.setTimeout(60_000);

let club: Processes;
let mio: Persona;
let wataru: Persona;
let sakura: Persona;
let ren: Persona;
let kaito: Persona;
let everybody: Persona[];

const coordinators = { room: 'probono-coordinators' };
const recruiting = { room: 'probono' };

beforeAll(async () => {
  club = await Processes.open({ LOG_LEVEL: 'debug' }, '2026-11-25T10:00:00+09:00');
  await club.startApp();
  const person = (id: string) => new Persona(club.url, id);
  mio = person('U00000MIO01');
  wataru = person('U0WATARU002');
  ren = person('U0000REN005');
  kaito = person('U00KAITO008');
  sakura = person('U0SAKURA010');
  everybody = [mio, wataru, ren, kaito, sakura];
  await Promise.all(everybody.map((it) => it.joins('probono')));
});
afterAll(() => club?.close());
afterEach(async () => {
  expect(await club.mischief()).toEqual([]);
});

const step = story(() => club.log);

/** How often these words stand in a room. */
async function times(text: string, { room }: { room: string }): Promise<number> {
  const [channel = ''] = await mio.channels(room);
  return (await mio.reads(channel)).filter((it) => it.text.includes(text)).length;
}

/** Proposes a project of this name. */
async function proposes(title: string): Promise<void> {
  await sakura.tries('post');
  expect(await sakura.submits({ ...proposal, プロジェクト名: title })).toEqual({});
  await sakura.submits({}, await sakura.modal('プレビュー'));
  await sakura.closes('提案を受け付けました。');
}

step('says what it has to say when Slack asks for patience', async () => {
  await club.misbehave({ kind: 'rate_limited', method: 'chat.postMessage', retry_after_s: 1, times: 3 });
  await proposes('待たされた企画');
  await mio.sees('プロジェクトの提案：待たされた企画', coordinators);
  expect(await times('プロジェクトの提案：待たされた企画', coordinators)).toBe(1);
});

step('posts once when Slack’s answer is lost', async () => {
  await club.misbehave({ kind: 'lost_answer', method: 'chat.postMessage', times: 2 });
  await mio.presses('承認する', '待たされた企画');
  await sakura.sees('「待たされた企画」を');
  await ren.sees('待たされた企画', recruiting);
  await mio.sees('承認した人：', coordinators);
  expect(await times('待たされた企画', recruiting)).toBe(1);
});

step('keeps what it has to say through an outage, and says it in order, once', async () => {
  await club.misbehave({ kind: 'rate_limited', method: 'chat.postMessage', retry_after_s: 2, times: 1 });
  for (const title of ['一つ目の企画', '二つ目の企画', '三つ目の企画']) await proposes(title);
  await club.misbehave({ kind: 'outage' });
  expect(await sakura.act({ do: 'home', tab: 'home' })).toMatchObject({ ok: true });
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(await times('つ目の企画', coordinators)).toBe(0);
  await club.misbehave({ kind: 'clear' });
  await mio.sees('プロジェクトの提案：三つ目の企画', coordinators);
  const [room = ''] = await mio.channels(coordinators.room);
  const titles = (await mio.reads(room)).flatMap((it) => /提案：(.つ目)の企画/.exec(it.text)?.[1] ?? []);
  expect(titles).toEqual(['一つ目', '二つ目', '三つ目']);
});

step('lets one coordinator win, and tells the other', async () => {
  const card = await mio.sees('プロジェクトの提案：一つ目の企画', coordinators);
  const pressed = await Promise.all([mio, wataru].map((it) => it.tryPress('承認する', card)));
  expect(pressed.map((it) => it.ok)).toEqual([true, true]);
  await ren.sees('一つ目の企画', recruiting);
  const told = await Promise.all([mio, wataru].map((it) => it.glimpses('さんが先に承認しました。')));
  expect(told.filter(Boolean)).toHaveLength(1);
  expect(await times('一つ目の企画', recruiting)).toBe(1);
});

step('takes an event once that comes twice', async () => {
  const posting = await ren.sees('一つ目の企画', recruiting);
  await club.misbehave({ kind: 'duplicate_event', times: 3 });
  await Promise.all([ren, kaito].map((it) => it.reacts('raised_hand', posting)));
  await mio.sees('✋ 参加したい：2人', recruiting);
  await ren.sees('あなたのスキルと都合を教えてください');
});

step('does what was asked once when its acknowledgement is lost', async () => {
  await sakura.tries('post');
  await club.misbehave({ kind: 'lost_ack', times: 1 });
  const again = { ...proposal, プロジェクト名: '届いたか分からない企画' };
  await expect(sakura.submits(again)).rejects.toThrow('timeout');
  expect(await sakura.submits(again)).toEqual({});
  await sakura.submits({}, await sakura.modal('プレビュー'));
  await sakura.closes('提案を受け付けました。');
  await mio.sees('届いたか分からない企画', coordinators);

  const posting = await ren.sees('一つ目の企画', recruiting);
  await club.misbehave({ kind: 'lost_ack', times: 1 });
  await kaito.reacts('raised_hand', posting, false);
  await kaito.reacts('seedling', posting);
  await mio.sees('🌱 学びながら参加したい：1人', recruiting);
  await mio.sees('✋ 参加したい：1人', recruiting);
});

step('comes back when its connections are cut, and misses nothing', async () => {
  const posting = await ren.sees('一つ目の企画', recruiting);
  await club.misbehave({ kind: 'cut_sockets' });
  await sakura.reacts('raised_hand', posting);
  await mio.sees('✋ 参加したい：2人', recruiting);
});

step('renews its connections when Slack asks for it', async () => {
  await club.misbehave({ kind: 'refresh' });
  await ren.reacts('eyes', await ren.sees('一つ目の企画', recruiting));
  await mio.sees('👀 様子を知りたい：1人', recruiting);
  await proposes('つなぎ直したあとの企画');
  await mio.sees('つなぎ直したあとの企画', coordinators);
});

step('has said nothing twice', async () => {
  for (const person of everybody)
    for (const channel of await person.channels()) {
      const said = (await person.reads(channel)).filter((it) => !it.ephemeral && it.blocks.length > 0);
      const keys = said.map((it) => it.text);
      expect(keys.filter((it, i) => keys.indexOf(it) !== i)).toEqual([]);
    }
});

step('has written neither a name nor what was typed into its log', async () => {
  const log = club.log.join('');
  const names = await Promise.all(everybody.map((it) => it.name()));
  const words = [...names, ...everybody.flatMap((it) => it.typed)].filter((it) => it.length > 1);
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter((it) => log.includes(it))).toEqual([]);
});
