import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Values } from '../../core/feature';

/** What an interview finds out, as its form takes it; nothing has to be filled in, what is missing is asked for at the end. */
export const interviewForm = z.object({
  /** `YYYY-MM-DD`, as is `wantedBy`. */
  heldOn: z.iso.date().optional(),
  attendees: z.string().max(300).optional(),
  /** The need behind the need. */
  need: z.string().max(2000).optional(),
  beneficiaries: z.string().max(500).optional(),
  /** How many benefit. */
  count: z.coerce.number().int().min(1).max(10_000_000).optional(),
  existing: z.string().max(1000).optional(),
  /** Who decides there: contact data, for coordinators alone. */
  decider: z.string().max(300).optional(),
  wantedBy: z.iso.date().optional(),
  dates: z.string().max(500).optional(),
  risks: z.string().max(1000).optional(),
  notes: z.string().max(3000).optional(),
});
export type Answers = z.output<typeof interviewForm>;
export type Question = keyof Answers;

/** The interview goes through these, one screen at a time. */
export const interviewSteps: readonly (readonly Question[])[] = [
  ['heldOn', 'attendees', 'need'],
  ['beneficiaries', 'count', 'existing'],
  ['decider', 'wantedBy', 'dates'],
  ['risks', 'notes'],
];

/** What stands in a screen while somebody types: what is not well formed yet is left out. */
export function readSoFar(values: Values): Answers {
  const well = Object.entries(values).filter(
    ([name, value]) => interviewForm.safeParse({ [name]: value }).success,
  );
  return interviewForm.parse(Object.fromEntries(well));
}

/** The answers with what one screen says; what was emptied there is gone. */
export function withStep(answers: Answers, step: number, said: Answers): Answers {
  const asked = interviewSteps[step] ?? [];
  const kept = Object.entries(answers).filter(([name]) => !asked.includes(name as Question));
  const now = Object.entries(said).filter(
    ([name, value]) => asked.includes(name as Question) && value !== undefined,
  );
  return Object.fromEntries([...kept, ...now]);
}

/** The first screen on which nothing was said yet; the first of all once something was said on each. */
export function stepToGoOn(answers: Answers): number {
  const next = interviewSteps.findIndex((asked) => asked.every((name) => answers[name] === undefined));
  return Math.max(0, next);
}

/** What is still missing, in the order in which one should see to it. */
export type Gap = 'need' | 'decider' | 'beneficiaries' | 'count' | 'date' | 'soon' | 'existing' | 'risks';

/** Less than these days to go, a team can hardly be found and begin. */
const LEAST_DAYS = 28;

/**
 * Whether a goal can be set after an interview, and what to do first where it cannot.
 * @param today `YYYY-MM-DD` in the club's time zone
 * @returns `first`: what stands in the way, the most important first; `later`: what is good to know but can wait
 */
export function readiness(answers: Answers, today: string): { first: Gap[]; later: Gap[] } {
  const { need, decider, beneficiaries, count, existing, wantedBy, dates, risks } = answers;
  const soonest = DateTime.fromISO(today).plus({ days: LEAST_DAYS }).toISODate() ?? '';
  const first: [Gap, boolean][] = [
    ['need', !need],
    ['decider', !decider],
    ['beneficiaries', !beneficiaries],
    ['count', count === undefined],
    ['date', !wantedBy && !dates],
    ['soon', Boolean(wantedBy) && String(wantedBy) < soonest],
  ];
  const later: [Gap, boolean][] = [
    ['existing', !existing],
    ['risks', !risks],
  ];
  const missing = (all: [Gap, boolean][]) => all.filter(([, is]) => is).map(([gap]) => gap);
  return { first: missing(first), later: missing(later) };
}
