import { useEffect, useState } from 'preact/hooks';
import type { Choice } from './choices';

export interface Listing {
  choices: Choice[];
  state: 'ready' | 'loading' | 'failed' | 'short';
  active: number;
  setActive(index: number): void;
}

/** Milliseconds of quiet before the app is asked for options. */
const QUIET = 250;

/** The choices for `query` while a list is open, and which one the arrow keys are on. */
export function useListing(
  open: boolean,
  query: string,
  find: (query: string) => Choice[] | Promise<Choice[]>,
  least: number,
): Listing {
  const [choices, setChoices] = useState<Choice[]>([]);
  const [state, setState] = useState<Listing['state']>('ready');
  const [active, setActive] = useState(0);

  useEffect(() => {
    if (!open) return;
    setActive(0);
    if (query.trim().length < least) {
      setChoices([]);
      setState('short');
      return;
    }
    let current = true;
    const show = (found: Choice[]) => {
      if (!current) return;
      setChoices(found);
      setState('ready');
    };
    const seek = () => {
      const found = find(query);
      if (Array.isArray(found)) return show(found);
      setState('loading');
      found.then(show, () => {
        if (!current) return;
        setChoices([]);
        setState('failed');
      });
    };
    // Only a list that the app fills is worth a pause.
    const timer = least > 0 || query ? setTimeout(seek, isAsked(find) ? QUIET : 0) : seek();
    return () => {
      current = false;
      clearTimeout(timer as ReturnType<typeof setTimeout>);
    };
  }, [open, query, least]);

  return { choices, state, active: Math.min(active, choices.length - 1), setActive };
}
