import { auditLog } from '../../src/features/admin/tables';
import { listProjects } from '../../src/features/projects';
import { retrospectives } from '../../src/features/retrospectives/tables';
import { listScenarios } from '../../src/features/scenarios/store';
import { scenarioVersions } from '../../src/features/scenarios/tables';
import type { Got } from '../support/actor';
import { Club } from '../support/club';
import { handsIn, posted, proposal, room } from '../support/project';
import { radio, running } from '../support/running';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

const textOf = (got: Got): string => JSON.stringify(got.modal?.blocks);
const stored = () => club.app.world.db.run((tx) => tx.select().from(scenarioVersions));
const audited = async () =>
  (await club.app.world.db.run((tx) => tx.select().from(auditLog))).map(({ act, subject }) => [act, subject]);
/** The newest proposal that waits. */
const proposed = async () => (await club.app.world.db.run((tx) => listProjects(tx, 'waiting'))).at(-1);
/** The inputs that no scenario fills in. */
const rest = { 支援先の団体: 'みどり町社会福祉協議会' };

async function shown(who: string, words: string): Promise<Got> {
  const person = club.person(who);
  const list = await person.types(`scenarios ${words}`);
  return person.presses('くわしく見る', list.modal);
}

test('a project starts from a scenario that one has read, and remembers it', async () => {
  const hanako = club.person('UHANAKO');
  const list = await hanako.types('scenarios ラジオ体操');
  expect(textOf(list)).toContain('毎週のオンラインラジオ体操');
  expect(textOf(list)).not.toContain('団体の動画づくり');
  expect(textOf(list)).toContain('まだ使われていません');
  const details = await hanako.presses('くわしく見る', list.modal);
  for (const words of [
    '進め方',
    '当番表と代役の順番づくり（1週間）',
    'つまずきやすいところ',
    '成功のものさし',
  ])
    expect(textOf(details)).toContain(words);
  expect(textOf(details)).not.toContain('編集する');

  const form = await hanako.presses('これで始める', details.modal);
  const done = await handsIn(club, 'UHANAKO', form.modal, rest);
  expect(textOf(done)).toContain('受け付けました');
  expect(done.modal).toMatchObject({ clear_on_close: true });
  expect(room(club).at(-1)?.text).toContain('毎週のオンラインラジオ体操');
  const project = await proposed();
  expect(project).toMatchObject({
    scenario: 'radio-exercise@1',
    rhythm: 'weekly',
    time: '08:15',
    minutes: 20,
    roles: [
      { title: '当番', seats: 2 },
      { title: 'お手本', seats: 3 },
      { title: '音響・接続', seats: 2 },
    ],
  });
});

test('from the form of a project one goes to the scenarios, and what was typed there waits below', async () => {
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.types('post');
  const list = await hanako.presses('シナリオから始める', modal, { プロジェクト名: '途中まで' });
  const narrowed = await hanako.chooses('さがす', '編集教室', list.modal);
  const form = await hanako.presses('これで始める', narrowed.modal);
  expect(form.modal.id).toBe(list.modal.id);
  expect(textOf(form)).not.toContain('シナリオから始める');
  await handsIn(club, 'UHANAKO', form.modal, rest);
  expect(room(club).at(-1)?.text).toContain('団体の動画づくりと編集教室');
});

test('words that nothing has are answered kindly', async () => {
  expect(textOf(await club.person('UHANAKO').types('scenarios zzzz qqqq'))).toContain(
    '当てはまるシナリオがありません',
  );
});

