import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWire, type Wire } from './socket';
import { openWorkspace, until, type Workspace } from './workspace';

/** What an app may answer without a token, and how often. */
describe('a response_url', () => {
  let workspace: Workspace;
  let wire: Wire;
  let me: string;
  let channel: string;
  let url: string;

  beforeEach(async () => {
    workspace = await openWorkspace();
    wire = await openWire(workspace);
    me = workspace.users[0]!.id;
    channel = (await workspace.boot(me)).channels.find(({ name }) => name === 'random')!.id;
    url = await command({ text: 'At once.' });
  });
  afterEach(async () => {
    wire.die();
    await workspace.stop();
  });

  /** Runs the command, answers it at once, and hands on where more may be said. */
  async function command(payload?: unknown): Promise<string> {
    const before = wire.frames.length;
    const done = workspace.act({ do: 'command', user: me, channel, command: '/tea', text: '' });
    const envelope = await until(() =>
      wire.frames.slice(before).find(({ type }) => type === 'slash_commands'),
    );
    wire.ack(envelope, payload);
    expect(await done).toEqual({ ok: true });
    return String(envelope.payload.response_url);
  }
  const respond = (body: unknown) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const seen = async (user = me) => (await workspace.messages(user, channel)).map(({ text }) => text);

  it('speaks to one, to all, five times in all', async () => {
    expect(await seen()).toEqual(['At once.']);
    expect((await respond({ text: 'For you.' })).status).toBe(200);
    expect((await respond({ text: 'For all.', response_type: 'in_channel' })).status).toBe(200);
    expect(await seen()).toEqual(['At once.', 'For you.', 'For all.']);
    expect(await seen(workspace.users[1]!.id)).toEqual(['For all.']);
    for (const text of ['3', '4', '5']) await respond({ text });
    const sixth = await respond({ text: '6' });
    expect([sixth.status, await sixth.json()]).toEqual([404, { ok: false, error: 'used_url' }]);
  });

  it('is good for half an hour', async () => {
    await workspace.advance(30 * 60_000 + 1000);
    const late = await respond({ text: 'Late.' });
    expect([late.status, await late.json()]).toEqual([404, { ok: false, error: 'expired_url' }]);
  });

  it('refuses blocks that Slack would refuse, and does not count that', async () => {
    const wrong = await respond({ blocks: [{ type: 'tea' }] });
    expect([wrong.status, ((await wrong.json()) as { error: string }).error]).toEqual([
      400,
      'invalid_blocks',
    ]);
    for (const text of ['1', '2', '3', '4', '5']) expect((await respond({ text })).status).toBe(200);
  });

  it('replaces and deletes the ephemeral message whose button was pressed', async () => {
    const button = { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } };
    await respond({ text: 'Press', blocks: [{ type: 'actions', block_id: 'row', elements: [button] }] });
    const { ts } = (await workspace.messages(me, channel)).at(-1)!;
    const action = { type: 'button', block_id: 'row', action_id: 'go' };
    const pressing = workspace.act({ do: 'press', user: me, place: { channel, ts }, action });
    const envelope = await until(() => wire.frames.find(({ type }) => type === 'interactive'));
    wire.ack(envelope);
    expect(await pressing).toEqual({ ok: true });
    expect(envelope.payload).toMatchObject({ container: { is_ephemeral: true, message_ts: ts } });
    expect(envelope.payload.message).toBeUndefined();
    url = String(envelope.payload.response_url);
    await respond({ replace_original: true, text: 'Pressed' });
    expect(await seen()).toEqual(['At once.', 'Pressed']);
    await respond({ delete_original: true });
    expect(await seen()).toEqual(['At once.']);
  });
});

describe('a snapshot', () => {
  it('brings everything back: people, messages, threads, reactions, files, Home, what is unread', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    const snapshot = join(folder, 'state.jsonl');
    const first = await openWorkspace({ snapshot });
    const me = first.users[0]!.id;
    const channel = (await first.boot(me)).channels.find(({ name }) => name === 'general')!.id;
    const bot = (await first.boot(me)).app!.bot_user;
    await first.act({ do: 'invite', user: me, channel, users: [bot] });
    const { ts } = (await first.call('chat.postMessage', { channel, text: 'Tea?' })) as unknown as {
      ts: string;
    };
    await first.act({ do: 'post', user: me, channel, thread_ts: ts, text: 'Yes' });
    await first.act({ do: 'react', user: me, channel, ts, name: 'tea', on: true });
    await first.act({ do: 'upload', user: me, channel, name: 'a.txt', base64: 'YWJj' });
    await first.act({ do: 'user', user: me, locale: 'en-GB' });
    await first.call('views.publish', { user_id: me, view: { type: 'home', blocks: [{ type: 'divider' }] } });
    const look = async (workspace: Workspace) => ({
      boot: await workspace.boot(me),
      messages: await workspace.messages(me, channel),
      thread: await workspace.messages(me, channel, ts),
      home: await (await fetch(`${workspace.sandbox.url}/client/home?user=${me}`)).json(),
    });
    const before = await look(first);
    await first.stop();
    const second = await openWorkspace({ snapshot });
    expect(await look(second)).toEqual(before);
    const { ts: later } = (await second.call('chat.postMessage', { channel, text: 'More' })) as unknown as {
      ts: string;
    };
    expect(later > ts).toBe(true);
    await second.stop();
    await rm(folder, { recursive: true });
  });
});

