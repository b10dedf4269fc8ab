import type { Clock } from '../clock';
import type { Method, Tier } from './method';

/** Slack's tiers, in requests a minute. */
const perMinute: Record<Tier, number> = { 1: 1, 2: 20, 3: 50, 4: 100, special: 100 };
const minute = 60_000;

/** Slack's rate limits: off, until a tester turns them on. */
export class Limits {
  private readonly spent = new Map<string, { from: number; count: number }>();

  constructor(
    private readonly clock: Clock,
    public on = false,
  ) {}

  /** Counts one call; answers with the seconds to wait when it is one too many. */
  take(method: Method, args: Record<string, unknown>): number | undefined {
    if (!this.on) return undefined;
    const posting = method.name === 'chat.postMessage';
    if (posting) return this.count(`${method.name} ${String(args.channel)}`, 1, 1000);
    return this.count(method.name, perMinute[method.tier], minute);
  }

  private count(key: string, most: number, period: number): number | undefined {
    const now = this.clock.now();
    const spent = this.spent.get(key);
    if (!spent || now - spent.from >= period) {
      this.spent.set(key, { from: now, count: 1 });
      return undefined;
    }
    spent.count += 1;
    return spent.count > most ? Math.ceil((spent.from + period - now) / 1000) : undefined;
  }
}
