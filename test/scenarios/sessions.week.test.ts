import type { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { running } from '../support/running';
import { openTeamClub, team } from '../support/team';

let club: Club;
afterEach(() => club.close());
const told = (id: string) => club.person(id).told;
const weeks = (id: string) => told(id).filter((it) => /今週の活動|Your week/.test(it.text));
const week = (id: string) => weeks(id).at(-1) as Posted;
const MONDAY = '2026-11-30T09:00:00+09:00';

beforeEach(async () => {
  club = await openTeamClub('2026-11-29T12:00:00+09:00');
  await running(club, {}, team);
  await club.pass(MONDAY);
});

describe('the weekly message', () => {
  test('comes on the day that somebody chose; on a holiday the next workday', async () => {
    const hanako = club.person('UHANAKO');
    const { modal } = await hanako.presses('曜日・回数を変える', week('UHANAKO'));
    const saved = await hanako.submits(modal, { 届く曜日: '水曜日', 回数: '毎週届ける' });
    expect(JSON.stringify(saved.modal?.blocks ?? saved.text)).toContain('保存しました');
    await club.pass('2026-12-07T09:00:00+09:00');
    expect(weeks('UHANAKO')).toHaveLength(1);
    expect(weeks('UTARO')).toHaveLength(2);
    await club.pass('2026-12-09T09:00:00+09:00');
    expect(weeks('UHANAKO')).toHaveLength(2);
    await club.pass('2026-12-10T09:00:00+09:00');
    expect(weeks('UHANAKO')).toHaveLength(2);
    // 11 February 2027, a Thursday, is a holiday.
    await hanako.submits((await hanako.presses('曜日・回数を変える', week('UHANAKO'))).modal, {
      届く曜日: '木曜日',
      回数: '毎週届ける',
    });
    await club.pass('2027-02-11T09:00:00+09:00');
    expect(weeks('UHANAKO')).toHaveLength(2);
    await club.pass('2027-02-12T09:00:00+09:00');
    expect(weeks('UHANAKO')).toHaveLength(3);
  });

  test('comes less often to who wants fewer: only when an answer is asked', async () => {
    const hanako = club.person('UHANAKO');
    const got = await hanako.presses('お知らせを減らす', week('UHANAKO'));
    expect(got.text).toContain('お返事をお願いしたい週だけお届けします');
    const { modal } = await hanako.types('sessions');
    // For the session of the next week they answer ahead.
    const second = { ...modal, blocks: modal.blocks.slice(3) };
    await hanako.presses('問題なし', second);
    await club.pass('2026-12-07T09:00:00+09:00');
    expect(weeks('UHANAKO')).toHaveLength(1);
    await club.pass('2026-12-14T09:00:00+09:00');
    expect(weeks('UHANAKO')).toHaveLength(2);
  });

  test('put off, it comes once more the next morning as it stands then', async () => {
    const hanako = club.person('UHANAKO');
    const got = await hanako.presses('明日もう一度', week('UHANAKO'));
    expect(got.text).toContain('12月1日(火) 09:00に、もう一度お知らせします。');
    await hanako.presses('明日もう一度', week('UHANAKO'));
    await hanako.presses('問題なし', week('UHANAKO'));
    await club.pass('2026-12-01T09:00:00+09:00');
    expect(weeks('UHANAKO')).toHaveLength(2);
    expect(week('UHANAKO').text).toContain('あなたの返事：問題なし');
  });
});

describe('the leader’s check-in', () => {
  test('is one press; it counts as a word from them', async () => {
    const taro = club.person('UTARO');
    expect(week('UTARO').text).toContain('[順調] [話したい] [困っている]');
    expect(week('UHANAKO').text).not.toContain('[順調]');
    await taro.presses('順調', week('UTARO'));
    expect(week('UTARO').text).toContain('今週のプロジェクト：順調');
    expect(told('UCOORD')).toHaveLength(0);
    for (const day of ['2026-12-07', '2026-12-14']) await club.pass(`${day}T09:00:00+09:00`);
    expect(told('UCOORD')).toHaveLength(0);
    // Two silent weeks after the word.
    await club.pass('2026-12-21T09:00:00+09:00');
    expect(told('UCOORD').at(-1)?.text).toContain('2週続けてお返事がありません');
    await taro.presses('順調', week('UTARO'));
    expect(told('UCOORD').at(-1)?.text).toContain('お返事がありました');
  });

  test('in trouble reaches a coordinator at once, even late; a talk by day; both follow what changes', async () => {
    await club.pass('2026-11-30T21:30:00+09:00');
    const taro = club.person('UTARO');
    const { modal } = await taro.presses('困っている', week('UTARO'));
    await taro.submits(modal, { ひとこと: '<!here> 支援先と *連絡* がつきません' });
    expect(told('UCOORD')).toHaveLength(1);
    expect(told('UCOORD')[0]?.text).toContain(
      'オンラインラジオ体操 のリーダー <@UTARO>さんから、「困っている」と連絡がありました。\n&lt;!here&gt; 支援先と *連絡* がつきません',
    );
    expect(club.log.join('')).not.toContain('支援先と');
    const { modal: talk } = await taro.presses('話したい', week('UTARO'));
    await taro.submits(talk, {});
    expect(told('UCOORD')).toHaveLength(1);
    expect(told('UCOORD')[0]?.text).toContain('その後、「話したい」に変わりました。');
    await club.pass('2026-12-01T09:00:00+09:00');
    expect(told('UCOORD')).toHaveLength(2);
    expect((await club.person('UHANAKO').presses('順調', week('UTARO'))).text).toContain(
      'リーダーがお知らせします',
    );
  });

  test('is in English for who reads English', async () => {
    await running(club, { id: 'PEN', title: 'Radio', approvedBy: 'UCOORD' }, ['UEMMA']);
    await club.pass('2026-12-07T09:00:00Z');
    const emma = club.person('UEMMA');
    expect(week('UEMMA').text).toContain('[On course] [Needs a talk] [In trouble]');
    expect(week('UEMMA').text).toContain('[Again tomorrow] [Fewer of these] [Another day]');
    const { modal } = await emma.presses('In trouble', week('UEMMA'));
    expect(modal.title.text).toBe('In trouble');
  });
});
