import { App, type AppOptions, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { KnownBlock, MessageAttachment, ModalView } from '@slack/types';
import { form, home } from './forms';
import { attached, charts, everyText, grouped, posting } from './gallery';

/** A tiny real app that shows everything the page can draw; `heard` is what reached it, newest last. */
export interface Sampler {
  app: App;
  heard: { what: string; detail: Record<string, unknown> }[];
  stop(): Promise<void>;
}

export const manifest = `
display_information: { name: 見本アプリ, description: 画面の見本 }
features:
  app_home: { home_tab_enabled: true, messages_tab_enabled: true }
  bot_user: { display_name: sampler, always_online: true }
  slash_commands:
    - { command: /sample, description: 見本を見せます, usage_hint: '[form | posting | text | whisper]', should_escape: true }
    - { command: /silent, description: 応答しません }
  shortcuts:
    - { name: 見本の登録, type: global, callback_id: sample.form, description: 登録画面を開きます }
    - { name: これを見本にする, type: message, callback_id: sample.keep, description: メッセージから }
oauth_config:
  scopes:
    bot: [chat:write, chat:write.public, commands, users:read, channels:history, im:history, im:write, reactions:read]
settings:
  event_subscriptions: { bot_events: [app_home_opened, message.channels, reaction_added] }
  interactivity: { is_enabled: true }
  socket_mode_enabled: true
`;

const text = (words: string) => ({ type: 'plain_text' as const, text: words, emoji: true });

const formView: ModalView = {
  type: 'modal',
  callback_id: 'form',
  notify_on_close: true,
  title: text('登録'),
  submit: text('登録する'),
  close: text('やめる'),
  blocks: form as KnownBlock[],
};

/** Over Socket Mode. @param api the sandbox's Web API */
export async function startSampler(api: string): Promise<Sampler> {
  const receiver = new SocketModeReceiver({
    appToken: 'xapp-sandbox',
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl: api } },
  });
  return begin(api, { receiver });
}

/** Over HTTP, at `/slack/events` of this port. */
export function startHttpSampler(api: string, port: number): Promise<Sampler> {
  return begin(api, { signingSecret: 'sandbox-secret', port });
}

async function begin(api: string, way: AppOptions): Promise<Sampler> {
  const app = new App({
    token: 'xoxb-sandbox',
    clientOptions: { slackApiUrl: api },
    logLevel: LogLevel.ERROR,
    ...way,
  });
  const heard = teach(app);
  await app.start();
  return { app, heard, stop: () => app.stop().then(() => undefined) };
}

function teach(app: App): Sampler['heard'] {
  const heard: Sampler['heard'] = [];
  const note = (what: string, detail: unknown) =>
    heard.push({ what, detail: detail as Record<string, unknown> });

  app.command('/sample', async ({ ack, command, client, respond }) => {
    note('command', command);
    await ack();
    const { channel_id: channel, trigger_id } = command;
    if (command.text === 'form') await client.views.open({ trigger_id, view: formView });
    if (command.text === 'posting')
      await client.chat.postMessage({ channel, text: '募集', blocks: posting as KnownBlock[] });
    if (command.text === 'text')
      await client.chat.postMessage({ channel, text: '文字の見本', blocks: everyText as KnownBlock[] });
    if (command.text === 'grouped')
      await client.chat.postMessage({ channel, text: 'まとまりの見本', blocks: grouped as KnownBlock[] });
    // A message holds two charts at most.
    for (const two of command.text === 'charts' ? [charts.slice(0, 2), charts.slice(2)] : [])
      await client.chat.postMessage({ channel, text: '図の見本', blocks: two as unknown as KnownBlock[] });
    if (command.text === 'attached')
      await client.chat.postMessage({
        channel,
        text: '添付の見本',
        attachments: attached as MessageAttachment[],
      });
    if (command.text === 'whisper') await respond({ text: '内緒の話です。', response_type: 'ephemeral' });
  });
  app.command('/silent', async () => undefined);

  app.view('form', async ({ ack, view }) => {
    note('submitted', view.state.values);
    const name = view.state.values.name?.name?.value;
    if (name === 'だれか')
      return ack({ response_action: 'errors', errors: { name: 'その名前はもう登録されています。' } });
    if (name === '返事なし') return;
    await ack();
  });
  app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, body }) => {
    note('closed', { cleared: 'is_cleared' in body && body.is_cleared });
    await ack();
  });
  app.options('theme', async ({ ack, options }) => {
    note('options', { value: options.value });
    const found = ['高齢者', '子ども', '環境', 'まちづくり'].filter((theme) => theme.includes(options.value));
    await ack({ options: found.map((theme) => ({ text: text(theme), value: theme })) });
  });
  app.action('grow', async ({ ack, body, client }) => {
    await ack();
    if (!('view' in body) || !body.view) return;
    const town = {
      type: 'input',
      block_id: 'town',
      label: text('町'),
      element: { type: 'plain_text_input', action_id: 'town', initial_value: 'みなと町' },
    };
    const blocks = [...form.slice(0, 3), town] as KnownBlock[];
    await client.views.update({ view_id: body.view.id, view: { ...formView, blocks } });
  });
  app.action('deeper', async ({ ack, body, client }) => {
    await ack();
    if (!('trigger_id' in body)) return;
    await client.views.push({
      trigger_id: body.trigger_id,
      view: {
        type: 'modal',
        title: text('くわしい説明'),
        close: text('戻る'),
        blocks: [{ type: 'section', text: text('ここは二枚目です。') }],
      },
    });
  });
  app.action('join', async ({ ack, action, respond }) => {
    note('pressed', action);
    await ack();
    await respond({ text: '応募を受け付けました。', response_type: 'ephemeral', replace_original: false });
  });
  app.action('stop', async ({ ack, respond }) => {
    await ack();
    await respond({ text: '募集を終えました。', replace_original: true });
  });
  app.action(/^(?!(join|stop|grow|deeper)$)/, async ({ ack, action }) => {
    note('action', action);
    await ack();
  });
  app.shortcut('sample.form', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: formView });
  });
  app.shortcut('sample.keep', async ({ ack, shortcut }) => {
    note('kept', shortcut);
    await ack();
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') {
      await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: home as KnownBlock[] },
      });
    }
  });
  app.event('reaction_added', async ({ event }) => void note('reaction', event));
  app.event('message', async ({ event }) => void note('message', event));
  return heard;
}
