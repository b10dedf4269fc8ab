import { useEffect, useReducer, useRef } from 'preact/hooks';

/** A value that says when it changes. */
export interface Cell<T extends object> {
  get(): T;
  set(patch: Partial<T>): void;
  subscribe(listener: () => void): () => void;
}

export function cell<T extends object>(first: T): Cell<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(patch) {
      value = { ...value, ...patch };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What `pick` takes from the cell; the component is drawn anew only when that differs. */
export function useCell<T extends object, S>(source: Cell<T>, pick: (value: T) => S): S {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const picked = pick(source.get());
  const seen = useRef({ pick, picked });
  seen.current = { pick, picked };
  useEffect(() => {
    const check = () => {
      const { pick: now, picked: before } = seen.current;
      if (!Object.is(now(source.get()), before)) redraw(0);
    };
    check();
    return source.subscribe(check);
  }, [source]);
  return picked;
}
