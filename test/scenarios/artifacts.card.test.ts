import type { Club } from '../support/club';
import { runningInRoom } from '../support/running';
import { openTeamClub, team } from '../support/team';

let club: Club;
const card = () => club.slack.inChannel('team-PRADIO')[0];

beforeEach(async () => {
  club = await openTeamClub('2026-12-04T12:00:00+09:00');
  await runningInRoom(club, { id: 'PRADIO' }, team);
  await club.pass('2026-12-04T12:10:00+09:00');
});
afterEach(() => club.close());

test('a team’s channel has one pinned card, and it is always current', async () => {
  for (const words of [
    '毎週20人が参加し',
    '12月9日(水) 18:00',
    '<@UTARO>さん　司会（リーダー）',
    'まだありません。',
  ])
    expect(card()?.text).toContain(words);
  expect(club.slack.pins).toEqual([`${card()?.channel} ${card()?.ts}`]);

  const { modal } = await club.person('UTARO').presses('記録を残す', card() as never);
  const form = await club.person('UTARO').submits(modal, { 種類: '動画' });
  await club.person('UTARO').submits(form.modal, { 件名: '第1回', リンク: 'https://example.com/v' });
  expect(card()?.text).toContain('動画　第1回 (https://example.com/v)');

  await club.pass('2026-12-09T18:10:00+09:00');
  expect(card()?.text).not.toContain('12月9日(水)');
  expect(club.slack.pins).toHaveLength(1);
  expect(club.slack.inChannel('team-PRADIO')).toHaveLength(1);
});
