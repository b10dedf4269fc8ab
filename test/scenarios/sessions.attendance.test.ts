import type { Project } from '../../src/features/projects';
import { attendanceOf } from '../../src/features/sessions';
import { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { known, running } from '../support/running';

let club: Club;
let project: Project;
afterEach(() => club.close());

const told = (id: string) => club.person(id).told.filter((it) => it.text.includes('活動おつかれさまでした'));
const last = (id: string) => told(id).at(-1) as Posted;
const count = async () => {
  const all = await club.app.world.db.run((tx) => attendanceOf(tx, club.app.world, [project]));
  const { held, people } = all.get(project.id)!;
  return { held, ...Object.fromEntries(people) };
};

beforeEach(async () => {
  // The session is on Wednesday, 25 November, at 18:00.
  club = await Club.open({ at: '2026-11-25T12:00:00+09:00' });
  await known(club, [{ id: 'UTARO' }, { id: 'UHANAKO' }, { id: 'UEMMA', locale: 'en-GB' }]);
  project = await running(club, { startedAt: club.now }, ['UTARO', 'UHANAKO', 'UEMMA']);
  const hanako = club.person('UHANAKO');
  await hanako.presses('参加できない', await hanako.opensHome());
});

test('the day after, one press of the leader books who was there', async () => {
  await club.pass('2026-11-26T08:59:00+09:00');
  expect(told('UTARO')).toHaveLength(0);
  expect(await count()).toEqual({
    held: 1,
    UTARO: { came: 1, minutes: 60 },
    UHANAKO: { came: 0, minutes: 0 },
    UEMMA: { came: 1, minutes: 60 },
  });
  await club.pass('2026-11-26T09:00:00+09:00');
  expect(last('UTARO').text).toContain(
    'オンラインラジオ体操\n11月25日(水) 18:00\n参加：<@UTARO>さん、<@UEMMA>さん\n不参加：<@UHANAKO>さん',
  );
  await club.person('UTARO').presses('このとおり記録する', last('UTARO'));
  expect(last('UTARO').text).toContain('参加した人を記録しました。\n[記録を直す]');
  await club.pass('2026-11-28T09:00:00+09:00');
  await club.pass('2026-11-30T09:00:00+09:00');
  expect(told('UTARO')).toHaveLength(1);
});

test('it can be corrected, before and after', async () => {
  await club.pass('2026-11-26T09:00:00+09:00');
  const taro = club.person('UTARO');
  const { modal } = await taro.presses('直して記録する', last('UTARO'));
  await taro.submits(modal, { 参加した人: ['UTARO', 'UHANAKO'] });
  expect(last('UTARO').text).toContain('参加：<@UTARO>さん、<@UHANAKO>さん\n不参加：<@UEMMA>さん');
  expect(await count()).toMatchObject({ held: 1, UHANAKO: { came: 1, minutes: 60 }, UEMMA: { came: 0 } });

  const again = await taro.presses('記録を直す', last('UTARO'));
  await taro.submits(again.modal, { 参加した人: [] });
  expect(last('UTARO').text).toContain('参加：なし');
  expect(await count()).toMatchObject({ held: 0, UTARO: { came: 0, minutes: 0 } });
});

test('after two days it is asked again, after a week the team’s own answers are taken', async () => {
  await club.pass('2026-11-26T09:00:00+09:00');
  // Saturday: it waits for Monday.
  await club.pass('2026-11-28T09:00:00+09:00');
  expect(told('UTARO')).toHaveLength(1);
  await club.pass('2026-11-30T09:00:00+09:00');
  expect(told('UTARO')).toHaveLength(2);
  expect(last('UTARO').text).toContain('参加した人の確認がまだです。');
  await club.pass('2026-12-03T09:00:00+09:00');
  expect(
    told('UTARO')
      .slice(0, 2)
      .map((it) => it.text),
  ).toEqual([
    expect.stringContaining('お返事がなかったため、チームの返事をもとに'),
    expect.stringContaining('お返事がなかったため、チームの返事をもとに'),
  ]);
  expect(told('UTARO')).toHaveLength(3);
  expect(await count()).toMatchObject({ held: 2, UTARO: { came: 2, minutes: 120 }, UHANAKO: { came: 1 } });
});

test('only the leader and coordinators book, and not before its end', async () => {
  await club.pass('2026-11-26T09:00:00+09:00');
  const message = last('UTARO');
  expect((await club.person('UHANAKO').presses('このとおり記録する', message)).text).toContain(
    'リーダーかコーディネーターが行います。',
  );
  await club.person('UCOORD').presses('このとおり記録する', message);
  expect(last('UTARO').text).toContain('参加した人を記録しました。');
  // In the leader's place: it is in the audit log.
  expect((await club.person('UCOORD').types('audit')).text).toMatch(/<@UCOORD>さんが「.+」の出欠を記録/);
});
