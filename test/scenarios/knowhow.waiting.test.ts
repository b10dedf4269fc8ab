import { DAY, MINUTE } from '../../src/core/time';
import { lessons } from '../../src/features/knowhow/tables';
import { emptyContent } from '../../src/features/knowhow/views';
import { organisations } from '../../src/features/organisations/tables';
import type { Project } from '../../src/features/projects';
import { retrospectives } from '../../src/features/retrospectives/tables';
import { seats } from '../../src/features/teams/tables';
import { Club } from '../support/club';
import { room } from '../support/project';
import type { Block } from '../support/recorder';
import { openProject, register } from '../support/teams';

/** Drafts out of retrospectives, and lessons that are a year old: each has an owner, nudges and an end. */

let club: Club;
beforeEach(async () => {
  club = await Club.open();
  await register(club, { id: 'UTARO' }, { id: 'UHANAKO' });
});
afterEach(() => club.close());

const silent = { asked: 1, answered: 0, ratings: null, overall: null, quotes: {} };

/** A project has ended, and its team has looked back. */
async function lookedBack(participants: object, project: Partial<Project> = {}): Promise<void> {
  await openProject(club, { id: 'p1', state: 'closed', closedAt: club.now, ...project });
  await club.app.world.db.run(async (tx) => {
    await tx.insert(seats).values({
      ...{ id: 's1', projectId: 'p1', roleId: 'teach', userId: 'UHANAKO', leader: true, learner: false },
      ...{ state: 'accepted' as const, invitedAt: club.now, answerBy: club.now },
    });
    await tx.insert(retrospectives).values({
      ...{ projectId: 'p1', closing: 'c', closedBy: 'UHANAKO', closedAt: club.now, endedAt: club.now },
      ...{ achieved: '職員3人が動画を完成させた', met: 'yes' },
      summary: { organisation: silent, company: silent, participants, gaps: [] } as never,
    });
  });
  await club.pass(5 * MINUTE);
}

const answers = {
  ...{ asked: 3, answered: 3, ratings: {}, overall: 4 },
  quotes: { keep: ['引用してほしくない言葉'] },
  quotable: {
    keep: ['毎回15分の振り返りをした', '毎回15分の振り返りをしたこと', '二人組で進めた'],
    problem: ['素材の受け渡しに時間がかかった'],
    try: ['共有フォルダーを先に決める'],
  },
};
const told = (id: string) => club.person(id).told.at(-1);
const said = (modal: Block | undefined) => JSON.stringify(modal?.blocks);

test('a retrospective leaves a draft, which its leader edits and publishes; then everybody finds it', async () => {
  await lookedBack(answers);
  const asked = told('UHANAKO');
  expect(asked?.text).toContain('「動画編集講座」から学んだこと：ノウハウの下書き');
  expect((await club.person('UTARO').types('knowhow 素材の受け渡し')).text).toContain('まだありません');
  const { modal } = await club.person('UHANAKO').presses('直して公開する', asked as never);
  expect(said(modal)).toContain('・毎回15分の振り返りをした（2人）\\n・二人組で進めた');
  expect(said(modal)).toContain('・素材の受け渡しに時間がかかった');
  expect(said(modal)).not.toContain('引用してほしくない言葉');
  const done = await club
    .person('UHANAKO')
    .submits(modal as Block, { ひとことで: '素材の置き場を先に決める' });
  expect(said(done.modal)).toContain('「素材の置き場を先に決める」を公開しました');
  expect(told('UHANAKO')?.text).toContain('を公開しました。ありがとうございました。');
  const found = await club.person('UTARO').types('knowhow ファイルの共有');
  expect(found.text).toContain('素材の置き場を先に決める');
});

test('a draft says for which kind of organisation it was, where the directory knows', async () => {
  await club.app.world.db.run((tx) =>
    tx.insert(organisations).values({
      ...{ id: 'o1', name: 'みなと区社会福祉協議会', kind: 'council' },
      ...{ createdBy: 'UCOORD', createdAt: club.now, updatedAt: club.now },
    } as never),
  );
  await lookedBack(answers);
  const [draft] = await club.app.world.db.run((tx) => tx.select().from(lessons));
  expect(draft?.content.kind).toBe('council');
});

