import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { form, mends, solve, tryOut } from './index';
import type { Paged } from './pages';
import type { Problem, ProblemInput } from './problem';

/** What can be done in a thread of its own: everything that may take longer than a person waits. */
export type Tasks = { solve: typeof solve; form: typeof form; mends: typeof mends; tryOut: typeof tryOut };

/** What a thread is told: pages of members, then what else the problem has, and the other arguments of its task. */
export type Told =
  | { page: ProblemInput['members'] }
  | { rest: Omit<Paged, 'pages'>; args: unknown[] }
  | { problem: Problem; args: unknown[] };

type Rest<T extends keyof Tasks> = Parameters<Tasks[T]> extends [Problem, ...infer R] ? R : never;

/** Work in a thread ended without an answer. */
export class ThreadFailed extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ThreadFailed';
  }
}

/**
 * Calls one of the matcher's functions in a thread, so that nobody who presses a button waits for it.
 * @param problem whole, or in pages: each is handed over as it comes, and the event loop is free between two.
 * @param limits.seconds after which the thread is ended.
 * @throws {ThreadFailed} when the thread fails, is called off or takes too long; nothing else is touched by it.
 */
export function inThread<T extends keyof Tasks>(
  task: T,
  problem: Problem | Paged,
  args: Rest<T>,
  limits: { seconds?: number; signal?: AbortSignal } = {},
): Promise<Awaited<ReturnType<Tasks[T]>>> {
  const { seconds, signal } = limits;
  if (signal?.aborted)
    return Promise.reject(new ThreadFailed(`${task} was called off`, { cause: signal.reason }));
  const worker = new Worker(path.join(__dirname, 'worker.js'), { workerData: { task } });
  const tell = (told: Told) => worker.postMessage(told);
  let timer: NodeJS.Timeout | undefined;
  return new Promise<Awaited<ReturnType<Tasks[T]>>>((resolve, reject) => {
    const fail = (message: string, cause?: unknown) => reject(new ThreadFailed(message, { cause }));
    if (seconds !== undefined)
      timer = setTimeout(() => fail(`${task} took over ${seconds} s`), seconds * 1000);
    signal?.addEventListener('abort', () => fail(`${task} was called off`, signal.reason), { once: true });
    worker.once('message', resolve);
    worker.once('error', (error) => fail(`${task} failed: ${String(error)}`, error));
    worker.once('exit', (code) => fail(`${task} ended with code ${code} and no answer`));
    handOver(tell, problem, args).catch((error: unknown) => fail(`${task} failed: ${String(error)}`, error));
  }).finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}

async function handOver(
  tell: (told: Told) => void,
  problem: Problem | Paged,
  args: unknown[],
): Promise<void> {
  if (!('pages' in problem)) return tell({ problem, args });
  const { pages, ...rest } = problem;
  for await (const page of pages()) tell({ page });
  tell({ rest, args });
}
