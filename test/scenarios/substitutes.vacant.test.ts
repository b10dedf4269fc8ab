import { MINUTE } from '../../src/core/time';
import { features } from '../../src/features';
import { listStandIns } from '../../src/features/sessions';
import { crews, gaps } from '../../src/features/substitutes/tables';
import { teamsWith } from '../../src/features/teams/feature';
import { direct } from '../../src/features/teams/matcher';
import { seats } from '../../src/features/teams/tables';
import { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { known, radio, running } from '../support/running';
import { invitation } from '../support/teams';

/** Somebody leaves for good without having said that they can't make it: until their place is taken, it is stood in for. */

let club: Club;
afterEach(() => club.close());

const SESSION = { projectId: 'PRADIO', at: new Date('2026-12-02T18:00:00+09:00') };
const video: [string, 3][] = [['video-editing', 3]];
const told = (id: string) => club.person(id).told;
const letters = (id: string) => told(id).filter((it) => it.text.startsWith('代役のお願い'));
const letter = (id: string) => letters(id)[0] as Posted;
const warning = (id: string) =>
  told(id).findLast((it) => /人数・役割が足りません|lacks people or a skill/.test(it.text))?.text;
const standing = (session = SESSION) =>
  club.app.world.db.run(async (tx) => (await listStandIns(tx, [session])).map((it) => it.userId));
const states = () =>
  club.app.world.db.run(async (tx) => (await tx.select().from(gaps)).map((it) => `${it.userId} ${it.state}`));

const quits = async (id: string) => {
  const { modal } = await club.person(id).types('quit');
  await club.person(id).submits(modal, { いちばん近い理由: '時間が取れなくなった' });
};
const needs = (least: number) =>
  club.app.world.db.run((tx) =>
    tx.insert(crews).values({ projectId: 'PRADIO', least, byUser: 'UTARO', at: club.now }),
  );

beforeEach(async () => {
  club = await Club.open({
    at: '2026-11-30T09:00:00+09:00',
    features: features.map((it) => (it.name === 'teams' ? teamsWith(direct) : it)),
  });
  await known(club, [
    { id: 'UTARO', leads: true },
    { id: 'UEMMA', locale: 'en-GB', leads: true },
    ...['UHANAKO', 'UKEN'].map((id) => ({ id, skills: video })),
  ]);
});

describe('in a team of three, of whom two are enough', () => {
  beforeEach(async () => {
    await running(club, {}, ['UTARO', 'UHANAKO', 'UKEN']);
    await needs(2);
    await known(club, [{ id: 'UP1', skills: video }]);
    await quits('UKEN');
    await club.pass('2026-11-30T09:10:00+09:00');
    expect(await states()).toEqual([]);
    expect(letters('UP1')).toEqual([]);
  });

  test('once the second one leaves somebody is asked, and the leader reads so', async () => {
    await quits('UHANAKO');
    await club.pass('2026-11-30T09:20:00+09:00');
    expect(letter('UP1').text).toContain('12月2日(水) 18:00から');
    expect(warning('UTARO')).toContain(
      'あと1人足りません。\n担当できる人がいない役割：配信\n参加できない人やチームを離れた人の分は、アプリが代役を順に探しています。',
    );
    await club.person('UP1').presses('引き受ける', letter('UP1'));
    expect(await standing()).toEqual(['UP1']);
    expect(told('UTARO').at(-1)?.text).toContain('の代わりに <@UP1>さんが参加します。');
    await club.pass('2026-11-30T09:30:00+09:00');
    expect(warning('UTARO')).toBeUndefined();
  });

  test('whoever takes the seat ends the search', async () => {
    await known(club, [{ id: 'UP2', skills: video }]);
    await quits('UHANAKO');
    await club.pass('2026-11-30T09:20:00+09:00');
    expect([letters('UP1').length, letters('UP2').length]).toEqual([1, 1]);
    const repair = club.slack
      .inChannel('probono-coordinators')
      .findLast((it) => it.text.includes('[承認して招待する]'));
    await club.person('UCOORD').presses('承認して招待する', repair);
    await club.settle();
    await club.person('UP1').presses('参加する', invitation(club, 'UP1'));
    await club.pass(MINUTE);
    expect([...new Set(await states())].sort()).toEqual(['UHANAKO over', 'UKEN over']);
    expect(letter('UP2').text).not.toContain('[引き受ける]');
    expect(await standing()).toEqual([]);
  });

  test('as long as nobody takes it, somebody is sought for session after session', async () => {
    await quits('UHANAKO');
    await club.pass('2026-12-15T10:00:00+09:00');
    await known(club, [{ id: 'UP3', skills: video }]);
    await club.pass(10 * MINUTE);
    expect(letters('UP3')).toHaveLength(1);
    expect(letter('UP3').text).toContain('12月16日(水) 18:00から');
    expect(letter('UP3').text).toContain('12月23日(水) 18:00から');
  });

  test('whose account in Slack is closed is stood in for in the same way', async () => {
    const user = { id: 'UHANAKO', name: 'UHANAKO', tz: 'Asia/Tokyo', deleted: true };
    await club.event({ type: 'user_change', user });
    await club.pass('2026-11-30T09:20:00+09:00');
    await club.pass(MINUTE);
    await club.person('UP1').presses('引き受ける', letter('UP1'));
    expect(await standing()).toEqual(['UP1']);
  });
});

test('the usual minimum crew does not shrink with the team', async () => {
  await running(club, {}, ['UTARO', 'UHANAKO', 'UKEN']);
  await known(club, [{ id: 'UP1', skills: video }]);
  await quits('UKEN');
  await club.pass(MINUTE);
  expect(letters('UP1')).toHaveLength(1);
  const { modal } = await club.person('UTARO').types('crew');
  expect(JSON.stringify(modal.blocks)).toContain('見込み2人（最少3人）。あと1人足りません。');
});

test('a skill that only who left brought is missed, even where people are enough', async () => {
  const stream = radio.roles[1]!;
  const roles = [
    radio.roles[0]!,
    { id: 'talk', title: '話し相手', skills: [], seats: 1 },
    { ...stream, seats: 1 },
  ];
  await running(club, { roles }, ['UTARO', 'UEMMA']);
  await club.app.world.db.run((tx) =>
    tx.insert(seats).values({
      ...{ id: 'SHANAKO', projectId: 'PRADIO', roleId: 'stream', userId: 'UHANAKO', state: 'accepted' },
      ...{ leader: false, learner: false, invitedAt: radio.createdAt, answerBy: radio.createdAt },
      answeredAt: radio.createdAt,
    }),
  );
  await needs(1);
  await known(club, [{ id: 'UP1', skills: video }, { id: 'UP2' }]);
  await quits('UHANAKO');
  await club.pass(MINUTE);
  expect(letter('UP1').text).toContain('役割：配信');
  expect(letters('UP2')).toEqual([]);
});

test('once the leader does without, the warning no longer says that the app looks for somebody', async () => {
  await running(club, {}, ['UTARO', 'UHANAKO', 'UKEN']);
  await quits('UKEN');
  await club.pass(10 * MINUTE);
  expect(warning('UTARO')).toContain('アプリが代役を順に探しています');
  const stuck = told('UTARO').find((it) => it.text.includes('[この人数で行う]'));
  await club.person('UTARO').presses('この人数で行う', stuck);
  await club.settle();
  expect(warning('UTARO')).toContain('アプリが代役を探している人はいません。');
});

test('in English: the leader reads that the app asks around only while it does', async () => {
  await running(club, {}, ['UEMMA', 'UHANAKO', 'UKEN']);
  await needs(4);
  await club.pass(10 * MINUTE);
  expect(warning('UEMMA')).toContain(
    '3 expected, 4 needed: 1 too few.\nThe app is asking nobody at the moment. Please ask somebody you know',
  );
  await quits('UKEN');
  await club.pass(10 * MINUTE);
  expect(warning('UEMMA')).toContain(
    '2 expected, 4 needed: 2 too few.\nFor those who can’t come or have left the team, the app asks around.',
  );
});
