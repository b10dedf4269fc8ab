import { projects } from '../../src/features/projects/tables';
import { Club } from '../support/club';
import { bring, holdInterview, need, setGoal } from '../support/intake';
import { handsIn, proposal, propose, recruiting, room } from '../support/project';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

const NAME = String(need.団体の名前);
const coordinator = () => club.person('UCOORD');

async function renames(to: string) {
  const list = await coordinator().types(`organisations ${NAME}`);
  const shown = await coordinator().presses('詳しく見る', list);
  const form = await coordinator().presses('編集する', shown.modal);
  return coordinator().submits(form.modal, { 名前: to });
}

test('an organisation with another name: its requests, projects and postings say so, in all places', async () => {
  const { card } = await bring(club);
  await holdInterview(club, card);
  await setGoal(club, card);
  const { modal } = await coordinator().presses('プロジェクトにする', card);
  await handsIn(club, 'UCOORD', modal, { ...proposal, 支援先の団体: NAME, 目標: '動画を3本公開する。' });
  await coordinator().presses('承認する', room(club).at(-1)!);
  await propose(club, 'UHANAKO', { プロジェクト名: '別の提案', 支援先の団体: NAME });
  await propose(club, 'UHANAKO', { プロジェクト名: '名前を伏せた提案', 支援先の団体: '都内の福祉施設' });

  const saved = await renames('みどり町社協');
  expect(saved.errors).toEqual({});
  const cards = room(club)
    .map((it) => it.text)
    .join('\n');
  expect(cards).not.toContain(NAME);
  expect(cards).toContain('支援要請：みどり町社協');
  expect(cards).toContain('支援先：みどり町社協');
  expect(cards).toContain('支援先：都内の福祉施設');
  expect(recruiting(club).at(-1)!.text).toContain('支援先：みどり町社協');
  expect((await club.person('UHANAKO').types('mine')).text).not.toContain(NAME);
  expect((await coordinator().types('requests')).text).not.toContain(NAME);
  expect((await club.person('UEMMA').types('find')).text).toContain('みどり町社協');
  const all = await club.app.world.db.run((tx) => tx.select().from(projects));
  expect(all.map((it) => [it.organisation, it.organisationId !== null]).sort()).toEqual([
    ['みどり町社協', true],
    ['みどり町社協', true],
    ['都内の福祉施設', false],
  ]);
});

test('to a name that another has: told at the field, and nothing is renamed', async () => {
  await bring(club);
  await bring(club, 'UTARO', { 団体の名前: 'あおぞらの会' });
  expect((await renames('アオゾラの会')).errors).toEqual({ name: 'この名前はすでに登録されています。' });
  expect(
    room(club)
      .map((it) => it.text)
      .join('\n'),
  ).toContain(`支援要請：${NAME}`);
});
