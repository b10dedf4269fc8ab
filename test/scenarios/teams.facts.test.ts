import { admin } from '../../src/features/admin';
import type { Club } from '../support/club';
import { card, matches, openProject, openTeamsClub, register, wish } from '../support/teams';

/** What of people's profiles and of coordinators' wishes reaches the matcher. */

let club: Club;
beforeEach(async () => {
  club = await openTeamsClub({ more: [admin] });
});
afterEach(() => club.close());

const seats = (n: number) => [
  { id: 'teach', title: '講師', skills: [{ skill: 'video-editing', level: 3 as const }], seats: n },
];
const seated = () => [...card(club).text.matchAll(/^• <@(UP\d)>/gm)].map(([, id]) => id).sort();

test('a mix of departments is better, however they are written', async () => {
  await register(
    club,
    { id: 'UP1', leads: true, department: 'HR 推進部' },
    { id: 'UP2', department: 'ｈｒ推進部' },
    { id: 'UP3', department: '営業部' },
  );
  await openProject(club, { id: 'p1', roles: seats(2) });
  await wish(club, 'p1', 'join', 'UP1');
  await matches(club);
  expect(seated()).toEqual(['UP1', 'UP3']);
});

test('who sits beside somebody of their own department is told of on the card', async () => {
  await register(club, { id: 'UP1', leads: true, department: '営業部' }, { id: 'UP2', department: '営業部' });
  await openProject(club, { id: 'p1', roles: seats(2) });
  await matches(club);
  expect(card(club).text).toContain('注意：チームに同じ部署の人がいる');
});

test('a weight that a coordinator changes alters the next team', async () => {
  const skill = (level: 3 | 4) => [{ skill: 'video-editing', level, wants: 'use' as const }];
  await register(club, { id: 'UP1', leads: true, skills: skill(4) }, { id: 'UP2', leads: true });
  await openProject(club, { id: 'p1', roles: seats(1) });
  await wish(club, 'p1', 'join', 'UP1');
  await matches(club);
  expect(seated()).toEqual(['UP1']);
  const { modal } = await club.person('UCOORD').types('weights');
  await club.person('UCOORD').submits(modal, { '✋ の希望がかなう': '0' });
  await matches(club);
  expect(seated()).toEqual(['UP2']);
  expect(card(club).text).toMatch(/新しく <@UP2>さん[\s\S]*外れた方 <@UP1>さん/);
});

test('hours beside a running team, slots, places, regions and pauses keep people out, and why says so', async () => {
  await register(
    club,
    { id: 'UP1', hours: 3 },
    { id: 'UP2', slots: ['saturday'] },
    { id: 'UP3', place: 'online' },
    { id: 'UP4', prefecture: '27' },
    { id: 'UP5', paused: true },
    { id: 'UP6', leads: true },
  );
  await openProject(club, { id: 'p1', roles: seats(1), place: 'site', prefecture: '13', hours: 4 });
  await matches(club);
  const why = async (member: string) => {
    const { modal } = await club.person('UCOORD').types('why');
    const got = await club.person('UCOORD').submits(modal, { 社員: member, プロジェクト: '動画編集講座' });
    return JSON.stringify(got.modal.blocks);
  };
  expect(await why('UP1')).toContain('空き時間が週3時間（必要なのは週4時間）');
  expect(await why('UP2')).toContain('平日の夜に活動できない');
  expect(await why('UP3')).toContain('現地では活動できない');
  expect(await why('UP4')).toContain('活動できる地域が違う');
  expect(await why('UP5')).toContain('活動をお休み中');
});
