import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { type Application, build, type Given } from '../../src/build';
import { features as allFeatures } from '../../src/features';
import { Actor } from './actor';
import { watched } from './audited';
import { cast } from './cast';
import { openTestDatabase } from './postgres';
import { type Block, Recorder, type SlackUser } from './recorder';

const SECRET = 'test-secret';

export interface ClubOptions extends Given {
  users?: SlackUser[];
  env?: Record<string, string>;
  /** `2026-11-23T09:00:00+09:00` */
  at?: string;
}

/** The app as it is, over HTTP, with a recorder in Slack's place and a clock that the test moves. */
export class Club {
  readonly log: string[] = [];
  /** What coordinators did without an entry in the audit log. */
  readonly unaudited = new Set<string>();
  private time: Date;
  private events = 0;
  private ids = 0;
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'probono-'));
  app!: Application;
  private database!: { url: string; drop(): Promise<void> };

  private constructor(
    readonly slack: Recorder,
    private readonly options: ClubOptions,
  ) {
    this.time = new Date(options.at ?? '2026-11-25T10:00:00+09:00');
  }

  static async open(options: ClubOptions = {}): Promise<Club> {
    const club = new Club(new Recorder(options.users ?? cast), options);
    await club.slack.start();
    club.database = await openTestDatabase(club.folder);
    await club.start();
    return club;
  }

  /** Starts the app; again after `halt`, on the same data. */
  async start(): Promise<void> {
    this.app = await this.another();
    await this.settle();
  }

  /** Starts one more copy of the app on the same data. */
  async another(): Promise<Application> {
    const sink = new Writable({
      write: (chunk, _encoding, done) => {
        this.log.push(String(chunk));
        done();
      },
    });
    const { users, env, at, ...given } = this.options;
    const app = build(
      {
        SLACK_BOT_TOKEN: 'xoxb-test',
        SLACK_SIGNING_SECRET: SECRET,
        SLACK_API_URL: `${this.slack.url}/api/`,
        COORDINATORS: 'UCOORD',
        DATABASE_URL: this.database.url,
        PORT: '0',
        ...env,
      },
      {
        now: () => this.time,
        newId: () => `id${process.pid}x${this.time.getTime()}x${++this.ids}`,
        log: sink,
        pace: 0,
        ...given,
        features: watched(given.features ?? allFeatures, (act) => this.unaudited.add(act)),
      },
    );
    await app.start();
    return app;
  }

  async halt(): Promise<void> {
    await this.app.stop();
  }

  async close(): Promise<void> {
    await this.halt();
    await this.slack.stop();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
    expect(this.slack.faults).toEqual([]);
    expect([...this.unaudited]).toEqual([]);
  }

  get now(): Date {
    return this.time;
  }

  /** Moves the clock to a moment, or by milliseconds, and lets every job that is due then run. */
  async pass(to: string | number): Promise<void> {
    this.time = typeof to === 'number' ? new Date(this.time.getTime() + to) : new Date(to);
    await this.app.clock.tick();
    await this.settle();
  }

  /** Waits until all that may be sent now was sent. */
  async settle(): Promise<void> {
    await this.app.slack.sender.settle();
  }

  person(id: string): Actor {
    return new Actor(this, id);
  }

  /** Sends what Slack would send, signed. @returns the acknowledgement's body */
  async send(body: string, type: string): Promise<Block> {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
    const answer = await fetch(`http://127.0.0.1:${this.app.port()}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signature}`,
      },
      body,
    });
    if (answer.status !== 200) throw new Error(`The app answered ${answer.status}`);
    const text = await answer.text();
    return text.startsWith('{') ? JSON.parse(text) : text;
  }

  /** An event of the Events API; `id` to send the same one again. */
  async event(event: Record<string, unknown>, id = `Ev${++this.events}`): Promise<void> {
    const body = {
      type: 'event_callback',
      team_id: 'T1',
      api_app_id: 'A1',
      event_id: id,
      event_time: 1,
      event,
    };
    await this.send(JSON.stringify(body), 'application/json');
    await this.app.slack.drain();
    await this.settle();
  }

  eventTs(): string {
    return (this.time.getTime() / 1000 + ++this.events / 1000).toFixed(6);
  }
}
