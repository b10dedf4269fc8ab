import { parentPort, workerData } from 'node:worker_threads';
import { mends, solve, tryOut } from './index';
import type { Tasks } from './thread';

const tasks: Tasks = { solve, mends, tryOut };
const { task, args } = workerData as { task: keyof Tasks; args: unknown[] };

// A rejection ends the thread with its error, which whoever waits is told.
void (tasks[task] as (...given: unknown[]) => Promise<unknown>)(...args).then((answer) => {
  parentPort?.postMessage(answer);
});
