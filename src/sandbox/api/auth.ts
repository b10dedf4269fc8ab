import { z } from 'zod';
import { Refusal } from '../refusal';
import { showBot } from '../shapes/app';
import { text } from './args';
import { method } from './method';

/** Who am I, and where: `api.test`, `auth.test`, `apps.connections.open`, `bots.info`, `team.info`. */
export const auth = [
  method('api.test', {
    tier: 4,
    token: 'none',
    args: z.looseObject({ error: text().optional() }),
    run: (_, args) => {
      if (args.error) throw new Refusal(args.error, { args });
      return { args };
    },
  }),

  method('auth.test', {
    tier: 'special',
    args: z.object({}),
    run: ({ workspace: { team, app }, caller, me }) => ({
      url: `https://${team.domain}.slack.com/`,
      team: team.name,
      user: me.name,
      team_id: team.id,
      user_id: me.id,
      ...(caller.kind === 'user' ? {} : { bot_id: app.botId }),
      is_enterprise_install: false,
    }),
  }),

  method('apps.connections.open', {
    tier: 3,
    token: 'app',
    args: z.object({}),
    run: ({ line }) => {
      const url = line.ticket?.();
      if (!url) throw new Refusal('forbidden_team');
      return { url };
    },
  }),

  method('bots.info', {
    tier: 3,
    scopes: ['users:read'],
    args: z.object({ bot: text().optional() }),
    run: ({ workspace: { app } }, { bot }) => {
      if (bot !== undefined && bot !== app.botId) throw new Refusal('bot_not_found');
      return { bot: showBot(app) };
    },
  }),

  method('team.info', {
    tier: 3,
    scopes: ['team:read'],
    args: z.object({ team: text().optional() }),
    run: ({ workspace: { team } }, args) => {
      if (args.team !== undefined && args.team !== team.id) throw new Refusal('team_not_found');
      const icon = { image_default: true };
      const url = `https://${team.domain}.slack.com/`;
      return {
        team: {
          id: team.id,
          name: team.name,
          url,
          domain: team.domain,
          email_domain: '',
          icon,
          is_verified: false,
        },
      };
    },
  }),
];
