import { useRef, useState } from 'preact/hooks';
import type { Message } from '../protocol';
import { nameOf } from './directory';
import { emojiOf } from './emoji';
import { EmojiPicker } from './emojipicker';
import { Icon } from './icons';
import { usePane } from './pane-context';

/** The reactions on a message; a press adds one's own or takes it back. */
export function Reactions({ message }: { message: Message }) {
  const { t, me, store } = usePane();
  const [open, setOpen] = useState(false);
  const plus = useRef<HTMLButtonElement>(null);
  if (message.reactions.length === 0) return null;
  const react = (name: string, on: boolean) =>
    void store.act({ do: 'react', channel: message.channel, ts: message.ts, name, on });
  return (
    <ul class="reactions" aria-label={t.reactions}>
      {message.reactions.map(({ name, users }) => {
        const mine = users.includes(me.id);
        const names = users.slice(0, 20).map(nameOf);
        return (
          <li key={name}>
            <button
              type="button"
              class={`reaction ${mine ? 'mine' : ''}`}
              aria-pressed={mine}
              aria-label={t.reaction(name, users.length)}
              title={t.reactedWith(names, name)}
              onClick={() => react(name, !mine)}
            >
              <span class="emoji">{emojiOf(name) ?? `:${name}:`}</span> {users.length}
            </button>
          </li>
        );
      })}
      <li>
        <button
          type="button"
          class="reaction add"
          ref={plus}
          aria-label={t.addReaction}
          onClick={() => setOpen(!open)}
        >
          <Icon name="smile" />
        </button>
        {open && (
          <EmojiPicker anchor={plus} onClose={() => setOpen(false)} onPick={(name) => react(name, true)} />
        )}
      </li>
    </ul>
  );
}
