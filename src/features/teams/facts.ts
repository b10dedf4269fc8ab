import { and, eq, gte, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { listMembers, listSpent, type Member } from '../members';
import { listProjects, listWishes, type Project, type Wish } from '../projects';
import { projects, wishes } from '../projects/tables';
import { isHeld } from './rules';
import { bans, locks, proposals, seats } from './tables';
import type { Seat } from './team';

/** A project that somebody is or was in. */
export interface Part {
  userId: string;
  projectId: string;
  hours: number;
  running: boolean;
  /** Accepted, not only invited. */
  accepted: boolean;
  startedAt: Date | null;
}

/** All that the matcher has to know, as it is at one moment. */
export interface Facts {
  now: Date;
  members: Member[];
  /** Open projects, those left out that a coordinator does not want to see now. */
  open: Project[];
  /** Standing wishes on them. */
  wishes: Wish[];
  /** Everybody who was ever asked into one of them. */
  seats: Seat[];
  /** Teams that have begun, and those of the past. */
  parts: Part[];
  /** ✋ and 🌱 on projects that have begun or ended. */
  earlier: Pick<Wish, 'userId' | 'projectId'>[];
  locks: (typeof locks.$inferSelect)[];
  bans: (typeof bans.$inferSelect)[];
  /** Proposals that wait, as far as a decision on them shows. */
  waiting: Pick<typeof proposals.$inferSelect, 'id' | 'projectId' | 'version'>[];
  /** Who was written to unasked as often as is allowed. */
  spent: ReadonlySet<string>;
}

/** What coordinators decided, and people answered, on open projects. */
export type Decided = Pick<Facts, 'open' | 'seats' | 'locks' | 'bans' | 'waiting'>;

export async function gatherFacts(tx: Tx, now: Date): Promise<Facts> {
  const decided = await gatherDecided(tx, now);
  const ids = decided.open.map((it) => it.id);
  return {
    ...decided,
    now,
    members: await listMembers(tx),
    wishes: await listWishes(tx, ids),
    parts: await listParts(tx),
    earlier: await earlierWishes(tx),
    spent: await listSpent(tx, now),
  };
}

export async function gatherDecided(tx: Tx, now: Date): Promise<Decided> {
  const open = await openProjects(tx, now);
  const ids = open.map((it) => it.id);
  return {
    open,
    seats: ids.length ? await tx.select().from(seats).where(inArray(seats.projectId, ids)) : [],
    locks: await tx.select().from(locks),
    bans: await tx.select().from(bans),
    waiting: await tx.select().from(proposals).where(eq(proposals.state, 'proposed')),
  };
}

/** Projects that people are called for, those left out that a coordinator does not want to see now. */
export async function openProjects(tx: Tx, now: Date): Promise<Project[]> {
  const resting = await restingProjects(tx, now);
  return (await listProjects(tx, 'open')).filter((it) => !resting.has(it.id));
}

/** All that was decided on a project, to be compared: the same words as long as nothing was. */
export function printOf({ open, seats, locks, bans, waiting }: Decided, projectId: string): string {
  const here = (it: { projectId: string }) => it.projectId === projectId;
  return JSON.stringify([
    open.some((it) => it.id === projectId),
    seats.filter(here).map((it) => [it.id, it.state]),
    locks.filter(here).map((it) => [it.userId, it.roleId]),
    bans.filter(here).map((it) => it.userId),
    waiting.filter(here).map((it) => [it.id, it.version]),
  ]);
}

/** Projects that a coordinator rejected a proposal of, “not now”. */
async function restingProjects(tx: Tx, now: Date): Promise<Set<string>> {
  const rows = await tx
    .select({ id: proposals.projectId })
    .from(proposals)
    .where(and(eq(proposals.state, 'rejected'), gte(proposals.until, now)));
  return new Set(rows.map((it) => it.id));
}

/** Everybody's part in teams that have begun or ended. */
async function listParts(tx: Tx): Promise<Part[]> {
  const rows = await tx
    .select({ seat: seats, hours: projects.hours, state: projects.state, startedAt: projects.startedAt })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .where(
      and(inArray(seats.state, ['accepted', 'invited']), inArray(projects.state, ['running', 'closed'])),
    );
  return rows
    .filter(({ seat, state }) => isHeld(seat) && (seat.state === 'accepted' || state === 'running'))
    .map(({ seat, hours, state, startedAt }) => ({
      userId: seat.userId,
      projectId: seat.projectId,
      hours,
      running: state === 'running',
      accepted: seat.state === 'accepted',
      startedAt,
    }));
}

async function earlierWishes(tx: Tx): Promise<Facts['earlier']> {
  return tx
    .select({ userId: wishes.userId, projectId: wishes.projectId })
    .from(wishes)
    .innerJoin(projects, eq(projects.id, wishes.projectId))
    .where(
      and(
        eq(wishes.on, true),
        inArray(wishes.kind, ['join', 'learn']),
        inArray(projects.state, ['running', 'closed']),
      ),
    );
}
