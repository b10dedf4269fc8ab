import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** The accessible name, or the id of the heading that gives it. */
  label?: string;
  labelledBy?: string;
  role?: 'dialog' | 'alertdialog';
  class: string;
  /** A click beside the box closes it. */
  light?: boolean;
  onEscape(): void;
  children: ComponentChildren;
}

/** A box over its pane that holds the focus while it is open and gives it back when it goes. */
export function Dialog({
  label,
  labelledBy,
  role = 'dialog',
  class: looks,
  light,
  onEscape,
  children,
}: Props) {
  const box = useRef<HTMLDivElement>(null);
  useHeldFocus(box);
  const dialog = {
    role,
    'aria-modal': true,
    'aria-label': label,
    'aria-labelledby': labelledBy,
    onKeyDown(event: KeyboardEvent) {
      if (event.key === 'Escape' && !event.isComposing) {
        event.stopPropagation();
        onEscape();
      } else if (event.key === 'Tab' && box.current) goRound(event, box.current);
    },
  };
  return (
    <div class={`veil ${looks}-veil`}>
      {light && <button type="button" class="beside" tabIndex={-1} aria-hidden="true" onClick={onEscape} />}
      <div class={looks} tabIndex={-1} ref={box} {...dialog}>
        {children}
      </div>
    </div>
  );
}

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

function useHeldFocus(box: RefObject<HTMLElement | null>): void {
  // Looked up while drawing, as what is under the box loses the focus right after.
  const before = useRef(document.activeElement as HTMLElement | null);
  useEffect(() => {
    const wished = box.current?.querySelector<HTMLElement>('[autofocus]');
    const field = box.current?.querySelector<HTMLElement>('.body :is(input, textarea, select)');
    (wished ?? field ?? box.current)?.focus();
    return () => giveBack(before.current);
  }, []);
}

/** After the box is gone, and only if nothing else took the focus meanwhile. */
export function giveBack(before: HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (before?.isConnected && document.activeElement === document.body) before.focus();
  });
}

/** Tab goes from the last control to the first, and back. */
function goRound(event: KeyboardEvent, box: HTMLElement): void {
  const all = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.tabIndex >= 0 && one.offsetParent,
  );
  const [first] = all;
  const last = all.at(-1);
  const at = document.activeElement;
  if (event.shiftKey && (at === first || at === box)) {
    event.preventDefault();
    last?.focus();
  } else if (!event.shiftKey && at === last) {
    event.preventDefault();
    first?.focus();
  }
}
