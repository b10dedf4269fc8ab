import { useEffect, useRef, useState } from 'preact/hooks';
import type { Live, Message } from '../protocol';
import { Avatar } from './avatar';
import { nameOf, useUser } from './directory';
import { Icon } from './icons';
import { isNotice, isReply } from './live';
import { previewOf } from './mrkdwn';
import { usePane } from './pane-context';
import type { Spot } from './route';
import { channelOf, type Store } from './store';
import type { Texts } from './texts';

type Toast = { kind: 'trouble'; text: string } | { kind: 'message'; message: Message; where: string };

export interface Toaster {
  shown: (Toast & { key: number })[];
  add(toast: Toast): void;
  drop(key: number): void;
}

/** Milliseconds for which a toast stays. */
const STAY = 7000;

/** Passing notes: messages in places that are not being looked at, and trouble. */
export function useToasts(store: Store, spot: Spot, t: Texts): Toaster {
  const [shown, setShown] = useState<Toaster['shown']>([]);
  const count = useRef(0);
  const looking = useRef(spot);
  looking.current = spot;
  const toaster = useRef<Toaster>({ shown, add, drop });
  toaster.current.shown = shown;

  function drop(key: number): void {
    setShown((toasts) => toasts.filter((toast) => toast.key !== key));
  }
  function add(toast: Toast): void {
    const key = count.current++;
    setShown((toasts) => [...toasts, { ...toast, key }].slice(-4));
    setTimeout(() => drop(key), STAY);
  }
  useEffect(() => store.onLive((live) => announce(live, store, looking.current, t, add)), [store, t]);
  return toaster.current;
}

function announce(live: Live, store: Store, spot: Spot, t: Texts, add: (toast: Toast) => void): void {
  if (live.type !== 'message') return;
  const { message } = live;
  const scene = store.scene.get();
  const channel = channelOf(scene, message.channel);
  const seen =
    spot.channel === message.channel &&
    !spot.home &&
    (!isReply(message) || spot.thread === message.thread_ts);
  const old = channel?.latest !== undefined && message.ts < channel.latest;
  if (!channel?.member || seen || old || message.user === store.user || message.edited || isNotice(message))
    return;
  if (message.reactions.length || message.replies) return;
  add({ kind: 'message', message, where: channel.kind === 'im' ? t.directMessage : `#${channel.name}` });
}

export function Toasts({ toasts }: { toasts: Toaster }) {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.shown.map((toast) =>
        toast.kind === 'trouble' ? (
          <p class="toast trouble" key={toast.key} role="alert">
            <Icon name="warning" />
            <span>{toast.text}</span>
            <Dismiss onPress={() => toasts.drop(toast.key)} />
          </p>
        ) : (
          <MessageToast key={toast.key} toast={toast} onDone={() => toasts.drop(toast.key)} />
        ),
      )}
    </div>
  );
}

function MessageToast({ toast, onDone }: { toast: Toast & { kind: 'message' }; onDone(): void }) {
  const { go } = usePane();
  const { message, where } = toast;
  const user = useUser(message.user);
  return (
    <div class="toast">
      <button
        type="button"
        class="toast-words"
        onClick={() => {
          go({
            channel: message.channel,
            home: false,
            thread: isReply(message) ? (message.thread_ts ?? '') : '',
          });
          onDone();
        }}
      >
        <Avatar user={user} size={28} />
        <span>
          <b>{nameOf(message.user)}</b> <small>{where}</small>
          <span class="toast-text">{previewOf(message.text, nameOf)}</span>
        </span>
      </button>
      <Dismiss onPress={onDone} />
    </div>
  );
}

function Dismiss({ onPress }: { onPress(): void }) {
  const { t } = usePane();
  return (
    <button type="button" class="bare" aria-label={t.close} onClick={onPress}>
      <Icon name="close" />
    </button>
  );
}
