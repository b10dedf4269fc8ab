import { useRef, useState } from 'preact/hooks';
import type { Message } from '../protocol';
import { EmojiPicker } from './emojipicker';
import { Icon } from './icons';
import { Menu, type MenuItem } from './menu';
import { unescaped } from './mrkdwn';
import { type Pane, usePane, useScene } from './pane-context';

interface Props {
  message: Message;
  inThread: boolean;
  onEdit(): void;
}

/** What one can do with a message: shown while the pointer or the focus is on it. */
export function MessageTools({ message, inThread, onEdit }: Props) {
  const pane = usePane();
  const { t, go, store } = pane;
  const shortcuts = useScene((scene) => scene.boot?.shortcuts ?? []);
  const [open, setOpen] = useState<'emoji' | 'menu' | null>(null);
  const smile = useRef<HTMLButtonElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  if (message.ephemeral || message.subtype === 'tombstone') return null;
  const spot = { channel: message.channel, ts: message.ts };
  return (
    <div class={`row-tools ${open ? 'open' : ''}`} role="toolbar" aria-label={t.messageTools}>
      <button
        type="button"
        ref={smile}
        title={t.addReaction}
        aria-label={t.addReaction}
        onClick={() => setOpen('emoji')}
      >
        <Icon name="smile" />
      </button>
      {!inThread && (
        <button
          type="button"
          title={t.replyInThread}
          aria-label={t.replyInThread}
          onClick={() => go({ thread: message.thread_ts ?? message.ts })}
        >
          <Icon name="reply" />
        </button>
      )}
      <button
        type="button"
        ref={more}
        title={t.moreActions}
        aria-label={t.moreActions}
        aria-haspopup="menu"
        aria-expanded={open === 'menu'}
        onClick={() => setOpen('menu')}
      >
        <Icon name="more" />
      </button>
      {open === 'emoji' && (
        <EmojiPicker
          anchor={smile}
          onClose={() => setOpen(null)}
          onPick={(name) => void store.act({ do: 'react', ...spot, name, on: true })}
        />
      )}
      {open === 'menu' && (
        <Menu
          anchor={more}
          onClose={() => setOpen(null)}
          items={[
            ...shortcuts
              .filter(({ type }) => type === 'message')
              .map(({ callback_id, name }) => ({
                key: callback_id,
                label: name,
                onPick: () => void run(pane, store.act({ do: 'shortcut', callback_id, ...spot })),
              })),
            ...itemsFor(pane, message, onEdit),
          ]}
        />
      )}
    </div>
  );
}

function itemsFor(pane: Pane, message: Message, onEdit: () => void): MenuItem[] {
  const { t, me, store } = pane;
  const spot = { channel: message.channel, ts: message.ts };
  const mine = message.user === me.id;
  return [
    {
      key: 'pin',
      label: message.pinned ? t.unpin : t.pin,
      onPick: () => void run(pane, store.act({ do: 'pin', ...spot, on: !message.pinned })),
    },
    {
      key: 'copy',
      label: t.copyText,
      onPick: () => void navigator.clipboard?.writeText(unescaped(message.text)),
    },
    ...(mine ? [{ key: 'edit', label: t.edit, onPick: onEdit }] : []),
    ...(mine
      ? [{ key: 'delete', label: t.remove_, danger: true, onPick: () => void remove(pane, message) }]
      : []),
  ];
}

async function remove(pane: Pane, message: Message): Promise<void> {
  const { t, store, ask } = pane;
  const sure = await ask({
    title: { type: 'plain_text', text: t.deleteMessage },
    text: { type: 'plain_text', text: t.deleteForGood },
    confirm: { type: 'plain_text', text: t.remove_ },
    style: 'danger',
  });
  if (sure) await run(pane, store.act({ do: 'delete', channel: message.channel, ts: message.ts }));
}

async function run(pane: Pane, doing: ReturnType<Pane['store']['act']>): Promise<void> {
  const done = await doing;
  if (!done.ok) pane.complain(done.error);
}
