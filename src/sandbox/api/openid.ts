import { z } from 'zod';
import { Refusal } from '../refusal';
import { text } from './args';
import { method } from './method';

/** Sign in with Slack: the part of OpenID Connect that is Web API; the rest is in `openid/`. */
export const openid = [
  method('openid.connect.token', {
    tier: 4,
    token: 'none',
    args: z.object({
      client_id: text().optional(),
      client_secret: text().optional(),
      code: text().optional(),
      redirect_uri: text().optional(),
      grant_type: text().default('authorization_code'),
      refresh_token: text().optional(),
      code_verifier: text().optional(),
    }),
    run: (call, args) => {
      if (args.grant_type !== 'authorization_code') throw new Refusal('unsupported_grant_type');
      return call.signIn.redeem(args);
    },
  }),

  method('openid.connect.userInfo', {
    tier: 3,
    token: 'user',
    scopes: ['openid'],
    args: z.object({}),
    run: ({ signIn, me, caller }) => signIn.describe(me, caller.scopes),
  }),
];
