import { Club } from '../support/club';
import { readCalendar } from '../support/icalendar';
import { LookingBack } from '../support/retrospective';
import { known, runningInRoom } from '../support/running';

/** What a calendar shows of a project that is closed. */

let club: Club;
afterEach(() => club.close());

async function entriesOf(id: string) {
  const { modal } = await club.person(id).types('calendar');
  const [, path] = /https:\/\/club\.example\/(calendar\/[^"\\]+)/.exec(JSON.stringify(modal)) ?? [];
  const answer = await fetch(`http://127.0.0.1:${club.app.port()}/${path}`);
  return readCalendar(await answer.text()).entries;
}

beforeEach(async () => {
  club = await Club.open({ at: '2026-12-01T10:00:00+09:00', env: { PUBLIC_URL: 'https://club.example/' } });
  await known(club, [{ id: 'UTARO' }, { id: 'UEMMA', locale: 'en-GB' }]);
  await runningInRoom(club, { id: 'p1', title: 'ラジオ体操' }, ['UTARO', 'UEMMA']);
});

test('what was stays, and what was to come is cancelled', async () => {
  const before = await entriesOf('UEMMA');
  await club.pass('2026-12-04T12:00:00+09:00');
  await new LookingBack(club).closes('UTARO');
  const [was, ...rest] = await entriesOf('UEMMA');
  const { uid, begins, ends, status } = before[0]!;
  expect(was).toMatchObject({ uid, begins, ends, status });
  expect(rest.map((it) => it.uid)).toEqual(before.slice(1).map((it) => it.uid));
  expect(new Set(rest.map((it) => it.status))).toEqual(new Set(['CANCELLED']));
  expect(rest[0]).toMatchObject({
    ...{ title: 'Cancelled: ラジオ体操', free: true, sequence: 1, modified: club.now.toISOString() },
    words: expect.stringContaining('The project has ended, so this session does not take place.'),
  });
  const { modal } = await club.person('UTARO').types('calendar');
  expect(JSON.stringify(modal)).toContain('まだありません');
});

test('two months after, nothing is shown of it any more', async () => {
  await club.pass('2026-12-04T12:00:00+09:00');
  await new LookingBack(club).closes('UTARO');
  await club.pass('2027-02-02T12:00:00+09:00');
  expect(await entriesOf('UEMMA')).not.toEqual([]);
  await club.pass('2027-02-02T12:00:01+09:00');
  expect(await entriesOf('UEMMA')).toEqual([]);
});
