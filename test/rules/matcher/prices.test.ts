import { check, creditsFor, readProblem, solve } from '../../../src/matcher';
import { brokenClashes } from '../../../src/matcher/cuts';
import { relaxationOf } from '../../../src/matcher/generate';
import { solver, solveWhole } from '../../../src/matcher/highs';
import { marketOf } from '../../../src/matcher/market';
import { GUIDE } from '../../../src/matcher/pairs';
import { programmeOf } from '../../../src/matcher/programme';
import { search } from '../../../src/matcher/search';
import { Slack } from '../../../src/matcher/slack';
import { planPoints } from '../../../src/matcher/worth';

const { market } = require('../../bench/matcher.market.js') as {
  market: (size: { members: number; projects: number; seed: number; scarce?: boolean }) => unknown;
};

test.each([
  { seed: 1, scarce: false },
  { seed: 2, scarce: true },
])(
  'the way by prices ($seed) comes to the same as one programme of all pairs',
  async ({ seed, scarce }) => {
    const problem = readProblem(market({ members: scarce ? 2_400 : 1_200, projects: 50, seed, scarce }));
    const laidOut = marketOf(problem);
    // Fewer would be solved as one programme anyhow.
    expect(laidOut.pairMember.length).toBeGreaterThan(2_000);
    const pairs = Int32Array.from(laidOut.pairMember.keys());
    const all = programmeOf(laidOut, [...laidOut.facts.projects.keys()], pairs);
    const exact = solveWhole(await solver(), all.columns, null, { work: 1e9, seconds: 60, gap: 0 });
    const plan = await solve(problem);
    expect(exact.optimal).toBe(true);
    expect(plan.objective).toBe(Math.round(-exact.objective));
    expect(plan.proved).toBe(true);
    expect(check(problem, plan)).toEqual([]);
  },
  60_000,
);

test('what the teams fall short of the bound is together no more than the gap', async () => {
  const highs = await solver();
  const laidOut = marketOf(readProblem(market({ members: 1_200, projects: 50, seed: 1 })));
  const secondsLeft = () => 1e6;
  const { roster } = search(highs, laidOut, { secondsLeft });
  const { prices, bound } = relaxationOf(
    highs,
    laidOut,
    [...roster.seats].filter((it) => it >= 0),
    secondsLeft,
  );
  const slack = new Slack(roster, prices);
  const short = [...laidOut.facts.projects.keys()].map((p) => slack.of(p));
  expect(Math.min(...short)).toBeGreaterThan(-0.001);
  expect(short.reduce((sum, it) => sum + it, 0)).toBeLessThan(bound - planPoints(roster) + 0.001);
  expect([...laidOut.pairFlags].some((flags) => flags & GUIDE)).toBe(true);
}, 60_000);

test('with no time the answer is lawful, and says how far it may be from the best', async () => {
  const problem = readProblem(market({ members: 1_200, projects: 50, seed: 3 }));
  const plan = await solve(problem, { timeLimit: 0.001 });
  expect(plan.ended).toBe('time');
  expect(check(problem, plan)).toEqual([]);
  expect(plan.bound).toBeGreaterThanOrEqual((await solve(problem)).objective);
}, 60_000);

test('credits go to groups that had less than their share, the more the less they had', () => {
  const member = (id: string, department: string, served: number) => ({
    id,
    department,
    wished: 10,
    served,
    past: 1,
  });
  const { members } = readProblem({
    members: [member('a', 'sales', 8), member('b', 'legal', 4), member('c', 'it', 0), member('d', 'pr', 8)],
    projects: [],
  });
  expect([...creditsFor(members).values()]).toEqual([0, 480, 2_400, 0]);
});

test('a team that is taken whole clashes with one that would take hours that the member does not have', () => {
  const problem = readProblem({
    members: [{ id: 'a', hours: 6 }],
    projects: [3, 4, 1.5].map((hours) => ({ id: `of ${hours} hours`, hours, roles: [{ id: 'do' }] })),
  });
  const laidOut = marketOf(problem);
  const programme = programmeOf(laidOut, [0, 1, 2], Int32Array.of(0, 1, 2));
  const value = new Float64Array(programme.columns.size);
  value.set([1, 0.5, 0.5]);
  expect(brokenClashes(laidOut, programme, value)).toEqual([{ m: 0, p: 0, from: 3 }]);
  value.set([1, 0, 1]);
  expect(brokenClashes(laidOut, programme, value)).toEqual([]);
});
