import { type Envelope, openWire, type Wire } from '../journeys/sandbox/socket';
import { openWorkspace, until, type Workspace } from '../journeys/sandbox/workspace';
import { reference, strays } from './reference';

/** What the app receives, laid beside what Slack sends: no key that Slack never sent. */
describe('events and interactions look like Slack', () => {
  let workspace: Workspace;
  let wire: Wire;
  let me: string;
  let bot: string;
  let channel: string;

  beforeAll(async () => {
    workspace = await openWorkspace();
    wire = await openWire(workspace);
    me = workspace.users[0]!.id;
    bot = (await workspace.boot(me)).app!.bot_user;
    channel = (await workspace.boot(me)).channels.find(({ name }) => name === 'random')!.id;
    await workspace.act({ do: 'invite', user: me, channel, users: [bot] });
  });
  afterAll(async () => {
    wire.die();
    await workspace.stop();
  });

  /** Waits for the newest envelope that fits, and acknowledges it. */
  async function received(
    fits: (payload: Record<string, unknown>) => boolean,
    payload?: unknown,
  ): Promise<Record<string, unknown>> {
    const found = await until(() =>
      wire.frames.find((frame): frame is Envelope => !!frame.payload && fits(frame.payload)),
    );
    wire.ack(found, payload);
    return found.payload;
  }
  const event = (type: string, subtype?: string) =>
    received((payload) => {
      const inner = payload.event as { type?: string; subtype?: string } | undefined;
      return inner?.type === type && inner.subtype === subtype;
    });
  const say = async (text: string) => {
    const done = await workspace.act({ do: 'post', user: me, channel, text });
    return done.ok ? done.ts! : '';
  };

  /** Some keys came to Slack's events after these samples were taken; the Web API's samples show them. */
  const younger = (stray: string) =>
    /\.(client_msg_id|team|metadata\.event_payload|reactions|app_id|locale)$/.test(stray);

  const happenings: [string, () => Promise<unknown>, string, string?][] = [
    ['MessagePayload', () => say('hello'), 'message'],
    [
      'MessageChannelJoinPayload',
      () => workspace.act({ do: 'invite', user: me, channel, users: [bot] }),
      'message',
      'channel_join',
    ],
    ['MemberJoinedChannelPayload', async () => undefined, 'member_joined_channel'],
    ['AppMentionPayload', () => say('@tearound pour'), 'app_mention'],
    [
      'MessageChangedPayload',
      async () => workspace.act({ do: 'edit', user: me, channel, ts: await say('a'), text: 'b' }),
      'message',
      'message_changed',
    ],
    [
      'MessageDeletedPayload',
      async () => workspace.act({ do: 'delete', user: me, channel, ts: await say('c') }),
      'message',
      'message_deleted',
    ],
    ['ReactionAddedPayload', async () => react(true), 'reaction_added'],
    ['ReactionRemovedPayload', async () => react(false), 'reaction_removed'],
    [
      'PinAddedPayload',
      async () => workspace.act({ do: 'pin', user: me, channel, ts: await say('pin'), on: true }),
      'pin_added',
    ],
    [
      'FileSharedPayload',
      () => workspace.act({ do: 'upload', user: me, channel, name: 'a.txt', base64: 'YQ==' }),
      'file_shared',
    ],
    ['MessageFileSharePayload', async () => undefined, 'message', 'file_share'],
    ['AppHomeOpenedPayload', () => workspace.act({ do: 'home', user: me, tab: 'home' }), 'app_home_opened'],
    ['UserChangePayload', () => workspace.act({ do: 'user', user: me, locale: 'en-US' }), 'user_change'],
    [
      'ChannelCreatedPayload',
      () => workspace.act({ do: 'create', user: me, name: 'fresh', private: false }),
      'channel_created',
    ],
    ['TeamJoinPayload', () => hire(), 'team_join'],
    [
      'MessageChannelTopicPayload',
      () => workspace.call('conversations.setTopic', { channel, topic: 'tea' }),
      'message',
      'channel_topic',
    ],
  ];

  it.each(happenings.map((row) => [row[0], row] as const))('%s', async (_, [name, happen, type, subtype]) => {
    await happen();
    const payload = await event(type, subtype);
    expect(strays(payload, reference('events', name)).filter((stray) => !younger(stray))).toEqual([]);
    expect(payload).toMatchObject({
      event_id: expect.stringMatching(/^Ev/),
      authorizations: [{ user_id: bot }],
    });
  });

  const button = {
    type: 'actions',
    block_id: 'row',
    elements: [{ type: 'button', action_id: 'go', value: '1', text: { type: 'plain_text', text: 'Go' } }],
  };

  it('slash command, action, shortcut and view payloads', async () => {
    const done = workspace.act({ do: 'command', user: me, channel, command: '/tea', text: 'now' });
    const command = await received((payload) => payload.command === '/tea');
    expect(await done).toEqual({ ok: true });
    expect(
      strays(
        { ...command, is_enterprise_install: false },
        reference('payloads', 'slash-commands-SlashCommandPayload'),
      ),
    ).toEqual([]);

    const { ts } = (await workspace.call('chat.postMessage', {
      channel,
      text: 'Go?',
      blocks: [button],
    })) as unknown as { ts: string };
    const action = { type: 'button', block_id: 'row', action_id: 'go' };
    const pressing = workspace.act({ do: 'press', user: me, place: { channel, ts }, action });
    const pressed = await received((payload) => payload.type === 'block_actions');
    expect(await pressing).toEqual({ ok: true });
    const sample = reference('payloads', 'interactive-components-BlockActionPayload');
    // Its samples come from messages alone, before they had state.
    const { state, ...rest } = pressed;
    expect(state).toEqual({ values: {} });
    expect(strays(rest, sample).filter((stray) => !younger(stray))).toEqual([]);

    const about = workspace.act({ do: 'shortcut', user: me, callback_id: 'tea_about', channel, ts });
    const shortcut = await received((payload) => payload.type === 'message_action');
    await about;
    const shape = reference('payloads', 'interactive-components-MessageShortcutPayload');
    expect(strays(shortcut, shape).filter((stray) => !younger(stray))).toEqual([]);

    const view = {
      type: 'modal',
      title: { type: 'plain_text', text: 'T' },
      blocks: [button],
      submit: { type: 'plain_text', text: 'S' },
      notify_on_close: true,
    };
    const opened = await workspace.call('views.open', { trigger_id: shortcut.trigger_id as string, view });
    const { id } = opened.view as { id: string };
    const submitting = workspace.act({ do: 'submit', user: me, view: id, state: {} });
    const submitted = await received((payload) => payload.type === 'view_submission', {
      response_action: 'update',
      view,
    });
    expect(await submitting).toEqual({ ok: true });
    const { response_urls, ...submission } = submitted;
    expect(response_urls).toEqual([]);
    const submissionShape = reference('payloads', 'views-ViewSubmissionPayload') as { view: object };
    expect(strays(submission, { ...submissionShape, view: { ...submissionShape.view, blocks: [] } })).toEqual(
      [],
    );

    await workspace.act({ do: 'close', user: me, view: id });
    const closed = await received((payload) => payload.type === 'view_closed');
    const closedShape = reference('payloads', 'views-ViewClosedPayload') as { view: object };
    expect(strays(closed, { ...closedShape, view: { ...closedShape.view, blocks: [] } })).toEqual([]);
  });

  async function react(on: boolean): Promise<void> {
    const ts = (await workspace.messages(me, channel)).find(({ text }) => text === 'hello')!.ts;
    await workspace.act({ do: 'react', user: me, channel, ts, name: 'tea', on });
  }

  async function hire(): Promise<void> {
    const body = JSON.stringify({ name: 'newcomer', real_name: 'New Comer' });
    await fetch(`${workspace.sandbox.url}/admin/user`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
  }
});
