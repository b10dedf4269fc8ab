import type { Tx } from '../../core/feature';
import { touch } from '../../outbox';
import { callsAt, type Gap, gapsAt, warningsAt } from './store';
import { keyOf } from './warn';

/** The keys of what was said of a search: each is drawn from what holds when it is sent. */
export const letterKey = (letter: string): string => `substitutes.call:${letter}`;
export const stuckKey = (absence: string): string => `substitutes.stuck:${absence}`;

/** Everything that was said of a session's substitutes, and of what it lacks, is to be drawn anew. */
export async function touchAt(tx: Tx, session: Pick<Gap, 'projectId' | 'at'>): Promise<void> {
  for (const letter of new Set((await callsAt(tx, session)).map((it) => it.letter)))
    await touch(tx, letterKey(letter));
  for (const absence of new Set((await gapsAt(tx, session)).map((it) => it.absence)))
    for (const whom of ['leader', 'coordinator']) await touch(tx, `${stuckKey(absence)}:${whom}`);
  for (const warning of await warningsAt(tx, session)) await touch(tx, keyOf(warning));
}
