import fc from 'fast-check';
import { check, type Problem, solve } from '../../../src/matcher';
import { lockedProblem, smallProblem } from './arbitrary';
import { bestByTrying } from './brute';

const RUNS = { numRuns: 120 };

test('the exact answer equals the best of all plans tried one by one', async () => {
  await fc.assert(
    fc.asyncProperty(smallProblem, async (problem) => {
      const plan = await solve(problem);
      expect(plan.objective).toBe(bestByTrying(problem));
      expect(plan.proved).toBe(true);
    }),
    RUNS,
  );
});

test('every hard rule holds, whatever is locked, and no plan is better than its bound', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(smallProblem, lockedProblem), async (problem) => {
      const plan = await solve(problem);
      expect(check(problem, plan)).toEqual([]);
      expect(plan.bound).toBeGreaterThanOrEqual(plan.objective);
    }),
    RUNS,
  );
});

test('a lock is kept, unless it was named as one that cannot be', async () => {
  await fc.assert(
    fc.asyncProperty(lockedProblem, async (problem) => {
      const plan = await solve(problem);
      const dropped = plan.warnings.flatMap((warning) =>
        'lock' in warning && warning.code !== 'lock-beyond' ? [warning.lock] : [],
      );
      for (const lock of problem.locks.filter((one) => !dropped.includes(one))) {
        const team = plan.teams.find(({ project }) => project === lock.project);
        expect(
          team?.seats.find(({ role, member }) => role === lock.role && member === lock.member)?.locked,
        ).toBe(true);
        if (lock.leader) expect(team?.leader).toBe(lock.member);
      }
    }),
    RUNS,
  );
});

test('one more member never makes it worse', async () => {
  await fc.assert(
    fc.asyncProperty(smallProblem, async (problem) => {
      const fewer = { ...problem, members: problem.members.slice(1) };
      expect((await solve(problem)).objective).toBeGreaterThanOrEqual((await solve(fewer)).objective);
    }),
    RUNS,
  );
});

test('new names change nothing but names, and the same problem has the same answer', async () => {
  await fc.assert(
    fc.asyncProperty(smallProblem, async (problem) => {
      const first = JSON.stringify(await solve(problem));
      expect(JSON.stringify(await solve(structuredClone(problem)))).toBe(first);
      const renamed = JSON.stringify(await solve(rename(problem)));
      expect(renamed.replaceAll('"z-m', '"m')).toBe(first);
    }),
    RUNS,
  );
});

function rename(problem: Problem): Problem {
  return JSON.parse(JSON.stringify(problem).replaceAll(/"m(?=\d)/g, '"z-m')) as Problem;
}
