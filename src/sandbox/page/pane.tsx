import type { Confirm } from '@slack/types';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Boot } from '../protocol';
import { useCell } from './cell';
import { ChannelPlace } from './channel';
import { useUser } from './directory';
import { AppPlace } from './home';
import { Icon } from './icons';
import { useLanguage } from './language';
import { Modals } from './modal';
import { Palettes } from './palettes';
import { type Pane, PaneContext, usePane, useScene } from './pane-context';
import { Question } from './question';
import { go, type Spot } from './route';
import { Sidebar } from './sidebar';
import { channelOf, type Store } from './store';
import { texts } from './texts';
import { Thread } from './thread';
import { Toasts, useToasts } from './toasts';
import { ui } from './ui';

interface Props {
  index: number;
  spot: Spot;
  store: Store;
}

/** One persona's workspace. */
export function PaneView({ index, spot, store }: Props) {
  const boot = useCell(store.scene, (scene) => scene.boot);
  const reachable = useCell(store.scene, (scene) => scene.reachable);
  const me = useUser(spot.user) ?? boot?.me;
  const language = useLanguage(me);
  const covered = useCell(store.scene, (scene) => scene.modals.length > 0);
  const [question, setQuestion] = useState<{ confirm: Confirm; answer(yes: boolean): void } | null>(null);
  const [placesOpen, setPlacesOpen] = useState(false);
  useEffect(() => setPlacesOpen(false), [spot.channel]);
  const toasts = useToasts(store, spot, texts[language]);
  useFirstPlace(index, spot, store);

  const pane = useMemo<Pane | null>(
    () =>
      me && boot
        ? {
            index,
            spot,
            store,
            me,
            language,
            locale: language === 'ja' ? 'ja-JP' : 'en-US',
            t: texts[language],
            go: (patch) => go(index, patch),
            ask: (confirm) => new Promise((answer) => setQuestion({ confirm, answer })),
            complain: (error) => toasts.add({ kind: 'trouble', text: texts[language].trouble(error) }),
          }
        : null,
    [index, spot, store, me, boot, language],
  );
  if (!pane) return <Empty reachable={reachable} />;
  return (
    <PaneContext.Provider value={pane}>
      <section
        class={`pane ${spot.thread ? 'threaded' : ''}`}
        aria-label={pane.t.paneOf(pane.me.real_name)}
        lang={language}
        onFocusIn={() => ui.set({ pane: index })}
        onPointerDown={() => ui.set({ pane: index })}
      >
        {!reachable && (
          <p class="banner lost" role="alert">
            <Icon name="warning" />
            {pane.t.trouble('unreachable')}
          </p>
        )}
        <div class={`ground ${placesOpen ? 'places-open' : ''}`} inert={covered}>
          <button
            type="button"
            class="places-toggle tool"
            aria-label={pane.t.places}
            aria-expanded={placesOpen}
            onClick={() => setPlacesOpen(!placesOpen)}
          >
            <Icon name={placesOpen ? 'close' : 'menu'} />
          </button>
          <Sidebar />
          <Stage />
          {spot.thread && <Thread key={`${spot.channel} ${spot.thread}`} />}
        </div>
        <Modals />
        {question && (
          <Question
            confirm={question.confirm}
            onAnswer={(yes) => {
              setQuestion(null);
              question.answer(yes);
            }}
          />
        )}
        <Palettes />
        <Toasts toasts={toasts} />
      </section>
    </PaneContext.Provider>
  );
}

function Stage() {
  const { spot, store } = usePane();
  const channel = useScene((scene) => channelOf(scene, spot.channel));
  const bot = useScene((scene) => scene.boot?.app?.bot_user);
  useEffect(() => {
    if (!channel && spot.channel) void store.loadChannels();
  }, [channel, spot.channel]);
  if (!channel) return <main class="stage" aria-busy="true" />;
  return channel.with && channel.with === bot ? (
    <AppPlace key={channel.id} channel={channel} />
  ) : (
    <ChannelPlace key={channel.id} channel={channel} />
  );
}

/** Before anything is known of the persona. */
function Empty({ reachable }: { reachable: boolean }) {
  const t = texts[useLanguage(undefined)];
  return (
    <section class="pane empty" aria-busy={reachable}>
      {!reachable && <p role="alert">{t.trouble('unreachable')}</p>}
    </section>
  );
}

/**
 * Where a persona starts when the address names no place, or one that they cannot see: in the app's Home, as it is
 * what this workspace is for, else in the first channel that they are in.
 */
function useFirstPlace(index: number, spot: Spot, store: Store): void {
  const boot = useCell(store.scene, (scene) => scene.boot);
  useEffect(() => {
    if (!boot) return;
    // The sandbox takes somebody for an id that it does not know.
    if (boot.me.id !== spot.user) return go(index, { user: boot.me.id, channel: '', thread: '' }, true);
    const known = boot.channels.some(({ id }) => id === spot.channel);
    if (!known) void firstPlace(boot, store).then((place) => go(index, place, true));
  }, [boot]);
}

async function firstPlace({ app, channels }: Boot, store: Store): Promise<Partial<Spot>> {
  const done = app?.home ? await store.act({ do: 'dm', with: app.bot_user }) : null;
  if (done?.ok && done.channel) return { channel: done.channel, home: true, thread: '' };
  const first = channels.find(({ member, kind }) => member && kind === 'public') ?? channels[0];
  return { channel: first?.id ?? '', home: false, thread: '' };
}
