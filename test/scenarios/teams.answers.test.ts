import { HOUR, MINUTE } from '../../src/core/time';
import { members } from '../../src/features/members/tables';
import { teams } from '../../src/features/teams';
import { say } from '../../src/outbox';
import type { Club } from '../support/club';
import {
  card,
  invitation,
  invited,
  matches,
  openProject,
  openTeamsClub,
  ROOM,
  register,
  wish,
} from '../support/teams';

let club: Club;
beforeEach(async () => {
  club = await openTeamsClub();
});
afterEach(() => club.close());

const one = {
  roles: [{ id: 'teach', title: '講師', skills: [{ skill: 'video-editing', level: 3 }], seats: 1 }],
};

/** One seat, three who wish for it, and the first of them invited. @returns who, and the other two in their order */
async function firstInvited(): Promise<[string, string, string]> {
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2', leads: true }, { id: 'UP3', leads: true });
  await openProject(club, { id: 'p1', ...one });
  await wish(club, 'p1', 'join', 'UP1', 'UP2', 'UP3');
  await matches(club);
  const text = card(club).text;
  const order = [...text.matchAll(/<@(UP\d)>/g)].map((it) => it[1] ?? '');
  await club.person('UCOORD').presses('承認して招待する', card(club));
  return order as [string, string, string];
}

test('after a no, the next in the order that was approved is asked at once', async () => {
  const [first, second] = await firstInvited();
  expect(invited(club)).toEqual([first]);
  const letter = invitation(club, first);
  await club.person(first).presses('今回は見送る', letter);
  expect(letter.text).toContain('お返事をありがとうございました');
  expect(invited(club)).toEqual([first, second]);
  expect(card(club).text).toContain(`<@${first}>さん（リーダー） — 辞退`);
  expect(card(club).text).toContain(`<@${second}>さん（リーダー） — 返事待ち`);

  await club.person(second).presses('参加する', invitation(club, second));
  expect(card(club).text).toContain('チームが始まりました');
});

test('after 48 hours of silence, the next is asked; a late answer is told what holds', async () => {
  const [first, second] = await firstInvited();
  const letter = invitation(club, first);
  const before = structuredClone(letter);
  await club.pass(47 * HOUR);
  expect(invited(club)).toEqual([first]);
  await club.pass(HOUR + 5 * MINUTE);
  expect(invited(club)).toEqual([first, second]);
  expect(letter.text).toContain('お返事の期限を過ぎました');
  expect(club.slack.toldTo(first)).toHaveLength(2);

  const late = await club.person(first).presses('参加する', before);
  expect(late.text).toContain('お返事の期限を過ぎたため、席はほかの方にお願いしています');
  await club.pass(5 * MINUTE);
  expect(invited(club)).toEqual([first, second]);
});

test('the same seat is accepted once, however often the button is pressed', async () => {
  const [first] = await firstInvited();
  const letter = structuredClone(invitation(club, first));
  const [a, b] = await Promise.all([
    club.person(first).presses('参加する', letter),
    club.person(first).presses('参加する', letter),
  ]);
  expect([a.text, b.text].some((it) => it.includes('すでに参加が決まっています'))).toBe(true);
  expect(club.slack.inChannel(ROOM).filter((it) => it.text.includes('始まりました'))).toHaveLength(1);
  const other = await club.person('UTARO').presses('参加する', letter);
  expect(other.text).toContain('別の方への招待です');
});

test('when nobody is left, the coordinators are told, and the posting stays open', async () => {
  const order = await firstInvited();
  for (const id of order) await club.person(id).presses('今回は見送る', invitation(club, id));
  expect(club.slack.inChannel(ROOM).at(-1)?.text).toContain('次にお願いできる方がいなくなりました');
  expect(card(club).text).toContain('空席 1');
});