test('a coordinator edits one: a new version with its reason, from which projects start from now on', async () => {
  const coordinator = club.person('UCOORD');
  const details = await shown('UCOORD', 'ラジオ体操');
  const form = await coordinator.presses('編集する（日本語）', details.modal);
  const wrong = await coordinator.submits(form.modal, {
    変えた理由: 'x',
    つまずきやすいところ: 'あ'.repeat(301),
    成果物: Array.from({ length: 13 }, (_, i) => `${i}`).join('\n'),
  });
  expect(wrong.errors).toEqual({
    pitfalls: '1行を300文字以内（進め方は100文字以内、期間は40文字以内）で書いてください。',
    deliverables: '12行までで書いてください。',
  });
  const saved = await coordinator.submits(form.modal, {
    つまずきやすいところ: '当番は3人にします。\n・音楽は事前に確かめます。',
    変えた理由: '冬に当番が続けて休みました。',
  });
  expect(textOf(saved)).toContain('当番は3人にします。');
  expect(textOf(saved)).toContain('第2版');
  expect(textOf(saved)).toContain('冬に当番が続けて休みました。');
  expect(await audited()).toEqual([['saveScenario', '毎週のオンラインラジオ体操']]);
  const [now] = (await club.app.world.db.run(listScenarios)).filter((it) => it.id === 'radio-exercise');
  expect(now).toMatchObject({
    version: 2,
    ja: { pitfalls: ['当番は3人にします。', '音楽は事前に確かめます。'] },
    en: { title: 'Radio exercise online, every week' },
  });

  const hanako = club.person('UHANAKO');
  const start = await hanako.presses('これで始める', (await hanako.types('scenarios ラジオ体操')).modal);
  await handsIn(club, 'UHANAKO', start.modal, rest);
  expect((await proposed())?.scenario).toBe('radio-exercise@2');
});

test('another role keeps what was typed, also what cannot be', async () => {
  const coordinator = club.person('UCOORD');
  const form = await coordinator.presses('編集する（日本語）', (await shown('UCOORD', 'ラジオ体操')).modal);
  const typed = { つまずきやすいところ: '当番は3人にします。', '期間（週）': 999 };
  const wider = await coordinator.presses('役割を追加', form.modal, typed);
  expect(textOf(wider)).toContain('当番は3人にします。');
  expect(textOf(wider)).toContain('役割4：必要なスキル');
  expect(textOf(wider)).not.toContain('999');
  const fewer = await coordinator.presses('最後の役割を外す', wider.modal, typed);
  const saved = await coordinator.submits(fewer.modal, { 変えた理由: '冬の休み', '期間（週）': 20 });
  expect(textOf(saved)).toContain('約20週間');
});

test('what is looked for is found by the window’s own button, too', async () => {
  const hanako = club.person('UHANAKO');
  const list = await hanako.types('scenarios');
  const found = await hanako.submits(list.modal, { さがす: 'ボッチャ' });
  expect(textOf(found)).toContain('オンラインボッチャ交流会');
  expect(textOf(found)).not.toContain('毎週のオンラインラジオ体操');
});

test('of two who edit at once, the second is told and loses nothing', async () => {
  const coordinator = club.person('UCOORD');
  const first = await coordinator.presses('編集する（日本語）', (await shown('UCOORD', 'ラジオ体操')).modal);
  const second = await coordinator.presses('編集する（日本語）', (await shown('UCOORD', 'ラジオ体操')).modal);
  await coordinator.submits(first.modal, { 名前: '朝の体操', 変えた理由: '短く' });
  const late = await coordinator.submits(second.modal, { 名前: '体操', 変えた理由: 'もっと短く' });
  expect(late.errors).toEqual({
    title: 'ほかの人が先に保存しました。新しい版を見てから、もう一度編集してください。',
  });
  expect(await stored()).toHaveLength(1);
});

