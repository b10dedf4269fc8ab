import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';

/** Slack is unwell: it passes. */
const OUTAGES = new Set([
  'accesslimited',
  'fatal_error',
  'internal_error',
  'message_limit_exceeded',
  'rate_limited',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);

/** The app's token is: while it runs, somebody may put that right, so nothing is given up. */
const TOKENS = new Set(['account_inactive', 'invalid_auth', 'not_authed', 'token_expired', 'token_revoked']);

/** Slack's own word for why it will never do what was asked; undefined when it may yet. */
export function refusalOf(error: unknown): string | undefined {
  const code = tokenRefusalOf(error);
  return code && TOKENS.has(code) ? undefined : code;
}

/** As `refusalOf`, for the start: with a token that Slack does not take, there is nothing to begin. */
export function tokenRefusalOf(error: unknown): string | undefined {
  if (!(error instanceof WebAPIPlatformError)) return undefined;
  return OUTAGES.has(error.data.error) ? undefined : error.data.error;
}

/** Milliseconds to be silent after a failure: as long as Slack asks, else a little longer each time, up to 5 s. */
export function patienceFor(error: unknown, failures: number): number {
  if (error instanceof WebAPIRateLimitedError) return error.retryAfter * 1000;
  return Math.min(200 * 2 ** Math.min(failures, 10), 5000);
}
