import choices from './choices.json';
import { finder } from './find';
import { fold } from './grams';
import places from './prefectures.json';
import skillList from './skills.json';
import themeList from './themes.json';

export { fold, grams } from './grams';

export type Language = 'ja' | 'en';

/** Anything of the lists: an id for the database, a name for people. */
export interface Named {
  id: string;
  ja: string;
  en: string;
}

export interface Skill extends Named {
  /** The id of a group. */
  group: string;
  synonyms: { ja: string[]; en: string[] };
  /** The name of this skill in a published framework, where it surely has one: ESCO (v1.2, English label), ITSS (V3), DSS-P. */
  frameworks?: { [framework in 'ESCO' | 'ITSS' | 'DSS-P']?: string };
}

export interface Theme extends Named {
  synonyms: { ja: string[]; en: string[] };
  /** The Sustainable Development Goals that it serves, 1 to 17. */
  sdgs: number[];
}

/** `id` is the code of JIS X 0401, two digits: `13` is Tokyo. */
export interface Prefecture extends Named {
  /** The id of a region. */
  region: string;
}

export const groups: readonly Named[] = skillList.groups;
export const skills: readonly Skill[] = skillList.skills;
export const themes: readonly Theme[] = themeList;
export const regions: readonly Named[] = places.regions;
export const prefectures: readonly Prefecture[] = places.prefectures;
/** When in the week a member is free. */
export const slots: readonly Named[] = choices.slots;
/** The Sustainable Development Goals, by number. */
export const goals: readonly Named[] = choices.goals;
/** By ISO 639: two letters where there are two, `jsl` for Japanese Sign Language. */
export const languages: readonly Named[] = choices.languages;

/** Which of the two lists that coordinators extend. */
export type Kind = 'skill' | 'theme';

/** What coordinators added: entries of their own, and known ones with other words for them. */
export interface Added {
  skills: readonly Skill[];
  themes: readonly Theme[];
}

let own: Added = { skills: [], themes: [] };

/** From now on these are found beside the built-in lists, in this copy of the app, instead of what was given before. */
export function extend(added: Partial<Added>): void {
  own = { skills: [], themes: [], ...added };
}

/** Every name that an entry is found by. */
export const namesOf = ({ ja, en, synonyms }: Pick<Skill, 'ja' | 'en' | 'synonyms'>): string[] => [
  ja,
  en,
  ...synonyms.ja,
  ...synonyms.en,
];

const skillsById = new Map(skills.map((each) => [each.id, each]));
const themesById = new Map(themes.map((each) => [each.id, each]));

/** The skill with this id, of the built-in list or added by a coordinator; undefined when there is none. */
export const skill = (id: string): Skill | undefined =>
  skillsById.get(id) ?? own.skills.find((it) => it.id === id);

/** As `skill`. */
export const theme = (id: string): Theme | undefined =>
  themesById.get(id) ?? own.themes.find((it) => it.id === id);

/** The skill that one of its names says exactly, however it is written. */
export const skillNamed = (word: string): Skill | undefined => skill(idNamed(word, skills, own.skills));

/** As `skillNamed`. */
export const themeNamed = (word: string): Theme | undefined => theme(idNamed(word, themes, own.themes));

function idNamed(word: string, ...all: readonly (readonly (Skill | Theme)[])[]): string {
  const typed = fold(word);
  return all.map((entries) => idsOf(entries).get(typed)).find((id) => id !== undefined) ?? '';
}

/** The ids of a list by folded name: gathered once. */
function idsOf(entries: readonly (Skill | Theme)[]): ReadonlyMap<string, string> {
  const known = idsByName.get(entries);
  if (known) return known;
  const ids = new Map<string, string>();
  for (const it of [...entries].reverse()) for (const each of namesOf(it)) ids.set(fold(each), it.id);
  idsByName.set(entries, ids);
  return ids;
}

const idsByName = new WeakMap<readonly (Skill | Theme)[], ReadonlyMap<string, string>>();

export const name = (entry: Named, language: Language): string => entry[language];

/** The name of a theme; its id, should the list not have it. */
export const themeName = (id: string, language: Language): string => theme(id)?.[language] ?? id;

export interface FindOptions {
  /** How many at most, 20 unless told. */
  limit?: number;
}

/**
 * The skills that free words in either language most likely mean, best first; for no words, the commonest, by group.
 * Quick enough for every key stroke (under 2 ms).
 */
export function findSkills(words: string, { limit = 20 }: FindOptions = {}): Skill[] {
  if (words.trim() === '') return commonest.slice(0, limit);
  return once(searchSkills(words, limit + own.skills.length, own.skills), skillsById).slice(0, limit);
}

/** As `findSkills`; for no words, all themes in their own order. */
export function findThemes(words: string, { limit = 20 }: FindOptions = {}): Theme[] {
  const added = own.themes;
  const found =
    words.trim() === '' ? [...themes, ...added] : searchThemes(words, limit + added.length, added);
  return once(found, themesById).slice(0, limit);
}

/** A known entry may have been found by a coordinator's other word for it, too. */
const once = <T extends Named>(found: readonly T[], known: ReadonlyMap<string, T>): T[] => [
  ...new Set(found.map((it) => known.get(it.id) ?? it)),
];

const searchSkills = finder(skills);
const searchThemes = finder(themes);
const commonest = skillList.common.flatMap((id) => skillsById.get(id) ?? []);

/** The two lists, for what is done with both alike. */
export const lists = {
  skill: { find: findSkills, get: skill, named: skillNamed },
  theme: { find: findThemes, get: theme, named: themeNamed },
} as const;
