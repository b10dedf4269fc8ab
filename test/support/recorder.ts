import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { faultsOfBlocks } from '../../src/sandbox/blocks/check';
import { readView } from '../../src/sandbox/blocks/view';

/** A message as it stands in the recorder's Slack. */
export interface Posted {
  channel: string;
  ts: string;
  thread?: string;
  text: string;
  blocks: Block[];
  file?: { name: string; content: string; bytes: Buffer; alt: string };
}

// biome-ignore lint/suspicious/noExplicitAny: JSON of Slack's, read by tests
export type Block = any;

/** Somebody of the recorder's workspace. */
export interface SlackUser {
  id: string;
  real_name: string;
  locale?: string;
  tz?: string;
  is_bot?: boolean;
  deleted?: boolean;
  profile?: { email?: string };
}

/**
 * A recorder in Slack's place: it answers the Web API's calls as Slack would when all is well, and keeps what was said,
 * so that a test can ask for it. It refuses nothing; the sandbox does that.
 */
export class Recorder {
  readonly messages: Posted[] = [];
  /** `CHANNEL TS` of what is pinned. */
  readonly pins: string[] = [];
  readonly views = new Map<string, Block>();
  readonly homes = new Map<string, Block>();
  readonly channels = new Map<
    string,
    { id: string; name: string; hidden: boolean; members: string[]; topic: string }
  >();
  readonly ephemeral: { user: string; text: string; blocks: Block[] }[] = [];
  /** The newest view that was opened, pushed or updated. */
  opened: Block | undefined;
  /** Milliseconds that every answer takes. */
  delay = 0;
  /** Methods that it refuses, with Slack's code. */
  readonly refuses = new Map<string, string>();
  /** Files that it hands out to whoever has a token, by path below `/files/`. */
  readonly files = new Map<string, string | Uint8Array>();
  private readonly uploads = new Map<string, NonNullable<Posted['file']>>();
  private readonly reactions = new Map<string, string[]>();
  /** What Slack would have refused. */
  readonly faults: string[] = [];
  private serial = 0;
  private server: Server | undefined;

  constructor(readonly users: SlackUser[]) {}

