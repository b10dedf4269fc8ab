import { organisations } from '../../src/features/organisations';
import { projects } from '../../src/features/projects';
import { cast } from '../support/cast';
import { Club } from '../support/club';
import { registers } from '../support/member';
import { posted, room } from '../support/project';
import type { Posted } from '../support/recorder';

let club: Club;
let posting: Posted;
beforeEach(async () => {
  club = await Club.open({ users: [...cast, { id: 'UBOTTY', real_name: 'Botty', is_bot: true }] });
  posting = await posted(club);
});
afterEach(() => club.close());

/** The same person's reaction, as an event that Slack sends at a moment of its own. */
const event = (userId: string, added: boolean, at: string, id?: string) =>
  club.event(
    {
      type: added ? 'reaction_added' : 'reaction_removed',
      user: userId,
      reaction: 'raised_hand',
      item: { type: 'message', channel: posting.channel, ts: posting.ts },
      event_ts: at,
    },
    id,
  );

test('what was done later counts, in whichever order it comes', async () => {
  await event('UP1', false, '1795570002.000200');
  await event('UP1', true, '1795570001.000100');
  expect(posting.text).toContain('✋ 参加したい：0人');
  await event('UP1', true, '1795570003.000300', 'EvSame');
  await event('UP1', true, '1795570003.000300', 'EvSame');
  await event('UP1', false, '1795570002.500000');
  expect(posting.text).toContain('✋ 参加したい：1人');
});

test('somebody unregistered is asked to register once for all time, and the wish is kept', async () => {
  const p1 = club.person('UP1');
  await p1.reacts('raised_hand', posting);
  await p1.reacts('raised_hand', posting, false);
  await p1.reacts('raised_hand', posting);
  await p1.reacts('eyes', posting);
  const other = await posted(club, { プロジェクト名: 'もう一つ' });
  await p1.reacts('seedling', other);
  expect(p1.told.filter((it) => it.text.includes('スキルと都合を教えてください'))).toHaveLength(1);
  const opened = await p1.presses('プロフィールを登録', p1.told[0]!);
  expect(opened.modal.title.text).toBe('プロフィール');
  await registers(club, 'UP1');
  expect((await p1.types('mine')).text).toContain('✋ 参加したい、👀 様子を知りたい');
});

test('somebody on a break is told so once for each posting', async () => {
  await registers(club, 'UP1');
  const p1 = club.person('UP1');
  await p1.reacts('eyes', posting);
  expect(p1.told).toHaveLength(0);
  await p1.types('pause');
  await p1.reacts('raised_hand', posting);
  await p1.reacts('seedling', posting);
  expect(p1.told).toHaveLength(1);
  expect(p1.told[0]?.text).toContain('いまはお休み中');
  expect(posting.text).toContain('✋ 参加したい：1人');
});

test('bots, other emoji and other messages are no wishes', async () => {
  await club.person('UBOTTY').reacts('raised_hand', posting);
  await club.person('UP1').reacts('tada', posting);
  await club.person('UP1').reacts('raised_hand', room(club)[0]!);
  expect(posting.text).toContain('✋ 参加したい：0人');
  expect(club.person('UBOTTY').told).toHaveLength(0);
});

test('who comes too late is told kindly, once', async () => {
  const asked = await club.person('UCOORD').presses('募集を取りやめる', room(club)[0]!);
  await club.person('UCOORD').submits(asked.modal, { 取りやめる理由: '延期します。' });
  await club.person('UP2').reacts('eyes', posting, false);
  expect(club.person('UP2').told).toHaveLength(0);
  await club.person('UP1').reacts('raised_hand', posting);
  await club.person('UP1').reacts('eyes', posting);
  expect(club.person('UP1').told).toHaveLength(1);
  expect(club.person('UP1').told[0]?.text).toContain('この募集はすでに終わっています。');
});

test('who leaves the club takes their wishes along', async () => {
  await club.person('UP1').reacts('raised_hand', posting);
  const { db } = club.app.world;
  await db.run(async (tx) => {
    for (const { personal } of [organisations, projects])
      for (const id of ['UP1', 'UHANAKO']) await personal?.forget(tx, id);
  });
  await club.pass('2026-11-26T09:00:00+09:00');
  expect(posting.text).toContain('✋ 参加したい：0人');
  expect(room(club)[0]?.text).toContain('提案した人：退会した方');
});
