import type { Scheduled } from './model';
import { post } from './posts';
import type { Workspace } from './workspace';

/** Keeps a message until its time by the sandbox's clock; one that is overdue goes out at once. */
export function schedule(workspace: Workspace, waiting: Scheduled): void {
  const { clock } = workspace;
  workspace.scheduled.set(waiting.id, waiting);
  workspace.tell({ type: 'scheduled' });
  clock.after(Math.max(0, waiting.post_at * 1000 - clock.now()), () => send(workspace, waiting));
}

export function unschedule(workspace: Workspace, { id }: Scheduled): void {
  workspace.scheduled.delete(id);
  workspace.tell({ type: 'scheduled' });
}

/** A message whose channel has gone by then, or no longer has its writer, is dropped. */
function send(workspace: Workspace, waiting: Scheduled): void {
  if (workspace.scheduled.get(waiting.id) !== waiting) return;
  unschedule(workspace, waiting);
  const conversation = workspace.conversations.get(waiting.channel);
  if (!conversation || conversation.archived) return;
  if (conversation.kind !== 'public' && !conversation.members.has(waiting.draft.user)) return;
  post(workspace, conversation, waiting.draft);
}
