import { eq } from 'drizzle-orm';
import { DateTime } from 'luxon';
import { considerate } from '../../src/core/time';
import { members as membersFeature } from '../../src/features/members';
import { members } from '../../src/features/members/tables';
import { organisations } from '../../src/features/organisations';
import { projects } from '../../src/features/projects';
import { listStandIns, sessions } from '../../src/features/sessions';
import { answers } from '../../src/features/sessions/tables';
import { substitutes } from '../../src/features/substitutes';
import { calls, crews, gaps } from '../../src/features/substitutes/tables';
import { teamsWith } from '../../src/features/teams/feature';
import { direct } from '../../src/features/teams/matcher';
import { seats } from '../../src/features/teams/tables';
import { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { known, radio, running } from '../support/running';

/**
 * A year of a weekly programme with a team of twelve who fall ill, forget to answer, hand over, take back and leave, and
 * ten others who could stand in, of whom some would, some would not, and some never answer. The app is restarted at
 * random.
 */
const TOKYO = 'Asia/Tokyo';
const team = Array.from({ length: 12 }, (_, i) => `UM${i}`);
const others = Array.from({ length: 10 }, (_, i) => `UX${i}`);
const LEAST = 10;
const WEEKS = Number(process.env.YEAR_WEEKS ?? 52);

let club: Club;
afterEach(() => club.close());

/** Random numbers that are the same at every run. */
function luckOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const db = <T>(work: Parameters<typeof club.app.world.db.run<T>>[0]) => club.app.world.db.run(work);
const letters = (id: string) => club.slack.toldTo(id).filter((it) => it.text.startsWith('代役のお願い'));

/** The most places that can be filled: every way of handing them out is tried. */
function mostFilled(places: readonly string[], able: ReadonlyMap<string, readonly string[]>): number {
  const [place, ...rest] = places;
  if (place === undefined) return 0;
  const ways = (able.get(place) ?? []).map(
    (id) =>
      1 + mostFilled(rest, new Map([...able].map(([other, ids]) => [other, ids.filter((it) => it !== id)]))),
  );
  return Math.max(mostFilled(rest, able), ...ways);
}

test('a year', async () => {
  const luck = luckOf(Number(process.env.YEAR_LUCK ?? 1));
  club = await Club.open({
    at: '2026-11-28T12:00:00+09:00',
    users: ['UCOORD', ...team, ...others].map((id) => ({ id, real_name: id })),
    features: [membersFeature, organisations, projects, teamsWith(direct), sessions, substitutes],
  });
  const skilled = { skills: [['video-editing', 3]] as [string, 3][] };
  await known(club, [
    ...team.map((id) => ({ id, ...skilled, leads: id === 'UM0' })),
    // The last of them could not take the role.
    ...others.map((id) => (id === 'UX9' ? { id } : { id, ...skilled })),
  ]);
  await running(club, { ends: '2027-12-31', roles: radio.roles.map((it) => ({ ...it, seats: 11 })) }, team);
  await db(async (tx) => {
    await tx.update(members).set({ budget: 5 });
    await tx.insert(crews).values({ projectId: 'PRADIO', least: LEAST, byUser: 'UM0', at: club.now });
  });
  const figures = { sessions: 0, absences: 0, stoodIn: 0, short: 0, restarts: 0 };
  let heard = 0;
  let session = new Date(0);

  const listen = () => {
    const fresh = club.slack.messages.slice(heard).filter((it) => it.channel.startsWith('DU'));
    heard = club.slack.messages.length;
    // What concerns a session on a free day, after free days, is told by day before it.
    const next = considerate(club.now, TOKYO);
    const { hour } = DateTime.fromJSDate(club.now, { zone: TOKYO });
    const isLast = next >= session && hour >= 9 && hour < 20;
    if (fresh.length > 0 && next.getTime() !== club.now.getTime() && !isLast)
      throw new Error(`Somebody was told in quiet hours: ${club.now.toISOString()} ${fresh[0]?.text}`);
  };
  const tick = async (at: DateTime) => {
    listen();
    if (luck() < 0.02) {
      figures.restarts++;
      await club.halt();
      await club.start();
    }
    await club.pass(at.toISO() ?? '');
    listen();
  };

  for (let week = 0; week < WEEKS; week++) {
    const monday = DateTime.fromISO('2026-11-30T00:00', { zone: TOKYO }).plus({ weeks: week });
    const at = monday.plus({ days: 2, hours: 18 });
    session = at.toJSDate();
    if (week === 20)
      await db((tx) =>
        tx.update(seats).set({ state: 'left', followed: true }).where(eq(seats.userId, 'UM11')),
      );
    const mood = new Map(
      others.map((id) => [id, luck() < 0.55 ? 'yes' : luck() < 0.5 ? 'no' : ('silent' as const)]),
    );
    const tookBack = new Set<string>();
    const hours = [9, 11, 14, 18, 22];
    const moments = [
      ...[0, 1].flatMap((day) => hours.map((hour) => monday.plus({ days: day, minutes: hour * 60 }))),
      ...Array.from({ length: 18 }, (_, i) => monday.plus({ days: 2, hours: 9, minutes: 30 * i })),
    ];
    // Until two in the afternoon of the day somebody may fall ill.
    const ill = new Map(
      team
        .filter((id) => luck() < 0.25 && !(week >= 20 && id === 'UM11'))
        .map((id) => [id, moments[Math.floor(luck() * 20)] as DateTime]),
    );
    figures.absences += ill.size;
    for (const moment of moments) {
      const falls = [...ill].filter(([, when]) => +when === +moment).map(([id]) => id);
      const open = await db((tx) => tx.select().from(gaps).where(eq(gaps.at, session)));
      const isCalm = open.every((gap) => gap.state !== 'open') && falls.length === 0;
      // At nine the jobs run, and what they found to say an hour later is due by eleven.
      if (isCalm && moment.hour !== 9 && moment.hour !== 11) continue;
      for (const id of falls) await cannot(id, at, luck);
      await tick(moment);
      await answersCome(mood, tookBack, at, luck);
      await changeMinds(at, moment, ill, tookBack, mood, luck);
    }
    await tick(at.minus({ minutes: 1 }));
    await judge({ projectId: 'PRADIO', at: session }, mood, tookBack, figures);
    await tick(at);
    await tick(at.plus({ minutes: 1 }));
  }
  expect(figures.sessions).toBe(WEEKS);
  expect(figures.restarts).toBeGreaterThan(WEEKS / 10);
  expect(figures.stoodIn).toBeGreaterThan(WEEKS / 3);
  for (const id of others) {
    const days = letters(id).flatMap((it) => it.text.match(/\d+月\d+日\([月火水木金]\) 18:00から/g) ?? []);
    expect(new Set(days).size).toBe(days.length);
  }
  for (const id of team) {
    const weekly = club.slack.toldTo(id).filter((it) => it.text.startsWith('今週の活動'));
    expect(weekly.length).toBeLessThanOrEqual(WEEKS);
  }
}, 900_000);

/** Somebody falls ill: from the Home tab, or in words; sometimes they name who comes instead. */
async function cannot(id: string, at: DateTime, luck: () => number): Promise<void> {
  const { modal } = await club.person(id).types('absent');
  await club.person(id).submits(modal, {
    参加できない回: `${at.setLocale('ja-JP').toFormat('M月d日(ccc) HH:mm')} オンラインラジオ体操`,
    ...(luck() < 0.1 && { 代わりをお願いしたい人: others[Math.floor(luck() * 9)] }),
  });
}

/** Whoever was asked and would answer does so, most of them soon. */
async function answersCome(
  mood: ReadonlyMap<string, string>,
  tookBack: ReadonlySet<string>,
  at: DateTime,
  luck: () => number,
): Promise<void> {
  const asked = await db((tx) => tx.select().from(calls).where(eq(calls.at, at.toJSDate())));
  for (const { userId, state } of asked) {
    const letter = letterOf(userId, at);
    const kind = mood.get(userId);
    if (state !== 'asked' || !letter || kind === 'silent' || luck() < 0.3) continue;
    const label = kind === 'yes' && !tookBack.has(userId) ? '引き受ける' : '今回は難しい';
    if (letter.text.includes(`[${label}]`)) await club.person(userId).presses(label, letter);
  }
}

const letterOf = (id: string, at: DateTime): Posted | undefined =>
  letters(id).find((it) => it.text.includes(`${at.setLocale('ja-JP').toFormat('M月d日(ccc) HH:mm')}から`));

/** Some who said yes can't after all; some who were ill are well again. Not in the last three hours. */
async function changeMinds(
  at: DateTime,
  moment: DateTime,
  ill: Map<string, DateTime>,
  tookBack: Set<string>,
  mood: Map<string, string>,
  luck: () => number,
): Promise<void> {
  if (at.diff(moment).as('hours') < 3.5 || luck() > 0.08) return;
  const there = await db((tx) => listStandIns(tx, [{ projectId: 'PRADIO', at: at.toJSDate() }]));
  const [one] = there;
  const letter = one && letterOf(one.userId, at);
  if (one && letter && luck() < 0.6) {
    tookBack.add(one.userId);
    mood.set(one.userId, 'no');
    await club.person(one.userId).presses('やはり参加できない', letter);
    return;
  }
  const [back] = [...ill].filter(([, when]) => when < moment).map(([id]) => id);
  if (!back) return;
  ill.delete(back);
  const home = await club.person(back).opensHome();
  await club.person(back).presses('問題なし', home);
}

/** Before the session: no place is empty that a willing, able person could have filled; and everything says what holds. */
async function judge(
  session: { projectId: string; at: Date },
  mood: ReadonlyMap<string, string>,
  tookBack: ReadonlySet<string>,
  figures: { sessions: number; stoodIn: number; short: number },
): Promise<void> {
  const { said, there, open, asked, seated } = await db(async (tx) => ({
    said: await tx.select().from(answers).where(eq(answers.at, session.at)),
    there: await listStandIns(tx, [session]),
    open: await tx.select().from(gaps).where(eq(gaps.at, session.at)),
    asked: await tx.select().from(calls).where(eq(calls.at, session.at)),
    seated: await tx.select().from(seats).where(eq(seats.state, 'accepted')),
  }));
  figures.sessions++;
  figures.stoodIn += there.length;
  const absent = said.filter((it) => it.answer === 'absent').map((it) => it.userId);
  const present = seated.filter((seat) => !absent.includes(seat.userId)).length;
  const willing = others.filter((id) => id !== 'UX9' && mood.get(id) === 'yes' && !tookBack.has(id));
  const free = isFree(session.at);
  const best = Math.min(
    Math.max(0, LEAST - present),
    mostFilled(absent.slice(0, 5), new Map(absent.map((it) => [it, willing]))),
  );
  const reached = present + there.length;
  if (reached < LEAST) figures.short++;
  if (!free && there.length < best)
    throw new Error(
      `${session.at.toISOString()}: ${there.length} stood in where ${best} could have: ${JSON.stringify({ absent, willing, open, asked })}`,
    );

  for (const call of asked) {
    const letter = letterOf(call.userId, DateTime.fromJSDate(session.at, { zone: TOKYO }));
    const gap = open.find((it) => it.userId === call.forUser);
    const stands = there.some((it) => it.userId === call.userId);
    expect({ ...call, says: letter?.text.includes('引き受けていただきました') }).toMatchObject({
      says: stands,
    });
    const isOpen = open.some((it) => it.state === 'open') && call.state === 'asked';
    expect({ ...call, gap, asks: letter?.text.includes('[引き受ける]') }).toMatchObject({ asks: isOpen });
  }
  const weekly = club.slack
    .toldTo('UM1')
    .filter((it) => it.text.startsWith('今週の活動'))
    .at(-1);
  const names = there.map((it) => `<@${it.userId}>さん（<@${it.forUser}>さんの代わり）`);
  const own = said.find((it) => it.userId === 'UM1')?.answer;
  if (weekly && !free) {
    for (const name of names) expect(weekly.text).toContain(name);
    expect(weekly.text).toContain(
      `あなたの返事：${own === 'absent' ? '参加できない' : own === 'well' ? '問題なし' : 'まだ'}`,
    );
  }
}

/** The day, or the one before, is free: nobody could be written to in time. */
function isFree(at: Date): boolean {
  const nine = DateTime.fromJSDate(at, { zone: TOKYO }).set({ hour: 9, minute: 0 });
  return considerate(nine.toJSDate(), TOKYO).getTime() !== nine.toMillis();
}
