import { setTimeout as wait } from 'node:timers/promises';
import { inSlackWords } from '../blocks/errors';
import type { Parts } from '../parts';
import { Refusal } from '../refusal';
import { readBody } from './body';
import { methods } from './index';
import type { Caller, Method } from './method';
import { needCaller } from './tokens';

/** What goes back, or `cut`: the connection is to be broken without an answer. */
export type Reply = Response | 'cut';

type Answer = Record<string, unknown> & { ok: boolean };

/** Answers one call of the Web API, going wrong where a tester asked for it. */
export async function serve(parts: Parts, name: string, request: Request): Promise<Reply> {
  const { misbehaviours, clock, traces } = parts;
  const before = goWrongBefore(parts, name);
  if (before) {
    await request.arrayBuffer().catch(() => undefined);
    return before;
  }
  const at = clock.now();
  const { answer, args, caller, wait: tooFast } = await carryOut(parts, name, request);
  const trace = traces.open(at, 'api', name, args);
  traces.close(trace, clock.now(), answer.ok, answer);
  if (tooFast !== undefined) return tooMany(tooFast);
  const slow = misbehaviours.take('slow_answer', name);
  if (slow) await wait(slow.ms);
  if (misbehaviours.take('lost_answer', name)) return 'cut';
  return Response.json(answer, { headers: headersFor(methods.get(name), caller) });
}

function goWrongBefore({ misbehaviours }: Parts, name: string): Reply | undefined {
  if (misbehaviours.take('outage'))
    return Math.random() < 0.5 ? 'cut' : new Response('Service Unavailable', { status: 503 });
  const limited = misbehaviours.take('rate_limited', name);
  if (limited) return tooMany(limited.retry_after_s);
  const broken = misbehaviours.take('http_error', name);
  return broken && new Response('', { status: broken.status });
}

function tooMany(seconds: number): Response {
  return Response.json(
    { ok: false, error: 'ratelimited' },
    { status: 429, headers: { 'retry-after': String(seconds) } },
  );
}

async function carryOut(
  parts: Parts,
  name: string,
  request: Request,
): Promise<{ answer: Answer; args: unknown; caller?: Caller; wait?: number }> {
  let given: Record<string, unknown>;
  try {
    given = await readBody(request);
  } catch {
    return { answer: { ok: false, error: 'invalid_json' }, args: null };
  }
  const { token, ...args } = given;
  const method = methods.get(name);
  if (!method) return { answer: { ok: false, error: 'unknown_method', req_method: name }, args };
  let caller: Caller | undefined;
  try {
    caller = needCaller(parts, method, bearer(request) ?? (typeof token === 'string' ? token : undefined));
    const wait = parts.limits.take(method, args);
    if (wait !== undefined) return { answer: { ok: false, error: 'ratelimited' }, args, caller, wait };
    const answer = await run(parts, method, caller, args);
    return { answer: { ok: true, ...answer }, args, caller };
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return { answer: { ok: false, error: fault.code, ...fault.beside }, args, ...(caller ? { caller } : {}) };
  }
}

function run(parts: Parts, method: Method, caller: Caller, given: Record<string, unknown>) {
  const read = method.args.safeParse(given, { reportInput: true });
  if (!read.success) throw Refusal.invalid(inSlackWords(read.error.issues, []));
  const me = parts.workspace.people.get(caller.user)!;
  return method.run({ ...parts, caller, me }, read.data);
}

function bearer(request: Request): string | undefined {
  return /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
}

function headersFor(method: Method | undefined, caller: Caller | undefined): Record<string, string> {
  return {
    ...(caller?.scopes.size ? { 'x-oauth-scopes': [...caller.scopes].join(',') } : {}),
    ...(method?.scopes.length ? { 'x-accepted-oauth-scopes': method.scopes.join(',') } : {}),
  };
}
