import { createHmac } from 'node:crypto';
import { request } from 'undici';
import type { Misbehaviours } from '../misbehaviour';
import { randomWord } from '../workspace/ids';
import type { Workspace } from '../workspace/workspace';
import { type Failure, type Line, type Parcel, patience, type Receipt } from './line';

/** Slack calling the app over HTTP: signed requests, three seconds for an answer. */
export class HttpLine implements Line {
  private verified: Promise<boolean> | undefined;

  constructor(
    private readonly workspace: Workspace,
    private readonly secret: string,
    private readonly misbehaviours: Misbehaviours,
  ) {}

  up(): boolean {
    return true;
  }

  count(): number {
    return 0;
  }

  onUp(): void {}
  cut(): void {}
  refresh(): void {}
  async stop(): Promise<void> {}

  async hand(parcel: Parcel): Promise<Receipt> {
    const url = this.address(parcel);
    if (!url || this.misbehaviours.holds('outage')) return { ok: false, why: 'nobody', again: true };
    if (parcel.kind === 'events_api' && !(await this.verify(url)))
      return { ok: false, why: 'http_error', again: true };
    const receipt = await this.post(url, bodyOf(parcel), retryHeaders(parcel));
    const lost = receipt.ok && this.misbehaviours.take('lost_ack');
    return lost ? { ok: false, why: 'timeout', again: true } : receipt;
  }

  /** Slack trusts an address for events only after it has given a challenge back; it is asked until it does. */
  private async verify(url: string): Promise<boolean> {
    const verified = this.verified ?? this.challenge(url);
    this.verified = verified;
    if (!(await verified) && this.verified === verified) this.verified = undefined;
    return verified;
  }

  private async challenge(url: string): Promise<boolean> {
    const challenge = randomWord(48);
    const body = JSON.stringify({ token: 'sandbox', challenge, type: 'url_verification' });
    const receipt = await this.post(url, { body, type: 'application/json' }, {});
    const said = receipt.ok ? receipt.payload : undefined;
    return said === challenge || (said as { challenge?: unknown } | undefined)?.challenge === challenge;
  }

  private address({ kind, command, options }: Parcel): string | undefined {
    const { urls, commands } = this.workspace.app;
    if (kind === 'events_api') return urls.events;
    if (kind === 'slash_commands') return commands.find((one) => one.command === command)?.url;
    return options ? (urls.options ?? urls.interactivity) : urls.interactivity;
  }

  private async post(
    url: string,
    { body, type }: { body: string; type: string },
    headers: Record<string, string>,
  ): Promise<Receipt> {
    // Whoever verifies a signature compares with the real time, so this is never the sandbox's clock.
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', this.secret).update(`v0:${timestamp}:${body}`).digest('hex');
    try {
      const response = await request(url, {
        method: 'POST',
        body,
        headers: {
          ...headers,
          'content-type': type,
          'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': `v0=${signature}`,
        },
        signal: AbortSignal.timeout(patience),
      });
      const text = await response.body.text();
      const again = response.headers['x-slack-no-retry'] !== '1';
      if (response.statusCode < 200 || response.statusCode > 299)
        return { ok: false, why: 'http_error', again };
      return { ok: true, payload: read(text, response.headers['content-type']) };
    } catch (fault) {
      const late = (fault as { name?: unknown }).name === 'TimeoutError';
      return { ok: false, why: late ? 'timeout' : 'gone', again: true };
    }
  }
}

function bodyOf({ kind, payload }: Parcel): { body: string; type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' };
  const fields =
    kind === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>);
  return { body: new URLSearchParams(fields).toString(), type: 'application/x-www-form-urlencoded' };
}

const reasons: Record<Failure, string> = {
  nobody: 'connection_failed',
  gone: 'connection_failed',
  timeout: 'http_timeout',
  http_error: 'http_error',
};

function retryHeaders({ retry }: Parcel): Record<string, string> {
  return retry
    ? { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': reasons[retry.reason] }
    : {};
}

function read(text: string, type: string | string[] | undefined): unknown {
  if (text === '') return undefined;
  if (!type?.includes('json')) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
