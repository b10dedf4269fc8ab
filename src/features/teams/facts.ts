import { and, asc, eq, getTableColumns, gt, gte, inArray, isNull, ne, or } from 'drizzle-orm';
import type { Tx, World } from '../../core/feature';
import type { Weights } from '../../matcher';
import { listSpent, type Member } from '../members';
import { members, people } from '../members/tables';
import { findGuides, type Guides, mayGuide } from '../path';
import { listProjects, listWishes, type Project, type Wish } from '../projects';
import { projects, wishes } from '../projects/tables';
import { bans, locks, proposals, seats, weights } from './tables';
import type { Seat } from './team';

/** A project that somebody is or was in. */
export interface Part {
  userId: string;
  projectId: string;
  hours: number;
  running: boolean;
  /** Accepted, not only invited. */
  accepted: boolean;
  leader: boolean;
  startedAt: Date | null;
}

/** All that the matcher has to know beside the members, as it is at one moment. */
export interface Facts extends Ground {
  /** Who is ready to lead, and who can stand beside whoever leads first. */
  guides: Guides;
}

/** The same without what is known of single people only by looking at all that they did. */
export interface Ground {
  now: Date;
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
  /** What the matcher strives for, as far as coordinators changed it. */
  weights: Partial<Weights>;
}

/** What coordinators decided, and people answered, on open projects. */
export type Decided = Pick<Facts, 'open' | 'seats' | 'locks' | 'bans' | 'waiting'>;

/** Reads in one transaction: in one of its own, or in the caller's. */
export type Read = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** @param read one by one, so that no press waits for all of them where each is read by itself */
export async function gatherFacts(read: Read, now: Date): Promise<Facts> {
  const ground = await gatherGround(read, now);
  return { ...ground, guides: await findGuides(read, grownIn(ground.parts)) };
}

/** Whoever finished as many projects as whoever guides has, at least: few beside all members. */
function grownIn(parts: readonly Part[]): string[] {
  const finished = new Map<string, Set<string>>();
  for (const { userId, projectId, running } of parts)
    if (!running) finished.set(userId, (finished.get(userId) ?? new Set()).add(projectId));
  return [...finished].filter(([, projects]) => mayGuide(projects.size)).map(([userId]) => userId);
}

/** @param read as above */
export async function gatherGround(read: Read, now: Date): Promise<Ground> {
  const decided = await read((tx) => gatherDecided(tx, now));
  const wishes: Wish[][] = [];
  for (const { id } of decided.open) wishes.push(await read((tx) => listWishes(tx, [id])));
  return {
    ...decided,
    now,
    wishes: wishes.flat(),
    parts: await read(listParts),
    earlier: await read(earlierWishes),
    spent: await read((tx) => listSpent(tx, now)),
    weights: await read(ownWeights),
  };
}

/** Of a proposal that waits, what shows a decision on it. */
const decision = { id: proposals.id, projectId: proposals.projectId, version: proposals.version };

async function gatherDecided(tx: Tx, now: Date): Promise<Decided> {
  const open = await openProjects(tx, now);
  const ids = open.map((it) => it.id);
  return {
    open,
    seats: ids.length ? await tx.select().from(seats).where(inArray(seats.projectId, ids)) : [],
    locks: await tx.select().from(locks),
    bans: await tx.select().from(bans),
    waiting: await tx
      .select(decision)
      .from(proposals)
      .innerJoin(projects, eq(projects.id, proposals.projectId))
      // A repair of a running team is no affair of theirs (see `repair.ts`).
      .where(and(eq(proposals.state, 'proposed'), ne(projects.state, 'running'))),
  };
}

/** Projects that people are called for, those left out that a coordinator does not want to see now. */
export async function openProjects(tx: Tx, now: Date): Promise<Project[]> {
  const resting = await restingProjects(tx, now);
  return (await listProjects(tx, 'open')).filter((it) => !resting.has(it.id));
}

/** What was decided on one project. */
export async function gatherDecidedOn(tx: Tx, now: Date, projectId: string): Promise<Decided> {
  return {
    open: (await openProjects(tx, now)).filter((it) => it.id === projectId),
    seats: await tx.select().from(seats).where(eq(seats.projectId, projectId)),
    locks: await tx.select().from(locks).where(eq(locks.projectId, projectId)),
    bans: await tx.select().from(bans).where(eq(bans.projectId, projectId)),
    waiting: await tx
      .select(decision)
      .from(proposals)
      .where(and(eq(proposals.projectId, projectId), eq(proposals.state, 'proposed'))),
  };
}

/** All that was decided on a project, to be compared: the same words as long as nothing was. */
export function printOf({ open, seats, locks, bans, waiting }: Decided, projectId: string): string {
  const here = (it: { projectId: string }) => it.projectId === projectId;
  return JSON.stringify([
    open.filter((it) => it.id === projectId).map((it) => [it.roles, it.hours, it.slots, it.languages]),
    seats
      .filter(here)
      .map((it) => [it.id, it.state])
      .sort(),
    locks
      .filter(here)
      .map((it) => [it.userId, it.roleId])
      .sort(),
    bans
      .filter(here)
      .map((it) => it.userId)
      .sort(),
    waiting.filter(here).map((it) => [it.id, it.version]),
  ]);
}

/** So many members are read at once: some milliseconds, between which presses are answered. */
const PAGE = 250;

/** All members who are still in the workspace, page by page, each read by itself. */
export async function* memberPages({ db }: World): AsyncGenerator<Member[]> {
  let last = '';
  for (;;) {
    const page = await db.run((tx) =>
      tx
        .select(getTableColumns(members))
        .from(members)
        .leftJoin(people, eq(people.id, members.id))
        .where(and(gt(members.id, last), or(isNull(people.gone), eq(people.gone, false))))
        .orderBy(asc(members.id))
        .limit(PAGE),
    );
    if (page.length === 0) return;
    yield page;
    last = page.at(-1)?.id ?? '';
  }
}

/** Projects that a coordinator rejected a proposal of, “not now”. */
export async function restingProjects(tx: Tx, now: Date): Promise<Set<string>> {
  const rows = await tx
    .select({ id: proposals.projectId })
    .from(proposals)
    .where(and(eq(proposals.state, 'rejected'), gte(proposals.until, now)));
  return new Set(rows.map((it) => it.id));
}

/** Everybody's part in teams that have begun or ended. */
async function listParts(tx: Tx): Promise<Part[]> {
  const rows = await tx
    .select({
      userId: seats.userId,
      projectId: seats.projectId,
      seat: seats.state,
      leader: seats.leader,
      hours: projects.hours,
      state: projects.state,
      startedAt: projects.startedAt,
    })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .where(
      and(inArray(seats.state, ['accepted', 'invited']), inArray(projects.state, ['running', 'closed'])),
    );
  return rows
    .filter(({ seat, state }) => seat === 'accepted' || state === 'running')
    .map(({ seat, state, ...it }) => ({
      ...it,
      running: state === 'running',
      accepted: seat === 'accepted',
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

/** The weights that coordinators changed. */
export async function ownWeights(tx: Tx): Promise<Partial<Weights>> {
  const rows = await tx.select().from(weights);
  return Object.fromEntries(rows.map((it) => [it.name, it.points]));
}
