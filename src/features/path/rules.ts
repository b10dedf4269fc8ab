/** The way to leadership, in its order. Nobody has to go it, and nobody is compared with anybody. */
export const steps = ['participant', 'deputy', 'leader', 'mentor', 'coordinator'] as const;
export type Step = (typeof steps)[number];

/** What counts on the way, each as often as it was so. */
export interface Facts {
  /** Teams that somebody is or was in. */
  teams: number;
  /** Of these, closed. */
  finished: number;
  /** Sessions that they were booked at. */
  sessions: number;
  /** Retrospectives that they answered. */
  answered: number;
  /** 1 where they say in their profile that they would lead. */
  wouldLead: number;
  /** Teams whose deputy they are or were to the end. */
  deputy: number;
  /** Teams that they lead or led. */
  led: number;
  /** Of these, closed with the goal met, wholly or partly. */
  ledWell: number;
  /** Leaders of a first team whose mentor they are or were. */
  mentored: number;
  /** 1 where they are a coordinator. */
  coordinates: number;
}

export type Need = { fact: keyof Facts; have: number; want: number };

/** What makes somebody ready for a step. One table, which the README prints. */
export const needs: Readonly<Record<Step, Partial<Facts>>> = {
  participant: { teams: 1 },
  deputy: { finished: 1, sessions: 3, answered: 1 },
  leader: { finished: 2, sessions: 6, answered: 1, wouldLead: 1 },
  mentor: { ledWell: 2 },
  coordinator: { ledWell: 3, answered: 3 },
};

/** Somebody stands beside so many leaders at a time at most. */
export const MOST_BESIDE = 2;

/** What shows that somebody does what a step is about, or did, whatever the table says. */
const serves: Readonly<Record<Step, (it: Facts) => boolean>> = {
  participant: (it) => it.teams > 0,
  deputy: (it) => it.deputy > 0,
  leader: (it) => it.led > 0,
  mentor: (it) => it.mentored > 0,
  coordinator: (it) => it.coordinates > 0,
};

/** Steps that nobody need be appointed to: who is ready is on them. */
const free: readonly Step[] = ['deputy', 'mentor'];

export interface Standing {
  /** The furthest step that they are on; undefined before the first. */
  at: Step | undefined;
  /** They do that, or did; else they are ready to. */
  served: boolean;
  /** The one after it; undefined at the end. */
  next: Step | undefined;
  /** What is still missing for the next one; empty where they are ready for it. */
  missing: Need[];
}

/** Where somebody stands, and what the next step asks. */
export function standingOf(facts: Facts): Standing {
  const at = steps.findLast(
    (step) => serves[step](facts) || (free.includes(step) && missingFor(step, facts).length === 0),
  );
  const next = at ? steps[steps.indexOf(at) + 1] : steps[0];
  const served = at !== undefined && serves[at](facts);
  return { at, served, next, missing: next ? missingFor(next, facts) : [] };
}

/** What a step asks beyond what somebody has done. */
export function missingFor(step: Step, facts: Facts): Need[] {
  return (Object.entries(needs[step]) as [keyof Facts, number][])
    .map(([fact, want]) => ({ fact, have: facts[fact], want }))
    .filter(({ have, want }) => have < want);
}

/** Whether somebody has what a leader needs, whether or not they say that they would lead. */
export const mayLead = (facts: Facts): boolean =>
  missingFor('leader', facts).every(({ fact }) => fact === 'wouldLead');

/** Whether so many finished projects can be enough to lead, or to stand beside who does: of others nothing need be read. */
export const mayGuide = (finished: number): boolean =>
  finished >= Math.min(needs.leader.finished ?? 0, needs.mentor.ledWell ?? 0);
