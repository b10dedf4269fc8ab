import { useRef } from 'preact/hooks';
import type { Channel } from '../protocol';
import { readFile } from './files';
import { Icon } from './icons';
import { usePane } from './pane-context';

/** Uploads files to a channel. */
export function Attach({ channel }: { channel: Channel }) {
  const { t, store, complain } = usePane();
  const input = useRef<HTMLInputElement>(null);
  async function upload(files: File[]): Promise<void> {
    for (const file of files) {
      const { name, base64 } = await readFile(file);
      const done = await store.act({ do: 'upload', channel: channel.id, name, base64 });
      if (!done.ok) complain(done.error);
    }
  }
  return (
    <>
      <button
        type="button"
        class="bare"
        aria-label={t.attach}
        title={t.attach}
        onClick={() => input.current?.click()}
      >
        <Icon name="plus" />
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          void upload([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
