import choices from './choices.json';
import { finder } from './find';
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
/** By ISO 639: two letters where there are two, `jsl` for Japanese Sign Language. */
export const languages: readonly Named[] = choices.languages;

/** What coordinators added: skills of their own, and known ones with another word for them. */
let own: readonly Skill[] = [];

/** From now on these are found beside the built-in skills, in this copy of the app, instead of what was given before. */
export function extend(added: readonly Skill[]): void {
  own = added;
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
export const skill = (id: string): Skill | undefined => skillsById.get(id) ?? own.find((it) => it.id === id);

/** The theme of the built-in list with this id, or undefined: a coordinator may have added it. */
export const theme = (id: string): Theme | undefined => themesById.get(id);

export const name = (entry: Named, language: Language): string => entry[language];

export interface FindOptions<T> {
  /** How many at most, 20 unless told. */
  limit?: number;
  /** What coordinators added. Keep the array while nothing changes: it is indexed once. */
  extra?: readonly T[];
}

/**
 * The skills that free words in either language most likely mean, best first; for no words, the commonest, by group.
 * Quick enough for every key stroke (under 2 ms).
 */
export function findSkills(words: string, options: FindOptions<Skill> = {}): Skill[] {
  const { limit = 20, extra = own } = options;
  if (words.trim() === '') return commonest.slice(0, limit);
  // A known skill may be found by another word of a coordinator's, too.
  const found = searchSkills(words, limit + extra.length, extra).map((it) => skillsById.get(it.id) ?? it);
  return [...new Set(found)].slice(0, limit);
}

/** As `findSkills`; for no words, all themes in their own order. */
export function findThemes(words: string, options: FindOptions<Theme> = {}): Theme[] {
  const { limit = 20, extra = [] } = options;
  return words.trim() === '' ? [...themes, ...extra].slice(0, limit) : searchThemes(words, limit, extra);
}

const searchSkills = finder(skills);
const searchThemes = finder(themes);
const commonest = skillList.common.flatMap((id) => skillsById.get(id) ?? []);
