import { type PlainClient, plainClient } from './plain';
import { openWorkspace, until, type Workspace } from './workspace';

/** An app in another language: forms or JSON, and a bare WebSocket. */
describe('a client as Slack’s for Python', () => {
  let workspace: Workspace;
  let client: PlainClient;
  let me: string;
  let channel: string;

  beforeEach(async () => {
    workspace = await openWorkspace();
    client = plainClient(workspace.api, 'xoxb-test', 'xapp-test');
    me = workspace.users[0]!.id;
    channel = (await workspace.boot(me)).channels.find(({ name }) => name === 'random')!.id;
  });
  afterEach(() => workspace.stop());

  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'Tea & *more*' } }];

  it.each(['form', 'JSON'] as const)('says the same by %s', async (how) => {
    const call = how === 'form' ? client.call : client.callJson;
    const metadata = { event_type: 'poured', event_payload: { cups: 2 } };
    const said = await call('chat.postMessage', {
      channel,
      text: '{"looks": "like JSON"}',
      blocks,
      metadata,
      unfurl_links: false,
    });
    expect(said).toMatchObject({
      ok: true,
      message: { text: '{"looks": "like JSON"}', blocks: [{ type: 'section' }], metadata },
    });
    const opened = await call('conversations.open', { users: [me], return_im: true });
    expect(opened).toMatchObject({ ok: true, channel: { user: me } });
    const listed = await call('users.list', { limit: 2, include_locale: true });
    expect(listed).toMatchObject({ members: [{}, { locale: 'ja-JP' }] });
    const { next_cursor } = listed.response_metadata as { next_cursor: string };
    expect(await call('users.list', { limit: 2, cursor: next_cursor })).toMatchObject({ ok: true });
    const scheduled = await call('chat.scheduleMessage', {
      channel,
      post_at: Math.floor(Date.now() / 1000) + 90,
      text: 'x',
    });
    expect(scheduled).toMatchObject({ ok: true });
    const home = { type: 'home', blocks };
    expect(await call('views.publish', { user_id: me, view: home })).toMatchObject({ ok: true });
  });

  it('answers a JSON body that is none', async () => {
    const answer = await fetch(`${workspace.api}auth.test`, {
      method: 'POST',
      headers: { authorization: 'Bearer xoxb-test', 'content-type': 'application/json' },
      body: '{',
    });
    expect(await answer.json()).toEqual({ ok: false, error: 'invalid_json' });
  });

  it('runs an app over Socket Mode: a command, its modal, an error at a field, and events', async () => {
    const heard: string[] = [];
    const line = await client.connect(async ({ type, payload = {} }) => {
      const event = payload.event as { type: string } | undefined;
      heard.push(event?.type ?? String(payload.type ?? type));
      if (type === 'slash_commands') {
        const label = { type: 'plain_text', text: 'Which?' };
        await client.call('views.open', {
          trigger_id: payload.trigger_id,
          view: {
            type: 'modal',
            title: { type: 'plain_text', text: 'Tea' },
            submit: { type: 'plain_text', text: 'Go' },
            blocks: [
              {
                type: 'input',
                block_id: 'kind',
                label,
                element: { type: 'plain_text_input', action_id: 'it' },
              },
            ],
          },
        });
        return { text: 'Opening', response_type: 'ephemeral' };
      }
      return payload.type === 'view_submission'
        ? { response_action: 'errors', errors: { kind: 'No such tea' } }
        : undefined;
    });
    expect(line.hello).toMatchObject({ num_connections: 1, connection_info: { app_id: 'A0SANDBOX' } });
    await workspace.act({
      do: 'invite',
      user: me,
      channel,
      users: [(await workspace.boot(me)).app!.bot_user],
    });
    expect(await workspace.act({ do: 'command', user: me, channel, command: '/tea', text: '' })).toEqual({
      ok: true,
    });
    const [view] = await workspace.modals(me);
    const state = { kind: { it: { type: 'plain_text_input', value: 'mud' } } };
    expect(await workspace.act({ do: 'submit', user: me, view: view!.id, state })).toEqual({
      ok: false,
      error: 'errors',
      errors: { kind: 'No such tea' },
    });
    await until(() => heard.includes('member_joined_channel') && heard.includes('view_submission'));
    expect((await workspace.messages(me, channel)).at(-1)).toMatchObject({
      text: 'Opening',
      ephemeral: true,
    });
    line.close();
    await until(async () => !(await workspace.boot(me)).app!.connected);
  });
});
