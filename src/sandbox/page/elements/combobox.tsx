import { useCallback, useId, useRef, useState } from 'preact/hooks';
import { Avatar } from '../avatar';
import { Icon } from '../icons';
import { usePane } from '../pane-context';
import { Popup } from '../popup';
import type { Choice } from './choices';
import { type Listing, type Source, useListing } from './listing';

interface Props {
  source: Source;
  chosen: Choice[];
  multi: boolean;
  /** The most that may be chosen. */
  max?: number;
  placeholder: string;
  /** `aria-*` and id of the input. */
  naming: Record<string, string | boolean>;
  autoFocus?: boolean;
  /** A single choice may be taken back. */
  clearable: boolean;
  onChange(chosen: Choice[]): void;
  /** The list was closed. */
  onSettle?(): void;
}

/** Choices drawn at a time; typing narrows the rest. */
const SHOWN = 100;

/** A list to choose from by typing, arrow keys or mouse: Slack's select, single and multiple. */
export function Combobox(props: Props) {
  const { chosen, multi, max = Number.POSITIVE_INFINITY, onChange, onSettle } = props;
  const { t } = usePane();
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const listing = useListing(open, query, props.source);
  const full = multi && chosen.length >= max;

  const shut = useCallback(() => {
    setOpen(false);
    setQuery('');
    onSettle?.();
  }, [onSettle]);

  function pick(choice: Choice): void {
    const taken = chosen.some(({ key }) => key === choice.key);
    if (!multi) {
      onChange([choice]);
      shut();
      return;
    }
    if (!taken && full) return;
    setQuery('');
    onChange(taken ? chosen.filter(({ key }) => key !== choice.key) : [...chosen, choice]);
  }

  function drop(choice: Choice): void {
    onChange(chosen.filter(({ key }) => key !== choice.key));
    if (!open) onSettle?.();
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { choices, active, setActive } = listing;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = choices[active];
    if (step) {
      event.preventDefault();
      if (!open) setOpen(true);
      else setActive((active + step + choices.length) % Math.max(1, Math.min(choices.length, SHOWN)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (open && choice) pick(choice);
      else setOpen(true);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      shut();
    } else if (event.key === 'Backspace' && multi && !query && chosen.length) {
      onChange(chosen.slice(0, -1));
    }
  }

  const [only] = chosen;
  const resting = multi ? '' : (only?.text ?? '');
  return (
    <div class={`combobox ${multi ? 'multi' : ''}`} ref={box}>
      {multi && chosen.map((choice) => <Chip key={choice.key} choice={choice} onDrop={() => drop(choice)} />)}
      <input
        ref={input}
        role="combobox"
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && listing.active >= 0 ? `${list}-${listing.active}` : undefined}
        autocomplete="off"
        autofocus={props.autoFocus}
        {...props.naming}
        placeholder={multi && chosen.length ? '' : (only?.text ?? props.placeholder)}
        value={open ? query : resting}
        onClick={() => setOpen(true)}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => open && shut()}
      />
      {!multi && props.clearable && only && (
        <button type="button" class="clear" aria-label={t.clear} onClick={() => onChange([])}>
          <Icon name="close" />
        </button>
      )}
      <span
        class="arrow"
        aria-hidden="true"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => input.current?.focus()}
      >
        <Icon name="down" />
      </span>
      {open && (
        <Popup anchor={box} onClose={shut} wide class="listbox">
          <Note listing={listing} full={full} max={max} least={props.source.least} />
          <div role="listbox" id={list} aria-multiselectable={multi}>
            {listing.choices.slice(0, SHOWN).map((choice, index) => (
              <Entry
                key={choice.key}
                id={`${list}-${index}`}
                choice={choice}
                heading={choice.group !== listing.choices[index - 1]?.group ? choice.group : undefined}
                active={index === listing.active}
                selected={chosen.some(({ key }) => key === choice.key)}
                disabled={full && !chosen.some(({ key }) => key === choice.key)}
                onPick={() => pick(choice)}
              />
            ))}
          </div>
          {listing.choices.length > SHOWN && (
            <p class="note">{t.typeToNarrow(listing.choices.length - SHOWN)}</p>
          )}
        </Popup>
      )}
    </div>
  );
}

function Chip({ choice, onDrop }: { choice: Choice; onDrop(): void }) {
  const { t } = usePane();
  return (
    <span class="chip">
      {choice.user && <Avatar user={choice.user} size={18} />}
      <span>{choice.text}</span>
      <button type="button" aria-label={t.remove(choice.text)} onClick={onDrop}>
        <Icon name="close" />
      </button>
    </span>
  );
}

function Note({
  listing,
  full,
  max,
  least,
}: {
  listing: Listing;
  full: boolean;
  max: number;
  least: number;
}) {
  const { t } = usePane();
  const text = full
    ? t.atMost(max)
    : {
        loading: t.loading,
        failed: t.trouble('options'),
        short: t.typeMore(least),
        ready: listing.choices.length ? '' : t.nothingFound,
      }[listing.state];
  return (
    <p class="note" role="status" hidden={!text}>
      {text}
    </p>
  );
}

interface EntryProps {
  id: string;
  choice: Choice;
  heading: string | undefined;
  active: boolean;
  selected: boolean;
  disabled: boolean;
  onPick(): void;
}

function Entry({ id, choice, heading, active, selected, disabled, onPick }: EntryProps) {
  const show = useCallback(
    (element: HTMLElement | null) => {
      if (active) element?.scrollIntoView({ block: 'nearest' });
    },
    [active],
  );
  return (
    <>
      {heading && (
        <div class="heading" role="presentation">
          {heading}
        </div>
      )}
      <button
        type="button"
        id={id}
        ref={show}
        role="option"
        tabIndex={-1}
        aria-selected={selected}
        aria-disabled={disabled}
        class={`entry ${active ? 'active' : ''}`}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPick}
      >
        {choice.user && <Avatar user={choice.user} size={20} />}
        {choice.channel && !choice.user && (
          <Icon name={choice.channel.kind === 'private' ? 'lock' : 'hash'} />
        )}
        <span class="words">
          {choice.text}
          {choice.hint && <small>{choice.hint}</small>}
        </span>
        {selected && <Icon name="check" />}
      </button>
    </>
  );
}
