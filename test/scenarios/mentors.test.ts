import { auditLog } from '../../src/features/admin/tables';
import { mentorships } from '../../src/features/mentors/tables';
import { projects } from '../../src/features/projects/tables';
import { held } from '../../src/features/sessions/tables';
import type { Club } from '../support/club';
import { closedProject } from '../support/past';
import type { Posted } from '../support/recorder';
import { known, runningInRoom } from '../support/running';
import { openTeamClub } from '../support/team';

let club: Club;
const db = <T>(work: Parameters<typeof club.app.world.db.run<T>>[0]) => club.app.world.db.run(work);
const desk = () => club.slack.inChannel('probono-coordinators');
const card = () => desk().findLast((it) => it.text.startsWith('はじめてのリーダーに')) as Posted;
const last = (id: string) => club.person(id).told.at(-1) as Posted;
const letter = (id: string) =>
  club
    .person(id)
    .told.findLast((it) => /相談相手になりませんか|Would you be a mentor/.test(it.text)) as Posted;
const rows = () => db((tx) => tx.select().from(mentorships));
const coordinator = () => club.person('UCOORD');

beforeEach(async () => {
  club = await openTeamClub('2026-11-25T10:00:00+09:00');
  await known(club, [{ id: 'UP1' }, { id: 'UP2' }, { id: 'UP3' }]);
  // Taro and Emma have led two projects to a goal met; Hanako leads for the first time.
  for (const id of ['c1', 'c2']) {
    await closedProject(club, id, ['UTARO', 'UP1']);
    await closedProject(club, `e${id}`, ['UEMMA', 'UP1'], { met: 'partly' });
  }
  await runningInRoom(club, { id: 'PRADIO', startedAt: new Date('2026-11-25T00:00:00Z') }, [
    'UHANAKO',
    'UP1',
  ]);
  await club.pass('2026-11-25T10:25:00+09:00');
});
afterEach(() => club.close());

test('coordinators see who could stand beside a first-time leader; the first is asked, then the next', async () => {
  expect(card().text).toContain('<@UHANAKO>さんは、「オンラインラジオ体操」ではじめてリーダーを務めます。');
  expect(card().text).toContain('• <@UEMMA>さん — リーダーとして2件を目標に届けて終えています');
  expect(card().text).not.toContain('UP1');
  expect(letter('UEMMA')).toBeUndefined();
  await coordinator().presses('この順にお願いする', card());
  expect(card().text).toContain('<@UEMMA>さんにお願いし、お返事を待っています');
  await club.pass('2026-11-25T18:00:00+09:00');
  expect(letter('UEMMA').text).toContain('<@UHANAKO> leads a team for the first time: オンラインラジオ体操.');
  await club.person('UEMMA').presses('Not this time', letter('UEMMA'));
  expect(last('UEMMA').text).toContain('Somebody else will be asked.');
  await club.pass('2026-11-26T09:00:00+09:00');
  expect(letter('UTARO').text).toContain(
    '<@UHANAKO>さんが、「オンラインラジオ体操」ではじめてリーダーを務めています。',
  );
  const asked = structuredClone(letter('UTARO'));
  await club.person('UTARO').presses('引き受ける', asked);
  expect(last('UTARO').text).toContain('30分ほど話す時間を決めてください');
  expect((await club.person('UTARO').presses('引き受ける', asked)).text).toContain('すでに締め切りました');
  expect(last('UHANAKO').text).toContain('<@UTARO>さんが、「オンラインラジオ体操」でのあなたの相談相手');
  expect(card().text).toContain('<@UTARO>さんが引き受けてくださいました。');
  await club.pass('2026-11-26T09:10:00+09:00');
  const pinned = club.slack.inChannel('team-PRADIO').find((it) => it.text.includes('[副リーダー]'));
  expect(pinned?.text).toContain('リーダーの相談相手（メンター）：<@UTARO>さん');
  expect((await db((tx) => tx.select().from(auditLog))).map((it) => it.act)).toEqual([
    'askMentor',
    'acceptMentor',
  ]);

  expect(JSON.stringify((await club.person('UTARO').types('record')).modal)).toContain(
    'リーダーの相談相手（メンター）',
  );
  await db((tx) => tx.update(projects).set({ state: 'closed', closedAt: club.now }));
  await club.pass('2026-11-26T09:30:00+09:00');
  expect(club.person('UTARO').told.some((it) => it.text.includes('のメンターの役目が終わりました'))).toBe(
    true,
  );
  expect((await club.person('UTARO').types('path')).text).toContain(
    'いまは「メンター」として活動されています。',
  );
});

