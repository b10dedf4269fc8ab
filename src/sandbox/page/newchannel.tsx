import { useId, useState } from 'preact/hooks';
import { Dialog } from './dialog';
import { usePane } from './pane-context';

export function NewChannel({ onClose }: { onClose(): void }) {
  const { t, store, go } = usePane();
  const [trouble, setTrouble] = useState('');
  const title = useId();

  async function create(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const name = String(form.get('name')).trim().replace(/^#/, '');
    const done = await store.act({ do: 'create', name, private: form.has('private') });
    if (!done.ok) return setTrouble(t.trouble(done.error));
    onClose();
    if (done.channel) go({ channel: done.channel, home: false, thread: '' });
  }
  return (
    <Dialog labelledBy={title} class="question" light onEscape={onClose}>
      <form onSubmit={(event) => void create(event as SubmitEvent)} class="body">
        <h2 id={title}>{t.newChannel}</h2>
        <label class="plain">
          {t.channelName}
          <input class="input" name="name" required maxLength={80} autocomplete="off" />
        </label>
        <label class="tick">
          <input type="checkbox" name="private" /> <span>{t.privateChannel}</span>
        </label>
        {trouble && (
          <p class="complaint" role="alert">
            {trouble}
          </p>
        )}
        <footer>
          <button type="button" class="button" onClick={onClose}>
            {t.cancel}
          </button>
          <button type="submit" class="button solid primary">
            {t.create}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
