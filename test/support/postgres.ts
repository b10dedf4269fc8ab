import { randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

interface Own {
  url: string;
  drop(): Promise<void>;
}

/**
 * A database of a test's own, a copy of the one that template.ts made: a file of SQLite, or, with
 * `DATABASE_URL=postgres://…`, a fresh database on that server. A server that does not answer fails the test.
 */
export async function openTestDatabase(folder: string): Promise<Own> {
  const template = process.env.TEMPLATE_DATABASE ?? '';
  if (template.startsWith('postgres')) return create(template, `template ${nameIn(template)}`);
  const own = await openEmptyDatabase(folder);
  copyFileSync(template.slice('file:'.length), own.url.slice('file:'.length));
  return own;
}

/** The same, without any tables. */
export async function openEmptyDatabase(folder: string): Promise<Own> {
  const server = process.env.DATABASE_URL;
  if (server?.startsWith('postgres')) return create(server);
  return { url: `file:${path.join(folder, 'test.db')}`, drop: async () => {} };
}

async function create(server: string, like = ''): Promise<Own> {
  const name = `probono_${randomBytes(6).toString('hex')}`;
  await query(`create database ${name} ${like}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString();
  return { url, drop: () => dropDatabase(url) };
}

/** @param url of a database on the server that `DATABASE_URL` names */
export const dropDatabase = (url: string): Promise<void> =>
  query(`drop database ${nameIn(url)} with (force)`);

const nameIn = (url: string) => new URL(url).pathname.slice(1);

/** Asks the server, and no database that could be copied or dropped meanwhile. */
async function query(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
