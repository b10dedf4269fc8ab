import {
  type App,
  HTTPReceiver,
  type Logger,
  type Receiver,
  type ReceiverEvent,
  SocketModeReceiver,
} from '@slack/bolt';

export type Guard = (event: ReceiverEvent, next: (event: ReceiverEvent) => Promise<void>) => Promise<void>;

interface Options {
  apiUrl: string;
  logger: Logger;
  /** Stands before Bolt: what it does not pass on, Bolt never sees. */
  guard: Guard;
}

/** Puts a guard before the App that a receiver hands its events to. */
const guarded = (app: App, guard: Guard): App =>
  ({ processEvent: (event: ReceiverEvent) => guard(event, (it) => app.processEvent(it)) }) as App;

/**
 * Socket Mode over two connections: Slack renews each of them now and then, and a renewal leaves that one deaf for
 * seconds. A lost connection is sought again for ever, every 5 seconds at the latest.
 */
export class SocketReceiver implements Receiver {
  private readonly lines: SocketModeReceiver[];
  private readonly open = new Set<SocketModeReceiver>();

  constructor(
    appToken: string,
    private readonly options: Options,
  ) {
    this.lines = [1, 2].map(() => this.line(appToken));
  }

  /** How many of the two connections are up. */
  get connections(): number {
    return this.open.size;
  }

  init(app: App): void {
    for (const line of this.lines) line.init(guarded(app, this.options.guard));
  }

  async start(): Promise<void> {
    await Promise.all(this.lines.map((line) => line.start()));
  }

  async stop(): Promise<void> {
    await Promise.all(this.lines.map((line) => line.stop()));
  }

  private line(appToken: string): SocketModeReceiver {
    const { apiUrl, logger } = this.options;
    const line = new SocketModeReceiver({
      appToken,
      logger,
      // Also the wait before the first try to connect again.
      clientPingTimeout: 2000,
      installerOptions: {
        // An object of its own: the receiver changes what it is given.
        clientOptions: {
          slackApiUrl: apiUrl,
          timeout: 10_000,
          retryConfig: { forever: true, minTimeout: 300, factor: 1.5, maxTimeout: 5000 },
        },
      },
    });
    line.client.on('connected', () => this.open.add(line));
    line.client.on('reconnecting', () => this.open.delete(line));
    line.client.on('disconnected', () => this.open.delete(line));
    // A frame that is no envelope (`null`, an event without its payload) throws inside the client; here it ends.
    const [read] = line.client.listeners('ws_message');
    line.client.removeAllListeners('ws_message');
    line.client.on('ws_message', (...frame: unknown[]) => {
      Promise.resolve(read?.apply(line.client, frame)).catch(() =>
        logger.warn('A frame of Slack could not be read.'),
      );
    });
    return line;
  }
}

/** Slack calls the app: its signed requests come through the web server, which this receiver does not start itself. */
export class WebReceiver implements Receiver {
  private readonly http: HTTPReceiver;

  constructor(
    signingSecret: string,
    private readonly options: Options,
  ) {
    this.http = new HTTPReceiver({ signingSecret, logger: options.logger, endpoints: ['/slack/events'] });
  }

  /** 1 from the start on. */
  connections = 0;

  /** For requests to `/slack/events`. */
  get listener(): HTTPReceiver['requestListener'] {
    return this.http.requestListener;
  }

  init(app: App): void {
    this.http.init(guarded(app, this.options.guard));
  }

  async start(): Promise<void> {
    this.connections = 1;
  }

  async stop(): Promise<void> {
    this.connections = 0;
  }
}
