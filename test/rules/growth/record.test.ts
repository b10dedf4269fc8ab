import fc from 'fast-check';
import {
  type Booked,
  deedsOf,
  hoursOf,
  numberOf,
  type Seated,
  sumOf,
} from '../../../src/features/growth/rules';

const projectId = fc.constantFrom('a', 'b', 'c', 'd');
const seats = fc.uniqueArray(
  fc.record({
    projectId,
    leader: fc.boolean(),
    deputy: fc.boolean(),
    learner: fc.boolean(),
    left: fc.boolean(),
  }),
  { selector: (it) => it.projectId },
);
const booked = fc.uniqueArray(
  fc.record({ projectId, sessions: fc.nat({ max: 50 }), minutes: fc.nat({ max: 5000 }) }),
  { selector: (it) => it.projectId },
);
const learned = fc.array(
  fc.record({ projectId, skill: fc.constantFrom('x', 'y'), level: fc.integer({ min: 1, max: 5 }) }),
);

test('each project stands there once, and nothing that was booked for somebody is lost or doubled', () => {
  fc.assert(
    fc.property(seats, booked, learned, (seats: Seated[], booked: Booked[], learned) => {
      const deeds = deedsOf(seats, booked, learned, []);
      const ids = deeds.map((it) => it.projectId);
      expect(new Set(ids).size).toBe(ids.length);
      const came = booked.filter((it) => it.sessions > 0);
      expect(sumOf(deeds).minutes).toBe(came.reduce((sum, it) => sum + it.minutes, 0));
      for (const { projectId, left } of seats)
        expect(ids.includes(projectId)).toBe(!left || came.some((it) => it.projectId === projectId));
      for (const { skill, level } of sumOf(deeds).learned)
        for (const it of deeds.flatMap((deed) => deed.learned))
          if (it.skill === skill) expect(it.level).toBeLessThanOrEqual(level);
    }),
  );
});

test('as what somebody took part', () => {
  const seat = { leader: false, deputy: false, learner: false, left: false };
  const came = { sessions: 2, minutes: 120 };
  const deeds = deedsOf(
    [
      { ...seat, projectId: 'a', leader: true },
      { ...seat, projectId: 'b', learner: true },
      { ...seat, projectId: 'c', left: true },
      { ...seat, projectId: 'd', left: true },
    ],
    [
      { projectId: 'c', ...came },
      { projectId: 'e', ...came },
    ],
    [],
    [],
  );
  expect(deeds.map((it) => [it.projectId, it.part])).toEqual([
    ['a', 'leader'],
    ['b', 'learner'],
    ['c', 'standIn'],
    ['e', 'standIn'],
  ]);
});

test('hours to half an hour; a number by the club’s day', () => {
  expect([0, 44, 45, 60, 100].map(hoursOf)).toEqual(['0', '0.5', '1', '1', '1.5']);
  expect(numberOf(new Date('2026-11-25T16:00:00Z'), 'Asia/Tokyo', 'ab12cd34')).toBe('PB-20261126-AB12CD');
});
