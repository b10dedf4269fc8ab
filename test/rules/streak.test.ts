import fc from 'fast-check';
import { DAY } from '../../src/core/time';
import { isRound, type Past, streakOf, toCheer, unitOf } from '../../src/features/sessions/streak';

/** How long a project has gone on without a miss. */

const ZONE = 'Asia/Tokyo';
const first = new Date('2026-01-05T18:00:00+09:00').getTime();
/** A session so many days after a Monday. */
const on = (day: number, came: number | null, ...people: string[]): Past => ({
  at: new Date(first + day * DAY),
  came,
  people,
});
const count = (past: Past[], unit: 'weeks' | 'sessions' = 'weeks') => streakOf(past, unit, ZONE).count;

test('weeks in a row are counted, and who carried them', () => {
  const past = [on(0, 2, 'A', 'B'), on(7, 1, 'B'), on(14, 2, 'C', 'A')];
  expect(streakOf(past, 'weeks', ZONE)).toEqual({
    unit: 'weeks',
    count: 3,
    people: 3,
    since: past[0]?.at,
  });
});

test('a session to which nobody came ends the row, a week without one does not', () => {
  expect(count([on(0, 2), on(7, 0), on(14, 1), on(21, 1)])).toBe(2);
  expect(count([on(0, 2), on(14, 1), on(21, 1)])).toBe(3);
  expect(count([on(0, 2), on(7, 0)])).toBe(0);
});

test('two in a week are one week, and two sessions', () => {
  expect(count([on(0, 1), on(6, 1), on(7, 1)])).toBe(2);
  expect(count([on(0, 1), on(6, 1), on(7, 1)], 'sessions')).toBe(3);
});

test('it is counted up to the first session of which nobody said anything yet', () => {
  expect(count([on(0, 1), on(7, null), on(14, 1)])).toBe(1);
});

test('the week is that of the zone', () => {
  // Sunday, 23:30 in Tokyo, and Monday, 0:30.
  const late = { at: new Date('2026-01-11T23:30:00+09:00'), came: 1, people: [] };
  const early = { at: new Date('2026-01-12T00:30:00+09:00'), came: 1, people: [] };
  expect(streakOf([late, early], 'weeks', ZONE).count).toBe(2);
  expect(streakOf([late, early], 'weeks', 'Europe/Berlin').count).toBe(1);
});

test('only a weekly rhythm is counted in weeks', () => {
  const project = { starts: '2026-01-05', time: '18:00', schedule: null };
  expect(
    (['once', 'weekly', 'biweekly', 'monthly'] as const).map((rhythm) => unitOf({ ...project, rhythm })),
  ).toEqual(['sessions', 'weeks', 'sessions', 'sessions']);
});

test('round numbers are 5, 10, 25 and every 25 after', () => {
  const rounds = Array.from({ length: 151 }, (_, i) => i).filter(isRound);
  expect(rounds).toEqual([5, 10, 25, 50, 75, 100, 125, 150]);
});

test('a round number is cheered for once in a row; one that was just passed, too', () => {
  const since = new Date(first);
  const at = (count: number, cheered: [number, Date][] = []) => toCheer({ count, since }, new Map(cheered));
  expect([4, 5, 6, 7, 8].map((it) => at(it))).toEqual([undefined, 5, 5, 5, undefined]);
  expect(at(5, [[5, new Date(first + 30 * DAY)]])).toBeUndefined();
  expect(at(5, [[5, new Date(first - DAY)]])).toBe(5);
  expect(toCheer({ count: 0, since: null }, new Map())).toBeUndefined();
});

const pasts = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 400 }),
    came: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null, freq: 8 }),
    who: fc.array(fc.constantFrom('A', 'B', 'C', 'D')),
  }),
  { maxLength: 60 },
);
const asPast = (them: { day: number; came: number | null; who: string[] }[]) =>
  [...new Map(them.map((it) => [it.day, it])).values()].map((it) => on(it.day, it.came, ...it.who));

test('law: the order does not matter, and weeks are never more than sessions', () => {
  fc.assert(
    fc.property(pasts, (them) => {
      const past = asPast(them);
      expect(streakOf([...past].reverse(), 'weeks', ZONE)).toEqual(streakOf(past, 'weeks', ZONE));
      expect(count(past)).toBeLessThanOrEqual(count(past, 'sessions'));
    }),
  );
});

test('law: one more session that is held makes a row of sessions longer by one, one with nobody makes it none', () => {
  fc.assert(
    fc.property(pasts, (them) => {
      const past = asPast(them).filter((it) => it.came !== null);
      expect(count([...past, on(500, 1)], 'sessions')).toBe(count(past, 'sessions') + 1);
      expect(count([...past, on(500, 0)], 'sessions')).toBe(0);
    }),
  );
});

test('law: what lies before a miss counts for nothing', () => {
  fc.assert(
    fc.property(pasts, pasts, (before, after) => {
      const later = asPast(after).map((it) => ({ ...it, at: new Date(it.at.getTime() + 1000 * DAY) }));
      const known = asPast(before).filter((it) => it.came !== null);
      expect(streakOf([...known, on(999, 0), ...later], 'sessions', ZONE)).toEqual(
        streakOf(later, 'sessions', ZONE),
      );
    }),
  );
});
