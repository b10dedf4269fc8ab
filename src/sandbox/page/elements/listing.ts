import { useEffect, useState } from 'preact/hooks';
import type { Choice } from './choices';

/** Where a list's choices come from. */
export interface Source {
  find(query: string): Choice[] | Promise<Choice[]>;
  /** The app is asked, as one types; otherwise the page knows them all. */
  asked: boolean;
  /** Characters before the app is asked. */
  least: number;
}

export interface Listing {
  choices: Choice[];
  state: 'ready' | 'loading' | 'failed' | 'short';
  active: number;
  setActive(index: number): void;
}

/** Milliseconds of quiet before the app is asked. */
const QUIET = 250;

/** The choices for `query` while a list is open, and which one the arrow keys are on. */
export function useListing(open: boolean, query: string, source: Source): Listing {
  const [choices, setChoices] = useState<Choice[]>([]);
  const [state, setState] = useState<Listing['state']>('ready');
  const [active, setActive] = useState(0);

  useEffect(() => {
    if (!open) return;
    setActive(0);
    if (query.trim().length < source.least) {
      setChoices([]);
      setState('short');
      return;
    }
    let current = true;
    const show = (found: Choice[], then: Listing['state'] = 'ready') => {
      if (!current) return;
      setChoices(found);
      setState(then);
    };
    const seek = async () => {
      try {
        show(await source.find(query));
      } catch {
        show([], 'failed');
      }
    };
    if (source.asked) setState('loading');
    const timer = setTimeout(seek, source.asked && query ? QUIET : 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [open, query]);

  return { choices, state, active: Math.min(active, choices.length - 1), setActive };
}
