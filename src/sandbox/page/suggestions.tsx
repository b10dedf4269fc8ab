import type { RefObject } from 'preact';
import { Avatar } from './avatar';
import type { Completion, Suggestion } from './completion';
import { usePane } from './pane-context';
import { Popup } from './popup';

interface Props {
  id: string;
  anchor: RefObject<HTMLElement | null>;
  completion: Completion;
  active: number;
  onTake(suggestion: Suggestion): void;
  onClose(): void;
}

export function Suggestions({ id, anchor, completion, active, onTake, onClose }: Props) {
  const { t } = usePane();
  return (
    <Popup anchor={anchor} onClose={onClose} wide class="listbox">
      <div role="listbox" id={id} aria-label={t.suggestions}>
        {completion.suggestions.map((suggestion, index) => (
          <button
            type="button"
            key={suggestion.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            class={`entry ${index === active ? 'active' : ''}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(suggestion)}
          >
            {suggestion.user && <Avatar user={suggestion.user} size={20} />}
            {suggestion.emoji && <span class="emoji">{suggestion.emoji}</span>}
            <span class="words">
              {suggestion.text}
              {suggestion.hint && <small>{suggestion.hint}</small>}
            </span>
          </button>
        ))}
      </div>
    </Popup>
  );
}
