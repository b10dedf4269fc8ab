import type { Barrier, Mend as Found } from '../../matcher';

/** What would help a team, and how much it did when it was tried. */
export type Mend = Found extends infer M
  ? M extends unknown
    ? Omit<M, 'changes' | 'project'>
    : never
  : never;

/** What a member who does not fit as they are would have to agree to. */
export type Step = { kind: 'learn' } | { kind: 'lead' } | { kind: 'barrier'; barrier: Barrier };

/** What the member of a mend is to be asked for. */
export function stepOf(mend: Extract<Mend, { kind: 'learner' | 'ask' }>): Step {
  if (mend.kind === 'learner') return { kind: 'learn' };
  return mend.barrier === 'lead' ? { kind: 'lead' } : { kind: 'barrier', barrier: mend.barrier };
}

/** So many people are asked together at most. */
export const MOST_ASKED = 3;

/** The mends that are asked for with one: people for the same role, up to three. Others stand alone. */
export function together(mends: readonly Mend[], index: number): Mend[] {
  const first = mends[index];
  if (!first) return [];
  if (!isAsking(first)) return [first];
  const alike = mends.filter((it) => isAsking(it) && it.role === first.role);
  return [first, ...alike.filter((it) => it !== first)].slice(0, MOST_ASKED);
}

/** Whether it is for a member to agree to. */
export const isAsking = (mend: Mend): mend is Extract<Mend, { kind: 'learner' | 'ask' }> =>
  mend.kind === 'learner' || mend.kind === 'ask';

/** The mends of a proposal; those of earlier versions of the app were only counted, and are passed over. */
export const mendsIn = ({ mends }: { mends: readonly Mend[] }): Mend[] => mends.filter((it) => 'gain' in it);
