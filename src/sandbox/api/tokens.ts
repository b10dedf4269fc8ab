import type { Parts } from '../parts';
import { Refusal } from '../refusal';
import type { Caller, Method } from './method';

const nothing: ReadonlySet<string> = new Set();
const appScopes: ReadonlySet<string> = new Set(['connections:write', 'authorizations:read']);

/** Whose token this is, and whether it may call the method; refuses with Slack's codes. */
export function needCaller(parts: Parts, method: Method, token: string | undefined): Caller {
  const { app } = parts.workspace;
  if (method.token === 'none') return { kind: 'none', user: app.botUser, scopes: nothing };
  if (!token) throw new Refusal('not_authed');
  const caller = findCaller(parts, token);
  if (!caller) throw new Refusal('invalid_auth');
  if (method.name !== 'auth.test' && caller.kind !== method.token)
    throw new Refusal('not_allowed_token_type');
  if (method.scopes.length > 0 && !method.scopes.some((scope) => caller.scopes.has(scope))) {
    throw new Refusal('missing_scope', {
      needed: method.scopes.join(','),
      provided: [...caller.scopes].join(','),
    });
  }
  return caller;
}

function findCaller({ settings, workspace, signIn }: Parts, token: string): Caller | undefined {
  const { app } = workspace;
  if (token === settings.botToken) return { kind: 'bot', user: app.botUser, scopes: app.scopes };
  if (token === settings.appToken) return { kind: 'app', user: app.botUser, scopes: appScopes };
  const holder = signIn.holder(token);
  return holder && { kind: 'user', ...holder };
}
