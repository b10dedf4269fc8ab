import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { World } from '../../src/core/feature';
import { Sender } from '../../src/slack/sender';

/** A sender over an outbox that is empty. `looks` counts how often it was read. */
function idle(): { sender: Sender; looks(): number } {
  let looks = 0;
  const run = async () => {
    looks++;
    return [];
  };
  const world = { db: { run }, now: () => new Date() } as unknown as World;
  const client = {} as WebClient;
  const sender = new Sender({ world, drawings: new Map(), client, log: console, pace: 0 });
  return { sender, looks: () => looks };
}

test('who is told of something before it can begin, begins all the same', async () => {
  const { sender, looks } = idle();
  sender.wake();
  await sleep(50);
  expect(looks()).toBe(0);
  sender.start();
  for (let i = 0; i < 100 && looks() === 0; i++) await sleep(20);
  await sender.stop();
  expect(looks()).toBeGreaterThan(0);
});
