import { onPostgres } from './columns';
import { postgresShelf } from './search.postgres';
import { sqliteShelf } from './search.sqlite';
import type { Shelf } from './shelf';

/** @param name unique in the database: letters and underscores */
export const shelf = (name: string): Shelf => (onPostgres ? postgresShelf(name) : sqliteShelf(name));
