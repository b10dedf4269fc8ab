import { mentorships } from '../../src/features/mentors/tables';
import { findProject } from '../../src/features/projects';
import { leaveTeam } from '../../src/features/teams';
import type { Club } from '../support/club';
import { closedProject } from '../support/past';
import type { Posted } from '../support/recorder';
import { known, runningInRoom } from '../support/running';
import { openTeamClub } from '../support/team';

/** A mentor from the first-time leader's own team. */

let club: Club;
const db = <T>(work: Parameters<typeof club.app.world.db.run<T>>[0]) => club.app.world.db.run(work);
const desk = () => club.slack.inChannel('probono-coordinators');
const card = () => desk().findLast((it) => it.text.startsWith('はじめてのリーダーに')) as Posted;
const last = (id: string) => club.person(id).told.at(-1) as Posted;
const rows = () => db((tx) => tx.select().from(mentorships));
const leaves = (id: string) =>
  db(async (tx) => leaveTeam(tx, club.app.world, (await findProject(tx, 'PRADIO'))!, id));

// Taro, Emma and UP2 could stand beside Hanako. Only UP2 is in her team, a team of two, and comes last by name.
beforeEach(async () => {
  club = await openTeamClub('2026-11-25T10:00:00+09:00');
  await known(club, [{ id: 'UP1' }, { id: 'UP2', skills: [['video-editing', 3]] }]);
  for (const n of [1, 2])
    for (const who of ['UTARO', 'UEMMA', 'UP2']) await closedProject(club, `c${n}${who}`, [who, 'UP1']);
  await runningInRoom(club, { id: 'PRADIO', startedAt: new Date('2026-11-25T00:00:00Z') }, [
    'UHANAKO',
    'UP2',
  ]);
  await club.pass('2026-11-25T10:25:00+09:00');
});
afterEach(() => club.close());

test('whoever of the team could stand beside its leader is proposed and asked first, and keeps their part', async () => {
  const [first, ...others] = card().text.match(/^• .*$/gm) ?? [];
  expect(first).toBe('• <@UP2>さん — このチームのメンバーで、リーダーとして2件を目標に届けて終えています');
  expect(others).toHaveLength(2);
  expect(others.join('\n')).not.toContain('このチームのメンバー');
  await club.person('UCOORD').presses('この順にお願いする', card());
  expect(last('UP2').text).toContain('チームでの役割は、いまのままです。');
  expect(last('UP2').text).not.toContain('チームには入らず');
  await club.person('UP2').presses('引き受ける', last('UP2'));
  expect(last('UHANAKO').text).toContain('<@UP2>さんが、「オンラインラジオ体操」でのあなたの相談相手');
  await club.pass('2026-11-25T10:40:00+09:00');
  expect(await rows()).toMatchObject([{ state: 'accepted', mentorId: 'UP2' }]);
});

test('a mentor who leaves the team is thanked; its leader and the coordinators hear of it, who may ask the next', async () => {
  await club.person('UCOORD').presses('この順にお願いする', card());
  await club.person('UP2').presses('引き受ける', last('UP2'));
  await club.pass('2026-11-26T10:05:00+09:00');
  await leaves('UP2');
  await club.pass('2026-11-26T10:10:00+09:00');
  const words = '<@UP2>さんの、「オンラインラジオ体操」の相談相手としての役目が終わりました。';
  expect(club.person('UHANAKO').told.filter((it) => it.text.includes(words))).toHaveLength(1);
  expect(desk().filter((it) => it.text.includes(words))).toHaveLength(1);
  expect(club.person('UP2').told.some((it) => it.text.includes('のメンターの役目が終わりました'))).toBe(true);
  await club.person('UCOORD').presses('この順にお願いする', card());
  expect(card().text).toMatch(/<@U(EMMA|TARO)>さんにお願いし/);
  await club.pass('2026-11-26T10:30:00+09:00');
  expect((await rows())[0]?.state).toBe('asked');
});

test('who leaves the team before they answered is asked no more, and the next is', async () => {
  await club.person('UCOORD').presses('この順にお願いする', card());
  await club.pass('2026-11-25T10:35:00+09:00');
  await leaves('UP2');
  await club.pass('2026-11-25T10:40:00+09:00');
  expect(club.person('UP2').told.some((it) => it.text.includes('お願いしないことになりました'))).toBe(true);
  expect(card().text).toMatch(/<@U(EMMA|TARO)>さんにお願いし/);
});

test('a coordinator may choose somebody of the team', async () => {
  await db((tx) => tx.update(mentorships).set({ ranked: [] }));
  await club.pass('2026-11-25T10:30:00+09:00');
  const { modal } = await club.person('UCOORD').presses('ほかの人を選ぶ', card());
  await club.person('UCOORD').submits(modal!, { お願いする人: 'UP2' });
  expect(card().text).toContain('<@UP2>さんにお願いし');
});

test('a mentor of the team who deletes what was theirs is named no more', async () => {
  await club.person('UCOORD').presses('この順にお願いする', card());
  await club.person('UP2').presses('引き受ける', last('UP2'));
  await club.pass('2026-11-26T10:05:00+09:00');
  const { modal } = await club.person('UP2').types('leave');
  await club.person('UP2').submits(modal!, { 確認: ['削除されるものを読み、退会します'] });
  await club.pass('2026-11-26T10:10:00+09:00');
  expect(JSON.stringify(await rows())).not.toContain('UP2');
  expect((await rows())[0]?.state).toBe('nobody');
  expect(last('UHANAKO').text).toContain('退会した方の、「オンラインラジオ体操」の相談相手としての役目');
});
