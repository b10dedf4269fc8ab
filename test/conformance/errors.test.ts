import { openWorkspace, type Workspace } from '../journeys/sandbox/workspace';
import { reference } from './reference';

/** What any method may answer (https://docs.slack.dev/apis/web-api); the reference lists only a method's own. */
const general = new Set([
  'not_authed',
  'invalid_auth',
  'missing_scope',
  'not_allowed_token_type',
  'invalid_arguments',
  'ratelimited',
  'invalid_json',
]);

describe('the Web API refuses as Slack does', () => {
  let workspace: Workspace;
  const known: Record<string, string> = {};

  beforeAll(async () => {
    workspace = await openWorkspace();
    const [me, other, gone] = workspace.users.map(({ id }) => id);
    Object.assign(known, { me, other, gone });
    const boot = await workspace.boot(me!);
    known.bot = boot.app!.bot_user;
    for (const name of ['general', 'random'])
      known[name] = boot.channels.find((one) => one.name === name)!.id;
    await workspace.act({ do: 'user', user: gone!, deleted: true });
    const secret = await workspace.act({ do: 'create', user: me!, name: 'secret', private: true });
    known.secret = secret.ok ? secret.channel! : '';
    const mine = (await workspace.call('conversations.create', { name: 'mine' })) as unknown as {
      channel: { id: string };
    };
    known.mine = mine.channel.id;
    const old = (await workspace.call('conversations.create', { name: 'old' })) as unknown as {
      channel: { id: string };
    };
    known.old = old.channel.id;
    await workspace.call('conversations.archive', { channel: known.old });
    known.ts = String((await workspace.call('chat.postMessage', { channel: known.mine, text: 'mine' })).ts);
    await workspace.act({ do: 'join', user: me!, channel: known.mine });
    const theirs = await workspace.act({ do: 'post', user: me!, channel: known.mine, text: 'theirs' });
    known.theirs = theirs.ok ? theirs.ts! : '';
    const dm = (await workspace.call('conversations.open', { users: me! })) as unknown as {
      channel: { id: string };
    };
    known.dm = dm.channel.id;
    const doubled = {
      type: 'modal',
      title: { type: 'plain_text', text: 'T' },
      blocks: [{ type: 'divider' }],
    };
    known.modal = JSON.stringify(doubled);
  });
  afterAll(() => workspace.stop());

  const nowhere = '1600000000.000000';
  const cases: [string, Record<string, unknown>, string][] = [
    ['users.info', { user: 'U404' }, 'user_not_found'],
    ['users.info', {}, 'invalid_arguments'],
    ['users.list', { cursor: 'nonsense' }, 'invalid_cursor'],
    ['users.lookupByEmail', { email: 'no@one.example' }, 'users_not_found'],
    ['users.conversations', { types: 'tea' }, 'invalid_types'],
    ['bots.info', { bot: 'B404' }, 'bot_not_found'],
    ['conversations.create', { name: 'general' }, 'name_taken'],
    ['conversations.create', { name: 'Not Small' }, 'invalid_name_specials'],
    ['conversations.create', { name: '--' }, 'invalid_name_punctuation'],
    ['conversations.create', { name: 'x'.repeat(81) }, 'invalid_name_maxlength'],
    ['conversations.create', {}, 'invalid_name_required'],
    ['conversations.info', { channel: '$secret' }, 'channel_not_found'],
    ['conversations.list', { limit: 5000 }, 'invalid_limit'],
    ['conversations.members', { channel: 'C404' }, 'channel_not_found'],
    ['conversations.history', { channel: '$random' }, 'not_in_channel'],
    ['conversations.history', { channel: '$secret' }, 'channel_not_found'],
    ['conversations.history', { channel: '$mine', oldest: 'yesterday' }, 'invalid_ts_oldest'],
    ['conversations.replies', { channel: '$mine', ts: nowhere }, 'thread_not_found'],
    ['conversations.open', {}, 'users_list_not_supplied'],
    ['conversations.open', { users: 'U404' }, 'user_not_found'],
    ['conversations.open', { users: '$gone' }, 'user_disabled'],
    ['conversations.invite', { channel: '$mine', users: '$me' }, 'already_in_channel'],
    ['conversations.invite', { channel: '$mine', users: '$bot' }, 'cant_invite_self'],
    ['conversations.invite', { channel: '$random', users: '$me' }, 'not_in_channel'],
    ['conversations.invite', { channel: '$old', users: '$me' }, 'is_archived'],
    ['conversations.kick', { channel: '$mine', user: '$bot' }, 'cant_kick_self'],
    ['conversations.kick', { channel: '$mine', user: '$other' }, 'not_in_channel'],
    ['conversations.join', { channel: '$old' }, 'is_archived'],
    ['conversations.join', { channel: '$dm' }, 'method_not_supported_for_channel_type'],
    ['conversations.leave', { channel: '$general' }, 'cant_leave_general'],
    ['conversations.archive', { channel: '$old' }, 'already_archived'],
    ['conversations.unarchive', { channel: '$mine' }, 'not_archived'],
    ['conversations.rename', { channel: '$mine', name: 'random' }, 'name_taken'],
    ['conversations.setTopic', { channel: '$mine', topic: 'x'.repeat(251) }, 'too_long'],
    ['chat.postMessage', { channel: '$mine' }, 'no_text'],
    ['chat.postMessage', { channel: '$secret', text: 'hi' }, 'channel_not_found'],
    ['chat.postMessage', { channel: '$old', text: 'hi' }, 'is_archived'],
    ['chat.postMessage', { channel: '$mine', text: 'hi', thread_ts: nowhere }, 'cannot_reply_to_message'],
    ['chat.postMessage', { channel: '$mine', blocks: '{' }, 'invalid_blocks_format'],
    ['chat.postMessage', { channel: '$mine', blocks: [{ type: 'tea' }] }, 'invalid_blocks'],
    ['chat.postMessage', { channel: '$mine', text: 'a', metadata: '{' }, 'invalid_metadata_format'],
    [
      'chat.postMessage',
      { channel: '$mine', text: 'a', metadata: { event_type: 'x' } },
      'invalid_metadata_schema',
    ],
    ['chat.postMessage', { channel: '$mine', text: 'a', markdown_text: 'b' }, 'markdown_text_conflict'],
    ['chat.postEphemeral', { channel: '$mine', user: '$other', text: 'psst' }, 'user_not_in_channel'],
    ['chat.update', { channel: '$mine', ts: nowhere, text: 'x' }, 'message_not_found'],
    ['chat.update', { channel: '$mine', ts: '$theirs', text: 'x' }, 'cant_update_message'],
    ['chat.update', { channel: '$mine', ts: '$ts', text: 'x'.repeat(40_001) }, 'msg_too_long'],
    ['chat.delete', { channel: '$mine', ts: '$theirs' }, 'cant_delete_message'],
    ['chat.getPermalink', { channel: '$mine', message_ts: nowhere }, 'message_not_found'],
    ['reactions.add', { channel: '$mine', timestamp: 'soon', name: 'tea' }, 'bad_timestamp'],
    ['reactions.add', { channel: '$mine', timestamp: nowhere, name: 'tea' }, 'message_not_found'],
    ['reactions.add', { channel: '$mine', timestamp: '$ts', name: 'te a' }, 'invalid_name'],
    ['reactions.remove', { channel: '$mine', timestamp: '$ts', name: 'tea' }, 'no_reaction'],
    ['pins.add', { channel: '$mine' }, 'no_item_specified'],
    ['pins.remove', { channel: '$mine', timestamp: '$ts' }, 'no_pin'],
    ['views.open', { trigger_id: 'none', view: '$modal' }, 'invalid_trigger_id'],
    ['views.update', { view_id: 'V404', view: '$modal' }, 'not_found'],
    ['views.publish', { user_id: 'U404', view: '$modal' }, 'missing_profile_id'],
    ['views.publish', { user_id: '$me', view: '$modal' }, 'invalid_arguments'],
    ['files.getUploadURLExternal', { filename: 'a', length: 0 }, 'file_upload_size_restricted'],
    ['files.completeUploadExternal', { files: [{ id: 'F404' }] }, 'file_not_found'],
    ['files.info', { file: 'F404' }, 'file_not_found'],
    ['bookmarks.add', { channel_id: '$mine', title: 'x', type: 'link', link: 'nowhere' }, 'invalid_link'],
    ['bookmarks.edit', { channel_id: '$mine', bookmark_id: 'Bk404' }, 'not_found'],
    ['usergroups.users.list', { usergroup: 'S404' }, 'no_such_subteam'],
    ['openid.connect.token', { client_id: '9.9' }, 'invalid_client_id'],
    ['openid.connect.token', { client_id: '1.1', code: 'x' }, 'invalid_code'],
    ['openid.connect.userInfo', {}, 'not_allowed_token_type'],
    ['apps.connections.open', {}, 'not_allowed_token_type'],
    ['team.info', { team: 'T404' }, 'team_not_found'],
  ];

  it.each(cases)('%s %j: %s', async (name, args, code) => {
    const filled = JSON.parse(
      JSON.stringify(args).replace(/"\$(\w+)"/g, (_, key: string) => JSON.stringify(known[key])),
    ) as typeof args;
    expect(await workspace.call(name, filled)).toMatchObject({ ok: false, error: code });
    const { errors } = reference<{ errors?: Record<string, string> }>('methods', name);
    expect(general.has(code) || code in (errors ?? {})).toBe(true);
  });

  it('says what is wrong with blocks twice, as Slack does', async () => {
    const answer = await workspace.call('chat.postMessage', {
      channel: '#general',
      blocks: [{ type: 'tea' }],
    });
    const wrong = 'unsupported type: tea [json-pointer:/blocks/0/type]';
    expect(answer).toMatchObject({
      error: 'invalid_blocks',
      errors: [wrong],
      response_metadata: { messages: [`[ERROR] ${wrong}`] },
    });
  });

  it('refuses twice the same reaction, pin and person', async () => {
    const at = { channel: known.mine!, timestamp: known.ts! };
    await workspace.call('reactions.add', { ...at, name: 'coffee' });
    expect(await workspace.call('reactions.add', { ...at, name: 'coffee' })).toMatchObject({
      error: 'already_reacted',
    });
    await workspace.call('pins.add', at);
    expect(await workspace.call('pins.add', at)).toMatchObject({ error: 'already_pinned' });
  });

  it('knows methods, tokens and scopes', async () => {
    expect(await workspace.call('tea.pour')).toMatchObject({ ok: false, error: 'unknown_method' });
    expect(await workspace.call('auth.test', {}, '')).toMatchObject({ ok: false, error: 'not_authed' });
    expect(await workspace.call('auth.test', {}, 'xoxb-wrong')).toMatchObject({
      ok: false,
      error: 'invalid_auth',
    });
    expect(
      await workspace.call('chat.postMessage', { channel: '#general', text: 'x' }, 'xapp-test'),
    ).toMatchObject({
      error: 'not_allowed_token_type',
    });
    workspace.sandbox.workspace.app.scopes = new Set(['users:read']);
    expect(await workspace.call('team.info')).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'team:read',
      provided: 'users:read',
    });
    expect(await workspace.call('conversations.list', { types: 'im' })).toMatchObject({
      error: 'missing_scope',
    });
  });
});

