import { type Envelope, openWire, type Wire } from './socket';
import { openWorkspace, until, type Workspace } from './workspace';

/** Links to the app's domains: it is told, and shows what they are about. */
describe('a link', () => {
  let workspace: Workspace;
  let wire: Wire;
  let me: string;
  let channel: string;
  const url = 'https://menu.tea.example/oolong?a=1&b=2';

  beforeEach(async () => {
    workspace = await openWorkspace();
    const { app } = workspace.sandbox.workspace;
    app.unfurlDomains = ['tea.example'];
    app.scopes = new Set([...app.scopes, 'links:read', 'links:write']);
    app.events = new Set([...app.events, 'link_shared']);
    app.userScopes = ['chat:write'];
    wire = await openWire(workspace);
    me = workspace.users[0]!.id;
    channel = (await workspace.boot(me)).channels.find(({ name }) => name === 'random')!.id;
  });
  afterEach(async () => {
    wire.die();
    await workspace.stop();
  });

  const isShared = (frame: Envelope) => frame.payload?.event?.type === 'link_shared';
  const say = async (text: string) => {
    const done = await workspace.act({ do: 'post', user: me, channel, text });
    return done.ok ? done.ts! : '';
  };
  const unfurl = (ts: string, unfurls: unknown) => workspace.call('chat.unfurl', { channel, ts, unfurls });

  it('is told of, where the bot is not, and shown as the app says', async () => {
    const ts = await say(`Look: ${url} and https://other.example`);
    const frame = await until(() => wire.frames.find(isShared));
    wire.ack(frame);
    expect(frame.payload.event).toMatchObject({
      user: me,
      channel,
      message_ts: ts,
      is_bot_user_member: false,
      source: 'conversations_history',
      links: [{ domain: 'tea.example', url }],
    });
    const { unfurl_id } = frame.payload.event as unknown as { unfurl_id: string };
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'Oolong' } }];
    expect(
      await workspace.call('chat.unfurl', {
        unfurl_id,
        source: 'conversations_history',
        unfurls: { [url]: { blocks } },
      }),
    ).toEqual({ ok: true });
    expect(await unfurl(ts, { [url]: { title: 'Oolong' } })).toEqual({ ok: true });
    const shown = workspace.sandbox.workspace.timeline(channel).find(ts)!;
    expect(shown.attachments).toEqual([
      expect.objectContaining({ id: 1, title: 'Oolong', from_url: url, is_app_unfurl: true }),
    ]);
    expect(shown.edited).toBeUndefined();
  });

  it('is not told of when the writer turned previews off', async () => {
    const send = (text: string, unfurl_links: boolean) =>
      workspace.call('chat.postMessage', { channel, text, unfurl_links }, `xoxp-${me}`);
    await send(`Quiet ${url}`, false);
    await send(`Loud ${url}`, true);
    await until(() => wire.frames.some(isShared));
    expect(wire.frames.filter(isShared)).toHaveLength(1);
  });

  it.each([
    ['cannot_find_message', '1600000000.000000', {}],
    ['missing_unfurls', '', undefined],
    ['invalid_unfurls_format', '', 'x'],
    ['cannot_unfurl_message', '', { 'https://tea.example/else': { title: 'x' } }],
    ['cannot_unfurl_url', '', { 'https://other.example': { title: 'x' } }],
    ['cannot_parse_attachment', '', { [url]: { blocks: [{ type: 'tea' }] } }],
  ])('is refused with %s', async (error, ts, unfurls) => {
    const said = await say(`${url} https://other.example`);
    const given = unfurls === undefined ? {} : { unfurls };
    expect(await workspace.call('chat.unfurl', { channel, ts: ts || said, ...given })).toMatchObject({
      error,
    });
  });
});
