import { setTimeout as sleep } from 'node:timers/promises';
import { luckOf } from '../../src/demo/luck';
import type { Club } from './club';
import { type Fate, SEED, trial } from './trial';

const KILLS = Number(process.env.KILLS || 200);
/** One life in so many is a long one. */
const CALM = 12;
const CALM_MS = 5000;
const ANSWER_MS = 250;

jest.setTimeout(40 * 60_000);

test(`killed ${KILLS} times at any moment, the app keeps its word (SEED=${SEED})`, async () => {
  const figures = await trial({}, killAgainAndAgain);
  // Otherwise nothing was tried; a short run may end before a team comes about.
  for (const name of ['inTheStart', 'atWork', 'told', 'wishes', ...(KILLS < 200 ? [] : ['invitations'])])
    expect([name, figures[name]]).not.toEqual([name, 0]);
});

/** Lives of random length, so that the start is hit as well. */
async function killAgainAndAgain({ running, club, toStart }: Fate) {
  const luck = luckOf(SEED, 'death');
  const killed = { kills: 0, inTheStart: 0, atWork: 0 };
  let start = toStart;
  // Slack has done what it was asked long before its answer arrives: there the app dies most often.
  for (const method of ['chat.postMessage', 'chat.update', 'reactions.add', 'conversations.create'])
    await running.misbehave({ kind: 'slow_answer', method, ms: ANSWER_MS });
  await calm(club);
  for (;;) {
    if (!running.isAppUp) throw new Error(`The app ended by itself.\n${running.log.join('')}`);
    await running.killApp();
    killed.kills += 1;
    if (killed.kills === KILLS) break;
    club.progress = killed.kills / KILLS;
    club.mayMatch = mayBeCutOff(club);
    const launched = Date.now();
    let isReady = false;
    const ready = running.startApp().then(
      () => {
        isReady = true;
        start = start * 0.8 + (Date.now() - launched) * 0.2;
      },
      () => {},
    );
    if (killed.kills % CALM > 0) await sleep(luck() * 2.2 * start);
    else await ready.then(() => calm(club));
    if (isReady) killed.atWork += 1;
    else killed.inTheStart += 1;
  }
  await running.misbehave({ kind: 'clear' });
  return killed;
}

/** Some seconds without a kill, in which what takes longer may come to its end. */
async function calm(club: Club): Promise<void> {
  club.mayMatch = true;
  await sleep(CALM_MS * 0.6);
  club.mayMatch = mayBeCutOff(club);
  await sleep(CALM_MS * 0.4);
}

/** Towards the end, forming teams is cut off as well. */
const mayBeCutOff = ({ progress }: Club): boolean => progress > 0.85;
