import { eq } from 'drizzle-orm';
import { seats } from '../../src/features/teams/tables';
import type { Club } from '../support/club';
import type { Filled } from '../support/forms';
import type { Posted } from '../support/recorder';
import { runningInRoom } from '../support/running';
import { openTeamClub, team } from '../support/team';

let club: Club;
afterEach(() => club.close());

const told = (id: string) => club.person(id).told;
const room = () => club.slack.inChannel('team-PRADIO');
const lines = (it: { blocks: unknown }) => JSON.stringify(it.blocks);

async function form(id = 'UTARO') {
  const { modal } = await club.person(id).types('schedule');
  const label = id === 'UEMMA' ? 'Change the rhythm' : 'リズムを変える';
  return (await club.person(id).presses(label, modal)).modal;
}

/** Fills the form in, of this kind, and looks at the preview. */
async function previews(kind: string, filled: Filled) {
  const taro = club.person('UTARO');
  const { modal } = await taro.chooses('リズム', kind, await form());
  return taro.submits(modal, { リズム: kind, ...filled });
}

const WEEKLY = '毎週・数週間ごと（曜日で決める）';
const MONTHLY = '毎月（日付で決める）';
const NTH = '毎月（第◯曜日で決める）';
const DATES = '日程を一つずつ決める';

beforeEach(async () => {
  club = await openTeamClub('2026-11-30T08:00:00+09:00');
  await runningInRoom(club, { id: 'PRADIO' }, team);
  await club.pass('2026-11-30T09:00:00+09:00');
});

test('a weekly rhythm that leaves holidays out: previewed, saved, told, and followed by everything', async () => {
  const taro = club.person('UTARO');
  const preview = await previews(WEEKLY, {
    曜日: ['火曜日', '木曜日'],
    何週間ごとか: 2,
    日本の祝日に当たる回: '休みにする',
    開始時刻: '19:00',
    '時間（分）': 45,
    いつから: '2026-12-07',
    最終日: '2027-02-28',
    理由: '利用者さんの希望',
  });
  for (const words of [
    'これまで：',
    '毎週水曜日 18:00〜19:00',
    '隔週火・木曜日 19:00〜19:45（日本の祝日は休み）',
    '12月2日(水) 18:00',
    '12月8日(火) 19:00',
    '12月10日(木) 19:00',
    '12月22日(火) 19:00',
    '12月24日(木) 19:00',
  ])
    expect(lines(preview.modal)).toContain(words);
  expect(room().some((it) => it.text.includes('【'))).toBe(false);

  const { modal } = await taro.submits(preview.modal);
  expect(lines(modal)).toContain('変更しました');
  const line = room().at(-1)?.text ?? '';
  expect(line).toContain(
    '【リズム変更】オンラインラジオ体操：これまでの「毎週水曜日 18:00〜19:00」から「隔週火・木曜日 19:00〜19:45（日本の祝日は休み）」に変わります。（理由：利用者さんの希望）',
  );
  expect(line).toContain('次の活動回：12月2日(水) 18:00、12月8日(火) 19:00');
  // 11 February 2027, a Thursday of the rhythm's fortnight from 1 February on, would be a holiday.
  await club.pass('2027-02-01T10:00:00+09:00');
  const { modal: later } = await taro.types('schedule');
  expect(lines(later)).toContain('2月2日(火) 19:00');
  expect(lines(later)).not.toContain('2月9日');
});

test('the weekly message speaks of the new next session; the old one has gone', async () => {
  const week = () => told('UHANAKO')[0] as Posted;
  await club.person('UHANAKO').presses('問題なし', week());
  const { modal } = await previews(NTH, {
    第何週か: ['第1', '最終'],
    曜日: '金曜日',
    いつから: '2026-11-30',
  });
  expect(lines(modal)).toContain('毎月第1・最終金曜日 18:00〜19:00');
  await club.person('UTARO').submits(modal);
  expect(week().text).toContain('12月4日(金) 18:00');
  expect(told('UHANAKO').at(-1)?.text).toContain('12月2日(水) 18:00の回はなくなりました');
});

test('monthly on the last day, and single dates as people type them', async () => {
  const monthly = await previews(MONTHLY, { 毎月の日付: 31 });
  expect(lines(monthly.modal)).toContain('毎月末日 18:00〜19:00');
  expect(lines(monthly.modal)).toContain('12月31日(木) 18:00');

  const typed = '12/8\n12月15日（火）19時30分、２０２７／１／１２ 10:00';
  const dates = await previews(DATES, { 日程: typed });
  for (const words of [
    '個別に決めた日程（3回）',
    '12月8日(火) 18:00',
    '12月15日(火) 19:30',
    '1月12日(火) 10:00',
  ])
    expect(lines(dates.modal)).toContain(words);
  // Back to the form: what was typed stands there.
  const back = await club.person('UTARO').presses('入力に戻る', dates.modal);
  expect(lines(back.modal)).toContain('2026-12-15 19:30');
  const { modal } = await club.person('UTARO').submits(back.modal);
  await club.person('UTARO').submits(modal);
  const { modal: list } = await club.person('UHANAKO').types('schedule');
  expect(lines(list).match(/から60分/g)).toHaveLength(3);
});

