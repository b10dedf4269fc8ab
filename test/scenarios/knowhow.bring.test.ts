import { MINUTE } from '../../src/core/time';
import { knowhow } from '../../src/features/knowhow';
import { lessons } from '../../src/features/knowhow/tables';
import { emptyContent } from '../../src/features/knowhow/views';
import { organisations } from '../../src/features/organisations/tables';
import { retrospectives } from '../../src/features/retrospectives/tables';
import { Club } from '../support/club';
import { proposal, propose, recruiting, room } from '../support/project';
import { card as cardOf, invitation, matches, openProject, openTeamsClub, register } from '../support/teams';

/** Know-how comes to whoever can use it, when a similar project is drafted, posted, staffed and begun. */

let club: Club;
beforeEach(async () => {
  club = await Club.open();
  await register(club, { id: 'UHANAKO' }, { id: 'UTARO' });
});
afterEach(() => club.close());

const publishes = (id: string, said: Partial<typeof emptyContent>) =>
  club.app.world.db.run((tx) =>
    tx.insert(lessons).values({
      ...{ id, state: 'published', author: 'UTARO', content: { ...emptyContent, ...said } },
      ...{ checkedAt: club.now, createdAt: club.now, publishedAt: club.now },
    }),
  );

/** Three that have to do with it, and one that has not. */
async function lessonsThere(): Promise<void> {
  await publishes('l1', {
    title: '動画は三分で区切る',
    situation: '職員と動画を編集したとき、長い素材で手が止まった。',
    did: '三分ごとに区切って保存した。',
    skills: ['video-editing'],
    themes: ['elderly'],
    kind: 'council',
  });
  await publishes('l2', {
    title: '字幕は大きめに',
    situation: '高齢者に動画を見せたら字が読めなかった。',
    did: '字幕を倍の大きさにした。',
    skills: ['video-editing'],
  });
  await publishes('l3', {
    title: '電子工作の部品は予備を持つ',
    situation: '工作教室で部品が足りなくなった。',
    did: '二割多く用意した。',
    skills: ['electronics'],
  });
}

test('at draft and posting, each once, with why, and with the most similar project of the past', async () => {
  await lessonsThere();
  await club.app.world.db.run((tx) =>
    tx.insert(organisations).values({
      id: 'o1',
      name: 'みどり町社会福祉協議会',
      kind: 'council',
      createdBy: 'UCOORD',
      createdAt: club.now,
      updatedAt: club.now,
    } as never),
  );
  await openProject(club, { id: 'old', title: '社協の動画編集講座', state: 'closed', closedAt: club.now });
  await club.app.world.db.run((tx) =>
    tx.insert(retrospectives).values({
      ...{ projectId: 'old', closing: 'c', closedBy: 'UTARO', closedAt: club.now },
      ...{ achieved: '職員18名が動画を公開できた', met: 'yes' },
    }),
  );
  const { card } = await propose(club, 'UHANAKO');
  await club.pass(MINUTE);
  const draft = room(club).find((it) => it.thread === card.ts);
  expect(draft?.text).toContain('の提案に役立ちそうなノウハウです');
  expect(club.person('UHANAKO').told.at(-1)?.text).toContain('動画は三分で区切る');
  expect(draft?.text).toMatch(/動画は三分で区切る[\s\S]*お知らせした理由：同じスキル（動画編集）/);
  expect(draft?.text).toContain('字幕は大きめに');
  expect(draft?.text).not.toContain('電子工作');
  expect(draft?.text).toContain(
    '「社協の動画編集講座」（みなと区社会福祉協議会）　目標を達成：職員18名が動画を公開できた（似ているところ：同じスキル（動画編集）、',
  );

  await club.person('UCOORD').presses('承認する', card);
  await club.pass(MINUTE);
  const [posting] = recruiting(club);
  const thread = () => recruiting(club).filter((it) => it.thread === posting?.ts);
  expect(thread()).toHaveLength(1);
  expect(thread()[0]?.text).toContain('に似た活動から、先輩たちのノウハウです');
  await club.pass(5 * MINUTE);
  expect(thread()).toHaveLength(1);
  const helped = await club.person('UTARO').presses('役に立った', thread()[0] as never);
  expect(helped.text).toContain('記録しました（1人）');
});

test('in the window of the draft, before it is handed in, with why, and in the reader’s language', async () => {
  await lessonsThere();
  await openProject(club, { id: 'old', title: '社協の動画編集講座', state: 'closed', closedAt: club.now });
  await club.app.world.db.run((tx) =>
    tx.insert(retrospectives).values({
      ...{ projectId: 'old', closing: 'c', closedBy: 'UTARO', closedAt: club.now },
      ...{ achieved: '職員18名が動画を公開できた', met: 'yes' },
    }),
  );
  const hanako = club.person('UHANAKO');
  const { modal: form } = await hanako.types('post');
  const { modal } = await hanako.submits(form, proposal);
  const words = JSON.stringify(modal.blocks);
  for (const line of [
    '先輩チームから',
    '動画は三分で区切る',
    'お知らせした理由：同じスキル（動画編集）',
    '目標を達成：職員18名',
  ])
    expect(words).toContain(line);
  expect(words).not.toContain('電子工作');
  const read = modal.blocks.find((it: { elements?: { text?: { text?: string } }[] }) =>
    it.elements?.some((one) => one.text?.text === '読む'),
  ).elements[0];
  const shown = await hanako.presses('読む', { ...modal, blocks: [{ type: 'actions', elements: [read] }] });
  expect(JSON.stringify(shown.modal.blocks)).toContain('三分ごとに区切って保存した');
  // It is handed in all the same.
  await hanako.submits(modal);
  expect(room(club).at(-1)!.text).toContain('動画で伝える地域の居場所');
});

test('where there is nothing alike, nothing is said', async () => {
  await publishes('l3', {
    title: '電子工作の部品',
    situation: '部品が足りない',
    did: '多く用意',
    skills: ['electronics'],
  });
  const { card } = await propose(club, 'UHANAKO');
  await club.pass(MINUTE);
  expect(room(club).filter((it) => it.thread === card.ts)).toEqual([]);
});

test('at the proposal, to coordinators, and at the kick-off, to the team', async () => {
  await club.close();
  club = await openTeamsClub({ more: [knowhow] });
  await lessonsThere();
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2' });
  await openProject(club, { id: 'p1' });
  await matches(club);
  await club.pass(MINUTE);
  const proposed = cardOf(club);
  const thread = room(club).filter((it) => it.thread === proposed.ts);
  expect(thread.map((it) => it.text)).toEqual([
    expect.stringMatching(/チームを考えるときに役立ちそう[\s\S]*字幕は大きめに/),
  ]);
  await club.person('UCOORD').presses('承認して招待する', proposed);
  for (const id of ['UP1', 'UP2']) await club.person(id).presses('参加する', invitation(club, id));
  await club.pass(MINUTE);
  const channel = [...club.slack.channels.values()].find((it) => it.name.startsWith('pb-'));
  const told = club.slack.inChannel(channel?.name ?? '').map((it) => it.text);
  expect(told.at(-1)).toMatch(/始める前に：似た活動のチームが残したノウハウ[\s\S]*動画は三分で区切る/);
});
