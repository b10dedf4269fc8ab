import { setTimeout as sleep } from 'node:timers/promises';
import type { Processes } from '../support/processes';
import { type Fate, SEED, trial } from './trial';

jest.setTimeout(10 * 60_000);

/** Slack's limits hold, so that what has waited cannot go out all at once. */
const limits = { SANDBOX_RATE_LIMITS: 'on' };

test(`after an outage everything goes out in order, once, also when the app dies meanwhile (SEED=${SEED})`, async () => {
  await trial(limits, async ({ running, club }: Fate) => {
    await work(club, 10_000, 0.3);
    await running.misbehave({ kind: 'outage' });
    await work(club, 8000, 0.5);
    await running.killApp();
    const back = running.startApp();
    await work(club, 12_000, 0.7);
    await running.misbehave({ kind: 'clear' });
    await back;
    await work(club, 3000, 0.9);
    await running.killApp();
    await running.startApp();
    return {};
  });
});

test(`when Slack’s answers are lost, nothing is posted twice (SEED=${SEED})`, async () => {
  const figures = await trial(limits, async ({ running, club }: Fate) => {
    await work(club, 6000, 0.2);
    let lost = 0;
    for (; lost < 20; lost++) {
      await running.misbehave({ kind: 'lost_answer', method: 'chat.postMessage', times: 1 });
      await work(club, 1000, 0.2 + lost / 40);
    }
    await running.killApp();
    await running.startApp();
    await losesNothingMore(running);
    return { lost };
  });
  expect(figures.messages).toBeGreaterThan(30);
});

/** People go on for so long. */
async function work(club: Fate['club'], ms: number, progress: number): Promise<void> {
  club.progress = progress;
  await sleep(ms);
}

async function losesNothingMore(running: Processes): Promise<void> {
  while ((await running.mischief()).length > 0) await sleep(200);
}
