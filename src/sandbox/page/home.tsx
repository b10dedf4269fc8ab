import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Channel, View } from '../protocol';
import { Avatar } from './avatar';
import { Blocks } from './blocks/block';
import { KitContext, openKit } from './blocks/kit';
import { Composer } from './composer';
import { useUser } from './directory';
import { blocksOf } from './elements/kinds';
import { Icon } from './icons';
import { Messages } from './messages';
import { usePane, useScene } from './pane-context';

/** The app's own place, with its tabs Home and Messages. */
export function AppPlace({ channel }: { channel: Channel }) {
  const { spot, go, t, store } = usePane();
  const app = useScene((scene) => scene.boot?.app);
  const connected = useScene((scene) => scene.connected);
  const bot = useUser(channel.with);
  const home = spot.home && (app?.home ?? false);
  useEffect(() => {
    void store.act({ do: 'home', tab: home ? 'home' : 'messages' });
  }, [home, connected]);
  return (
    <main class="stage">
      <header class="head app">
        <Avatar user={bot} size={24} />
        <h2>{app?.name}</h2>
        <span class="badge">{t.appBadge}</span>
        <div class="tabs" role="tablist" aria-label={app?.name}>
          {app?.home && (
            <Tab name={t.homeTab} selected={home} onPick={() => go({ home: true, thread: '' })} />
          )}
          <Tab name={t.messagesTab} selected={!home} onPick={() => go({ home: false })} />
        </div>
      </header>
      {!connected && (
        <p class="banner" role="status">
          <Icon name="warning" />
          {t.appAway(app?.name ?? '')}
        </p>
      )}
      {home ? (
        <HomeTab />
      ) : (
        <>
          <Messages channel={channel} />
          <Composer channel={channel} />
        </>
      )}
    </main>
  );
}

function Tab({ name, selected, onPick }: { name: string; selected: boolean; onPick(): void }) {
  return (
    <button type="button" role="tab" aria-selected={selected} onClick={onPick}>
      {name}
    </button>
  );
}

function HomeTab() {
  const { t } = usePane();
  const view = useScene((scene) => scene.home);
  return (
    <div class="home scroll" role="tabpanel" aria-label={t.homeTab}>
      {view ? <HomeView key={view.id} view={view} /> : <Nothing />}
    </div>
  );
}

function HomeView({ view }: { view: View }) {
  const pane = usePane();
  const blocks = useMemo(() => blocksOf(view.blocks), [view.blocks]);
  const kit = useMemo(
    () => openKit(pane, { surface: 'home', key: view.id, place: { view: view.id }, blocks }),
    [pane, view.id, blocks],
  );
  useEffect(() => pane.store.drafts.prune(view.id, blocks), [blocks]);
  return (
    <KitContext.Provider value={kit}>
      <Blocks blocks={blocks} />
    </KitContext.Provider>
  );
}

/** Said only after a moment: an app publishes on the first visit. */
function Nothing() {
  const { t } = usePane();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1500);
    return () => clearTimeout(timer);
  }, []);
  return <p class="nothing">{late ? t.nothingAtHome : t.loading}</p>;
}
