import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';

/**
 * The words that tables are declared with: once, for both engines. They are typed as PostgreSQL's and resolve by
 * `DATABASE_URL`, so that the compiler refuses what SQLite's side of the palette could offer alone, and the tests,
 * which run on SQLite first, what PostgreSQL's could.
 */
export const onPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '');

/** The word of the engine that runs, under PostgreSQL's type. */
const either = <T>(postgres: T, sqlite: unknown): T => (onPostgres ? postgres : (sqlite as T));

export const table = either(pg.pgTable, lite.sqliteTable);
export const index = either(pg.index, lite.index);
export const uniqueIndex = either(pg.uniqueIndex, lite.uniqueIndex);
export const primaryKey = either(pg.primaryKey, lite.primaryKey);

export const text = either(pg.text, lite.text);
export const int = either(pg.integer, lite.integer);
/** A number that rises with each row. */
export const rising = (name: string) =>
  either(pg.serial(name).primaryKey(), lite.integer(name).primaryKey({ autoIncrement: true }));
export const real = either(pg.doublePrecision, lite.real);
export const bool = (name: string) => either(pg.boolean(name), lite.integer(name, { mode: 'boolean' }));
/** A moment, as a `Date` with milliseconds. */
export const time = (name: string) =>
  either(
    pg.timestamp(name, { withTimezone: true, precision: 3, mode: 'date' }),
    lite.integer(name, { mode: 'timestamp_ms' }),
  );
/** Anything that JSON holds, typed by the caller: `json<string[]>('themes')`. */
export const json = <T>(name: string) =>
  either(pg.jsonb(name).$type<T>(), lite.text(name, { mode: 'json' }).$type<T>());
