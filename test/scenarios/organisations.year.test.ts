import { DateTime } from 'luxon';
import { isWorkday } from '../../src/core/time';
import { requests } from '../../src/features/organisations/tables';
import { Club } from '../support/club';
import { bring } from '../support/intake';
import { room } from '../support/project';
import type { Posted } from '../support/recorder';

let club: Club;
afterEach(() => club.close());

const zones = ['Asia/Tokyo', 'Europe/Berlin'];

/** Nine thirty on every morning from one day to another, by the club's clock. */
async function mornings(zone: string, from: string, to: string, each?: () => void) {
  const last = DateTime.fromISO(to, { zone });
  for (
    let day = DateTime.fromISO(from, { zone }).set({ hour: 9, minute: 30 });
    day <= last;
    day = day.plus({ days: 1 })
  ) {
    await club.pass(day.toISO() ?? '');
    each?.();
  }
}

test.each(zones)(
  'over a year in %s nobody is written to on a free day, and every request comes to its end',
  async (zone) => {
    club = await Club.open({
      at: DateTime.fromISO('2026-04-06T09:00', { zone }).toISO() ?? '',
      env: { COORDINATORS: 'UCOORD', TIMEZONE: zone },
      users: [
        { id: 'UCOORD', real_name: '佐藤 恵', tz: zone },
        { id: 'UHANAKO', real_name: '田中 花子', tz: zone },
      ],
    });
    const days = ['2026-04-28', '2026-08-10', '2026-09-18', '2026-12-25', '2027-03-19'];
    for (const [i, day] of days.entries()) {
      await club.pass(DateTime.fromISO(`${day}T11:00`, { zone }).toISO() ?? '');
      const { card } = await bring(club, 'UHANAKO', { 団体の名前: `団体${i}` });
      const before = new Set(room(club));
      const after = DateTime.fromISO(day, { zone });
      let seen: Posted[] = [...club.person('UCOORD').told];
      await mornings(
        zone,
        after.plus({ days: 1 }).toISODate() ?? '',
        after.plus({ days: 28 }).toISODate() ?? '',
        () => {
          const now = [...room(club).filter((it) => !before.has(it)), ...club.person('UCOORD').told];
          const today = DateTime.fromJSDate(club.now, { zone });
          if (now.length > seen.length && !isWorkday(today))
            throw new Error(`Somebody was told on ${today.toISODate()}`);
          seen = now;
        },
      );
      expect(card.text).toContain('終了しました。');
      expect(
        seen.some(
          (it) => it.text.includes('あと5日動きがなければ') || it.text.includes('どなたか引き受けて'),
        ),
      ).toBe(true);
      if (i === 2) {
        await club.halt();
        await club.start();
      }
    }
    const rows = await club.app.world.db.run((tx) => tx.select().from(requests));
    expect(rows.map((it) => [it.state, it.inTime])).toEqual(days.map(() => ['lapsed', null]));
  },
  120_000,
);

test('until when, overdue and in time are said in words, through a restart', async () => {
  club = await Club.open({ at: '2026-12-25T15:00:00+09:00', env: { COORDINATORS: 'UCOORD,UTARO' } });
  const { card } = await bring(club);
  expect(card.text).toContain('初回回答：12月29日(火) 15:00 まで');
  const coordinator = club.person('UCOORD');
  const first = await coordinator.presses('回答する', card);
  await club.halt();
  await club.start();
  await club.pass('2026-12-30T09:10:00+09:00');
  expect(card.text).toContain('まで（期限を過ぎています）');
  expect((await coordinator.types('requests')).text).toContain('まで（期限を過ぎています）');
  const got = await coordinator.submits(first.modal, { 団体への回答: '来週お話を伺えますか。' });
  expect(JSON.stringify(got.modal)).toContain('来週お話を伺えますか。');
  expect(card.text).toMatch(/初回回答：12月30日.*（期限後）/);
  expect(club.person('UHANAKO').told.at(-1)?.text).toContain('への最初の回答を用意しました。');
  const [row] = await club.app.world.db.run((tx) => tx.select().from(requests));
  expect(row).toMatchObject({
    inTime: false,
    answeredBy: 'UCOORD',
    answer: '来週お話を伺えますか。',
    owner: 'UCOORD',
  });
});

test('handed over half-way: the other one is told why, sees all that was noted, and goes on', async () => {
  club = await Club.open({ env: { COORDINATORS: 'UCOORD,UTARO' } });
  const { card } = await bring(club);
  const [first, second] = [club.person('UCOORD'), club.person('UTARO')];
  await first.presses('引き受ける', card);
  const opened = await first.presses('面談を記録', card);
  // The window is closed without a press; what was typed is there all the same.
  await first.chooses('面談した日', '2026-11-24', opened.modal);
  await first.chooses('参加した人', '大野事務局長', opened.modal, { 面談した日: '2026-11-24' });
  const asked = await first.presses('引き継ぎを頼む', card);
  const wrong = await first.submits(asked.modal, {
    引き継ぐ人: 'UP1',
    '引き継ぐ理由・伝えておくこと': '休みます。',
  });
  expect(wrong.errors).toEqual({ to: 'コーディネーターの中から選んでください。' });
  const given = { 引き継ぐ人: 'UTARO', '引き継ぐ理由・伝えておくこと': '来週から休みます。' };
  await first.submits(asked.modal, given);
  await first.submits(asked.modal, given);
  expect(card.text).toContain('担当：<@UTARO>さん');
  expect(second.told).toHaveLength(1);
  expect(second.told[0]?.text).toMatch(/引き継ぎました。.*来週から休みます。/s);
  expect(club.person('UHANAKO').told.at(-1)?.text).toContain('<@UTARO>さんが担当します。');
  const file = await second.presses('記録を見る', second.told[0]!);
  expect(JSON.stringify(file.modal)).toMatch(/大野事務局長.*来週から休みます。/s);
  const goesOn = await second.presses('面談を記録', card);
  expect(JSON.stringify(goesOn.modal)).toContain('良い変化を受け取る人');
  const back = await second.presses('前へ', goesOn.modal, { その人数: 30 });
  expect(JSON.stringify(back.modal)).toContain('大野事務局長');
  expect(JSON.stringify(back.modal)).toContain('2026-11-24');
  expect((await first.types('audit')).text).toMatch(/担当を変更.*来週から休みます。/s);
  expect((await first.types('audit')).text).toMatch(/「みどり町社会福祉協議会」の支援要請を担当/);
});
