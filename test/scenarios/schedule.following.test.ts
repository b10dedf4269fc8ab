import type { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { known, runningInRoom } from '../support/running';
import { openTeamClub, team } from '../support/team';

/** What was said about a session before it was moved or cancelled, by any feature, follows. */
let club: Club;
afterEach(() => club.close());

const told = (id: string) => club.person(id).told;
const cannot = async (id: string) =>
  club
    .person(id)
    .presses(id === 'UEMMA' ? 'Can’t make it' : '参加できない', await club.person(id).opensHome());

/** The leader presses this on the next session, and fills in what comes. */
async function leads(label: string, filled: Record<string, string>, id = 'UTARO') {
  const { modal } = await club.person(id).types('schedule');
  const form = await club.person(id).presses(label, modal);
  return club.person(id).submits(form.modal, filled);
}

beforeEach(async () => {
  club = await openTeamClub('2026-11-30T10:00:00+09:00');
  await runningInRoom(club, { id: 'PRADIO' }, team);
});

test('the leader’s warning is settled, and the crew is judged anew for the new time', async () => {
  const warnings = () => told('UTARO').filter((it) => it.text.includes('人数・役割が足りません'));
  await cannot('UHANAKO');
  await club.pass('2026-11-30T10:10:00+09:00');
  expect(warnings()).toHaveLength(1);
  await leads('日時を変える', { 日付: '2026-12-03', 理由: '会場の都合' });
  expect(warnings()).toHaveLength(0);
  expect(told('UTARO').some((it) => it.text.includes('このお知らせは済みとします'))).toBe(true);
  await club.pass('2026-11-30T10:40:00+09:00');
  expect(warnings()).toHaveLength(0);
  // Hanako can't make the new time either.
  await cannot('UHANAKO');
  await club.pass('2026-11-30T10:50:00+09:00');
  expect(warnings()).toHaveLength(1);
  expect(warnings()[0]?.text).toContain('12月3日(木) 18:00');
});

test('who was asked and had not answered reads that nobody is needed; moved back, others are sought', async () => {
  const able = ['UP0', 'UP1'];
  const stranger = (id: string) => ({ id, skills: [['video-editing', 3] as [string, 3]] });
  await known(club, able.map(stranger));
  await cannot('UHANAKO');
  await club.pass('2026-11-30T10:01:00+09:00');
  await leads('日時を変える', { 日付: '2026-12-03', 理由: '会場の都合' });
  for (const id of able) {
    expect(told(id)).toHaveLength(1);
    expect(told(id)[0]?.text).toContain('この回は日程が変わったため、お願いを終えました。');
    expect(told(id)[0]?.text).not.toContain('[引き受ける]');
  }
  await known(club, [stranger('UP2')]);
  await club.pass('2026-11-30T12:00:00+09:00');
  expect(told('UP2')).toHaveLength(0);

  await leads('日時を変える', { 日付: '2026-12-02', 理由: '会場が使えることに' });
  await club.pass('2026-11-30T12:01:00+09:00');
  expect(told('UP2')[0]?.text).toContain('代役のお願い');
  for (const id of able) expect(told(id)).toHaveLength(1);
});

test('a cancelled session: the leader reads that the search is over, and who stands in is thanked', async () => {
  await known(club, [{ id: 'UP0', skills: [['video-editing', 3]] }]);
  await cannot('UHANAKO');
  await cannot('UEMMA');
  await club.pass('2026-11-30T10:01:00+09:00');
  await club.person('UP0').presses('引き受ける', told('UP0')[0] as Posted);
  await club.pass('2026-11-30T10:30:00+09:00');
  const stuck = () => told('UTARO').find((it) => it.text.includes('代役が見つかっていません'));
  expect(stuck()?.text).toContain('代役は未定です。');
  await leads('中止する', { 理由: '大雪のため' });
  expect(stuck()?.text).toContain('この回は日程が変わりました。代役は要りません。');
  expect(stuck()?.text).not.toContain('人を選んでお願いする');
  expect(told('UP0').filter((it) => it.text.includes('お越しいただく必要はありません'))).toHaveLength(1);
  await club.pass('2026-12-03T12:00:00+09:00');
  expect(told('UP0').some((it) => it.text.includes('明日'))).toBe(false);
});

test('when none is left the weekly message says so, and speaks of the next one once there is one', async () => {
  await runningInRoom(
    club,
    { id: 'PONCE', title: '講演会', rhythm: 'once', starts: '2026-12-10', ends: '2026-12-20' },
    ['UKEN', 'UHANAKO'],
  );
  await club.pass('2026-12-07T09:00:00+09:00');
  const week = (id: string) => told(id).findLast((it) => it.text.includes('講演会'))?.text;
  expect(week('UHANAKO')).toContain('12月10日(木) 18:00');
  await leads('中止する', { 理由: '講師の都合' }, 'UKEN');
  expect(week('UHANAKO')).toContain('これからの活動回は予定されていません。');
  expect(week('UKEN')).toContain('/probono close');
  await leads('活動回を追加', { 日付: '2026-12-17', 理由: '日を改めて' }, 'UKEN');
  expect(week('UHANAKO')).toContain('12月17日(木) 18:00');
});

test('in English: a leader cancels and adds, refused at the field first', async () => {
  await runningInRoom(club, { id: 'PEN', title: 'Boccia online' }, ['UEMMA', 'UTARO']);
  const emma = club.person('UEMMA');
  const { modal: which } = await emma.types('schedule');
  expect(which.blocks[0].elements[0].elements[0].text).toBe('Which project’s sessions?');
  const menu = which.blocks[1].elements[0];
  const option = menu.options.find((it: { value: string }) => it.value === 'PEN');
  const { modal } = await emma.presses('Choose', {
    ...which,
    blocks: [
      {
        type: 'actions',
        elements: [{ action_id: menu.action_id, value: option.value, text: { text: 'Choose' } }],
      },
    ],
  });
  const cancelled = await emma.submits((await emma.presses('Cancel it', modal)).modal, { Reason: 'Snow' });
  const words = JSON.stringify(cancelled.modal.blocks);
  expect(words).toContain(': cancelled');
  expect(words).toContain('Reason: Snow');
  const { modal: add } = await emma.presses('Add a session', cancelled.modal);
  const past = await emma.submits(add, { Day: '2026-11-20', Reason: 'Rehearsal' });
  expect(past.errors.day).toBe('That is over. Please choose a time to come.');
  const late = await emma.submits(add, { Day: '2027-05-20', Reason: 'Rehearsal' });
  expect(late.errors.day).toContain('after the project’s last day');
  const { modal: list } = await emma.submits(add, {
    Day: '2026-12-01',
    'Begins at': '20:00',
    Reason: 'Rehearsal',
  });
  expect(JSON.stringify(list.blocks)).toContain('Tue 1 Dec 11:00');
});
