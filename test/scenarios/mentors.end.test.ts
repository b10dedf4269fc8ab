import { eq } from 'drizzle-orm';
import { members, people } from '../../src/features/members/tables';
import { mentorships } from '../../src/features/mentors/tables';
import { seats } from '../../src/features/teams/tables';
import type { Club } from '../support/club';
import { closedProject } from '../support/past';
import type { Posted } from '../support/recorder';
import { known, runningInRoom } from '../support/running';
import { openTeamClub } from '../support/team';

let club: Club;
const db = <T>(work: Parameters<typeof club.app.world.db.run<T>>[0]) => club.app.world.db.run(work);
const rows = () => db((tx) => tx.select().from(mentorships));
const desk = () => club.slack.inChannel('probono-coordinators');
const card = () => desk().findLast((it) => it.text.startsWith('はじめてのリーダーに')) as Posted;
const told = (id: string, words: string) => club.person(id).told.filter((it) => it.text.includes(words));
const leaves = async (id: string) => {
  const { modal } = await club.person(id).types('leave');
  return club.person(id).submits(modal!, { 確認: ['削除されるものを読み、退会します'] });
};

// Taro stands beside Hanako, who leads for the first time; UP2 could, too.
beforeEach(async () => {
  club = await openTeamClub('2026-11-25T10:00:00+09:00');
  await known(club, [{ id: 'UP1' }, { id: 'UP2' }]);
  for (const id of ['c1', 'c2'])
    for (const who of ['UTARO', 'UP2']) await closedProject(club, `${id}${who}`, [who, 'UP1']);
  await db((tx) => tx.update(members).set({ askedAt: 1 }).where(eq(members.id, 'UP2')));
  await runningInRoom(club, { id: 'PRADIO', startedAt: new Date('2026-11-25T00:00:00Z') }, [
    'UHANAKO',
    'UP1',
  ]);
  await club.pass('2026-11-25T10:25:00+09:00');
  await club.person('UCOORD').presses('この順にお願いする', card());
  await club.person('UTARO').presses('引き受ける', club.person('UTARO').told.at(-1)!);
});
afterEach(() => club.close());

test.each([
  ['deletes what was theirs', () => leaves('UTARO'), '退会した方'],
  [
    'has no account any more',
    () => db((tx) => tx.update(people).set({ gone: true }).where(eq(people.id, 'UTARO'))),
    '<@UTARO>さん',
  ],
])('a mentor who %s is missed by leader and coordinators, who may ask the next', async (_, go, who) => {
  await club.pass('2026-12-07T10:05:00+09:00');
  await go();
  await club.pass('2026-12-07T10:10:00+09:00');
  const words = `${who}の、「オンラインラジオ体操」の相談相手としての役目が終わりました。`;
  expect(told('UHANAKO', words)).toHaveLength(1);
  expect(desk().filter((it) => it.text.includes(words))).toHaveLength(1);
  await club.pass('2026-12-07T10:50:00+09:00');
  expect(desk().filter((it) => it.text.includes('決定を待っています'))).toHaveLength(0);
  expect(card().text).toContain('まだお願いしていない方がいます。');
  expect(card().text).not.toContain('UTARO');
  await club.person('UCOORD').presses('この順にお願いする', card());
  expect(card().text).toContain('<@UP2>さんにお願いし');
});

test('where somebody else leads from now on, it ends, and the mentor is thanked', async () => {
  await db(async (tx) => {
    await tx.update(seats).set({ leader: false }).where(eq(seats.id, 'SPRADIO0'));
    await tx.update(seats).set({ leader: true }).where(eq(seats.id, 'SPRADIO1'));
  });
  await club.pass('2026-11-25T10:40:00+09:00');
  expect((await rows())[0]?.state).toBe('ended');
  expect(told('UTARO', 'のメンターの役目が終わりました')).toHaveLength(1);
});

test('a leader who deletes what was theirs is named no more, and so is the next of the same team', async () => {
  await leaves('UHANAKO');
  await club.pass('2026-11-25T10:40:00+09:00');
  expect(await rows()).toMatchObject([{ leaderId: null, state: 'ended', mentorId: 'UTARO' }]);
  expect(told('UTARO', 'のメンターの役目が終わりました')).toHaveLength(1);
  const [first] = await rows();
  await db((tx) => tx.insert(mentorships).values({ ...first!, id: 'next', leaderId: 'UP1' }));
  await leaves('UP1');
  expect((await rows()).map((it) => it.leaderId)).toEqual([null, null]);
});
