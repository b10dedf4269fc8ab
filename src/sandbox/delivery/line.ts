/** Slack's reasons for ending a connection; `warning` only says that it will soon. */
export type Farewell = 'warning' | 'refresh_requested' | 'link_disabled';

/** The way to the app, by whichever transport. */
export interface Line {
  /** Whether somebody listens at the other end, as far as is known. */
  up(): boolean;
  /** Open connections; over HTTP there are none to hold. */
  count(): number;
  /** Hands one thing over and waits for its acknowledgement, at most three seconds. */
  hand(parcel: Parcel): Promise<Receipt>;
  /** Calls back whenever the way opens. */
  onUp(listener: () => void): void;
  /** Socket Mode only: a WebSocket address that can be used once. */
  ticket?(): string | undefined;
  cut(): void;
  /** Tells every connection to come anew, or why it is ended. */
  refresh(reason?: Farewell): void;
  stop(): Promise<void>;
}

export interface Parcel {
  kind: 'events_api' | 'slash_commands' | 'interactive';
  /** `options` go to an address of their own over HTTP. */
  options?: boolean;
  /** The command's name: each may have its own address over HTTP. */
  command?: string;
  payload: Record<string, unknown>;
  /** Which attempt this is after the first, and why the one before failed. */
  retry?: { num: number; reason: Failure };
}

/** `nobody`: nothing was sent; `gone`: the connection ended before the answer. */
export type Failure = 'nobody' | 'gone' | 'timeout' | 'http_error';

export type Receipt =
  | { ok: true; payload: unknown }
  /** `again`: whether to try again. */
  | { ok: false; why: Failure; again: boolean };

/** Slack's limit for every acknowledgement, in milliseconds. */
export const patience = 3000;
