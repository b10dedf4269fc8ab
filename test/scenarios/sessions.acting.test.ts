import { runTold } from '../../src/features/sessions/tables';
import type { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { runningInRoom } from '../support/running';
import { openTeamClub, team } from '../support/team';

let club: Club;
const card = () => club.slack.inChannel('team-PRADIO').find((it) => it.text.includes('[副リーダー]'));
const told = (id: string, words: string) => club.person(id).told.filter((it) => it.text.includes(words));
const last = (id: string) => club.person(id).told.at(-1) as Posted;
const desk = () => club.slack.inChannel('probono-coordinators').map((it) => it.text);
const says = async (id: string, label: string) => {
  const person = club.person(id);
  await club.pass(60_000);
  await person.presses(label, await person.opensHome());
};
const away = 'が、次の活動回に参加できません';
const back = 'が、次の活動回に参加できるようになりました';

// Wednesday; the session is at 18:00. Taro leads, Hanako is his deputy.
beforeEach(async () => {
  club = await openTeamClub('2026-12-02T09:00:00+09:00');
  await runningInRoom(club, { id: 'PRADIO' }, team);
  await club.pass('2026-12-02T09:10:00+09:00');
  const { modal } = await club.person('UTARO').presses('副リーダー', card()!);
  await club.person('UTARO').submits(modal, { お願いする人: 'UHANAKO（配信）' });
});
afterEach(() => club.close());

test('the deputy is told that a session falls to them, and that it does not any more', async () => {
  await says('UTARO', '参加できない');
  expect(told('UHANAKO', away)).toHaveLength(1);
  await says('UTARO', '問題なし');
  expect(told('UHANAKO', back)).toHaveLength(1);
  expect(last('UHANAKO').text).toContain('進行は、いつもどおりリーダーが行います。');
  await says('UTARO', '参加できない');
  expect(told('UHANAKO', away)).toHaveLength(2);
});

test('a deputy who can’t make it is asked for nothing, and a coordinator hears that nobody runs it', async () => {
  await says('UHANAKO', '参加できない');
  expect(told('UTARO', 'この活動回に参加できません')).toHaveLength(1);
  expect(told('UTARO', '進行する人がいません')).toHaveLength(0);
  await says('UTARO', '参加できない');
  expect(told('UHANAKO', away)).toHaveLength(0);
  expect(told('UCOORD', 'リーダーも副リーダーも参加できないため、進行する人がいません')).toHaveLength(1);
  await says('UTARO', '問題なし');
  expect(told('UHANAKO', back)).toHaveLength(0);
});

test('a deputy who can after all learns that it falls to them; and who then can’t, that nobody runs it', async () => {
  await says('UHANAKO', '参加できない');
  await says('UTARO', '参加できない');
  await says('UHANAKO', '問題なし');
  expect(told('UHANAKO', away)).toHaveLength(1);
  expect(await club.app.world.db.run((tx) => tx.select().from(runTold))).toHaveLength(1);
  await says('UHANAKO', '参加できない');
  expect(told('UCOORD', '進行する人がいません')).toHaveLength(2);
  expect(told('UTARO', '進行する人がいません')).toHaveLength(0);
  await says('UTARO', '問題なし');
  expect(told('UHANAKO', back)).toHaveLength(0);
});

test('a deputy who takes a break is not told; one who was named later is not told “back”', async () => {
  await club.person('UHANAKO').types('pause');
  await says('UTARO', '参加できない');
  expect(told('UHANAKO', away)).toHaveLength(0);
  await club.person('UHANAKO').types('resume');
  await says('UTARO', '問題なし');
  expect(told('UHANAKO', back)).toHaveLength(0);
});

test('who runs the session hears who else can’t make it, and who is sought; the leader does not', async () => {
  await says('UTARO', '参加できない');
  await says('UEMMA', 'Can’t make it');
  expect(told('UHANAKO', '<@UEMMA>さんが、この活動回に参加できません')).toHaveLength(1);
  expect(told('UTARO', '<@UEMMA>さんが、この活動回に')).toHaveLength(0);
});

test('of several sessions the deputy hears of those that they can come to, and what is theirs', async () => {
  await club.pass('2026-12-03T09:10:00+09:00');
  const hanako = club.person('UHANAKO');
  await hanako.submits((await hanako.types('absent')).modal!, {
    参加できない回: '12月9日(水) 18:00 オンラインラジオ体操',
  });
  const taro = club.person('UTARO');
  await taro.submits((await taro.types('absent')).modal!, {
    参加できない回: '12月9日(水) 18:00 オンラインラジオ体操',
    この日まで続けて休む: '2026-12-16',
  });
  expect(told('UHANAKO', away)).toHaveLength(1);
  expect(last('UHANAKO').text).toContain('12月16日');
  expect(last('UHANAKO').text).not.toContain('12月9日');
  expect(told('UCOORD', '進行する人がいない回があります')).toHaveLength(1);
  expect(desk().some((it) => it.includes('進行する人がいない'))).toBe(false);
  await hanako.types('export');
  await club.settle();
  expect(String(last('UHANAKO').file?.content)).toContain('"runsInstead"');
});
