import { useRef, useState } from 'preact/hooks';
import type { Channel } from '../protocol';
import { Icon } from './icons';
import { Menu } from './menu';
import { usePane, useScene } from './pane-context';

/** The app's global shortcuts. */
export function ShortcutMenu({ channel }: { channel: Channel }) {
  const { t, store, complain } = usePane();
  const shortcuts = useScene((scene) => scene.boot?.shortcuts ?? []).filter(({ type }) => type === 'global');
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  if (shortcuts.length === 0) return null;
  async function run(callback_id: string): Promise<void> {
    const done = await store.act({ do: 'shortcut', callback_id, channel: channel.id });
    if (!done.ok) complain(done.error);
  }
  return (
    <>
      <button
        type="button"
        class="bare"
        ref={anchor}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={t.shortcuts}
        title={t.shortcuts}
        onClick={() => setOpen(!open)}
      >
        <Icon name="bolt" />
      </button>
      {open && (
        <Menu
          anchor={anchor}
          onClose={() => setOpen(false)}
          items={shortcuts.map(({ callback_id, name, description }) => ({
            key: callback_id,
            label: (
              <>
                {name}
                <small>{description}</small>
              </>
            ),
            onPick: () => void run(callback_id),
          }))}
        />
      )}
    </>
  );
}
