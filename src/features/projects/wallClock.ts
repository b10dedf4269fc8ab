import { IANAZone } from 'luxon';

/** What a clock on the wall shows: `YYYY-MM-DDTHH:MM`. */
export type Local = string;

const DAY = 86_400_000;
const MINUTE = 60_000;

/** What the clock of a zone shows at a moment. */
export const localAt = (at: Date, zone: string): Local =>
  new Date(at.getTime() + offset(at.getTime(), zone)).toISOString().slice(0, 16);

/**
 * When the clock of a zone shows this. Where it never does, because the clock is put forward, the time before the
 * change goes on (half past two is then half past three); of two such moments it is the first. So does RFC 5545, 3.3.5.
 */
export function momentOf(local: Local, zone: string): Date {
  const wall = Date.parse(`${local}Z`);
  const before = offset(wall - DAY, zone);
  const after = offset(wall + DAY, zone);
  if (before !== after && offset(wall - before, zone) !== before && offset(wall - after, zone) === after)
    return new Date(wall - after);
  return new Date(wall - before);
}

const offset = (at: number, zone: string): number => IANAZone.create(zone).offset(at) * MINUTE;