  async start(): Promise<string> {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const file = this.files.get(request.url ?? '');
        if (file !== undefined && request.headers.authorization === 'Bearer xoxb-test') {
          response.writeHead(200, { 'content-type': 'text/csv' });
          return response.end(file);
        }
        const answer = this.answer(
          request.url ?? '',
          Buffer.concat(chunks),
          request.headers['content-type'] ?? '',
        );
        response.writeHead(200, { 'content-type': 'application/json' });
        setTimeout(() => response.end(JSON.stringify(answer)), this.delay);
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    return this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  private get port(): number {
    const address = this.server?.address() as AddressInfo | null | undefined;
    return address?.port ?? 0;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  /** What somebody was told by direct message, oldest first. */
  toldTo(userId: string): Posted[] {
    return this.messages.filter((it) => it.channel === `D${userId}`);
  }

  /** What stands in the channel of this name. */
  inChannel(name: string): Posted[] {
    const id = [...this.channels.values()].find((it) => it.name === name)?.id;
    return this.messages.filter((it) => it.channel === id);
  }

  private answer(url: string, body: Buffer, type: string): Record<string, unknown> {
    const [path = ''] = url.split('?');
    if (path.startsWith('/upload/')) return this.receive(path.slice('/upload/'.length), body);
    if (path.startsWith('/response/')) return this.respond(path.slice('/response/'.length), body);
    const args = type.includes('json')
      ? (JSON.parse(body.toString() || '{}') as Record<string, unknown>)
      : Object.fromEntries(new URLSearchParams(body.toString()));
    const method = path.split('/').pop() ?? '';
    const error = this.refuses.get(method) ?? this.faultIn(method, args);
    return error ? { ok: false, error } : { ok: true, ...this.call(method, args) };
  }

  /** What Slack would refuse is refused here, too, and remembered: a test that goes on without it ends badly all the same. */
  private faultIn(method: string, args: Record<string, unknown>): string | undefined {
    const read = (name: string) => (typeof args[name] === 'string' ? JSON.parse(args[name]) : args[name]);
    const faults = args.view
      ? faultsOfView(read('view') as Block)
      : args.blocks
        ? faultsOfBlocks(read('blocks'), 'message', ['blocks'])
        : [];
    this.faults.push(...faults.map((fault) => `${method}: ${fault}`));
    return faults.length > 0 ? 'invalid_blocks' : undefined;
  }

  private call(method: string, args: Record<string, unknown>): Record<string, unknown> {
    const text = (name: string) => String(args[name] ?? '');
    const parsed = (name: string): Block =>
      typeof args[name] === 'string' ? JSON.parse(String(args[name])) : args[name];
    switch (method) {
      case 'auth.test':
        return { user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' };
      case 'users.list': {
        const from = Number(text('cursor') || 0);
        const page = this.users.slice(from, from + 5);
        const next = from + 5 < this.users.length ? String(from + 5) : '';
        return {
          members: page.map((user) => ({ tz: 'Asia/Tokyo', locale: 'ja-JP', ...user })),
          response_metadata: { next_cursor: next },
        };
      }
      case 'users.info': {
        const user = this.users.find((it) => it.id === text('user'));
        return user
          ? { user: { tz: 'Asia/Tokyo', locale: 'ja-JP', ...user } }
          : { ok: false, error: 'user_not_found' };
      }
      case 'chat.postMessage': {
        const channel = text('channel').startsWith('U') ? `D${text('channel')}` : text('channel');
        const ts = this.ts();
        const thread = text('thread_ts');
        this.messages.push({
          channel,
          ts,
          ...(thread && { thread }),
          text: text('text'),
          blocks: parsed('blocks') ?? [],
        });
        return { channel, ts };
      }
      case 'chat.update': {
        const found = this.messages.find((it) => it.channel === args.channel && it.ts === args.ts);
        if (found) Object.assign(found, { text: text('text'), blocks: parsed('blocks') ?? [] });
        return { channel: args.channel, ts: args.ts };
      }
      case 'conversations.open':
        return { channel: { id: `D${text('users')}` } };
      case 'conversations.create':
        return { channel: { id: this.channel(text('name'), text('is_private') === 'true') } };
      case 'conversations.list':
        return { channels: [...this.channels.values()].map((it) => ({ id: it.id, name: it.name })) };
      case 'conversations.info':
        return { channel: { id: args.channel, topic: { value: '' }, purpose: { value: '' } } };
      case 'conversations.setTopic':
        this.room(text('channel')).topic = text('topic');
        return {};
      case 'conversations.invite':
        this.room(text('channel')).members.push(...text('users').split(','));
        return {};
      case 'conversations.history':
      case 'conversations.replies':
        return { messages: [] };
      case 'pins.add':
        this.pins.push(`${text('channel')} ${text('timestamp')}`);
        return {};
      case 'reactions.add': {
        const place = `${text('channel')} ${text('timestamp')}`;
        this.reactions.set(place, [...(this.reactions.get(place) ?? []), text('name')]);
        return {};
      }
      case 'views.open':
      case 'views.push':
      case 'views.update':
        return this.show(parsed('view'), text('view_id'));
      case 'views.publish':
        this.homes.set(text('user_id'), parsed('view'));
        return {};
      case 'files.getUploadURLExternal': {
        const id = `F${++this.serial}`;
        this.uploads.set(id, {
          name: text('filename'),
          content: '',
          bytes: Buffer.alloc(0),
          alt: text('alt_txt'),
        });
        return { file_id: id, upload_url: `${this.url}/upload/${id}` };
      }
      case 'files.completeUploadExternal': {
        const [first] = parsed('files') as { id: string }[];
        const file = this.uploads.get(first?.id ?? '');
        const channel = text('channel_id');
        this.messages.push({
          channel,
          ts: this.ts(),
          text: text('initial_comment'),
          blocks: [],
          ...(file && { file }),
        });
        return { files: [{ id: first?.id }] };
      }
      default:
        return {};
    }
  }

  /** A view as Slack answers it, kept by its id. */
  show(view: Block, id = ''): Record<string, unknown> {
    this.faults.push(...faultsOfView(view).map((fault) => `view: ${fault}`));
    const shown = { ...view, id: id || `V${++this.serial}`, hash: `h${++this.serial}` };
    this.views.set(shown.id, shown);
    this.opened = shown;
    return { view: shown };
  }

  private receive(id: string, body: Buffer): Record<string, unknown> {
    const file = this.uploads.get(id);
    // A form with one part, or the bytes as they are.
    const part = body
      .toString('latin1')
      .replace(/^--[\s\S]*?\r\n\r\n/, '')
      .replace(/\r\n--[-\w]+--\r\n$/, '');
    if (file) {
      file.bytes = Buffer.from(part, 'latin1');
      file.content = file.bytes.toString();
    }
    return { ok: true };
  }

  private respond(user: string, body: Buffer): Record<string, unknown> {
    this.ephemeral.push({ user, ...(JSON.parse(body.toString()) as { text: string; blocks: Block[] }) });
    return { ok: true };
  }

  private channel(name: string, hidden: boolean): string {
    const id = `C${String(++this.serial).padStart(8, '0')}`;
    this.channels.set(id, { id, name, hidden, members: [], topic: '' });
    return id;
  }

  private room(id: string) {
    const room = this.channels.get(id);
    if (!room) throw new Error(`no channel ${id}`);
    return room;
  }

  private ts(): string {
    return `1700000000.${String(++this.serial).padStart(6, '0')}`;
  }
}

function faultsOfView(view: Block): string[] {
  const read = readView(view, view.type);
  if (read === 'too_large') return ['the view is too large'];
  return 'faults' in read ? read.faults : [];
}
