import { setTimeout as sleep } from 'node:timers/promises';
import { isNull } from 'drizzle-orm';
import { para } from '../../src/core/blocks';
import type { Feature } from '../../src/core/feature';
import { inbox } from '../../src/slack/tables';
import { Club } from '../support/club';

test('what is acknowledged before it is done is taken up by the next start, once', async () => {
  let times = 0;
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = async () => {
    times += 1;
    await ended;
    return { tell: [para('done')] };
  };
  const slow: Feature = { name: 'slow', words: { think: { run } } };
  const club = await Club.open({ features: [slow] });
  const kept = () => club.app.world.db.run((tx) => tx.select().from(inbox).where(isNull(inbox.doneAt)));

  const typing = club.person('UHANAKO').types('think');
  while ((await kept()).length === 0) await sleep(50);
  const [left] = await kept();
  expect(left?.body).toMatchObject({ command: '/probono', text: 'think', user_id: 'UHANAKO' });

  end();
  await typing;
  expect(await kept()).toHaveLength(0);

  // As if the app had died over it.
  await club.app.world.db.run((tx) => tx.insert(inbox).values({ ...left!, id: 'late:again' }));
  await club.halt();
  await club.start();
  await club.app.slack.drain();
  expect(times).toBe(2);
  expect(await kept()).toHaveLength(0);
  await club.close();
});
