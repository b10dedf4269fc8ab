import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { check, type Problem, readProblem, solve } from '../../../src/matcher';

/** A filled seat is worth this, so that every task is done before any costs are looked at. */
const SEAT = 1_000;
const only = { complete: 0, seat: SEAT, leader: 0, second: 0, newcomer: 0, colleague: 0 };

/** Generalised assignment: each task to one agent, within what the agents can do. */
function assignment(values: number[][], hours: number[][], capacity: number[]): Problem {
  const tasks = values[0]!.length;
  return readProblem({
    members: capacity.map((room, agent) => ({ id: `agent-${agent}`, hours: room })),
    projects: Array.from({ length: tasks }, (_, task) => ({ id: `task-${task}`, roles: [{ id: 'do' }] })),
    pairs: values.flatMap((row, agent) =>
      row.map((value, task) => ({
        member: `agent-${agent}`,
        project: `task-${task}`,
        value,
        hours: hours[agent]![task]!,
      })),
    ),
    weights: only,
    limits: { teams: tasks },
  });
}

const TOOL = path.resolve(__dirname, '../../../dist/matcher/main.js');

// Beasley's OR-Library, file gap1: five problems of Osman (1995), to be maximised, with their published optima.
const PUBLISHED = [336, 327, 339, 341, 326];
const numbers = readFileSync(path.join(__dirname, '../../matching/generalised-assignment/gap1.txt'), 'utf8')
  .trim()
  .split(/\s+/)
  .map(Number);

test.each(PUBLISHED.map((optimum, k) => ({ optimum, k })))(
  'problem $k of gap1 comes to $optimum',
  async ({ optimum, k }) => {
    const [agents, tasks] = [5, 15];
    const rest = numbers.slice(1 + k * (2 + 2 * agents * tasks + agents) + 2);
    const take = (count: number) => rest.splice(0, count);
    const values = Array.from({ length: agents }, () => take(tasks));
    const hours = Array.from({ length: agents }, () => take(tasks));
    const problem = assignment(values, hours, take(agents));
    const plan = await solve(problem);
    expect(plan.objective - tasks * SEAT).toBe(optimum);
    expect(plan.proved).toBe(true);
    expect(check(problem, plan)).toEqual([]);
    const told = spawnSync(process.execPath, [TOOL, '--certify'], {
      input: JSON.stringify(problem),
      encoding: 'utf8',
    });
    expect(JSON.parse(told.stdout).objective).toBe(plan.objective);
    expect(told.stderr).toContain('proved best\n0 hard rules broken');
  },
);

test('plain assignment equals the best of all orders', async () => {
  const matrix = fc.integer({ min: 2, max: 5 }).chain((size) => {
    const row = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: size, maxLength: size });
    return fc.array(row, { minLength: size, maxLength: size });
  });
  await fc.assert(
    fc.asyncProperty(matrix, async (values) => {
      const ones = values.map((row) => row.map(() => 1));
      const plan = await solve(
        assignment(
          values,
          ones,
          values.map(() => 1),
        ),
      );
      expect(plan.objective - values.length * SEAT).toBe(bestOrder(values, 0, new Set()));
    }),
    { numRuns: 40 },
  );
});

function bestOrder(values: number[][], agent: number, taken: Set<number>): number {
  if (agent === values.length) return 0;
  let best = Number.NEGATIVE_INFINITY;
  values[agent]!.forEach((value, task) => {
    if (!taken.has(task))
      best = Math.max(best, value + bestOrder(values, agent + 1, new Set(taken).add(task)));
  });
  return best;
}
