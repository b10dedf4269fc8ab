import { randomBytes } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { migrateDatabase } from '../../src/db/migrate';

interface Own {
  url: string;
  drop(): Promise<void>;
}

/**
 * A database of a test's own: a file of SQLite, or, with `DATABASE_URL=postgres://…`, a fresh database on that server.
 * A server that does not answer fails the test.
 */
export async function openTestDatabase(folder: string): Promise<Own> {
  const own = await openEmptyDatabase(folder);
  if (own.url.startsWith('postgres')) await migrateDatabase(own.url);
  return own;
}

/** The same, without any tables. */
export async function openEmptyDatabase(folder: string): Promise<Own> {
  const server = process.env.DATABASE_URL;
  if (!server?.startsWith('postgres'))
    return { url: `file:${path.join(folder, 'test.db')}`, drop: async () => {} };
  const name = `probono_${randomBytes(6).toString('hex')}`;
  await query(server, `create database ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString();
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
