import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrateDatabase } from '../../src/db/migrate';
import { openEmptyDatabase } from './postgres';

/** Called once before all tests: makes a database with all tables, of which each test gets a copy. */
export default async function make(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'probono-template-'));
  const { url } = await openEmptyDatabase(folder);
  Object.assign(process.env, { TEMPLATE_FOLDER: folder, TEMPLATE_DATABASE: url });
  await migrateDatabase(url);
}
