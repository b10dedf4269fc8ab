import { asc, eq, or } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { FORMER } from './rules';
import { flat, select } from './store';
import {
  contacts,
  handOvers,
  intermediaries,
  interviews,
  organisations,
  requests,
  stageMoves,
} from './tables';

/** Takes a person out of what others still need. What they took care of is free again. */
export async function forgetPerson(tx: Tx, id: string): Promise<void> {
  await tx.update(requests).set({ owner: null }).where(eq(requests.owner, id));
  for (const [table, column, name] of signatures)
    await tx
      .update(table)
      .set({ [name]: FORMER })
      .where(eq(column, id));
}

/** Every column that says who did something. */
const signatures = [
  [organisations, organisations.createdBy, 'createdBy'],
  [organisations, organisations.updatedBy, 'updatedBy'],
  [intermediaries, intermediaries.createdBy, 'createdBy'],
  [intermediaries, intermediaries.updatedBy, 'updatedBy'],
  [contacts, contacts.createdBy, 'createdBy'],
  [contacts, contacts.updatedBy, 'updatedBy'],
  [requests, requests.createdBy, 'createdBy'],
  [requests, requests.updatedBy, 'updatedBy'],
  [requests, requests.answeredBy, 'answeredBy'],
  [handOvers, handOvers.from, 'from'],
  [handOvers, handOvers.to, 'to'],
  [handOvers, handOvers.byUser, 'byUser'],
  [interviews, interviews.updatedBy, 'updatedBy'],
  [stageMoves, stageMoves.byUser, 'byUser'],
] as const;

/**
 * Requests that somebody brought or takes care of, and what they did for organisations; what was said in an interview is
 * the coordinators' own.
 */
export async function exportOf(tx: Tx, id: string): Promise<Record<string, unknown>> {
  const rows = await select(tx)
    .where(or(eq(requests.createdBy, id), eq(requests.owner, id)))
    .orderBy(asc(requests.createdAt));
  const all = rows.map(flat);
  const mine = or(eq(handOvers.from, id), eq(handOvers.to, id), eq(handOvers.byUser, id));
  return {
    requests: all.map(({ interview, answer, farewell, ...it }) =>
      it.owner === id ? { ...it, interview, answer, farewell } : it,
    ),
    interviews: await tx.select().from(interviews).where(eq(interviews.updatedBy, id)),
    handOvers: await tx.select().from(handOvers).where(mine),
    stageMoves: await tx.select().from(stageMoves).where(eq(stageMoves.byUser, id)),
  };
}
