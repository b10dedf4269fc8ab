/** The longest wait that Node's timers know, in milliseconds: 24.8 days. */
const longest = 2 ** 31 - 1;

interface Wait {
  due: number;
  run: () => void;
  timer: NodeJS.Timeout;
}

/** Time that a tester can push forward: whatever in the sandbox waits or expires asks this clock. */
export class Clock {
  private ahead = 0;
  private readonly waits = new Set<Wait>();

  /** Milliseconds since 1970, the tester's jumps included. */
  now(): number {
    return Date.now() + this.ahead;
  }

  /** Seconds since 1970, as Slack writes most times. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  /** Runs `run` in `ms` milliseconds; answers with a function that calls it off. */
  after(ms: number, run: () => void): () => void {
    const wait: Wait = { due: this.now() + ms, run, timer: this.alarm(() => wait, ms) };
    this.waits.add(wait);
    return () => this.forget(wait);
  }

  /** Jumps forward; what fell due on the way runs at once, oldest first. */
  advance(ms: number): void {
    this.ahead += ms;
    const now = this.now();
    const waits = [...this.waits].sort((a, b) => a.due - b.due);
    for (const wait of waits) {
      clearTimeout(wait.timer);
      if (wait.due <= now) this.fire(wait);
      else wait.timer = this.alarm(() => wait, wait.due - now);
    }
  }

  stop(): void {
    for (const wait of this.waits) this.forget(wait);
  }

  /** A wait that is longer than a timer can be is looked at again on the way. */
  private alarm(wait: () => Wait, ms: number): NodeJS.Timeout {
    if (ms <= longest) return setTimeout(() => this.fire(wait()), ms);
    return setTimeout(() => {
      wait().timer = this.alarm(wait, wait().due - this.now());
    }, longest);
  }

  private fire(wait: Wait): void {
    if (!this.waits.has(wait)) return;
    this.forget(wait);
    wait.run();
  }

  private forget(wait: Wait): void {
    clearTimeout(wait.timer);
    this.waits.delete(wait);
  }
}
