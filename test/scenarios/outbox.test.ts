import { para } from '../../src/core/blocks';
import type { Feature } from '../../src/core/feature';
import { features } from '../../src/features';
import { say, touch } from '../../src/outbox';
import { Club } from '../support/club';

/** A feature whose message cannot be drawn. */
const broken: Feature = {
  name: 'broken',
  draw: {
    card: async () => {
      throw new TypeError('no such thing');
    },
  },
};

let club: Club;
beforeEach(async () => {
  club = await Club.open({ features: [...features, broken] });
});
afterEach(() => club.close());

test('a message that cannot be drawn anew holds up nobody else', async () => {
  const { db } = club.app.world;
  const message = { text: 'as it was', blocks: [para('as it was')] };
  await db.run((tx) => say(tx, club.now, { key: 'broken.card:1', to: { user: 'UEMMA' }, message }));
  await club.settle();
  await db.run(async (tx) => {
    await touch(tx, 'broken.card:1');
    await say(tx, club.now, { key: 'test.word:1', to: { user: 'UTARO' }, message });
  });
  await club.settle();
  expect(club.person('UTARO').told).toHaveLength(1);
  expect(club.person('UEMMA').told[0]?.text).toBe('as it was');
  expect(club.log.join('')).toContain('broken.card:1');
});
