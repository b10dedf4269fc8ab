import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { messages } from '../../outbox/tables';
import { mayAsk } from '../members';
import { members } from '../members/tables';
import type { Project } from '../projects';
import { projects, wishes } from '../projects/tables';
import { bansOf } from './decisions';
import { isHeld, type Standing } from './rules';
import { proposals, type SeatState, seats } from './tables';
import type { Seat } from './team';

export type Proposal = typeof proposals.$inferSelect;

// Proposals

export async function findProposal(tx: Tx, id: string): Promise<Proposal | undefined> {
  const [found] = await tx.select().from(proposals).where(eq(proposals.id, id));
  return found;
}

/** Proposals that wait for a coordinator, oldest first. */
export function waitingProposals(tx: Tx): Promise<Proposal[]> {
  return tx.select().from(proposals).where(eq(proposals.state, 'proposed')).orderBy(asc(proposals.createdAt));
}

/** A project's proposal that waits, if any. */
export async function waitingProposal(tx: Tx, projectId: string): Promise<Proposal | undefined> {
  const [found] = await tx
    .select()
    .from(proposals)
    .where(and(eq(proposals.projectId, projectId), eq(proposals.state, 'proposed')));
  return found;
}

/** A project's proposals, newest first. */
export function proposalsOf(tx: Tx, projectId: string): Promise<Proposal[]> {
  return tx
    .select()
    .from(proposals)
    .where(eq(proposals.projectId, projectId))
    .orderBy(desc(proposals.createdAt));
}

export async function saveProposal(tx: Tx, it: typeof proposals.$inferInsert): Promise<Proposal> {
  const [saved] = await tx.insert(proposals).values(it).returning();
  return saved as Proposal;
}

/**
 * Changes a proposal that still waits.
 * @param seen the version that the caller saw: of two who change it at once, one wins
 * @returns undefined when somebody was first
 */
export async function changeProposal(
  tx: Tx,
  id: string,
  seen: number,
  set: Partial<Proposal>,
): Promise<Proposal | undefined> {
  const [changed] = await tx
    .update(proposals)
    .set({ ...set, version: seen + 1 })
    .where(and(eq(proposals.id, id), eq(proposals.state, 'proposed'), eq(proposals.version, seen)))
    .returning();
  return changed;
}

// Seats

export async function findSeat(tx: Tx, id: string): Promise<Seat | undefined> {
  const [seat] = await tx.select().from(seats).where(eq(seats.id, id));
  return seat;
}

/** Everybody who was ever asked into a project, in the order of asking. */
export function listSeats(tx: Tx, projectId: string): Promise<Seat[]> {
  return tx
    .select()
    .from(seats)
    .where(eq(seats.projectId, projectId))
    .orderBy(asc(seats.invitedAt), asc(seats.id));
}

export async function saveSeat(tx: Tx, it: typeof seats.$inferInsert): Promise<Seat> {
  const [saved] = await tx.insert(seats).values(it).returning();
  return saved as Seat;
}

/** @returns undefined when it is no longer in the state that the caller saw */
export async function moveSeat(
  tx: Tx,
  id: string,
  from: SeatState,
  to: SeatState,
  set: Partial<Seat> = {},
): Promise<Seat | undefined> {
  const [moved] = await tx
    .update(seats)
    .set({ ...set, state: to })
    .where(and(eq(seats.id, id), eq(seats.state, from)))
    .returning();
  return moved;
}

/** @returns false when somebody else has seen to it */
export async function markFollowed(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx
    .update(seats)
    .set({ followed: true })
    .where(and(eq(seats.id, id), eq(seats.followed, false)))
    .returning();
  return rows.length > 0;
}

/** Seats that became free and that nobody has seen to. */
export function abandonedSeats(tx: Tx): Promise<Seat[]> {
  return tx
    .select()
    .from(seats)
    .where(and(inArray(seats.state, ['declined', 'expired', 'left']), eq(seats.followed, false)));
}

/** Open invitations, each with its project's state and what became of its message. */
export async function openInvitations(tx: Tx) {
  return tx
    .select({
      seat: seats,
      projectState: projects.state,
      sentAt: messages.sentAt,
      failed: messages.failed,
    })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .leftJoin(messages, eq(messages.key, sql`'teams.invite:' || ${seats.id}`))
    .where(eq(seats.state, 'invited'));
}

/** Seats that were accepted in projects which were called off since. */
export async function seatsOfCancelled(tx: Tx): Promise<Seat[]> {
  const rows = await tx
    .select({ seat: seats })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .where(and(eq(seats.state, 'accepted'), eq(projects.state, 'cancelled')));
  return rows.map((it) => it.seat);
}

/** A person's seats in these states, with their projects. */
export function seatsWith(tx: Tx, userId: string, ...states: SeatState[]) {
  return tx
    .select({ seat: seats, project: projects })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .where(and(eq(seats.userId, userId), inArray(seats.state, states)))
    .orderBy(asc(projects.starts));
}

/** Who leads is not their own deputy. */
export async function nameLeader(tx: Tx, projectId: string, seatId: string): Promise<void> {
  await tx.update(seats).set({ leader: false }).where(eq(seats.projectId, projectId));
  await tx.update(seats).set({ leader: true, deputy: false }).where(eq(seats.id, seatId));
}

/** @param seatId null where nobody is from now on */
export async function saveDeputy(tx: Tx, projectId: string, seatId: string | null): Promise<void> {
  await tx.update(seats).set({ deputy: false }).where(eq(seats.projectId, projectId));
  if (seatId) await tx.update(seats).set({ deputy: true }).where(eq(seats.id, seatId));
}

/** What is known of people who may be asked into a project. */
export async function standingsOf(
  tx: Tx,
  now: Date,
  project: Project,
  userIds: readonly string[],
): Promise<Map<string, Standing>> {
  if (userIds.length === 0) return new Map();
  const ids = [...new Set(userIds)];
  const known = await tx.select().from(members).where(inArray(members.id, ids));
  const load = await tx
    .select({ userId: seats.userId, hours: projects.hours })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .where(
      and(
        inArray(seats.userId, ids),
        inArray(seats.state, ['invited', 'accepted']),
        inArray(projects.state, ['open', 'running']),
      ),
    );
  const here = (await listSeats(tx, project.id)).filter((it) => ids.includes(it.userId));
  const wished = await tx
    .select()
    .from(wishes)
    .where(
      and(eq(wishes.projectId, project.id), eq(wishes.on, true), inArray(wishes.kind, ['join', 'learn'])),
    );
  const askable = new Set(await mayAsk(tx, ids, now));
  const banned = new Set((await bansOf(tx, project.id)).map((it) => it.userId));
  return new Map(
    ids.map((id) => {
      const member = known.find((it) => it.id === id);
      const wish = wished.filter((it) => it.userId === id);
      const own = here.filter((it) => it.userId === id);
      const since = (at: Date) => wish.some((it) => it.at > at);
      const loads = load.filter((it) => it.userId === id);
      return [
        id,
        {
          member,
          hours: loads.reduce((sum, it) => sum + it.hours, 0),
          teams: loads.length,
          banned: banned.has(id),
          seated: own.some(isHeld),
          declined: own.some((it) => !isHeld(it) && !since(it.answeredAt ?? it.answerBy)),
          wished: wish.length > 0,
          spent: !askable.has(id),
        },
      ];
    }),
  );
}
