import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asc } from 'drizzle-orm';
import { type Engine, openDatabase } from '../../src/db/database';
import { inbox } from '../../src/slack/tables';
import { openTestDatabase } from '../support/postgres';

const folder = mkdtempSync(path.join(tmpdir(), 'probono-db-'));
let db: Engine;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await openTestDatabase(folder);
  drop = database.drop;
  db = openDatabase(database.url);
});
afterAll(async () => {
  await db.close();
  await drop();
  rmSync(folder, { recursive: true });
});
afterEach(() => db.run((tx) => tx.delete(inbox)));

const at = new Date('2026-11-25T01:00:00Z');
const ids = () =>
  db.run(async (tx) => (await tx.select().from(inbox).orderBy(asc(inbox.id))).map((row) => row.id));
const put = (id: string) => db.run((tx) => tx.insert(inbox).values({ id, body: { id }, at }));

test('a work that fails takes back all of itself, and nothing of those beside it', async () => {
  const failing = db.run(async (tx) => {
    await tx.insert(inbox).values({ id: 'half', body: {}, at });
    throw new Error('no');
  });
  const [, outcome] = await Promise.allSettled([put('a'), failing, put('b')]);
  expect(outcome?.status).toBe('rejected');
  expect(await ids()).toEqual(['a', 'b']);
});

test('works that read and write the same row follow each other', async () => {
  await put('counter');
  await Promise.all(
    Array.from({ length: 20 }, () =>
      db.run(async (tx) => {
        const [row] = await tx.select().from(inbox);
        const n = Number(row?.body?.n ?? 0);
        await tx.update(inbox).set({ body: { n: n + 1 } });
      }),
    ),
  );
  const [row] = await db.run((tx) => tx.select().from(inbox));
  expect(row?.body).toEqual({ n: 20 });
});

test('moments and JSON come back as they went in', async () => {
  const moment = new Date('2026-11-25T01:02:03.456Z');
  await db.run((tx) => tx.insert(inbox).values({ id: 'x', body: { 名: ['前', 1, null, true] }, at: moment }));
  const [row] = await db.run((tx) => tx.select().from(inbox));
  expect(row).toEqual({ id: 'x', body: { 名: ['前', 1, null, true] }, at: moment, doneAt: null });
});

test('a database that was closed costs the promises of the process nothing any more', async () => {
  const marks = () => Object.getOwnPropertySymbols(new Promise(() => {})).length;
  await put('a');
  const before = marks();
  const other = await openTestDatabase(mkdtempSync(path.join(folder, 'other-')));
  const opened = openDatabase(other.url);
  await opened.run((tx) => tx.select().from(inbox));
  await opened.close();
  await other.drop();
  expect(marks()).toBe(before);
});
