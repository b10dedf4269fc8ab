import { eq } from 'drizzle-orm';
import { calendarAddresses } from '../../src/features/calendar/tables';
import { eventGuests, events } from '../../src/features/events/tables';
import { projects } from '../../src/features/projects/tables';
import { answers, standIns } from '../../src/features/sessions/tables';
import { seats } from '../../src/features/teams/tables';
import { Club } from '../support/club';
import { type ReadEntry, readCalendar } from '../support/icalendar';
import { change, plan } from '../support/plans';
import type { Block } from '../support/recorder';
import { known, running, runningInRoom } from '../support/running';

/** Everybody's sessions in the calendar that they use anyway. */

let club: Club;
const person = (id: string) => club.person(id);
const run = <T>(work: Parameters<typeof club.app.world.db.run<T>>[0]) => club.app.world.db.run(work);

async function opens(env: Record<string, string> = { PUBLIC_URL: 'https://club.example/' }): Promise<void> {
  club = await Club.open({ at: '2026-12-01T10:00:00+09:00', env });
  await known(club, [{ id: 'UTARO' }, { id: 'UHANAKO' }, { id: 'UEMMA', locale: 'en-GB' }]);
}
afterEach(() => club.close());

const addressIn = (modal: Block): string =>
  /https:\/\/club\.example\/(calendar\/[^"\\]+)/.exec(JSON.stringify(modal))?.[1] ?? '';

/** @returns the address that somebody is shown, below the app's own */
const addressOf = async (id: string): Promise<string> =>
  addressIn((await person(id).types('calendar')).modal!);

async function fetches(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`http://127.0.0.1:${club.app.port()}/${path}`, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** What somebody's calendar program reads by their address. */
async function calendarOf(id: string): Promise<ReturnType<typeof readCalendar>> {
  const answer = await fetches(await addressOf(id));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  return readCalendar(answer.text);
}
const at = (entries: readonly ReadEntry[], begins: string) => entries.find((it) => it.begins === begins);

const FIRST = '2026-12-02T09:00:00.000Z';
const SECOND = '2026-12-09T09:00:00.000Z';
const says = (userId: string, answer: 'well' | 'absent', begins = FIRST) =>
  run((tx) =>
    tx.insert(answers).values({
      ...{ projectId: 'p1', userId, answer, at: new Date(begins) },
      answeredAt: new Date('2026-11-30T01:00:00Z'),
    }),
  );
const reschedules = (...changes: ReturnType<typeof change>[]) =>
  run((tx) =>
    tx
      .update(projects)
      .set({
        schedule: plan({ rules: ['FREQ=WEEKLY;BYDAY=WE'], since: '2026-11-04', changes }).schedule,
      })
      .where(eq(projects.id, 'p1')),
  );
const cancels = (id: string, deleted: boolean) =>
  club.event({ type: 'user_change', user: { id, name: id, real_name: id, tz: 'Asia/Tokyo', deleted } });

describe('with an address of the app', () => {
  beforeEach(() => opens());

  test('a member is told how, and Outlook and Google read their sessions with all that is to be known', async () => {
    await runningInRoom(club, { id: 'p1', title: 'ラジオ体操, 毎週; 水曜' }, ['UTARO', 'UHANAKO']);
    await says('UTARO', 'absent');
    const { modal } = await person('UTARO').types('カレンダー');
    const shown = JSON.stringify(modal);
    for (const words of [
      'Web から登録',
      'URL で追加',
      'ほかの人に知られたときは',
      'いま入っている予定：18件',
    ])
      expect(shown).toContain(words);

    const { name, refresh, entries } = await calendarOf('UTARO');
    expect([name, refresh, entries.length]).toEqual(['プロボノの予定', 'PT1H', 18]);
    expect(new Set(entries.map((it) => it.uid)).size).toBe(18);
    expect(entries[0]).toEqual({
      ...{ uid: 'p1-20261202T1800@probono', title: 'ラジオ体操, 毎週; 水曜', place: 'オンライン' },
      words:
        '支援先：みどり福祉協議会\nあなたの役割：司会（リーダー）\nあなたの返事：参加できない\n' +
        `チームのチャンネル：${entries[0]!.link}`,
      ...{ begins: FIRST, ends: '2026-12-02T10:00:00.000Z', status: 'CONFIRMED', free: true, sequence: 0 },
      modified: '2026-11-30T01:00:00.000Z',
      link: expect.stringMatching(/^https:\/\/slack\.com\/app_redirect\?channel=C\w+$/),
    });
    expect(entries[1]!.words).toContain('あなたの返事：まだです');
    expect(entries[1]!.free).toBe(false);
  });

  test('in English, too', async () => {
    await runningInRoom(club, { id: 'p1', title: 'Radio exercise' }, ['UTARO', 'UEMMA']);
    await says('UEMMA', 'well');
    await reschedules(change('2026-12-09T18:00', null, { reason: 'The hall is closed' }));
    const { modal } = await person('UEMMA').types('calendar');
    for (const words of ['Subscribe from web', 'From URL', 'In it now: 17 entries'])
      expect(JSON.stringify(modal)).toContain(words);
    const { name, entries } = await calendarOf('UEMMA');
    expect(name).toBe('Pro bono');
    expect(entries[0]!.words).toContain('For: みどり福祉協議会\nYour role: 配信\nYour answer: all is well');
    expect(at(entries, SECOND)).toMatchObject({
      ...{ title: 'Cancelled: Radio exercise', status: 'CANCELLED', free: true },
      words: expect.stringContaining('This session is cancelled.\nWhy: The hall is closed'),
    });
    const renewed = await person('UEMMA').presses('Make a new address', modal!);
    expect(JSON.stringify(renewed.modal)).toContain('The one before no longer works');
    const page = await fetches(addressIn(modal!), { 'accept-language': 'en' });
    expect([page.status, page.text]).toEqual([410, expect.stringContaining('This calendar cannot be read')]);
  });

  test('a moved session keeps its name and rises, a cancelled one stays, all others are as they were', async () => {
    await running(club, { id: 'p1' }, ['UTARO', 'UHANAKO']);
    const before = (await calendarOf('UTARO')).entries;
    expect((await calendarOf('UTARO')).entries).toEqual(before);

    await reschedules(
      change('2026-12-02T18:00', '2026-12-03T19:30', { minutes: 90, at: '2026-12-01T00:30:00Z' }),
      change('2026-12-09T18:00', null, { reason: '会場が使えないため' }),
    );
    const after = (await calendarOf('UTARO')).entries;
    expect(after.map((it) => it.uid)).toEqual(before.map((it) => it.uid));
    expect(after[0]).toMatchObject({
      ...{ begins: '2026-12-03T10:30:00.000Z', ends: '2026-12-03T12:00:00.000Z', status: 'CONFIRMED' },
      words: expect.stringContaining('12月2日(水)の回から変わりました。'),
      modified: '2026-12-01T00:30:00.000Z',
    });
    expect(after[1]).toMatchObject({
      ...{ begins: SECOND, status: 'CANCELLED', title: '【中止】オンラインラジオ体操' },
      words: expect.stringContaining('理由：会場が使えないため'),
    });
    for (const i of [0, 1]) expect(after[i]!.sequence).toBeGreaterThan(before[i]!.sequence);
    const place = ({ uid, begins, status }: ReadEntry) => ({ uid, begins, status });
    expect(after.slice(2).map(place)).toEqual(before.slice(2).map(place));
  });

  test('where one stands in, and meetings that one said yes to, stand there; what one left does not', async () => {
    await running(club, { id: 'p1' }, ['UTARO', 'UHANAKO']);
    await running(club, { id: 'p2', state: 'closed' }, ['UEMMA']);
    const meeting = { id: 'e1', title: '冬の報告会', agenda: '1. 紹介', place: 'https://example.com/room' };
    const when = { at: new Date('2026-12-16T09:00:00Z'), minutes: 60, createdAt: club.now };
    await run(async (tx) => {
      const standIn = { projectId: 'p1', at: new Date(SECOND), forUser: 'UHANAKO', userId: 'UEMMA' };
      await tx.insert(standIns).values(standIn);
      await tx
        .insert(events)
        .values({ ...meeting, ...when, kind: 'report', state: 'open', proposedBy: 'UTARO' });
      await tx.insert(eventGuests).values({ eventId: 'e1', userId: 'UEMMA', comes: true, at: club.now });
    });
    const { entries } = await calendarOf('UEMMA');
    expect(entries.map((it) => [it.title, it.begins])).toEqual([
      ['オンラインラジオ体操', SECOND],
      ['冬の報告会', '2026-12-16T09:00:00.000Z'],
    ]);
    expect(entries[0]!.words).toContain('You stand in for somebody.');
    await run((tx) => tx.update(seats).set({ state: 'left' }).where(eq(seats.userId, 'UHANAKO')));
    expect((await calendarOf('UHANAKO')).entries).toEqual([]);
    expect(JSON.stringify((await person('UHANAKO').types('calendar')).modal)).toContain('まだありません');
  });

  test('the address stays; a new one, or none, closes the old one; nothing tells why an address is closed', async () => {
    await running(club, { id: 'p1' }, ['UTARO', 'UHANAKO']);
    const first = await addressOf('UTARO');
    expect(await addressOf('UTARO')).toBe(first);
    expect(await addressOf('UHANAKO')).not.toBe(first);
    const { modal } = await person('UTARO').types('calendar');
    const renewed = await person('UTARO').presses('新しいアドレスに替える', modal!);
    expect(JSON.stringify(renewed.modal)).toContain('もう読めません');
    const second = addressIn(renewed.modal!);
    expect((await fetches(second)).status).toBe(200);

    const closed = await fetches(first);
    expect(closed.status).toBe(410);
    expect(closed.text).toContain('この予定表は読めません');
    const altered = [second.replace('.ics', 'x.ics'), second.slice(0, -6), second.replace('/', '/x')];
    for (const wrong of ['calendar/x', 'calendar/.ics', ...altered]) {
      const page = await fetches(wrong);
      expect([page.status, page.text]).toEqual([410, closed.text]);
    }
    const stopped = await person('UTARO').presses('使うのをやめる', renewed.modal!);
    expect(JSON.stringify(stopped.modal)).toContain('アドレスを取り消しました');
    expect(await fetches(second)).toMatchObject({ status: 410, text: closed.text });
    const again = await person('UTARO').presses('新しいアドレスをつくる', stopped.modal!);
    expect((await fetches(addressIn(again.modal!))).status).toBe(200);

    const tokens = [first, second].map((it) => it.replace('calendar/', '').replace('.ics', ''));
    for (const token of tokens) expect(club.log.join('')).not.toContain(token);
  });

  test('whoever is gone from Slack, or has left the club, is read by nobody', async () => {
    await running(club, { id: 'p1' }, ['UTARO', 'UHANAKO']);
    const [taro, hanako] = [await addressOf('UTARO'), await addressOf('UHANAKO')];
    await cancels('UTARO', true);
    expect((await fetches(taro)).status).toBe(410);
    await cancels('UTARO', false);
    expect((await fetches(taro)).status).toBe(200);

    await person('UHANAKO').types('export');
    const { content } = person('UHANAKO').told.at(-1)!.file!;
    expect(JSON.parse(content).calendar).toEqual({ addressMadeAt: club.now.toISOString() });
    const { modal } = await person('UHANAKO').types('leave');
    await person('UHANAKO').submits(modal!, { 確認: ['削除されるものを読み、退会します'] });
    expect(await fetches(hanako)).toMatchObject({ status: 410, text: (await fetches('calendar/x')).text });
    const kept = await run((tx) => tx.select().from(calendarAddresses));
    expect(kept.map((it) => it.userId)).toEqual(['UTARO']);
  });

  test('who has read it is told that nothing is new, until something is; a restart changes neither', async () => {
    await running(club, { id: 'p1' }, ['UTARO', 'UHANAKO']);
    const path = await addressOf('UTARO');
    const tag = (await fetches(path)).headers.get('etag')!;
    await club.halt();
    await club.start();
    expect(await fetches(path, { 'if-none-match': tag })).toMatchObject({ status: 304, text: '' });
    await says('UTARO', 'well');
    expect((await fetches(path, { 'if-none-match': tag })).status).toBe(200);
  });

  test('two teams of a year are read in less than 50 ms', async () => {
    const year = { starts: '2026-11-04', ends: '2027-11-03' };
    for (const id of ['p1', 'p2']) await running(club, { id, ...year }, ['UTARO', 'UHANAKO']);
    const path = await addressOf('UTARO');
    const times: number[] = [];
    for (let i = 0; i < 12; i++) {
      const begun = performance.now();
      const { text } = await fetches(path);
      times.push(performance.now() - begun);
      expect(readCalendar(text).entries).toHaveLength(98);
    }
    expect(times.sort((a, b) => a - b)[5]).toBeLessThan(50);
  });

  test('one press in the team’s channel, or in a message about one session, sends a file', async () => {
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
    expect(entries.map((it) => it.uid)).toEqual((await calendarOf('UHANAKO')).entries.map((it) => it.uid));

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
  expect(await run((tx) => tx.select().from(calendarAddresses))).toEqual([]);

  const none = await person('UEMMA').types('calendar');
  const refused = await person('UEMMA').presses('Have it as a file', none.modal!);
  expect(JSON.stringify(refused)).toContain('nothing to put into a calendar yet');
  const home = await person('UTARO').opensHome();
  const opened = await person('UTARO').presses('予定表に登録する', home);
  expect(JSON.stringify(opened.modal)).toContain('予定表に登録');
  expect(JSON.stringify(await person('UEMMA').opensHome())).not.toContain('slack.word:calendar');
});
