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

/** As given by `SEED`; without it, another one each time. */
export const SEED = Number(process.env.SEED || Math.floor(Math.random() * 1e9));

/** A working day in Tokyo: whatever there is to say may be said. */
const AT = '2026-12-01T10:00:00+09:00';
const PEOPLE = 15;

export interface Fate {
  running: Processes;
  club: Club;
  /** Milliseconds that the app took to start. */
  toStart: number;
}

/**
 * A club at work, to which `fate` does its worst. When that is over and the app has caught up, what people were told,
 * what is stored and what stands in Slack have to agree.
 * @returns what came together, with what `fate` has to report
 * @throws with every contradiction
 */
export async function trial<T extends object>(
  env: Record<string, string>,
  fate: (it: Fate) => Promise<T>,
): Promise<Record<string, number>> {
  const running = await Processes.open({ SANDBOX_USERS: '60', LOG_LEVEL: 'error', ...env }, AT);
  const began = Date.now();
  try {
    await running.startApp();
    const toStart = Date.now() - began;
    const club = await openClub(running);
    const ids = await colleagues(running);
    const over = () => {
      club.isOver = true;
    };
    const [report] = await Promise.all([
      fate({ running, club, toStart }).finally(over),
      everybody(running, club, ids).finally(over),
    ]);
    if (!running.isAppUp) await running.startApp();
    await settled(running, club.stored);

    const found = await contradictions(club.ledger, club.stored, await readStanding(running, ids));
    const seconds = Math.round((Date.now() - began) / 1000);
    const figures = { SEED, seconds, ...report, ...club.ledger.counts, ...(await club.stored.figures()) };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    if (found.length > 0)
      throw new Error([JSON.stringify(figures), ...found, ...running.log.slice(-40)].join('\n'));
    club.stored.close();
    return figures;
  } finally {
    await running.close();
  }
}

async function openClub(running: Processes): Promise<Club> {
  const stored = new Stored(running.database, () => running.now);
  await settled(running, stored);
  const { channels } = await call(running.url, 'conversations.list', {
    types: 'public_channel,private_channel',
    limit: '200',
  });
  const idOf = (name: string): string => channels.find((it: { name: string }) => it.name === name).id;
  const most = { project: 24, request: 30 };
  const used = { project: 0, request: 0 };
  let tokens = 0x1000;
  const club: Club = {
    ledger: new Ledger(),
    stored,
    places: { recruiting: idOf('probono'), coordinators: idOf('probono-coordinators') },
    token: () => (tokens++).toString(36),
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
async function everybody({ url }: Processes, club: Club, ids: readonly string[]): Promise<void> {
  const all = ids.map((id) => new Busy(url, id, luckOf(SEED, id), () => club.isOver));
  const [mio, wataru, ...others] = all as [Busy, Busy, ...Busy[]];
  await Promise.all([
    coordinate(club, mio, wataru),
    coordinate(club, wataru, mio),
    ...others.map((it) => live(club, it)),
  ]);
}
