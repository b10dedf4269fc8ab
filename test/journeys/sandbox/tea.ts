import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { ModalView } from '@slack/types';

/** A tiny real app, untouched Bolt and all: it asks who wants tea. `heard` is what reached it. */
export interface Tea {
  app: App;
  heard: { what: string; detail: unknown }[];
  port?: number;
  stop(): Promise<void>;
}

export async function brewOverSocket(api: string): Promise<Tea> {
  const receiver = new SocketModeReceiver({
    appToken: 'xapp-test',
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl: api } },
  });
  const app = new App({
    token: 'xoxb-test',
    receiver,
    clientOptions: { slackApiUrl: api },
    logLevel: LogLevel.ERROR,
  });
  const heard = teach(app);
  await app.start();
  return { app, heard, stop: () => app.stop().then(() => undefined) };
}

export async function brewOverHttp(api: string, port: number): Promise<Tea> {
  const receiver = new HTTPReceiver({
    signingSecret: 'shhh',
    logLevel: LogLevel.ERROR,
    endpoints: ['/slack/events'],
  });
  const app = new App({
    token: 'xoxb-test',
    receiver,
    clientOptions: { slackApiUrl: api },
    logLevel: LogLevel.ERROR,
  });
  const heard = teach(app);
  await app.start(port);
  return { app, heard, port, stop: () => app.stop().then(() => undefined) };
}

const teaModal: ModalView = {
  type: 'modal',
  callback_id: 'tea.ask',
  private_metadata: 'pot-1',
  notify_on_close: true,
  title: { type: 'plain_text', text: 'Tea?' },
  submit: { type: 'plain_text', text: 'Pour' },
  blocks: [
    {
      type: 'input',
      block_id: 'kind',
      label: { type: 'plain_text', text: 'Which?' },
      element: { type: 'plain_text_input', action_id: 'value' },
    },
    {
      type: 'section',
      block_id: 'guests',
      text: { type: 'mrkdwn', text: 'For *whom*?' },
      accessory: { type: 'external_select', action_id: 'guest', min_query_length: 1 },
    },
  ],
};

function teach(app: App): Tea['heard'] {
  const heard: Tea['heard'] = [];
  const note = (what: string, detail: unknown) => heard.push({ what, detail });

  app.command('/tea', async ({ ack, command, client, respond }) => {
    note('command', command);
    if (command.text === 'quick') return ack({ text: 'Here you are.', response_type: 'ephemeral' });
    await ack();
    if (command.text === 'later')
      return void (await respond({ text: 'It is ready.', response_type: 'in_channel' }));
    await client.views.open({ trigger_id: command.trigger_id, view: teaModal });
  });
  app.view('tea.ask', async ({ ack, view, body }) => {
    note('submitted', body);
    const kind = view.state.values.kind?.value?.value ?? '';
    if (kind === 'coffee') return ack({ response_action: 'errors', errors: { kind: 'That is no tea.' } });
    if (kind === 'more')
      return ack({ response_action: 'push', view: { ...teaModal, callback_id: 'tea.more' } });
    if (kind === 'other')
      return ack({ response_action: 'update', view: { ...teaModal, callback_id: 'tea.other' } });
    await ack();
  });
  app.view({ callback_id: /^tea/, type: 'view_closed' }, async ({ ack, body }) => {
    note('closed', body);
    await ack();
  });
  app.options('guest', async ({ ack, options }) => {
    note('options', options);
    await ack({ options: [{ text: { type: 'plain_text', text: `${options.value}!` }, value: 'g1' }] });
  });
  app.action('pour', async ({ ack, body, respond }) => {
    note('pressed', body);
    await ack();
    await respond({ replace_original: true, text: 'Poured.' });
  });
  app.shortcut('tea_for_all', async ({ ack, shortcut }) => {
    note('shortcut', shortcut);
    await ack();
  });
  app.shortcut('tea_about', async ({ ack, shortcut }) => {
    note('message shortcut', shortcut);
    await ack();
  });
  app.event('app_home_opened', async ({ event, client }) => {
    note('home', event);
    const blocks = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'Welcome' } }];
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
  for (const name of [
    'reaction_added',
    'reaction_removed',
    'member_joined_channel',
    'team_join',
    'user_change',
    'app_mention',
  ] as const) {
    app.event(name, async ({ event, body }) => void note(name, { event, body }));
  }
  app.message(async ({ message }) => void note('message', message));
  app.error(async (fault) => void note('fault', fault));
  return heard;
}
