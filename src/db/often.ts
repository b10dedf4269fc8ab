import type { Tx } from '../core/feature';

/** What drizzle makes of a query that is prepared: `R` are its rows. */
interface Prepared<R> {
  execute(values: Record<string, unknown>): Promise<R>;
}

/**
 * A query that is asked often. Drizzle spends most of a small query's time on writing it; with SQLite, where all works
 * share one connection, this one is written once and kept.
 *
 * @param name unique in the program: PostgreSQL keeps it by that name, for each connection
 * @param write the query, with `sql.placeholder` where `V` has its values
 */
export function often<V extends Record<string, unknown>, R>(
  name: string,
  write: (tx: Tx) => { prepare(name: string): Prepared<R> },
): (tx: Tx, values: V) => Promise<R> {
  const written = new WeakMap<Tx, Prepared<R>>();
  return async (tx, values) => {
    const kept = written.get(tx) ?? write(tx).prepare(name);
    written.set(tx, kept);
    return kept.execute(values);
  };
}
