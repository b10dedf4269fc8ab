import { touch } from '../../src/outbox';
import type { Club } from '../support/club';
import { card, invitation, matches, openProject, openTeamsClub, register, wish } from '../support/teams';

let club: Club;
beforeEach(async () => {
  club = await openTeamsClub();
});
afterEach(() => club.close());

test('from reactions to a team that begins', async () => {
  await register(club, { id: 'UHANAKO', leads: true }, { id: 'UP1' }, { id: 'UP2' }, { id: 'UTARO' });
  await openProject(club, { id: 'p1' });
  await wish(club, 'p1', 'join', 'UHANAKO', 'UP1', 'UP2');
  await matches(club);

  const proposed = card(club);
  expect(proposed.text).toContain('<@UHANAKO>さん（リーダー）');
  expect(proposed.text).toContain('2席すべてと、リーダーが揃っています。');
  expect(proposed.text).toContain('最善と証明済み');
  expect(club.slack.toldTo('UHANAKO')).toEqual([]);

  await club.person('UCOORD').presses('承認して招待する', proposed);
  expect(card(club).text).toContain('返事待ち');
  const asked = invitation(club, 'UHANAKO');
  expect(asked.text).toContain('役割：講師（リーダー）');
  expect(asked.text).toContain('職員3人が1分の動画を1本ずつ完成させる');

  await club.person('UHANAKO').presses('参加する', asked);
  const second = ['UP1', 'UP2'].find((id) => card(club).text.includes(`<@${id}>`)) ?? '';
  await club.person(second).presses('参加する', invitation(club, second));

  const room = [...club.slack.channels.values()].find((it) => it.name.startsWith('pb-'));
  expect(room).toMatchObject({ hidden: true });
  expect(room?.members).toEqual(expect.arrayContaining(['UHANAKO', second, 'UCOORD']));
  expect(room?.topic).toContain('職員3人が');
  const [first] = club.slack.inChannel(room?.name ?? '');
  expect(first?.text).toContain('動画編集講座 を始めましょう');
  expect(first?.text).toContain('12月2日(水) 18:30');
  expect(card(club).text).toContain('メンバーが揃い、チームが始まりました。');
  const other = second === 'UP1' ? 'UP2' : 'UP1';
  expect(club.slack.toldTo(other).map((it) => it.text)).toEqual([
    expect.stringContaining('今回は席をご用意できず申し訳ありません'),
  ]);
  expect(club.slack.toldTo('UTARO').at(-1)?.text).toContain('あなたが提案した「動画編集講座」のチームが揃い');

  // Drawn anew after the first session, it names those that are still to come.
  await club.app.world.db.run((tx) => touch(tx, 'teams.kickoff:p1'));
  await club.pass('2026-12-09T19:00:00+09:00');
  const later = club.slack.inChannel(room?.name ?? '').find((it) => it.text.includes('を始めましょう'));
  expect(later?.text).not.toContain('12月2日');
  expect(later?.text).toContain('12月16日(水) 18:30');
});
