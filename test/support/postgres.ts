import { randomBytes } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { migrateDatabase } from '../../src/db/migrate';

/**
 * A database of a test's own: a file of SQLite, or, with `DATABASE_URL=postgres://…`, a fresh database on that server.
 * A server that does not answer fails the test.
 */
export async function openTestDatabase(folder: string): Promise<{ url: string; drop(): Promise<void> }> {
  const server = process.env.DATABASE_URL;
  if (!server?.startsWith('postgres'))
    return { url: `file:${path.join(folder, 'test.db')}`, drop: async () => {} };
  const name = `probono_${randomBytes(6).toString('hex')}`;
  await query(server, `create database ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString();
  await migrateDatabase(url);
  return { url, drop: () => query(server, `drop database ${name} with (force)`) };
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
