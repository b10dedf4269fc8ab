import { cell } from './cell';

/** Where one pane stands: who acts, and what they look at. */
export interface Spot {
  user: string;
  channel: string;
  /** The app's Home tab instead of its messages. */
  home: boolean;
  /** `ts` of the thread open at the side. */
  thread: string;
}

const nowhere: Spot = { user: '', channel: '', home: false, thread: '' };

/** The panes as the address tells them; the second one exists with `?split`. */
export const route = cell<{ panes: Spot[] }>({ panes: parse(location.search) });

/** Changes a pane and the address. `replace` leaves no step to go back to. */
export function go(pane: number, patch: Partial<Spot>, replace = false): void {
  const panes = [...route.get().panes];
  panes[pane] = { ...nowhere, ...panes[pane], ...patch };
  write(panes, replace);
}

export function unsplit(pane: number): void {
  write(
    route.get().panes.filter((_, index) => index !== pane),
    false,
  );
}

window.addEventListener('popstate', () => route.set({ panes: parse(location.search) }));

function parse(search: string): Spot[] {
  const query = new URLSearchParams(search);
  const first: Spot = {
    user: query.get('user') ?? '',
    channel: query.get('channel') ?? '',
    home: query.get('tab') === 'home',
    thread: query.get('thread') ?? '',
  };
  const second = query.get('split');
  if (second === null) return [first];
  return [
    first,
    {
      user: second,
      channel: query.get('split_channel') ?? '',
      home: query.get('split_tab') === 'home',
      thread: query.get('split_thread') ?? '',
    },
  ];
}

function write(panes: Spot[], replace: boolean): void {
  const query = new URLSearchParams();
  panes.forEach((spot, index) => {
    const prefix = index === 0 ? '' : 'split_';
    query.set(index === 0 ? 'user' : 'split', spot.user);
    if (spot.channel) query.set(`${prefix}channel`, spot.channel);
    if (spot.home) query.set(`${prefix}tab`, 'home');
    if (spot.thread) query.set(`${prefix}thread`, spot.thread);
  });
  const address = `?${query}`;
  if (replace) history.replaceState(null, '', address);
  else if (address !== location.search) history.pushState(null, '', address);
  route.set({ panes });
}
