import { existsSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { migrationsFolder, openDatabase } from './database';

/** Brings a database to the newest tables; what is already there stays. */
export async function migrateDatabase(url: string): Promise<void> {
  if (url.startsWith('file:')) return openDatabase(url).close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await migrate(drizzle({ client }), { migrationsFolder: path.join(migrationsFolder, 'postgres') });
  } finally {
    await client.end();
  }
}

if (require.main === module) {
  if (existsSync('.env')) process.loadEnvFile('.env');
  migrateDatabase(process.env.DATABASE_URL || 'file:data/probono.db').catch((fault: unknown) => {
    console.error(fault);
    process.exitCode = 1;
  });
}
