import { and, count, eq, inArray, notExists } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { shelf } from '../../db/search';
import { skill, theme } from '../../taxonomy';
import { findOrganisation } from '../organisations';
import type { Project } from '../projects';
import { projects } from '../projects/tables';
import { retrospectives } from '../retrospectives/tables';
import { cut } from './cut';
import type { Text } from './rank';
import type { Kind } from './rules';
import { searchLessons, searchShelf } from './search';
import { countThanks, type Lesson } from './store';
import { pastProjects } from './tables';

/** Why a lesson, or an earlier project, is brought to a project. */
export interface Why {
  scenario: boolean;
  skills: string[];
  themes: string[];
  kind: Kind | null;
  /** What both say is alike. */
  words: boolean;
}

export interface Advice {
  lesson: Lesson;
  people: number;
  why: Why;
}

/** A closed project that was much alike, what came of it, and in what it is alike. */
export interface Past {
  title: string;
  organisation: string;
  achieved: string;
  met: 'yes' | 'partly' | 'no';
  why: Why;
}

/** What a project is compared by, beside its words. */
interface Marks {
  scenario: string;
  skills: string[];
  themes: string[];
  kind: Kind | null;
}

/** What one thing in common is worth beside words that are wholly alike. */
const WORTH = { scenario: 0.5, skill: 0.3, theme: 0.15, kind: 0.1, helped: 0.02 } as const;
/** Words alone bring a lesson from this share on. */
const ALIKE = 0.12;

/** The lessons that help most with a project, and why. */
export async function adviceFor(tx: Tx, project: Project, most: number): Promise<Advice[]> {
  const marks = await marksOf(tx, project);
  const hits = (await searchLessons(tx, wordsOf(project), 40)).filter(
    (it) => it.lesson.projectId !== project.id,
  );
  const thanks = await countThanks(
    tx,
    hits.map((it) => it.id),
  );
  return hits
    .map(({ lesson, share }) => {
      const people = thanks.get(lesson.id) ?? 0;
      const why = whyOf(lesson.content, marks, share);
      return { lesson, people, why, worth: worthOf(why, share, people) };
    })
    .filter(({ why }) => why.words || why.scenario || why.skills.length > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, most);
}

function whyOf(it: Marks, marks: Marks, share: number): Why {
  return {
    scenario: it.scenario !== '' && it.scenario === marks.scenario,
    skills: it.skills.filter((one) => marks.skills.includes(one)),
    themes: it.themes.filter((one) => marks.themes.includes(one)),
    kind: it.kind !== null && it.kind === marks.kind ? it.kind : null,
    words: share >= ALIKE,
  };
}

const marksOf = async (tx: Tx, project: Project): Promise<Marks> => ({
  scenario: scenarioOf(project),
  skills: skillsOf(project),
  themes: project.themes,
  kind: await kindOf(tx, project),
});

const worthOf = (why: Why, share: number, people: number): number =>
  share +
  (why.scenario ? WORTH.scenario : 0) +
  Math.min(2, why.skills.length) * WORTH.skill +
  why.themes.length * WORTH.theme +
  (why.kind ? WORTH.kind : 0) +
  Math.min(10, people) * WORTH.helped;

/** `id@version`, as a project keeps it: the version makes no difference here. */
const scenarioOf = ({ scenario }: Project): string => scenario?.split('@')[0] ?? '';

const skillsOf = ({ roles }: Pick<Project, 'roles'>): string[] => [
  ...new Set(roles.flatMap((it) => it.skills.map((one) => one.skill))),
];

/** What kind of organisation it is for, where the directory knows: by its id, and by name where the project has none. */
export async function kindOf(
  tx: Tx,
  { organisationId: id, organisation: name }: Project,
): Promise<Kind | null> {
  return (await findOrganisation(tx, id ? { id } : { name }))?.kind ?? null;
}

type Spoken = Pick<Project, 'id' | 'title' | 'task' | 'goal' | 'roles' | 'themes'>;

function wordsOf({ title, task, goal, roles, themes }: Omit<Spoken, 'id'>): string {
  const names = [...skillsOf({ roles }).map(skill), ...themes.map(theme)].flatMap((it) => it?.ja ?? []);
  return [title, task, goal, ...names].join('\n');
}

const projectShelf = shelf('project_shelf');
const BATCH = 50;

/** Closed projects most like this one, with their outcome. */
export async function pastLike(tx: Tx, project: Project, most: number): Promise<Past[]> {
  await shelveProjects(tx);
  const [all] = await tx.select({ many: count() }).from(pastProjects);
  const found = await searchShelf(tx, projectShelf, wordsOf(project), all?.many ?? 0, (ids) => read(tx, ids));
  const marks = await marksOf(tx, project);
  const alike = found.filter((it) => it.id !== project.id && it.share >= ALIKE).slice(0, most);
  const past = [];
  for (const { project: it, achieved, met, share } of alike) {
    const why = whyOf(await marksOf(tx, it), marks, share);
    past.push({ title: it.title, organisation: it.organisation, achieved, met, why });
  }
  return past;
}

type Ended = Text & Pick<Past, 'achieved' | 'met'> & { project: Project };

async function read(tx: Tx, ids: readonly string[]): Promise<Ended[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ project: projects, achieved: retrospectives.achieved, met: retrospectives.met })
    .from(projects)
    .innerJoin(retrospectives, eq(retrospectives.projectId, projects.id))
    .where(inArray(projects.id, [...ids]));
  return rows.map((it) => ({ ...textOf(it.project), ...it }));
}

const textOf = (project: Spoken): Text => ({ id: project.id, title: project.title, rest: wordsOf(project) });

/** Puts projects there that were closed since, some at once. @returns how many; 0 when there were none left */
export async function shelveProjects(tx: Tx): Promise<number> {
  if (await projectShelf.open(tx)) await tx.delete(pastProjects);
  const isThere = tx
    .select({ id: pastProjects.projectId })
    .from(pastProjects)
    .where(eq(pastProjects.projectId, projects.id));
  const fresh = await tx
    .select()
    .from(projects)
    .where(and(eq(projects.state, 'closed'), notExists(isThere)))
    .limit(BATCH);
  if (fresh.length === 0) return 0;
  const texts = fresh.map((it) => ({ id: it.id, grams: new Set(cut(wordsOf(it)).keys()) }));
  await projectShelf.put(tx, texts);
  await tx.insert(pastProjects).values(fresh.map((it) => ({ projectId: it.id })));
  return fresh.length;
}
