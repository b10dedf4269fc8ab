import type { Club } from '../support/club';
import { card, invitation, matches, openProject, openTeamsClub, ROOM, register } from '../support/teams';

let club: Club;
afterEach(() => club.close());

test('a team that waits for somebody is brought to mind after 2 and 7 days, then to one coordinator', async () => {
  club = await openTeamsClub();
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2' });
  await openProject(club, { id: 'p1', ends: '2027-03-31' });
  await matches(club);
  await club.person('UCOORD').presses('承認して招待する', card(club));
  await club.person('UP1').presses('参加する', invitation(club, 'UP1'));
  await club.person('UP2').presses('今回は見送る', invitation(club, 'UP2'));

  const nudges = () => club.slack.inChannel(ROOM).filter((it) => it.text.includes('始まりを待っています'));
  await club.pass('2026-11-26T10:20:00+09:00');
  expect(nudges()).toHaveLength(0);
  await club.pass('2026-11-27T10:20:00+09:00');
  await club.pass('2026-11-27T11:20:00+09:00');
  expect(nudges()).toHaveLength(1);
  expect(nudges()[0]?.text).toContain('「動画編集講座」では、参加を決めた1人が、2日前から');
  await club.pass('2026-12-02T10:20:00+09:00');
  expect(nudges()).toHaveLength(2);
  await club.pass('2026-12-04T10:20:00+09:00');
  expect(nudges()).toHaveLength(2);
  expect(club.person('UCOORD').told.at(-1)?.text).toContain('始まりを待っています');

  await club.person('UCOORD').presses('この人数で始める', club.person('UCOORD').told.at(-1)!);
  expect(card(club).text).toContain('チームが始まりました');
});
