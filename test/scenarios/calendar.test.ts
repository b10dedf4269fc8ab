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

async function opens(): Promise<void> {
  const env = { PUBLIC_URL: 'https://club.example/' };
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
/** Presses the first button with this label in the leader's list of sessions. */
async function pressesFirst(label: string) {
  const { modal } = await person('UTARO').types('schedule');
  return person('UTARO').presses(label, modal!);
}
const place = ({ uid, begins, ends, status }: ReadEntry) => ({ uid, begins, ends, status });

/** What is in the file of a message in the team's channel. */
async function fileOf(words: string): Promise<ReadEntry[]> {
  const line = club.slack.inChannel('team-p1').findLast((it) => it.text.includes(words))!;
  await person('UHANAKO').presses('予定表用のファイルを受け取る', line);
  return readCalendar(person('UHANAKO').told.at(-1)!.file!.content).entries;
}
const deactivates = (id: string, deleted: boolean) =>
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
      ...{ uid: 'p1-20261202@probono', title: 'ラジオ体操, 毎週; 水曜', place: 'オンライン' },
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

  test('a moved session keeps its name and rises, a cancelled one stays; the message of it has the file', async () => {
    await runningInRoom(club, { id: 'p1', title: 'ラジオ体操' }, ['UTARO', 'UHANAKO']);
    const before = (await calendarOf('UHANAKO')).entries;
    expect((await calendarOf('UHANAKO')).entries).toEqual(before);

    const moving = await pressesFirst('日時を変える');
    const moved = { 日付: '2026-12-03', 開始時刻: '19:30', '時間（分）': 90, 理由: '会場の都合' };
    await person('UTARO').submits(moving.modal!, moved);
    const [first, ...others] = (await calendarOf('UHANAKO')).entries;
    expect(first).toMatchObject({
      ...{ uid: before[0]!.uid, begins: '2026-12-03T10:30:00.000Z', ends: '2026-12-03T12:00:00.000Z' },
      ...{ status: 'CONFIRMED', sequence: 1, modified: '2026-12-01T01:00:00.000Z' },
      words: expect.stringContaining('12月2日(水)の回から変わりました。\n理由：会場の都合'),
    });
    expect(others.map(place)).toEqual(before.slice(1).map(place));
    expect(await fileOf('【日程変更】')).toMatchObject([{ uid: first!.uid, begins: first!.begins }]);

    await club.pass(60_000);
    const cancelling = await pressesFirst('中止する');
    await person('UTARO').submits(cancelling.modal!, { 理由: '大雪のため' });
    const [cancelled] = (await calendarOf('UHANAKO')).entries;
    expect(cancelled).toMatchObject({
      ...{ uid: first!.uid, status: 'CANCELLED', title: '【中止】ラジオ体操', free: true },
      ...{ sequence: 2, modified: '2026-12-01T01:01:00.000Z', words: expect.stringContaining('大雪のため') },
    });
    expect(await fileOf('【中止】')).toMatchObject([{ uid: first!.uid, status: 'CANCELLED', sequence: 2 }]);

    await club.pass(60_000);
    await pressesFirst('予定どおり行う');
    expect((await calendarOf('UHANAKO')).entries[0]).toMatchObject({
      ...place(before[0]!),
      ...{ sequence: 3, modified: '2026-12-01T01:02:00.000Z' },
    });
  });

  test('another time of day keeps what sessions are known by, and rises; so a calendar moves them and doubles none', async () => {
    await runningInRoom(club, { id: 'p1', title: 'ラジオ体操' }, ['UTARO', 'UHANAKO']);
    const before = (await calendarOf('UHANAKO')).entries;
    const { modal } = await pressesFirst('リズムを変える');
    const filled = { いつから: '2026-12-07', 開始時刻: '19:30', '時間（分）': 45, 理由: '' };
    const preview = await person('UTARO').submits(modal!, filled);
    await person('UTARO').submits(preview.modal!);
    const { entries } = await calendarOf('UHANAKO');
    expect(entries.map((it) => it.uid)).toEqual(before.map((it) => it.uid));
    expect(entries[0]).toMatchObject({ begins: FIRST, sequence: 1 });
    expect(entries[1]).toMatchObject({ begins: '2026-12-09T10:30:00.000Z', sequence: 1 });
    expect(entries[1]!.ends).toBe('2026-12-09T11:15:00.000Z');
  });

  test('where one stands in, and meetings that one said yes to, stand there; what one left does not', async () => {
    await runningInRoom(club, { id: 'p1', title: 'Radio exercise' }, ['UTARO', 'UHANAKO']);
    const report = { id: 'e1', title: '冬の報告会', agenda: '1. 紹介', place: 'https://example.com/room' };
    const when = { at: new Date('2026-12-16T09:00:00Z'), minutes: 60, createdAt: club.now };
    await run(async (tx) => {
      const standIn = { projectId: 'p1', at: new Date(SECOND), forUser: 'UHANAKO', userId: 'UEMMA' };
      await tx.insert(standIns).values(standIn);
      await tx
        .insert(events)
        .values({ ...report, ...when, kind: 'report', state: 'open', proposedBy: 'UTARO' });
      await tx.insert(eventGuests).values({ eventId: 'e1', userId: 'UEMMA', comes: true, at: club.now });
    });
    const { entries } = await calendarOf('UEMMA');
    expect(entries.map((it) => [it.title, it.begins])).toEqual([
      ['Radio exercise', SECOND],
      ['冬の報告会', '2026-12-16T09:00:00.000Z'],
    ]);
    expect(entries[0]!.words).toBe('For: みどり福祉協議会\nYou stand in for somebody.');
    await run((tx) => tx.update(events).set({ state: 'cancelled' }));
    const [, meeting] = (await calendarOf('UEMMA')).entries;
    expect(meeting).toMatchObject({ uid: 'e1@probono', status: 'CANCELLED', sequence: 1 });
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
    await deactivates('UTARO', true);
    expect((await fetches(taro)).status).toBe(410);
    await deactivates('UTARO', false);
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

  test('two teams of a year take less than 50 ms', async () => {
    const year = { starts: '2026-11-04', ends: '2027-11-03' };
    for (const id of ['p1', 'p2']) await running(club, { id, ...year }, ['UTARO', 'UHANAKO']);
    const path = await addressOf('UTARO');
    const times: number[] = [];
    for (let i = 0; i < 20; i++) {
      const begun = process.cpuUsage();
      const { text } = await fetches(path);
      const { user, system } = process.cpuUsage(begun);
      times.push((user + system) / 1000);
      expect(readCalendar(text).entries).toHaveLength(98);
    }
    // Of the processor, and at its quickest, so that it is not the machine's other work that is measured.
    expect(Math.min(...times)).toBeLessThan(50);
  });
});
