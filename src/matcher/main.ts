import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { check, mends, type Plan, type Problem, ProblemError, readProblem, shortages, solve } from './index';

const USAGE = `match < problem.json > teams.json
  --time-limit SECONDS  take the best plan found by then (the answer may then differ from run to run)
  --explain             with reasons for every seat, what is short, and what would help
  --certify             say how good the plan is, and check every hard rule again with independent code`;

/** The matcher as a tool of its own: a problem comes in as JSON, its teams go out as JSON. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      'time-limit': { type: 'string' },
      explain: { type: 'boolean', default: false },
      certify: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(USAGE, 0);
  const timeLimit = values['time-limit'] === undefined ? undefined : Number(values['time-limit']);
  if (timeLimit !== undefined && !(timeLimit > 0)) return say('--time-limit: a number of seconds above 0', 2);

  const problem = readProblem(JSON.parse(await text(process.stdin)));
  const plan = await solve(problem, timeLimit === undefined ? {} : { timeLimit });
  const told = values.explain ? await explained(problem, plan) : withoutReasons(plan);
  process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  return values.certify ? certify(problem, plan) : 0;
}

async function explained(problem: Problem, plan: Plan) {
  return { ...plan, shortages: shortages(problem, plan), mends: await mends(problem, plan) };
}

function withoutReasons(plan: Plan) {
  const teams = plan.teams.map((team) => ({
    ...team,
    seats: team.seats.map(({ reasons: _reasons, loss: _loss, ...seat }) => seat),
  }));
  return { ...plan, teams };
}

function certify(problem: Problem, plan: Plan): number {
  const broken = check(problem, plan);
  const lines = broken.map((violation) => `broken: ${JSON.stringify(violation)}`);
  const gap = plan.gap === null ? 'unknown' : `${(plan.gap * 100).toFixed(4)} %`;
  const verdict = plan.proved ? 'proved best' : `gap ${gap}`;
  say(`points ${plan.objective}, bound ${plan.bound}, ${verdict}`, 0);
  return say([...lines, `${broken.length} hard rules broken`].join('\n'), broken.length > 0 ? 1 : 0);
}

/** To the person, not into the answer. */
function say(words: string, code: number): number {
  process.stderr.write(`${words}\n`);
  return code;
}

void main()
  .catch((error: unknown) => {
    if (error instanceof ProblemError) return say(error.message, 2);
    if (error instanceof SyntaxError) return say(`not JSON: ${error.message}`, 2);
    throw error;
  })
  .then((code) => {
    process.exitCode = code;
  });