test('what is retired is offered to nobody, and comes back', async () => {
  const coordinator = club.person('UCOORD');
  const form = await coordinator.presses('編集する（日本語）', (await shown('UCOORD', 'ラジオ体操')).modal);
  const hanako = club.person('UHANAKO');
  const before = await hanako.types('scenarios ラジオ体操');
  await coordinator.submits(form.modal, { 扱い: 'いまは使わない', 変えた理由: '場所がなくなりました。' });
  expect(textOf(await hanako.types('scenarios ラジオ体操'))).not.toContain('これで始める');
  expect(textOf(await hanako.presses('これで始める', before.modal))).toContain(
    'いまは使わないことになっています',
  );
  const again = await coordinator.presses('編集する（日本語）', (await shown('UCOORD', 'ラジオ体操')).modal);
  await coordinator.submits(again.modal, { 扱い: '使う', 変えた理由: '場所が見つかりました。' });
  expect(textOf(await hanako.types('scenarios ラジオ体操'))).toContain('これで始める');
  expect((await audited()).map(([act]) => act)).toEqual(['retireScenario', 'restoreScenario']);
});

test('a project that went well is kept as a scenario, in the language of who keeps it', async () => {
  const posting = await posted(club, {});
  const coordinator = club.person('UCOORD');
  const { modal } = await coordinator.presses('詳しく見る', posting);
  const form = await coordinator.presses('シナリオとして残す', modal);
  const saved = await coordinator.submits(form.modal, {
    名前: '居場所の動画づくり',
    進め方: '下見｜1週間\n編集｜4週間',
    成果物: '動画',
    つまずきやすいところ: '確認が長引きます。',
    成功のものさし: '公開した本数',
  });
  expect(textOf(saved)).toContain('居場所の動画づくり');
  const emma = club.person('UEMMA');
  const list = await emma.types('scenarios 居場所');
  expect(textOf(list)).toContain('居場所の動画づくり');
  const start = await emma.presses('Start with this', list.modal);
  expect(textOf(start)).toContain('外に出にくい高齢者に');
  expect((await club.person('UHANAKO').presses('詳しく見る', posting)).modal.blocks).not.toContainEqual(
    expect.objectContaining({ elements: [expect.objectContaining({ action_id: 'scenarios.keep' })] }),
  );
});

test('tells how often each was used, and how it went', async () => {
  const ratings = { organisation: 4, participants: 4.4, company: 4 };
  const side = (overall: number) => ({ asked: 4, answered: 4, ratings: {}, overall, quotes: {} });
  await running(club, { id: 'P1', scenario: 'radio-exercise@1' }, ['UHANAKO']);
  await running(club, { id: 'P2', scenario: 'radio-exercise@2', state: 'closed' }, ['UTARO']);
  await running(club, { id: 'P3', scenario: 'radio-exercise@1', state: 'waiting' }, ['UP1']);
  await club.app.world.db.run((tx) =>
    tx.insert(retrospectives).values({
      ...{
        projectId: 'P2',
        closing: 'x',
        closedBy: 'UTARO',
        closedAt: radio.createdAt,
        achieved: '',
        met: 'yes' as const,
      },
      endedAt: radio.createdAt,
      summary: {
        organisation: side(ratings.organisation),
        participants: side(ratings.participants),
        company: side(ratings.company),
        gaps: [],
      },
    }),
  );
  const ja = textOf(await club.person('UHANAKO').types('scenarios ラジオ体操'));
  expect(ja).toContain('2回使われました（完了1件・募集・進行中1件・参加者の評価4.4）');
  const en = textOf(await club.person('UEMMA').types('scenarios radio exercise'));
  expect(en).toContain('Used 2 times (1 finished, 1 open or running, rated 4.4 by participants)');
});

test('in English', async () => {
  const emma = club.person('UEMMA');
  const list = await emma.types('scenarios boccia');
  const details = await emma.presses('Details', list.modal);
  expect(textOf(details)).toContain('Where it goes wrong');
  const form = await emma.presses('Start with this', details.modal);
  await handsIn(club, 'UEMMA', form.modal, { Organisation: 'A school in Hamamatsu', Prefecture: 'Shizuoka' });
  expect(room(club).at(-1)?.text).toContain('Boccia equipment that fits each player');
});

test('proposals without a scenario stay what they were', async () => {
  const { modal } = await club.person('UHANAKO').types('post');
  await handsIn(club, 'UHANAKO', modal, proposal);
  expect((await proposed())?.scenario).toBeNull();
});
