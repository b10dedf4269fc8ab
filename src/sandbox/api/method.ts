import type { z } from 'zod';
import type { Parts } from '../parts';
import type { Person } from '../workspace/model';

/** Requests a minute; `special`: one message a second in each channel, otherwise as tier 4. */
export type Tier = 1 | 2 | 3 | 4 | 'special';

export interface Caller {
  kind: 'bot' | 'app' | 'user' | 'none';
  /** Whose token it is. */
  user: string;
  scopes: ReadonlySet<string>;
}

export type Call = Parts & { caller: Caller; me: Person };

type Answer = Record<string, unknown>;

export interface Method {
  name: string;
  tier: Tier;
  /** Which kind of token it takes; `none` needs no token at all. */
  token: Caller['kind'];
  /** Any one of these is enough; empty when none is needed. */
  scopes: readonly string[];
  args: z.ZodType;
  run(call: Call, args: unknown): Answer | Promise<Answer>;
}

interface Declared<S extends z.ZodType> {
  tier: Tier;
  token?: Caller['kind'];
  scopes?: readonly string[];
  args: S;
  run(call: Call, args: z.infer<S>): Answer | Promise<Answer>;
}

/** One method of the Web API: its arguments, what it needs, and what it answers beside `ok`. */
export function method<S extends z.ZodType>(name: string, declared: Declared<S>): Method {
  return { token: 'bot', scopes: [], ...declared, name, run: declared.run as Method['run'] };
}
