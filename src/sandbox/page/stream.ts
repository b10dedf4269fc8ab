import type { Live } from '../protocol';

interface Ear {
  /** The stream stands: what was there before it is to be read now. */
  onOpen(): void;
  onHeard(live: Live): void;
  onLost(): void;
}

/** Milliseconds after which a hidden page lets its stream go. */
const PATIENCE = 10_000;

/**
 * Listens to what a persona hears, again and again until stopped. A browser allows six streams to one address, so a
 * page that is not looked at lets its own go and opens a new one when it is seen again.
 * @returns how to stop
 */
export function listen(user: string, { onOpen, onHeard, onLost }: Ear): () => void {
  let events: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    events = new EventSource(`/client/events?user=${encodeURIComponent(user)}`);
    events.onopen = onOpen;
    events.onmessage = (event: MessageEvent<string>) => onHeard(JSON.parse(event.data) as Live);
    events.onerror = onLost;
  }
  function shut(): void {
    events?.close();
    events = null;
  }
  function onVisibility(): void {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(shut, PATIENCE);
    else if (!events) open();
  }

  open();
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisibility);
    shut();
  };
}
