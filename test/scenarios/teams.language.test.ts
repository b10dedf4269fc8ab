import type { Club } from '../support/club';
import { card, matches, openProject, openTeamsClub, register, wish } from '../support/teams';

let club: Club;
afterEach(() => club.close());

test('who does not speak what a project needs is not proposed, however much they wish', async () => {
  club = await openTeamsClub({});
  await register(
    club,
    { id: 'UP1', leads: true, languages: ['ja'] },
    { id: 'UP2', leads: true, languages: ['ja', 'en'] },
  );
  const roles = [{ id: 'teach', title: '講師', skills: [{ skill: 'video-editing', level: 3 }], seats: 1 }];
  await openProject(club, { id: 'p1', roles, languages: ['en'] });
  await wish(club, 'p1', 'join', 'UP1');
  await matches(club);
  expect(card(club).text).toContain('<@UP2>');
  expect(card(club).text).not.toContain('<@UP1>');
});