describe('a thread whose first message is deleted', () => {
  it('keeps a stone in its place, through a restart, until its last reply is gone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    const snapshot = join(folder, 'state.jsonl');
    let workspace = await openWorkspace({ snapshot });
    const me = workspace.users[0]!.id;
    const boot = await workspace.boot(me);
    const channel = boot.channels.find(({ name }) => name === 'general')!.id;
    await workspace.act({ do: 'invite', user: me, channel, users: [boot.app!.bot_user] });
    const { ts } = (await workspace.call('chat.postMessage', { channel, text: 'Tea?' })) as { ts?: string };
    const reply = await workspace.act({ do: 'post', user: me, channel, thread_ts: ts!, text: 'Yes' });
    await workspace.call('chat.delete', { channel, ts });
    await workspace.stop();
    workspace = await openWorkspace({ snapshot });
    const history = async () => (await workspace.call('conversations.history', { channel })).messages;
    expect(await history()).toContainEqual(
      expect.objectContaining({
        ts,
        subtype: 'tombstone',
        text: 'This message was deleted.',
        reply_count: 1,
      }),
    );
    await workspace.act({ do: 'delete', user: me, channel, ts: (reply.ok && reply.ts) || '' });
    expect(await history()).not.toContainEqual(expect.objectContaining({ ts }));
    await workspace.stop();
    await rm(folder, { recursive: true });
  });
});

describe('a page', () => {
  it('hears what its person may see, as it happens', async () => {
    const workspace = await openWorkspace();
    const [me, other] = workspace.users.map(({ id }) => id);
    const channel = (await workspace.boot(me!)).channels.find(({ name }) => name === 'random')!.id;
    const page = await fetch(`${workspace.sandbox.url}/client/events?user=${me}`);
    const heard: { type: string; message?: { text: string } }[] = [];
    const listening = (async () => {
      let text = '';
      for await (const chunk of page.body!.pipeThrough(new TextDecoderStream())) {
        text += chunk;
        const parts = text.split('\n\n');
        text = parts.pop()!;
        for (const part of parts) if (part.startsWith('data: ')) heard.push(JSON.parse(part.slice(6)));
      }
    })().catch(() => undefined);
    await workspace.act({ do: 'post', user: other!, channel, text: 'for all' });
    const dm = await workspace.act({ do: 'dm', user: other!, with: workspace.users[2]!.id });
    await workspace.act({ do: 'post', user: other!, channel: dm.ok ? dm.channel! : '', text: 'between us' });
    await workspace.act({ do: 'user', user: other!, tz: 'Europe/Berlin' });
    await until(() => heard.some(({ type }) => type === 'user'));
    expect(heard.filter(({ type }) => type === 'message').map(({ message }) => message!.text)).toEqual([
      'for all',
    ]);
    expect(heard.find(({ type }) => type === 'channel')).toMatchObject({
      channel: { id: channel, unread: 1 },
    });
    await workspace.stop();
    await listening;
  });
});

describe('rate limits', () => {
  it('hold once they are turned on: one message a second in a channel, tiers elsewhere', async () => {
    const workspace = await openWorkspace({ rateLimits: true });
    const channel = (await workspace.boot(workspace.users[0]!.id)).channels[0]!.id;
    const send = () => workspace.call('chat.postMessage', { channel, text: 'x' });
    expect(await send()).toMatchObject({ ok: true });
    expect(await send()).toEqual({ ok: false, error: 'ratelimited' });
    await workspace.advance(1000);
    expect(await send()).toMatchObject({ ok: true });
    const list = () => workspace.call('conversations.list');
    for (let n = 0; n < 20; n++) expect(await list()).toMatchObject({ ok: true });
    expect(await list()).toEqual({ ok: false, error: 'ratelimited' });
    await workspace.stop();
  });
});

describe('Sign in with Slack', () => {
  it('takes a browser there and back, and signs what it says', async () => {
    const { createPublicKey, createVerify } = await import('node:crypto');
    const workspace = await openWorkspace();
    const { url } = workspace.sandbox;
    const user = workspace.users[0]!.id;
    const wish = {
      response_type: 'code',
      scope: 'openid profile',
      client_id: '1.1',
      redirect_uri: 'http://app.example/in',
      state: 's',
      nonce: 'n',
    };
    const ask = (more: object) =>
      fetch(`${url}/openid/connect/authorize?${new URLSearchParams({ ...wish, ...more })}`, {
        redirect: 'manual',
      });
    expect(await (await ask({})).text()).toContain('User 1');
    expect((await ask({ client_id: 'wrong' })).status).toBe(400);
    const back = new URL((await ask({ as: user })).headers.get('location')!);
    expect(back.searchParams.get('state')).toBe('s');
    const given = {
      client_id: '1.1',
      client_secret: 'hush',
      code: back.searchParams.get('code')!,
      redirect_uri: wish.redirect_uri,
    };
    expect(await workspace.call('openid.connect.token', { ...given, client_secret: 'no' }, '')).toMatchObject(
      { error: 'bad_client_secret' },
    );
    const { id_token } = (await workspace.call('openid.connect.token', given, '')) as unknown as {
      id_token: string;
    };
    expect(await workspace.call('openid.connect.token', given, '')).toMatchObject({ error: 'invalid_code' });
    const [head, claims, signature] = id_token.split('.') as [string, string, string];
    const { keys } = (await (await fetch(`${url}/openid/connect/keys`)).json()) as {
      keys: [Record<string, string>];
    };
    const key = createPublicKey({ key: keys[0], format: 'jwk' });
    expect(createVerify('RSA-SHA256').update(`${head}.${claims}`).verify(key, signature, 'base64url')).toBe(
      true,
    );
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      iss: url,
      aud: '1.1',
      sub: user,
      nonce: 'n',
      name: 'User 1',
    });
    await workspace.stop();
  });
});
