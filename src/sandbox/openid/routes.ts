import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Parts } from '../parts';
import { searchPeople } from '../workspace/people';
import type { Wish } from './signin';

/** The browser's side of Sign in with Slack: one chooses whom to be, instead of typing a password. */
export function openidRoutes({ workspace, signIn }: Parts): Hono {
  const routes = new Hono();

  routes.get('/.well-known/openid-configuration', (c) => c.json(configuration(workspace.baseUrl)));
  routes.get('/openid/connect/keys', (c) => c.json(signIn.keys()));

  routes.get('/openid/connect/authorize', (c) => {
    const query = c.req.query();
    const wish = readWish(query);
    const refusal = signIn.refusal(wish);
    if (refusal || query.response_type !== 'code') return c.text(refusal ?? 'unsupported_response_type', 400);
    const chosen = workspace.people.get(query.as ?? '');
    if (chosen) {
      const back = new URL(wish.redirect_uri);
      back.searchParams.set('code', signIn.agree(wish, chosen.id));
      if (query.state) back.searchParams.set('state', query.state);
      return c.redirect(back.href);
    }
    const { people } = searchPeople(workspace, query.q ?? '', 0, 50);
    const at = (as: string) => `?${new URLSearchParams({ ...query, as })}`;
    const kept = Object.entries(query).filter(([key]) => key !== 'q');
    return c.html(html`<!doctype html>
      <meta charset="utf-8">
      <title>Sign in with the sandbox</title>
      <body style="font: 16px sans-serif; max-width: 32rem; margin: 2rem auto">
        <h1 style="font-size: 1.2rem">${workspace.app.name}: whom do you sign in as?</h1>
        <form>
          ${kept.map(([key, value]) => html`<input type="hidden" name="${key}" value="${value}">`)}
          <input name="q" value="${query.q ?? ''}" aria-label="Name" autofocus> <button>Search</button>
        </form>
        <ul>${people.filter(({ is_bot }) => !is_bot).map(({ id, real_name, title }) => html`<li><a href="${at(id)}">${real_name}</a> ${title}</li>`)}</ul>
      </body>`);
  });
  return routes;
}

function readWish(query: Record<string, string>): Wish {
  return {
    client_id: query.client_id ?? '',
    redirect_uri: query.redirect_uri ?? '',
    scopes: (query.scope ?? '').split(/[ ,]+/).filter(Boolean),
    ...(query.nonce ? { nonce: query.nonce } : {}),
    ...(query.code_challenge ? { code_challenge: query.code_challenge } : {}),
  };
}

function configuration(base: string) {
  return {
    issuer: base,
    authorization_endpoint: `${base}/openid/connect/authorize`,
    token_endpoint: `${base}/api/openid.connect.token`,
    userinfo_endpoint: `${base}/api/openid.connect.userInfo`,
    jwks_uri: `${base}/openid/connect/keys`,
    scopes_supported: ['openid', 'profile', 'email'],
    response_types_supported: ['code'],
    response_modes_supported: ['form_post'],
    grant_types_supported: ['authorization_code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: ['sub', 'auth_time', 'iss'],
    claims_parameter_supported: false,
    request_parameter_supported: false,
    request_uri_parameter_supported: true,
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  };
}
