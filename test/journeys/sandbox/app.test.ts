import type { Message, View } from '../../../src/sandbox/protocol';
import { freePort } from './port';
import { brewOverHttp, brewOverSocket, type Tea } from './tea';
import { openWorkspace, until, type Workspace } from './workspace';

/** The same real app over both transports: what a person does, what the app hears, what the person sees. */
describe.each(['socket', 'http'] as const)('a real Bolt app over %s', (transport) => {
  let workspace: Workspace;
  let tea: Tea;
  let me: string;
  let general: string;

  beforeAll(async () => {
    if (transport === 'socket') {
      workspace = await openWorkspace();
      tea = await brewOverSocket(workspace.api);
    } else {
      const port = await freePort();
      workspace = await openWorkspace({ requestUrl: `http://127.0.0.1:${port}/slack/events` });
      tea = await brewOverHttp(workspace.api, port);
    }
    me = workspace.users[0]!.id;
    const boot = await workspace.boot(me);
    general = boot.channels.find(({ name }) => name === 'general')!.id;
    expect(boot.app).toMatchObject({ name: 'Tea Round', connected: true, home: true });
    expect(boot.commands.map(({ command }) => command)).toEqual(['/tea']);
    await workspace.act({ do: 'invite', user: me, channel: general, users: [boot.app!.bot_user] });
  });
  afterAll(async () => {
    await tea.stop();
    await workspace.stop();
  });

  const heard = (what: string) =>
    until(() => tea.heard.findLast((one) => one.what === what)?.detail as Record<string, never> | undefined);
  const command = (text: string) =>
    workspace.act({ do: 'command', user: me, channel: general, command: '/tea', text });
  const topModal = () => until(async () => (await workspace.modals(me)).at(-1)) as Promise<View>;
  const submit = async (value: string) =>
    workspace.act({
      do: 'submit',
      user: me,
      view: (await topModal()).id,
      state: { kind: { value: { type: 'plain_text_input', value } } },
    });
  const newest = async () => (await workspace.messages(me, general)).at(-1) as Message;

  it('takes a command to a modal, shows an error at its field, and closes it when all is well', async () => {
    expect(await command('please @user2')).toEqual({ ok: true });
    expect((await heard('command')).text).toBe(`please <@${workspace.users[1]!.id}|user2>`);
    expect(await submit('')).toMatchObject({
      ok: false,
      error: 'invalid_input',
      errors: { kind: expect.any(String) },
    });
    expect(await submit('coffee')).toEqual({
      ok: false,
      error: 'errors',
      errors: { kind: 'That is no tea.' },
    });
    expect(await submit('sencha')).toEqual({ ok: true });
    expect(await workspace.modals(me)).toEqual([]);
    expect(await heard('submitted')).toMatchObject({
      type: 'view_submission',
      user: { id: me },
      view: { private_metadata: 'pot-1', state: { values: { kind: { value: { value: 'sencha' } } } } },
    });
  });

  it('pushes, updates, and tells of a closed modal', async () => {
    await command('');
    await submit('more');
    await until(async () => (await workspace.modals(me)).length === 2);
    await workspace.act({ do: 'close', user: me, view: (await topModal()).id });
    await submit('other');
    expect((await topModal()).callback_id).toBe('tea.other');
    await workspace.act({ do: 'close', user: me, view: (await topModal()).id });
    await command('');
    await workspace.act({ do: 'close', user: me, view: (await topModal()).id });
    await until(() => tea.heard.filter(({ what }) => what === 'closed').length === 3);
    expect(await heard('closed')).toMatchObject({ is_cleared: false, view: { callback_id: 'tea.ask' } });
  });

  it('asks the app for options', async () => {
    await command('');
    const view = (await topModal()).id;
    const asked = {
      do: 'options',
      user: me,
      place: { view },
      block_id: 'guests',
      action_id: 'guest',
      value: 'Bob',
    } as const;
    expect(await workspace.act(asked)).toMatchObject({
      ok: true,
      options: [{ value: 'g1', text: { text: 'Bob!' } }],
    });
    expect(await heard('options')).toMatchObject({
      type: 'block_suggestion',
      value: 'Bob',
      container: { type: 'view' },
    });
    await workspace.act({ do: 'close', user: me, view });
  });

  it('answers a command at once or by its response_url', async () => {
    await command('quick');
    expect(await newest()).toMatchObject({ text: 'Here you are.', ephemeral: true, bot: true });
    await command('later');
    await until(async () => (await newest()).text === 'It is ready.');
    expect((await newest()).ephemeral).toBe(false);
  });

  it('delivers a button with its message, and replaces that by the response_url', async () => {
    const button = {
      type: 'button',
      action_id: 'pour',
      value: 'cup-7',
      text: { type: 'plain_text', text: 'Pour' },
    };
    const blocks = [{ type: 'actions', block_id: 'row', elements: [button] }];
    const { ts } = await tea.app.client.chat.postMessage({
      channel: general,
      text: 'Tea?',
      blocks: blocks as never,
    });
    const place = { channel: general, ts: ts! };
    const action = { block_id: 'row', action_id: 'pour', type: 'button' };
    expect(await workspace.act({ do: 'press', user: me, place, action })).toEqual({ ok: true });
    expect(await heard('pressed')).toMatchObject({
      type: 'block_actions',
      container: { type: 'message', message_ts: ts, channel_id: general },
      actions: [{ value: 'cup-7', action_id: 'pour', block_id: 'row', text: { text: 'Pour', emoji: true } }],
      message: { text: 'Tea?', bot_id: expect.any(String) },
    });
    await until(async () => (await newest()).text === 'Poured.');
    const gone = await workspace.act({ do: 'press', user: me, place, action });
    expect(gone).toEqual({ ok: false, error: 'no_such_element' });
  });

  it('tells of reactions, messages, mentions, new members and changed people', async () => {
    const bot = (await workspace.boot(me)).app!.bot_user;
    const said = await workspace.act({
      do: 'post',
      user: me,
      channel: general,
      text: 'R&D <b> @tearound #random',
    });
    const random = (await workspace.boot(me)).channels.find(({ name }) => name === 'random')!.id;
    const text = `R&amp;D &lt;b&gt; <@${bot}> <#${random}|>`;
    expect(await heard('message')).toMatchObject({
      text,
      user: me,
      channel: general,
      channel_type: 'channel',
    });
    expect(await heard('app_mention')).toMatchObject({ event: { text } });
    const ts = said.ok ? said.ts! : '';
    await workspace.act({ do: 'react', user: me, channel: general, ts, name: 'seedling', on: true });
    expect(await heard('reaction_added')).toMatchObject({
      event: { reaction: 'seedling', item: { ts }, item_user: me },
    });
    await workspace.act({ do: 'user', user: me, locale: 'en-US' });
    expect(await heard('user_change')).toMatchObject({ event: { user: { id: me, locale: 'en-US' } } });
    const event_id = expect.stringMatching(/^Ev/);
    expect(await heard('user_change')).toMatchObject({
      body: { event_id, authorizations: [{ user_id: bot, is_bot: true }] },
    });
  });

  it('opens the Home, and runs shortcuts', async () => {
    await workspace.act({ do: 'home', user: me, tab: 'home' });
    expect(await heard('home')).toMatchObject({ user: me, tab: 'home' });
    const home = () =>
      fetch(`${workspace.sandbox.url}/client/home?user=${me}`).then(
        (r) => r.json() as Promise<{ view: View | null }>,
      );
    await until(async () => (await home()).view);
    await workspace.act({ do: 'shortcut', user: me, callback_id: 'tea_for_all' });
    expect(await heard('shortcut')).toMatchObject({
      type: 'shortcut',
      user: { id: me },
      trigger_id: expect.any(String),
    });
    const { ts } = (await workspace.act({ do: 'post', user: me, channel: general, text: 'about this' })) as {
      ts: string;
    };
    await workspace.act({ do: 'shortcut', user: me, callback_id: 'tea_about', channel: general, ts });
    expect(await heard('message shortcut')).toMatchObject({
      message: { text: 'about this' },
      channel: { id: general },
    });
  });

  it('uploads a file with the real client', async () => {
    const dm = await tea.app.client.conversations.open({ users: me });
    const channel_id = dm.channel!.id!;
    await tea.app.client.files.uploadV2({
      channel_id,
      filename: 'tea.csv',
      content: 'kind,cups\nsencha,2\n',
      initial_comment: 'Cups',
    });
    const shared = (await workspace.messages(me, channel_id)).at(-1)!;
    expect(shared).toMatchObject({
      text: 'Cups',
      files: [{ name: 'tea.csv', mimetype: 'text/csv', size: 19 }],
    });
    const file = await fetch(`${workspace.sandbox.url}/client/file/${shared.files[0]!.id}?user=${me}`);
    expect(await file.text()).toContain('sencha,2');
  });

  it('met no fault on the way', () => {
    expect(tea.heard.filter(({ what }) => what === 'fault')).toEqual([]);
  });
});
