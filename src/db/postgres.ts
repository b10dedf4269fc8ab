import { setTimeout as sleep } from 'node:timers/promises';
import { DrizzleQueryError } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Tx } from '../core/feature';
import type { Engine } from './database';

/** PostgreSQL's codes for "somebody else was first": serialization_failure and deadlock_detected. */
const RETRIED = new Set(['40001', '40P01']);
const TRIES = 10;

/**
 * PostgreSQL, each work in a serialisable transaction, which is run again when another copy of the app was first.
 * The tables are made by `npm run migrate`.
 */
export function openPostgres(url: string): Engine {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => {
    // An idle connection was cut; the pool opens another one when it is needed.
  });
  const db = drizzle({ client: pool });

  return {
    async run(work) {
      for (let tries = 1; ; tries++) {
        try {
          return await db.transaction((tx) => work(tx as unknown as Tx), { isolationLevel: 'serializable' });
        } catch (fault) {
          if (tries === TRIES || !RETRIED.has(codeOf(fault))) throw fault;
          await sleep(Math.random() * 10 * 2 ** tries);
        }
      }
    },
    close: () => pool.end(),
  };
}

function codeOf(fault: unknown): string {
  const cause = fault instanceof DrizzleQueryError ? fault.cause : fault;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
