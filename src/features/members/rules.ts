import { z } from 'zod';
import type { Values } from '../../core/feature';
import { langs } from '../../core/lang';
import { prefectures, slots, languages as spoken } from '../../taxonomy';
import { themeId } from '../../taxonomy/schema';

export const places = ['both', 'online', 'site'] as const;
export type Place = (typeof places)[number];

export const levels = [1, 2, 3, 4, 5] as const;
export const wants = ['use', 'learn'] as const;

/** A skill of a member: from 1 (interested) to 5 (teaches it), and what they want with it. */
export interface Skill {
  skill: string;
  level: (typeof levels)[number];
  wants: (typeof wants)[number];
}

/** Unasked messages in so many days: as many as the member chose, from none to five, and usually two. */
export const BUDGET = { usual: 2, days: 7 } as const;
export const budgets = [0, 1, 2, 3, 4, 5] as const;
export const [least] = budgets;

/**
 * Why somebody was written to without having asked for it. Each has its sentence in `contactTexts.ts`; a new reason needs
 * that, and nothing else. `about` names what it was about, `because` tells more in the reader's own language.
 */
export type Why =
  | { code: 'invited'; about: string; because?: string }
  | {
      code:
        | 'lesson'
        | 'owner'
        | 'proposer'
        | 'another'
        | 'speaker'
        | 'host'
        | 'participant'
        | 'organisation'
        | 'company'
        | 'summary'
        | 'after'
        | 'mentor';
      about: string;
    }
  | { code: 'fits' | 'substitute'; about: string; because?: string }
  | { code: 'role' | 'listed' | 'shared' | 'lead' };

/** Slack's own limit for a multi-select would be 100; a profile that long helps nobody. */
export const MOST_SKILLS = 20;

/** A project has so many themes at most. */
export const MOST_THEMES = 3;

/** So many words that the lists do not have are taken at once, each so long at most. */
export const MOST_WORDS = 5;
export const MOST_LETTERS = 40;

/** Letters of a department's name. */
export const MOST_DEPARTMENT = 60;

const among = (entries: readonly { id: string }[]) => z.enum(entries.map((it) => it.id));
const checked = z
  .array(z.string())
  .default([])
  .transform((on) => on.length > 0);

/** The registration form. Each skill's level stands in an input of its own, `level:SKILL`. */
export const profileForm = z.looseObject({
  skills: z.array(z.string()).min(1).max(MOST_SKILLS),
  themes: z.array(themeId).default([]),
  hours: z.coerce.number().int().min(1).max(40),
  slots: z.array(among(slots)).min(1),
  prefecture: among(prefectures)
    .or(z.literal('none'))
    .optional()
    .transform((id) => (id === 'none' ? null : (id ?? null))),
  place: z.enum(places),
  languages: z.array(among(spoken)).min(1),
  leads: checked,
  consent: checked,
  lang: z.enum(['auto', ...langs]).default('auto'),
  note: z.string().max(500).default(''),
  department: z.string().trim().max(MOST_DEPARTMENT).default(''),
  otherSkills: z.string().max(200).default(''),
  otherThemes: z.string().max(200).default(''),
});

/**
 * The skills with what their level inputs say; `missing` are those without one yet.
 * @param typed ids of skills of the list that were typed as other ones
 */
export function readSkills(
  values: Values,
  typed: readonly string[] = [],
): { skills: Skill[]; missing: string[] } {
  const chosen = Array.isArray(values.skills) ? values.skills : [];
  const ids = [...new Set([...chosen, ...typed])];
  const skills: Skill[] = [];
  const missing: string[] = [];
  for (const skill of ids) {
    const it = readLevel(values[`level:${skill}`]);
    if (it) skills.push({ skill, ...it });
    else missing.push(skill);
  }
  return { skills, missing };
}

/** `3:use`, as the level menus have it. */
export function readLevel(value: unknown): Omit<Skill, 'skill'> | undefined {
  const [level, want] = String(value ?? '').split(':');
  const known = levels.find((it) => String(it) === level);
  const wanted = wants.find((it) => it === want);
  return known && wanted ? { level: known, wants: wanted } : undefined;
}
