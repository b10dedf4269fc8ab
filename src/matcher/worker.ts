import { parentPort, workerData } from 'node:worker_threads';
import { form, mends, solve, tryOut } from './index';
import { assemble } from './pages';
import type { Problem, ProblemInput } from './problem';
import type { Tasks, Told } from './thread';

const tasks: Tasks = { solve, form, mends, tryOut };
const { task } = workerData as { task: keyof Tasks };
const members: ProblemInput['members'] = [];

parentPort?.on('message', (told: Told) => {
  if ('page' in told) return void members.push(...told.page);
  const problem = 'rest' in told ? assemble(members, told.rest) : told.problem;
  // A rejection ends the thread with its error, which whoever waits is told.
  void (tasks[task] as (problem: Problem, ...rest: unknown[]) => Promise<unknown>)(
    problem,
    ...told.args,
  ).then((answer) => parentPort?.postMessage(answer));
});
