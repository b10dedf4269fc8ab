import { bool, int, json, primaryKey, table, text, time } from '../../db/columns';
import type { Content } from './rules';

/** What the club made of its scenarios: each change a version. What shipped is version 1 and has no row. */
export const scenarioVersions = table(
  'scenario_versions',
  {
    scenarioId: text('scenario_id').notNull(),
    version: int('version').notNull(),
    content: json<Content>('content').notNull(),
    /** From this version on it is no longer offered. */
    retired: bool('retired').notNull(),
    reason: text('reason').notNull(),
    byUser: text('by_user'),
    at: time('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.scenarioId, t.version] })],
);
