import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { mends, SolveOptions, solve, tryOut } from './index';
import type { Plan } from './plan';
import type { Problem } from './problem';

/** What can be done in a thread of its own: everything that may take longer than a person waits. */
export type Tasks = { solve: typeof solve; mends: typeof mends; tryOut: typeof tryOut };

/** Work in a thread ended without an answer. */
export class ThreadFailed extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ThreadFailed';
  }
}

/** Solves in a thread, so that nobody who presses a button waits for it. See `inThread`. */
export function solveInWorker(
  problem: Problem,
  { signal, ...options }: SolveOptions & { signal?: AbortSignal } = {},
): Promise<Plan> {
  const most = options.timeLimit === undefined ? {} : { seconds: options.timeLimit + GRACE };
  return inThread('solve', [problem, options], signal ? { ...most, signal } : most);
}

/** Seconds that a solve may take beyond its limit: laying out and writing down take time too. */
const GRACE = 15;

/**
 * Calls one of the matcher's functions in a thread.
 * @param limits.seconds after which the thread is ended.
 * @throws {ThreadFailed} when the thread fails, is called off or takes too long; nothing else is touched by it.
 */
export function inThread<T extends keyof Tasks>(
  task: T,
  args: Parameters<Tasks[T]>,
  limits: { seconds?: number; signal?: AbortSignal } = {},
): Promise<Awaited<ReturnType<Tasks[T]>>> {
  const { seconds, signal } = limits;
  if (signal?.aborted)
    return Promise.reject(new ThreadFailed(`${task} was called off`, { cause: signal.reason }));
  const worker = new Worker(path.join(__dirname, 'worker.js'), { workerData: { task, args } });
  let timer: NodeJS.Timeout | undefined;
  return new Promise<Awaited<ReturnType<Tasks[T]>>>((resolve, reject) => {
    const fail = (message: string, cause?: unknown) => reject(new ThreadFailed(message, { cause }));
    if (seconds !== undefined)
      timer = setTimeout(() => fail(`${task} took over ${seconds} s`), seconds * 1000);
    signal?.addEventListener('abort', () => fail(`${task} was called off`, signal.reason), { once: true });
    worker.once('message', resolve);
    worker.once('error', (error) => fail(`${task} failed: ${String(error)}`, error));
    worker.once('exit', (code) => fail(`${task} ended with code ${code} and no answer`));
  }).finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}
