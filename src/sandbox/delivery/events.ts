import type { Clock } from '../clock';
import type { Misbehaviours } from '../misbehaviour';
import type { Traces } from '../traces';
import { randomWord } from '../workspace/ids';
import type { Happening } from '../workspace/model';
import type { Workspace } from '../workspace/workspace';
import { type AppEvent, eventsFor } from './happened';
import type { Failure, Line } from './line';

/** Slack's: at once, after a minute, after five. */
const retryAfter = [0, 60_000, 300_000];
/** So long an event is kept for an app that is not there. */
const kept = 600_000;

interface Pending {
  name: string;
  payload: Record<string, unknown>;
  attempt: number;
  reason: Failure;
  until: number;
  /** Waits for somebody to come, not for a time. */
  forArrival?: boolean;
  callOff?: () => void;
}

/** Tells the app what it subscribed to, again and again until it says that it heard. */
export class Events {
  /** Waiting for their next attempt. */
  private readonly waiting = new Set<Pending>();
  private stopped = false;

  constructor(
    private readonly workspace: Workspace,
    private readonly clock: Clock,
    private readonly line: Line,
    private readonly traces: Traces,
    private readonly misbehaviours: Misbehaviours,
  ) {
    workspace.listen((happening) => this.hear(happening));
    line.onUp(() => this.catchUp());
  }

  /** Sends at once whatever waits: a connection came up, or an outage ended. */
  catchUp(): void {
    for (const pending of [...this.waiting]) {
      if (!pending.forArrival) continue;
      pending.callOff?.();
      this.waiting.delete(pending);
      void this.attempt(pending);
    }
  }

  waitingCount(): number {
    return this.waiting.size;
  }

  stop(): void {
    this.stopped = true;
    for (const pending of this.waiting) pending.callOff?.();
    this.waiting.clear();
  }

  private hear(happening: Happening): void {
    for (const event of eventsFor(this.workspace, happening)) this.send(event);
  }

  private send({ name, event }: AppEvent): void {
    const payload = this.wrap(event);
    const pending = { name, payload, attempt: 0, reason: 'nobody' as const, until: this.clock.now() + kept };
    void this.attempt(pending);
    if (this.misbehaviours.take('duplicate_event')) void this.attempt({ ...pending });
  }

  private async attempt(pending: Pending): Promise<void> {
    const { name, payload, attempt, reason } = pending;
    const trace = this.traces.open(this.clock.now(), 'event', name, payload);
    const retry = attempt > 0 ? { retry: { num: attempt, reason } } : {};
    const receipt = await this.line.hand({ kind: 'events_api', payload, ...retry });
    const told = receipt.ok ? (receipt.payload ?? null) : { error: receipt.why };
    this.traces.close(trace, this.clock.now(), receipt.ok, told);
    if (!receipt.ok && receipt.again && !this.stopped) this.postpone(pending, receipt.why);
  }

  private postpone(pending: Pending, why: Failure): void {
    const left = pending.until - this.clock.now();
    pending.forArrival = why === 'nobody' || (why === 'gone' && !this.line.up());
    const delay = pending.forArrival ? left : retryAfter[pending.attempt];
    if (delay === undefined || left <= 0) return;
    if (why !== 'nobody') pending.attempt = Math.min(pending.attempt + 1, retryAfter.length);
    pending.reason = why;
    this.waiting.add(pending);
    pending.callOff = this.clock.after(delay, () => {
      this.waiting.delete(pending);
      void this.attempt(pending);
    });
  }

  private wrap(event: Record<string, unknown>): Record<string, unknown> {
    const { team, app, ids } = this.workspace;
    const channel = typeof event.channel === 'string' ? event.channel : '';
    return {
      token: 'sandbox',
      team_id: team.id,
      api_app_id: app.id,
      event,
      type: 'event_callback',
      event_id: ids.next('Ev'),
      event_time: this.clock.seconds(),
      authorizations: [
        {
          enterprise_id: null,
          team_id: team.id,
          user_id: app.botUser,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
      event_context: `4-${randomWord(16)}${channel}`,
    };
  }
}
