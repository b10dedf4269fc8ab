import { DateTime } from 'luxon';
import { listStandIns } from '../../src/features/sessions';
import { leaderOf } from '../../src/features/teams';
import { TOKYO, Year } from '../support/year';
import { judge, judgeGone, judgeYear } from '../support/year.judge';
import {
  answersCome,
  cancelsSession,
  changeMinds,
  coordinates,
  fallsIll,
  invitationsAreAnswered,
  isDeactivated,
  movesSession,
  quits,
} from '../support/year.people';

/**
 * A year of a weekly programme with a team of twelve who fall ill, forget to answer, hand over, take back and leave, and
 * ten others who could stand in or follow, of whom some would, some would not, and some never answer. The leader moves
 * one session, calls one off, and leaves. The app is restarted at random.
 */
const WEEKS = 52;
const FIRST = DateTime.fromISO('2026-11-30T00:00', { zone: TOKYO });

let year: Year;
afterEach(() => year.club.close());

interface Event {
  /** Counted from Monday's midnight. */
  hour: number;
  happens: () => Promise<void>;
  cancels?: true;
}

/** What happens once in the year, by week. */
const events: Record<number, Event> = {
  6: { hour: 22, happens: () => quits(year, 'UM11') },
  14: { hour: 11, happens: isMoved },
  20: { hour: 24 + 14, happens: () => isDeactivated(year, 'UM10') },
  27: { hour: 24 + 14, happens: isCancelled, cancels: true },
  33: { hour: 48 + 11, happens: () => quits(year, 'UM0') },
  41: { hour: 48 + 15, happens: whoIsAwayLeaves },
  46: { hour: 48 + 14, happens: standInIsDeactivated },
};

test('a year', async () => {
  year = await Year.open(Number(process.env.YEAR_LUCK ?? 1));
  const { figures } = year;
  for (let week = 0; week < WEEKS; week++) await lives(week);
  expect(figures.sessions).toBe(WEEKS - 1);
  expect(figures.restarts).toBeGreaterThan(WEEKS / 10);
  expect(figures.stoodIn).toBeGreaterThan(WEEKS / 3);
  expect(figures.left).toBe(5);
  expect(figures.joined).toBe(4);
  expect(await year.team()).toHaveLength(12);
  expect(await year.db((tx) => leaderOf(tx, year.project))).toBe('UM2');
  await judgeYear(year, WEEKS);
}, 900_000);

async function lives(week: number): Promise<void> {
  const { luck, figures } = year;
  const monday = FIRST.plus({ weeks: week });
  const event = events[week];
  year.at = monday.plus({ days: 2, hours: 18 });
  year.tookBack.clear();
  for (const id of await year.others())
    year.mood.set(id, luck() < 0.55 ? 'yes' : luck() < 0.5 ? 'no' : 'silent');
  const begin = momentsOf(monday, year.at);
  const team = (await year.team()).map((it) => it.userId);
  // Until two in the afternoon of the day somebody may fall ill.
  year.ill = new Map(
    team.filter(() => luck() < 0.25).map((id) => [id, begin[Math.floor(luck() * 16)] as DateTime]),
  );
  figures.absences += year.ill.size;
  for (
    let moment = begin[0];
    moment;
    moment = momentsOf(monday, year.at).find((it) => moment && it > moment)
  ) {
    const now = moment;
    const falls = [...year.ill].filter(([, when]) => +when === +now).map(([id]) => id);
    // At nine the jobs run, and what they found to say an hour later is due by eleven.
    const isQuiet = !event && falls.length === 0 && now.hour !== 9 && now.hour !== 11 && luck() > 0.2;
    if (isQuiet && (await year.isCalm())) continue;
    for (const id of falls) await fallsIll(year, id);
    await year.tick(now);
    if (event && +monday.plus({ hours: event.hour }) === +now) await event.happens();
    await answersCome(year);
    await changeMinds(year, now);
    await coordinates(year, now);
    await invitationsAreAnswered(year);
  }
  await year.tick(year.at.minus({ minutes: 1 }));
  if (event?.cancels) await judgeGone(year, year.at);
  else await judge(year);
  await year.tick(year.at);
  await year.tick(year.at.plus({ minutes: 1 }));
}

/** When something may happen: five times on the days before a session, and more often on its own day. */
function momentsOf(monday: DateTime, at: DateTime): DateTime[] {
  const own = at.startOf('day');
  const before = own.diff(monday, 'days').days;
  return [
    ...Array.from({ length: before }, (_, day) =>
      [9, 11, 14, 18, 22].map((hour) => monday.plus({ days: day, hours: hour })),
    ).flat(),
    ...[9, 10, 11, 12, 13].map((hour) => own.set({ hour })),
    ...Array.from({ length: 8 }, (_, i) => own.plus({ hours: 14, minutes: 30 * i })),
  ];
}

async function isMoved(): Promise<void> {
  const was = year.at;
  await movesSession(year, 'UM0');
  await judgeGone(year, was);
}

async function isCancelled(): Promise<void> {
  await cancelsSession(year, 'UM0');
  await judgeGone(year, year.at);
}

/** Who is away, and stood in for, if there is somebody, leaves. */
async function whoIsAwayLeaves(): Promise<void> {
  const away = await year.db((tx) => listStandIns(tx, [year.session]));
  await quits(year, away.find((it) => it.forUser !== 'UM2')?.forUser ?? 'UM9');
}

/** Who stands in, if there is somebody, has their account closed. */
async function standInIsDeactivated(): Promise<void> {
  const [one] = await year.db((tx) => listStandIns(tx, [year.session]));
  const [first = ''] = await year.others();
  await isDeactivated(year, one?.userId ?? first);
}
