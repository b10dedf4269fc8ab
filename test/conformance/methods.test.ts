import { methods } from '../../src/sandbox/api';
import { openWorkspace, type Workspace } from '../journeys/sandbox/workspace';
import { reference, referenceNames, strays } from './reference';

/** Every method of the reference is called, and its answer laid beside Slack's: no key that Slack never sent. */
describe('the Web API answers as Slack does', () => {
  let workspace: Workspace;
  /** The reference pinned files only, and renamed no channel before it read: its events show these keys. */
  const shownElsewhere: Record<string, string[]> = {
    'pins.list': ['.items[].channel', '.items[].message'],
    'conversations.history': ['.messages[].name', '.messages[].old_name'],
  };
  const known: Record<string, string> = {};
  const called = new Set<string>();

  beforeAll(async () => {
    workspace = await openWorkspace();
    known.me = workspace.users[0]!.id;
    known.other = workspace.users[1]!.id;
    known.random = (await workspace.boot(known.me)).channels.find(({ name }) => name === 'random')!.id;
    const admin = async (path: string, body: unknown) => {
      const sent = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      };
      return (await (await fetch(`${workspace.sandbox.url}${path}`, sent)).json()) as { id: string };
    };
    known.group = (await admin('/admin/usergroup', { handle: 'pot', name: 'Pot', users: [known.me] })).id;
    const act = { do: 'command', user: known.me, channel: known.random, command: '/tea', text: '' } as const;
    await workspace.act(act);
  });
  afterAll(() => workspace.stop());

  const blocks = [
    {
      type: 'section',
      text: { type: 'mrkdwn', text: 'A & *b*' },
      fields: [{ type: 'plain_text', text: 'c' }],
    },
    { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Go' }, value: '1' }] },
  ];
  const modal = {
    type: 'modal',
    title: { type: 'plain_text', text: 'T' },
    blocks: [{ type: 'divider' }],
    callback_id: 'c',
  };
  const home = { type: 'home', blocks: [{ type: 'divider' }] };
  const metadata = { event_type: 'poured', event_payload: { cups: 2 } };
  /** `$name` stands for what an earlier answer left behind. */
  const story: [string, Record<string, unknown>, Record<string, string>?][] = [
    ['auth.test', {}],
    ['team.info', {}],
    ['bots.info', { bot: 'B0SBOT' }],
    ['apps.connections.open', {}],
    ['users.info', { user: '$me', include_locale: true }],
    ['users.list', { limit: 3 }],
    ['users.lookupByEmail', { email: 'user1@sandbox.example' }],
    ['users.profile.get', { user: '$me' }],
    ['conversations.create', { name: 'brew' }, { channel: 'channel.id' }],
    ['conversations.setTopic', { channel: '$channel', topic: 'Tea' }],
    ['conversations.setPurpose', { channel: '$channel', purpose: 'More tea' }],
    ['conversations.invite', { channel: '$channel', users: '$me,$other' }],
    ['conversations.rename', { channel: '$channel', name: 'brewing' }],
    ['conversations.join', { channel: '$random' }],
    ['conversations.join', { channel: '$random' }],
    ['conversations.info', { channel: '$channel', include_num_members: true, include_locale: true }],
    ['conversations.list', { types: 'public_channel,private_channel,im,mpim' }],
    ['conversations.members', { channel: '$channel', limit: 1 }],
    ['conversations.kick', { channel: '$channel', user: '$other' }],
    ['conversations.open', { users: '$me', return_im: true }, { dm: 'channel.id' }],
    ['conversations.open', { users: '$me' }],
    ['conversations.close', { channel: '$dm' }],
    ['users.conversations', { types: 'public_channel,im' }],
    [
      'chat.postMessage',
      { channel: '$channel', text: 'Tea https://tea.example', blocks, metadata },
      { ts: 'ts' },
    ],
    [
      'chat.postMessage',
      { channel: '$channel', text: 'Yes', thread_ts: '$ts', reply_broadcast: true },
      { reply: 'ts' },
    ],
    [
      'chat.postMessage',
      { channel: '$me', attachments: [{ text: 'old', color: '#ff0000' }], username: 'Pot' },
    ],
    ['chat.postEphemeral', { channel: '$channel', user: '$me', text: 'psst' }],
    ['chat.update', { channel: '$channel', ts: '$ts', text: 'Coffee' }],
    ['chat.getPermalink', { channel: '$channel', message_ts: '$ts' }],
    ['reactions.add', { channel: '$channel', timestamp: '$ts', name: 'tea' }],
    ['reactions.get', { channel: '$channel', timestamp: '$ts' }],
    ['reactions.list', {}],
    ['pins.add', { channel: '$channel', timestamp: '$ts' }],
    ['pins.list', { channel: '$channel' }],
    ['pins.remove', { channel: '$channel', timestamp: '$ts' }],
    ['conversations.history', { channel: '$channel', include_all_metadata: true, limit: 3 }],
    ['conversations.replies', { channel: '$channel', ts: '$ts' }],
    ['reactions.remove', { channel: '$channel', timestamp: '$ts', name: 'tea' }],
    ['chat.delete', { channel: '$channel', ts: '$reply' }],
    [
      'bookmarks.add',
      { channel_id: '$channel', title: 'Shop', type: 'link', link: 'https://t.example' },
      { mark: 'bookmark.id' },
    ],
    ['bookmarks.edit', { channel_id: '$channel', bookmark_id: '$mark', title: 'Shop 2' }],
    ['bookmarks.list', { channel_id: '$channel' }],
    ['bookmarks.remove', { channel_id: '$channel', bookmark_id: '$mark' }],
    ['emoji.list', {}],
    ['usergroups.list', { include_users: true, include_count: true }],
    ['usergroups.users.list', { usergroup: '$group' }],
    [
      'files.getUploadURLExternal',
      { filename: 'cups.csv', length: 4 },
      { upload: 'upload_url', file: 'file_id' },
    ],
    ['files.completeUploadExternal', { files: [{ id: '$file', title: 'Cups' }], channel_id: '$channel' }],
    ['files.info', { file: '$file' }],
    ['files.list', { channel: '$channel' }],
    ['conversations.history', { channel: '$channel' }],
    ['files.delete', { file: '$file' }],
    ['views.open', { trigger_id: 'TRIGGER', view: modal }, { view: 'view.id' }],
    ['views.update', { view_id: '$view', view: { ...modal, external_id: 'x1' } }],
    ['views.push', { trigger_id: 'TRIGGER', view: modal }],
    ['views.publish', { user_id: '$me', view: home }],
    [
      'openid.connect.token',
      { client_id: '1.1', client_secret: 'hush', code: 'CODE', redirect_uri: 'http://app.example/' },
      { user: 'access_token' },
    ],
    ['openid.connect.userInfo', {}],
    ['conversations.archive', { channel: '$channel' }],
    ['conversations.unarchive', { channel: '$channel' }],
    ['conversations.leave', { channel: '$channel' }],
  ];

  it.each(story.map((step, index) => [`${index + 1} ${step[0]}`, step] as const))(
    '%s',
    async (_, [name, args, keep = {}]) => {
      if (name === 'files.completeUploadExternal')
        await fetch(known.upload!, { method: 'POST', body: 'a,b\n' });
      const token = { 'apps.connections.open': 'xapp-test', 'openid.connect.userInfo': known.user }[name];
      const answer = await workspace.call(name, await fillIn(args), token);
      expect(answer).toMatchObject({ ok: true });
      const unknown = strays(answer, reference('api', name)).filter(
        (stray) => !shownElsewhere[name]?.includes(stray),
      );
      expect(unknown).toEqual([]);
      called.add(name);
      for (const [as, path] of Object.entries(keep)) known[as] = String(at(answer, path));
    },
  );

  it('has been asked everything that the reference knows', () => {
    expect(referenceNames('methods').filter((name) => !called.has(name))).toEqual([]);
    expect(referenceNames('methods').filter((name) => !methods.has(name))).toEqual([]);
  });

  it('asks for the scopes that Slack asks for', () => {
    type Scopes = { scopes?: Record<string, { name: string }[]> };
    for (const name of referenceNames('methods')) {
      const { scopes } = reference<Scopes>('methods', name);
      const allowed = Object.values(scopes ?? {}).flatMap((list) => list.map((scope) => scope.name));
      expect({
        name,
        foreign: methods.get(name)!.scopes.filter((scope) => !allowed.includes(scope)),
      }).toEqual({ name, foreign: [] });
      expect({ name, needs: methods.get(name)!.scopes.length > 0 }).toEqual({
        name,
        needs: allowed.length > 0,
      });
    }
  });

  it('limits by the tiers that Slack has', () => {
    for (const name of referenceNames('methods')) {
      const label = reference<{ rate_limit?: { label?: string } }>('methods', name).rate_limit?.label ?? '';
      const tier = /Tier (\d)/.exec(label)?.[1];
      expect({ name, tier: methods.get(name)!.tier }).toEqual({
        name,
        tier: tier ? Number(tier) : 'special',
      });
    }
  });

  async function fillIn(value: unknown): Promise<Record<string, unknown>> {
    const text = JSON.stringify(value).replace(/\$(\w+)/g, (_, name: string) => known[name] ?? '');
    const filled = JSON.parse(text) as Record<string, unknown>;
    if (filled.trigger_id === 'TRIGGER') filled.trigger_id = await trigger();
    if (filled.code === 'CODE') filled.code = await code();
    return filled;
  }

  /** A person runs the command; nobody answers, but the trigger is good. */
  async function trigger(): Promise<string> {
    await workspace.act({
      do: 'command',
      user: known.me!,
      channel: known.random!,
      command: '/tea',
      text: '',
    });
    const { request } = (await workspace.traces()).findLast(({ kind }) => kind === 'command')!;
    return (request as { trigger_id: string }).trigger_id;
  }

  async function code(): Promise<string> {
    const query = new URLSearchParams({
      response_type: 'code',
      scope: 'openid email profile',
      client_id: '1.1',
      redirect_uri: 'http://app.example/',
      as: known.me!,
    });
    const page = await fetch(`${workspace.sandbox.url}/openid/connect/authorize?${query}`, {
      redirect: 'manual',
    });
    return new URL(page.headers.get('location')!).searchParams.get('code')!;
  }
});

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce((inner, key) => (inner as Record<string, unknown>)[key], value);
}
