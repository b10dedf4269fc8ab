import fc from 'fast-check';
import { type Facts, needs, standingOf, steps } from '../../../src/features/path/rules';

const none: Facts = {
  ...{ teams: 0, finished: 0, sessions: 0, answered: 0 },
  ...{ wouldLead: 0, deputy: 0, led: 0, ledWell: 0, mentored: 0, coordinates: 0 },
};
const some = fc.nat({ max: 8 });
const facts = fc.record({
  ...{ teams: some, finished: some, sessions: some, answered: some },
  ...{
    wouldLead: fc.nat({ max: 1 }),
    deputy: some,
    led: some,
    ledWell: some,
    mentored: some,
    coordinates: fc.nat({ max: 1 }),
  },
});
const place = (it: Facts) => {
  const { at } = standingOf(it);
  return at ? steps.indexOf(at) : -1;
};

test('whatever somebody does more takes them no step back, and what is missing is missing', () => {
  fc.assert(
    fc.property(facts, facts, (before, more) => {
      const after = Object.fromEntries(
        Object.entries(before).map(([key, it]) => [key, it + more[key as keyof Facts]]),
      ) as unknown as Facts;
      expect(place(after)).toBeGreaterThanOrEqual(place(before));
      const { next, missing } = standingOf(before);
      for (const it of missing) {
        expect(it.have).toBeLessThan(it.want);
        expect(next && needs[next][it.fact]).toBe(it.want);
      }
    }),
  );
});

test('from nothing to the end', () => {
  expect(standingOf(none)).toEqual({
    at: undefined,
    served: false,
    next: 'participant',
    missing: [{ fact: 'teams', have: 0, want: 1 }],
  });
  const finished = { ...none, teams: 2, finished: 2, sessions: 6, answered: 1 };
  expect(standingOf(finished)).toEqual({
    at: 'deputy',
    served: false,
    next: 'leader',
    missing: [{ fact: 'wouldLead', have: 0, want: 1 }],
  });
  expect(standingOf({ ...finished, wouldLead: 1 }).missing).toEqual([]);
  expect(standingOf({ ...none, teams: 1, deputy: 1 })).toMatchObject({ at: 'deputy', served: true });
  expect(standingOf({ ...none, teams: 1, led: 1 })).toMatchObject({ at: 'leader', next: 'mentor' });
  expect(standingOf({ ...none, coordinates: 1 })).toEqual({
    at: 'coordinator',
    served: true,
    next: undefined,
    missing: [],
  });
});
