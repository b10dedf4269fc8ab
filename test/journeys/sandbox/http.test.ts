import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { Trace } from '../../../src/sandbox/protocol';
import { freePort } from './port';
import { openWorkspace, until, type Workspace } from './workspace';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}
type Reply = { status?: number; headers?: Record<string, string>; body?: string; after?: number };

/** Slack calling an app over HTTP, to the letter: signatures, three seconds, three retries. */
describe('HTTP', () => {
  let workspace: Workspace;
  let server: Server;
  let port: number;
  let me: string;
  let channel: string;
  let received: Received[];
  let reply: Reply;

  beforeEach(async () => {
    received = [];
    reply = {};
    port = await freePort();
    await listen();
    workspace = await openWorkspace({ requestUrl: `http://127.0.0.1:${port}/slack/events` });
    me = workspace.users[0]!.id;
    const boot = await workspace.boot(me);
    channel = boot.channels.find(({ name }) => name === 'random')!.id;
    await workspace.act({ do: 'invite', user: me, channel, users: [boot.app!.bot_user] });
    await until(() => received.length >= 3); // the challenge, and two events of the bot coming in
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await workspace.stop();
  });

  async function listen(): Promise<void> {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += String(chunk);
      });
      request.on('end', () => {
        received.push({ headers: request.headers, body });
        const { challenge } = body.startsWith('{') ? (JSON.parse(body) as { challenge?: string }) : {};
        const { status = 200, headers = {}, after = 0, body: said } = challenge ? {} : reply;
        setTimeout(() => response.writeHead(status, headers).end(challenge ?? said), after).unref();
      });
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  }

  const say = (text: string) => workspace.act({ do: 'post', user: me, channel, text });
  const heard = (text: string) => received.filter(({ body }) => body.includes(`"text":"${text}"`));
  const attempts = (text: string, count: number) => until(() => heard(text).length === count && heard(text));
  /** Of so many attempts the sandbox has had the answer, too, and knows when to try again. */
  const answered = async (text: string, count: number) => {
    const all = await attempts(text, count);
    const ofText = ({ kind, request }: Trace) =>
      kind === 'event' && JSON.stringify(request).includes(`"text":"${text}"`);
    await until(async () => {
      const traces = (await workspace.traces()).filter(ofText);
      return traces.length === count && traces.every((it) => it.took_ms !== null);
    });
    return all;
  };
  const command = () => workspace.act({ do: 'command', user: me, channel, command: '/tea', text: 'now' });
  const headersOf = ({ headers }: Received) => [
    headers['x-slack-retry-num'],
    headers['x-slack-retry-reason'],
  ];

  it('gives a challenge first, and signs everything', async () => {
    expect(JSON.parse(received[0]!.body)).toMatchObject({
      type: 'url_verification',
      challenge: expect.any(String),
    });
    expect(received.filter(({ body }) => body.includes('url_verification'))).toHaveLength(1);
    await command();
    for (const { headers, body } of received) {
      const timestamp = String(headers['x-slack-request-timestamp']);
      expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(5);
      const signed = createHmac('sha256', 'shhh').update(`v0:${timestamp}:${body}`).digest('hex');
      expect(headers['x-slack-signature']).toBe(`v0=${signed}`);
    }
    const { headers, body } = received.at(-1)!;
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(body))).toMatchObject({
      command: '/tea',
      text: 'now',
      user_id: me,
      is_enterprise_install: 'false',
    });
  });

  it('tries an event that fails three times again, and says why', async () => {
    reply = { status: 500 };
    await say('broken');
    await answered('broken', 2);
    await workspace.advance(60_000);
    await answered('broken', 3);
    await workspace.advance(300_000);
    const all = await answered('broken', 4);
    expect(all.map(headersOf)).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
      ['3', 'http_error'],
    ]);
    const ids = all.map(({ body }) => (JSON.parse(body) as { event_id: string }).event_id);
    expect(new Set(ids).size).toBe(1);
    await workspace.advance(3_600_000);
    expect(heard('broken')).toHaveLength(4);
  });

  it('lets an app call the retries off', async () => {
    reply = { status: 500, headers: { 'x-slack-no-retry': '1' } };
    await say('once');
    await attempts('once', 1);
    await workspace.advance(60_000);
    expect(heard('once')).toHaveLength(1);
  });

  it('waits three seconds', async () => {
    reply = { after: 3400 };
    await say('slow');
    expect(await command()).toEqual({ ok: false, error: 'timeout' });
    const [, again] = await attempts('slow', 2);
    expect(headersOf(again!)).toEqual(['1', 'http_timeout']);
  });

  it('comes again to an app that was not there, and fails a command at once', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await say('nobody');
    expect(await command()).toEqual({ ok: false, error: 'dispatch_failed' });
    await listen();
    await workspace.advance(60_000);
    const [found] = await attempts('nobody', 1);
    expect(headersOf(found!)).toEqual(['2', 'connection_failed']);
  });

  it('reads what stands in the answer: JSON, or plain words', async () => {
    reply = { body: 'Plain words' };
    await command();
    reply = {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_type: 'in_channel', text: 'For all' }),
    };
    await command();
    const said = (await workspace.messages(me, channel)).slice(-2);
    expect(said.map(({ text, ephemeral }) => [text, ephemeral])).toEqual([
      ['Plain words', true],
      ['For all', false],
    ]);
  });
});
