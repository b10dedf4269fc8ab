import fc from 'fast-check';
import { considerate, DAY, HOUR, inTime } from '../../src/core/time';
import {
  answerTime,
  fits,
  needOf,
  pace,
  ranked,
  sought,
  usualCrew,
  warningState,
} from '../../src/features/substitutes/rules';
import type { tiers } from '../../src/features/substitutes/tables';

const TOKYO = 'Asia/Tokyo';
const roles = [
  { id: 'host', title: '司会', skills: [], seats: 1 },
  { id: 'stream', title: '配信', skills: [{ skill: 'video-editing', level: 3 }], seats: 2 },
];
const team = [
  { userId: 'A', roleId: 'host' },
  { userId: 'B', roleId: 'stream' },
  { userId: 'C', roleId: 'stream' },
];
const muster = (absent: string[], standIns: { userId: string; forUser: string }[] = []) => ({
  absent: new Set(absent),
  standIns,
});

test('the usual minimum is all of a small team, two thirds of a large one', () => {
  expect([1, 2, 3, 4, 6, 12].map(usualCrew)).toEqual([1, 2, 3, 3, 4, 8]);
});

describe('what a session lacks', () => {
  test('is people below the minimum, and roles whose skills nobody brings', () => {
    expect(needOf(roles, team, muster(['B']), 2)).toEqual({ people: 0, roles: [] });
    expect(needOf(roles, team, muster(['B', 'C']), 2)).toEqual({ people: 1, roles: ['stream'] });
    expect(needOf(roles, team, muster(['A']), 2)).toEqual({ people: 0, roles: [] });
    expect(needOf(roles, team, muster(['B', 'C'], [{ userId: 'X', forUser: 'B' }]), 2)).toEqual({
      people: 0,
      roles: [],
    });
  });

  test('a mate who takes the role over counts once', () => {
    expect(needOf(roles, team, muster(['B', 'C'], [{ userId: 'A', forUser: 'B' }]), 2).people).toBe(1);
  });

  test('is sought first where a skill is missing, and for nobody beyond', () => {
    const gap = (userId: string, hour: number) => ({ userId, openedAt: new Date(hour * HOUR) });
    const open = [gap('A', 1), gap('B', 2), gap('C', 3)];
    const names = (people: number, uncovered: string[]) =>
      sought(open, team, { people, roles: uncovered }).map((it) => `${it.gap.userId}:${it.why}`);
    expect(names(0, [])).toEqual([]);
    expect(names(1, [])).toEqual(['A:people']);
    expect(names(0, ['stream'])).toEqual(['B:skill']);
    expect(names(2, ['stream'])).toEqual(['B:skill', 'A:people']);
  });

  test('with as many stand-ins as are sought for, it lacks nothing', () => {
    const ids = ['A', 'B', 'C'];
    fc.assert(
      fc.property(fc.subarray(ids), fc.integer({ min: 1, max: 3 }), (away, least) => {
        const need = needOf(roles, team, muster(away), least);
        const gaps = away.map((userId, i) => ({ userId, openedAt: new Date(i) }));
        const standIns = sought(gaps, team, need).map((it, i) => ({
          userId: `X${i}`,
          forUser: it.gap.userId,
        }));
        expect(needOf(roles, team, muster(away, standIns), least)).toEqual({ people: 0, roles: [] });
      }),
    );
  });
});

test('skills fit at their level, one below for who wants to learn', () => {
  const own = [{ skill: 'video-editing', level: 2 }];
  expect(fits(own, roles)).toBe(false);
  expect(fits(own, roles, 1)).toBe(true);
  expect(fits([], [roles[0] as (typeof roles)[0]])).toBe(true);
});

test('near ones come before strangers, among them the least recently asked', () => {
  const it = (id: string, tier: (typeof tiers)[number], askedAt: number) => ({ id, tier, askedAt });
  const all = [it('a', 'stranger', 0), it('b', 'learner', 9), it('c', 'learner', 2), it('d', 'mate', 99)];
  expect(ranked(all).map((one) => one.id)).toEqual(['d', 'c', 'b', 'a']);
});

test('the nearer the session, the more are asked at once, and the less time each has', () => {
  const times = [10 * DAY, 5 * DAY, 2 * DAY, 10 * HOUR, HOUR].map(pace);
  expect(times.map((it) => it.atOnce)).toEqual([1, 1, 2, 3, 5]);
  expect([...times].sort((a, b) => b.time - a.time)).toEqual(times);
});

test('nobody’s time to answer ends in the night, or after the session begins', () => {
  const evening = new Date('2026-11-30T19:00:00+09:00');
  const session = new Date('2026-12-02T18:00:00+09:00');
  expect(answerTime(evening, session, TOKYO)).toEqual(new Date('2026-12-01T10:00:00+09:00'));
  const soon = new Date('2026-12-02T17:50:00+09:00');
  expect(answerTime(soon, session, TOKYO)).toEqual(session);
});

test('what concerns a session is told considerately; on free days by day; in no case after it began', () => {
  const night = new Date('2026-12-05T22:00:00+09:00');
  expect(inTime(night, new Date('2026-12-09T18:00:00+09:00'), TOKYO)).toEqual(considerate(night, TOKYO));
  expect(inTime(night, new Date('2026-12-06T18:00:00+09:00'), TOKYO)).toEqual(
    new Date('2026-12-06T09:00:00+09:00'),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 10_000 }), (start, left) => {
      const now = new Date(night.getTime() + start * 60_000);
      const at = new Date(now.getTime() + left * 60_000);
      const due = inTime(now, at, TOKYO);
      expect(due >= now && due < at).toBe(true);
    }),
  );
});

test('a state is one word while it lasts', () => {
  const need = { people: 1, roles: ['b', 'a'] };
  expect(warningState(need, 2, 3, DAY)).toBe('1|a,b');
  expect(warningState(need, 2, 3, 8 * DAY)).toBe('ok');
  expect(warningState({ people: 0, roles: [] }, 2, 3, DAY)).toBe('silent');
  expect(warningState({ people: 0, roles: [] }, 2, 3, 2 * DAY)).toBe('ok');
  expect(warningState({ people: 0, roles: [] }, 3, 3, DAY)).toBe('ok');
});
