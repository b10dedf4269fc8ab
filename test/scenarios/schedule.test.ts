import type { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { known, runningInRoom } from '../support/running';
import { openTeamClub, team } from '../support/team';

let club: Club;
afterEach(() => club.close());

const told = (id: string) => club.person(id).told;
const last = (id: string) => told(id).at(-1) as Posted;
const room = () => club.slack.inChannel('team-PRADIO');
const lines = (it: { blocks: unknown }) => JSON.stringify(it.blocks);
const week = (id: string) => told(id).find((it) => it.text.includes('オンラインラジオ体操')) as Posted;

/** The list of sessions as somebody sees it. */
async function list(id: string) {
  const { modal } = await club.person(id).types('日程');
  return modal;
}

/** Presses the button with this label below the session number `nth` that has one. */
async function pressesOn(id: string, label: string, nth: number) {
  const modal = await list(id);
  const row = modal.blocks.filter(
    (it: { type: string; elements?: { text?: { text: string } }[] }) =>
      it.type === 'actions' && it.elements?.some((one) => one.text?.text === label),
  )[nth];
  return club.person(id).presses(label, { ...modal, blocks: [row] });
}

beforeEach(async () => {
  // A Monday, before the weekly message; sessions are on Wednesdays at six in the evening.
  club = await openTeamClub('2026-11-30T08:00:00+09:00');
  await runningInRoom(club, { id: 'PRADIO' }, team);
  await club.pass('2026-11-30T09:00:00+09:00');
});

describe('who sees it', () => {
  test('the leader sees the next sessions with buttons, a member without', async () => {
    const leader = await list('UTARO');
    for (const words of [
      '毎週水曜日 18:00〜19:00',
      '日時を変える',
      '中止する',
      '活動回を追加',
      'リズムを変える',
    ])
      expect(lines(leader)).toContain(words);
    expect(lines(leader).match(/から60分/g)).toHaveLength(8);
    const member = await list('UHANAKO');
    expect(lines(member)).toContain('から60分');
    expect(lines(member)).not.toContain('日時を変える');
    expect(lines(member)).toContain('日程を変えられるのは、リーダーとコーディネーターです。');
  });

  test('in English by one’s own clock; who has no team reads so', async () => {
    const { modal } = await club.person('UEMMA').types('schedule');
    expect(lines(modal)).toContain('Every Wednesday 18:00–19:00');
    expect(lines(modal)).toContain('Wed 2 Dec 09:00');
    expect((await club.person('USTRANGER').types('schedule')).text).toContain('見られる日程がありません');
  });

  test('a coordinator chooses among all running projects', async () => {
    await runningInRoom(club, { id: 'PBOCCIA', title: 'オンラインボッチャ' }, ['UHANAKO']);
    const coordinator = club.person('UCOORD');
    const { modal } = await coordinator.types('schedule');
    const menu = modal.blocks.at(-1).elements[0];
    expect(menu.options.map((it: { text: { text: string } }) => it.text.text)).toEqual([
      'オンラインラジオ体操',
      'オンラインボッチャ',
    ]);
  });

  test('from the team’s pinned card', async () => {
    await club.pass('2026-11-30T09:10:00+09:00');
    const card = room()[0] as Posted;
    const { modal } = await club.person('UTARO').presses('日程', card);
    expect(lines(modal)).toContain('リズムを変える');
    const stranger = await club.person('USTRANGER').presses('日程', card);
    expect(stranger.text).toContain('日程を見られるのは、チームのメンバーとコーディネーターです。');
  });
});

describe('a session is moved', () => {
  test('Emma reads it in English and by her clock', async () => {
    await club.pass('2026-11-30T18:01:00+09:00');
    await club.person('UEMMA').presses('All well', told('UEMMA')[0] as Posted);
    const { modal } = await pressesOn('UTARO', '日時を変える', 0);
    await club.person('UTARO').submits(modal, { 日付: '2026-12-03', 理由: '会場の都合' });
    expect(told('UEMMA')[0]?.text).toContain('Thu 3 Dec 09:00');
    expect(last('UEMMA').text).toContain(
      'the session on Wed 2 Dec 09:00, for which you had answered, is now on Thu 3 Dec 09:00.',
    );
    expect(last('UEMMA').text).toContain('[Answer]');
  });

  const move = async (id = 'UTARO', nth = 0) => (await pressesOn(id, '日時を変える', nth)).modal;
  const toThursday = { 日付: '2026-12-03', 開始時刻: '19:30', '時間（分）': 90, 理由: '会場の都合' };

  test('the channel reads the old and the new time and why; the list and the card follow', async () => {
    const { modal } = await club.person('UTARO').submits(await move(), toThursday);
    expect(lines(modal)).toContain('変更しました');
    for (const words of [
      '12月3日(木) 19:30',
      'から90分',
      '12月2日(水) 18:00',
      'から変更',
      '理由：会場の都合',
    ])
      expect(lines(modal)).toContain(words);
    expect(room().at(-1)?.text).toContain(
      '【日程変更】オンラインラジオ体操：12月2日(水) 18:00の回を、12月3日(木) 19:30から90分に変更しました。（理由：会場の都合）',
    );
    await club.pass('2026-11-30T09:10:00+09:00');
    const card = room().find((it) => it.text.includes('これからの活動回'));
    expect(card?.text).toContain('12月3日(木) 19:30');
    expect(card?.text).not.toContain('12月2日(水) 18:00');
  });

  test('open weekly messages speak of the new time; who had answered is asked anew', async () => {
    const old = structuredClone(week('UHANAKO'));
    await club.person('UHANAKO').presses('問題なし', old);
    await club.person('UTARO').submits(await move(), toThursday);
    expect(week('UHANAKO').text).toContain('12月3日(木) 19:30から90分');
    expect(week('UHANAKO').text).not.toContain('12月2日');
    expect(last('UHANAKO').text).toContain(
      'お返事をいただいていた12月2日(水) 18:00の回は、12月3日(木) 19:30に変わりました。',
    );
    expect(told('UEMMA').filter((it) => it.text.includes('moved'))).toHaveLength(0);

    // A button that stood there before the move.
    const pressed = await club.person('UHANAKO').presses('問題なし', old);
    expect(pressed.text).toContain('この活動回は、12月3日(木) 19:30に変わりました。');
    await club.person('UHANAKO').presses('問題なし', week('UHANAKO'));
    expect(week('UHANAKO').text).toContain('あなたの返事：問題なし');
  });

  test('the search for a substitute ends, and who said yes is told', async () => {
    await known(club, [{ id: 'UP0', skills: [['video-editing', 3]] }]);
    await club.person('UHANAKO').presses('参加できない', week('UHANAKO'));
    await club.pass('2026-11-30T09:02:00+09:00');
    const letter = structuredClone(told('UP0').find((it) => it.text.includes('代役のお願い'))) as Posted;
    await club.person('UP0').presses('引き受ける', letter);
    await club.person('UTARO').submits(await move(), toThursday);
    expect(last('UP0').text).toContain('この日にお越しいただく必要はありません。');
    expect(told('UP0').find((it) => it.text.includes('代役のお願い'))?.text).toContain(
      'この回は日程が変わったため、お願いを終えました。',
    );
    const late = await club.person('UP0').presses('引き受ける', letter);
    expect(late.text).toContain('の回は日程が変わったため');
    const { modal, text } = await club.person('UP0').types('sessions');
    expect(modal).toBeUndefined();
    expect(text).toContain('活動回');
    const before = told('UP0').length;
    await club.pass('2026-12-01T12:00:00+09:00');
    expect(told('UP0')).toHaveLength(before);
  });

  test('what cannot be is refused at its field, and nothing is lost', async () => {
    const taro = club.person('UTARO');
    const modal = await move();
    const refused = async (day: string, time = '18:00') =>
      (await taro.submits(modal, { ...toThursday, 日付: day, 開始時刻: time })).errors.day;
    expect(await refused('2026-11-29')).toContain('過ぎた日時です');
    expect(await refused('2027-04-01')).toContain('最終日より後です');
    expect(await refused('2026-12-09')).toContain('すでに活動回があります');
    const same = await taro.submits(modal, { 理由: 'x' });
    expect(same.errors.day).toContain('変更がありません');
    expect(room().filter((it) => it.text.includes('【'))).toHaveLength(0);
  });

  test('of two at once one wins, and the other reads what is so now', async () => {
    const [taro, coordinator] = [await move('UTARO'), await move('UCOORD')];
    await club.person('UTARO').submits(taro, toThursday);
    const lost = await club.person('UCOORD').submits(coordinator, { ...toThursday, 日付: '2026-12-04' });
    expect(Object.values(lost.errors)[0]).toContain('この活動回は今、12月3日(木) 19:30に予定されています。');
    expect(room().filter((it) => it.text.includes('【日程変更】'))).toHaveLength(1);
  });

  test('the roll is called at its new time, with its minutes, and not at the old one', async () => {
    await club.person('UTARO').submits(await move(), toThursday);
    await club.pass('2026-12-03T09:05:00+09:00');
    expect(told('UTARO').filter((it) => it.text.includes('参加した人'))).toHaveLength(0);
    await club.pass('2026-12-04T09:05:00+09:00');
    const sheet = told('UTARO').filter((it) => it.text.includes('12月3日(木) 19:30'));
    expect(sheet.length).toBeGreaterThan(0);
  });
});

describe('a session is cancelled', () => {
  const cancel = async () => {
    const { modal } = await pressesOn('UTARO', '中止する', 0);
    return club.person('UTARO').submits(modal, { 理由: '大雪のため' });
  };

  test('the channel, the weekly message and the roll follow; it can be held after all', async () => {
    await club.person('UHANAKO').presses('問題なし', week('UHANAKO'));
    const { modal } = await cancel();
    expect(lines(modal)).toContain('：中止');
    expect(room().at(-1)?.text).toContain(
      '【中止】オンラインラジオ体操：12月2日(水) 18:00の回は行いません。（理由：大雪のため）',
    );
    expect(week('UHANAKO').text).toContain('12月9日(水) 18:00');
    expect(last('UHANAKO').text).toContain('この日のご参加は要りません。');
    const again = await club.person('UTARO').presses('予定どおり行う', modal);
    expect(lines(again.modal)).not.toContain('：中止');
    expect(room().at(-1)?.text).toContain('【再開】');
    expect(week('UHANAKO').text).toContain('12月2日(水) 18:00');
  });

  test('nobody is asked who was there', async () => {
    await cancel();
    await club.pass('2026-12-03T09:05:00+09:00');
    expect(told('UTARO').some((it) => it.text.includes('参加した人'))).toBe(false);
  });

  test('a press on its old button answers with the next one', async () => {
    const old = structuredClone(week('UHANAKO'));
    await cancel();
    const pressed = await club.person('UHANAKO').presses('問題なし', old);
    expect(pressed.text).toContain('次の活動回は12月9日(水) 18:00です。');
  });
});

test('a session is added, and is the next one everywhere', async () => {
  const { modal } = await club.person('UTARO').presses('活動回を追加', await list('UTARO'));
  const refused = await club.person('UTARO').submits(modal, { 日付: '2026-12-02', 理由: 'リハーサル' });
  expect(refused.errors.day).toContain('すでに活動回があります');
  await club.person('UTARO').submits(modal, { 日付: '2026-12-01', 開始時刻: '12:00', 理由: 'リハーサル' });
  expect(room().at(-1)?.text).toContain(
    '【追加】オンラインラジオ体操：12月1日(火) 12:00から60分の活動回を追加しました。',
  );
  expect(week('UHANAKO').text).toContain('12月1日(火) 12:00');
  await club.pass('2026-12-02T09:05:00+09:00');
  expect(told('UTARO').some((it) => it.text.includes('12月1日(火) 12:00'))).toBe(true);
});
