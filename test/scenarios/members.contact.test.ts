import { eq } from 'drizzle-orm';
import { listSpent, mayAsk } from '../../src/features/members';
import { members } from '../../src/features/members/tables';
import { say } from '../../src/outbox';
import { messages } from '../../src/outbox/tables';
import { Club } from '../support/club';
import { registers } from '../support/member';
import { card, invited, matches, openProject, openTeamsClub, register } from '../support/teams';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

const DAY = 24 * 60 * 60_000;

/** Somebody is written to unasked, as every feature does it. */
const asks = (id: string, n: number, about = '動画で伝える地域の居場所', because = '') =>
  club.app.world.db.run((tx) =>
    say(tx, club.now, {
      key: `test.ask:${id}:${n}`,
      to: { user: id },
      message: { text: 'x', blocks: [] },
      unasked: { code: 'invited', about, because },
    }),
  );
const allowed = (...ids: string[]) => club.app.world.db.run((tx) => mayAsk(tx, ids, club.now));
const spent = () => club.app.world.db.run((tx) => listSpent(tx, club.now));
const setBudget = (id: string, budget: number) =>
  club.app.world.db.run(async (tx) => {
    await tx.update(members).set({ budget }).where(eq(members.id, id));
  });

test('the least recently asked comes first; who pauses, or whose budget is spent, is not asked', async () => {
  await register(club, { id: 'UHANAKO' }, { id: 'UTARO' }, { id: 'UEMMA' });
  await asks('UTARO', 1);
  await club.pass(60_000);
  await asks('UHANAKO', 1);
  expect(await allowed('UHANAKO', 'UTARO', 'UEMMA', 'UTARO')).toEqual(['UEMMA', 'UTARO', 'UHANAKO']);

  await asks('UTARO', 2);
  await club.person('UEMMA').types('pause');
  expect(await allowed('UHANAKO', 'UTARO', 'UEMMA')).toEqual(['UHANAKO']);
  expect([...(await spent())]).toEqual(['UTARO']);

  await setBudget('UTARO', 3);
  await setBudget('UHANAKO', 0);
  expect(await allowed('UHANAKO', 'UTARO')).toEqual(['UTARO']);
  expect([...(await spent())]).toEqual(['UHANAKO']);

  // A week later nothing of it counts, but none stays none.
  await club.pass(7 * DAY);
  await setBudget('UTARO', 1);
  expect(await allowed('UHANAKO', 'UTARO')).toEqual(['UTARO']);
});

test('the Home tab says why somebody was asked, and one press makes it less', async () => {
  await registers(club, 'UTARO');
  await asks('UTARO', 1, '動画で伝える地域の居場所', '「動画編集」をお持ちです');
  const taro = club.person('UTARO');
  const home = await taro.opensHome();
  const text = JSON.stringify(home.blocks);
  expect(text).toContain('この7日間で、上限2件のうち1件お声がけしました。');
  expect(text).toContain(
    '「動画で伝える地域の居場所」のチームに合うと、コーディネーターが考えたため（「動画編集」をお持ちです）',
  );
  await taro.presses('お声がけを減らす', home);
  // The same press again, on the Home tab as it was.
  await taro.presses('お声がけを減らす', home);
  expect(await allowed('UTARO')).toEqual([]);

  const { modal } = await taro.types('お声がけ');
  expect(JSON.stringify(modal.blocks)).toContain('上限1件のうち1件');
  const done = await taro.submits(modal, { 'お声がけの上限（7日間）': '4件まで' });
  expect(JSON.stringify(done.modal.blocks)).toContain('お声がけを、7日間で4件までにしました。');
  expect(await allowed('UTARO')).toEqual(['UTARO']);

  // A profile that is saved again keeps it, through a restart.
  await registers(club, 'UTARO');
  await club.halt();
  await club.start();
  const again = await taro.opensHome();
  expect(JSON.stringify(again.blocks)).toContain('上限4件のうち1件');
});

test('in English; none at all is said as what it is; the data goes with its owner', async () => {
  const emma = club.person('UEMMA');
  await asks('UEMMA', 1, 'Video for the town');
  expect(JSON.stringify((await emma.types('asked')).modal)).toContain(
    'because a coordinator saw you in the team of “Video for the town”',
  );
  await register(club, { id: 'UEMMA' });
  const { modal } = await emma.types('asked');
  const done = await emma.submits(modal, { 'Ask me at most (in 7 days)': 'not at all' });
  expect(JSON.stringify(done.modal)).toContain('The club will not write to you on its own.');
  expect(JSON.stringify((await emma.opensHome()).blocks)).toContain(
    'The club does not write to you on its own.',
  );

  await emma.types('export');
  expect(emma.told.at(-1)!.file!.content).toContain('"about": "Video for the town"');
  const leaving = (await emma.types('leave')).modal;
  await emma.submits(leaving, { 'Please confirm': ['I have read what is deleted, and I leave'] });
  const kept = await club.app.world.db.run((tx) =>
    tx.select().from(messages).where(eq(messages.toUser, 'UEMMA')),
  );
  expect(kept).toEqual([]);
});

test('who wants not to be asked is not picked for a team; an invitation keeps its reasons', async () => {
  await club.close();
  club = await openTeamsClub();
  await register(club, { id: 'UP1', leads: true, budget: 0 }, { id: 'UP2', leads: true });
  const roles = [{ id: 'teach', title: '講師', skills: [{ skill: 'video-editing', level: 3 }], seats: 1 }];
  await openProject(club, { id: 'p1', roles });
  await matches(club);
  await club.person('UCOORD').presses('承認して招待する', card(club));
  expect(invited(club)).toEqual(['UP2']);
  const { modal } = await club.person('UP2').types('asked');
  expect(JSON.stringify(modal)).toMatch(
    /「動画編集講座」のチームに合うと、コーディネーターが考えたため（[^）]+）/,
  );
});
