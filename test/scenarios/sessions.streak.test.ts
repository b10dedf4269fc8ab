import { eq } from 'drizzle-orm';
import { DAY } from '../../src/core/time';
import type { Project } from '../../src/features/projects';
import { attendance, formers, held } from '../../src/features/sessions/tables';
import { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { known, runningInRoom } from '../support/running';

/** A project that goes on week after week is cheered. */

let club: Club;
afterEach(() => club.close());

const sheet = () =>
  club
    .person('UTARO')
    .told.findLast((it) => /おつかれさまでした|Thank you for the session/.test(it.text)) as Posted;
const room = () => club.slack.inChannel('team-PRADIO').map((it) => it.text);
const cheers = () => room().filter((it) => it.includes('🎉'));

/** So many Wednesdays before the 25th of November, somebody came, the leader and one of two. */
async function wasHeld(weeks: number, every = 7) {
  const last = new Date('2026-11-25T18:00:00+09:00').getTime();
  await club.app.world.db.run(async (tx) => {
    for (let i = 1; i <= weeks; i++) {
      const at = new Date(last - i * every * DAY);
      const projectId = 'PRADIO';
      await tx
        .insert(held)
        .values({ projectId, at, askedAt: at, bookedAt: at, bookedBy: 'UTARO', came: 2, minutes: 60 });
      await tx.insert(attendance).values([
        { projectId, at, userId: 'UTARO', came: true, minutes: 60 },
        { projectId, at, userId: i % 2 ? 'UHANAKO' : 'UGONE', came: true, minutes: 60 },
      ]);
    }
  });
}

async function opens(project: Partial<Project> = {}, env = {}) {
  club = await Club.open({ at: '2026-11-25T12:00:00+09:00', env });
  await known(club, [
    { id: 'UTARO', ...(env && 'LOCALE' in env ? { locale: 'en-GB' } : {}) },
    { id: 'UHANAKO' },
  ]);
  await runningInRoom(club, { id: 'PRADIO', startedAt: club.now, ...project }, ['UTARO', 'UHANAKO']);
}

test('the fifth week in a row is cheered in the team’s channel, once, whatever is corrected', async () => {
  await opens();
  await wasHeld(4);
  await club.pass('2026-11-26T09:00:00+09:00');
  const taro = club.person('UTARO');
  await taro.presses('このとおり記録する', sheet());
  expect(sheet().text).toContain('5週続けて開催しています。これまで3人でつないできました。');
  await club.settle();
  expect(cheers()).toEqual([
    [
      '🎉 「オンラインラジオ体操」は、5週続けて開催できました。',
      'ここまで3人でつないできました。都合のつかない日も、だれかが支えてくれたおかげです。いつもありがとうございます。',
    ].join('\n'),
  ]);

  const books = async (came: string[]) =>
    taro.submits((await taro.presses('記録を直す', sheet())).modal, { 参加した人: came });
  await books([]);
  expect(sheet().text).not.toContain('続けて開催');
  await club.halt();
  await club.start();
  await books(['UTARO']);
  await club.settle();
  expect(sheet().text).toContain('5週続けて');
  expect(cheers()).toHaveLength(1);
});

test('the pinned card says how long it has gone on, and what the last session did', async () => {
  await opens();
  await wasHeld(4);
  await club.pass('2026-11-26T09:00:00+09:00');
  const taro = club.person('UTARO');
  const { modal } = await taro.presses('直して記録する', sheet());
  await taro.submits(modal, { '行ったこと（一文で）': '体操を2つ', 活動を届けた人数: '12' });
  await club.pass('2026-11-26T09:10:00+09:00');
  const card = room().find((it) => it.includes('記録と成果物'));
  expect(card).toContain('前回の活動\n• 11月25日(水) 18:00　2人が参加、12人に届けました\n• 体操を2つ');
  expect(card).toContain('5週続けて開催しています。これまで3人でつないできました。');
});

test('in English, and every other week in sessions', async () => {
  await opens({ rhythm: 'biweekly', starts: '2026-09-02' }, { LOCALE: 'en' });
  await wasHeld(9, 14);
  await club.pass('2026-11-26T09:00:00+09:00');
  await club.person('UTARO').presses('Book it so', sheet());
  await club.settle();
  expect(sheet().text).toContain('10 sessions in a row, 3 people carried it.');
  expect(cheers()[0]).toContain('🎉 オンラインラジオ体操: 10 sessions in a row.');
});

test('a session that was cancelled ends nothing', async () => {
  await opens({
    schedule: {
      rules: ['FREQ=WEEKLY;BYDAY=WE'],
      since: '2026-11-04',
      dates: [],
      zone: null,
      holidays: 'keep',
      version: 1,
      changes: [{ was: '2026-11-18T18:00', to: null, reason: '会場の都合', at: '2026-11-17T00:00:00Z' }],
    },
  });
  await wasHeld(3);
  await club.app.world.db.run((tx) =>
    tx
      .update(held)
      .set({ came: 0 })
      .where(eq(held.at, new Date('2026-11-18T18:00:00+09:00'))),
  );
  await club.pass('2026-11-26T09:00:00+09:00');
  await club.person('UTARO').presses('このとおり記録する', sheet());
  expect(sheet().text).toContain('3週続けて');
});

test('who had their data deleted is counted on among those who carried it, and nothing says who they were', async () => {
  await opens();
  await wasHeld(4);
  const hanako = club.person('UHANAKO');
  await hanako.submits((await hanako.types('leave')).modal, { 確認: ['削除されるものを読み、退会します'] });
  await club.pass('2026-11-26T09:00:00+09:00');
  await club.person('UTARO').presses('このとおり記録する', sheet());
  expect(sheet().text).toContain('5週続けて開催しています。これまで3人でつないできました。');
  const kept = await club.app.world.db.run((tx) => tx.select().from(formers));
  expect(kept).toHaveLength(2);
  expect(new Set(kept.map((it) => it.marker)).size).toBe(1);
  expect(JSON.stringify(kept)).not.toContain('UHANAKO');
});
