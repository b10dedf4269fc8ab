import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Tx } from '../core/feature';
import type { Engine } from './database';

interface Waiting {
  work: (tx: Tx) => Promise<unknown>;
  resolve: (value: never) => void;
  reject: (reason: unknown) => void;
}

/** How many waiting works share one commit, and so one flush to the disk. */
const BATCH = 64;

/**
 * SQLite behind one queue: works run one after another, each in a savepoint of its own, and all that waited together
 * are committed together (group commit). A work is answered only once its commit is on the disk.
 * @param file a path, or `:memory:`
 * @throws when the file cannot be opened, or a migration fails
 */
export function openSqlite(file: string, migrations: string, durable: boolean): Engine {
  if (file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const driver = new Sqlite(file);
  for (const pragma of [
    'journal_mode = WAL',
    `synchronous = ${durable ? 'FULL' : 'OFF'}`,
    'foreign_keys = ON',
    'busy_timeout = 5000',
    // The pages of a large club stay in memory (64 MB), and the log is folded in every 16 MB.
    'cache_size = -65536',
    'wal_autocheckpoint = 4096',
  ])
    driver.pragma(pragma);
  rememberStatements(driver);
  const db = drizzle({ client: driver });
  migrate(db, { migrationsFolder: path.join(migrations, 'sqlite') });

  const [begin, commit, savepoint, release] = [
    driver.prepare('BEGIN IMMEDIATE'),
    driver.prepare('COMMIT'),
    driver.prepare('SAVEPOINT work'),
    driver.prepare('RELEASE work'),
  ] as const;
  const tx = db as unknown as Tx;
  const inside = new AsyncLocalStorage<true>();
  const queue: Waiting[] = [];
  let draining = Promise.resolve();
  let awake = false;

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0, BATCH);
      const settle: (() => void)[] = [];
      try {
        begin.run();
        for (const it of batch) settle.push(await attempt(it));
        commit.run();
        for (const done of settle) done();
      } catch (fault) {
        if (driver.inTransaction) driver.exec('ROLLBACK');
        for (const it of batch) it.reject(fault);
      }
    }
    awake = false;
  }

  /** Runs one work in its savepoint; what comes of it is told only after the commit. */
  async function attempt({ work, resolve, reject }: Waiting): Promise<() => void> {
    savepoint.run();
    try {
      const value = await inside.run(true, () => work(tx));
      release.run();
      return () => resolve(value as never);
    } catch (reason) {
      driver.exec('ROLLBACK TO work; RELEASE work');
      return () => reject(reason);
    }
  }

  return {
    run(work) {
      if (inside.getStore()) return Promise.reject(new Error('db.run was called inside db.run'));
      return new Promise((resolve, reject) => {
        queue.push({ work, resolve, reject });
        if (awake) return;
        awake = true;
        draining = new Promise((done) => setImmediate(() => void drain().then(done)));
      });
    },
    async close() {
      await draining;
      // Else Node goes on carrying it from promise to promise for as long as the process lives.
      inside.disable();
      driver.close();
    },
  };
}

/** How many statements are kept ready. */
const STATEMENTS = 500;

/**
 * Drizzle has each query compiled anew; a statement that was compiled is kept, the ones used longest ago go first.
 * It is safe because works run one after another, and equal text is always read in the same mode.
 */
function rememberStatements(driver: Sqlite.Database): void {
  const compile = driver.prepare.bind(driver);
  const kept = new Map<string, Sqlite.Statement>();
  driver.prepare = ((source: string) => {
    const statement = kept.get(source) ?? compile(source);
    kept.delete(source);
    kept.set(source, statement);
    const [oldest] = kept.keys();
    if (kept.size > STATEMENTS && oldest !== undefined) kept.delete(oldest);
    return statement;
  }) as typeof driver.prepare;
}
