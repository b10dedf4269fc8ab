import type { Message } from '../protocol';
import { fileAddress } from './api';
import { Icon } from './icons';
import { usePane } from './pane-context';

/** Files of a message: pictures shown, the others named, all to be had. */
export function Files({ files }: { files: Message['files'] }) {
  const { me, t } = usePane();
  if (files.length === 0) return null;
  return (
    <div class="files">
      {files.map((file) => {
        const address = fileAddress(file.id, me.id);
        return (
          <div class="file" key={file.id}>
            {file.mimetype.startsWith('image/') && (
              <img class="picture large" src={address} alt={file.alt || file.name} />
            )}
            <a class="file-card" href={address} download={file.name} aria-label={t.download(file.name)}>
              <Icon name="file" />
              <span>
                <b>{file.name}</b>
                <small>{sizeOf(file.size)}</small>
              </span>
              <Icon name="download" />
            </a>
          </div>
        );
      })}
    </div>
  );
}

/** Bytes in words, as `12 kB`. */
export function sizeOf(bytes: number): string {
  const [value, unit] =
    bytes < 1000 ? [bytes, 'byte'] : bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat('en', { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

export interface ReadFile {
  name: string;
  mimetype: string;
  size: number;
  base64: string;
}

export async function readFile(file: File): Promise<ReadFile> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return {
    name: file.name,
    mimetype: file.type || 'application/octet-stream',
    size: file.size,
    base64: address.slice(address.indexOf(',') + 1),
  };
}