test('in another time zone the clock of the team counts, and each reads their own', async () => {
  const preview = await previews(WEEKLY, {
    曜日: ['日曜日'],
    開始時刻: '10:00',
    いつから: '2027-03-15',
    最終日: '2027-04-30',
    時刻の基準となる地域: 'Europe/Berlin',
  });
  expect(lines(preview.modal)).toContain('（Europe/Berlin の時刻）');
  await club.person('UTARO').submits(preview.modal);
  await club.pass('2027-03-18T12:00:00+09:00');
  // Berlin goes to summer time on 28 March, London on the same day.
  const { modal: here } = await club.person('UTARO').types('schedule');
  for (const words of ['3月21日(日) 18:00', '3月28日(日) 17:00']) expect(lines(here)).toContain(words);
  const { modal: there } = await club.person('UEMMA').types('schedule');
  for (const words of ['Sun 21 Mar 09:00', 'Sun 28 Mar 09:00']) expect(lines(there)).toContain(words);
});

test('what cannot be is refused at its field', async () => {
  const errors = async (kind: string, filled: Filled) => (await previews(kind, filled)).errors;
  expect((await errors(WEEKLY, { 曜日: [] })).on).toContain('曜日を一つ以上');
  expect((await errors(WEEKLY, {})).kind).toContain('今の日程と変わりません');
  expect((await errors(WEEKLY, { 曜日: ['月曜日'], いつから: '2026-11-29' })).from).toContain('今日以降');
  expect((await errors(WEEKLY, { 曜日: ['月曜日'], 最終日: '2026-11-01' })).ends).toContain('以降の日');
  expect((await errors(WEEKLY, { 曜日: ['月曜日'], 最終日: '2029-01-01' })).ends).toContain('2年以内');
  expect((await errors(NTH, { 第何週か: [] })).nths).toContain('第何週か');
  expect((await errors(DATES, { 日程: 'あした' })).dates).toContain('「あした」を日付として読み取れません');
  expect((await errors(DATES, { 日程: '2026-11-30 08:00' })).dates).toContain(
    '2026-11-30 08:00 は過ぎている',
  );
  expect((await errors(DATES, { 日程: '2027-05-01' })).dates).toContain('最終日より後です');
  const nothing = { 毎月の日付: 31, いつから: '2026-12-05', 最終日: '2026-12-20' };
  // The session before the new rhythm stays, so something is left until it has been.
  expect((await errors(MONTHLY, nothing)).day).toBeUndefined();
  await club.pass('2026-12-03T12:00:00+09:00');
  expect((await errors(MONTHLY, nothing)).day).toContain('一つもありません');
});

test('of two leaders at once one wins, and the other reads what is so now', async () => {
  const one = await previews(WEEKLY, { 曜日: ['月曜日'] });
  const other = await previews(WEEKLY, { 曜日: ['金曜日'] });
  await club.person('UTARO').submits(one.modal);
  const lost = await club.person('UTARO').submits(other.modal);
  expect(lines(lost.modal)).toContain('ほかの人が先に日程を変更しました。');
  expect(lines(lost.modal)).toContain('毎週月曜日');
  expect(room().filter((it) => it.text.includes('【リズム変更】'))).toHaveLength(1);
});

test('what was stays: the attendance of sessions before is theirs, and the roll goes on', async () => {
  await club.pass('2026-12-03T09:05:00+09:00');
  const { modal } = await previews(WEEKLY, { 曜日: ['金曜日'] });
  await club.person('UTARO').submits(modal);
  await club.pass('2026-12-07T09:05:00+09:00');
  const asked = told('UTARO').filter((it) => it.text.includes('12月4日(金) 18:00'));
  expect(asked.length).toBeGreaterThan(0);
  expect(told('UTARO').some((it) => it.text.includes('11月27日(金)'))).toBe(false);
});

test('in English', async () => {
  await runningInRoom(club, { id: 'PEN', title: 'Boccia online' }, ['UEMMA', 'UTARO']);
  await club.app.world.db.run((tx) => tx.delete(seats).where(eq(seats.projectId, 'PRADIO')));
  const emma = club.person('UEMMA');
  const { modal } = await emma.submits(await form('UEMMA'), {
    Weekdays: ['Monday', 'Friday'],
    Reason: 'They asked for it',
  });
  for (const words of [
    'So far: ',
    'Every Wednesday 18:00–19:00',
    'Every Monday and Friday 18:00–19:00',
    'Fri 4 Dec 09:00',
  ])
    expect(lines(modal)).toContain(words);
  const saved = await emma.submits(modal);
  expect(lines(saved.modal)).toContain('Changed. The team’s channel is told, too.');
  expect(club.slack.inChannel('team-PEN').at(-1)?.text).toContain('（理由：They asked for it）');
});
