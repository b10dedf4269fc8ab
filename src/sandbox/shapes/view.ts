import type { StoredView } from '../workspace/model';
import type { Workspace } from '../workspace/workspace';
import { emptyState } from './state';

/** A view as `views.*` answers it and as interactions carry it. */
export function showView({ team, app }: Workspace, view: StoredView): Record<string, unknown> {
  return {
    id: view.id,
    team_id: team.id,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.private_metadata,
    callback_id: view.callback_id,
    state: { values: { ...emptyState(view.blocks), ...view.state } },
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
