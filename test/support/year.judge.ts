import { DateTime } from 'luxon';
import { considerate } from '../../src/core/time';
import { LEAST, SEATS, TOKYO, UNSKILLED, type Year } from './year';

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

/** Before the session: no place is empty that a willing, able person could have filled; and everything says what holds. */
export async function judge(year: Year): Promise<void> {
  const { session, mood, tookBack, figures } = year;
  const { said, there, open } = await year.known();
  const asked = await year.called();
  const team = await year.team();
  const others = await year.others();
  figures.sessions++;
  figures.stoodIn += there.length;
  const isAbsent = (id: string) => said.some((it) => it.userId === id && it.answer === 'absent');
  const absent = team.filter((seat) => isAbsent(seat.userId));
  const comes = new Set([
    ...team.map((it) => it.userId).filter((id) => !isAbsent(id)),
    ...there.map((it) => it.userId),
  ]);
  const willing = others.filter((id) => mood.get(id) === 'yes' && !tookBack.has(id));
  const skilled = willing.filter((id) => id !== UNSKILLED);
  // A place that somebody left is to be filled as well, until somebody takes it.
  const vacant = Array.from({ length: SEATS - team.length }, (_, i): [string, string[]] => [
    `left${i}`,
    skilled,
  ]);
  const able = new Map([
    ...absent.map((seat): [string, string[]] => [seat.userId, seat.roleId === 'host' ? willing : skilled]),
    ...vacant,
  ]);
  const present = comes.size - there.length;
  const best = Math.min(Math.max(0, LEAST - present), mostFilled([...able.keys()].slice(0, 5), able));
  const free = isFree(session.at);
  if (!free && there.length < best)
    throw new Error(
      `${session.at.toISOString()}: ${there.length} stood in where ${best} could have: ${JSON.stringify({ absent, willing, open, asked })}`,
    );

  for (const call of asked) {
    const letter = year.letter(call.userId);
    const stands = there.some((it) => it.userId === call.userId);
    expect({ ...call, says: letter?.text.includes('引き受けていただきました') }).toMatchObject({
      says: stands,
    });
    const isOpen = open.some((it) => it.state === 'open') && call.state === 'asked';
    expect({ ...call, open, asks: letter?.text.includes('[引き受ける]') }).toMatchObject({ asks: isOpen });
  }
  if (free) return;
  for (const { userId } of team) {
    const weekly = year.weekly(userId);
    if (!weekly) continue;
    const own = said.find((it) => it.userId === userId)?.answer;
    const names = there.map((it) => `<@${it.userId}>さん（<@${it.forUser}>さんの代わり）`);
    for (const words of [year.when, ...names]) expect(weekly.text).toContain(words);
    expect(weekly.text).toContain(
      `あなたの返事：${own === 'absent' ? '参加できない' : own === 'well' ? '問題なし' : 'まだ'}`,
    );
  }
}

/** A session is no longer at its time: nobody is sought or stands in for it, and nobody reads that it takes place. */
export async function judgeGone(year: Year, at: DateTime): Promise<void> {
  const { at: now } = year;
  year.at = at;
  const { there, open } = await year.known();
  expect(there).toEqual([]);
  expect(open.filter((it) => it.state === 'open' || it.state === 'filled')).toEqual([]);
  for (const call of await year.called()) {
    expect(['no', 'back', 'gone']).toContain(call.state);
    const { text = '' } = year.letter(call.userId) ?? {};
    expect(text).not.toMatch(/\[引き受ける\]|引き受けていただきました/);
    if (call.state === 'gone') expect(text).toContain('この回は日程が変わったため');
  }
  for (const { userId } of await year.team())
    expect(year.weekly(userId)?.text).not.toContain(`${year.when}から`);
  year.at = now;
}

/** The day, or the one before, is free: nobody could be written to in time. */
function isFree(at: Date): boolean {
  const nine = DateTime.fromJSDate(at, { zone: TOKYO }).set({ hour: 9, minute: 0 });
  return considerate(nine.toJSDate(), TOKYO).getTime() !== nine.toMillis();
}

/** At the year's end: what nobody was to hear, or to hear twice. */
export async function judgeYear(year: Year, weeks: number): Promise<void> {
  const { slack } = year.club;
  for (const id of [...(await year.others()), ...(await year.team()).map((it) => it.userId)]) {
    const days = year
      .letters(id)
      .flatMap((it) => it.text.match(/\d+月\d+日\([月火水木金]\) 18:00から/g) ?? []);
    expect(new Set(days).size).toBe(days.length);
    const weekly = slack.toldTo(id).filter((it) => it.text.startsWith('今週の活動'));
    expect(weekly.length).toBeLessThanOrEqual(weeks);
  }
  const followers = (await year.followers()).map((it) => it.userId);
  expect(new Set(followers).size).toBe(followers.length);
  for (const [id, heard] of year.former) expect(slack.toldTo(id).slice(heard)).toEqual([]);
}
