import { asc, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { projects } from '../projects/tables';
import { retrospectives } from '../retrospectives/tables';
import { shipped } from './catalogue';
import { idIn, type Scenario } from './rules';
import { scenarioVersions } from './tables';

export type Version = typeof scenarioVersions.$inferSelect;

/** Every scenario as it stands now, those that are retired included. */
export async function listScenarios(tx: Tx): Promise<Scenario[]> {
  const rows = await tx.select().from(scenarioVersions).orderBy(asc(scenarioVersions.version));
  const all = new Map<string, Scenario>();
  for (const [id, content] of shipped) all.set(id, { id, version: 1, retired: false, ...content });
  for (const { scenarioId: id, version, retired, content } of rows)
    all.set(id, { id, version, retired, ...content });
  return [...all.values()];
}

export async function findScenario(tx: Tx, id: string): Promise<Scenario | undefined> {
  return (await listScenarios(tx)).find((it) => it.id === id);
}

/** What the club changed in it, the oldest change first. */
export function listVersions(tx: Tx, id: string): Promise<Version[]> {
  return tx
    .select()
    .from(scenarioVersions)
    .where(eq(scenarioVersions.scenarioId, id))
    .orderBy(asc(scenarioVersions.version));
}

/** Adds a version. @returns false when somebody else was first to write this one */
export async function addVersion(tx: Tx, version: Version): Promise<boolean> {
  const added = await tx.insert(scenarioVersions).values(version).onConflictDoNothing().returning();
  return added.length > 0;
}

/** How often a scenario was used, and how it went. */
export interface Use {
  used: number;
  /** Of these: called for or under way, finished, called off. */
  going: number;
  closed: number;
  cancelled: number;
  /** The mean of how participants rated it, 1 to 5, over retrospectives that may show it; null without one. */
  rating: number | null;
}

/** By scenario. Drafts and proposals that wait are no use yet. */
export async function usesOf(tx: Tx): Promise<Map<string, Use>> {
  const rows = await tx
    .select({ scenario: projects.scenario, state: projects.state, summary: retrospectives.summary })
    .from(projects)
    .leftJoin(retrospectives, eq(retrospectives.projectId, projects.id))
    .where(isNotNull(projects.scenario));
  const uses = new Map<string, Use & { ratings: number[] }>();
  for (const { scenario, state, summary } of rows) {
    if (!scenario || state === 'draft' || state === 'waiting') continue;
    const id = idIn(scenario);
    const use = uses.get(id) ?? { used: 0, going: 0, closed: 0, cancelled: 0, rating: null, ratings: [] };
    uses.set(id, use);
    use.used++;
    use[state === 'closed' || state === 'cancelled' ? state : 'going']++;
    const overall = summary?.participants.overall;
    if (typeof overall === 'number') use.ratings.push(overall);
  }
  for (const use of uses.values())
    if (use.ratings.length > 0)
      use.rating = Math.round((use.ratings.reduce((sum, it) => sum + it, 0) / use.ratings.length) * 10) / 10;
  return uses;
}

/** What somebody wrote into the catalogue. */
export const listVersionsOf = (tx: Tx, userId: string): Promise<Version[]> =>
  tx.select().from(scenarioVersions).where(eq(scenarioVersions.byUser, userId));

/** The scenarios stay the club's; who wrote them is forgotten. */
export async function forgetWriter(tx: Tx, userId: string): Promise<void> {
  await tx.update(scenarioVersions).set({ byUser: null }).where(eq(scenarioVersions.byUser, userId));
}