test('who accepted may step back before the team begins', async () => {
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2' }, { id: 'UP3' });
  await openProject(club, { id: 'p1' });
  await wish(club, 'p1', 'join', 'UP1', 'UP2', 'UP3');
  await matches(club);
  await club.person('UCOORD').presses('承認して招待する', card(club));
  const [, member = ''] = invited(club).sort();
  const letter = invitation(club, member);
  await club.person(member).presses('参加する', letter);
  expect(letter.text).toContain('参加が決まりました');
  await club.person(member).presses('やはり参加できない', letter);
  expect(letter.text).toContain('参加を取り消しました');
  expect(new Set(invited(club))).toEqual(new Set(['UP1', 'UP2', 'UP3']));
});

test('a restart in the middle forgets nobody and asks nobody twice', async () => {
  const [first, second] = await firstInvited();
  const letter = structuredClone(invitation(club, first));
  await club.halt();
  await club.start();
  await club.person(first).presses('今回は見送る', letter);
  await club.halt();
  await club.start();
  await club.pass(5 * MINUTE);
  expect(invited(club)).toEqual([first, second]);
});

test('who was written to often enough is not picked unasked; a wish is always answered', async () => {
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2', leads: true });
  await openProject(club, { id: 'p1', ...one });
  await club.app.world.db.run(async (tx) => {
    for (const key of ['test.a:1', 'test.a:2'])
      await say(tx, club.now, {
        key,
        to: { user: 'UP1' },
        message: { text: 'x', blocks: [] },
        unasked: { code: 'role' },
      });
  });
  await matches(club);
  expect(card(club).text).toContain('<@UP2>');
  expect(card(club).text).not.toContain('<@UP1>');
  await wish(club, 'p1', 'join', 'UP1');
  await matches(club);
  expect(card(club).text).toContain('<@UP1>さん（リーダー）');
});

test('an unasked invitation waits for working hours, and so do its 48 hours', async () => {
  await register(club, { id: 'UP1', leads: true }, { id: 'UEMMA', paused: true });
  await openProject(club, { id: 'p1', ...one });
  await club.pass('2026-11-27T21:00:00+09:00');
  await matches(club);
  await club.person('UCOORD').presses('承認して招待する', card(club));
  expect(invited(club)).toEqual([]);
  await club.pass('2026-11-30T09:00:00+09:00');
  expect(invited(club)).toEqual(['UP1']);
  expect(invitation(club, 'UP1').text).toContain('12月2日(水) 09:00');
});

test('an English person is asked in English', async () => {
  await register(club, { id: 'UEMMA', leads: true });
  await openProject(club, { id: 'p1', ...one });
  await wish(club, 'p1', 'join', 'UEMMA');
  await matches(club);
  await club.person('UCOORD').presses('承認して招待する', card(club));
  const letter = club.slack.toldTo('UEMMA').at(-1);
  expect(letter?.text).toContain('Will you join this team?');
  expect(letter?.text).toContain('Role: 講師 (leader)');
  expect(letter?.text).toContain('Why you: you want to take part');
  const home = await club.person('UEMMA').opensHome();
  expect(JSON.stringify(home)).toContain('Your invitations');
  await club.person('UEMMA').presses('Accept', home as never);
  expect(JSON.stringify(await club.person('UEMMA').opensHome())).toContain('My teams');
});

test('the seat of somebody who leaves the club goes to the next', async () => {
  const [first, second] = await firstInvited();
  await club.person(first).presses('参加する', invitation(club, first));
  const { db } = club.app.world;
  await db.run(async (tx) => {
    await teams.personal?.forget(tx, first);
    await tx.delete(members);
  });
  await register(club, { id: second, leads: true });
  await club.pass(5 * MINUTE);
  expect(card(club).text).not.toContain(first);
  expect(card(club).text).toContain('退会した方（リーダー） — チームを離れました');
  expect(invited(club)).toEqual([first, second]);
  await club.person(second).presses('参加する', invitation(club, second));
  const room = [...club.slack.channels.values()].find((it) => it.name.startsWith('pb-'));
  expect(club.slack.inChannel(room?.name ?? '').at(-1)?.text).toContain(
    `<@${second}>さんが講師としてチームに加わりました`,
  );
});
