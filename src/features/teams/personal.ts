import { eq, getTableColumns, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { withdraw } from '../../outbox';
import { FORMER } from '../organisations';
import { askKey } from './asks';
import { inviteKey } from './invite';
import { type Proposal, seatsWith } from './store';
import { asks, bans, locks, proposals, runs, seats } from './tables';

/**
 * Takes a person out of everything. Their seats become free and are seen to by the job; what was done stays, by a
 * former member.
 */
export async function forget(tx: Tx, id: string): Promise<void> {
  const going = await seatsWith(tx, id, 'invited', 'accepted');
  for (const { seat } of going) await withdraw(tx, inviteKey(seat.id));
  const free = going.filter(({ project }) => project.state === 'open' || project.state === 'running');
  if (free.length > 0)
    await tx
      .update(seats)
      .set({ userId: FORMER, state: 'left', deputy: false })
      .where(
        inArray(
          seats.id,
          free.map((it) => it.seat.id),
        ),
      );
  await tx.update(seats).set({ userId: FORMER }).where(eq(seats.userId, id));
  await tx.update(seats).set({ replaces: FORMER }).where(eq(seats.replaces, id));
  await tx.delete(locks).where(eq(locks.userId, id));
  await tx.delete(bans).where(eq(bans.userId, id));
  for (const ask of await tx.select({ id: asks.id }).from(asks).where(eq(asks.userId, id)))
    await withdraw(tx, askKey(ask.id));
  await tx.delete(asks).where(eq(asks.userId, id));
  await tx.update(asks).set({ byUser: FORMER }).where(eq(asks.byUser, id));
  await tx.update(locks).set({ byUser: FORMER }).where(eq(locks.byUser, id));
  await tx.update(bans).set({ byUser: FORMER }).where(eq(bans.byUser, id));
  await tx.update(runs).set({ byUser: null }).where(eq(runs.byUser, id));
  await tx.update(proposals).set({ decidedBy: FORMER }).where(eq(proposals.decidedBy, id));
  for (const it of await tx.select().from(proposals)) {
    if (!JSON.stringify([it.seats, it.mends, it.causes]).includes(`"${id}"`)) continue;
    await tx
      .update(proposals)
      .set({
        seats: without(it, id),
        mends: it.mends.filter((mend) => !('member' in mend && mend.member === id)),
        causes: it.causes.filter((cause) => cause.userId !== id),
      })
      .where(eq(proposals.id, it.id));
  }
}

const without = ({ seats: proposed, state }: Proposal, id: string): Proposal['seats'] =>
  proposed.map((it) => ({
    ...it,
    ...(it.userId === id && { userId: state === 'proposed' ? null : FORMER, reasons: [], loss: null }),
    ...(it.loss?.substitute === id && { loss: { ...it.loss, substitute: null } }),
    substitutes: it.substitutes
      .filter((other) => other.userId !== id)
      .map((other) => ({
        ...other,
        ...(other.follows && {
          follows: other.follows.map((one) => (one.userId === id ? { ...one, userId: null } : one)),
        }),
      })),
  }));

/** Who sat there before is somebody else's. */
const { replaces: _, ...own } = getTableColumns(seats);

/** Everything that is kept of a person. */
export async function exportOf(tx: Tx, id: string): Promise<Record<string, unknown>> {
  return {
    seats: await tx.select(own).from(seats).where(eq(seats.userId, id)),
    locks: await tx.select().from(locks).where(eq(locks.userId, id)),
    bans: await tx.select().from(bans).where(eq(bans.userId, id)),
    asks: await tx.select().from(asks).where(eq(asks.userId, id)),
  };
}
