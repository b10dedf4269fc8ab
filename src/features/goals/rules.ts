import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Values } from '../../core/feature';

/** What success is measured by: “staff who edit videos themselves” and “20 by the end of March”. */
export interface Criterion {
  measure: string;
  target: string;
}

export const MOST_CRITERIA = 5;

/** A goal to call people with. */
export const provisionalForm = z.object({
  statement: z.string().max(500),
  theirName: z.string().max(80).default(''),
  ourUser: z.string(),
});

/** A goal that the organisation agreed to, but for its criteria, whose inputs are as many as there are. */
export const agreedForm = z.looseObject({
  statement: z.string().max(500),
  starts: z.iso.date(),
  ends: z.iso.date(),
  theirs: z.string().max(500),
  ours: z.string().max(500),
  outOfScope: z.string().max(500),
  theirName: z.string().max(80),
  ourUser: z.string(),
  reason: z.string().max(500).default(''),
});
export type AgreedForm = z.output<typeof agreedForm>;

/** The name of an input of the criterion number `index`, from 0 on. */
export const field = (index: number, part: keyof Criterion): string => `criterion${index + 1}:${part}`;

/** The criteria as they stand in the form, half-filled ones too; `count` of them. */
export const criteriaIn = (values: Values, count: number): Criterion[] =>
  Array.from({ length: count }, (_, i) => ({
    measure: String(values[field(i, 'measure')] ?? ''),
    target: String(values[field(i, 'target')] ?? ''),
  }));

export type Complaint = 'measureNeeded' | 'targetNeeded' | 'endsBeforeStart' | 'reasonNeeded';

/** What the schema cannot see: each complaint at its field. The first criterion is needed; others may stay empty. */
export function complaintsAbout(
  { starts, ends, reason }: Pick<AgreedForm, 'starts' | 'ends' | 'reason'>,
  criteria: readonly Criterion[],
  changes: boolean,
): Record<string, Complaint> {
  const found: [string, Complaint | false][] = [
    ['ends', ends < starts && 'endsBeforeStart'],
    ['reason', changes && !reason && 'reasonNeeded'],
    ...criteria.flatMap(({ measure, target }, i): [string, Complaint | false][] => [
      [field(i, 'measure'), !measure && (i === 0 || Boolean(target)) && 'measureNeeded'],
      [field(i, 'target'), !target && (i === 0 || Boolean(measure)) && 'targetNeeded'],
    ]),
  ];
  return Object.fromEntries(found.filter((it): it is [string, Complaint] => Boolean(it[1])));
}

/** Days before the first session on which a coordinator is reminded that the goal is not agreed yet, then all of them. */
const REMIND = [
  ['owner', 14],
  ['room', 4],
] as const;

/**
 * Who should be reminded by now that a project's goal is not agreed with its dates; undefined while there is time.
 * @param starts, today `YYYY-MM-DD` in the club's time zone
 */
export function reminderDue(starts: string, today: string): 'owner' | 'room' | undefined {
  const left = DateTime.fromISO(starts).diff(DateTime.fromISO(today), 'days').days;
  return REMIND.findLast(([, days]) => left <= days)?.[0];
}