test('48 hours without an answer are a no; when nobody is left, coordinators choose, or need none', async () => {
  await coordinator().presses('この順にお願いする', card());
  await club.pass('2026-11-25T18:00:00+09:00');
  // Two days later in London, then two more in Tokyo.
  await club.pass('2026-11-27T18:10:00+09:00');
  expect(last('UEMMA').text).toContain('The time to answer about “オンラインラジオ体操” is over');
  expect(letter('UTARO')).toBeDefined();
  await club.pass('2026-12-02T10:00:00+09:00');
  expect(card().text).toContain('お願いできる方が、いまは見つかっていません。');
  expect(desk().at(-1)?.text).toContain('の相談相手をお願いできる方が、いまはいません。');
  const { modal } = await coordinator().presses('ほかの人を選ぶ', card());
  const leads = await coordinator().submits(modal!, { お願いする人: 'UHANAKO' });
  expect(leads.errors.who).toContain('このチームのリーダーご本人です');
  await coordinator().submits(modal!, { お願いする人: 'UP2' });
  expect(card().text).toContain('<@UP2>さんにお願いし');
  await club.person('UP2').presses('引き受ける', letter('UP2'));
  await club.pass('2026-12-02T10:20:00+09:00');
  await club.person('UP2').presses('役目を終える', last('UP2'));
  await club.pass('2026-12-02T10:30:00+09:00');
  expect(last('UHANAKO').text).toContain('<@UP2>さんの、「オンラインラジオ体操」の相談相手としての役目');
  expect(desk().at(-1)?.text).toContain('<@UP2>さんの、「オンラインラジオ体操」の相談相手としての役目');
  await coordinator().presses('今回は付けない', card());
  expect(card().text).toContain('<@UCOORD>さんが、今回は付けないと決めました。');
});

test('a proposal that nobody decides on is brought to mind, and ends; whoever has led gets none', async () => {
  await runningInRoom(club, { id: 'p2', startedAt: new Date('2026-11-25T00:00:00Z') }, ['UTARO', 'UP2']);
  await club.pass('2026-11-25T11:25:00+09:00');
  expect(desk().filter((it) => it.text.startsWith('はじめてのリーダーに'))).toHaveLength(1);
  for (const day of ['11-27', '12-02', '12-04', '12-10']) await club.pass(`2026-${day}T11:00:00+09:00`);
  expect(desk().filter((it) => it.text.includes('の相談相手の案が、決定を待っています'))).toHaveLength(3);
  expect(card().text).toContain('お返事がなかったため、この案は締め切りました。');
});

test('who has led a first team for six sessions has found their way; after five, a mentor may still help', async () => {
  const started = new Date('2026-09-25T00:00:00Z');
  for (const [id, leader, times] of [
    ['p5', 'UP2', 5],
    ['p6', 'UP3', 6],
  ] as const) {
    await runningInRoom(club, { id, title: id, starts: '2026-10-01', startedAt: started }, [leader, 'UP1']);
    await db(async (tx) => {
      for (let n = 0; n < times; n++) {
        const at = new Date(Date.UTC(2026, 9, 7 + 7 * n, 9));
        await tx
          .insert(held)
          .values({ projectId: id, at, askedAt: at, bookedAt: at, bookedBy: leader, came: 2, minutes: 60 });
      }
    });
  }
  await club.pass('2026-11-25T11:25:00+09:00');
  const led = (await rows()).map((it) => it.leaderId);
  expect(led).toContain('UP2');
  expect(led).not.toContain('UP3');
});

test('whoever leaves the club is proposed and named no more, and the next is asked', async () => {
  await coordinator().presses('この順にお願いする', card());
  const emma = club.person('UEMMA');
  await emma.submits((await emma.types('leave')).modal!, {
    'Please confirm': ['I have read what is deleted, and I leave'],
  });
  const [kept] = await rows();
  expect(JSON.stringify(kept)).not.toContain('UEMMA');
  await club.pass('2026-11-25T10:30:00+09:00');
  expect(card().text).toContain('<@UTARO>さんにお願いし');
});
