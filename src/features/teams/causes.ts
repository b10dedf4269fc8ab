import { inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { members } from '../members/tables';
import { type Cause, causeOf } from './cause';
import type { Facts } from './facts';
import { changesFrom, type ProposedSeat } from './rules';
import type { Proposal } from './store';

/**
 * Who came and who left against the last proposal, each with why.
 * @param sitting in which projects' teams people are, as found now
 */
export async function causesOf(
  tx: Tx,
  { wishes, locks, bans, seats, spent }: Facts,
  last: Proposal,
  now: readonly ProposedSeat[],
  sitting: ReadonlyMap<string, readonly string[]>,
): Promise<Cause[]> {
  const { came, left } = changesFrom(last.seats, now);
  const people = [...came, ...left];
  if (people.length === 0) return [];
  const known = await tx.select().from(members).where(inArray(members.id, people));
  const here = (it: { projectId: string }) => it.projectId === last.projectId;
  return people.map((userId) => {
    const isTheirs = (it: { userId: string }) => it.userId === userId;
    return causeOf({
      userId,
      came: came.includes(userId),
      since: last.createdAt,
      member: known.find((it) => it.id === userId),
      wishedAt: wishes.findLast((it) => here(it) && isTheirs(it) && it.kind !== 'watch')?.at,
      isLocked: locks.some((it) => here(it) && isTheirs(it)),
      isBanned: bans.some((it) => here(it) && isTheirs(it)),
      saidNo: seats.some((it) => here(it) && isTheirs(it)),
      isSpent: spent.has(userId),
      elsewhere: sitting.get(userId)?.find((it) => it !== last.projectId),
    });
  });
}
