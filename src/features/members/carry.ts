import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { projects, touchProject } from '../projects/tables';
import { MOST_THEMES } from './rules';
import type { Suggestion } from './suggestions';
import { members } from './tables';

type Typed = Pick<Suggestion, 'profiles' | 'projects'>;

/** Where a word was typed: in whose profiles, and in which projects. */
export interface Places {
  profiles: string[];
  projects: {
    title: string;
    proposedBy: string;
    /** It has as many themes as it may have, and so not this one. */
    full: boolean;
  }[];
}

/** Where a word was typed that comes to nothing there. */
export async function placesOf(tx: Tx, typed: Typed): Promise<Places> {
  const all = (await projectsOf(tx, typed)).map((it) => ({ ...it, full: false }));
  return { profiles: typed.profiles, projects: all };
}

/**
 * Gives a theme to the profiles and projects that were saved with the word for it; not to a project that has as many
 * as it may have. What shows the projects in Slack follows.
 */
export async function carryTheme(tx: Tx, typed: Typed, theme: string): Promise<Places> {
  const { profiles } = typed;
  const people = profiles.length ? await tx.select().from(members).where(inArray(members.id, profiles)) : [];
  for (const { id, themes } of people)
    if (!themes.includes(theme))
      await tx
        .update(members)
        .set({ themes: [...themes, theme] })
        .where(eq(members.id, id));
  const all = (await projectsOf(tx, typed)).map((it) => ({
    ...it,
    full: !it.themes.includes(theme) && it.themes.length >= MOST_THEMES,
  }));
  for (const { id, themes, round, full } of all) {
    if (full || themes.includes(theme)) continue;
    await tx
      .update(projects)
      .set({ themes: [...themes, theme] })
      .where(eq(projects.id, id));
    await touchProject(tx, { id, round });
  }
  return { profiles: people.map((it) => it.id), projects: all };
}

const projectsOf = async (tx: Tx, { projects: ids }: Typed) =>
  ids.length ? tx.select().from(projects).where(inArray(projects.id, ids)) : [];
