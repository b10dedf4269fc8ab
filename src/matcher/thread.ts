import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SolveOptions } from './index';
import type { Plan } from './plan';
import type { Problem } from './problem';

/** Seconds that a solve may take beyond its limit before it is ended: writing the answer down takes time too. */
const GRACE = 10;

/** A solve in a thread of its own ended without a plan. */
export class SolveFailed extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SolveFailed';
  }
}

/**
 * Solves in a worker thread, so that nobody who presses a button waits for it.
 * @throws {SolveFailed} when the thread fails or takes longer than its limit by far; nothing else is touched by it.
 */
export function solveInWorker(
  problem: Problem,
  options: SolveOptions & { signal?: AbortSignal } = {},
): Promise<Plan> {
  const { signal, ...rest } = options;
  const worker = new Worker(path.join(__dirname, 'worker.js'), { workerData: { problem, options: rest } });
  let timer: NodeJS.Timeout | undefined;
  return new Promise<Plan>((resolve, reject) => {
    const fail = (message: string, cause?: unknown) => reject(new SolveFailed(message, { cause }));
    const { timeLimit } = rest;
    if (timeLimit !== undefined) {
      timer = setTimeout(() => fail(`no plan after ${timeLimit} s`), (timeLimit + GRACE) * 1000);
    }
    const callOff = () => fail('the solve was called off', signal?.reason);
    if (signal?.aborted) callOff();
    signal?.addEventListener('abort', callOff, { once: true });
    worker.once('message', resolve);
    worker.once('error', (error) => fail('the solve failed', error));
    worker.once('exit', (code) => fail(`the solve ended with code ${code} and no plan`));
  }).finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}
