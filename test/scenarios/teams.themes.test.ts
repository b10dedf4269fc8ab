import { admin } from '../../src/features/admin';
import { findMember } from '../../src/features/members';
import type { Club } from '../support/club';
import { registers } from '../support/member';
import { room } from '../support/project';
import { card, matches, openProject, openTeamsClub } from '../support/teams';

let club: Club;
beforeEach(async () => {
  club = await openTeamsClub({ more: [admin] });
});
afterEach(() => club.close());

const roles = [{ id: 'r', title: '講師', skills: [{ skill: 'video-editing', level: 2 }], seats: 1 }];

test('among equals, the matcher takes who cares about a theme that the club has added', async () => {
  for (const id of ['UP1', 'UP2']) await registers(club, id);
  await registers(club, 'UP3', { その他のテーマ: '空き家活用' });
  const { modal } = await club.person('UCOORD').presses('一覧に追加する', room(club).at(-1)!);
  await club.person('UCOORD').submits(modal, { 英語の名前: 'Empty houses' });
  const themes = (await club.app.world.db.run((tx) => findMember(tx, 'UP3')))!.themes;
  await openProject(club, { id: 'p1', title: 'ほかの会', roles });
  await openProject(club, { id: 'p2', title: '空き家の会', themes, roles });
  await matches(club);
  expect(card(club, 'ほかの会').text).not.toMatch(/<@UP3>さん/);
  expect(card(club, '空き家の会').text).toMatch(/<@UP3>さん/);
});
