import { createHash, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Clock } from '../clock';
import { Refusal } from '../refusal';
import type { Settings } from '../settings';
import { showProfile } from '../shapes/person';
import { randomWord } from '../workspace/ids';
import type { Person } from '../workspace/model';
import type { Workspace } from '../workspace/workspace';

/** What an app asks for when it sends a browser to sign in. */
export interface Wish {
  client_id: string;
  redirect_uri: string;
  scopes: string[];
  nonce?: string;
  code_challenge?: string;
}

/** Slack's: a code lives ten minutes, a token twelve hours. */
const codeLifetime = 600_000;
const tokenLifetime = 12 * 3600;

/** Sign in with Slack: codes, tokens, and the key that signs them. */
export class SignIn {
  private readonly codes = new Map<string, { wish: Wish; user: string; until: number }>();
  private readonly tokens = new Map<string, { user: string; scopes: ReadonlySet<string> }>();
  private key: { private: KeyObject; jwk: Record<string, unknown> } | undefined;

  constructor(
    private readonly workspace: Workspace,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Why the wish cannot be granted, in Slack's codes; nothing when it can. */
  refusal({ client_id, redirect_uri, scopes }: Wish): string | undefined {
    const { redirectUrls } = this.workspace.app;
    if (client_id !== this.settings.clientId) return 'invalid_client_id';
    if (!scopes.includes('openid')) return 'invalid_scope';
    if (!URL.canParse(redirect_uri)) return 'bad_redirect_uri';
    const allowed = redirectUrls.length === 0 || redirectUrls.some((url) => redirect_uri.startsWith(url));
    return allowed ? undefined : 'bad_redirect_uri';
  }

  /** The person agreed: a code that the app may change for a token, once. */
  agree(wish: Wish, user: string): string {
    const code = `${this.clock.seconds()}.${randomWord(32)}`;
    this.codes.set(code, { wish, user, until: this.clock.now() + codeLifetime });
    return code;
  }

  /** @throws Refusal `invalid_client_id`, `bad_client_secret`, `invalid_code`, `bad_redirect_uri` or `invalid_grant` */
  redeem(given: {
    client_id?: string | undefined;
    client_secret?: string | undefined;
    code?: string | undefined;
    redirect_uri?: string | undefined;
    code_verifier?: string | undefined;
  }): Record<string, unknown> {
    if (given.client_id !== this.settings.clientId) throw new Refusal('invalid_client_id');
    const found = this.codes.get(given.code ?? '');
    if (!found || found.until < this.clock.now()) throw new Refusal('invalid_code');
    const { wish, user } = found;
    const proven =
      wish.code_challenge !== undefined && wish.code_challenge === challengeOf(given.code_verifier);
    if (wish.code_challenge !== undefined && !proven) throw new Refusal('invalid_grant');
    if (!proven && given.client_secret !== this.settings.clientSecret) throw new Refusal('bad_client_secret');
    if (given.redirect_uri !== wish.redirect_uri) throw new Refusal('bad_redirect_uri');
    this.codes.delete(given.code ?? '');
    const access_token = `xoxp-${randomWord(40)}`;
    this.tokens.set(access_token, { user, scopes: new Set(wish.scopes) });
    return {
      access_token,
      token_type: 'Bearer',
      id_token: this.sign(wish, user, access_token),
      expires_in: tokenLifetime,
    };
  }

  holder(token: string): { user: string; scopes: ReadonlySet<string> } | undefined {
    return this.tokens.get(token);
  }

  /** What `openid.connect.userInfo` tells, as far as the scopes go. */
  describe(person: Person, scopes: ReadonlySet<string>): Record<string, unknown> {
    const { team } = this.workspace;
    const profile = showProfile(this.workspace, person);
    return {
      sub: person.id,
      'https://slack.com/user_id': person.id,
      'https://slack.com/team_id': team.id,
      ...(scopes.has('email')
        ? { email: person.email, email_verified: true, date_email_verified: person.updated }
        : {}),
      ...(scopes.has('profile')
        ? {
            name: person.real_name,
            picture: profile.image_512,
            given_name: profile.first_name,
            family_name: profile.last_name,
            locale: person.locale,
            'https://slack.com/team_name': team.name,
            'https://slack.com/team_domain': team.domain,
            'https://slack.com/user_image_192': profile.image_192,
            'https://slack.com/team_image_132': `${this.workspace.baseUrl}/team.png`,
          }
        : {}),
    };
  }

  /** The public key, for whoever checks a token. */
  keys(): { keys: Record<string, unknown>[] } {
    return { keys: [this.keyPair().jwk] };
  }

  private sign({ client_id, nonce, scopes }: Wish, user: string, access_token: string): string {
    const now = this.clock.seconds();
    const person = this.workspace.people.get(user)!;
    const claims = {
      iss: this.workspace.baseUrl,
      aud: client_id,
      exp: now + 300,
      iat: now,
      auth_time: now,
      at_hash: createHash('sha256').update(access_token).digest().subarray(0, 16).toString('base64url'),
      ...(nonce ? { nonce } : {}),
      ...this.describe(person, new Set(scopes)),
    };
    const pair = this.keyPair();
    const head = encode({ alg: 'RS256', typ: 'JWT', kid: pair.jwk.kid });
    const body = `${head}.${encode(claims)}`;
    return `${body}.${createSign('RSA-SHA256').update(body).sign(pair.private).toString('base64url')}`;
  }

  /** Made when it is first asked for: it takes a while. */
  private keyPair(): { private: KeyObject; jwk: Record<string, unknown> } {
    if (this.key) return this.key;
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const jwk = {
      ...pair.publicKey.export({ format: 'jwk' }),
      alg: 'RS256',
      use: 'sig',
      kid: randomWord(16),
    };
    this.key = { private: pair.privateKey, jwk };
    return this.key;
  }
}

function challengeOf(verifier: string | undefined): string | undefined {
  return verifier && createHash('sha256').update(verifier).digest('base64url');
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
