import { useState } from 'preact/hooks';
import type { Channel, Message } from '../protocol';
import { directory } from './directory';
import { unescaped } from './mrkdwn';
import { usePane, useScene } from './pane-context';

function focus(element: HTMLTextAreaElement | null): void {
  if (element && !element.contains(document.activeElement)) element.focus();
}

/** One's own message, being changed. */
export function Edit({ message, onClose }: { message: Message; onClose(): void }) {
  const { t, store, complain } = usePane();
  const channels = useScene((scene) => scene.channels);
  const [text, setText] = useState(typedForm(message.text, channels));
  async function save(): Promise<void> {
    const done = await store.act({ do: 'edit', channel: message.channel, ts: message.ts, text });
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

/** A message's text as a person would type it, so that sending it unchanged changes nothing. */
function typedForm(text: string, channels: Channel[]): string {
  const { users } = directory.get();
  const typed = text
    .replace(/<@(\w+)[^>]*>/g, (whole, id: string) => (users.has(id) ? `@${users.get(id)?.name}` : whole))
    .replace(
      /<#(\w+)[^>]*>/g,
      (whole, id: string) => `#${channels.find((one) => one.id === id)?.name ?? whole}`,
    )
    .replace(/<!(here|channel|everyone)[^>]*>/g, '@$1')
    .replace(/<(https?:[^|>]+)[^>]*>/g, '$1');
  return unescaped(typed);
}
