import fc from 'fast-check';
import { PROPOSED, ranked } from '../../../src/features/mentors/rules';
import { MOST_BESIDE } from '../../../src/features/path/rules';

const candidate = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  mentors: fc.nat({ max: 3 }),
  lastAsked: fc.nat({ max: 3 }),
  themes: fc.nat({ max: 2 }),
});
const candidates = fc.uniqueArray(candidate, { selector: (it) => it.id });

test('whoever has room and is not in the team, the least recently asked first, whatever order they come in', () => {
  fc.assert(
    fc.property(candidates, fc.subarray(['a', 'b', 'c']), (all, team) => {
      const ids = ranked(all, new Set(team));
      expect(ranked([...all].reverse(), new Set(team))).toEqual(ids);
      const one = (id: string) => all.find((it) => it.id === id)!;
      for (const id of ids) {
        expect(one(id).mentors).toBeLessThan(MOST_BESIDE);
        expect(team).not.toContain(id);
      }
      const times = ids.map((id) => one(id).lastAsked);
      expect([...times].sort((a, b) => a - b)).toEqual(times);
      const free = all.filter((it) => it.mentors < MOST_BESIDE && !team.includes(it.id));
      expect(ids).toHaveLength(Math.min(PROPOSED, free.length));
    }),
  );
});

test('of two who were asked as long ago, whoever cares more for the cause', () => {
  const it = { mentors: 0, lastAsked: 0 };
  expect(
    ranked(
      [
        { ...it, id: 'a', themes: 0 },
        { ...it, id: 'b', themes: 1 },
      ],
      new Set(),
    ),
  ).toEqual(['b', 'a']);
});
