import type { StoredView } from '../workspace/model';
import type { Workspace } from '../workspace/workspace';
import { showFile } from './file';
import { inPlace, stateOf, type Values } from './state';

/** A view as `views.*` answers it and as interactions carry it. */
export function showView(workspace: Workspace, view: StoredView): Record<string, unknown> {
  const { team, app } = workspace;
  return {
    id: view.id,
    team_id: team.id,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.private_metadata,
    callback_id: view.callback_id,
    state: { values: valuesOf(workspace, view) },
    hash: view.hash,
    title: view.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: view.clear_on_close,
    notify_on_close: view.notify_on_close,
    close: view.close,
    submit: view.submit,
    previous_view_id: view.previous_view_id,
    root_view_id: view.root_view_id,
    app_id: app.id,
    external_id: view.external_id,
    app_installed_team_id: team.id,
    bot_id: app.botId,
  };
}

/** What the view's inputs hold, its files in full. */
export function valuesOf(workspace: Workspace, view: StoredView): Values {
  const values = stateOf(inPlace(view.blocks, view.channel), view.state);
  for (const actions of Object.values(values)) {
    for (const [action_id, value] of Object.entries(actions)) {
      const { type, files } = value as { type: string; files?: { id: string }[] };
      if (type !== 'file_input') continue;
      const found = (files ?? []).flatMap(({ id }) => workspace.files.get(id) ?? []);
      actions[action_id] = { type, files: found.map((file) => showFile(workspace, file)) };
    }
  }
  return values;
}
