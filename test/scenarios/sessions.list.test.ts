import { sessions } from '../../src/features/sessions';
import type { Club } from '../support/club';
import { running } from '../support/running';
import { openTeamClub, team } from '../support/team';

let club: Club;
const told = (id: string) => club.person(id).told;

beforeEach(async () => {
  club = await openTeamClub('2026-12-01T12:00:00+09:00');
  await running(club, {}, team);
});
afterEach(() => club.close());

describe('beside the weekly message', () => {
  test('the list is answered in place, help over it', async () => {
    const hanako = club.person('UHANAKO');
    const { modal } = await hanako.types('活動');
    expect(modal.blocks.filter((it: { type: string }) => it.type === 'actions')).toHaveLength(18);
    const after = await hanako.presses('問題なし', modal);
    expect(JSON.stringify(after.modal.blocks[1])).toContain('あなたの返事：問題なし');
    const help = await hanako.presses('相談したい', after.modal);
    expect(help.modal.title.text).toBe('相談する');
  });

  test('/probono absent marks one session, and leaves it out the next time', async () => {
    const hanako = club.person('UHANAKO');
    const { modal } = await hanako.types('absent');
    const done = await hanako.submits(modal, { 参加できない回: '12月9日(水) 18:00 オンラインラジオ体操' });
    expect(JSON.stringify(done.modal?.blocks ?? done.text)).toContain('リーダーに伝えました。');
    expect(told('UTARO').at(-1)?.text).toContain('12月9日(水) 18:00');
    const again = await hanako.types('欠席');
    expect(JSON.stringify(again.modal)).not.toContain('12月9日');
  });

  test('who is in no team is told so', async () => {
    for (const word of ['sessions', 'absent'])
      expect((await club.person('UP7').types(word)).text).toContain('これからの活動回はありません。');
  });

  test('the Home tab shows the next five, and changes when one answers there', async () => {
    const hanako = club.person('UHANAKO');
    const home = await hanako.opensHome();
    expect(JSON.stringify(home.blocks).match(/"sessions\.well"/g)).toHaveLength(5);
    await hanako.presses('参加できない', home);
    expect(JSON.stringify(club.slack.homes.get('UHANAKO')?.blocks)).toContain(
      '参加できない（リーダーに伝えました）',
    );
    expect(told('UTARO')).toHaveLength(1);
  });
});

test('what is kept of somebody can be had, and goes with them', async () => {
  await club.person('UHANAKO').presses('問題なし', await club.person('UHANAKO').opensHome());
  const { db } = club.app.world;
  const kept = () => db.run(async (tx) => sessions.personal?.export(tx, 'UHANAKO'));
  expect(await kept()).toMatchObject({ answers: [{ projectId: 'PRADIO', answer: 'well' }] });
  await db.run(async (tx) => sessions.personal?.forget(tx, 'UHANAKO'));
  for (const rows of Object.values((await kept()) ?? {})) expect(rows).toEqual([]);
});
