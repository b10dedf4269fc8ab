import type { Json, Trace } from './protocol';

const kept = 500;
const longestList = 50;
const secret = /token|secret|^url$|upload_url/;

/** The newest exchanges between the sandbox and the app, for the page's inspector. */
export class Traces {
  private readonly ring: Trace[] = [];
  private count = 0;
  private readonly listeners: ((trace: Trace) => void)[] = [];

  listen(listener: (trace: Trace) => void): void {
    this.listeners.push(listener);
  }

  /** Notes that something was asked; the answer follows with `close`. */
  open(at: number, kind: Trace['kind'], name: string, request: unknown): Trace {
    const trace: Trace = {
      id: ++this.count,
      at,
      kind,
      name,
      took_ms: null,
      ok: false,
      request: clean(request),
      response: null,
    };
    this.ring.push(trace);
    if (this.ring.length > kept) this.ring.shift();
    this.tell(trace);
    return trace;
  }

  close(trace: Trace, at: number, ok: boolean, response: unknown): void {
    trace.took_ms = Math.max(0, at - trace.at);
    trace.ok = ok;
    trace.response = clean(response);
    this.tell(trace);
  }

  newest(limit: number): Trace[] {
    return this.ring.slice(-limit);
  }

  private tell(trace: Trace): void {
    for (const listener of this.listeners) listener(trace);
  }
}

/** Shows no secrets, and nothing that JSON cannot say. */
function clean(value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return value as Json;
  const cleaned = (key: string, inner: unknown) => {
    if (secret.test(key) && typeof inner === 'string') return '…';
    return Array.isArray(inner) && inner.length > longestList ? shorten(inner) : inner;
  };
  const entries = Object.entries(value);
  if (entries.every(([key, inner]) => cleaned(key, inner) === inner)) return value as Json;
  return Object.fromEntries(entries.map(([key, inner]) => [key, cleaned(key, inner)])) as Json;
}

/** A page of a thousand people is for the app; whoever looks on reads the first few. */
function shorten(list: readonly unknown[]): unknown[] {
  return [...list.slice(0, longestList), `… and ${list.length - longestList} more`];
}
