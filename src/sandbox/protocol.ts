/**
 * What the page (and a test that plays a person) says to the sandbox, and what it hears.
 *
 * All of it is JSON over HTTP below `/client`, plus one stream of server-sent events a person.
 * `user` names the persona that acts: the sandbox is a workspace for one machine, there is no login.
 *
 * | call | answer |
 * |---|---|
 * | `GET /client/boot?user=U…` | `Boot` |
 * | `GET /client/users?q=WORDS&cursor=C&limit=N` | `{ users: User[], cursor?: string }`, by name as one types, registered apps' bots included |
 * | `GET /client/channels?user=U…` | `{ channels: Channel[] }`: those the persona is in and the public ones (`member: false`) |
 * | `GET /client/messages?user=U…&channel=C…&before=TS&limit=N&thread=TS` | `{ messages: Message[], more: boolean }`, oldest first |
 * | `GET /client/home?user=U…` | `{ view: View \| null }`: the app's Home tab as last published for the persona |
 * | `GET /client/file/F…?user=U…` | the bytes of a file that the persona may see |
 * | `GET /client/events?user=U…` | server-sent events, each `data:` a `Live` |
 * | `POST /client/act` with an `Act` | `Done` |
 * | `GET /client/traces?limit=N` | `{ traces: Trace[] }`, newest last |
 * | `GET /admin/state` · `POST /admin/misbehave` with a `Misbehaviour` · `POST /admin/clock` with `{ advance_ms }` · `POST /admin/snapshot` | the tester's desk |
 */

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface User {
  id: string;
  name: string;
  real_name: string;
  title: string;
  department: string;
  locale: string;
  tz: string;
  is_bot: boolean;
  deleted: boolean;
  /** A colour of `#rrggbb` and up to two letters: the avatar is drawn, not fetched. */
  color: string;
  initials: string;
}

export interface Channel {
  id: string;
  /** Without `#`; of a direct message, the other person's name. */
  name: string;
  kind: 'public' | 'private' | 'im' | 'mpim';
  /** Of a direct message: the other person. */
  with?: string;
  topic: string;
  purpose: string;
  member: boolean;
  members: number;
  unread: number;
  /** `ts` of the newest message. */
  latest?: string;
  archived: boolean;
}

export interface Message {
  channel: string;
  ts: string;
  thread_ts?: string;
  user: string;
  bot: boolean;
  text: string;
  blocks: Json[];
  /** Previews of links, and what older apps attach. */
  attachments: Json[];
  /** Seen by this persona alone. */
  ephemeral: boolean;
  edited: boolean;
  /** `channel_join`, `channel_topic` and the like, as Slack names them. */
  subtype?: string;
  reactions: { name: string; users: string[] }[];
  /** `alt`: of a picture, what it shows in words; empty when nobody said. */
  files: { id: string; name: string; alt: string; mimetype: string; size: number }[];
  replies: number;
  pinned: boolean;
}

/** A view as Slack sends it, with its state of the persona's side left to the page. */
export interface View {
  id: string;
  type: 'modal' | 'home';
  hash: string;
  root_view_id: string;
  previous_view_id: string | null;
  callback_id: string;
  title?: Json;
  submit?: Json;
  close?: Json;
  blocks: Json[];
  private_metadata: string;
  clear_on_close: boolean;
  notify_on_close: boolean;
}

export interface Command {
  /** With the slash. */
  command: string;
  description: string;
  usage_hint: string;
}

export interface Shortcut {
  callback_id: string;
  name: string;
  description: string;
  type: 'global' | 'message';
}

export interface Boot {
  team: { id: string; name: string };
  me: User;
  app: { id: string; name: string; bot_user: string; connected: boolean; home: boolean } | null;
  channels: Channel[];
  commands: Command[];
  shortcuts: Shortcut[];
  /** The modals open over the page, the one on top last. */
  modals: View[];
}

/** Where a press came from: a message, a modal or the Home tab. */
export type Place = { channel: string; ts: string } | { view: string };

/** Values of a view's inputs, exactly as Slack's `view.state.values`: block_id → action_id → value. */
export type State = Record<string, Record<string, Json>>;

