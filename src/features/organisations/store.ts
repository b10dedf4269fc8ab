import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { findPeople } from '../members';
import {
  type By,
  findIntermediary,
  findOrganisation,
  type Intermediary,
  saveIntermediary,
  saveOrganisation,
} from './directory';
import { type RequestForm, waiting } from './rules';
import { handOvers, organisations, type RequestState, requests } from './tables';

/** A request, with whose it is. */
export type Request = typeof requests.$inferSelect & Whose;

interface Whose {
  organisation: string;
  intermediary: string;
  /** What letters to the organisation are written in. */
  organisationLang: Lang;
}

export type HandOver = typeof handOvers.$inferSelect;

export async function findRequest(tx: Tx, id: string): Promise<Request | undefined> {
  const [found] = await select(tx).where(eq(requests.id, id));
  return found && flat(found);
}

/** Requests in any of these states, the longest waiting first. */
export async function listRequests(tx: Tx, ...states: RequestState[]): Promise<Request[]> {
  const rows = await select(tx).where(inArray(requests.state, states)).orderBy(asc(requests.updatedAt));
  return rows.map(flat);
}

/** Requests that wait for somebody's next step, the longest waiting first. */
export const listWaiting = (tx: Tx): Promise<Request[]> => listRequests(tx, ...waiting);

/** What somebody brought, oldest first. */
export async function listRequestsOf(tx: Tx, userId: string): Promise<Request[]> {
  const rows = await select(tx).where(eq(requests.createdBy, userId)).orderBy(asc(requests.createdAt));
  return rows.map(flat);
}

/** The newest requests of an organisation, so many at most. */
export async function listRequestsFor(tx: Tx, organisationId: string, most: number): Promise<Request[]> {
  const rows = await select(tx)
    .where(eq(requests.organisationId, organisationId))
    .orderBy(desc(requests.createdAt))
    .limit(most);
  return rows.map(flat);
}

export const findHandOver = async (tx: Tx, id: string): Promise<HandOver | undefined> =>
  (await tx.select().from(handOvers).where(eq(handOvers.id, id)))[0];

export async function addHandOver(tx: Tx, it: HandOver): Promise<void> {
  await tx.insert(handOvers).values(it).onConflictDoNothing();
}

/** From whose hands into whose a request went, oldest first. */
export const listHandOvers = (tx: Tx, requestId: string): Promise<HandOver[]> =>
  tx.select().from(handOvers).where(eq(handOvers.requestId, requestId)).orderBy(asc(handOvers.at));

/** Keeps a request, and the organisation if it is a new one. The same submission twice changes nothing. */
export async function addRequest(
  tx: Tx,
  id: string,
  { organisation, intermediary, need, contact }: RequestForm,
  by: By,
  answerDue: Date,
): Promise<void> {
  const organisationId = await keepOrganisation(tx, { id, name: organisation, intermediary }, by);
  await tx
    .insert(requests)
    .values({
      id,
      organisationId,
      need,
      contact,
      state: 'open',
      createdBy: by.userId,
      createdAt: by.at,
      answerDue,
      updatedAt: by.at,
    })
    .onConflictDoNothing();
}

/** The organisation of that name, however it is written, or a new one. @returns its id */
async function keepOrganisation(
  tx: Tx,
  { id, name, intermediary }: { id: string; name: string; intermediary: string },
  by: By,
): Promise<string> {
  const known = await findOrganisation(tx, { name });
  const introducer = intermediary ? await keepIntermediary(tx, { id, name: intermediary }, by) : undefined;
  if (known && (!introducer || introducer.id === known.intermediaryId)) return known.id;
  const facts = { id: known?.id ?? id, name: known?.name ?? name };
  const saved = await saveOrganisation(
    tx,
    { ...facts, ...(introducer && { intermediaryId: introducer.id }) },
    by,
  );
  return saved.id;
}

const keepIntermediary = async (tx: Tx, it: { id: string; name: string }, by: By): Promise<Intermediary> =>
  (await findIntermediary(tx, { name: it.name })) ?? saveIntermediary(tx, it, by);

/** Where the caller saw the request: its states, and its owner where that matters. */
export interface Seen {
  states: readonly RequestState[];
  owner?: string | null;
  updatedAt?: Date;
}

/**
 * Takes a step, if the request still stands where the caller saw it: of two who do so at once, one wins.
 * @returns the request as it is now; undefined when somebody was first
 */
export async function moveRequest(
  tx: Tx,
  id: string,
  seen: Seen,
  set: Partial<typeof requests.$inferInsert> & { updatedBy: string | null; updatedAt: Date },
): Promise<Request | undefined> {
  const { states, owner, updatedAt } = seen;
  const [moved] = await tx
    .update(requests)
    .set(set)
    .where(
      and(
        eq(requests.id, id),
        inArray(requests.state, [...states]),
        owner === undefined ? undefined : owner === null ? isNull(requests.owner) : eq(requests.owner, owner),
        updatedAt && eq(requests.updatedAt, updatedAt),
      ),
    )
    .returning();
  return moved && findRequest(tx, id);
}

/** Somebody's name as Slack has it, for sentences that cannot hold a mention; empty when the app never met them. */
export async function nameOf(tx: Tx, id: string | null): Promise<string> {
  const [person] = id ? await findPeople(tx, [id]) : [];
  return person?.name ?? '';
}

/** Requests with whose they are. */
export const select = (tx: Tx) =>
  tx
    .select({
      request: requests,
      organisation: organisations.name,
      intermediary: organisations.intermediary,
      organisationLang: organisations.lang,
    })
    .from(requests)
    .innerJoin(organisations, eq(organisations.id, requests.organisationId))
    .$dynamic();

export const flat = ({
  request,
  ...organisation
}: { request: typeof requests.$inferSelect } & Whose): Request => ({ ...request, ...organisation });
