import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  Act,
  Boot,
  Channel,
  Done,
  Json,
  Live,
  Message,
  User,
  View,
} from '../../../src/sandbox/protocol';
import { everyText, form, home, posting } from './gallery';

/** Answers the page's calls with canned data: enough of a workspace to look at. */
export interface Fake {
  url: string;
  acts: Act[];
  /** What the next acts are answered with. */
  answers: Done[];
  say(user: string, live: Live): void;
  /** As the app would by `views.update`. */
  updateModal(user: string, change: (blocks: { block_id?: string }[]) => object[]): void;
  stop(): Promise<void>;
}

const BOT = 'U9999';
const NOW = Math.floor(Date.now() / 1000);

export async function startFake(page: string): Promise<Fake> {
  const users = makeUsers();
  const channels = makeChannels();
  const messages = makeMessages();
  const listeners = new Map<string, Set<ServerResponse>>();
  const modals = new Map<string, View[]>();
  const acts: Act[] = [];
  const answers: Done[] = [];
  let traces = 0;

  const say = (user: string, live: Live) => {
    for (const response of listeners.get(user) ?? []) response.write(`data: ${JSON.stringify(live)}\n\n`);
  };
  const everybody = (live: Live) => {
    for (const user of listeners.keys()) say(user, live);
  };

  function boot(id: string): Boot {
    return {
      team: { id: 'T1', name: 'みなと電機' },
      me: users.find((user) => user.id === id)!,
      app: { id: 'A1', name: 'Probono Club', bot_user: BOT, connected: true, home: true },
      channels,
      commands: [
        { command: '/probono', description: 'プロボノクラブ', usage_hint: '[help | profile | projects]' },
        { command: '/broken', description: '応答しない', usage_hint: '' },
      ],
      shortcuts: [
        { callback_id: 'new', name: '新しいプロジェクトを提案', description: 'Probono Club', type: 'global' },
        { callback_id: 'keep', name: 'ノウハウに残す', description: '', type: 'message' },
      ],
      modals: modals.get(id) ?? [],
    };
  }

  function act(what: Act): Done {
    acts.push(what);
    const id = ++traces;
    everybody({
      type: 'trace',
      trace: {
        id,
        at: Date.now(),
        kind: what.do === 'command' ? 'command' : 'event',
        name: what.do,
        took_ms: 12 + id,
        ok: true,
        request: what as unknown as Json,
        response: { ok: true },
      },
    });
    const said = answers.shift();
    if (said) return said;
    switch (what.do) {
      case 'post': {
        const ts = `${(Date.now() / 1000).toFixed(6)}`;
        const message = makeMessage(
          what.channel,
          ts,
          what.user,
          what.text,
          what.thread_ts ? { thread_ts: what.thread_ts } : {},
        );
        messages.push(message);
        everybody({ type: 'message', message });
        return { ok: true, ts };
      }
      case 'react': {
        const at = messages.findIndex((one) => one.ts === what.ts);
        const old = messages[at]!;
        const others = old.reactions.filter((one) => one.name !== what.name);
        const now =
          old.reactions.find((one) => one.name === what.name)?.users.filter((one) => one !== what.user) ?? [];
        const users = what.on ? [...now, what.user] : now;
        messages[at] = { ...old, reactions: users.length ? [...others, { name: what.name, users }] : others };
        everybody({ type: 'message', message: messages[at] });
        return { ok: true };
      }
      case 'command': {
        if (what.command === '/broken') return { ok: false, error: 'timeout' };
        const stack = [...(modals.get(what.user) ?? []), makeView('V1', 'modal', '登録', form)];
        modals.set(what.user, stack);
        say(what.user, { type: 'modals', modals: stack });
        return { ok: true };
      }
      case 'close': {
        const stack = what.clear ? [] : (modals.get(what.user) ?? []).slice(0, -1);
        modals.set(what.user, stack);
        say(what.user, { type: 'modals', modals: stack });
        return { ok: true };
      }
      case 'submit': {
        modals.set(what.user, []);
        say(what.user, { type: 'modals', modals: [] });
        return { ok: true };
      }
      case 'options':
        return {
          ok: true,
          options: ['高齢者', '子ども', '環境', 'まちづくり']
            .filter((o) => o.includes(what.value))
            .map((text) => ({ text: { type: 'plain_text', text }, value: text })),
        };
      case 'dm':
        return { ok: true, channel: what.with === BOT ? 'D9999' : 'D0001' };
      default:
        return { ok: true };
    }
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://x');
    const user = url.searchParams.get('user') ?? '';
    const json = (value: unknown) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(value));
    };
    switch (url.pathname) {
      case '/':
        response.setHeader('content-type', 'text/html; charset=utf-8');
        return response.end(
          '<!doctype html><html lang="ja"><meta charset="utf-8"><title>Sandbox</title><link rel="stylesheet" href="/page/main.css"><div id="page"></div><script type="module" src="/page/main.js"></script>',
        );
      case '/page/main.js':
      case '/page/main.css':
        response.setHeader('content-type', url.pathname.endsWith('js') ? 'text/javascript' : 'text/css');
        return response.end(readFileSync(`${page}/${url.pathname.slice(6)}`));
      case '/client/boot':
        return json(boot(user));
      case '/client/users': {
        const limit = Number(url.searchParams.get('limit') ?? 100);
        const from = Number(url.searchParams.get('cursor') ?? 0);
        return json({
          users: users.slice(from, from + limit),
          ...(from + limit < users.length && { cursor: String(from + limit) }),
        });
      }
      case '/client/messages': {
        const limit = Number(url.searchParams.get('limit'));
        const thread = url.searchParams.get('thread');
        const before = url.searchParams.get('before');
        const all = messages.filter(
          (one) =>
            one.channel === url.searchParams.get('channel') &&
            (thread ? one.ts === thread || one.thread_ts === thread : !one.thread_ts) &&
            (!before || one.ts < before),
        );
        return json({ messages: all.slice(-limit), more: all.length > limit });
      }
      case '/client/home':
        return json({ view: makeView('VH', 'home', '', home) });
      case '/client/events': {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(': hello\n\n');
        const mine = listeners.get(user) ?? new Set();
        listeners.set(user, mine.add(response));
        request.on('close', () => mine.delete(response));
        return;
      }
      case '/client/traces':
        return json({ traces: [] });
      case '/client/act':
        return json(act(JSON.parse(await bodyOf(request)) as Act));
      case '/admin/state':
        return json({ users: users.length, misbehaviours: [] });
      default:
        return json({ ok: true });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    acts,
    answers,
    say,
    updateModal(user, change) {
      const stack = (modals.get(user) ?? []).map((view) => ({
        ...view,
        hash: '2',
        blocks: change(view.blocks as never[]) as Json[],
      }));
      modals.set(user, stack);
      say(user, { type: 'modals', modals: stack });
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

function makeUsers(): User[] {
  const family = ['田中', '佐藤', '鈴木', '高橋', '伊藤', '渡辺', '山本', '中村', '小林', '加藤'];
  const given = ['美咲', '大輔', '陽子', '健一', '葵', '直樹', '彩', '翔太', '恵', '誠'];
  const colors = ['#b3446c', '#2d7d9a', '#5b7f3a', '#8a5a9e', '#c0662b', '#3f6fb5', '#7a6a2f', '#a34b3f'];
  const people = Array.from({ length: 1455 }, (_, n): User => {
    const english = n % 9 === 5;
    const name = english
      ? `Emma Clark ${n}`
      : `${family[n % 10]} ${given[Math.floor(n / 10) % 10]}${n >= 100 ? ` ${n}` : ''}`;
    return {
      id: `U${String(n + 1).padStart(4, '0')}`,
      name: `user${n + 1}`,
      real_name: name,
      title: n % 3 ? '営業企画 主任' : 'ソフトウェアエンジニア',
      department: '第二事業部',
      locale: english ? 'en-US' : 'ja-JP',
      tz: 'Asia/Tokyo',
      is_bot: false,
      deleted: false,
      color: colors[n % colors.length]!,
      initials: english ? 'EC' : name.slice(0, 1),
    };
  });
  return [
    ...people,
    {
      id: BOT,
      name: 'probono',
      real_name: 'Probono Club',
      title: '',
      department: '',
      locale: 'ja-JP',
      tz: 'Asia/Tokyo',
      is_bot: true,
      deleted: false,
      color: '#2f6f4f',
      initials: 'P',
    },
  ];
}

function makeChannels(): Channel[] {
  const room = (id: string, name: string, more: Partial<Channel> = {}): Channel => ({
    id,
    name,
    kind: 'public',
    topic: '',
    purpose: '',
    member: true,
    members: 1455,
    unread: 0,
    archived: false,
    latest: '1',
    ...more,
  });
  return [
    room('C0001', 'general', { topic: '全社のお知らせと雑談', latest: `${NOW}` }),
    room('C0002', 'probono-募集', {
      topic: '支援先からの募集を流します。✋ 🌱 👀 で意思表示を',
      members: 455,
      unread: 2,
    }),
    room('C0003', 'probono-chat', { members: 128 }),
    room('C0004', 'coordinators', { kind: 'private', members: 6 }),
    room('C0005', 'ブロックの見本', { members: 3 }),
    room('C0006', 'random', { member: false, members: 300, purpose: 'なんでもどうぞ' }),
    room('D0001', '佐藤 大輔', { kind: 'im', with: 'U0002', members: 2, unread: 1 }),
    room('D9999', 'Probono Club', { kind: 'im', with: BOT, members: 2 }),
  ];
}

function makeMessage(
  channel: string,
  ts: string,
  user: string,
  text: string,
  more: Partial<Message> = {},
): Message {
  return {
    channel,
    ts,
    user,
    bot: user === BOT,
    text,
    blocks: [],
    ephemeral: false,
    edited: false,
    reactions: [],
    files: [],
    replies: 0,
    pinned: false,
    ...more,
  };
}

function makeMessages(): Message[] {
  const at = (ago: number, n = 0) => `${NOW - ago}.${String(n).padStart(6, '0')}`;
  const day = NOW + 9 * 86_400;
  const long = Array.from({ length: 5000 }, (_, n) =>
    makeMessage(
      'C0001',
      at((5000 - n) * 240 + 4000),
      `U${String((n % 7) + 1).padStart(4, '0')}`,
      n % 11
        ? `${n + 1} 件目のメッセージです。`
        : `${n + 1} 件目。少し長めのメッセージで、*太字* や :tada: を含み、折り返しの様子も見られるようにしてあります。`,
    ),
  );
  const first = at(3000);
  return [
    ...long,
    makeMessage('C0001', at(3600), 'U0003', '<@U0003> さんがチャンネルに参加しました', {
      subtype: 'channel_join',
    }),
    makeMessage(
      'C0001',
      first,
      'U0002',
      'おはようございます。来週の勉強会、会場は 3 階の会議室でよいでしょうか?',
      {
        replies: 3,
        reactions: [
          { name: '+1', users: ['U0001', 'U0003'] },
          { name: 'eyes', users: ['U0004'] },
        ],
      },
    ),
    makeMessage('C0001', at(2900), 'U0001', '問題ないと思います!', { thread_ts: first }),
    makeMessage('C0001', at(2800), 'U0003', 'プロジェクターを予約しておきますね。', { thread_ts: first }),
    makeMessage('C0001', at(2700), 'U0002', 'ありがとうございます :bow:', { thread_ts: first }),
    makeMessage('C0001', at(2000), 'U0002', '資料はこちらです。', {
      files: [{ id: 'F1', name: '第1回_進行表.pdf', mimetype: 'application/pdf', size: 183_400 }],
    }),
    makeMessage('C0001', at(1900), 'U0002', '内容に気づいたことがあれば、このスレッドに書いてください。', {
      edited: true,
    }),
    makeMessage('C0001', at(1500), 'U0006', 'Thanks, I will read it this afternoon.', { pinned: true }),
    makeMessage('C0001', at(900), BOT, '使い方はこちらです。', {
      ephemeral: true,
      blocks: [
        {
          type: 'section',
          text: {
            type: 'mrkdwn',
            text: '使い方です。`/probono profile` で登録、`/probono projects` で募集を見られます。',
          },
        },
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: 'go',
              text: { type: 'plain_text', text: '登録をはじめる' },
              style: 'primary',
            },
          ],
        },
      ],
    }),
    makeMessage('C0001', at(600), 'U0001', ':tada:'),
    makeMessage('C0002', at(9000), BOT, '募集', {
      blocks: posting(day) as Json[],
      reactions: [
        { name: 'raised_hand', users: ['U0002', 'U0005', 'U0007'] },
        { name: 'seedling', users: ['U0001', 'U0009'] },
        { name: 'eyes', users: ['U0004'] },
      ],
      replies: 2,
    }),
    makeMessage('C0002', at(700), 'U0004', '2 回目だけの参加でも大丈夫ですか?'),
    makeMessage('C0005', at(7000), BOT, '見本', { blocks: everyText as unknown as Json[] }),
    makeMessage('D0001', at(5000), 'U0002', 'お疲れさまです。少し相談があります。'),
    makeMessage('D9999', at(5000), BOT, 'ようこそ、Probono Club へ。', { blocks: posting(day) as Json[] }),
  ];
}

function makeView(id: string, type: 'modal' | 'home', title: string, blocks: object[]): View {
  const text = (words: string) => ({ type: 'plain_text', text: words });
  return {
    id,
    type,
    hash: '1',
    root_view_id: id,
    previous_view_id: null,
    callback_id: 'x',
    title: text(title),
    submit: text('登録する'),
    close: text('やめる'),
    blocks: blocks as Json[],
    private_metadata: '',
    clear_on_close: false,
    notify_on_close: false,
  };
}
