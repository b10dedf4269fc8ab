import { execSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { luckOf } from '../../src/demo/luck';
import { Processes } from '../support/processes';
import { Busy } from './busy';
import type { Club } from './club';
import { contradictions } from './contradictions';
import { coordinate } from './coordinating';
import { live } from './deeds';
import { Ledger } from './ledger';
import { settled } from './settled';
import { call, readStanding } from './standing';
import { Stored } from './stored';

const SEED = Number(process.env.SEED || Math.floor(Math.random() * 1e9));
const KILLS = Number(process.env.KILLS || 200);
const PEOPLE = 15;
/** A working day in Tokyo: whatever there is to say may be said. */
const AT = '2026-12-01T10:00:00+09:00';
/** One life in so many is a long one. */
const CALM = 12;
const CALM_MS = 5000;

jest.setTimeout(30 * 60_000);

test(`killed ${KILLS} times at any moment, the app keeps its word (SEED=${SEED})`, async () => {
  const running = await Processes.open({ SANDBOX_USERS: '60', LOG_LEVEL: 'error' }, AT);
  try {
    const began = Date.now();
    await running.startApp();
    const toStart = Date.now() - began;
    const club = await openClub(running);
    const { ledger, stored } = club;
    const ids = await colleagues(running);
    const everybody = people(running, club, ids);
    const killed = await killAgainAndAgain(running, club, toStart);
    club.isOver = true;
    await everybody;

    await running.startApp();
    await settled(running, stored);
    const found = await contradictions(ledger, stored, await readStanding(running.url, ids));
    const figures = {
      SEED,
      seconds: Math.round((Date.now() - began) / 1000),
      ...killed,
      ...ledger.counts,
      ...(await figuresOf(stored)),
    };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    if (found.length > 0)
      throw new Error([JSON.stringify(figures), ...found, ...running.log.slice(-40)].join('\n'));
    for (const [name, figure] of Object.entries(figures)) expect([name, figure]).not.toEqual([name, 0]);
    stored.close();
  } finally {
    if (process.env.KEEP) execSync(`cp -r ${running.folder} ${process.env.KEEP}`);
    await running.close();
  }
});

async function openClub(running: Processes): Promise<Club> {
  const stored = new Stored(running.database, () => running.now);
  await settled(running, stored);
  const channels: { id: string; name: string }[] = (
    await call(running.url, 'conversations.list', { types: 'public_channel,private_channel', limit: '200' })
  ).channels;
  const idOf = (name: string) => channels.find((it) => it.name === name)?.id ?? '';
  const most = { project: 24, request: 30 };
  const used = { project: 0, request: 0 };
  let tokens = 0;
  const club: Club = {
    ledger: new Ledger(),
    stored,
    places: { recruiting: idOf('probono'), coordinators: idOf('probono-coordinators') },
    token: () => (0x1000 + tokens++).toString(36),
    // A little at the start, and then all the way: the coordinators' room takes one message a second.
    spare: (what) => used[what] < most[what] * (0.3 + club.progress) && ++used[what] > 0,
    mayMatch: true,
    progress: 0,
    isOver: false,
  };
  return club;
}

/** Colleagues who read Japanese: the two coordinators first. */
async function colleagues({ url }: Processes): Promise<string[]> {
  const answer = await fetch(`${url}/client/users?limit=60`);
  const { users } = (await answer.json()) as {
    users: { id: string; locale: string; is_bot: boolean; deleted: boolean }[];
  };
  const coordinators = ['U00000MIO01', 'U0WATARU002'];
  const others = users.filter(
    (it) => it.locale === 'ja-JP' && !it.is_bot && !it.deleted && !coordinators.includes(it.id),
  );
  return [...coordinators, ...others.map((it) => it.id)].slice(0, PEOPLE);
}

/** Everybody works, until the club says that it is over. */
async function people({ url }: Processes, club: Club, ids: readonly string[]): Promise<void> {
  const all = ids.map((id) => new Busy(url, id, luckOf(SEED, id), () => club.isOver));
  const [mio, wataru, ...others] = all as [Busy, Busy, ...Busy[]];
  await Promise.all([
    coordinate(club, mio, wataru),
    coordinate(club, wataru, mio),
    ...others.map((it) => live(club, it)),
  ]);
}

/** Lives of random length, so that the start is hit as well, and some long ones. */
async function killAgainAndAgain(running: Processes, club: Club, firstStart: number) {
  let toStart = firstStart;
  const luck = luckOf(SEED, 'death');
  const killed = { kills: 0, inTheStart: 0, atWork: 0 };
  await calm(club);
  while (killed.kills < KILLS - 1) {
    if (!running.isAppUp) throw new Error(`The app ended by itself.\n${running.log.join('')}`);
    await running.killApp();
    killed.kills += 1;
    club.progress = killed.kills / KILLS;
    // Towards the end, forming teams is cut off as well.
    club.mayMatch = club.progress > 0.85;
    const launched = Date.now();
    let isReady = false;
    const ready = running.startApp().then(
      () => {
        isReady = true;
        toStart = toStart * 0.8 + (Date.now() - launched) * 0.2;
      },
      () => {},
    );
    if (killed.kills % CALM > 0) await sleep(Math.max(0, luck() * 2.2 * toStart));
    else await ready.then(() => calm(club));
    if (isReady) killed.atWork += 1;
    else killed.inTheStart += 1;
  }
  await running.killApp();
  killed.kills += 1;
  return killed;
}

/** Some seconds without a kill, in which what takes longer may come to its end. */
async function calm(club: Club): Promise<void> {
  club.mayMatch = true;
  await sleep(CALM_MS * 0.6);
  club.mayMatch = club.progress > 0.85;
  await sleep(CALM_MS * 0.4);
}

async function figuresOf(stored: Stored) {
  const seats = await stored.seats();
  return {
    messages: (await stored.messages()).length,
    rooms: (await stored.rooms()).length,
    projects: (await stored.projects()).length,
    requests: (await stored.requests()).length,
    wishes: (await stored.wishes()).length,
    proposals: (await stored.proposals()).length,
    invitations: seats.length,
    accepted: seats.filter((it) => it.state === 'accepted').length,
  };
}
