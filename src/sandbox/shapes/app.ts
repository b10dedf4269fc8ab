import type { App } from '../manifest';
import type { Workspace } from '../workspace/workspace';

/** The bot, as `bots.info` tells it. */
export function showBot(app: App): Record<string, unknown> {
  return {
    id: app.botId,
    deleted: false,
    name: app.botName,
    updated: 0,
    app_id: app.id,
    user_id: app.botUser,
    icons,
  };
}

/** The bot, as every message of its own carries it. */
export function showBotProfile({ app, team }: Workspace): Record<string, unknown> {
  return {
    id: app.botId,
    deleted: false,
    name: app.botName,
    updated: 0,
    app_id: app.id,
    icons,
    team_id: team.id,
  };
}

const icons = {
  image_36: 'https://avatars.sandbox.example/bot-36.png',
  image_48: 'https://avatars.sandbox.example/bot-48.png',
  image_72: 'https://avatars.sandbox.example/bot-72.png',
};