export type Act =
  | { do: 'post'; user: string; channel: string; text: string; thread_ts?: string; broadcast?: boolean }
  | { do: 'edit'; user: string; channel: string; ts: string; text: string }
  | { do: 'delete'; user: string; channel: string; ts: string }
  | { do: 'command'; user: string; channel: string; command: string; text: string }
  | { do: 'react'; user: string; channel: string; ts: string; name: string; on: boolean }
  /** `action` is the element's action as Slack delivers it: block_id, action_id, type and its value or selection. */
  | { do: 'press'; user: string; place: Place; action: { [key: string]: Json }; state?: State }
  | { do: 'submit'; user: string; view: string; state: State }
  /** `clear` closes the whole stack. */
  | { do: 'close'; user: string; view: string; clear?: boolean }
  | { do: 'options'; user: string; place: Place; block_id: string; action_id: string; value: string }
  | { do: 'shortcut'; user: string; callback_id: string; channel?: string; ts?: string }
  | { do: 'home'; user: string; tab: 'home' | 'messages' }
  | { do: 'dm'; user: string; with: string }
  | { do: 'join'; user: string; channel: string }
  | { do: 'leave'; user: string; channel: string }
  | { do: 'create'; user: string; name: string; private: boolean }
  | { do: 'invite'; user: string; channel: string; users: string[] }
  | { do: 'upload'; user: string; channel: string; name: string; base64: string; text?: string }
  | { do: 'pin'; user: string; channel: string; ts: string; on: boolean }
  | { do: 'read'; user: string; channel: string; ts: string }
  | { do: 'user'; user: string; locale?: string; tz?: string; deleted?: boolean };

/** `ok: false` says what a person would see; `errors` are a modal's, by block_id. */
export type Done =
  | { ok: true; ts?: string; channel?: string; options?: Json[]; option_groups?: Json[] }
  | {
      ok: false;
      /** `dispatch_failed` and `timeout`: the app did not answer in 3 s, as Slack tells it. */
      error: string;
      errors?: Record<string, string>;
    };

/** What a person's page hears, as it happens. */
export type Live =
  | { type: 'message'; message: Message }
  | { type: 'message_deleted'; channel: string; ts: string }
  | { type: 'channel'; channel: Channel }
  | { type: 'channel_gone'; channel: string }
  | { type: 'modals'; modals: View[] }
  | { type: 'home'; view: View | null }
  | { type: 'app'; connected: boolean }
  | { type: 'user'; user: User }
  | { type: 'trace'; trace: Trace };

/** One exchange between the sandbox and the app, for the inspector. Tokens and secrets are left out. */
export interface Trace {
  id: number;
  at: number;
  /** `api`: the app called a method; `event`, `command`, `action`, `view`, `options`, `shortcut`: the sandbox called the app. */
  kind: 'api' | 'event' | 'command' | 'action' | 'view' | 'options' | 'shortcut' | 'response_url' | 'socket';
  name: string;
  /** Milliseconds to the answer or the acknowledgement; null while it is awaited, or when none came. */
  took_ms: number | null;
  ok: boolean;
  request: Json;
  response: Json;
}

/** How Slack can go wrong, on demand. Each holds for the next `times` fitting occasions (default: until cleared). */
export type Misbehaviour = (
  | { kind: 'rate_limited'; method?: string; retry_after_s: number }
  | { kind: 'http_error'; method?: string; status: number }
  /** The call is carried out and the connection then cut, so that the app cannot know. */
  | { kind: 'lost_answer'; method?: string }
  | { kind: 'slow_answer'; method?: string; ms: number }
  /** The app's acknowledgement is thrown away, so that an event is sent again. */
  | { kind: 'lost_ack' }
  | { kind: 'duplicate_event' }
  /** Nothing answers and nothing is delivered, as in an outage. */
  | { kind: 'outage' }
  | { kind: 'cut_sockets' }
  /** Connections are told to come anew; `warning` only says so, `link_disabled` ends them at once. */
  | { kind: 'refresh'; reason?: 'warning' | 'refresh_requested' | 'link_disabled' }
  | { kind: 'clear' }
) & { times?: number };
