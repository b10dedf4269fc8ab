import { useEffect, useRef } from 'preact/hooks';
import { api } from './api';
import { useCell } from './cell';
import { Desk } from './desk';
import { isPerson } from './directory';
import { Inspector } from './inspector';
import { PaneView } from './pane';
import { go, route, type Spot } from './route';
import { inFront, remember, settings } from './settings';
import { openStore, type Store } from './store';
import { TopBar } from './topbar';
import { addTrace, ui } from './ui';

export function App() {
  const panes = useCell(route, (value) => value.panes);
  const drawer = useCell(ui, (value) => value.drawer);
  const stores = useStores(panes);
  useSomebody(panes);
  useRecent(panes);
  useJumpKey();
  return (
    <>
      <TopBar />
      <div class={`panes ${panes.length > 1 ? 'two' : ''}`}>
        {panes.map((spot, index) => {
          const store = stores[index];
          return store && <PaneView key={`${index} ${spot.user}`} index={index} spot={spot} store={store} />;
        })}
        {drawer === 'inspector' && <Inspector />}
        {drawer === 'desk' && <Desk />}
      </div>
    </>
  );
}

/** One store a pane, kept for as long as its persona stays. */
function useStores(panes: Spot[]): (Store | undefined)[] {
  const open = useRef<(Store | undefined)[]>([]);
  const stores = panes.map(({ user }, index) => {
    const known = open.current[index];
    if (known?.user === user) return known;
    if (!user) return undefined;
    const store = openStore(user);
    store.onLive((live) => {
      if (live.type === 'trace') addTrace(live.trace);
    });
    return store;
  });
  const before = open.current;
  open.current = stores;
  useEffect(() => {
    for (const store of before) if (store && !stores.includes(store)) store.close();
  });
  return stores;
}

/** An address without a person becomes the one of whoever was last here, or of the first of the workspace. */
function useSomebody(panes: Spot[]): void {
  useEffect(() => {
    panes.forEach(({ user }, index) => {
      if (!user) void somebody(panes).then((id) => go(index, { user: id }, true));
    });
  }, [panes]);
}

async function somebody(panes: Spot[]): Promise<string> {
  const free = (id: string) => panes.every(({ user }) => user !== id);
  const recent = settings.get().recent.find(free);
  if (recent) return recent;
  const { users } = await api.users({ limit: 10 });
  return users.find((user) => isPerson(user) && free(user.id))?.id ?? '';
}

function useRecent(panes: Spot[]): void {
  const names = panes.map(({ user }) => user).join(' ');
  useEffect(() => {
    const recent = panes.reduceRight(
      (list, { user }) => (user ? inFront(list, user, 8) : list),
      settings.get().recent,
    );
    remember({ recent });
  }, [names]);
}

function useJumpKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      const { palette, pane } = ui.get();
      ui.set({ palette: palette ? null : { kind: 'jump', pane } });
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
