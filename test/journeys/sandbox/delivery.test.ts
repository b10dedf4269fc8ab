import WebSocket from 'ws';
import { type Envelope, openWire, type Wire } from './socket';
import { openWorkspace, until, type Workspace } from './workspace';

/** Socket Mode to the letter: tickets, envelopes, what happens when nobody answers. */
describe('Socket Mode', () => {
  let workspace: Workspace;
  let me: string;
  let channel: string;
  const wires: Wire[] = [];

  beforeEach(async () => {
    workspace = await openWorkspace();
    me = workspace.users[0]!.id;
    const boot = await workspace.boot(me);
    channel = boot.channels.find(({ name }) => name === 'random')!.id;
    await workspace.act({ do: 'invite', user: me, channel, users: [boot.app!.bot_user] });
    const wire = await openWire(workspace);
    await drain(wire);
    wire.die();
    await until(async () => !(await workspace.boot(me)).app!.connected);
  });
  afterEach(async () => {
    for (const wire of wires.splice(0)) wire.die();
    await workspace.stop();
  });

  const open = async () => {
    const wire = await openWire(workspace);
    wires.push(wire);
    return wire;
  };
  /** Acknowledges what the beginning left behind: the bot coming in. */
  const drain = async (wire: Wire) => {
    const left = await until(() => wire.frames.filter(isEvent).length === 2 && wire.frames.filter(isEvent));
    for (const envelope of left) wire.ack(envelope);
  };
  const state = async () =>
    (await (await fetch(`${workspace.sandbox.url}/admin/state`)).json()) as { connections: number };
  const isEvent = (frame: Envelope) => frame.type === 'events_api';
  const say = (text: string) => workspace.act({ do: 'post', user: me, channel, text });
  const said = (wire: Wire, text: string, attempt = 0) =>
    until(() =>
      wire.frames.find((one) => one.payload?.event?.text === text && one.retry_attempt === attempt),
    );
  const command = () => workspace.act({ do: 'command', user: me, channel, command: '/tea', text: '' });

  it('greets first, says how many connections there are, and takes a ticket once', async () => {
    const first = await open();
    expect(first.frames[0]).toMatchObject({
      type: 'hello',
      num_connections: 1,
      connection_info: { app_id: 'A0SANDBOX' },
    });
    const second = await open();
    expect(second.frames[0]).toMatchObject({ num_connections: 2 });
    const { url } = await workspace.call('apps.connections.open', {}, 'xapp-test');
    const used = new WebSocket(String(url));
    await new Promise((resolve) => used.once('open', resolve));
    const again = new WebSocket(String(url));
    await expect(new Promise((_, reject) => again.once('error', reject))).rejects.toThrow('403');
    used.terminate();
  });

  it('holds ten connections, and sends the eleventh away', async () => {
    for (let n = 0; n < 10; n++) await open();
    const eleventh = await open();
    expect(eleventh.frames).toEqual([
      expect.objectContaining({ type: 'disconnect', reason: 'too_many_websockets' }),
    ]);
    await eleventh.closed;
    wires.pop();
    wires.pop()!.die();
    await until(async () => ((await state()).connections === 9 ? true : undefined));
    expect((await open()).frames[0]).toMatchObject({ type: 'hello', num_connections: 10 });
  });

  it('warns, renews and ends connections, each for its reason', async () => {
    const wire = await open();
    const told = (reason: string) =>
      until(() => wire.frames.find((frame) => frame.type === 'disconnect' && frame.reason === reason));
    await workspace.misbehave({ kind: 'refresh', reason: 'warning' });
    await told('warning');
    await say('still there');
    wire.ack(await said(wire, 'still there'));
    await workspace.misbehave({ kind: 'refresh' });
    await told('refresh_requested');
    const fresh = await open();
    await say('to the new one');
    fresh.ack(await said(fresh, 'to the new one'));
    await workspace.misbehave({ kind: 'refresh', reason: 'link_disabled' });
    await fresh.closed;
    expect(fresh.frames.at(-1)).toMatchObject({ type: 'disconnect', reason: 'link_disabled' });
  });

  it('gives an envelope to one connection only', async () => {
    const both = [await open(), await open()];
    for (let n = 0; n < 4; n++) await say(`cup ${n}`);
    await until(() => both.flatMap(({ frames }) => frames).filter(isEvent).length === 4);
    expect(both.map(({ frames }) => frames.filter(isEvent).length)).toEqual([2, 2]);
  });

  it('keeps events for an app that is away, and refuses commands at once', async () => {
    await say('while you were out');
    expect(await command()).toEqual({ ok: false, error: 'dispatch_failed' });
    const wire = await open();
    expect((await said(wire, 'while you were out')).payload).toMatchObject({ type: 'event_callback' });
  });

  it('sends what a dying connection had not acknowledged to the next one, with the same event_id', async () => {
    const first = await open();
    await say('catch me');
    const lost = await said(first, 'catch me');
    const pressing = command();
    await until(() => first.frames.find(({ type }) => type === 'slash_commands'));
    first.die();
    expect(await pressing).toEqual({ ok: false, error: 'dispatch_failed' });
    const second = await open();
    const found = await said(second, 'catch me', 1);
    expect(found).toMatchObject({ retry_reason: 'timeout', payload: { event_id: lost.payload.event_id } });
  });

  it('tries an event that is not acknowledged again: at once, after a minute, after five', async () => {
    const wire = await open();
    await say('hello?');
    await said(wire, 'hello?');
    for (const [attempt, wait] of [
      [1, 3100],
      [2, 63_100],
      [3, 303_100],
    ] as const) {
      await workspace.advance(3100);
      await new Promise((resolve) => setTimeout(resolve, 30));
      await workspace.advance(wait - 3100);
      await said(wire, 'hello?', attempt);
    }
    await workspace.advance(3100);
    await workspace.advance(3_600_000);
    expect(wire.frames.filter((one) => one.payload?.event?.text === 'hello?')).toHaveLength(4);
  });

  it('misbehaves on demand: events twice, acknowledgements lost, connections renewed or cut, an outage', async () => {
    const wire = await open();
    await workspace.misbehave({ kind: 'duplicate_event', times: 1 });
    await say('twice');
    const twice = () => wire.frames.filter((one) => one.payload?.event?.text === 'twice');
    await until(() => twice().length === 2);
    expect(new Set(twice().map(({ payload }) => payload.event_id)).size).toBe(1);
    for (const one of twice()) wire.ack(one);

    await workspace.misbehave({ kind: 'lost_ack', times: 1 });
    await say('lost');
    wire.ack(await said(wire, 'lost'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    await workspace.advance(3100);
    wire.ack(await said(wire, 'lost', 1));

    await workspace.misbehave({ kind: 'outage' });
    await say('in the dark');
    await expect(workspace.call('auth.test')).rejects.toThrow();
    await workspace.misbehave({ kind: 'clear' });
    wire.ack(await said(wire, 'in the dark'));

    await workspace.misbehave({ kind: 'refresh' });
    expect(await until(() => wire.frames.find(({ type }) => type === 'disconnect'))).toMatchObject({
      reason: 'refresh_requested',
    });
    expect(await command()).toEqual({ ok: false, error: 'dispatch_failed' });
    await workspace.misbehave({ kind: 'cut_sockets' });
    await wire.closed;
  });
});

describe('the Web API going wrong on demand', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await openWorkspace();
  });
  afterAll(() => workspace.stop());

  it('limits, breaks, and answers late or not at all, each as often as asked', async () => {
    const url = `${workspace.api}auth.test`;
    const ask = () => fetch(url, { method: 'POST', headers: { authorization: 'Bearer xoxb-test' } });
    await workspace.misbehave({ kind: 'rate_limited', method: 'auth.test', retry_after_s: 7, times: 1 });
    const limited = await ask();
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    await workspace.misbehave({ kind: 'http_error', status: 503, times: 1 });
    expect((await ask()).status).toBe(503);
    await workspace.misbehave({ kind: 'slow_answer', ms: 120, times: 1 });
    const began = Date.now();
    expect((await ask()).status).toBe(200);
    expect(Date.now() - began).toBeGreaterThanOrEqual(115);
    expect((await ask()).status).toBe(200);
  });

  it('carries a call out and loses the answer', async () => {
    const me = workspace.users[0]!.id;
    const { channel } = (await workspace.call('conversations.open', { users: me })) as unknown as {
      channel: { id: string };
    };
    await workspace.misbehave({ kind: 'lost_answer', method: 'chat.postMessage', times: 1 });
    await expect(
      workspace.call('chat.postMessage', { channel: channel.id, text: 'Did it go?' }),
    ).rejects.toThrow();
    const found = await workspace.call('conversations.history', { channel: channel.id });
    expect(found).toMatchObject({ messages: [{ text: 'Did it go?' }] });
  });
});
