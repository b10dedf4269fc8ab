import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { emojiOf, findEmoji } from './emoji';
import { usePane } from './pane-context';
import { Popup } from './popup';
import { inFront, remember, useSettings } from './settings';

interface Props {
  anchor: RefObject<HTMLElement | null>;
  onPick(name: string): void;
  onClose(): void;
}

const COLUMNS = 8;
const OFTEN = ['+1', 'raised_hand', 'seedling', 'eyes', 'tada', 'pray', 'heart', 'white_check_mark'];

/** All emoji, by name as one types, those of late on top. */
export function EmojiPicker({ anchor, onPick, onClose }: Props) {
  const { t } = usePane();
  const recent = useSettings((settings) => settings.emoji);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const often = [...new Set([...recent, ...OFTEN])].slice(0, COLUMNS);
  const names = query
    ? findEmoji(query)
    : [...often, ...findEmoji('').filter((name) => !often.includes(name))];
  const active = Math.min(at, names.length - 1);

  function pick(name: string | undefined): void {
    if (!name) return;
    remember({ emoji: inFront(recent, name, COLUMNS) });
    onClose();
    anchor.current?.focus();
    onPick(name);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key];
    if (step) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(names.length - 1, active + step)));
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      pick(names[active]);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
      anchor.current?.focus();
    }
  }
  const current = names[active];
  return (
    <Popup anchor={anchor} onClose={onClose} align="end" class="emojis">
      <div role="dialog" aria-label={t.pickEmoji} onKeyDown={onKeyDown}>
        <input
          class="input"
          ref={search}
          aria-label={t.findEmoji}
          placeholder={t.findEmoji}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
        />
        <div class="emoji-grid">
          {names.map((name, index) => (
            <button
              type="button"
              key={name}
              tabIndex={-1}
              aria-label={`:${name}:`}
              title={`:${name}:`}
              class={index === active ? 'active' : ''}
              ref={(element) => {
                if (index === active) element?.scrollIntoView({ block: 'nearest' });
              }}
              onMouseEnter={() => setAt(index)}
              onClick={() => pick(name)}
            >
              {emojiOf(name)}
            </button>
          ))}
        </div>
        <p class="note">{current ? `${emojiOf(current)} :${current}:` : t.nothingFound}</p>
      </div>
    </Popup>
  );
}
