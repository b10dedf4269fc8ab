import { channelType, showConversation } from '../shapes/conversation';
import { permalink, showMessage, showMessageEvent } from '../shapes/message';
import { showPerson } from '../shapes/person';
import { showView } from '../shapes/view';
import { linksOf } from '../workspace/links';
import type { Conversation, Happening, Post } from '../workspace/model';
import type { Workspace } from '../workspace/workspace';

/** An event by the name that an app subscribes to, and as it is sent. */
export interface AppEvent {
  name: string;
  event: Record<string, unknown>;
}

/** What the app hears of a happening: what it subscribed to, has a scope for, and its bot may see. */
export function eventsFor(workspace: Workspace, happening: Happening): AppEvent[] {
  const { app } = workspace;
  const told: AppEvent[] = [];
  const tell = (name: string, event: () => Record<string, unknown> | undefined) => {
    if (!app.events.has(name) || !hasScope(app.scopes, name)) return;
    const said = event();
    if (said) told.push({ name, event: said });
  };
  const event_ts = () => workspace.ids.ts();
  if (happening.type === 'posted') tell('link_shared', () => showLinks(workspace, happening, event_ts()));
  if ('conversation' in happening && !mayHear(happening, app.botUser)) return told;

  switch (happening.type) {
    case 'posted': {
      const { post, conversation } = happening;
      tell(messageName(conversation), () => showMessageEvent(workspace, post, conversation));
      if (mentions(post, app.botUser)) tell('app_mention', () => showMention(workspace, post));
      break;
    }
    case 'edited':
    case 'deleted':
      tell(messageName(happening.conversation), () => showChange(workspace, happening, event_ts()));
      break;
    case 'reacted': {
      const { post, user, name: reaction } = happening;
      const item = { type: 'message', channel: post.channel, ts: post.ts };
      const type = happening.on ? 'reaction_added' : 'reaction_removed';
      tell(type, () => ({ type, user, reaction, item, item_user: post.user, event_ts: event_ts() }));
      break;
    }
    case 'pinned':
      tell(happening.on ? 'pin_added' : 'pin_removed', () => showPin(workspace, happening, event_ts()));
      break;
    case 'joined':
    case 'left': {
      const { user, conversation } = happening;
      const type = happening.type === 'joined' ? 'member_joined_channel' : 'member_left_channel';
      const channel_type = conversation.kind === 'public' ? 'C' : 'G';
      const inviter = 'inviter' in happening ? { inviter: happening.inviter } : {};
      const event = {
        type,
        user,
        channel: conversation.id,
        channel_type,
        team: workspace.team.id,
        ...inviter,
      };
      tell(type, () => ({ ...event, event_ts: event_ts() }));
      break;
    }
    case 'created': {
      const { is_member: _, ...channel } = showConversation(workspace, happening.conversation, app.botUser);
      tell('channel_created', () => ({ type: 'channel_created', channel, event_ts: event_ts() }));
      break;
    }
    case 'renamed': {
      const { id, name, created, kind } = happening.conversation;
      const type = kind === 'public' ? 'channel_rename' : 'group_rename';
      const channel = {
        id,
        is_channel: kind === 'public',
        is_mpim: false,
        name,
        name_normalized: name,
        created,
      };
      tell(type, () => ({ type, channel, event_ts: event_ts() }));
      break;
    }
    case 'archived': {
      const { conversation, user, on } = happening;
      const type = `${conversation.kind === 'public' ? 'channel' : 'group'}_${on ? 'archive' : 'unarchive'}`;
      tell(type, () => ({ type, channel: conversation.id, user, event_ts: event_ts() }));
      break;
    }
    case 'person': {
      const { person, fresh } = happening;
      const type = fresh ? 'team_join' : 'user_change';
      const rest = fresh ? {} : { cache_ts: workspace.clock.seconds() };
      tell(type, () => ({ type, user: showPerson(workspace, person, { locale: true }), ...rest }));
      break;
    }
    case 'uploaded': {
      const { id, user } = happening.file;
      const event = { type: 'file_created', file_id: id, user_id: user, file: { id } };
      tell('file_created', () => ({ ...event, event_ts: event_ts() }));
      break;
    }
    case 'shared': {
      const { file, conversation } = happening;
      const event = { type: 'file_shared', file_id: file.id, user_id: file.user, file: { id: file.id } };
      tell('file_shared', () => ({ ...event, channel_id: conversation.id, event_ts: event_ts() }));
      break;
    }
    case 'unshared': {
      const { id, channels } = happening.file;
      tell('file_deleted', () => ({
        type: 'file_deleted',
        file_id: id,
        channel_ids: channels,
        event_ts: event_ts(),
      }));
      break;
    }
    case 'visited': {
      const { user, tab, conversation } = happening;
      const home = tab === 'home' ? workspace.homes.get(user) : undefined;
      const event = { type: 'app_home_opened', user, channel: conversation.id, tab, event_ts: event_ts() };
      tell('app_home_opened', () => ({ ...event, ...(home ? { view: showView(workspace, home) } : {}) }));
      break;
    }
    default:
  }
  return told;
}

