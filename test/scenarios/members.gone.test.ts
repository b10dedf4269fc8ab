import { holders, mayAsk } from '../../src/features/members';
import type { Club } from '../support/club';
import { card, matches, openProject, openTeamsClub, register, wish } from '../support/teams';

/** Whose account in Slack is deactivated is no longer counted on. */

let club: Club;
beforeEach(async () => {
  club = await openTeamsClub({ env: { COORDINATORS: 'UCOORD,UCSR' } });
});
afterEach(() => club.close());

const changes = (id: string, deleted: boolean) =>
  club.event({ type: 'user_change', user: { id, name: id, real_name: id, tz: 'Asia/Tokyo', deleted } });
const coordinators = () => club.app.world.db.run((tx) => holders(tx, club.app.world, 'coordinator'));

test('a coordinator who is gone is none, until the account is back', async () => {
  await changes('UCSR', true);
  expect(await coordinators()).toEqual(['UCOORD']);
  await changes('UCSR', false);
  expect(await coordinators()).toEqual(['UCOORD', 'UCSR']);
});

test('nobody who is gone is matched or asked', async () => {
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2', leads: true });
  const roles = [{ id: 'teach', title: '講師', skills: [{ skill: 'video-editing', level: 3 }], seats: 1 }];
  await openProject(club, { id: 'p1', roles });
  await wish(club, 'p1', 'join', 'UP1');
  await changes('UP1', true);
  await matches(club);
  expect(card(club).text).toContain('<@UP2>');
  expect(card(club).text).not.toContain('<@UP1>');
  expect(await club.app.world.db.run((tx) => mayAsk(tx, ['UP1', 'UP2'], club.app.world.now()))).toEqual([
    'UP2',
  ]);
});
