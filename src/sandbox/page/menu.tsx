import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Popup } from './popup';

export interface MenuItem {
  key: string;
  label: ComponentChildren;
  danger?: boolean;
  onPick(): void;
}

interface Props {
  anchor: RefObject<HTMLElement | null>;
  items: MenuItem[];
  onClose(): void;
}

/** A menu of actions: arrow keys move, Enter picks, Esc goes back to where it came from. */
export function Menu({ anchor, items, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => entries()[0]?.focus(), []);

  function entries(): HTMLElement[] {
    return [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  }

  function onKeyDown(event: KeyboardEvent): void {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[to]?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      anchor.current?.focus();
      onClose();
    }
  }

  return (
    <Popup anchor={anchor} onClose={onClose} align="end" class="menu">
      <div role="menu" ref={box} onKeyDown={onKeyDown}>
        {items.map((item) => (
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            key={item.key}
            class={item.danger ? 'danger' : ''}
            onClick={() => {
              anchor.current?.focus();
              onClose();
              item.onPick();
            }}
          >
            {item.label}
          </button>
        ))}
      </div>
    </Popup>
  );
}
