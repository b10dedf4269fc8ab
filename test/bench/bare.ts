import { App, HTTPReceiver } from '@slack/bolt';

/** A Bolt app that only acknowledges: what the app is measured against. */
async function main(): Promise<void> {
  const receiver = new HTTPReceiver({ signingSecret: String(process.env.SLACK_SIGNING_SECRET) });
  const app = new App({
    receiver,
    clientOptions: { slackApiUrl: String(process.env.SLACK_API_URL) },
    authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B1', botUserId: 'U1' }),
  });
  app.command('/probono', ({ ack }) => ack());
  app.view(/./, ({ ack }) => ack());
  app.event('reaction_added', async () => {});
  await receiver.start(Number(process.env.PORT));
}

void main();
