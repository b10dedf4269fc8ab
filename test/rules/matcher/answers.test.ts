import fc from 'fast-check';
import {
  alternatives,
  applyChanges,
  check,
  compare,
  mends,
  type Plan,
  type Problem,
  repair,
  shortages,
  solve,
  tryOut,
  why,
} from '../../../src/matcher';
import { lockedProblem, smallProblem } from './arbitrary';

const RUNS = { numRuns: 60 };

test('no alternative to a proved plan gains anything, and the cheapest come first', async () => {
  await fc.assert(
    fc.asyncProperty(smallProblem, async (problem) => {
      const plan = await solve(problem);
      for (const { project, role, seat, member } of seatsOf(plan)) {
        const costs = alternatives(problem, plan, { project, role, seat }).map((other) => other.cost);
        // An empty seat that somebody could take is empty because taking it gains nothing.
        expect(Math.min(0, ...costs)).toBe(0);
        expect(costs).toEqual(costs.toSorted((a, b) => a - b));
        if (member !== null) expect(why(problem, plan, member, project).verdict).toBe('chosen');
      }
    }),
    RUNS,
  );
});

test('there is an answer for every member and project, and a proved plan overlooks nobody', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(smallProblem, lockedProblem), async (problem) => {
      const plan = await solve(problem);
      for (const member of problem.members) {
        for (const { id } of problem.projects) {
          const answer = why(problem, plan, member.id, id);
          const sits = seatsOf(plan).some((seat) => seat.project === id && seat.member === member.id);
          expect(answer.verdict === 'chosen').toBe(sits);
          expect(['unknown', 'overlooked']).not.toContain(answer.verdict);
          if (member.paused && !sits) expect(answer.verdict).toBe('barred');
        }
      }
    }),
    RUNS,
  );
});

test('after a decline the plan is lawful again, nobody locked has moved, and nobody is asked again', async () => {
  await fc.assert(
    fc.asyncProperty(smallProblem, fc.nat(), async (problem, at) => {
      const plan = await solve(problem);
      const filled = seatsOf(plan).filter(({ member }) => member !== null);
      const seat = filled[at % Math.max(1, filled.length)];
      if (!seat) return;
      const accepted = filled.filter((other) => other !== seat);
      const locks = accepted.map(({ project, role, member }) => {
        return { project, role, member: member!, leader: false };
      });
      const told: Problem = { ...problem, locks };
      const changes = [{ kind: 'decline' as const, member: seat.member!, project: seat.project }];
      const repaired = repair(told, plan, changes);
      const after = applyChanges(told, changes);
      expect(check(after, repaired.plan)).toEqual([]);
      expect(repaired.moved).toBe(0);
      for (const { project, role, member } of accepted) {
        expect(
          seatsOf(repaired.plan).some((s) => s.project === project && s.role === role && s.member === member),
        ).toBe(true);
      }
      expect(seatsOf(repaired.plan).some((s) => s.project === seat.project && s.member === seat.member)).toBe(
        false,
      );
      expect(repaired.plan.objective).toBeLessThanOrEqual((await solve(after)).objective);
      expect(repaired.moves).toEqual(compare(plan, repaired.plan));
    }),
    RUNS,
  );
});

test('a mend does at least what it says when it is made', async () => {
  await fc.assert(
    fc.asyncProperty(smallProblem, async (problem) => {
      const plan = await solve(problem);
      for (const mend of await mends(problem, plan, { most: 2 })) {
        const tried = await tryOut(problem, plan, mend.changes);
        expect(tried.gain.points).toBeGreaterThanOrEqual(mend.gain.points);
        expect(mend.gain.points).toBeGreaterThan(0);
        expect(check(applyChanges(problem, mend.changes), tried.plan)).toEqual([]);
      }
    }),
    { numRuns: 25 },
  );
});

test('what is short is just what is missing', async () => {
  await fc.assert(
    fc.asyncProperty(smallProblem, async (problem) => {
      const plan = await solve(problem);
      const short = shortages(problem, plan);
      const leaders = plan.teams.filter(({ missing }) => missing.some((lack) => 'leader' in lack)).length;
      expect(short.find(({ kind }) => kind === 'leader')?.seats ?? 0).toBe(leaders);
      if (plan.teams.every(({ complete }) => complete)) expect(short).toEqual([]);
    }),
    RUNS,
  );
});

function seatsOf(plan: Plan) {
  return plan.teams.flatMap(({ project, seats }) => seats.map((seat) => ({ project, ...seat })));
}
