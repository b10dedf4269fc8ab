import type { Block, StoredView } from './model';
import type { Workspace } from './workspace';

/** What an app gives to open or replace a view, already found valid, with every block and action named. */
export interface ViewDraft {
  type: 'modal' | 'home';
  title?: unknown;
  submit?: unknown;
  close?: unknown;
  blocks: Block[];
  callback_id?: string | undefined;
  external_id?: string | undefined;
  private_metadata?: string | undefined;
  clear_on_close?: boolean | undefined;
  notify_on_close?: boolean | undefined;
  submit_disabled?: boolean | undefined;
}

/** Slack keeps at most this many modals on top of each other. */
export const deepestStack = 3;

/** Opens a modal alone: whatever was open before is gone. */
export function openModal(
  workspace: Workspace,
  user: string,
  draft: ViewDraft,
  channel?: string,
): StoredView {
  for (const id of workspace.modals.get(user) ?? []) forget(workspace, id);
  const view = fresh(workspace, user, draft, channel);
  workspace.modals.set(user, [view.id]);
  workspace.tell({ type: 'modals', user });
  return view;
}

/** Puts a modal on top of the open ones; the caller has seen to it that there is room. */
export function pushModal(workspace: Workspace, user: string, draft: ViewDraft): StoredView {
  const stack = workspace.modals.get(user) ?? [];
  const below = workspace.views.get(stack.at(-1) ?? '');
  const view = fresh(workspace, user, draft, below?.channel);
  if (below) {
    view.root_view_id = below.root_view_id;
    view.previous_view_id = below.id;
  }
  workspace.modals.set(user, [...stack, view.id]);
  workspace.tell({ type: 'modals', user });
  return view;
}

/** Replaces a view's content; what the person typed into blocks that stay is kept. */
export function updateView(workspace: Workspace, view: StoredView, draft: ViewDraft): void {
  if (view.external_id) workspace.viewsByExternalId.delete(view.external_id);
  Object.assign(view, content(draft), { hash: workspace.ids.hash() });
  if (view.external_id) workspace.viewsByExternalId.set(view.external_id, view.id);
  workspace.tell(
    view.type === 'home' ? { type: 'home', user: view.user } : { type: 'modals', user: view.user },
  );
}

export function publishHome(workspace: Workspace, user: string, draft: ViewDraft): StoredView {
  const there = workspace.homes.get(user);
  if (there) {
    updateView(workspace, there, draft);
    return there;
  }
  const view = fresh(workspace, user, draft);
  workspace.homes.set(user, view);
  workspace.tell({ type: 'home', user });
  return view;
}

/** Closes one modal, or with `all` every modal of the person; answers with those closed, top first. */
export function closeModals(workspace: Workspace, view: StoredView, all: boolean): StoredView[] {
  const stack = workspace.modals.get(view.user) ?? [];
  const from = all ? 0 : stack.indexOf(view.id);
  if (from < 0) return [];
  const gone = stack.slice(from).reverse();
  const closed = gone.flatMap((id) => workspace.views.get(id) ?? []);
  for (const id of gone) forget(workspace, id);
  if (from === 0) workspace.modals.delete(view.user);
  else workspace.modals.set(view.user, stack.slice(0, from));
  workspace.tell({ type: 'modals', user: view.user });
  return closed;
}

export function modalsOf(workspace: Workspace, user: string): StoredView[] {
  return (workspace.modals.get(user) ?? []).flatMap((id) => workspace.views.get(id) ?? []);
}

function fresh(workspace: Workspace, user: string, draft: ViewDraft, channel?: string): StoredView {
  const id = workspace.ids.next('V');
  const view: StoredView = {
    id,
    user,
    type: draft.type,
    hash: workspace.ids.hash(),
    root_view_id: id,
    previous_view_id: null,
    state: {},
    ...content(draft),
    ...(channel ? { channel } : {}),
  };
  workspace.views.set(id, view);
  if (view.external_id) workspace.viewsByExternalId.set(view.external_id, id);
  return view;
}

function content(draft: ViewDraft) {
  return {
    callback_id: draft.callback_id ?? '',
    external_id: draft.external_id ?? '',
    private_metadata: draft.private_metadata ?? '',
    title: draft.title ?? null,
    submit: draft.submit ?? null,
    close: draft.close ?? null,
    blocks: draft.blocks,
    clear_on_close: draft.clear_on_close ?? false,
    notify_on_close: draft.notify_on_close ?? false,
    submit_disabled: draft.submit_disabled ?? false,
  };
}

function forget(workspace: Workspace, id: string): void {
  const view = workspace.views.get(id);
  if (view?.external_id) workspace.viewsByExternalId.delete(view.external_id);
  workspace.views.delete(id);
}
