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
  if (!takes(method, caller)) throw new Refusal('not_allowed_token_type');
  if (method.scopes.length > 0 && !method.scopes.some((scope) => caller.scopes.has(scope))) {
    throw new Refusal('missing_scope', {
      needed: method.scopes.join(','),
      provided: [...caller.scopes].join(','),
    });
  }
  return caller;
}

/** What a bot may call, a person's token may call as well, with that person's eyes; `auth.test` takes any. */
function takes({ name, token }: Method, { kind }: Caller): boolean {
  return name === 'auth.test' || kind === token || (token === 'bot' && kind === 'user');
}

function findCaller({ settings, workspace, signIn }: Parts, token: string): Caller | undefined {
  const { app } = workspace;
  if (token === settings.botToken) return { kind: 'bot', user: app.botUser, scopes: app.scopes };
  if (token === settings.appToken) return { kind: 'app', user: app.botUser, scopes: appScopes };
  const holder = signIn.holder(token);
  if (holder) return { kind: 'user', ...holder };
  const person = workspace.people.get(/^xoxp-(\w+)$/.exec(token)?.[1] ?? '');
  if (!person || person.is_bot || app.userScopes.length === 0) return undefined;
  if (person.deleted) throw new Refusal('account_inactive');
  return { kind: 'user', user: person.id, scopes: new Set(app.userScopes) };
}
