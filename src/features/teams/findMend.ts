import type { Block } from '../../core/blocks';
import type { Cx, Tx } from '../../core/feature';
import type { Project } from '../projects';
import { findWaiting } from './decide';
import { type Mend, mendsIn } from './mend';
import type { Proposal } from './store';
import { problem } from './texts';

/** A mend of a proposal, as a button names it. */
export interface Found {
  proposal: Proposal;
  project: Project;
  mend: Mend;
  /** What the button said: the proposal as it was seen, and which of its mends. */
  seen: string;
}

/** @throws Problem where the proposal was changed since */
export async function findMend(tx: Tx, cx: Cx, seen: string): Promise<Found | { tell: Block[] }> {
  const found = await findWaiting(tx, cx, seen);
  if ('told' in found) return { tell: found.told };
  const [, version, index] = seen.split('|').map(Number);
  const mend = mendsIn(found.proposal)[index ?? 0];
  if (found.proposal.version !== version || !mend) throw problem('changed');
  return { ...found, mend, seen };
}
