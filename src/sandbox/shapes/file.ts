import { kindOf } from '../workspace/files';
import type { StoredFile } from '../workspace/model';
import type { Workspace } from '../workspace/workspace';

/** A file object. Its `url_private` answers to a bearer token, as Slack's does. */
export function showFile(workspace: Workspace, file: StoredFile): Record<string, unknown> {
  const { filetype, pretty } = kindOf(file.name);
  const owner = workspace.people.get(file.user);
  const at = `${workspace.baseUrl}/files-pri/${workspace.team.id}-${file.id}`;
  const name = encodeURIComponent(file.name);
  const of = (kind: string[]) =>
    file.channels.filter((id) => kind.includes(workspace.conversations.get(id)?.kind ?? ''));
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype,
    pretty_type: pretty,
    user: file.user,
    user_team: workspace.team.id,
    editable: false,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: of(['public']).length > 0,
    public_url_shared: false,
    display_as_bot: false,
    username: owner?.is_bot ? owner.name : '',
    url_private: `${at}/${name}`,
    url_private_download: `${at}/download/${name}`,
    permalink: `https://${workspace.team.domain}.slack.com/files/${file.user}/${file.id}/${name}`,
    permalink_public: `https://slack-files.com/${workspace.team.id}-${file.id}`,
    comments_count: 0,
    is_starred: false,
    channels: of(['public']),
    groups: of(['private']),
    ims: of(['im', 'mpim']),
    shares: showShares(workspace, file),
    has_rich_preview: false,
    file_access: 'visible',
    ...(file.alt_txt ? { alt_txt: file.alt_txt } : {}),
  };
}

function showShares(workspace: Workspace, file: StoredFile): Record<string, unknown> {
  const shares: { public?: Record<string, unknown>; private?: Record<string, unknown> } = {};
  for (const [id, ts] of Object.entries(file.shares)) {
    const conversation = workspace.conversations.get(id);
    const side = conversation?.kind === 'public' ? 'public' : 'private';
    shares[side] ??= {};
    shares[side][id] = [
      {
        reply_users: [],
        reply_users_count: 0,
        reply_count: 0,
        ts,
        channel_name: conversation?.name ?? '',
        team_id: workspace.team.id,
        share_user_id: file.user,
        source: 'UNKNOWN',
      },
    ];
  }
  return shares;
}
