import { openWorkspace, type Workspace } from './workspace';

/** Tokens of people: what the manifest asks for under `user`, seen with that person's eyes. */
describe('a person’s token', () => {
  let workspace: Workspace;
  let me: string;
  let other: string;
  let token: string;

  beforeEach(async () => {
    workspace = await openWorkspace();
    [me, other] = workspace.users.map(({ id }) => id) as [string, string];
    token = `xoxp-${me}`;
    workspace.sandbox.workspace.app.userScopes = [
      'chat:write',
      'users:read',
      'channels:history',
      'channels:write',
    ];
  });
  afterEach(() => workspace.stop());

  const general = async () => (await workspace.boot(me)).channels.find(({ name }) => name === 'general')!.id;

  it('acts as the person', async () => {
    const channel = await general();
    expect(await workspace.call('auth.test', {}, token)).toMatchObject({ ok: true, user_id: me });
    const said = await workspace.call('chat.postMessage', { channel, text: 'Myself' }, token);
    expect(said).toMatchObject({ ok: true, message: { user: me, app_id: 'A0SANDBOX' } });
    expect((await workspace.messages(other, channel)).at(-1)).toMatchObject({ user: me, bot: false });
    const history = await workspace.call('conversations.history', { channel, limit: 1 }, token);
    expect(history).toMatchObject({ messages: [{ text: 'Myself' }] });
    expect(await workspace.call('chat.update', { channel, ts: said.ts, text: 'x' })).toMatchObject({
      error: 'cant_update_message',
    });
    const made = await workspace.call('conversations.create', { name: 'mine' }, token);
    expect(made).toMatchObject({ ok: true, channel: { creator: me } });
  });

  it('has its own scopes, and is good for as long as the person is there', async () => {
    expect(await workspace.call('reactions.list', {}, token)).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'reactions:read',
      provided: 'chat:write,users:read,channels:history,channels:write',
    });
    expect(await workspace.call('openid.connect.userInfo', {}, token)).toMatchObject({
      error: 'missing_scope',
    });
    expect(await workspace.call('apps.connections.open', {}, token)).toMatchObject({
      error: 'not_allowed_token_type',
    });
    expect(await workspace.call('auth.test', {}, 'xoxp-U404')).toMatchObject({ error: 'invalid_auth' });
    await workspace.act({ do: 'user', user: me, deleted: true });
    expect(await workspace.call('auth.test', {}, token)).toMatchObject({ error: 'account_inactive' });
  });

  it('is none when the manifest asks for nothing of people', async () => {
    workspace.sandbox.workspace.app.userScopes = [];
    expect(await workspace.call('auth.test', {}, token)).toMatchObject({ error: 'invalid_auth' });
  });
});

describe('people of other kinds', () => {
  it('are deactivated, guests and bots, as Slack shows them', async () => {
    const workspace = await openWorkspace();
    const add = async (more: object) => {
      const body = JSON.stringify({ name: `n${Math.random()}`.replace('.', ''), real_name: 'New', ...more });
      const answer = await fetch(`${workspace.sandbox.url}/admin/user`, { method: 'POST', body });
      return ((await answer.json()) as { id: string }).id;
    };
    const show = async (user: string) =>
      (await workspace.call('users.info', { user, include_locale: true })).user;
    const gone = await add({ deleted: true });
    const guest = await add({ is_restricted: true, locale: 'en-GB', tz: 'Europe/London' });
    const bot = await add({ is_bot: true });
    const shown = (await show(gone)) as Record<string, unknown>;
    expect(shown).toMatchObject({ deleted: true });
    expect(shown).not.toHaveProperty('tz');
    expect(await show(guest)).toMatchObject({ is_restricted: true, locale: 'en-GB', tz: 'Europe/London' });
    expect(await show(bot)).toMatchObject({ is_bot: true, profile: { bot_id: bot.replace('U', 'B') } });
    expect((await workspace.boot(guest)).channels.filter(({ member }) => member)).toEqual([]);
    expect(await workspace.act({ do: 'create', user: guest, name: 'x', private: false })).toEqual({
      ok: false,
      error: 'user_is_restricted',
    });
    expect(await workspace.act({ do: 'create', user: gone, name: 'x', private: false })).toEqual({
      ok: false,
      error: 'account_inactive',
    });
    await workspace.stop();
  });
});
