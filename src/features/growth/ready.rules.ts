import { DateTime } from 'luxon';
import { DAY, isWorkday } from '../../core/time';
import { type Facts, mayLead, missingFor } from '../path';

/** The steps that a coordinator can help somebody to take. */
export const readySteps = ['deputy', 'leader', 'mentor', 'coordinator'] as const;
export type ReadyStep = (typeof readySteps)[number];

/**
 * - `told`: waits for a coordinator
 * - `noted`: coordinators know, and need not decide anything: a mentor is proposed where a team needs one
 * - `named`, `appointed`: took the step
 * - `asked`, `yes`, `no`, `silent`: was asked whether they would lead, and what became of it
 * - `later`: not now, as a coordinator decided
 */
export type ReadyState =
  | 'told'
  | 'noted'
  | 'named'
  | 'asked'
  | 'yes'
  | 'no'
  | 'silent'
  | 'later'
  | 'appointed';

/** After a “not now”, of whomever, and after a question, nothing is suggested for so long. */
export const REST = 182 * DAY;
/** Whoever is asked whether they would lead has so long to answer. */
export const ANSWER = 7 * DAY;
/** So many people a message names on whom coordinators decide, and as many others of whom they need only know. */
export const MOST_READY = 10;

/**
 * The furthest step that somebody is ready for and has not taken; undefined where there is none that a coordinator need
 * hear of. Who is ready to lead and says so in their profile is seen by whoever forms teams.
 * @param openTeam a running team of theirs that has no deputy and that they do not lead
 */
export function readyFor(facts: Facts, openTeam: string | undefined): ReadyStep | undefined {
  if (facts.coordinates > 0) return undefined;
  const lacks = (step: ReadyStep) => missingFor(step, facts).map((it) => it.fact);
  if (lacks('coordinator').length === 0) return 'coordinator';
  if (lacks('mentor').length === 0) return facts.mentored > 0 ? undefined : 'mentor';
  if (facts.led > 0) return undefined;
  if (mayLead(facts) && facts.wouldLead === 0) return 'leader';
  return openTeam && facts.deputy === 0 && lacks('deputy').length === 0 ? 'deputy' : undefined;
}

/** What was last said of somebody. */
interface Before {
  state: ReadyState;
  at: Date;
}

/** Whether somebody is left in peace for now; of whom coordinators need only know, they heard lately. */
export const rests = (step: ReadyStep, before: readonly Before[], now: Date): boolean =>
  before.some(
    ({ state, at }) =>
      state !== 'told' && (state !== 'noted' || step === 'mentor') && now.getTime() - at.getTime() < REST,
  );

/** Whether a day is the first of its month on which people work. */
export function isFirstWorkday(at: Date, zone: string): boolean {
  const day = DateTime.fromJSDate(at, { zone });
  const before = Array.from({ length: day.day - 1 }, (_, i) => day.set({ day: i + 1 }));
  return isWorkday(day) && !before.some(isWorkday);
}

/** `YYYY-MM`, by the clock of a zone. */
export const monthOf = (at: Date, zone: string): string =>
  DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM');
