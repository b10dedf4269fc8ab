import type { Cx, Tx, World } from '../../core/feature';
import type { Directory } from './people';
import type { Column, Entry, Kind, Wrong } from './rules';
import { intermediariesSheet } from './sheet.intermediaries';
import { membersSheet } from './sheet.members';
import { organisationsSheet } from './sheet.organisations';
import { projectsSheet } from './sheet.projects';

/** What an entry is to the app. */
export interface Met {
  /** What is known of it by now; undefined when it is new. */
  known: { id: string; entry: Entry } | undefined;
  /** What it is called when people are told of it. */
  called: string;
}

/** Whoever takes rows over: the world, and who asked for it. */
export type Taker = World & { person: Pick<Cx['person'], 'id'> };

/** One of the club's lists: its columns, and how its rows become what the app knows. */
export interface Sheet {
  kind: Kind;
  columns: readonly Column[];
  /** Who knows better than a list: then what is known is never overwritten. */
  owned?: boolean;
  /** By which columns a row is the same as another. */
  keys: readonly string[];
  /** What stands in the app of such a row. */
  meet(tx: Tx, entry: Entry): Promise<Met>;
  /** Whom a row names. */
  people?(entry: Entry): string[];
  /** What only the app's other data can show to be wrong; empty when nothing is. */
  doubt?(tx: Tx, entry: Entry): Promise<Omit<Wrong, 'line'>[]>;
  /** Keeps a row: anew, or over what has this id. */
  take(tx: Tx, cx: Taker, entry: Entry, id: string | undefined): Promise<void>;
  /** Everything of the kind as entries, the oldest first. */
  list(tx: Tx, page: { offset: number; limit: number }): Promise<Entry[]>;
}

/** @param directory to find people in; for lists that are only written, none is needed */
export const sheetsWith = (directory?: Directory): Record<Kind, Sheet> => ({
  members: membersSheet(directory),
  organisations: organisationsSheet,
  intermediaries: intermediariesSheet,
  projects: projectsSheet(directory),
});
