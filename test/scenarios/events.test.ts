import { projects } from '../../src/features/projects/tables';
import { retrospectiveHalves, retrospectives } from '../../src/features/retrospectives/tables';
import { held } from '../../src/features/sessions/tables';
import type { Club } from '../support/club';
import { recruiting, room } from '../support/project';
import type { Posted } from '../support/recorder';
import { running } from '../support/running';
import { openTeamClub, team } from '../support/team';

let club: Club;
const person = (id: string) => club.person(id);
const shown = (it: unknown) => JSON.stringify(it);
const toldTo = (id: string) =>
  person(id)
    .told.map((it) => it.text)
    .join('\n');

beforeEach(async () => {
  club = await openTeamClub('2026-12-04T12:00:00+09:00');
  const closedAt = new Date('2026-11-30T00:00:00Z');
  const startedAt = new Date('2026-10-03T00:00:00Z');
  await running(club, { state: 'closed', closedAt, startedAt, title: '動画編集の講座' }, team);
});
afterEach(() => club.close());

const filled = {
  種類: '活動報告会',
  件名: '冬の報告会',
  進め方: '1. 紹介 2. 質問',
  開催日: '2026-12-16',
  開始時刻: '18:00',
  '長さ（分）': 60,
  '場所・参加用リンク': 'https://example.com/room',
};

/** Proposes a meeting at which Emma should speak. @returns its card */
async function propose(more: Record<string, string | string[]> = {}): Promise<Posted> {
  const list = await person('UHANAKO').types('events');
  const { modal } = await person('UHANAKO').presses('提案する', list as never);
  const got = await person('UHANAKO').submits(modal, {
    ...filled,
    話してほしい人: ['UEMMA（動画編集の講座）'],
    ...more,
  });
  expect(shown(got)).toContain('を提案しました。');
  return room(club).at(-1) as Posted;
}

const approve = async (): Promise<Posted> => {
  await person('UCOORD').presses('承認して知らせる', await propose());
  return recruiting(club).at(-1) as Posted;
};

test('a meeting is proposed, approved, announced; its speaker is asked and may decline', async () => {
  const post = await approve();
  expect(post.text).toContain('活動報告会：冬の報告会');
  expect(toldTo('UHANAKO')).toContain('「冬の報告会」が承認され');
  // Friday 3:00 in London: the question waits for Friday 9:00.
  await club.pass('2026-12-04T18:01:00+09:00');
  const asked = person('UEMMA').told.at(-1) as Posted;
  expect(asked.text).toContain('would like you to tell of your project at “冬の報告会”');
  await person('UEMMA').presses('Not this time', asked);
  expect(toldTo('UHANAKO')).toContain('は今回は辞退されました。');
  expect(recruiting(club).at(-1)?.text).not.toContain('UEMMA');
  const late = await person('UCOORD').presses('承認して知らせる', {
    ...(room(club)[0] as Posted),
    blocks: [{ type: 'actions', elements: [button(asked)] }],
  });
  expect(late.text).toContain('ほかのコーディネーターがすでに決めています。');
});

/** The coordinators' button, as it stood before. */
const button = (asked: Posted) => ({
  text: { text: '承認して知らせる' },
  action_id: 'events.approve',
  value: shown(asked.blocks).match(/"value":"([^"]+)"/)?.[1],
});

test('people come by a press or a reaction, get it for their calendar, and take it back', async () => {
  const post = await approve();
  expect((await person('UTARO').presses('参加する', post)).text).toContain('参加を受け付けました。');
  const file = person('UTARO').told.at(-1)?.file;
  expect(file?.name).toBe('event.ics');
  expect(file?.content).toContain('DTSTART:20261216T090000Z');
  await person('UP1').reacts('raised_hand', post);
  expect(recruiting(club).at(-1)?.text).toContain('参加予定：2名');
  await club.pass(1000);
  await person('UP1').reacts('raised_hand', post, false);
  expect(recruiting(club).at(-1)?.text).toContain('参加予定：1名');
  await club.pass('2026-12-15T09:00:00+09:00');
  expect(toldTo('UTARO')).toContain('「冬の報告会」がまもなくです。');
  expect(toldTo('UP1')).not.toContain('まもなく');
});

test('what came of it is kept, and stands with the announcement', async () => {
  const post = await approve();
  await club.pass('2026-12-04T18:01:00+09:00');
  await person('UEMMA').presses('I will speak', person('UEMMA').told.at(-1) as Posted);
  await person('UTARO').presses('参加する', post);
  await club.pass('2026-12-17T09:00:00+09:00');
  const asked = person('UHANAKO').told.at(-1) as Posted;
  expect(asked.text).toContain('「冬の報告会」はいかがでしたか。');
  // Nobody is invited to what is over.
  const over = recruiting(club).at(-1)?.text ?? '';
  expect(over).toContain('参加の受付は終わりました');
  expect(over).not.toContain('[参加する]');
  expect(over).not.toContain('raised_hand');
  const { modal } = await person('UHANAKO').presses('開催の記録を残す', asked);
  await person('UHANAKO').submits(modal, {
    参加した人数: 12,
    '資料・録画のリンク': 'https://example.com/rec',
    答えきれなかった質問: '音はどうするか',
  });
  const text = recruiting(club).at(-1)?.text;
  for (const words of ['参加：12名', 'https://example.com/rec', '音はどうするか'])
    expect(text).toContain(words);
});

