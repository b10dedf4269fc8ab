import { onPostgres } from '../../src/db/columns';
import { openRoom, say } from '../../src/outbox';
import { holdOutbox, leaveOutbox } from '../../src/outbox/holder';
import { Club } from '../support/club';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

test('one copy of the app holds the outbox; another takes it over once the first is gone', async () => {
  const { db } = club.app.world;
  const holds = (who: string, at: number) => db.run((tx) => holdOutbox(tx, who, new Date(at)));
  const begun = Date.now() + 3_600_000;
  expect(await holds('a', begun)).toBe(true);
  expect(await holds('b', begun + 1000)).toBe(false);
  expect(await holds('a', begun + 10_000)).toBe(true);
  expect(await holds('b', begun + 20_000)).toBe(false);
  expect(await holds('b', begun + 26_000)).toBe(true);
  expect(await holds('a', begun + 27_000)).toBe(false);
  await db.run((tx) => leaveOutbox(tx, 'b'));
  expect(await holds('a', begun + 28_000)).toBe(true);
});

// With SQLite there is only ever one copy.
if (onPostgres)
  test('two copies bring each message and each channel to Slack once', async () => {
    const other = await club.another();
    club.slack.delay = 300;
    await club.app.world.db.run(async (tx) => {
      await openRoom(tx, { key: 'test.room:1', name: 'pb-1', hidden: true, members: ['UEMMA'] });
      for (const key of ['test.a:1', 'test.a:2'])
        await say(tx, club.now, { key, to: { user: 'UEMMA' }, message: { text: key, blocks: [] } });
    });
    for (let i = 0; i < 2; i++) await Promise.all([club.settle(), other.slack.sender.settle()]);
    expect(club.person('UEMMA').told.map((it) => it.text)).toEqual(['test.a:1', 'test.a:2']);
    expect([...club.slack.channels.values()].filter((it) => it.name.startsWith('pb-1'))).toHaveLength(1);
    await other.stop();
  });
