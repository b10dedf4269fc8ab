import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { check, mends, type Plan, readProblem, shortages, solve } from '../../../src/matcher';

const FOLDER = path.join(__dirname, '../../matching');
const cases = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'problem.json')
  .map((file) => path.dirname(file));

/** The expected answers stand beside the problems; RECORD=1 writes them anew, to be read and formatted before they are kept. */
test.each(cases)('%s', async (name) => {
  const file = (base: string) => path.join(FOLDER, name, base);
  const problem = readProblem(JSON.parse(readFileSync(file('problem.json'), 'utf8')));
  const plan = await solve(problem);
  const told = {
    ...retold(plan),
    shortages: shortages(problem, plan),
    mends: await retoldMends(problem, plan),
  };
  if (process.env.RECORD) writeFileSync(file('expected.json'), `${JSON.stringify(told, null, 2)}\n`);
  expect(told).toEqual(JSON.parse(readFileSync(file('expected.json'), 'utf8')));
  expect(check(problem, plan)).toEqual([]);
});

/** A plan as one would tell it: who sits where, and why, strongest first. */
function retold({ teams, objective, bound, proved, counts, warnings }: Plan) {
  return {
    teams: teams.map(({ project, complete, leader, missing, seats }) => ({
      project,
      complete,
      leader,
      missing,
      seats: seats.map(({ role, member, learner, locked, reasons, loss }) => ({
        role,
        member,
        ...(learner ? { learner } : {}),
        ...(locked ? { locked } : {}),
        why: reasons.map(({ code, points }) => `${code} ${points}`).join(', '),
        ...(loss ? { without: `${loss.points} points less, ${loss.substitute ?? 'nobody'} instead` } : {}),
      })),
    })),
    objective,
    bound,
    proved,
    counts,
    warnings,
  };
}

async function retoldMends(...[problem, plan]: Parameters<typeof mends>) {
  const found = await mends(problem, plan);
  return found.map(({ changes: _changes, ...mend }) => mend);
}
