import { cast } from '../../../src/demo/cast';
import { occasions, portfolio } from '../../../src/demo/portfolio';
import { leaderFor, peopleOf, rounds, scenarioOf } from '../../../src/demo/rounds';

const TODAY = new Date('2025-04-16T03:00:00Z');
const DAY = 86_400_000;

test('rounds repeat what is in the portfolio, for somebody else and in the past', () => {
  const ids = [...portfolio, ...rounds].map((it) => it.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const round of rounds) {
    const base = portfolio.find((it) => it.id === scenarioOf(round));
    expect(base?.state).toBe('closed');
    expect(round.organisation.name.ja).not.toBe(base?.organisation.name.ja);
    expect(round.title.ja.length).toBeLessThanOrEqual(40);
    for (const what of ['change', 'keep'] as const)
      expect(
        [...portfolio, ...rounds].filter(
          (it) =>
            it.state === 'closed' &&
            it.retrospective.organisation[what].ja === round.retrospective.organisation[what].ja,
        ),
      ).toHaveLength(1);
    for (const days of [0, 3, 6])
      expect(
        occasions(round, new Date(TODAY.getTime() + days * DAY)).every(({ start }) => start < TODAY),
      ).toBe(true);
  }
});

test('three projects end in each of the last three quarters of a year, so that a trend can be told', () => {
  const ends = [...portfolio, ...rounds]
    .filter((it) => it.state === 'closed')
    .map((it) => (TODAY.getTime() - (occasions(it, TODAY).at(-1)?.start.getTime() ?? 0)) / DAY);
  for (const [from, to] of [
    [0, 75],
    [75, 165],
    [165, 240],
  ] as const)
    expect(ends.filter((days) => days > from && days <= to).length).toBeGreaterThanOrEqual(3);
});

test('two people have led twice, and whoever is named is known', () => {
  const all = [...portfolio, ...rounds];
  for (const id of [...all.flatMap(peopleOf), ...Object.values(leaderFor)]) expect(cast[id]).toBeDefined();
  for (const [activity, id] of Object.entries(leaderFor)) {
    expect(peopleOf(all.find((it) => it.id === activity)!)).toContain(id);
    expect(Object.values(leaderFor).filter((it) => it === id)).toHaveLength(2);
  }
});
