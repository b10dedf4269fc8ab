import type { Overflow as OverflowElement } from '@slack/types';
import { useRef, useState } from 'preact/hooks';
import type { Json } from '../../protocol';
import { useKit } from '../blocks/kit';
import { Plain } from '../blocks/text';
import { Icon } from '../icons';
import { Menu } from '../menu';
import { usePane } from '../pane-context';
import type { Fitting } from './field';

/** The "…" menu. */
export function Overflow({ element, block }: Fitting<OverflowElement>) {
  const kit = useKit();
  const { t } = usePane();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        type="button"
        class="button overflow"
        ref={anchor}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={t.moreActions}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <Menu
          anchor={anchor}
          onClose={() => setOpen(false)}
          items={element.options.map((option) => ({
            key: option.value ?? option.text.text,
            label: (
              <>
                <Plain of={option.text} />
                {option.description && <small>{option.description.text}</small>}
              </>
            ),
            onPick() {
              if (option.url) window.open(option.url, '_blank', 'noreferrer');
              void kit.press(block, element, { selected_option: option as unknown as Json });
            },
          }))}
        />
      )}
    </>
  );
}
