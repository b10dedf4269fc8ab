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
  /** Teams that they lead or led. */
  led: number;
  /** Of these, closed with the goal met, wholly or partly. */
  ledWell: number;
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

/** What shows that somebody is on a step already, whatever the table says. */
const holds: Readonly<Record<Step, (it: Facts) => boolean>> = {
  participant: (it) => it.teams > 0,
  deputy: (it) => missingFor('deputy', it).length === 0,
  leader: (it) => it.led > 0,
  mentor: (it) => missingFor('mentor', it).length === 0,
  coordinator: (it) => it.coordinates > 0,
};

export interface Standing {
  /** The furthest step that they are on; undefined before the first. */
  at: Step | undefined;
  /** The one after it; undefined at the end. */
  next: Step | undefined;
  /** What is still missing for the next one; empty where they are ready for it. */
  missing: Need[];
}

/** Where somebody stands, and what the next step asks. */
export function standingOf(facts: Facts): Standing {
  const at = steps.findLast((step) => holds[step](facts));
  const next = at ? steps[steps.indexOf(at) + 1] : steps[0];
  return { at, next, missing: next ? missingFor(next, facts) : [] };
}

function missingFor(step: Step, facts: Facts): Need[] {
  return (Object.entries(needs[step]) as [keyof Facts, number][])
    .map(([fact, want]) => ({ fact, have: facts[fact], want }))
    .filter(({ have, want }) => have < want);
}
