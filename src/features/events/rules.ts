import { DateTime } from 'luxon';
import { z } from 'zod';
import { DAY, HOUR, MINUTE } from '../../core/time';

/** A report meeting, a study session, an open retrospective. */
export const kinds = ['report', 'study', 'retrospective'] as const;
export type Kind = (typeof kinds)[number];

/** - `waiting`: for a coordinator · `open`: announced · `held`: over, with what came of it */
export type EventState = 'waiting' | 'open' | 'declined' | 'cancelled' | 'held';

/** - `named`: not asked yet · `spared`: may not be asked now, so that who proposed it asks them */
export type SpeakerState = 'named' | 'asked' | 'spared' | 'yes' | 'no' | 'expired';

/** Whether somebody speaks, or may: who said no, or nothing in time, does not. */
export const isSpeaking = ({ state }: { state: SpeakerState }): boolean =>
  state !== 'no' && state !== 'expired';

export const proposeForm = z.object({
  kind: z.enum(kinds),
  title: z.string().max(100),
  agenda: z.string().max(2000),
  day: z.iso.date(),
  time: z.string().regex(/^\d{2}:\d{2}$/),
  minutes: z.coerce.number().int().min(15).max(480),
  place: z.string().max(300),
  speakers: z.array(z.string()).max(10).default([]),
});

export const reasonForm = z.object({ reason: z.string().max(500) });

export const afterForm = z.object({
  came: z.coerce.number().int().min(0).max(10_000),
  link: z.union([z.url(), z.literal('')]).default(''),
  questions: z.string().max(2000).default(''),
});

/** When it begins, by the clock of `zone`. */
export const beginOf = ({ day, time }: { day: string; time: string }, zone: string): Date =>
  DateTime.fromISO(`${day}T${time}`, { zone }).toJSDate();

interface Timed {
  at: Date;
  minutes: number;
}

export const isOver = ({ at, minutes }: Timed, now: Date): boolean =>
  at.getTime() + minutes * MINUTE <= now.getTime();

/** Who comes is reminded on the day before, or at nine on the day itself. */
export const isSoon = ({ at }: Timed, now: Date): boolean =>
  at > now && at.getTime() - now.getTime() <= DAY + 15 * HOUR;

/** Nobody told what came of it for so long: it ends by itself. */
export const CLOSE_AFTER = 7 * DAY;
/** A speaker has so long to answer, and at most until it begins. */
export const ANSWER_WITHIN = 5 * DAY;
