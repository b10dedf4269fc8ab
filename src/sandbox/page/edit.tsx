import { useState } from 'preact/hooks';
import type { Message } from '../protocol';
import { escaped, unescaped } from './mrkdwn';
import { usePane } from './pane-context';

function focus(element: HTMLTextAreaElement | null): void {
  if (element && !element.contains(document.activeElement)) element.focus();
}

/** One's own message, being changed. Mentions stand as Slack writes them and are sent back untouched. */
export function Edit({ message, onClose }: { message: Message; onClose(): void }) {
  const { t, store, complain } = usePane();
  const [text, setText] = useState(unescaped(message.text));
  async function save(): Promise<void> {
    const kept = escaped(text).replace(/&lt;([@#!][^\s&]+|https?:[^\s&]+)&gt;/g, '<$1>');
    const done = await store.act({ do: 'edit', channel: message.channel, ts: message.ts, text: kept });
    if (done.ok) onClose();
    else complain(done.error);
  }
  return (
    <div class="edit">
      <textarea
        class="input"
        aria-label={t.edit}
        value={text}
        ref={focus}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') onClose();
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            void save();
          }
        }}
      />
      <p>
        <button type="button" class="button small" onClick={onClose}>
          {t.cancel}
        </button>{' '}
        <button type="button" class="button small solid primary" onClick={() => void save()}>
          {t.save}
        </button>
      </p>
    </div>
  );
}
