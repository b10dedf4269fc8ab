import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { projects, touchProject } from '../projects/tables';
import type { Suggestion } from './suggestions';
import { members } from './tables';

/** A project has so many themes at most. */
export const MOST_THEMES = 3;

/** Who and what has a theme now that was saved with the word for it. */
export interface Carried {
  profiles: string[];
  projects: { title: string; proposedBy: string }[];
}

/**
 * Gives a theme to the profiles and projects that were saved with the word for it; not to a project that has as many
 * as it may have. What shows the projects in Slack follows.
 */
export async function carryTheme(
  tx: Tx,
  { profiles, projects: ids }: Pick<Suggestion, 'profiles' | 'projects'>,
  theme: string,
): Promise<Carried> {
  const people = profiles.length ? await tx.select().from(members).where(inArray(members.id, profiles)) : [];
  for (const { id, themes } of people)
    if (!themes.includes(theme))
      await tx
        .update(members)
        .set({ themes: [...themes, theme] })
        .where(eq(members.id, id));
  const all = ids.length ? await tx.select().from(projects).where(inArray(projects.id, ids)) : [];
  const free = all.filter(({ themes }) => themes.includes(theme) || themes.length < MOST_THEMES);
  for (const { id, themes, round } of free) {
    if (themes.includes(theme)) continue;
    await tx
      .update(projects)
      .set({ themes: [...themes, theme] })
      .where(eq(projects.id, id));
    await touchProject(tx, { id, round });
  }
  return { profiles: people.map((it) => it.id), projects: free };
}
