import { eq } from 'drizzle-orm';
import { listDue } from '../../src/features/mentors/store';
import { mentorships } from '../../src/features/mentors/tables';
import { projects } from '../../src/features/projects/tables';
import { seats } from '../../src/features/teams/tables';
import type { Club } from '../support/club';
import { closedProject } from '../support/past';
import type { Posted } from '../support/recorder';
import { known, runningInRoom } from '../support/running';
import { openTeamClub } from '../support/team';

let club: Club;
const db = <T>(work: Parameters<typeof club.app.world.db.run<T>>[0]) => club.app.world.db.run(work);
const desk = () => club.slack.inChannel('probono-coordinators');
const cards = () => desk().filter((it) => it.text.startsWith('はじめてのリーダーに'));
const card = () => cards().at(-1) as Posted;
const rows = () => db((tx) => tx.select().from(mentorships));
const coordinator = () => club.person('UCOORD');
const early = new Date('2026-11-20T00:00:00Z');
const late = new Date('2026-11-24T00:00:00Z');
const begins = (id: string, team: string[], startedAt: Date, more = {}) =>
  runningInRoom(club, { id, title: `活動${id}`, startedAt, ...more }, team);

// Taro and UP9 could stand beside somebody.
beforeEach(async () => {
  club = await openTeamClub('2026-11-25T08:00:00+09:00');
  await known(
    club,
    [1, 2, 3, 4, 9].map((n) => ({ id: `UP${n}` })),
  );
  for (const who of ['UTARO', 'UP9'])
    for (const n of [1, 2]) await closedProject(club, `c${n}${who}`, [who, 'UEMMA']);
});
afterEach(() => club.close());

test('a first team is one before which none began and beside which none has ended, of more than one', async () => {
  await closedProject(club, 'ended', ['UP1', 'UEMMA'], { met: 'no' });
  await begins('p1', ['UP1', 'UEMMA'], early);
  await begins('p2', ['UP2', 'UEMMA'], late);
  await begins('p2first', ['UP2', 'UEMMA'], early);
  await begins('p3', ['UP3'], early);
  await db((tx) =>
    tx.insert(seats).values({
      ...{ id: 'second', projectId: 'p3', roleId: 'stream', userId: 'UP3', leader: false, learner: false },
      ...{ state: 'accepted', invitedAt: early, answerBy: early },
    }),
  );
  await club.pass('2026-11-25T09:25:00+09:00');
  expect((await rows()).map((it) => it.projectId)).toEqual(['p2first']);
});

test('a team that ends too soon by the club’s clock gets none', async () => {
  await begins('soon', ['UP1', 'UEMMA'], early, { ends: '2026-12-08' });
  await begins('later', ['UP2', 'UEMMA'], early, { ends: '2026-12-09' });
  await club.pass('2026-11-25T08:25:00+09:00');
  expect((await rows()).map((it) => it.projectId)).toEqual(['later']);
});

test('three proposals wait at a time, those that began first; the next comes when one is decided', async () => {
  for (const n of [1, 2, 3, 4]) await begins(`p${n}`, [`UP${n}`, 'UEMMA'], n === 1 ? late : early);
  await club.pass('2026-11-25T09:25:00+09:00');
  expect((await rows()).map((it) => it.projectId).sort()).toEqual(['p2', 'p3', 'p4']);
  await coordinator().presses('今回は付けない', card());
  await club.pass('2026-11-25T10:25:00+09:00');
  expect((await rows()).map((it) => it.projectId).sort()).toEqual(['p1', 'p2', 'p3', 'p4']);
});

test('who does not want to be suggested is not, even where a card named them; a coordinator is told so', async () => {
  const quiet = async (id: string) =>
    club.person(id).presses('候補として知らせない', (await club.person(id).types('path')) as never);
  await begins('p1', ['UP1', 'UEMMA'], early);
  await club.pass('2026-11-25T09:25:00+09:00');
  expect(card().text).toContain('<@UP9>さん — リーダーとして2件');
  const before = structuredClone(card());
  await quiet('UP9');
  await club.pass('2026-11-25T09:30:00+09:00');
  expect(card().text).not.toContain('UP9');
  const { modal } = await coordinator().presses('ほかの人を選ぶ', card());
  const chosen = await coordinator().submits(modal!, { お願いする人: 'UP9' });
  expect(chosen.errors.who).toContain('お声がけを控えています');
  await quiet('UTARO');
  // Pressed before the card could follow.
  const nobody = await coordinator().presses('この順にお願いする', before);
  expect(nobody.text).toContain('いまお願いできる方がいません');
  await club.pass('2026-11-25T09:40:00+09:00');
  expect(card().text).toContain('お願いできる方が、いまは見つかっていません。');
  await begins('p2', ['UP2', 'UEMMA'], early);
  await club.pass('2026-11-25T10:25:00+09:00');
  expect(cards()).toHaveLength(1);
});

test('nobody stands beside more than two leaders, whoever chose them', async () => {
  const beside = { mentorId: 'UP9', ranked: [], refused: [], byUser: null, at: early, answerBy: null };
  for (const n of [2, 3]) {
    await begins(`p${n}`, [`UP${n}`, 'UEMMA'], early);
    await db((tx) =>
      tx.insert(mentorships).values({
        ...{ ...beside, id: `m${n}`, projectId: `p${n}`, leaderId: `UP${n}`, state: 'accepted' },
      }),
    );
  }
  await begins('p1', ['UP1', 'UEMMA'], early);
  await club.pass('2026-11-25T09:25:00+09:00');
  expect(card().text).toContain('UTARO');
  expect(card().text).not.toContain('UP9');
  const { modal } = await coordinator().presses('ほかの人を選ぶ', card());
  const full = await coordinator().submits(modal!, { お願いする人: 'UP9' });
  expect(full.errors.who).toContain('すでに2人のリーダーの相談相手です');
  // Named on a card while there was room, and not any more.
  await db((tx) =>
    tx
      .update(mentorships)
      .set({ ranked: ['UP9', 'UTARO'] })
      .where(eq(mentorships.projectId, 'p1')),
  );
  await coordinator().presses('この順にお願いする', card());
  expect(card().text).toContain('<@UTARO>さんにお願いし');
});

test('only what is due is looked at: nothing while all goes well', async () => {
  const due = async (after = 0) =>
    (await db((tx) => listDue(tx, new Date(club.now.getTime() + after)))).map((it) => it.projectId);
  await begins('p1', ['UP1', 'UEMMA'], early);
  await begins('p2', ['UP2', 'UEMMA'], early);
  await club.pass('2026-11-25T09:25:00+09:00');
  expect(await due()).toEqual([]);
  expect(await due(47 * 3_600_000)).toEqual([]);
  expect(await due(48 * 3_600_000)).toHaveLength(2);
  const [first] = cards();
  await coordinator().presses('この順にお願いする', first!);
  const asked = (await rows()).find((it) => it.state === 'asked')!;
  const other = asked.projectId === 'p1' ? 'p2' : 'p1';
  expect(await due(47 * 3_600_000)).toEqual([]);
  await club.person(asked.mentorId!).presses('引き受ける', club.person(asked.mentorId!).told.at(-1)!);
  expect(await due(48 * 3_600_000)).toEqual([other]);
  await db((tx) => tx.update(seats).set({ leader: false }).where(eq(seats.projectId, asked.projectId)));
  expect(await due()).toEqual([asked.projectId]);
  await db((tx) => tx.update(projects).set({ state: 'closed' }).where(eq(projects.id, other)));
  expect((await due()).sort()).toEqual(['p1', 'p2']);
});
