import type { FileInput as FileInputElement } from '@slack/types';
import { useState } from 'preact/hooks';
import type { Json } from '../../protocol';
import { readFile, sizeOf } from '../files';
import { usePane } from '../pane-context';
import { type Fitting, naming, useField } from './field';

/** Files to hand in with a form; the sandbox keeps their bytes and gives each an id on submission. */
export function FileInput(props: Fitting<FileInputElement>) {
  const { element } = props;
  const { t } = usePane();
  const { value, hold } = useField(props);
  const [tooMany, setTooMany] = useState(false);
  const files = value.files as unknown as { name: string; size: number }[];
  const max = element.max_files ?? 10;

  async function take(chosen: File[]): Promise<void> {
    setTooMany(chosen.length > max);
    const read = await Promise.all(chosen.slice(0, max).map(readFile));
    hold({ files: read as unknown as Json });
  }
  return (
    <div class="files-in">
      <input
        type="file"
        {...naming(props)}
        multiple={max > 1}
        accept={element.filetypes?.map((type) => `.${type}`).join(',')}
        onChange={(event) => void take([...(event.currentTarget.files ?? [])])}
      />
      {files.map((file) => (
        <p key={file.name}>
          {file.name} <small>{sizeOf(file.size)}</small>
        </p>
      ))}
      {tooMany && <p class="complaint">{t.atMost(max)}</p>}
    </div>
  );
}
