import { MINUTE } from '../../src/core/time';
import { features } from '../../src/features';
import { leaderOf, teamOf } from '../../src/features/teams';
import { teamsWith } from '../../src/features/teams/feature';
import { direct } from '../../src/features/teams/matcher';
import { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { known, runningInRoom } from '../support/running';
import { invitation, openProject } from '../support/teams';

/** A seat that somebody left is repaired by the matcher, and a coordinator decides. */

let club: Club;
afterEach(() => club.close());

const video = { skills: [['video-editing', 3]] as [string, 3][] };
const card = () =>
  club.slack
    .inChannel('probono-coordinators')
    .findLast((it) => /^(席を引き継ぐ人の案|Who takes the seat)/.test(it.text)) as Posted;
const desk = () => club.slack.inChannel('probono-coordinators').map((it) => it.text);
const room = () => club.slack.inChannel('team-PRADIO').map((it) => it.text);
const team = () =>
  club.app.world.db.run(async (tx) => (await teamOf(tx, 'PRADIO')).map((it) => it.userId).sort());

async function opens(env: Record<string, string> = {}, seats = 2) {
  club = await Club.open({
    at: '2026-11-25T12:00:00+09:00',
    env,
    features: features.map((it) => (it.name === 'teams' ? teamsWith(direct) : it)),
  });
  await known(club, [
    { id: 'UTARO', leads: true },
    { id: 'UHANAKO', ...video },
    { id: 'UEMMA', ...video, locale: 'en-GB' },
  ]);
  await runningInRoom(
    club,
    {
      id: 'PRADIO',
      startedAt: new Date('2026-11-01T00:00:00Z'),
      roles: [
        { id: 'host', title: '司会', skills: [], seats: 1 },
        { id: 'stream', title: '配信', skills: [{ skill: 'video-editing', level: 3 }], seats },
      ],
    },
    ['UTARO', 'UHANAKO', 'UEMMA'],
  );
}

const leaves = async (id: string) =>
  club.person(id).submits((await club.person(id).types('quit')).modal, {
    いちばん近い理由: '時間が取れなくなった',
  });

test('the coordinators get the best repair with reasons and others who could, and one press invites', async () => {
  await opens();
  await known(club, [{ id: 'UKEN', ...video }, { id: 'UAKI', ...video }, { id: 'UNOSKILL' }]);
  await leaves('UHANAKO');
  await club.pass('2026-11-25T12:05:00+09:00');
  expect(card().text).toContain('席を引き継ぐ人の案：オンラインラジオ体操');
  expect(card().text).toContain('<@UTARO>');
  expect(card().text).not.toContain('UNOSKILL');
  expect(card().text).not.toContain('<@UHANAKO>');
  expect(card().text).toMatch(/<@UKEN>|<@UAKI>/);
  const first = /<@(UKEN|UAKI)>/.exec(card().text)?.[1] ?? '';
  const other = first === 'UKEN' ? 'UAKI' : 'UKEN';
  // The other one stands there as who could come in their place.
  expect(card().text).toContain(`<@${other}>`);

  await club.person('UCOORD').presses('承認して招待する', card());
  await club.settle();
  expect(await team()).toEqual(['UEMMA', 'UTARO']);
  await club.person(first).presses('参加する', invitation(club, first));
  await club.settle();
  expect(await team()).toEqual(['UEMMA', first, 'UTARO'].sort());
  expect(room().at(-1)).toContain(`<@${first}>`);
  await club.pass('2026-11-25T13:00:00+09:00');
  expect(desk().filter((it) => it.startsWith('席を引き継ぐ人の案'))).toHaveLength(0);
});

test('once who was invited says no, the next one is asked; once nobody is left, it is told and tried again', async () => {
  await opens();
  await known(club, [
    { id: 'UKEN', ...video },
    { id: 'UAKI', ...video },
  ]);
  await leaves('UHANAKO');
  await club.pass('2026-11-25T12:05:00+09:00');
  await club.person('UCOORD').presses('承認して招待する', card());
  await club.settle();
  const asked = ['UKEN', 'UAKI'].filter((id) =>
    club.slack.toldTo(id).some((it) => it.text.includes('[参加する]')),
  );
  const [first = ''] = asked;
  expect(asked).toHaveLength(1);
  await club.person(first).presses('今回は見送る', invitation(club, first));
  await club.settle();
  const second = first === 'UKEN' ? 'UAKI' : 'UKEN';
  await club.person(second).presses('今回は見送る', invitation(club, second));
  await club.pass('2026-11-25T12:20:00+09:00');
  const told = () => desk().filter((it) => it.includes('引き継げる人が、いまは見つかりませんでした'));
  expect(told()).toHaveLength(1);
  await known(club, [{ id: 'UMIKI', ...video }]);
  await club.pass('2026-11-30T12:00:00+09:00');
  expect(told()).toHaveLength(1);
  await club.pass('2026-12-02T12:10:00+09:00');
  expect(told()).toHaveLength(1);
  expect(card().text).toContain('<@UMIKI>');
});

test('a run over the open projects leaves a repair alone; a no brings another one', async () => {
  await opens();
  await known(club, [
    { id: 'UKEN', ...video },
    { id: 'UAKI', ...video },
  ]);
  await leaves('UHANAKO');
  await openProject(club, { id: 'PTEACH' });
  await club.pass('2026-11-25T12:05:00+09:00');
  await club.pass('2026-11-26T08:30:00+09:00');
  expect(desk().some((it) => it.startsWith('チーム案：動画編集講座'))).toBe(true);
  const before = card();
  expect(before.text).toContain('席を引き継ぐ人の案');
  const first = /<@(UKEN|UAKI)>/.exec(before.text)?.[1] ?? '';
  const coordinator = club.person('UCOORD');
  const { modal } = await coordinator.presses('見送る', before);
  await coordinator.submits(modal, {
    見送り方: '選んだ方を、このプロジェクトの候補から外す',
    候補から外す方: [first],
    理由: '今期は別の役割をお願いする',
  });
  await club.pass('2026-11-26T08:40:00+09:00');
  expect(card().text).toContain(`<@${first === 'UKEN' ? 'UAKI' : 'UKEN'}>`);
  expect(card().text).not.toContain(`<@${first}>`);
});

test('where the leader left and nobody is named for two days, somebody who would lead is sought for the seat', async () => {
  await opens({ LOCALE: 'en' });
  await known(club, [{ id: 'UKEN', leads: true }]);
  await leaves('UTARO');
  await club.pass('2026-11-26T12:00:00+09:00');
  expect(desk().filter((it) => it.startsWith('Who takes the seat'))).toHaveLength(0);
  await club.pass('2026-11-27T12:10:00+09:00');
  expect(card().text).toContain('Who takes the seat: オンラインラジオ体操');
  await club.person('UCOORD').presses('Approve and invite', card());
  await club.settle();
  await club.person('UKEN').presses('参加する', invitation(club, 'UKEN'));
  await club.settle();
  expect(await club.app.world.db.run((tx) => leaderOf(tx, 'PRADIO'))).toBe('UKEN');
});

test('a team that began with seats left empty gets as many as it began with, and no more', async () => {
  await opens({}, 5);
  await known(club, [
    { id: 'UKEN', ...video },
    { id: 'UAKI', ...video },
    { id: 'UMIKI', ...video },
  ]);
  const cards = () => desk().filter((it) => it.startsWith('席を引き継ぐ人の案'));
  await club.pass('2026-11-25T12:05:00+09:00');
  expect(cards()).toHaveLength(0);
  for (const id of ['UHANAKO', 'UTARO']) {
    await leaves(id);
    if (id === 'UTARO') await nameLeader();
    await club.pass(10 * MINUTE);
    expect(cards()).toHaveLength(1);
    await club.person('UCOORD').presses('承認して招待する', card());
    await club.settle();
    for (const who of ['UKEN', 'UAKI', 'UMIKI'])
      if (club.slack.toldTo(who).some((it) => it.text.includes('[参加する]')))
        await club.person(who).presses('参加する', invitation(club, who));
    await club.pass(10 * MINUTE);
    expect(cards()).toHaveLength(0);
    expect(await team()).toHaveLength(3);
  }
});

async function nameLeader() {
  const notice = club.slack
    .inChannel('probono-coordinators')
    .findLast((it) => it.text.includes('[リーダーを決める]')) as Posted;
  const { modal } = await club.person('UCOORD').presses('リーダーを決める', notice);
  await club.person('UCOORD').submits(modal, { リーダーをお願いする方: '配信：UEMMA' });
}
