import path from 'node:path';
import type { Database } from '../core/feature';
import { openPostgres } from './postgres';
import { openSqlite } from './sqlite';

/** A database that can be closed: after the last work was stored. */
export interface Engine extends Database {
  close(): Promise<void>;
}

export const migrationsFolder = path.join(__dirname, '..', '..', 'migrations');

/**
 * The database that the address names; a SQLite file is made and migrated at once.
 * @param durable false where what is lost in a power cut can simply be made again
 * @param url `file:PATH`, `file::memory:` or `postgres://…`. It must name the engine that `DATABASE_URL` named when
 *   the tables were loaded.
 */
export function openDatabase(url: string): Engine {
  return url.startsWith('file:')
    ? openSqlite(url.slice('file:'.length), migrationsFolder)
    : openPostgres(url);
}
