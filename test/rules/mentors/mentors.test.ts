import fc from 'fast-check';
import { PROPOSED, ranked } from '../../../src/features/mentors/rules';
import { MOST_BESIDE } from '../../../src/features/path/rules';

const candidate = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  mentors: fc.nat({ max: 3 }),
  lastAsked: fc.nat({ max: 3 }),
  themes: fc.nat({ max: 2 }),
  inTeam: fc.boolean(),
});
const candidates = fc.uniqueArray(candidate, { selector: (it) => it.id });

test('whoever has room, those of the team first, the least recently asked first, whatever order they come in', () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const ids = ranked(all);
      expect(ranked([...all].reverse())).toEqual(ids);
      const chosen = ids.map((id) => all.find((it) => it.id === id)!);
      for (const it of chosen) expect(it.mentors).toBeLessThan(MOST_BESIDE);
      const order = chosen.map((it) => (it.inTeam ? 0 : 10) + it.lastAsked);
      expect([...order].sort((a, b) => a - b)).toEqual(order);
      const free = all.filter((it) => it.mentors < MOST_BESIDE);
      expect(ids).toHaveLength(Math.min(PROPOSED, free.length));
    }),
  );
});

test('of two who were asked as long ago, whoever cares more for the cause', () => {
  const it = { mentors: 0, lastAsked: 0, inTeam: false };
  expect(
    ranked([
      { ...it, id: 'a', themes: 0 },
      { ...it, id: 'b', themes: 1 },
    ]),
  ).toEqual(['b', 'a']);
});
