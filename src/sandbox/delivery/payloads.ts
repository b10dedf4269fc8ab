import type { DeclaredCommand } from '../manifest';
import type { Parts } from '../parts';
import { channelNameFor } from '../shapes/conversation';
import { showMessage } from '../shapes/message';
import { stateOf, type Values } from '../shapes/state';
import { showView, valuesOf } from '../shapes/view';
import type { Conversation, Person, Post, StoredView } from '../workspace/model';
import type { Workspace } from '../workspace/workspace';

/** What the app receives when a person does something. */

/** Where an interaction came from. */
export type Source = { view: StoredView } | { post: Post; conversation: Conversation };

export function commandPayload(
  parts: Parts,
  person: Person,
  conversation: Conversation,
  { command }: DeclaredCommand,
  text: string,
): Record<string, unknown> {
  const { team, app } = parts.workspace;
  return {
    token: 'sandbox',
    team_id: team.id,
    team_domain: team.domain,
    channel_id: conversation.id,
    channel_name: channelNameFor(conversation),
    user_id: person.id,
    user_name: person.name,
    command,
    text,
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: parts.responses.issue('commands', { user: person.id, channel: conversation.id }),
    trigger_id: parts.triggers.issue({ user: person.id, channel: conversation.id }),
  };
}

export function actionPayload(
  parts: Parts,
  person: Person,
  source: Source,
  action: Record<string, unknown>,
  state: Values,
) {
  return {
    type: 'block_actions',
    ...who(parts.workspace, person),
    ...place(parts.workspace, source),
    trigger_id: parts.triggers.issue({ user: person.id, ...channelOf(source) }),
    ...('view' in source ? {} : { state: { values: stateOf(source.post.blocks ?? [], state) } }),
    ...('view' in source ? {} : { response_url: responseUrl(parts, person, source) }),
    actions: [{ ...action, action_ts: parts.workspace.ids.ts() }],
  };
}

export function optionsPayload(
  parts: Parts,
  person: Person,
  source: Source,
  asked: { block_id: string; action_id: string; value: string },
) {
  return {
    type: 'block_suggestion',
    ...who(parts.workspace, person),
    ...place(parts.workspace, source),
    ...asked,
  };
}

export function submissionPayload(parts: Parts, person: Person, view: StoredView) {
  return {
    type: 'view_submission',
    ...who(parts.workspace, person),
    trigger_id: parts.triggers.issue({ user: person.id, ...channelOf({ view }) }),
    view: showView(parts.workspace, view),
    response_urls: responseUrls(parts, person, view),
  };
}

export function closedPayload(parts: Parts, person: Person, view: StoredView, cleared: boolean) {
  return {
    type: 'view_closed',
    ...who(parts.workspace, person),
    view: showView(parts.workspace, view),
    is_cleared: cleared,
  };
}

export function shortcutPayload(
  parts: Parts,
  person: Person,
  callback_id: string,
  source?: { post: Post; conversation: Conversation },
) {
  const { api_app_id: _, user, ...rest } = who(parts.workspace, person);
  const common = { ...rest, user: { id: user.id, name: user.name, team_id: user.team_id } };
  const action = { callback_id, action_ts: parts.workspace.ids.ts() };
  if (!source)
    return { type: 'shortcut', ...common, ...action, trigger_id: parts.triggers.issue({ user: person.id }) };
  return {
    type: 'message_action',
    ...common,
    ...action,
    trigger_id: parts.triggers.issue({ user: person.id, channel: source.conversation.id }),
    channel: { id: source.conversation.id, name: channelNameFor(source.conversation) },
    message_ts: source.post.ts,
    message: showMessage(parts.workspace, source.post),
    response_url: responseUrl(parts, person, source),
  };
}

function who({ team, app }: Workspace, person: Person) {
  return {
    user: { id: person.id, username: person.name, name: person.name, team_id: team.id },
    api_app_id: app.id,
    token: 'sandbox',
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

function place(workspace: Workspace, source: Source): Record<string, unknown> {
  if ('view' in source) {
    return { container: { type: 'view', view_id: source.view.id }, view: showView(workspace, source.view) };
  }
  const { post, conversation } = source;
  return {
    container: {
      type: 'message',
      message_ts: post.ts,
      channel_id: conversation.id,
      is_ephemeral: post.only !== undefined,
      ...(post.thread_ts ? { thread_ts: post.thread_ts } : {}),
    },
    channel: { id: conversation.id, name: channelNameFor(conversation) },
    // Of a message that one person alone sees, Slack does not give the content back.
    ...(post.only ? {} : { message: showMessage(workspace, post, { metadata: true }) }),
  };
}

function channelOf(source: Source): { channel?: string } {
  const channel = 'view' in source ? source.view.channel : source.conversation.id;
  return channel ? { channel } : {};
}

function responseUrl(
  parts: Parts,
  person: Person,
  { post, conversation }: { post: Post; conversation: Conversation },
): string {
  return parts.responses.issue('actions', { user: person.id, channel: conversation.id, ts: post.ts });
}

/** One for each menu of conversations that asks for it with `response_url_enabled`. */
function responseUrls(parts: Parts, person: Person, view: StoredView) {
  const values = valuesOf(parts.workspace, view);
  return view.blocks.flatMap((block) => {
    const element = block.element as { action_id?: string; response_url_enabled?: boolean } | undefined;
    if (!element?.response_url_enabled || !element.action_id || !block.block_id) return [];
    const value = values[block.block_id]?.[element.action_id] as Record<string, unknown> | undefined;
    const channel_id = value?.selected_conversation ?? value?.selected_channel;
    if (typeof channel_id !== 'string') return [];
    const response_url = parts.responses.issue('actions', { user: person.id, channel: channel_id });
    return [{ response_url, block_id: block.block_id, action_id: element.action_id, channel_id }];
  });
}
