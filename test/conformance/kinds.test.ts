import { type Envelope, openWire, type Wire } from '../journeys/sandbox/socket';
import { openWorkspace, until, type Workspace } from '../journeys/sandbox/workspace';
import { answers, blocks, elements } from './kinds';

/** Every block and every element of Slack's types: taken, given back, delivered with what a person chose. */
describe('all of Block Kit', () => {
  let workspace: Workspace;
  let wire: Wire;
  let me: string;
  let channel: string;

  beforeAll(async () => {
    workspace = await openWorkspace();
    wire = await openWire(workspace);
    me = workspace.users[0]!.id;
    const boot = await workspace.boot(me);
    channel = boot.channels.find(({ name }) => name === 'random')!.id;
    await workspace.act({ do: 'invite', user: me, channel, users: [boot.app!.bot_user] });
  });
  afterAll(async () => {
    wire.die();
    await workspace.stop();
  });

  const next = async (type: string, from: number): Promise<Envelope> => {
    const found = await until(() => wire.frames.slice(from).find(({ payload }) => payload?.type === type));
    wire.ack(found);
    return found;
  };
  const trigger = async (): Promise<string> => {
    const from = wire.frames.length;
    const running = workspace.act({ do: 'command', user: me, channel, command: '/tea', text: '' });
    const found = await until(() => wire.frames.slice(from).find(({ type }) => type === 'slash_commands'));
    wire.ack(found);
    await running;
    return String(found.payload.trigger_id);
  };

  it.each(Object.entries(blocks))('a message with %s', async (_, block) => {
    const said = await workspace.call('chat.postMessage', { channel, text: 'x', blocks: [block] });
    expect(said).toMatchObject({ ok: true, message: { blocks: [block] } });
    const { messages } = (await workspace.call('conversations.history', {
      channel,
      limit: 1,
    })) as unknown as {
      messages: { blocks: object[] }[];
    };
    expect(messages[0]!.blocks[0]).toMatchObject({ ...block, block_id: expect.any(String) });
  });

  const pressed = Object.values(elements).filter(
    ({ type }) =>
      type !== 'image' && !(/_text_input$|number_input|file_input/.test(type) && type !== 'rich_text_input'),
  );
  it.each(pressed.map((element) => [element.type, element] as const))(
    'a press on %s',
    async (type, element) => {
      const holder = type === 'feedback_buttons' || type === 'icon_button' ? 'context_actions' : 'actions';
      const row = { type: holder, block_id: 'row', elements: [{ ...element, action_id: 'it' }] };
      const said = await workspace.call('chat.postMessage', { channel, text: 'x', blocks: [row] });
      expect(said).toMatchObject({ ok: true });
      const chosen: Record<string, unknown> =
        type === 'overflow'
          ? { selected_option: { text: { type: 'plain_text', text: 'a' }, value: 'a' } }
          : type === 'feedback_buttons'
            ? { value: 'good' }
            : ((answers as Record<string, Record<string, unknown>>)[type] ?? {});
      const from = wire.frames.length;
      const pressing = workspace.act({
        do: 'press',
        user: me,
        place: { channel, ts: String(said.ts) },
        action: { type, block_id: 'row', action_id: 'it', ...chosen } as never,
      });
      const { payload } = await next('block_actions', from);
      expect(await pressing).toEqual({ ok: true });
      expect(payload.actions).toEqual([
        expect.objectContaining({ type, block_id: 'row', action_id: 'it', ...chosen }),
      ]);
    },
  );

  it.each(Object.entries(answers))('an input of %s, untouched and filled in', async (type, answer) => {
    const element = { ...elements[type as keyof typeof answers], action_id: 'it' };
    const label = { type: 'plain_text', text: 'I' };
    const view = {
      type: 'modal',
      title: { type: 'plain_text', text: 'T' },
      submit: { type: 'plain_text', text: 'S' },
      private_metadata: 'kept',
      blocks: [{ type: 'input', block_id: 'in', optional: true, label, element }],
    };
    for (const state of [{}, { in: { it: { type, ...answer } } }]) {
      const opened = await workspace.call('views.open', { trigger_id: await trigger(), view });
      expect(opened).toMatchObject({ ok: true });
      const from = wire.frames.length;
      const submitting = workspace.act({
        do: 'submit',
        user: me,
        view: (opened.view as { id: string }).id,
        state: state as never,
      });
      const { payload } = await next('view_submission', from);
      expect(await submitting).toEqual({ ok: true });
      const { private_metadata, state: sent } = payload.view as {
        private_metadata: string;
        state: { values: Record<string, Record<string, unknown>> };
      };
      expect(private_metadata).toBe('kept');
      expect(sent.values.in!.it).toEqual(expected(type, state, answer));
    }
  });

  function expected(type: string, state: object, answer: Record<string, unknown>): unknown {
    const untouched = !('in' in state);
    if (type === 'file_input')
      return {
        type,
        files: untouched
          ? []
          : [expect.objectContaining({ name: 'cups.csv', mimetype: 'text/csv', size: 4, user: me })],
      };
    if (!untouched) return { type, ...answer };
    const element = elements[type as keyof typeof elements] as unknown as Record<string, unknown>;
    const initial = Object.entries(element).find(([key]) => key.startsWith('initial_'))?.[1];
    // The modal was opened from a command in this channel.
    const held =
      type === 'conversations_select' ? channel : (initial ?? (type.startsWith('multi_') ? [] : null));
    return { type, [Object.keys(answer)[0]!]: held };
  }
});
