import { suggestions } from '../../src/features/members/tables';
import { Club } from '../support/club';
import { registers } from '../support/member';
import { room } from '../support/project';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

const told = (id: string) => club.person(id).told.map((it) => it.text);
const inRoom = (words: string) => room(club).filter((it) => it.text.includes(words));
const stored = () => club.app.world.db.run((tx) => tx.select().from(suggestions));
const morning = (day: string) => club.pass(`${day}T09:30:00+09:00`);

test('what nobody decides on is brought to mind, asked of one coordinator, and ended with a word; typed again, it is new', async () => {
  await registers(club, 'UTARO', { その他のテーマ: '棚田' });
  await morning('2026-11-26');
  expect(inRoom('決めていただけませんか')).toHaveLength(0);
  await morning('2026-11-28');
  expect(inRoom('決めていただけませんか')).toHaveLength(0);
  await morning('2026-11-30');
  expect(inRoom('決めていただけませんか')).toHaveLength(1);
  await morning('2026-12-03');
  expect(inRoom('決めていただけませんか')).toHaveLength(2);
  await morning('2026-12-07');
  await morning('2026-12-08');
  expect(told('UCOORD').at(-1)).toMatch(/決めていただけませんか.*「棚田」と入力.*一覧に追加する/s);
  await morning('2026-12-15');
  expect(inRoom('候補から外れました')).toHaveLength(1);
  expect(told('UTARO').at(-1)).toContain('もう一度入力していただければ');
  expect(await stored()).toEqual([]);

  await registers(club, 'UTARO', { その他のテーマ: '棚田' });
  const reminder = inRoom('決めていただけませんか')[0]!;
  const late = await club.person('UCOORD').presses('追加しない', reminder);
  expect(late.text).toContain('候補から外れました');
  expect(await stored()).toMatchObject([{ word: '棚田', state: 'open' }]);
});

test('what was decided on is brought to mind no more; the reminder decides as the card does', async () => {
  await registers(club, 'UTARO', { その他のスキル: 'けん玉指導' });
  await morning('2026-11-30');
  await club.person('UCOORD').presses('追加しない', inRoom('決めていただけませんか')[0]!);
  expect(told('UTARO').at(-1)).toContain('今回は、スキルの一覧には追加しないことになりました');
  await morning('2026-12-08');
  await morning('2026-12-15');
  expect(inRoom('決めていただけませんか')).toHaveLength(1);
  expect(await stored()).toMatchObject([{ state: 'refused' }]);
});

test('the Home tab of coordinators shows what waits, to be decided on there', async () => {
  await registers(club, 'UTARO', { その他のスキル: 'けん玉指導', その他のテーマ: '棚田、離島、里親' });
  await club.pass('2026-11-26T09:30:00+09:00');
  const home = await club.person('UCOORD').opensHome();
  expect(JSON.stringify(home)).toMatch(
    /候補.*スキル「けん玉指導」（.*から）.*ほかに1件が決まるのを待っています/s,
  );
  await club.person('UCOORD').presses('追加しない', home);
  expect((await stored()).filter((it) => it.state === 'refused')).toHaveLength(1);
  expect(JSON.stringify(await club.person('UCOORD').opensHome())).not.toContain('ほかに1件');
  expect(JSON.stringify(await club.person('UHANAKO').opensHome())).not.toContain('候補');
});

test('on a day off nothing ends', async () => {
  await club.pass('2026-11-28T10:00:00+09:00');
  await registers(club, 'UTARO', { その他のテーマ: '棚田' });
  for (const day of ['2026-12-01', '2026-12-07', '2026-12-08', '2026-12-13']) await morning(day);
  expect(await stored()).toHaveLength(1);
  expect(told('UTARO')).toEqual([]);
  await morning('2026-12-14');
  expect(await stored()).toEqual([]);
  expect(told('UTARO').at(-1)).toContain('候補から外れました。お待たせしたままで申し訳ありません。');
});

test('a reminder that waits for the morning of a coordinator abroad is taken back once it is decided', async () => {
  await club.close();
  club = await Club.open({ env: { COORDINATORS: 'UEMMA' } });
  await club.person('UEMMA').types('mine');
  await registers(club, 'UTARO', { その他のスキル: 'けん玉指導' });
  for (const day of ['2026-11-30', '2026-12-03', '2026-12-07']) await morning(day);
  const before = club.person('UEMMA').told.length;
  await club.person('UEMMA').presses('追加しない', inRoom('けん玉指導')[0]!);
  await club.pass('2026-12-07T20:00:00+09:00');
  expect(club.person('UEMMA').told).toHaveLength(before);
});
