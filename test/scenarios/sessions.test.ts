import { eq } from 'drizzle-orm';
import { members } from '../../src/features/members/tables';
import { projects, wishes } from '../../src/features/projects/tables';
import { sessions } from '../../src/features/sessions';
import { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { known, running } from '../support/running';
import { openTeamClub, team } from '../support/team';

let club: Club;
const opened = async (at: string) => {
  club = await openTeamClub(at);
};
afterEach(() => club.close());

const MONDAY = '2026-11-30T09:00:00+09:00';
const told = (id: string) => club.person(id).told;
const last = (id: string) => told(id).at(-1) as Posted;
/** The weekly message of somebody, as it stands now. */
const week = (id: string) =>
  told(id)
    .filter((it) => /今週の活動|Your week/.test(it.text))
    .at(-1) as Posted;

describe('the weekly message', () => {
  test('says all that matters, in each person’s language and by their clock', async () => {
    await opened('2026-11-29T12:00:00+09:00');
    await running(club, {}, team);
    await club.pass('2026-11-30T08:59:00+09:00');
    expect(told('UHANAKO')).toHaveLength(0);

    await club.pass(MONDAY);
    const { text } = last('UHANAKO');
    expect(text).toContain('今週の活動のお知らせ');
    expect(text).toContain(
      'オンラインラジオ体操\n日時：12月2日(水) 18:00から60分（オンライン）\nあなたの役割：配信\n',
    );
    expect(text).toContain('目標：毎週20人が参加し、半年後に8割が続けている');
    expect(text).toContain('いっしょに活動する人：<@UTARO>さん、<@UEMMA>さん');
    expect(text).toContain('あなたの返事：まだです\n[問題なし] [相談したい] [参加できない]');
    expect(last('UTARO').text).toContain('あなたの役割：司会（リーダー）');
    expect(last('UTARO').text).toContain('チームの返事\n• まだ返事なし：<@UHANAKO>さん、<@UEMMA>さん');
    expect(told('UEMMA')).toHaveLength(0);

    await club.pass('2026-11-30T08:59:00Z');
    expect(told('UEMMA')).toHaveLength(0);
    await club.pass('2026-11-30T09:00:00Z');
    expect(last('UEMMA').text).toContain('When: Wed 2 Dec 09:00, 60 minutes (online)\nYour role: 配信');
    expect(last('UEMMA').text).toContain('[All well] [Need help] [Can’t make it]');
    expect(told('UHANAKO')).toHaveLength(1);
  });

  test('comes at nine in London before and after the clocks change, and in New York', async () => {
    await opened('2027-03-14T12:00:00Z');
    await known(club, [{ id: 'UP0', zone: 'America/New_York', locale: 'en-US' }]);
    await running(club, {}, [...team, 'UP0']);
    await club.pass('2027-03-15T08:59:00Z');
    expect(told('UEMMA')).toHaveLength(0);
    await club.pass('2027-03-15T09:00:00Z');
    expect(last('UEMMA').text).toContain('Wed 17 Mar 09:00');
    await club.pass('2027-03-15T12:59:00Z');
    expect(told('UP0')).toHaveLength(0);
    await club.pass('2027-03-15T13:00:00Z');
    expect(last('UP0').text).toContain('Wed 17 Mar 05:00');

    // On 28 March the clocks of London go forward: nine is an hour earlier, and so is Tokyo's evening later.
    await club.pass('2027-03-29T07:59:00Z');
    expect(told('UEMMA')).toHaveLength(1);
    await club.pass('2027-03-29T08:00:00Z');
    expect(told('UEMMA')).toHaveLength(2);
    expect(last('UEMMA').text).toContain('Wed 31 Mar 10:00');
  });

  test('waits for the next working day when Monday is a holiday', async () => {
    await opened('2026-11-22T12:00:00+09:00');
    await running(club, {}, team);
    await club.pass('2026-11-23T09:00:00+09:00');
    await club.pass('2026-11-24T08:59:00+09:00');
    expect(told('UHANAKO')).toHaveLength(0);
    await club.pass('2026-11-24T09:00:00+09:00');
    expect(last('UHANAKO').text).toContain('11月25日(水) 18:00');
  });

  test('names on Tuesday what comes after it, not what was on the holiday', async () => {
    await opened('2026-11-22T12:00:00+09:00');
    await running(club, { starts: '2026-11-02' }, team);
    await club.pass('2026-11-23T09:00:00+09:00');
    await club.pass('2026-11-24T09:00:00+09:00');
    expect(last('UHANAKO').text).toContain('11月30日(月) 18:00');
  });

  test('comes once: two ticks, a restart at the very moment, a move to another time zone', async () => {
    await opened('2026-11-29T12:00:00+09:00');
    await running(club, {}, team);
    await club.pass(MONDAY);
    await club.pass(0);
    await club.halt();
    await club.start();
    await club.pass(0);
    await club.event({
      type: 'user_change',
      user: { id: 'UHANAKO', name: 'h', real_name: 'h', tz: 'Europe/London', locale: 'ja-JP' },
    });
    await club.pass('2026-11-30T09:00:00Z');
    expect(told('UHANAKO')).toHaveLength(1);
    await club.pass('2026-12-07T09:00:00Z');
    expect(told('UHANAKO')).toHaveLength(2);
  });

  test('is made up for when the app was down at the moment, and not repeated where it was cut off', async () => {
    let now = new Date('2026-11-29T12:00:00+09:00');
    club = await Club.open({ now: () => now });
    await running(club, {}, team);
    const tickAt = async (iso: string) => {
      now = new Date(iso);
      await club.app.clock.tick();
      await club.settle();
    };
    await tickAt(MONDAY);
    await club.halt();
    now = new Date('2026-12-07T09:20:00+09:00');
    await club.start();
    await tickAt('2026-12-07T09:21:00+09:00');
    expect(told('UHANAKO')).toHaveLength(2);

    await sessions.jobs?.remind?.run(club.app.world, new Date('2026-12-07T09:00:00+09:00'), 'Asia/Tokyo');
    await club.settle();
    expect(told('UHANAKO')).toHaveLength(2);
  });

  test('is one for all teams, and none for who pauses or is in none that runs', async () => {
    await opened('2026-11-29T12:00:00+09:00');
    await running(club, {}, team);
    await running(club, { id: 'PBOCCIA', title: 'オンラインボッチャ', time: '17:00' }, ['UHANAKO', 'UTARO']);
    await running(club, { id: 'POPEN', title: '宇宙教室', state: 'open' }, ['UP1']);
    await known(club, [{ id: 'UP1' }]);
    expect((await club.person('UTARO').types('pause')).text).toContain('お休み');
    await club.pass(MONDAY);
    expect(told('UHANAKO')).toHaveLength(1);
    const { text } = last('UHANAKO');
    expect(text.indexOf('オンラインボッチャ')).toBeLessThan(text.indexOf('オンラインラジオ体操'));
    expect(told('UTARO')).toHaveLength(0);
    expect(told('UP1')).toHaveLength(0);
  });

  test('tells the leader, and nobody else, when no session is left', async () => {
    await opened('2027-04-04T12:00:00+09:00');
    await running(club, {}, team);
    await club.pass('2027-04-05T09:00:00+09:00');
    expect(week('UTARO').text).toContain('予定していた活動回はすべて終わりました。');
    expect(told('UHANAKO')).toHaveLength(0);
  });
});

describe('an answer', () => {
  beforeEach(async () => {
    await opened('2026-11-29T12:00:00+09:00');
    await running(club, {}, team);
    await club.pass(MONDAY);
    await club.pass('2026-11-30T18:00:00+09:00');
  });

  test('“all well” stands in one’s own message and in the leader’s', async () => {
    const got = await club.person('UHANAKO').presses('問題なし', week('UHANAKO'));
    expect(got.text).toBe('');
    expect(week('UHANAKO').text).toContain('あなたの返事：問題なし');
    expect(week('UTARO').text).toContain('• 問題なし：<@UHANAKO>さん\n• まだ返事なし：<@UEMMA>さん');
    expect(told('UTARO')).toHaveLength(1);
  });

  test('“need help” reaches the leader with the words as typed, once', async () => {
    const hanako = club.person('UHANAKO');
    const { modal } = await hanako.presses('相談したい', week('UHANAKO'));
    expect(modal.title.text).toBe('相談する');
    const refused = await hanako.submits(modal, { '困っていること、相談したいこと': 'あ'.repeat(501) });
    expect(refused.errors.word).toBe('500文字以内で入力してください。');
    const filled = { '困っていること、相談したいこと': '<!channel> 機材が *壊れました*' };
    const done = await hanako.submits(modal, filled);
    expect(JSON.stringify(done.modal.blocks)).toContain('リーダーに伝えました');
    await hanako.submits(modal, filled);
    const reports = told('UTARO').filter((it) => it.text.includes('相談です'));
    expect(reports).toHaveLength(1);
    expect(reports[0]?.text).toContain(
      '<@UHANAKO>さんから相談です。\nオンラインラジオ体操\n12月2日(水) 18:00\n担当：配信\n&lt;!channel&gt; 機材が *壊れました*',
    );
    expect(week('UHANAKO').text).toContain('あなたの返事：相談したい（リーダーに伝えました）');
    expect(club.log.join('')).not.toContain('機材');
  });

  test('of “can’t make it” a leader reads who else could, and not that they could themselves', async () => {
    const skills = [{ skill: 'video-editing', level: 4 as const, wants: 'use' as const }];
    await club.app.world.db.run((tx) => tx.update(members).set({ skills }).where(eq(members.id, 'UTARO')));
    await club.person('UHANAKO').presses('参加できない', week('UHANAKO'));
    expect(last('UTARO').text).toContain('チームの中でお願いできそうな人：<@UEMMA>さん\n');
    expect(last('UTARO').text).not.toContain('<@UTARO>');
  });

  test('“can’t make it” names who could stand in; changed, the leader hears of it', async () => {
    await known(club, [{ id: 'UP3' }, { id: 'UP4' }]);
    await club.app.world.db.run((tx) =>
      tx.insert(wishes).values([
        { projectId: 'PRADIO', userId: 'UP3', kind: 'learn', on: true, at: club.now },
        { projectId: 'PRADIO', userId: 'UP4', kind: 'join', on: false, at: club.now },
        { projectId: 'PRADIO', userId: 'UEMMA', kind: 'join', on: true, at: club.now },
      ]),
    );
    const hanako = club.person('UHANAKO');
    await hanako.presses('参加できない', week('UHANAKO'));
    await hanako.presses('参加できない', week('UHANAKO'));
    expect(told('UTARO')).toHaveLength(2);
    expect(last('UTARO').text).toContain('<@UHANAKO>さんが、この活動回に参加できません。');
    expect(last('UTARO').text).toContain('チームの中でお願いできそうな人：<@UEMMA>さん');
    expect(last('UTARO').text).toContain('募集に関心を寄せていた人：<@UP3>さん');
    expect(last('UTARO').text).not.toContain('UP4');
    expect(week('UEMMA').text).toContain('With you: <@UTARO>\nNot there: <@UHANAKO>');

    await hanako.presses('問題なし', week('UHANAKO'));
    expect(told('UTARO')[1]?.text).toContain('その後、返事が「問題なし」に変わりました。');
    expect(last('UTARO').text).toContain('<@UHANAKO>さんが、この活動回に参加できるようになりました。');
    expect(week('UEMMA').text).toContain('With you: <@UTARO>, <@UHANAKO>');

    await hanako.presses('参加できない', week('UHANAKO'));
    expect(told('UTARO')).toHaveLength(4);
  });

  test('of the leader reaches the coordinator who approved', async () => {
    const taro = club.person('UTARO');
    const { modal } = await taro.presses('相談したい', week('UTARO'));
    await taro.submits(modal, {});
    expect(last('UCOORD').text).toContain('<@UTARO>さん（リーダー）から相談です。');
    expect(last('UCOORD').text).toContain('（ひとことはありませんでした）');
    expect(week('UTARO').text).toContain('相談したい（コーディネーターに伝えました）');
    await taro.presses('参加できない', week('UTARO'));
    expect(last('UCOORD').text).toContain('<@UTARO>さん（リーダー）が、この活動回に参加できません。');
    expect(told('UCOORD')[0]?.text).toContain('その後、返事が「参加できない」に変わりました。');
  });

  test('is in English for who reads English', async () => {
    const emma = club.person('UEMMA');
    await emma.presses('Can’t make it', week('UEMMA'));
    expect(week('UEMMA').text).toContain('Your answer: can’t make it (your leader knows)');
    const { modal } = await emma.types('sessions');
    expect(modal.title.text).toBe('My next sessions');
  });

  test('is refused once the session is over, the project has ended, or one is not in the team', async () => {
    const [hanako, message] = [club.person('UHANAKO'), week('UHANAKO')];
    expect((await club.person('UP5').presses('問題なし', message)).text).toContain('チームに入っていない');
    await club.pass('2026-12-02T19:00:00+09:00');
    expect((await hanako.presses('参加できない', message)).text).toContain('この回はもう終わっています。');
    await club.app.world.db.run((tx) =>
      tx.update(projects).set({ state: 'closed' }).where(eq(projects.id, 'PRADIO')),
    );
    expect((await hanako.presses('問題なし', message)).text).toContain('もう終了しています');
  });

  test('survives a restart', async () => {
    await club.person('UHANAKO').presses('参加できない', week('UHANAKO'));
    await club.halt();
    await club.start();
    expect(told('UTARO')).toHaveLength(2);
    const { modal } = await club.person('UHANAKO').types('sessions');
    expect(JSON.stringify(modal.blocks[1])).toContain('参加できない（リーダーに伝えました）');
  });
});

describe('a leader who says nothing', () => {
  test('for two weeks reaches the coordinator, for three all of them, until they speak', async () => {
    await opened('2026-11-29T12:00:00+09:00');
    await running(club, {}, team);
    for (const day of ['2026-11-30', '2026-12-07']) await club.pass(`${day}T09:00:00+09:00`);
    expect(told('UCOORD')).toHaveLength(0);
    await club.pass('2026-12-14T09:00:00+09:00');
    expect(last('UCOORD').text).toContain(
      'オンラインラジオ体操 のリーダー <@UTARO>さんから、2週続けてお返事がありません。',
    );
    await club.pass('2026-12-21T09:00:00+09:00');
    expect(club.slack.inChannel('probono-coordinators').at(-1)?.text).toContain('3週続けて');
    await club.person('UTARO').presses('問題なし', week('UTARO'));
    expect(told('UCOORD')).toHaveLength(1);
    expect(last('UCOORD').text).toContain('お返事がありました。');
    expect(club.slack.inChannel('probono-coordinators').at(-1)?.text).toContain('お返事がありました。');
    await club.pass('2026-12-28T09:00:00+09:00');
    expect(told('UCOORD')).toHaveLength(1);
  });
});
