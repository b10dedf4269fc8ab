import type { Colleague } from '../../core/feature';
import { index, json, table, text, time } from '../../db/columns';
import type { Good, Kind } from './rules';

/**
 * - `weighed`: a coordinator was told what it would change, and nothing was taken yet
 * - `taken`: its rows were taken
 * - `dropped`: a coordinator did not want it
 */
export type ImportState = 'weighed' | 'taken' | 'dropped';

/** A file that a coordinator sent in, until it is taken or dropped; then its rows are emptied. */
export const imports = table(
  'imports',
  {
    /** Slack's id of the file. */
    id: text('id').primaryKey(),
    kind: text('kind').$type<Kind>().notNull(),
    name: text('name').notNull(),
    /** The rows that can be taken, and the people whom they name. */
    rows: json<Good[]>('rows').notNull(),
    people: json<Colleague[]>('people').notNull(),
    state: text('state').$type<ImportState>().notNull(),
    byUser: text('by_user').notNull(),
    at: time('at').notNull(),
  },
  (t) => [index('imports_user').on(t.byUser)],
);
