import { admin } from '../../src/features/admin';
import type { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { openProject, openTeamsClub, ROOM, register, until, wish } from '../support/teams';

/** What a coordinator who reads English sees, in a club that speaks it. */

let club: Club;
beforeEach(async () => {
  club = await openTeamsClub({
    env: { LOCALE: 'en', COORDINATORS: 'UEMMA', MATCH_CRON: '0 8 * * *' },
    more: [admin],
  });
});
afterEach(() => club.close());

const seats = (n: number, level: 3 | 4 = 3) => [
  { id: 'teach', title: 'Teacher', skills: [{ skill: 'video-editing', level }], seats: n },
];
const video = (level: 3 | 4) => [{ skill: 'video-editing', level, wants: 'use' as const }];
const emma = () => club.person('UEMMA');
const room = (): Posted[] => club.slack.inChannel(ROOM);
const summaries = () => room().filter((it) => it.text.includes('Teams were formed'));
const card = (title = 'Video lessons'): Posted =>
  room()
    .filter((it) => it.text.startsWith(`Proposal: ${title}`))
    .at(-1) as Posted;
const after = async (act: () => Promise<unknown>) => {
  const before = summaries().length;
  await act();
  await until(club, () => summaries().length > before);
};
const matches = () => after(() => emma().types('match'));
const words = (it: { blocks: unknown }) => JSON.stringify(it.blocks);
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

test('the proposal, its summary and its picture', async () => {
  await register(club, { id: 'UP1', leads: true, department: 'Sales' }, { id: 'UP2', department: 'SALES' });
  await register(club, { id: 'UP3' });
  const english = { organisation: 'Minato Council', starts: '2026-12-02', ends: '2026-12-23' };
  await openProject(club, { id: 'p1', title: 'Video lessons', roles: seats(3), ...english });
  await wish(club, 'p1', 'join', 'UP1', 'UP2');
  await matches();
  const { text } = card();
  expect(text).toContain('• <@UP1> (leader)');
  expect(text).toContain(
    'Why: would lead for the first time (a mentor is proposed), only 2 others could do it, wants to take part',
  );
  expect(text).toContain('Mind: somebody of the same department is in the team');
  expect(text).toContain('Substitutes: none found at the moment');
  expect(text).toMatch(/proved best/i);
  expect(text).not.toMatch(japanese);
  const [summary] = summaries();
  expect(summary?.text).toContain(
    'Teams were formed: 1 of 1 project has a complete team, 3 of 3 seats have somebody.',
  );
  expect(summary?.text).toContain('Video lessons | 3/3 | complete');
  expect(summary?.text).not.toMatch(japanese);
  await until(club, () => room().some((it) => it.file));
  const picture = room().find((it) => it.file);
  expect(picture?.text).toContain('Video editing: 3 seats, 3 members');
});

test('a mend: tried, shown, adopted, and told to who proposed it', async () => {
  await register(club, { id: 'UP1', leads: true });
  await openProject(club, {
    id: 'p1',
    title: 'Video lessons',
    roles: seats(1, 4),
    organisation: 'Minato Council',
  });
  await matches();
  expect(card().text).toContain(
    'What would help: ask for Video editing at level 3 in place of 4 → one more complete team',
  );
  const told = await emma().presses('Try what would help', card());
  expect(told.text).toContain('Nothing has changed yet');
  const thread = () => room().filter((it) => it.thread === card().ts);
  await until(club, () => thread().length > 0);
  const [tried] = thread();
  expect(tried?.text).toContain('Would be complete: “Video lessons”');
  expect(tried?.text).toContain('“Video lessons”: new <@UP1>');
  expect(tried?.text).not.toMatch(japanese);
  const { modal } = await emma().presses('Do this', tried as Posted);
  expect(modal.submit.text).toBe('Do it');
  expect(words(modal)).toContain('Who proposed it is told');
  await after(() => emma().submits(modal, { Reason: 'The council agrees' }));
  expect(card().text).toContain('• <@UP1> (leader)');
  expect(club.slack.toldTo('UTARO').at(-1)?.text).toContain('The council agrees');
});

test('a swap shows what each alternative costs the other teams, and what follows', async () => {
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2', leads: true, skills: video(4) });
  await openProject(club, { id: 'p1', title: 'Video lessons', roles: seats(1), organisation: 'Minato' });
  await openProject(club, { id: 'p2', title: 'Live show', roles: seats(1), organisation: 'Minato' });
  await wish(club, 'p1', 'join', 'UP1');
  await wish(club, 'p2', 'join', 'UP2');
  await matches();
  expect(card().text).toContain('• <@UP1>');
  const { modal } = await emma().presses('Swap', card());
  expect(modal.title.text).toBe('Swap a member');
  const menu = modal.blocks.find((it: { label?: { text: string } }) => it.label?.text === 'Instead');
  const [option] = menu.element.options;
  expect(option.text.text).toMatch(
    /^社員 2 \(would lead, as much as an empty seat, leaves the proposal for “Live/,
  );
  expect(words(modal)).toMatch(/社員 2: .*社員 1 takes their place in “Live show”/);
  await after(() => emma().submits(modal, { Instead: option.text.text, Reason: 'Knows the council' }));
  expect(card().text).toContain('• <@UP2>');
  expect(card().text).toContain('A coordinator’s decision: Knows the council');
  expect(card('Live show').text).toContain('Changed since the last proposal');
  expect(card('Live show').text).toContain('new: <@UP1>');
  expect(card('Live show').text).toContain('no longer: <@UP2> (needed more in “Video lessons”)');
});

test('lock, ban with a reason, run again, and why', async () => {
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2', leads: true }, { id: 'UP3', leads: true });
  await openProject(club, { id: 'p1', title: 'Video lessons', roles: seats(2), organisation: 'Minato' });
  await wish(club, 'p1', 'join', 'UP1', 'UP2');
  await matches();
  const lock = (await emma().presses('Lock', card())).modal;
  const boxes = lock.blocks.find((it: { block_id: string }) => it.block_id === 'people').element.options;
  const first = boxes.find((it: { value: string }) => it.value === 'UP1');
  await emma().submits(lock, { 'Seats to keep': [first.text.text] });
  expect(card().text).toContain('Locked by a coordinator');
  const ban = (await emma().presses('Do not ask…', card())).modal;
  const silent = await emma().submits(ban, { 'Who is not to be asked': ['社員 2'] });
  expect(silent.errors.reason).toBe('Please say why they are not to be asked.');
  await after(() =>
    emma().submits(ban, { 'Who is not to be asked': ['社員 2'], Reason: 'A relative of theirs' }),
  );
  expect(card().text).toContain('no longer: <@UP2> (a coordinator decided not to ask them)');
  expect(card().text).toContain('new: <@UP3>');
  const asked = (await emma().types('why')).modal;
  const banned = await emma().submits(asked, { Employee: 'UP2', Project: 'Video lessons' });
  expect(words(banned.modal)).toContain('Not to be asked for this project, as decided by ');
  expect(words(banned.modal)).toContain('A relative of theirs');
  const again = (await emma().types('why')).modal;
  const chosen = await emma().submits(again, { Employee: 'UP3', Project: 'Video lessons' });
  expect(words(chosen.modal)).toContain('Proposed for Teacher');
  expect(words(chosen.modal)).toContain('Without them the team would not be complete.');
  await after(() => emma().presses('Run again', card()));
  expect(summaries().at(-1)?.text).toContain('Nothing has changed: approve on the earlier card.');
});
