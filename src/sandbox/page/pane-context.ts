import type { Confirm } from '@slack/types';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { User } from '../protocol';
import { useCell } from './cell';
import type { Scene } from './live';
import type { Spot } from './route';
import type { Language } from './settings';
import type { Store } from './store';
import type { Texts } from './texts';

/** What everything inside a pane can reach. */
export interface Pane {
  index: number;
  spot: Spot;
  store: Store;
  me: User;
  language: Language;
  /** BCP 47 tag for dates and numbers. */
  locale: string;
  t: Texts;
  go(patch: Partial<Spot>): void;
  /** Asks before an action; false when the person thinks better of it. */
  ask(question: Confirm): Promise<boolean>;
  /** A passing word of trouble. */
  complain(error: string): void;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('outside a pane');
  return pane;
}

export function useScene<S>(pick: (scene: Scene) => S): S {
  return useCell(usePane().store.scene, pick);
}
