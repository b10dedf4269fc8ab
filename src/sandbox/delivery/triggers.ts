import type { Clock } from '../clock';
import { Refusal } from '../refusal';
import { randomWord } from '../workspace/ids';

export interface Trigger {
  user: string;
  /** Where the person was, for a modal's `default_to_current_conversation`. */
  channel?: string;
}

/** Slack's: a trigger opens one view, within three seconds. */
const lifetime = 3000;
/** So long a spent or stale one is still known as such. */
const remembered = 60_000;

/** The keys that let an app open a view before a person's eyes. */
export class Triggers {
  private readonly known = new Map<string, { trigger: Trigger; until: number; spent: boolean }>();
  private count = 0;

  constructor(private readonly clock: Clock) {}

  issue(trigger: Trigger): string {
    this.forgetOld();
    const id = `${this.clock.seconds()}.${++this.count}.${randomWord(24)}`;
    this.known.set(id, { trigger, until: this.clock.now() + lifetime, spent: false });
    return id;
  }

  /** @throws Refusal `invalid_trigger_id`, `expired_trigger_id` or `exchanged_trigger_id` */
  spend(id: string | undefined): Trigger {
    const found = this.known.get(id ?? '');
    if (!found) throw new Refusal('invalid_trigger_id');
    if (found.spent) throw new Refusal('exchanged_trigger_id');
    if (this.clock.now() > found.until) throw new Refusal('expired_trigger_id');
    found.spent = true;
    return found.trigger;
  }

  private forgetOld(): void {
    const now = this.clock.now();
    for (const [id, { until }] of this.known) {
      if (until + remembered > now) return;
      this.known.delete(id);
    }
  }
}
