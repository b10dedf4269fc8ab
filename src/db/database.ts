import path from 'node:path';
import type { Database } from '../core/feature';
import { onPostgres } from './columns';
import { openPostgres } from './postgres';
import { openSqlite } from './sqlite';

/** A database that can be closed: after the last work was stored. */
export interface Engine extends Database {
  close(): Promise<void>;
}

export const migrationsFolder = path.join(__dirname, '..', '..', 'migrations');

/**
 * The database that the address names; a SQLite file is made and migrated at once.
 * @param url `file:PATH`, `file::memory:` or `postgres://…`. It must name the engine that `DATABASE_URL` named when
 *   the tables were loaded.
 * @param options.durable false where what is lost in a power cut can simply be made again
 * @throws when it names the other engine
 */
export function openDatabase(url: string, { durable = true } = {}): Engine {
  if (onPostgres === url.startsWith('file:'))
    throw new Error('DATABASE_URL was not set yet when the tables were loaded.');
  if (onPostgres) return openPostgres(url);
  return openSqlite(url.slice('file:'.length), migrationsFolder, durable);
}
