import fc from 'fast-check';
import { DAY } from '../../../src/core/time';
import { isFirstWorkday, monthOf, REST, readyFor, rests } from '../../../src/features/growth/ready.rules';
import { type Facts, missingFor } from '../../../src/features/path/rules';

const none: Facts = {
  ...{ teams: 0, finished: 0, sessions: 0, answered: 0 },
  ...{ wouldLead: 0, deputy: 0, led: 0, ledWell: 0, mentored: 0, coordinates: 0 },
};
const once = { ...none, teams: 2, finished: 1, sessions: 3, answered: 1 };
const twice = { ...once, teams: 2, finished: 2, sessions: 6 };

test('the furthest step that a coordinator can help with', () => {
  expect(readyFor(none, 'p')).toBeUndefined();
  expect(readyFor(once, 'p')).toBe('deputy');
  expect(readyFor(once, undefined)).toBeUndefined();
  expect(readyFor({ ...once, deputy: 1 }, 'p')).toBeUndefined();
  expect(readyFor(twice, 'p')).toBe('leader');
  expect(readyFor({ ...twice, wouldLead: 1 }, undefined)).toBeUndefined();
  expect(readyFor({ ...twice, led: 1 }, 'p')).toBeUndefined();
  expect(readyFor({ ...twice, led: 2, ledWell: 2 }, 'p')).toBe('mentor');
  expect(readyFor({ ...twice, led: 2, ledWell: 2, mentored: 1 }, 'p')).toBeUndefined();
  expect(readyFor({ ...twice, answered: 3, led: 3, ledWell: 3 }, 'p')).toBe('coordinator');
  expect(readyFor({ ...twice, answered: 3, led: 3, ledWell: 3, coordinates: 1 }, 'p')).toBeUndefined();
});

test('nobody is suggested who lacks more than their own word', () => {
  const some = fc.nat({ max: 8 });
  const facts = fc.record({
    ...{ teams: some, finished: some, sessions: some, answered: some, deputy: some, led: some },
    ...{ wouldLead: fc.nat({ max: 1 }), ledWell: some, mentored: some, coordinates: fc.nat({ max: 1 }) },
  });
  fc.assert(
    fc.property(facts, fc.option(fc.constant('p'), { nil: undefined }), (it, team) => {
      const step = readyFor(it, team);
      if (!step) return;
      expect(it.coordinates).toBe(0);
      expect(missingFor(step, it).filter((need) => need.fact !== 'wouldLead')).toEqual([]);
    }),
  );
});

test('after a decision nothing is said for half a year; what nobody decided on comes again', () => {
  const now = new Date('2026-12-01T00:00:00Z');
  const at = (days: number) => new Date(now.getTime() - days * DAY);
  expect(rests('leader', [{ state: 'told', at: at(30) }], now)).toBe(false);
  expect(rests('leader', [{ state: 'later', at: at(181) }], now)).toBe(true);
  expect(rests('leader', [{ state: 'no', at: new Date(now.getTime() - REST) }], now)).toBe(false);
  expect(rests('mentor', [{ state: 'noted', at: at(181) }], now)).toBe(true);
  expect(rests('mentor', [{ state: 'noted', at: new Date(now.getTime() - REST) }], now)).toBe(false);
  expect(rests('coordinator', [{ state: 'noted', at: at(30) }], now)).toBe(false);
});

test('the first workday of a month, holidays known', () => {
  const is = (day: string) => isFirstWorkday(new Date(`${day}T09:10:00+09:00`), 'Asia/Tokyo');
  expect(is('2026-12-01')).toBe(true);
  expect(is('2026-12-02')).toBe(false);
  expect(is('2027-01-01')).toBe(false);
  expect(is('2027-01-04')).toBe(true);
  expect(is('2027-05-06')).toBe(true);
  expect(['2027-05-03', '2027-05-04', '2027-05-05', '2027-05-07'].some(is)).toBe(false);
  expect(monthOf(new Date('2026-11-30T15:30:00Z'), 'Asia/Tokyo')).toBe('2026-12');
});
