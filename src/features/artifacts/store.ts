import { and, desc, eq, inArray, isNotNull, like, sql } from 'drizzle-orm';
import type { Person, Tx } from '../../core/feature';
import { shelf } from '../../db/search';
import { grams } from '../../taxonomy';
import { findMember } from '../members';
import { FORMER } from '../organisations';
import type { Project } from '../projects';
import { projects } from '../projects/tables';
import { answers, attendance } from '../sessions/tables';
import { seatsOf, teamOf } from '../teams';
import { kinds, maySee, type Reader, rank } from './rules';
import { artifacts } from './tables';
import { texts } from './texts';

export type Artifact = typeof artifacts.$inferSelect;

const artifactShelf = shelf('artifact_shelf');

/** Keeps something, or what it has become. */
export async function save(tx: Tx, it: Artifact): Promise<void> {
  const { id, keptAt, keptBy, ...set } = it;
  await tx.insert(artifacts).values(it).onConflictDoUpdate({ target: artifacts.id, set });
  await shelve(tx, [it]);
}

export async function findArtifact(tx: Tx, id: string): Promise<Artifact | undefined> {
  const [found] = await tx.select().from(artifacts).where(eq(artifacts.id, id));
  return found;
}

export async function remove(tx: Tx, id: string): Promise<void> {
  await tx.delete(artifacts).where(eq(artifacts.id, id));
  await shelve(tx, []);
  await artifactShelf.remove(tx, id);
}

/** What a project kept, the newest first. */
export function listKept(tx: Tx, projectId: string): Promise<Artifact[]> {
  return tx
    .select()
    .from(artifacts)
    .where(eq(artifacts.projectId, projectId))
    .orderBy(desc(artifacts.keptAt), desc(artifacts.id));
}

/** Of what a project kept, what somebody may see, the newest first. */
export async function seenBy(tx: Tx, person: Person, projectId: string): Promise<Artifact[]> {
  const reader = await readerOf(tx, person);
  return (await listKept(tx, projectId)).filter((it) => maySee(it, reader));
}

/** Texts that the shelf offers: more than anybody reads, since some may not be theirs to see. */
const OFFERED = 400;

/** What free words mean, of all that was kept, the best first. */
export async function search(tx: Tx, words: string): Promise<Artifact[]> {
  await shelve(tx, []);
  const ids = await artifactShelf.candidates(tx, grams(words), OFFERED);
  const found = await withProjects(tx, ids);
  const byId = new Map(found.map((it) => [it.artifact.id, it.artifact]));
  const texts = found.map((it) => ({ id: it.artifact.id, title: it.artifact.title, rest: restOf(it) }));
  return rank(words, texts).flatMap((id) => byId.get(id) ?? []);
}

/** Brings the shelf up to what was kept; where it is new, all of it. */
async function shelve(tx: Tx, some: readonly Artifact[]): Promise<void> {
  const isNew = await artifactShelf.open(tx);
  const ids = isNew
    ? (await tx.select({ id: artifacts.id }).from(artifacts)).map((it) => it.id)
    : some.map((it) => it.id);
  const all = await withProjects(tx, ids);
  await artifactShelf.put(
    tx,
    all.map((it) => ({
      id: it.artifact.id,
      grams: new Set(grams(`${it.artifact.title}\n${restOf(it)}`).keys()),
    })),
  );
}

interface Placed {
  artifact: Artifact;
  title: string;
  organisation: string;
}

async function withProjects(tx: Tx, ids: readonly string[]): Promise<Placed[]> {
  if (ids.length === 0) return [];
  return tx
    .select({ artifact: artifacts, title: projects.title, organisation: projects.organisation })
    .from(artifacts)
    .innerJoin(projects, eq(projects.id, artifacts.projectId))
    .where(inArray(artifacts.id, [...ids]));
}

/** What it can be found by beside its title: its words, its kind in both languages, and whose it is. */
const restOf = ({ artifact: { words, kind }, title, organisation }: Placed): string =>
  [words, texts.ja.kinds[kind], texts.en.kinds[kind], title, organisation].join('\n');

/** What somebody is to what was kept. */
export async function readerOf(tx: Tx, { id, roles }: Person): Promise<Reader> {
  return {
    id,
    coordinator: roles.has('coordinator'),
    inClub: roles.has('csr') || (await findMember(tx, id)) !== undefined,
    teams: new Set((await seatsOf(tx, [id])).map((seat) => seat.projectId)),
  };
}

/** The projects for which somebody may keep something, running ones first: their own teams', for coordinators all. */
export async function listOwn(tx: Tx, reader: Reader, typed: string): Promise<Project[]> {
  if (!reader.coordinator && reader.teams.size === 0) return [];
  return tx
    .select()
    .from(projects)
    .where(
      and(
        inArray(projects.state, ['running', 'closed']),
        ...(typed ? [like(projects.title, `%${typed}%`)] : []),
        ...(reader.coordinator ? [] : [inArray(projects.id, [...reader.teams])]),
      ),
    )
    .orderBy(desc(projects.state), desc(projects.startedAt))
    .limit(20);
}

/** Who was at a session: as booked; else everybody in the team who did not say that they can't make it. */
export async function presentAt(tx: Tx, projectId: string, at: Date): Promise<string[]> {
  const ofSession = and(eq(attendance.projectId, projectId), eq(attendance.at, at));
  const booked = await tx.select().from(attendance).where(ofSession);
  if (booked.length > 0) return booked.filter((it) => it.came).map((it) => it.userId);
  const said = await tx
    .select()
    .from(answers)
    .where(and(eq(answers.projectId, projectId), eq(answers.at, at), eq(answers.answer, 'absent')));
  const team = (await teamOf(tx, projectId)).map((seat) => seat.userId);
  return team.filter((id) => !said.some((it) => it.userId === id));
}

/** The last minutes of a project, whose open points are the next topics. */
export async function lastMinutes(tx: Tx, projectId: string): Promise<Artifact | undefined> {
  const [last] = await tx
    .select()
    .from(artifacts)
    .where(and(eq(artifacts.projectId, projectId), eq(artifacts.kind, kinds[0]), isNotNull(artifacts.at)))
    .orderBy(desc(artifacts.at))
    .limit(1);
  return last;
}

export async function exportOf(tx: Tx, id: string): Promise<Record<string, unknown>> {
  return { kept: await tx.select().from(artifacts).where(eq(artifacts.keptBy, id)) };
}

/** What the team still needs stays, without the person. */
export async function forget(tx: Tx, id: string): Promise<void> {
  await tx.update(artifacts).set({ keptBy: FORMER }).where(eq(artifacts.keptBy, id));
  const named = await tx
    .select()
    .from(artifacts)
    .where(like(sql`cast(${artifacts.present} as text)`, `%"${id}"%`));
  for (const it of named)
    await tx
      .update(artifacts)
      .set({ present: it.present.filter((other) => other !== id) })
      .where(eq(artifacts.id, it.id));
}
