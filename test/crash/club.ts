import type { Ledger } from './ledger';
import type { Stored } from './stored';

/** What the people of the test share. */
export interface Club {
  ledger: Ledger;
  stored: Stored;
  /** Ids of the club's two channels. */
  places: { recruiting: string; coordinators: string };
  /** A word that nobody used before. */
  token: () => string;
  /** Whether there is room for another one, which is then taken. */
  spare: (what: 'project' | 'request') => boolean;
  /** Teams may be formed now: a run that is cut off holds up the next one for minutes. */
  mayMatch: boolean;
  /** From 0 to 1: how far the test is. */
  progress: number;
  isOver: boolean;
}
