import type { Json, Trace } from '../protocol';
import { cell } from './cell';

/** What the page as a whole shows beside its panes. */
export interface Ui {
  drawer: 'inspector' | 'desk' | null;
  /** The palette that is open, and for which pane. */
  palette: { kind: 'jump' | 'people' | 'browse' | 'invite'; pane: number } | null;
  /** The pane that was last used. */
  pane: number;
  traces: Trace[];
}

export const ui = cell<Ui>({ drawer: null, palette: null, pane: 0, traces: [] });

/** Traces kept on the page. */
const KEPT = 500;

/** Adds a trace, or puts it in the place of its unfinished form; two panes hear of the same one. */
export function addTrace(trace: Trace): void {
  const { traces } = ui.get();
  const known = traces.findIndex(({ id }) => id === trace.id);
  const next = known < 0 ? [...traces, trace] : traces.with(known, trace);
  ui.set({ traces: next.slice(-KEPT) });
}

export function pretty(json: Json): string {
  return typeof json === 'string' ? json : JSON.stringify(json, null, 2);
}
