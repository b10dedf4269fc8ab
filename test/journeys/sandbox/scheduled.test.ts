import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace, until, type Workspace } from './workspace';

/** Messages that go out later, by the sandbox's clock. */
describe('a scheduled message', () => {
  let workspace: Workspace;
  let me: string;
  let channel: string;
  const now = () => Math.floor(Date.now() / 1000);

  beforeEach(async () => {
    workspace = await openWorkspace();
    me = workspace.users[0]!.id;
    channel = (await workspace.boot(me)).channels.find(({ name }) => name === 'random')!.id;
  });
  afterEach(() => workspace.stop());

  const schedule = (post_at: unknown, more: object = {}) =>
    workspace.call('chat.scheduleMessage', { channel, post_at, text: 'Later', ...more });
  const waiting = async () =>
    (await workspace.call('chat.scheduledMessages.list')).scheduled_messages as Record<string, unknown>[];
  const texts = async () => (await workspace.messages(me, channel)).map(({ text }) => text);

  it('waits, is listed, and goes out at its time and once', async () => {
    const post_at = now() + 3600;
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'Later' } }];
    const made = await schedule(post_at, { blocks });
    expect(made).toMatchObject({
      ok: true,
      channel,
      post_at,
      scheduled_message_id: expect.stringMatching(/^Q/),
      message: { type: 'delayed_message', text: 'Later', bot_id: 'B0SBOT', blocks },
    });
    expect(await waiting()).toEqual([
      {
        id: made.scheduled_message_id,
        channel_id: channel,
        post_at,
        date_created: expect.any(Number),
        text: 'Later',
      },
    ]);
    await workspace.advance(3_500_000);
    expect(await texts()).toEqual([]);
    await workspace.advance(101_000);
    expect(await texts()).toEqual(['Later']);
    expect(await waiting()).toEqual([]);
    await workspace.advance(86_400_000);
    expect(await texts()).toEqual(['Later']);
  });

  it('waits for longer than a timer of Node’s can', async () => {
    expect(await schedule(now() + 100 * 86_400)).toMatchObject({ ok: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await texts()).toEqual([]);
    await workspace.advance(100 * 86_400_000 + 1000);
    expect(await texts()).toEqual(['Later']);
  });

  it('can be taken back until the last minute', async () => {
    const { scheduled_message_id } = await schedule(now() + 120);
    const takeBack = (id: unknown) =>
      workspace.call('chat.deleteScheduledMessage', { channel, scheduled_message_id: id });
    expect(await takeBack('Q404')).toMatchObject({ error: 'invalid_scheduled_message_id' });
    expect(await takeBack(scheduled_message_id)).toEqual({ ok: true });
    const late = await schedule(now() + 30);
    expect(await takeBack(late.scheduled_message_id)).toMatchObject({
      error: 'invalid_scheduled_message_id',
    });
    await workspace.advance(200_000);
    expect(await texts()).toEqual(['Later']);
  });

  it.each([
    ['invalid_time', 'tomorrow', {}],
    ['time_in_past', 1_600_000_000, {}],
    ['time_too_far', 4_000_000_000, {}],
    ['no_text', 0, { text: '' }],
    ['invalid_blocks', 0, { blocks: [{ type: 'tea' }] }],
    ['channel_not_found', 0, { channel: 'C404' }],
  ])('is refused with %s', async (error, post_at, more) => {
    expect(await schedule(post_at || now() + 60, more)).toMatchObject({ ok: false, error });
  });

  it('comes in thirty for five minutes of a channel, and in pages', async () => {
    const post_at = now() + 600;
    for (let n = 0; n < 30; n++) expect(await schedule(post_at + n)).toMatchObject({ ok: true });
    expect(await schedule(post_at)).toMatchObject({ error: 'restricted_too_many' });
    expect(await schedule(post_at + 900)).toMatchObject({ ok: true });
    const first = await workspace.call('chat.scheduledMessages.list', { limit: 20 });
    const { next_cursor } = first.response_metadata as { next_cursor: string };
    const second = await workspace.call('chat.scheduledMessages.list', { limit: 20, cursor: next_cursor });
    expect(second.scheduled_messages).toHaveLength(11);
    expect(second.response_metadata).toEqual({ next_cursor: '' });
  });

  it('outlives the sandbox in its snapshot, with bookmarks, groups and files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    const snapshot = join(folder, 'state.jsonl');
    const first = await openWorkspace({ snapshot });
    const bot = (await first.boot(me)).app!.bot_user;
    await first.act({ do: 'invite', user: me, channel, users: [bot] });
    await first.call('chat.scheduleMessage', { channel, post_at: now() + 2, text: 'Overdue' });
    await first.call('chat.scheduleMessage', { channel, post_at: now() + 900, text: 'To come' });
    await first.call('bookmarks.add', {
      channel_id: channel,
      title: 'B',
      type: 'link',
      link: 'https://a.example',
    });
    const upload = await first.call('files.getUploadURLExternal', { filename: 'a.csv', length: 3 });
    await fetch(String(upload.upload_url), { method: 'POST', body: 'a,b' });
    await fetch(`${first.sandbox.url}/admin/usergroup`, {
      method: 'POST',
      body: JSON.stringify({ handle: 'pot', name: 'Pot', users: [me] }),
    });
    await first.stop();
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const second = await openWorkspace({ snapshot });
    await until(async () => (await second.messages(me, channel)).some(({ text }) => text === 'Overdue'));
    expect((await second.call('chat.scheduledMessages.list')).scheduled_messages).toMatchObject([
      { text: 'To come' },
    ]);
    expect(await second.call('bookmarks.list', { channel_id: channel })).toMatchObject({
      bookmarks: [{ title: 'B' }],
    });
    expect(await second.call('usergroups.list')).toMatchObject({ usergroups: [{ handle: 'pot' }] });
    expect(await second.call('files.info', { file: upload.file_id })).toMatchObject({ file: { size: 3 } });
    await second.stop();
    await rm(folder, { recursive: true });
  });
});