describe('a trigger', () => {
  let workspace: Workspace;
  let trigger_id: string;
  const view = { type: 'modal', title: { type: 'plain_text', text: 'T' }, blocks: [{ type: 'divider' }] };

  beforeEach(async () => {
    workspace = await openWorkspace();
    const user = workspace.users[0]!.id;
    const channel = (await workspace.boot(user)).channels[0]!.id;
    await workspace.act({ do: 'command', user, channel, command: '/tea', text: '' });
    const { request } = (await workspace.traces()).at(-1)!;
    trigger_id = (request as { trigger_id: string }).trigger_id;
  });
  afterEach(() => workspace.stop());

  it('opens one view', async () => {
    expect(await workspace.call('views.open', { trigger_id, view })).toMatchObject({ ok: true });
    expect(await workspace.call('views.open', { trigger_id, view })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
  });

  it('lives three seconds', async () => {
    await workspace.advance(3100);
    expect(await workspace.call('views.open', { trigger_id, view })).toMatchObject({
      error: 'expired_trigger_id',
    });
  });

  it('is not spent on a view that is refused', async () => {
    const wrong = { ...view, title: { type: 'plain_text', text: 'x'.repeat(25) } };
    const refused = await workspace.call('views.open', { trigger_id, view: wrong });
    expect(refused).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: {
        messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
      },
    });
    expect(await workspace.call('views.open', { trigger_id, view })).toMatchObject({ ok: true });
  });

  it('guards a view by its hash and its external id', async () => {
    const opened = await workspace.call('views.open', { trigger_id, view: { ...view, external_id: 'x' } });
    const { id, hash } = opened.view as { id: string; hash: string };
    expect(await workspace.call('views.update', { external_id: 'x', hash, view })).toMatchObject({
      ok: true,
    });
    expect(await workspace.call('views.update', { view_id: id, hash, view })).toMatchObject({
      error: 'hash_conflict',
    });
  });
});
