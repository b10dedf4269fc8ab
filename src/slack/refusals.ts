import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';

/** Slack is unwell, or the app's token is: it may pass, so nothing is given up. */
const PASSING = new Set([
  'accesslimited',
  'account_inactive',
  'fatal_error',
  'internal_error',
  'invalid_auth',
  'message_limit_exceeded',
  'not_authed',
  'rate_limited',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
  'token_expired',
  'token_revoked',
]);

/** Slack's own word for why it will never do what was asked; undefined when it may yet. */
export function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof WebAPIPlatformError)) return undefined;
  return PASSING.has(error.data.error) ? undefined : error.data.error;
}

/** Milliseconds to be silent after a failure: as long as Slack asks, else a little longer each time, up to 5 s. */
export function patienceFor(error: unknown, failures: number): number {
  if (error instanceof WebAPIRateLimitedError) return error.retryAfter * 1000;
  return Math.min(200 * 2 ** Math.min(failures, 10), 5000);
}
