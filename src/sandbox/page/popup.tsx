import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** What it hangs on. */
  anchor: RefObject<HTMLElement | null>;
  onClose(): void;
  /** As wide as the anchor, rather than as its content. */
  wide?: boolean;
  align?: 'start' | 'end';
  class?: string;
  children: ComponentChildren;
}

/** A box in the browser's top layer, below its anchor or above it where there is more room. */
export function Popup({ anchor, onClose, wide, align = 'start', class: looks = '', children }: Props) {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    box.current?.showPopover();
    let frame = 0;
    // A scroll, a new message, a picture that arrives: whatever moves the anchor, the box stays with it.
    const follow = () => {
      if (anchor.current && box.current) settle(anchor.current, box.current, wide ?? false, align);
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [anchor, wide, align]);

  useEffect(() => {
    const outside = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!box.current?.contains(target) && !anchor.current?.contains(target)) onClose();
    };
    addEventListener('pointerdown', outside, true);
    return () => removeEventListener('pointerdown', outside, true);
  }, [anchor, onClose]);

  return (
    <div class={`popup ${looks}`} popover="manual" ref={box}>
      {children}
    </div>
  );
}

const GAP = 4;
const EDGE = 8;

function settle(anchor: HTMLElement, box: HTMLElement, wide: boolean, align: 'start' | 'end'): void {
  const at = anchor.getBoundingClientRect();
  if (wide) box.style.width = `${at.width}px`;
  const below = innerHeight - at.bottom - GAP - EDGE;
  const above = at.top - GAP - EDGE;
  const height = Math.min(box.scrollHeight, 420);
  const up = height > below && above > below;
  box.style.maxHeight = `${Math.max(120, Math.min(420, up ? above : below))}px`;
  const left = align === 'end' ? at.right - box.offsetWidth : at.left;
  box.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - box.offsetWidth - EDGE))}px`;
  box.style.top = up ? `${at.top - GAP - box.offsetHeight}px` : `${at.bottom + GAP}px`;
}
