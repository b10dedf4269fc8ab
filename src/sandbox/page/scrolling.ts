import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../protocol';

/** Messages drawn at most; a step is what is added when an end comes near. */
const MOST = 160;
const STEP = 50;
/** Pixels from an end at which more is fetched. */
const NEAR = 600;

export interface Scrolled {
  shown: Message[];
  /** The newest messages are not among those drawn, or are out of sight. */
  away: boolean;
  onScroll(): void;
  toEnd(): void;
}

/**
 * Which of a channel's messages are drawn, so that thousands cost no more than a screenful: a window over the list that
 * moves as one scrolls. What is being read stays where it is on the screen, whatever is added above or below.
 */
export function useScrolling(
  box: RefObject<HTMLElement | null>,
  messages: Message[],
  more: boolean,
  loadOlder: () => void,
): Scrolled {
  // The window is counted from the newest message that it holds; none means that it follows the end.
  const [last, setLast] = useState<string | null>(null);
  const [length, setLength] = useState(STEP);
  const [away, setAway] = useState(false);
  const held = useRef<Hold>({ end: true });

  const end = last === null ? messages.length : messages.findLastIndex(({ ts }) => ts <= last) + 1;
  const start = Math.max(0, end - length);
  const shown = messages.slice(start, end);
  // Measured just before the rows change: the browser may have scrolled on since it last told.
  if (box.current && !held.current.end) held.current = hold(box.current);

  useLayoutEffect(() => {
    if (box.current) keep(box.current, held.current);
  }, [shown[0]?.ts, shown.at(-1)?.ts, shown.length]);

  useEffect(() => {
    const content = box.current?.firstElementChild;
    if (!content) return;
    const observer = new ResizeObserver(() => box.current && keep(box.current, held.current));
    observer.observe(content);
    observer.observe(box.current as HTMLElement);
    return () => observer.disconnect();
  }, []);

  function onScroll(): void {
    const element = box.current;
    if (!element) return;
    const below = element.scrollHeight - element.scrollTop - element.clientHeight;
    held.current = last === null && below < 24 ? { end: true } : hold(element);
    setAway(last !== null || below > 300);
    if (element.scrollTop < NEAR) up();
    else if (below < NEAR && last !== null) down();
  }

  function up(): void {
    if (start === 0) {
      if (more) loadOlder();
      if (!more) return;
    }
    const wanted = length + STEP;
    if (start > 0 || more) setLength(Math.min(wanted, MOST));
    if (wanted > MOST && start > 0) setLast(messages[Math.max(0, end - 1 - STEP)]?.ts ?? null);
  }

  function down(): void {
    const next = messages[end - 1 + STEP];
    setLast(next ? next.ts : null);
  }

  function toEnd(): void {
    held.current = { end: true };
    setLast(null);
    setLength(STEP);
    setAway(false);
    requestAnimationFrame(() => box.current && keep(box.current, held.current));
  }

  return { shown, away, onScroll, toEnd };
}

/** What stays in place: the end, or a message at its height on the screen. */
type Hold = { end: true } | { end: false; ts: string; top: number };

function hold(box: HTMLElement): Hold {
  const top = box.getBoundingClientRect().top;
  for (const row of box.querySelectorAll<HTMLElement>('[data-ts]')) {
    const at = row.getBoundingClientRect();
    if (at.bottom > top) return { end: false, ts: row.dataset.ts ?? '', top: at.top - top };
  }
  return { end: true };
}

function keep(box: HTMLElement, held: Hold): void {
  if (held.end) {
    box.scrollTop = box.scrollHeight;
    return;
  }
  const row = box.querySelector(`[data-ts="${held.ts}"]`);
  if (!row) return;
  const moved = row.getBoundingClientRect().top - box.getBoundingClientRect().top - held.top;
  if (Math.abs(moved) > 1) box.scrollTop += moved;
}
