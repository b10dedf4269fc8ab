import { createHash } from 'node:crypto';
import { and, eq, gte } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { channelsOf } from '../../outbox';
import { findProjects, type Project } from '../projects';
import { standsInAt } from '../sessions';
import { answers } from '../sessions/tables';
import { roomOf, type Seat, seatsOf } from '../teams';
import type { Part } from './rules';
import { calendarAddresses } from './tables';

const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** The secret of somebody's address; undefined where they have none. */
export async function tokenOf(tx: Tx, userId: string): Promise<string | undefined> {
  const [row] = await tx.select().from(calendarAddresses).where(eq(calendarAddresses.userId, userId));
  return row?.token;
}

/** Whose address has this secret. */
export async function ownerOf(tx: Tx, token: string): Promise<string | undefined> {
  const isIt = eq(calendarAddresses.digest, digestOf(token));
  const [row] = await tx.select({ userId: calendarAddresses.userId }).from(calendarAddresses).where(isIt);
  return row?.userId;
}

/** Gives somebody an address, in the place of the one that they had. */
export async function saveToken(tx: Tx, userId: string, token: string, madeAt: Date): Promise<void> {
  const it = { token, digest: digestOf(token), madeAt };
  await tx
    .insert(calendarAddresses)
    .values({ userId, ...it })
    .onConflictDoUpdate({ target: calendarAddresses.userId, set: it });
}

export async function dropToken(tx: Tx, userId: string): Promise<void> {
  await tx.delete(calendarAddresses).where(eq(calendarAddresses.userId, userId));
}

/** That there is an address, and not the address: whoever the file is passed on to could go on reading. */
export async function exportOf(tx: Tx, userId: string): Promise<Record<string, unknown>> {
  const [row] = await tx
    .select({ addressMadeAt: calendarAddresses.madeAt })
    .from(calendarAddresses)
    .where(eq(calendarAddresses.userId, userId));
  return { ...row };
}

/** Somebody's projects that run, or were closed from `since` on: by their seats, and by the sessions from `since` on at which they stand in. */
export async function partsOf(tx: Tx, userId: string, since: Date): Promise<Part[]> {
  const seats = await seatsOf(tx, [userId]);
  const instead = await standsInAt(tx, userId, since);
  const found = await findProjects(tx, [...new Set([...seats, ...instead].map((it) => it.projectId))]);
  const shown = found.filter(
    ({ state, closedAt }) =>
      state === 'running' || (state === 'closed' && closedAt !== null && closedAt >= since),
  );
  const said = await listSaid(tx, userId, since);
  const channels = await channelsOf(
    tx,
    shown.map((it) => roomOf(it.id)),
  );
  return shown.map((project) => {
    const isOfIt = (it: { projectId: string }) => it.projectId === project.id;
    const own = seats.filter(isOfIt);
    return {
      project,
      since: sinceOf(project, own),
      roles: project.roles.filter((role) => own.some((seat) => seat.roleId === role.id)),
      leads: own.some((seat) => seat.leader),
      said: new Map(said.filter(isOfIt).map((it) => [it.at.getTime(), it])),
      ...(own.length > 0
        ? { channel: channels.get(roomOf(project.id)) }
        : { standsInAt: new Set(instead.filter(isOfIt).map((it) => it.at.getTime())) }),
    };
  });
}

/** The team begins with its project; who joins later, with their yes. */
function sinceOf({ startedAt, createdAt }: Project, seats: readonly Seat[]): Date {
  const joined = seats.map((it) => it.answeredAt?.getTime() ?? 0);
  return new Date(Math.max((startedAt ?? createdAt).getTime(), joined.length ? Math.min(...joined) : 0));
}

const listSaid = (tx: Tx, userId: string, since: Date) =>
  tx
    .select()
    .from(answers)
    .where(and(eq(answers.userId, userId), gte(answers.at, since)));
