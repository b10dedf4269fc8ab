import type { State } from '../../../src/sandbox/protocol';
import { type Envelope, openWire, type Wire } from './socket';
import { openWorkspace, until, type Workspace } from './workspace';

type Answer = Record<string, unknown>;
/** `view.state.values` as the app receives it. */
type Values = Record<string, Record<string, Record<string, unknown>>>;
const plain = (text: string) => ({ type: 'plain_text', text });
const field = (block_id: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id,
  label: plain(block_id),
  element: { ...element, action_id: 'it' },
  ...more,
});
const modal = (blocks: object[], more: object = {}) => ({
  type: 'modal',
  title: plain('T'),
  submit: plain('S'),
  blocks,
  ...more,
});
const note = field('note', { type: 'plain_text_input' }, { optional: true });

/** Modals to the letter: the stack, what is told of closing, what inputs hold, and what Slack refuses. */
describe('a modal', () => {
  let workspace: Workspace;
  let wire: Wire;
  let me: string;
  let channel: string;

  beforeEach(async () => {
    workspace = await openWorkspace();
    wire = await openWire(workspace);
    me = workspace.users[0]!.id;
    channel = (await workspace.boot(me)).channels.find(({ name }) => name === 'random')!.id;
  });
  afterEach(async () => {
    wire.die();
    await workspace.stop();
  });

  const next = async (from: number, fits: (envelope: Envelope) => boolean, payload?: unknown) => {
    const found = await until(() => wire.frames.slice(from).find(fits));
    wire.ack(found, payload);
    return found.payload as Answer & { view: { state: { values: Values } } };
  };
  const trigger = async () => {
    const from = wire.frames.length;
    const running = workspace.act({ do: 'command', user: me, channel, command: '/tea', text: '' });
    const { trigger_id } = await next(from, ({ type }) => type === 'slash_commands');
    await running;
    return String(trigger_id);
  };
  const open = async (view: object, method = 'views.open') => {
    const answer = await workspace.call(method, { trigger_id: await trigger(), view });
    return { answer, id: (answer.view as { id: string } | undefined)?.id ?? '' };
  };
  const submit = async (view: string, state: State, payload?: unknown) => {
    const from = wire.frames.length;
    const submitting = workspace.act({ do: 'submit', user: me, view, state });
    const got = await next(from, (one) => one.payload?.type === 'view_submission', payload);
    return { done: await submitting, values: got.view.state.values };
  };
  const stack = async () => (await workspace.modals(me)).map(({ id }) => id);

  it('stacks three deep and no deeper, by push and by answer', async () => {
    const first = await open(modal([note], { notify_on_close: true }));
    const second = await open(modal([note]), 'views.push');
    const third = await open(modal([note], { notify_on_close: true }), 'views.push');
    expect(second.answer.view).toMatchObject({ root_view_id: first.id, previous_view_id: first.id });
    expect((await open(modal([note]), 'views.push')).answer).toMatchObject({ error: 'push_limit_reached' });
    const pushed = await submit(third.id, {}, { response_action: 'push', view: modal([note]) });
    expect(pushed.done).toEqual({ ok: false, error: 'push_limit_reached' });
    expect(await stack()).toEqual([first.id, second.id, third.id]);

    const from = wire.frames.length;
    await workspace.act({ do: 'close', user: me, view: third.id, clear: true });
    await until(() => wire.frames.slice(from).length === 2);
    const closed = wire.frames.slice(from).map(({ payload }) => payload as Answer & { view: { id: string } });
    expect(closed.map(({ type, view, is_cleared }) => [type, view.id, is_cleared])).toEqual([
      ['view_closed', third.id, true],
      ['view_closed', first.id, true],
    ]);
  });

  it('takes the whole stack away when it says so', async () => {
    await open(modal([note]));
    const top = await open(modal([note], { clear_on_close: true }), 'views.push');
    await workspace.act({ do: 'close', user: me, view: top.id });
    expect(await stack()).toEqual([]);
    const { id } = await open(modal([note]));
    await open(modal([note]), 'views.push');
    expect((await submit((await stack()).at(-1)!, {}, { response_action: 'clear' })).done).toEqual({
      ok: true,
    });
    expect(await workspace.call('views.update', { view_id: id, view: modal([note]) })).toMatchObject({
      error: 'not_found',
    });
  });

  it('refuses more than 250 kB, an external id twice, a stale hash, and a submission while that is disabled', async () => {
    const long = { type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(2900) } };
    const heavy = Array.from({ length: 90 }, () => long);
    expect((await open(modal(heavy))).answer).toMatchObject({ error: 'view_too_large' });
    const { answer } = await open(modal([note], { external_id: 'one' }));
    expect((await open(modal([note], { external_id: 'one' }), 'views.push')).answer).toMatchObject({
      error: 'duplicate_external_id',
    });
    const { hash } = answer.view as { hash: string };
    const disabled = modal([note], { submit_disabled: true, external_id: 'one' });
    const changed = await workspace.call('views.update', { external_id: 'one', hash, view: disabled });
    expect(changed).toMatchObject({ ok: true });
    expect(await workspace.call('views.update', { external_id: 'one', hash, view: disabled })).toMatchObject({
      error: 'hash_conflict',
    });
    expect(await workspace.act({ do: 'submit', user: me, view: (await stack())[0]!, state: {} })).toEqual({
      ok: false,
      error: 'submit_disabled',
    });
  });

  it('keeps what was typed through an update, and forgets what the update took away', async () => {
    const other = field('other', { type: 'plain_text_input', initial_value: 'as it was' });
    const { id } = await open(
      modal([note, field('more', { type: 'number_input', is_decimal_allowed: false })]),
    );
    const typed = { type: 'plain_text_input', value: 'typed' };
    const state = { note: { it: typed }, more: { it: { type: 'number_input', value: '2' } } };
    await submit(id, state, { response_action: 'update', view: modal([note, other]) });
    const { values } = await submit(id, {});
    expect(values).toEqual({
      note: { it: typed },
      other: { it: { type: 'plain_text_input', value: 'as it was' } },
    });
  });

  it('tells the app of a field that dispatches, and of no other', async () => {
    const loud = field('loud', { type: 'plain_text_input' }, { dispatch_action: true, optional: true });
    const { id } = await open(modal([loud, note]));
    const press = (block_id: string) =>
      workspace.act({
        do: 'press',
        user: me,
        place: { view: id },
        action: { type: 'plain_text_input', block_id, action_id: 'it', value: 'x' },
        state: { loud: { it: { type: 'plain_text_input', value: 'x' } } },
      });
    const from = wire.frames.length;
    const pressing = press('loud');
    const got = await next(from, (one) => one.payload?.type === 'block_actions');
    expect(await pressing).toEqual({ ok: true });
    expect(got.actions).toEqual([expect.objectContaining({ type: 'plain_text_input', value: 'x' })]);
    expect(got.view.state.values).toMatchObject({
      loud: { it: { value: 'x' } },
      note: { it: { value: null } },
    });
    expect(await press('note')).toEqual({ ok: false, error: 'not_dispatched' });
  });

  it('hands over files once, with their bytes, and only of the kinds asked for', async () => {
    const { id } = await open(
      modal([field('paper', { type: 'file_input', filetypes: ['csv'], max_files: 1 })]),
    );
    const hold = (...names: string[]) => ({
      paper: { it: { type: 'file_input', files: names.map((name) => ({ name, base64: 'YSxiCg==' })) } },
    });
    const refused = (state: State) => workspace.act({ do: 'submit', user: me, view: id, state });
    expect(await refused({})).toMatchObject({
      error: 'invalid_input',
      errors: { paper: expect.any(String) },
    });
    expect(await refused(hold('a.png'))).toMatchObject({ errors: { paper: expect.stringContaining('csv') } });
    expect(await refused(hold('a.csv', 'b.csv'))).toMatchObject({ errors: { paper: expect.any(String) } });
    await refused(hold('a.csv', 'b.csv'));
    const { values } = await submit(id, hold('a.csv'), {
      response_action: 'errors',
      errors: { paper: 'No.' },
    });
    const [file] = values.paper!.it!.files as { id: string; url_private: string; user: string }[];
    expect(file).toMatchObject({ name: 'a.csv', user: me, mimetype: 'text/csv' });
    const again = await submit(id, hold('a.csv'));
    expect(again.values.paper!.it!.files).toEqual([expect.objectContaining({ id: file!.id })]);
    const bytes = await fetch(file!.url_private, { headers: { authorization: 'Bearer xoxb-test' } });
    expect(await bytes.text()).toBe('a,b\n');
    expect(await workspace.call('files.info', { file: file!.id })).toMatchObject({ ok: true });
  });

  it('hears what is wrong in an input that stands in a container', async () => {
    const inside = { type: 'container', title: { type: 'plain_text', text: 'More' }, child_blocks: [note] };
    const { id } = await open(modal([inside]));
    const errors = { [String(note.block_id)]: 'No.' };
    const { done } = await submit(id, {}, { response_action: 'errors', errors });
    expect(done).toEqual({ ok: false, error: 'errors', errors });
  });

  it('chooses the conversation that it was opened from, and gives a response_url for it', async () => {
    const where = field('where', {
      type: 'conversations_select',
      default_to_current_conversation: true,
      response_url_enabled: true,
    });
    const { id } = await open(modal([where]));
    const from = wire.frames.length;
    const submitting = workspace.act({ do: 'submit', user: me, view: id, state: {} });
    const got = await next(from, (one) => one.payload?.type === 'view_submission');
    await submitting;
    expect(got.view.state.values.where!.it).toMatchObject({ selected_conversation: channel });
    const [url] = got.response_urls as { response_url: string; channel_id: string }[];
    expect(url!.channel_id).toBe(channel);
    await fetch(url!.response_url, {
      method: 'POST',
      body: JSON.stringify({ text: 'Thanks', response_type: 'in_channel' }),
    });
    expect((await workspace.messages(me, channel)).at(-1)!.text).toBe('Thanks');
  });

  it('refuses what was never offered, and too much', async () => {
    const options = ['a', 'b', 'c'].map((value) => ({ text: plain(value), value }));
    const kinds = field('kinds', { type: 'multi_static_select', options, max_selected_items: 2 });
    const { id } = await open(modal([kinds]));
    const choose = (...selected_options: object[]) =>
      workspace.act({
        do: 'submit',
        user: me,
        view: id,
        state: { kinds: { it: { type: 'multi_static_select', selected_options } } } as never,
      });
    expect(await choose({ text: plain('z'), value: 'z' })).toMatchObject({
      errors: { kinds: 'Please choose from the list.' },
    });
    expect(await choose(...options)).toMatchObject({ errors: { kinds: 'Please select no more than 2.' } });
  });
});
