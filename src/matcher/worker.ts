import { parentPort, workerData } from 'node:worker_threads';
import { type Problem, type SolveOptions, solve } from './index';

const { problem, options } = workerData as { problem: Problem; options: SolveOptions };

void solve(problem, options).then((plan) => parentPort?.postMessage(plan));
