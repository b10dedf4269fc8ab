import {
  type Change,
  type Formed,
  type FormOptions,
  form,
  type Gain,
  gather,
  type Move,
  type Paged,
  type Plan,
  tryOut,
} from '../../matcher';
import { inThread } from '../../matcher/thread';

/** The matcher as teams ask it: in a thread of its own, or as a test likes. Rejects when it fails or takes far too long. */
export interface Matcher {
  form(problem: Paged, options: FormOptions): Promise<Formed>;
  tryOut(problem: Paged, plan: Plan, changes: readonly Change[], options: Limit): Promise<Tried>;
}

/** Seconds after which the best that was found so far is taken. */
type Limit = { timeLimit: number };
type Tried = { plan: Plan; moves: Move[]; gain: Gain };

/** Seconds beyond all limits: reading, laying out and writing down take time too. */
const GRACE = 60;

/** In a thread of its own, so that nobody who presses a button waits for it. */
export const threaded: Matcher = {
  form: (problem, options) =>
    inThread('form', problem, [options], {
      seconds: (options.timeLimit ?? 0) + (options.mendTime ?? 0) + GRACE,
    }),
  tryOut: (problem, plan, changes, options) =>
    inThread('tryOut', problem, [plan, changes, options], { seconds: options.timeLimit + GRACE }),
};

/** In the thread of whoever asks. */
export const direct: Matcher = {
  form: async (problem, options) => form(await gather(problem), options),
  tryOut: async (problem, plan, changes, options) => tryOut(await gather(problem), plan, changes, options),
};
