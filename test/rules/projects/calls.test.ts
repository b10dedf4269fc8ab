import fc from 'fast-check';
import { callEndOf, callFrom, fullBy, plusDays } from '../../../src/features/projects/rules';

const day = fc.integer({ min: 0, max: 700 }).map((n) => plusDays('2026-01-01', n));

test('a call that goes on again lasts at least as long as chosen, two weeks where that is over, and never longer than the project', () => {
  fc.assert(
    fc.property(day, day, fc.option(day), day, (starts, later, callUntil, today) => {
      const ends = later < starts ? starts : later;
      const end = callFrom({ starts, ends, callUntil }, today);
      expect(end <= ends).toBe(true);
      const own = callEndOf({ starts, callUntil });
      if (end < ends) expect(end >= own && end >= plusDays(today, 14)).toBe(true);
    }),
  );
});

test.each([
  [undefined, 2, 3, undefined],
  [undefined, 4, 3, 'hours'],
  [{ projects: ['a'], hours: 2 }, 2, 3, 'hours'],
  [{ projects: ['a', 'b'], hours: 2 }, 1, 9, 'teams'],
  [{ projects: ['x', 'b'], hours: 2 }, 9, 3, undefined],
])('somebody in %j has room for %i h a week of %i: %s', (load, hours, free, why) => {
  expect(fullBy(load, { id: 'x', hours }, { hours: free })).toBe(why);
});
