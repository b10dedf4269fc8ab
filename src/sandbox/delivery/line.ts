/** The way to the app, by whichever transport. */
export interface Line {
  /** Whether somebody listens at the other end, as far as is known. */
  up(): boolean;
  /** Hands one thing over and waits for its acknowledgement, at most three seconds. */
  hand(parcel: Parcel): Promise<Receipt>;
  /** Calls back whenever the way opens. */
  onUp(listener: () => void): void;
  /** Socket Mode only: a WebSocket address that can be used once. */
  ticket?(): string | undefined;
  cut(): void;
  refresh(): void;
  stop(): Promise<void>;
}

export interface Parcel {
  kind: 'events_api' | 'slash_commands' | 'interactive';
  /** `options` go to an address of their own over HTTP. */
  options?: boolean;
  /** The command's name: each may have its own address over HTTP. */
  command?: string;
  payload: Record<string, unknown>;
  retry?: { num: number; reason: string };
}

export type Receipt =
  | { ok: true; payload: unknown }
  /** `nobody`: nothing was sent; `gone`: the connection ended before the answer; `again`: whether to try again. */
  | { ok: false; why: 'nobody' | 'gone' | 'timeout' | 'http_error'; again: boolean };

/** Slack's limit for every acknowledgement, in milliseconds. */
export const patience = 3000;
