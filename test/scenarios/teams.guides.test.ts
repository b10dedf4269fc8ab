import { mentorships } from '../../src/features/mentors/tables';
import { path } from '../../src/features/path';
import type { Club } from '../support/club';
import { closedProject } from '../support/past';
import { card, matches, openProject, openTeamsClub, ROOM, register, until, wish } from '../support/teams';

/** Who is ready to lead a first team, and who can stand beside whoever does: what the matcher makes of it. */

const START = '2026-11-25T10:00:00+09:00';
let club: Club;
beforeEach(async () => {
  club = await openTeamsClub({ at: START, more: [path] });
});
afterEach(() => club.close());

const role = (id: string, skill: string) => ({
  ...{ id, title: id, seats: 1 },
  skills: [{ skill, level: 3 as const }],
});
const knows = (skill: string) => ({ skills: [{ skill, level: 3 as const, wants: 'use' as const }] });
const video = knows('video-editing');
const writing = knows('writing');

/** Two projects each, finished alike, but for the sessions: UP1 came to two, UP2 to eight. UP3 knows something else. */
async function twoWhoWouldLead(): Promise<void> {
  await register(
    club,
    { id: 'UP1', leads: true, ...video },
    { id: 'UP2', leads: true, ...video },
    { id: 'UP3', ...writing },
  );
  for (const n of [1, 2]) {
    await closedProject(club, `few${n}`, ['UTARO', 'UP1'], { sessions: 1 });
    await closedProject(club, `many${n}`, ['UTARO', 'UP2'], { sessions: 4 });
  }
  await openProject(club, { id: 'p1', roles: [role('teach', 'video-editing'), role('write', 'writing')] });
}

/** UP1 leads for the first time. UP2 and UP3 finished two projects each; UP3 led theirs to a goal that was met. */
async function twoWhoCouldStandBeside(): Promise<void> {
  await register(
    club,
    { id: 'UP1', leads: true, ...video },
    { id: 'UP2', ...writing },
    { id: 'UP3', ...writing },
  );
  for (const n of [1, 2]) {
    await closedProject(club, `took${n}`, ['UTARO', 'UP2']);
    await closedProject(club, `led${n}`, ['UP3']);
  }
  await openProject(club, { id: 'p1', roles: [role('teach', 'video-editing'), role('write', 'writing')] });
}

const db = (work: Parameters<Club['app']['world']['db']['run']>[0]) => club.app.world.db.run(work);
const why = async (社員: string): Promise<string> => {
  const { modal } = await club.person('UCOORD').types('why');
  const shown = await club.person('UCOORD').submits(modal, { 社員, プロジェクト: '動画編集講座' });
  return JSON.stringify(shown.modal.blocks);
};

test('of two who would lead, the ready one is in the team and named, and the card and /probono why say so', async () => {
  await twoWhoWouldLead();
  await matches(club);
  expect(card(club).text).toContain('<@UP2>さん（リーダー）');
  expect(card(club).text).toContain('リーダーははじめて、準備は整っている（相談相手を提案します）');
  expect(card(club).text).not.toContain('<@UP1>さん（');
  expect(await why('UP2')).toContain('リーダーははじめて、準備は整っている');
});

test('in English, too', async () => {
  await club.close();
  club = await openTeamsClub({ at: START, env: { LOCALE: 'en', COORDINATORS: 'UEMMA' } });
  await twoWhoWouldLead();
  await club.person('UEMMA').types('match');
  const proposal = () => club.slack.inChannel(ROOM).find((it) => it.text.startsWith('Proposal: '));
  await until(club, () => proposal() !== undefined);
  expect(proposal()?.text).toContain('<@UP2> (leader)');
  expect(proposal()?.text).toContain('would lead for the first time and is ready to (a mentor is proposed)');
});

test('whoever does not want to be suggested is called ready by nobody', async () => {
  await twoWhoWouldLead();
  await club.person('UP2').presses('候補として知らせない', await club.person('UP2').types('path'));
  await matches(club);
  expect(card(club).text).not.toContain('準備は整っている');
});

test('beside a first-time leader sits whoever can be their mentor, and the card says so', async () => {
  await twoWhoCouldStandBeside();
  await matches(club);
  expect(card(club).text).toContain('<@UP1>さん（リーダー）');
  expect(card(club).text).toMatch(/<@UP3>さん\n理由：はじめてのリーダーの相談相手になれる/);
  expect(card(club).text).toContain('リーダーははじめて（相談相手を提案します）');
});

test('whoever stands beside two leaders already is taken for it no more', async () => {
  await twoWhoCouldStandBeside();
  await db(async (tx) => {
    for (const id of ['m1', 'm2'])
      await tx.insert(mentorships).values({
        ...{ id, projectId: id, leaderId: 'UTARO', mentorId: 'UP3', ranked: [], refused: [] },
        ...{ state: 'accepted' as const, at: club.now },
      });
  });
  await matches(club);
  expect(card(club).text).not.toContain('相談相手になれる');
});

test('no ✋ is passed over for either', async () => {
  await twoWhoWouldLead();
  await wish(club, 'p1', 'join', 'UP1');
  await matches(club);
  expect(card(club).text).toContain('<@UP1>さん（リーダー）');
  expect(card(club).text).toContain('リーダーははじめて（相談相手を提案します）');

  await club.close();
  club = await openTeamsClub({ at: START, more: [path] });
  await twoWhoCouldStandBeside();
  await wish(club, 'p1', 'join', 'UP2');
  await matches(club);
  expect(card(club).text).toMatch(/<@UP2>さん\n理由：.*「参加したい」と応えている/);
});