test('an organisation that has another name since is known all the same, and not taken for its namesake', async () => {
  const by = { createdBy: 'UCOORD', createdAt: club.now, updatedAt: club.now };
  await club.app.world.db.run((tx) =>
    tx.insert(organisations).values([
      { ...by, id: 'o1', name: 'みなと区社協', kind: 'council' },
      { ...by, id: 'o2', name: 'みなと区社会福祉協議会', kind: 'school' },
    ]),
  );
  await lookedBack(answers, { organisationId: 'o1' });
  const [draft] = await club.app.world.db.run((tx) => tx.select().from(lessons));
  expect(draft?.content.kind).toBe('council');
});

test('where a project names none of the directory, its kind is known by the name, however it is written', async () => {
  await club.app.world.db.run((tx) =>
    tx.insert(organisations).values({
      ...{ id: 'o1', name: 'NPO みなと', kind: 'nonprofit' as const },
      ...{ createdBy: 'UCOORD', createdAt: club.now, updatedAt: club.now },
    }),
  );
  await lookedBack(answers, { organisation: 'ＮＰＯ　みなと' });
  const [draft] = await club.app.world.db.run((tx) => tx.select().from(lessons));
  expect(draft?.content.kind).toBe('nonprofit');
});

test('fewer than three answers are not quoted: the draft says what was achieved, and the leader the rest', async () => {
  await lookedBack({ ...silent, asked: 2, answered: 2 });
  const { modal } = await club.person('UHANAKO').presses('直して公開する', told('UHANAKO') as never);
  expect(said(modal)).toContain('職員3人が動画を完成させた');
  const { errors } = await club.person('UHANAKO').submits(modal as Block, {});
  expect(errors.did).toBe('ここを入力してください。');
});

test('a draft that nobody publishes is brought to mind twice, then to a coordinator, then put away', async () => {
  await lookedBack(answers);
  const nudges = () =>
    [...club.person('UHANAKO').told, ...club.person('UCOORD').told, ...room(club)].filter((it) =>
      it.text.includes('の下書きが、公開を待っています'),
    );
  for (const [day, count] of [
    [2, 1],
    [7, 2],
    [9, 3],
  ] as const) {
    await club.pass(
      `2026-${day < 6 ? '11' : '12'}-${String(day < 6 ? 25 + day : day - 5).padStart(2, '0')}T10:30:00+09:00`,
    );
    await club.pass(3 * 3600_000);
    expect([day, nudges().length]).toEqual([day, count]);
  }
  await club.pass('2026-12-10T10:30:00+09:00');
  expect(room(club).at(-1)?.text).toContain('14日のあいだ公開されなかったため、しまいました');
});

test('a lesson that is a year old is asked about: it holds, or is taken out of use after silence', async () => {
  const old = new Date(club.now.getTime() - 366 * DAY);
  await club.app.world.db.run((tx) =>
    tx.insert(lessons).values({
      ...{ id: 'l1', state: 'published', author: 'UTARO', checkedAt: old, createdAt: old, publishedAt: old },
      content: { ...emptyContent, title: '顔が写る前に紙一枚', situation: '撮影', did: '紙に書く' },
    }),
  );
  await club.pass('2026-11-26T10:00:00+09:00');
  const asked = told('UTARO');
  expect(asked?.text).toContain('ノウハウ「顔が写る前に紙一枚」は、いまも役に立ちますか');
  await club.person('UTARO').presses('このまま使える', asked as never);
  expect(told('UTARO')?.text).toContain('はいまも使えると確かめました');
  await club.pass('2026-12-15T10:00:00+09:00');
  expect((await club.person('UHANAKO').types('knowhow 撮影')).text).toContain('顔が写る前に紙一枚');

  await club.pass('2027-11-29T10:00:00+09:00');
  for (const day of ['2027-12-02', '2027-12-07', '2027-12-09', '2027-12-15', '2027-12-20'])
    await club.pass(`${day}T10:00:00+09:00`);
  expect((await club.person('UHANAKO').types('knowhow 撮影')).text).toContain('まだありません');
  expect(room(club).at(-1)?.text).toContain('確かめられなかったため、検索とお知らせから外しました');
});
