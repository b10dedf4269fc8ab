import fc from 'fast-check';
import { check, type Plan, type Problem, solve } from '../../../src/matcher';
import { smallProblem } from './arbitrary';

/** Each forgets one hard rule, as a fault in the model would. */
const FAULTS: Record<string, (problem: Problem) => Problem> = {
  paused: (problem) => everybody(problem, { paused: false }),
  refused: (problem) => everybody(problem, { refused: [] }),
  banned: (problem) => ({ ...problem, bans: [] }),
  hours: (problem) => ({ ...everybody(problem, { hours: 168 }) }),
  teams: (problem) => ({ ...problem, limits: { teams: 9 } }),
  slot: (problem) => ({
    ...problem,
    projects: problem.projects.map((project) => ({ ...project, slots: [] })),
  }),
  place: (problem) => everybody(problem, { place: 'both' }),
  region: (problem) => everybody(problem, { regions: ['east'] }),
  language: (problem) => everybody(problem, { languages: ['ja', 'en'] }),
};

test.each(Object.entries(FAULTS))('a search that forgets "%s" is caught', async (rule, forget) => {
  let caught = 0;
  let wrong = 0;
  const problems = fc.sample(smallProblem, { numRuns: 60, seed: 7 });
  for (const problem of problems) {
    const plan = await solve(forget(problem));
    const broken = check(problem, plan).filter((violation) => violation.rule === rule);
    if (broken.length > 0) caught++;
    if (check(problem, await solve(problem)).length > 0) wrong++;
  }
  expect(caught).toBeGreaterThan(0);
  expect(wrong).toBe(0);
});

test('points counted wrongly, a plan above its bound and a lost lock are caught', async () => {
  const [problem] = fc.sample(smallProblem, { numRuns: 1, seed: 11 });
  const plan = await solve(problem!);
  const rules = (faulty: Plan) => check(problem!, faulty).map(({ rule }) => rule);
  expect(rules({ ...plan, objective: plan.objective + 1 })).toContain('points are counted wrongly');
  expect(rules({ ...plan, bound: plan.objective - 1 })).toContain('better than the bound');
  const lock = { project: 'p0', role: 'r0', member: 'nobody', leader: false };
  expect(check({ ...problem!, locks: [lock] }, plan).map(({ rule }) => rule)).toContain('lock');
});

function everybody(problem: Problem, change: Partial<Problem['members'][number]>): Problem {
  return { ...problem, members: problem.members.map((member) => ({ ...member, ...change })) };
}
