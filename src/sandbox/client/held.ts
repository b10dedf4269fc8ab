import type { Values } from '../shapes/state';
import { addFile } from '../workspace/files';
import type { StoredView } from '../workspace/model';
import type { Workspace } from '../workspace/workspace';

/** A file as the page hands it in with a form; one that is kept already comes by its id. */
interface Given {
  id?: string;
  name?: string;
  base64?: string;
}

/**
 * Keeps what the page says that a view's inputs hold. Files that come with it become files of the person who chose
 * them, once, however often the page says so.
 */
export function hold(workspace: Workspace, view: StoredView, given: Values): void {
  for (const [block_id, actions] of Object.entries(given)) {
    for (const [action_id, value] of Object.entries(actions)) {
      const before = view.state[block_id]?.[action_id];
      view.state[block_id] = { ...view.state[block_id], [action_id]: keep(workspace, view, value, before) };
    }
  }
}

function keep(workspace: Workspace, view: StoredView, value: unknown, before: unknown): unknown {
  const { type, files } = (value ?? {}) as { type?: string; files?: Given[] };
  if (type !== 'file_input' || !Array.isArray(files)) return value;
  const kept = ((before as { files?: { id: string }[] } | undefined)?.files ?? []).map(({ id }) => id);
  const ids = files.flatMap((file) => store(workspace, view.user, file, kept) ?? []);
  return { type, files: ids.map((id) => ({ id })) };
}

function store(
  workspace: Workspace,
  user: string,
  { id, name, base64 }: Given,
  kept: readonly string[],
): string | undefined {
  if (id !== undefined) return workspace.files.get(id)?.user === user ? id : undefined;
  if (name === undefined || base64 === undefined) return undefined;
  const bytes = Buffer.from(base64, 'base64');
  const same = kept.find((one) => {
    const file = workspace.files.get(one);
    return file?.name === name && file.bytes.equals(bytes);
  });
  return same ?? addFile(workspace, { name, user, bytes, handed: true }).id;
}
