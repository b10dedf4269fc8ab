import { calendarAddresses } from '../../src/features/calendar/tables';
import { Club } from '../support/club';
import { readCalendar } from '../support/icalendar';
import { known, running, runningInRoom } from '../support/running';

/** Sessions as a file, for who does not subscribe to them. */

const SECOND = '2026-12-09T09:00:00.000Z';
let club: Club;
const person = (id: string) => club.person(id);

async function opens(env: Record<string, string>): Promise<void> {
  club = await Club.open({ at: '2026-12-01T10:00:00+09:00', env });
  await known(club, [{ id: 'UTARO' }, { id: 'UHANAKO' }, { id: 'UEMMA', locale: 'en-GB' }]);
}
afterEach(() => club.close());

test('one press in the team’s channel, or in a message about one session, sends a file', async () => {
  await opens({ PUBLIC_URL: 'https://club.example' });
  await runningInRoom(club, { id: 'p1', title: 'ラジオ体操' }, ['UTARO', 'UHANAKO']);
  await club.pass('2026-12-01T10:10:00+09:00');
  const card = club.slack.inChannel('team-p1').find((it) => it.text.includes('これからの活動回'))!;
  const got = await person('UHANAKO').presses('予定表用のファイルを受け取る', card);
  expect(got.text).toBe('ファイルを DM でお送りしました。');
  const sent = person('UHANAKO').told.at(-1)!;
  expect(sent.text).toContain('「ラジオ体操」の予定です。');
  expect(sent.text).toContain('自動で反映させたいときは、/probono calendar');
  const { entries } = readCalendar(sent.file!.content);
  expect([sent.file!.name, entries.length]).toEqual(['probono.ics', 18]);

  const pressesOne = (id: string, value: string) =>
    person(id).presses('x', {
      ...card,
      blocks: [{ type: 'actions', elements: [{ text: { text: 'x' }, action_id: 'calendar.file', value }] }],
    });
  await club.pass(1000);
  await pressesOne('UHANAKO', `p1|${Date.parse(SECOND)}`);
  const one = readCalendar(person('UHANAKO').told.at(-1)!.file!.content);
  expect(one.entries.map((it) => it.begins)).toEqual([SECOND]);
  expect((await pressesOne('UEMMA', 'p1')).text).toContain('for its members and those who stand in');
});

test('without an address of the app one is told so kindly, and gets a file', async () => {
  await opens({});
  await running(club, { id: 'p1' }, ['UTARO', 'UHANAKO']);
  const { modal } = await person('UTARO').types('calendar');
  expect(JSON.stringify(modal)).toContain('かわりに、これからの予定をファイルで受け取って');
  expect(JSON.stringify(modal)).not.toContain('calendar.renew');
  const sent = await person('UTARO').presses('ファイルで受け取る', modal!);
  expect(JSON.stringify(sent.modal)).toContain('ファイルを DM でお送りしました。');
  const { text, file } = person('UTARO').told.at(-1)!;
  expect(text).not.toContain('/probono calendar');
  expect(readCalendar(file!.content).entries).toHaveLength(18);
  expect(await club.app.world.db.run((tx) => tx.select().from(calendarAddresses))).toEqual([]);

  const none = await person('UEMMA').types('calendar');
  const refused = await person('UEMMA').presses('Have it as a file', none.modal!);
  expect(JSON.stringify(refused)).toContain('nothing to put into a calendar yet');
  const home = await person('UTARO').opensHome();
  const opened = await person('UTARO').presses('予定表に登録する', home);
  expect(JSON.stringify(opened.modal)).toContain('予定表に登録');
  expect(JSON.stringify(await person('UEMMA').opensHome())).not.toContain('slack.word:calendar');
});
