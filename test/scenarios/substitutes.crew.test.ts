import { HOUR, MINUTE } from '../../src/core/time';
import type { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { known, running } from '../support/running';
import { openTeamClub, team } from '../support/team';

let club: Club;
afterEach(() => club.close());
const told = (id: string) => club.person(id).told;
const warnings = (id: string) =>
  told(id).filter((it) => /足りません|返事のない人|そろいました/.test(it.text));

beforeEach(async () => {
  club = await openTeamClub('2026-11-30T10:00:00+09:00');
  await running(club, {}, team);
});
const cannot = async (id: string) =>
  club
    .person(id)
    .presses(id === 'UEMMA' ? 'Can’t make it' : '参加できない', await club.person(id).opensHome());

test('the leader sees who will, who will not, who has not said, and sets the minimum crew', async () => {
  await cannot('UHANAKO');
  const taro = club.person('UTARO');
  const { modal } = await taro.types('crew');
  const words = JSON.stringify(modal.blocks);
  expect(words).toContain('見込み2人（最少3人）。あと1人足りません。');
  expect(words).toMatch(/参加できない：".*UHANAKO.*まだ返事なし：".*UTARO.*UEMMA/);
  expect((await taro.submits(modal, { 最少人数: 2 })).text).toBeDefined();
  expect(JSON.stringify((await taro.types('出欠')).modal.blocks)).toContain(
    '見込み2人（最少2人）。人数は足りています。',
  );
  expect((await club.person('UEMMA').types('crew')).text).toContain('You lead no team');
  expect((await club.person('UCOORD').types('crew')).text).toContain('足りないチームはありません');
});

test('below the minimum nobody is sought when it is enough; above it one is', async () => {
  const taro = club.person('UTARO');
  await taro.submits((await taro.types('crew')).modal, { 最少人数: 2 });
  await known(club, [{ id: 'UP0', skills: [['video-editing', 3]] }]);
  await cannot('UHANAKO');
  await club.pass(MINUTE);
  expect(told('UP0')).toHaveLength(0);
  await cannot('UEMMA');
  await club.pass(MINUTE);
  expect(told('UP0')).toHaveLength(1);
});

test('the leader is warned once a state, early, and the same message says when it is well again', async () => {
  await known(club, [{ id: 'UP0', skills: [['video-editing', 3]] }]);
  await cannot('UHANAKO');
  await club.pass(10 * MINUTE);
  for (let i = 0; i < 3; i++) await club.pass(10 * MINUTE);
  expect(warnings('UTARO')).toHaveLength(1);
  expect(warnings('UTARO')[0]?.text).toContain('次の活動回の人数・役割が足りません');
  expect(warnings('UTARO')[0]?.text).toContain('あと1人足りません');
  await club.person('UP0').presses('引き受ける', told('UP0')[0] as Posted);
  await club.pass(10 * MINUTE);
  expect(warnings('UTARO')).toHaveLength(1);
  expect(warnings('UTARO')[0]?.text).toContain('人数と役割がそろいました');
});

test('a day before, too many who have not said are named to the leader', async () => {
  await club.pass('2026-12-01T17:00:00+09:00');
  expect(warnings('UTARO')).toHaveLength(0);
  await club.pass('2026-12-01T18:00:00+09:00');
  expect(warnings('UTARO')[0]?.text).toContain('まだ返事なし：<@UTARO>さん、<@UHANAKO>さん、<@UEMMA>さん');
  await club.pass(HOUR);
  expect(warnings('UTARO')).toHaveLength(1);
});
