import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';

/** Makes what Slack makes: ids that look like Slack's, and times that never repeat. */
export class Ids {
  /** How many were given out, by prefix. */
  readonly counts = new Map<string, number>();
  lastTs = '';

  constructor(private readonly clock: Clock) {}

  /** `U0S0000001` and so on: a letter, then digits and capitals. */
  next(prefix: string): string {
    const count = (this.counts.get(prefix) ?? 0) + 1;
    this.counts.set(prefix, count);
    return `${prefix}0S${count.toString(36).toUpperCase().padStart(7, '0')}`;
  }

  /** A message's time: seconds, a dot, six digits; later than every one before it. */
  ts(): string {
    const now = asTs(this.clock.now() * 1000);
    this.lastTs = now > this.lastTs ? now : asTs(Number(this.lastTs.replace('.', '')) + 1);
    return this.lastTs;
  }

  hash(): string {
    return `${this.clock.seconds()}.${randomBytes(4).toString('hex')}`;
  }
}

/** A short random word of `length` letters and digits, for secrets and for block ids. */
export function randomWord(length: number): string {
  return randomBytes(length).toString('base64url').replace(/[-_]/g, 'x').slice(0, length);
}

function asTs(microseconds: number): string {
  const digits = String(microseconds);
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
