import { setTimeout as sleep } from 'node:timers/promises';
import { watchdog } from '../../src/slack/watchdog';

test('a watchdog barks once, after all was unwell for as long as it bears, and not before', async () => {
  let well = true;
  let barks = 0;
  const dog = watchdog(
    () => well,
    100,
    () => barks++,
  );
  dog.start();
  await sleep(200);
  expect(barks).toBe(0);
  well = false;
  await sleep(50);
  well = true;
  await sleep(100);
  expect(barks).toBe(0);
  well = false;
  await sleep(300);
  expect(barks).toBe(1);
  dog.stop();
});
