import { bans } from '../../src/features/teams/tables';
import type { Club } from '../support/club';
import { handsIn } from '../support/project';
import type { Block } from '../support/recorder';
import { card, invited, matches, openProject, openTeamsClub, ROOM, register, wish } from '../support/teams';

let club: Club;
afterEach(() => club.close());

/** Four who could take the one seat; the card names one of them. */
beforeEach(async () => {
  club = await openTeamsClub({ env: { COORDINATORS: 'UCOORD,UCSR' } });
  const people = ['UP1', 'UP2', 'UP3', 'UP4'];
  await register(club, ...people.map((id) => ({ id, leads: true })));
  const roles = [{ id: 'teach', title: '講師', skills: [{ skill: 'video-editing', level: 3 }], seats: 1 }];
  await openProject(club, { id: 'p1', roles });
  await wish(club, 'p1', 'join', ...people);
  await matches(club);
});

const chosen = (): string => /<@(UP\d)>/.exec(card(club).text)?.[1] ?? '';
const opened = async (id: string, label: string): Promise<Block> =>
  (await club.person(id).presses(label, card(club))).modal;
const others = (modal: Block): string[] =>
  modal.blocks
    .find((it: Block) => it.label?.text === '代わりの方')
    .element.options.map((it: Block) => it.text.text);
const banned = () => club.app.world.db.run((tx) => tx.select().from(bans));

const swapped = (modal: Block, n: number) => ({
  代わりの方: others(modal)[n] ?? '',
  外れる方について: 'このプロジェクトでは候補にしない',
  理由: '日程が合う',
});

test('of two who swap at once, one wins, and the other is told', async () => {
  const [mine, theirs] = [await opened('UCOORD', '入れ替える'), await opened('UCSR', '入れ替える')];
  await club.person('UCOORD').submits(mine, swapped(mine, 0));
  const now = chosen();
  const late = await club.person('UCSR').submits(theirs, swapped(theirs, 1));
  expect(Object.values(late.errors).join()).toContain('先にこの案を変えました');
  expect(chosen()).toBe(now);
  expect(await banned()).toHaveLength(1);
});

test('a swap that is submitted twice is one', async () => {
  const first = chosen();
  const modal = await opened('UCOORD', '入れ替える');
  await club.person('UCOORD').submits(modal, swapped(modal, 0));
  const now = chosen();
  const again = await club.person('UCOORD').submits(modal, swapped(modal, 0));
  expect(again.closed).toBe(true);
  expect(chosen()).toBe(now);
  expect((await banned()).map((it) => it.userId)).toEqual([first]);
});

test('what a coordinator has not seen is not approved', async () => {
  const old = structuredClone(card(club));
  const modal = await opened('UCSR', '入れ替える');
  await club.person('UCSR').submits(modal, swapped(modal, 0));
  const got = await club.person('UCOORD').presses('承認して招待する', old);
  expect(got.text).toContain('先にこの案を変えました');
  expect(invited(club)).toEqual([]);
});

test('who is locked is the one that the coordinator saw', async () => {
  const modal = await opened('UCOORD', '固定する');
  const [seat] = modal.blocks.find((it: Block) => it.block_id === 'people').element.options;
  const theirs = await opened('UCSR', '入れ替える');
  await club.person('UCSR').submits(theirs, swapped(theirs, 0));
  const late = await club.person('UCOORD').submits(modal, { 固定する席: [seat.text.text] });
  expect(Object.values(late.errors).join()).toContain('先にこの案を変えました');
});

test('a rejection that is submitted twice is one', async () => {
  const modal = await opened('UCOORD', '見送る');
  const filled = {
    見送り方: 'いまは組まない（1週間、このプロジェクトの案を出さない）',
    理由: '支援先の都合',
  };
  expect((await club.person('UCOORD').submits(modal, filled)).closed).toBe(true);
  expect((await club.person('UCOORD').submits(modal, filled)).closed).toBe(true);
});

test('what was proposed for a project as it was is not approved after it was edited', async () => {
  const old = structuredClone(card(club));
  const mine = await club.person('UTARO').types('mine');
  const form = await club.person('UTARO').presses('編集する', mine);
  const asked = await handsIn(club, 'UTARO', form.modal, {
    'テーマ（3つまで）': ['高齢者'],
    '一人あたりの時間（週）': 3,
  });
  expect(JSON.stringify(asked.modal)).toContain('コーディネーターの承認を待ちます。');
  const change = club.slack.inChannel(ROOM).findLast((it) => it.text.includes('募集の変更'))!;
  await club.person('UCOORD').presses('変更を承認する', change);
  expect(card(club).text).toContain('この案は、新しい案に置きかわりました。');
  await club.person('UCOORD').presses('承認して招待する', old);
  expect(invited(club)).toEqual([]);
});