test('nothing ends in silence: an answer nobody gives, a proposal nobody looks at, a meeting called off', async () => {
  await person('UTARO').presses('参加する', await approve());
  await club.pass('2026-12-10T09:00:00+09:00');
  expect(toldTo('UHANAKO')).toContain('からはお返事がありませんでした。');
  const { modal } = await person('UCOORD').presses('中止する', room(club).at(-1) as Posted);
  await person('UCOORD').submits(modal, { 理由: '会場が使えません' });
  for (const id of ['UTARO', 'UHANAKO'])
    expect(toldTo(id)).toContain('「冬の報告会」は中止になりました。理由：会場が使えません');

  await propose({ 件名: '春の勉強会', 開催日: '2027-02-10' });
  for (const day of ['14', '21', '24', '30']) await club.pass(`2026-12-${day}T09:00:00+09:00`);
  expect(
    room(club)
      .map((it) => it.text)
      .join(),
  ).toContain('「春の勉強会」の提案が承認を待っています。');
  expect(toldTo('UHANAKO')).toContain('「春の勉強会」は、今回は見送りになりました。');
});

test('somebody of two finished projects is found by either', async () => {
  const closedAt = new Date('2026-11-30T00:00:00Z');
  await running(club, { id: 'PLATER', state: 'closed', closedAt, title: 'あとの会' }, team);
  expect((await propose()).text).toContain('<@UEMMA>');
});

test('the quarter’s material is a document to go on with, for coordinators', async () => {
  await club.app.world.db.run(async (tx) => {
    const [project] = await tx.select().from(projects);
    await tx.insert(retrospectives).values({
      ...{ projectId: project?.id ?? '', closing: 'c', closedBy: 'UTARO', closedAt: club.now },
      ...{ achieved: '職員3人が動画を\n完成させた', met: 'partly' },
    });
  });
  expect((await person('UTARO').types('events 2026Q4')).text).toContain('コーディネーターと CSR 担当');
  await person('UCOORD').types('報告会 2026年第4四半期');
  const file = person('UCOORD').told.at(-1)?.file;
  expect(file?.name).toBe('report-2026Q4.md');
  for (const words of [
    '# 活動報告会の資料',
    '## 動画編集の講座 (終了)',
    '参加した人：UTARO、UHANAKO、UEMMA',
    '- 達成したこと（目標は一部達成）：職員3人が動画を 完成させた\n',
  ])
    expect(file?.content).toContain(words);
});

test('what several people, or one at half time and at the end, said in the same words stands there once', async () => {
  const side = { asked: 3, answered: 3, ratings: null, overall: null };
  const said = (...keep: string[]) => ({ ...side, quotes: { keep }, quotable: { keep } });
  const summary = {
    participants: said('毎回楽しかった', '配信を覚えた', '毎回楽しかった'),
    organisation: { ...said('毎回楽しかった'), answered: 1 },
    company: { ...side, quotes: {} },
    gaps: [],
  };
  await club.app.world.db.run(async (tx) => {
    const [project] = await tx.select().from(projects);
    await tx.insert(retrospectives).values({
      ...{ projectId: project?.id ?? '', closing: 'c', closedBy: 'UTARO', closedAt: club.now },
      ...{ achieved: '', met: 'yes', endedAt: club.now, summary },
    });
    await tx.insert(retrospectiveHalves).values({
      ...{ projectId: project?.id ?? '', askedAt: club.now, endedAt: club.now },
      summary: { participants: said('配信を覚えた', '次も出たい') },
    } as never);
  });
  await person('UCOORD').types('events 2026Q4');
  const content = String(person('UCOORD').told.at(-1)?.file?.content);
  const voices = content.split('\n').filter((it) => /^ {2}- (参加者|支援先)「/.test(it));
  expect(voices).toEqual([
    '  - 支援先「毎回楽しかった」',
    '  - 参加者「毎回楽しかった」',
    '  - 参加者「配信を覚えた」',
    '  - 参加者「次も出たい」',
  ]);
});

test('its figures are those of the sessions within the quarter, with what leaders said of them', async () => {
  const project = await running(club, { id: 'PTAISO', title: 'ラジオ体操' }, team);
  await club.app.world.db.run(async (tx) => {
    const session = (at: string, beneficiaries: number | null, done: string) => {
      const moment = new Date(at);
      const booked = { askedAt: moment, bookedAt: moment, bookedBy: 'UTARO', came: 2, minutes: 60 };
      return { projectId: project.id, at: moment, ...booked, beneficiaries, done };
    };
    await tx
      .insert(held)
      .values([
        session('2026-09-30T23:00:00+09:00', 90, '前の四半期'),
        session('2026-10-01T08:00:00+09:00', 12, '体操を\n2つ'),
        session('2026-10-08T08:00:00+09:00', null, ''),
        session('2026-10-15T08:00:00+09:00', 8, 'おしゃべり'),
      ]);
  });
  await person('UCOORD').types('events 2026Q4');
  const { content } = person('UCOORD').told.at(-1)?.file ?? {};
  const section = String(content)
    .split('## ')
    .find((it) => it.startsWith('ラジオ体操'));
  expect(section).toContain('届けた人数はのべ20人\n  - 体操を 2つ\n  - おしゃべり\n');
  expect(section).not.toContain('前の四半期');
});

test('a time that has passed is refused at its field, and nothing is lost', async () => {
  const list = await person('UHANAKO').types('events');
  const { modal } = await person('UHANAKO').presses('提案する', list as never);
  const got = await person('UHANAKO').submits(modal, { ...filled, 開催日: '2026-12-01' });
  expect(got.errors).toEqual({ day: 'これからの日時を選んでください。' });
});
