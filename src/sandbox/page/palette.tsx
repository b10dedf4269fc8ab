import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Dialog } from './dialog';
import { Icon } from './icons';
import { usePane } from './pane-context';

export interface PaletteEntry {
  key: string;
  group: string;
  mark: ComponentChildren;
  text: string;
  hint?: string;
  onPick(): void;
}

interface Props {
  name: string;
  placeholder: string;
  find(query: string): PaletteEntry[];
  onClose(): void;
}

/** A search field with its findings below: arrow keys, Enter, Esc. */
export function Palette({ name, placeholder, find, onClose }: Props) {
  const { t } = usePane();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const entries = find(query);
  const active = Math.min(at, entries.length - 1);

  function pick(entry: PaletteEntry | undefined): void {
    if (!entry) return;
    onClose();
    entry.onPick();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((active + step + entries.length) % Math.max(1, entries.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      pick(entries[active]);
    }
  }
  return (
    <Dialog label={name} class="palette" light onEscape={onClose}>
      <div class="palette-search body">
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={placeholder}
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
          autocomplete="off"
          placeholder={placeholder}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" class="bare" aria-label={t.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div role="listbox" id={list} aria-label={name} class="palette-list">
        {entries.map((entry, index) => (
          <Entry
            key={`${entry.group} ${entry.key}`}
            entry={entry}
            first={entry.group !== entries[index - 1]?.group}
            id={`${list}-${index}`}
            active={index === active}
            onPick={() => pick(entry)}
          />
        ))}
      </div>
      {entries.length === 0 && <p class="note">{t.nothingFound}</p>}
      <p class="keys" aria-hidden="true">
        <kbd>↑</kbd>
        <kbd>↓</kbd> {t.keysMove} <kbd>Enter</kbd> {t.keysPick} <kbd>Esc</kbd> {t.keysClose}
      </p>
    </Dialog>
  );
}

interface EntryProps {
  entry: PaletteEntry;
  first: boolean;
  id: string;
  active: boolean;
  onPick(): void;
}

function Entry({ entry, first, id, active, onPick }: EntryProps) {
  return (
    <>
      {first && (
        <div class="heading" role="presentation">
          {entry.group}
        </div>
      )}
      <button
        type="button"
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={active}
        class={`entry ${active ? 'active' : ''}`}
        ref={(element) => {
          if (active) element?.scrollIntoView({ block: 'nearest' });
        }}
        onClick={onPick}
      >
        {entry.mark}
        <span class="words">
          {entry.text}
          {entry.hint && <small>{entry.hint}</small>}
        </span>
      </button>
    </>
  );
}
