import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { asc } from 'drizzle-orm';
import { drizzle as onLite } from 'drizzle-orm/better-sqlite3';
import { migrate as migrateLite } from 'drizzle-orm/better-sqlite3/migrator';
import { drizzle as onPg } from 'drizzle-orm/node-postgres';
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { onPostgres } from '../../src/db/columns';
import { migrationsFolder, openDatabase } from '../../src/db/database';
import { migrateDatabase } from '../../src/db/migrate';
import { contacts } from '../../src/features/organisations/tables';
import { projects } from '../../src/features/projects/tables';
import { openEmptyDatabase } from '../support/postgres';

const folder = mkdtempSync(path.join(tmpdir(), 'probono-old-'));
afterAll(() => rmSync(folder, { recursive: true }));

const engine = onPostgres ? 'postgres' : 'sqlite';

/** The migrations as they stood before the one that has `sign` in it. */
function before(sign: string): string {
  const old = path.join(folder, 'migrations');
  cpSync(path.join(migrationsFolder, engine), old, { recursive: true });
  const file = path.join(old, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8'));
  const at = journal.entries.findIndex((it: { tag: string }) =>
    readFileSync(path.join(old, `${it.tag}.sql`), 'utf8').includes(sign),
  );
  expect(at).toBeGreaterThan(0);
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }));
  return old;
}

/** Makes a database of that time, with these rows in it. */
async function makeOld(url: string, migrations: string, rows: readonly string[]): Promise<void> {
  if (onPostgres) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await migratePg(onPg({ client }), { migrationsFolder: migrations });
    for (const row of rows) await client.query(row);
    return client.end();
  }
  const driver = new Sqlite(url.slice('file:'.length));
  migrateLite(onLite({ client: driver }), { migrationsFolder: migrations });
  for (const row of rows) driver.exec(row);
  driver.close();
}

test('people noted as a text become rows, and projects learn whose they are', async () => {
  const at = onPostgres ? "'2026-11-01T00:00:00Z'" : '1793491200000';
  const [yes, json] = onPostgres ? ['true', "'[]'::jsonb"] : ['1', "'[]'"];
  const organisation = (id: string, name: string, people: string) =>
    `INSERT INTO organisations (id, name, contacts, created_by, created_at) VALUES ('${id}', '${name}', '${people}', 'UCOORD', ${at})`;
  const project = (id: string, name: string, request: string) =>
    `INSERT INTO projects (id, organisation, request_id, title, themes, tier, good, task, goal, gain, roles, hours, slots, place, rhythm, starts, ends, time, minutes, state, proposed_by, created_at)
     VALUES ('${id}', '${name}', ${request}, 't', ${json}, 'often', '', '', '', '', ${json}, 1, ${json}, 'online', 'once', '2026-11-01', '2026-11-01', '18:00', 60, 'closed', 'UCOORD', ${at})`;
  const { url, drop } = await openEmptyDatabase(folder);
  await makeOld(url, before('INSERT INTO contacts'), [
    organisation('o1', '花の会', '大野様 03-1234-5678'),
    organisation('o2', '星の会', '林様（代表）\n佐藤様'),
    organisation('o3', '月の会', ''),
    organisation('o4', '月の会', ''),
    `INSERT INTO intermediaries (id, name, folded, kind, contacts, created_by, created_at, updated_at) VALUES ('o1', '社協', '社協', 'council', '小池様', 'UCOORD', ${at}, ${at})`,
    `INSERT INTO requests (id, organisation_id, need, state, goal_agreed, created_by, created_at, updated_at) VALUES ('r', 'o2', 'n', 'planned', ${yes}, 'UCOORD', ${at}, ${at})`,
    project('p1', '別の名前', "'r'"),
    project('p2', '花の会', 'NULL'),
    project('p3', '月の会', 'NULL'),
    project('p4', '知らない会', 'NULL'),
  ]);
  await migrateDatabase(url);
  const db = openDatabase(url);
  const [people, whose] = await db.run(async (tx) => [
    await tx.select().from(contacts).orderBy(asc(contacts.id)),
    await tx.select().from(projects).orderBy(asc(projects.id)),
  ]);
  await db.close();
  await drop();
  expect(people).toMatchObject([
    { organisationId: 'o1', name: '大野様 03-1234-5678', note: '', mayWrite: true, createdBy: 'UCOORD' },
    { organisationId: 'o2', name: '林様（代表）', note: '林様（代表）\n佐藤様', intermediaryId: null },
    { intermediaryId: 'o1', name: '小池様', note: '', organisationId: null },
  ]);
  expect(whose.map((it) => it.organisationId)).toEqual(['o2', 'o1', null, null]);
});
