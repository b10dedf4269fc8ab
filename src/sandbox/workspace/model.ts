/** What the workspace remembers. How Slack writes it down is the business of `shapes/`. */

export type Block = { type: string; block_id?: string; [key: string]: unknown };

export interface Person {
  id: string;
  name: string;
  real_name: string;
  email: string;
  title: string;
  department: string;
  locale: string;
  tz: string;
  is_bot: boolean;
  is_admin: boolean;
  /** A guest: a contractor, say. */
  is_restricted: boolean;
  deleted: boolean;
  /** `#rrggbb`, of the drawn avatar. */
  color: string;
  /** Seconds since 1970. */
  updated: number;
}

export type ConversationKind = 'public' | 'private' | 'im' | 'mpim';

export interface Label {
  value: string;
  creator: string;
  last_set: number;
}

export interface Conversation {
  id: string;
  kind: ConversationKind;
  /** Without `#`; empty for a direct message. */
  name: string;
  created: number;
  updated: number;
  creator: string;
  topic: Label;
  purpose: Label;
  archived: boolean;
  general: boolean;
  previous_names: string[];
  members: Set<string>;
}

export interface Metadata {
  event_type: string;
  event_payload: Record<string, unknown>;
}

export interface Post {
  channel: string;
  ts: string;
  user: string;
  text: string;
  /** Set when the app wrote it. */
  bot_id?: string;
  app_id?: string;
  client_msg_id?: string;
  subtype?: string;
  thread_ts?: string;
  /** A reply that also stands in the channel. */
  broadcast?: boolean;
  /** Written with `unfurl_links: false`: nobody is asked for previews. */
  bare?: boolean;
  blocks?: Block[];
  attachments?: Record<string, unknown>[];
  metadata?: Metadata;
  edited?: { user: string; ts: string };
  reactions: { name: string; users: string[] }[];
  files: string[];
  /** Who pinned it, and when, in seconds. */
  pinned?: { by: string; at: number };
  /** Seen by this person alone, and kept apart from the channel. */
  only?: string;
  username?: string;
  icons?: Record<string, string>;
  /** What a message about the channel tells: a new topic, the old name, who invited. */
  about?: Record<string, string>;
}

export interface StoredView {
  id: string;
  user: string;
  type: 'modal' | 'home';
  hash: string;
  root_view_id: string;
  previous_view_id: string | null;
  callback_id: string;
  external_id: string;
  private_metadata: string;
  title: unknown;
  submit: unknown;
  close: unknown;
  blocks: Block[];
  clear_on_close: boolean;
  notify_on_close: boolean;
  submit_disabled: boolean;
  /** As the persona's page last told it: block_id → action_id → value. */
  state: Record<string, Record<string, unknown>>;
  /** Where the modal was opened from: the channel that `default_to_current_conversation` means. */
  channel?: string;
}

export interface StoredFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  size: number;
  user: string;
  created: number;
  alt_txt?: string;
  channels: string[];
  /** `ts` of the message that shared it, per channel. */
  shares: Record<string, string>;
  /** Handed to the app with a form: it may look at it, though no conversation shows it. */
  handed?: boolean;
  bytes: Buffer;
}

/** A message that waits for its time. */
export interface Scheduled {
  id: string;
  channel: string;
  /** Seconds since 1970. */
  post_at: number;
  created: number;
  draft: Omit<Post, 'channel' | 'ts' | 'reactions' | 'files'>;
}

/** A link at the top of a channel. */
export interface Bookmark {
  id: string;
  channel_id: string;
  title: string;
  link: string;
  emoji: string;
  type: string;
  /** Seconds since 1970. */
  date_created: number;
  date_updated: number;
  last_updated_by_user_id: string;
}

export interface UserGroup {
  id: string;
  handle: string;
  name: string;
  description: string;
  users: string[];
  created: number;
  disabled: boolean;
}

/** Everything that can happen in the workspace, told once, to whoever listens. */
export type Happening =
  | { type: 'posted'; post: Post; conversation: Conversation }
  | { type: 'edited'; post: Post; before: Post; conversation: Conversation }
  | { type: 'deleted'; post: Post; conversation: Conversation }
  | { type: 'replied'; post: Post; conversation: Conversation }
  | { type: 'whispered'; post: Post; conversation: Conversation }
  | { type: 'whisper_gone'; post: Post; conversation: Conversation }
  | { type: 'reacted'; post: Post; conversation: Conversation; user: string; name: string; on: boolean }
  | { type: 'pinned'; post: Post; conversation: Conversation; user: string; on: boolean }
  | { type: 'created'; conversation: Conversation }
  | { type: 'opened'; conversation: Conversation; user: string }
  | { type: 'renamed'; conversation: Conversation; before: string; user: string }
  | { type: 'archived'; conversation: Conversation; user: string; on: boolean }
  | { type: 'described'; conversation: Conversation; user: string }
  | { type: 'joined'; conversation: Conversation; user: string; inviter?: string }
  | { type: 'left'; conversation: Conversation; user: string }
  | { type: 'read'; conversation: Conversation; user: string }
  | { type: 'person'; person: Person; fresh: boolean }
  | { type: 'uploaded'; file: StoredFile }
  | { type: 'shared'; file: StoredFile; conversation: Conversation }
  | { type: 'bookmarked'; channel: string }
  | { type: 'grouped' }
  | { type: 'scheduled' }
  | { type: 'unshared'; file: StoredFile }
  | { type: 'modals'; user: string }
  | { type: 'home'; user: string }
  | { type: 'visited'; user: string; tab: 'home' | 'messages'; conversation: Conversation }
  | { type: 'connection'; up: boolean };