const scopeOf: Record<string, string[]> = {
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  'message.mpim': ['mpim:history'],
  app_mention: ['app_mentions:read'],
  reaction_added: ['reactions:read'],
  reaction_removed: ['reactions:read'],
  pin_added: ['pins:read'],
  pin_removed: ['pins:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  member_left_channel: ['channels:read', 'groups:read'],
  channel_created: ['channels:read'],
  channel_rename: ['channels:read'],
  channel_archive: ['channels:read'],
  channel_unarchive: ['channels:read'],
  group_rename: ['groups:read'],
  group_archive: ['groups:read'],
  group_unarchive: ['groups:read'],
  team_join: ['users:read'],
  user_change: ['users:read'],
  link_shared: ['links:read'],
  file_created: ['files:read'],
  file_shared: ['files:read'],
  file_deleted: ['files:read'],
};

function hasScope(scopes: ReadonlySet<string>, name: string): boolean {
  const anyOf = scopeOf[name];
  return !anyOf || anyOf.some((scope) => scopes.has(scope));
}

/** The bot hears where it is a member; of public channels as such it hears everywhere. */
function mayHear(happening: Happening & { conversation: Conversation }, bot: string): boolean {
  const { conversation, type } = happening;
  const aboutChannel = type === 'created' || type === 'renamed' || type === 'archived';
  return conversation.members.has(bot) || (aboutChannel && conversation.kind === 'public');
}

function messageName({ kind }: Conversation): string {
  return { public: 'message.channels', private: 'message.groups', im: 'message.im', mpim: 'message.mpim' }[
    kind
  ];
}

function mentions(post: Post, bot: string): boolean {
  return post.user !== bot && post.subtype === undefined && post.text.includes(`<@${bot}`);
}

function showMention(workspace: Workspace, post: Post): Record<string, unknown> {
  const { type: _, files: __, ...message } = showMessage(workspace, post);
  return { type: 'app_mention', ...message, channel: post.channel, event_ts: post.ts };
}

/** Links are told of wherever a person writes them, whether the bot is there or not. */
function showLinks(
  workspace: Workspace,
  { post, conversation }: Extract<Happening, { type: 'posted' }>,
  event_ts: string,
): Record<string, unknown> | undefined {
  const links = linksOf(workspace, post);
  if (links.length === 0 || post.bare || post.user === workspace.app.botUser) return undefined;
  return {
    type: 'link_shared',
    user: post.user,
    channel: conversation.id,
    message_ts: post.ts,
    ...(post.thread_ts ? { thread_ts: post.thread_ts } : {}),
    is_bot_user_member: conversation.members.has(workspace.app.botUser),
    unfurl_id: `${conversation.id}.${post.ts}`,
    source: 'conversations_history',
    links,
    event_ts,
  };
}

function showChange(
  workspace: Workspace,
  happening: Extract<Happening, { type: 'edited' | 'deleted' }>,
  ts: string,
): Record<string, unknown> {
  const { post, conversation } = happening;
  const show = (one: Post) => {
    const { reactions: _, reply_users: __, ...message } = showMessage(workspace, one);
    return message;
  };
  const changed =
    happening.type === 'edited'
      ? { subtype: 'message_changed', message: show(post), previous_message: show(happening.before) }
      : { subtype: 'message_deleted', deleted_ts: post.ts, previous_message: show(post) };
  const place = { channel: conversation.id, channel_type: channelType(conversation) };
  return { type: 'message', ...changed, ...place, hidden: true, ts, event_ts: ts };
}

function showPin(
  workspace: Workspace,
  { post, user, on, conversation }: Extract<Happening, { type: 'pinned' }>,
  event_ts: string,
): Record<string, unknown> {
  const created = workspace.clock.seconds();
  const message = { ...showMessage(workspace, post), permalink: permalink(workspace, post) };
  return {
    type: on ? 'pin_added' : 'pin_removed',
    user,
    channel_id: conversation.id,
    item: { type: 'message', created, created_by: user, channel: conversation.id, message },
    item_user: post.user,
    pin_count: workspace.pins.get(conversation.id)?.size ?? 0,
    pinned_info: { channel: conversation.id, pinned_by: user, pinned_ts: created },
    event_ts,
  };
}
