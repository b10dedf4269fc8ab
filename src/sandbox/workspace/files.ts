import type { Conversation, StoredFile } from './model';
import type { Workspace } from './workspace';

/** What Slack calls the common kinds of files. */
const kinds: Record<string, { mimetype: string; pretty: string }> = {
  txt: { mimetype: 'text/plain', pretty: 'Plain Text' },
  csv: { mimetype: 'text/csv', pretty: 'CSV' },
  json: { mimetype: 'application/json', pretty: 'JSON' },
  html: { mimetype: 'text/html', pretty: 'HTML' },
  md: { mimetype: 'text/markdown', pretty: 'Markdown (raw)' },
  pdf: { mimetype: 'application/pdf', pretty: 'PDF' },
  png: { mimetype: 'image/png', pretty: 'PNG' },
  jpg: { mimetype: 'image/jpeg', pretty: 'JPEG' },
  gif: { mimetype: 'image/gif', pretty: 'GIF' },
  mp4: { mimetype: 'video/mp4', pretty: 'MPEG 4 Video' },
  zip: { mimetype: 'application/zip', pretty: 'Zip' },
};

export function kindOf(name: string): { filetype: string; mimetype: string; pretty: string } {
  const filetype = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = kinds[filetype];
  return kind
    ? { filetype, ...kind }
    : { filetype: 'binary', mimetype: 'application/octet-stream', pretty: 'Binary' };
}

/** A file that nobody sees yet: it is shared by the message that carries it. */
export function addFile(
  workspace: Workspace,
  {
    id,
    name,
    user,
    bytes,
    alt_txt,
    handed,
  }: { id?: string; name: string; user: string; bytes: Buffer; alt_txt?: string; handed?: boolean },
): StoredFile {
  const file: StoredFile = {
    id: id ?? workspace.ids.next('F'),
    name,
    title: name,
    mimetype: kindOf(name).mimetype,
    size: bytes.length,
    user,
    created: workspace.clock.seconds(),
    channels: [],
    shares: {},
    bytes,
    ...(alt_txt ? { alt_txt } : {}),
    ...(handed ? { handed } : {}),
  };
  workspace.files.set(file.id, file);
  workspace.tell({ type: 'uploaded', file });
  return file;
}

/** Notes that the message `ts` shows the file to the conversation. */
export function shareFile(
  workspace: Workspace,
  file: StoredFile,
  conversation: Conversation,
  ts: string,
): void {
  file.channels.push(conversation.id);
  file.shares[conversation.id] = ts;
  workspace.tell({ type: 'shared', file, conversation });
}

export function dropFile(workspace: Workspace, file: StoredFile): void {
  workspace.files.delete(file.id);
  workspace.tell({ type: 'unshared', file });
}

export function maySeeFile(workspace: Workspace, file: StoredFile, user: string): boolean {
  if (file.user === user || (file.handed && user === workspace.app.botUser)) return true;
  return file.channels.some((id) => {
    const conversation = workspace.conversations.get(id);
    return conversation?.kind === 'public' || conversation?.members.has(user) === true;
  });
}
