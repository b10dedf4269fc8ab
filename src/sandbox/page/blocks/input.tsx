import type { InputBlock } from '@slack/types';
import { useId } from 'preact/hooks';
import { Element } from '../elements/element';
import { Icon } from '../icons';
import { usePane } from '../pane-context';
import { useKit } from './kit';
import { Plain } from './text';

/** A labelled field with its hint and, after a refused submission, its complaint. */
export function Input({ block }: { block: InputBlock }) {
  const { t } = usePane();
  const kit = useKit();
  const id = useId();
  const name = block.block_id ?? '';
  const error = kit.errors[name];
  const described = [block.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={`field ${error ? 'wrong' : ''}`} data-block={name}>
      <label for={id} id={`${id}-label`}>
        <Plain of={block.label} />
        {block.optional && <span class="optional"> {t.optional}</span>}
      </label>
      <Element
        element={block.element}
        block={name}
        dispatches={block.dispatch_action ?? false}
        id={id}
        describedBy={described}
        invalid={error !== undefined}
        required={!block.optional}
      />
      {error && (
        <p class="complaint" id={`${id}-error`} role="alert">
          <Icon name="warning" />
          {error}
        </p>
      )}
      {block.hint && (
        <p class="hint" id={`${id}-hint`}>
          <Plain of={block.hint} />
        </p>
      )}
    </div>
  );
}
