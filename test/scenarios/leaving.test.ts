import { eq } from 'drizzle-orm';
import { textOf } from '../../src/core/blocks';
import { departures } from '../../src/features/leaving/tables';
import { people } from '../../src/features/members/tables';
import { attendanceOf } from '../../src/features/sessions';
import { leaderOf, teamOf } from '../../src/features/teams';
import { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { known, radio, runningInRoom } from '../support/running';

/** Somebody leaves a team for good. */

let club: Club;
afterEach(() => club.close());

const db = <T>(work: Parameters<typeof club.app.world.db.run<T>>[0]) => club.app.world.db.run(work);
const room = () => club.slack.inChannel('team-PRADIO').map((it) => it.text);
const desk = () => club.slack.inChannel('probono-coordinators').map((it) => it.text);
const team = () => db(async (tx) => (await teamOf(tx, 'PRADIO')).map((it) => it.userId));
const week = (id: string) =>
  club.person(id).told.findLast((it) => /今週の活動のお知らせ/.test(it.text)) as Posted;

beforeEach(async () => {
  club = await Club.open({ at: '2026-11-25T12:00:00+09:00' });
  await known(club, [
    { id: 'UTARO' },
    { id: 'UHANAKO', leads: true },
    { id: 'UEMMA', locale: 'en-GB' },
    { id: 'UKEN' },
  ]);
  await runningInRoom(club, { id: 'PRADIO', startedAt: new Date('2026-11-01T00:00:00Z') }, [
    'UTARO',
    'UHANAKO',
    'UEMMA',
    'UKEN',
  ]);
});

const leaves = async (id: string, reason: string, word = '') => {
  const { modal } = await club.person(id).types('quit');
  return club.person(id).submits(modal, { いちばん近い理由: reason, コーディネーターへのひとこと: word });
};

test('who leaves is thanked, the team hears of it without the reason, and the coordinators get the word', async () => {
  const got = await leaves('UHANAKO', '体調や家庭の事情', '<!channel> 春にまた');
  expect(textOf(got.modal?.blocks)).toContain(
    'オンラインラジオ体操 のチームから離れました。おつかれさまでした。',
  );
  await club.settle();
  expect(room().at(-1)).toBe(
    '<@UHANAKO>さんがチームを離れました。これまでいっしょに活動してくださり、ありがとうございました。',
  );
  expect(desk().at(-1)).toBe(
    'オンラインラジオ体操 のチームを離れた <@UHANAKO>さんからのひとことです。\n&lt;!channel&gt; 春にまた',
  );
  expect([...room(), ...desk()].join()).not.toMatch(/体調/);
  expect(await team()).toEqual(['UTARO', 'UEMMA', 'UKEN']);
  expect(await db((tx) => tx.select().from(departures))).toMatchObject([
    { userId: 'UHANAKO', reason: 'health', leader: false },
  ]);
});

test('the same submission twice changes nothing, and who is in no team is told so', async () => {
  const ken = club.person('UKEN');
  const { modal } = await ken.types('quit');
  await ken.submits(modal, { いちばん近い理由: '時間が取れなくなった' });
  const again = await ken.submits(modal, { いちばん近い理由: '時間が取れなくなった' });
  expect(again.errors).toEqual({});
  await club.settle();
  expect(room().filter((it) => it.includes('離れました'))).toHaveLength(1);
  expect((await ken.types('quit')).text).toBe('活動中のチームに入っていません。');
});

test('from the reminder: not this session, and not the next ones either', async () => {
  await club.pass('2026-11-30T09:00:00+09:00');
  const hanako = club.person('UHANAKO');
  expect(week('UHANAKO').text).not.toContain('この先も難しい');
  await hanako.presses('参加できない', week('UHANAKO'));
  await club.settle();
  const { modal } = await hanako.presses('この先も難しい', week('UHANAKO'));
  await hanako.submits(modal, { いちばん近い理由: '異動・転居' });
  expect(await team()).not.toContain('UHANAKO');
  expect(week('UTARO').text).not.toContain('<@UHANAKO>');
});

test('from /probono absent, and in English', async () => {
  const emma = club.person('UEMMA');
  const absent = await emma.types('absent');
  const { modal } = await emma.presses('Leave the team', absent.modal);
  const got = await emma.submits(modal, { 'The reason that comes closest': 'My part is done' });
  expect(textOf(got.modal?.blocks)).toContain('You have left the team of オンラインラジオ体操. Thank you.');
});

test('when the leader leaves, leadership is asked first', async () => {
  await leaves('UTARO', '時間が取れなくなった');
  await club.settle();
  const notice = club.slack.inChannel('probono-coordinators').at(-1) as Posted;
  expect(notice.text).toContain(
    '「オンラインラジオ体操」のリーダーがチームを離れました。まず、次のリーダーを決めましょう。\nリーダーをしてもよいと登録している人：<@UHANAKO>さん。',
  );
  await club.pass('2026-11-27T12:20:00+09:00');
  expect(desk().filter((it) => it.includes('このままです'))).toHaveLength(1);
  const coordinator = club.person('UCOORD');
  const { modal } = await coordinator.presses('リーダーを決める', notice);
  await coordinator.submits(modal, { リーダーをお願いする方: '配信：UHANAKO' });
  expect(await db((tx) => leaderOf(tx, 'PRADIO'))).toBe('UHANAKO');
  expect(club.person('UHANAKO').told.at(-1)?.text).toContain('リーダー');
  await club.pass('2026-12-08T12:20:00+09:00');
  expect(desk().filter((it) => it.includes('このままです'))).toHaveLength(1);
});

test('a team whose last member leaves has an owner and a nudge', async () => {
  for (const id of ['UHANAKO', 'UEMMA', 'UKEN', 'UTARO'])
    await club
      .person(id)
      .submits(
        (await club.person(id).types('quit')).modal,
        id === 'UEMMA'
          ? { 'The reason that comes closest': 'No time any more' }
          : { いちばん近い理由: '時間が取れなくなった' },
      );
  await club.settle();
  expect(desk().at(-1)).toContain('「オンラインラジオ体操」のチームに、だれもいなくなりました。');
  await club.pass('2026-11-27T12:20:00+09:00');
  expect(desk().at(-1)).toContain('2日前から、このままです。');
});

test('hours that were booked stay', async () => {
  await club.pass('2026-11-26T09:00:00+09:00');
  const sheet = club.person('UTARO').told.findLast((it) => it.text.includes('おつかれさまでした')) as Posted;
  await club.person('UTARO').presses('このとおり記録する', sheet);
  await leaves('UKEN', '自分の役目を終えた');
  const all = await db((tx) => attendanceOf(tx, club.app.world, [radio]));
  expect(all.get(radio.id)?.people.get('UKEN')).toEqual({ came: 1, minutes: 60 });
});

test('coordinators see how many left and why, a reason only where three gave it', async () => {
  for (const id of ['UHANAKO', 'UKEN']) await leaves(id, '時間が取れなくなった');
  const coordinator = club.person('UCOORD');
  const few = await coordinator.types('departed');
  expect(few.text).toContain('離れた人：2人（参加した人のうち、途中で離れた割合は50%）');
  expect(few.text).toContain('3人未満の理由：あわせて2人');
  expect(few.text).not.toContain('時間が取れなくなった');
  await leaves('UTARO', '時間が取れなくなった');
  expect((await coordinator.types('departed')).text).toContain('時間が取れなくなった：3人');
  expect((await club.person('UKEN').types('departed')).text).not.toContain('離れた人');
});

test('whose account was closed is taken out of the team, too', async () => {
  await db((tx) => tx.update(people).set({ gone: true }).where(eq(people.id, 'UKEN')));
  await club.pass('2026-11-25T12:10:00+09:00');
  expect(await team()).toEqual(['UTARO', 'UHANAKO', 'UEMMA']);
  expect(room().join()).toContain('<@UKEN>さんがチームを離れました。');
});

describe('the weekly message of who leaves their last team', () => {
  test('says that nothing is asked any more', async () => {
    await club.pass('2026-11-30T09:00:00+09:00');
    const own = week('UHANAKO');
    await leaves('UHANAKO', '時間が取れなくなった');
    expect(club.person('UHANAKO').told.find((it) => it.ts === own.ts)?.text).toBe(
      '参加中のチームがなくなりましたので、今週のお知らせは終わりです。お返事は要りません。',
    );
  });

  test('does not come where a holiday had kept it', async () => {
    await club.pass('2027-01-11T10:00:00+09:00');
    await leaves('UHANAKO', '時間が取れなくなった');
    const heard = club.person('UHANAKO').told.length;
    await club.pass('2027-01-12T09:30:00+09:00');
    expect(week('UTARO').text).toContain('1月13日(水) 18:00');
    expect(club.person('UHANAKO').told).toHaveLength(heard);
  });
});
