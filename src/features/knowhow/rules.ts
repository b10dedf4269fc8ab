import { z } from 'zod';
import { themeId } from '../../taxonomy/schema';

/**
 * - `draft`: out of a retrospective; a leader or coordinator makes a lesson of it
 * - `published`: everybody finds it
 * - `retired`: no longer holds, or nobody could say that it does
 * - `dropped`: a draft of which no lesson was made
 */
export type LessonState = 'draft' | 'published' | 'retired' | 'dropped';

/** What kind of organisation a lesson is about: those of `organisations`. */
export const kinds = [
  'nonprofit',
  'council',
  'school',
  'municipality',
  'facility',
  'group',
  'other',
] as const;
export type Kind = (typeof kinds)[number];

/** What a lesson says. Texts that were left out are empty. */
export interface Content {
  title: string;
  situation: string;
  did: string;
  outcome: string;
  dos: string;
  donts: string;
  skills: string[];
  themes: string[];
  kind: Kind | null;
  /** The id of a scenario. */
  scenario: string;
  /** The meeting at which it was asked for, by title; absent where it comes from elsewhere. */
  event?: string;
}

/** Letters of each of its texts. */
export const MOST_WORDS = 600;
/** Letters of its parts. */
export const MOST = { title: 80, words: MOST_WORDS, scenario: 80, skills: 5, themes: 3 } as const;

const words = z.string().trim().max(MOST.words);

export const lessonForm = z.object({
  title: z.string().trim().min(1).max(MOST.title),
  situation: words.min(1),
  did: words.min(1),
  outcome: words.default(''),
  dos: words.default(''),
  donts: words.default(''),
  skills: z.array(z.string()).max(MOST.skills).default([]),
  themes: z.array(themeId).max(MOST.themes).default([]),
  kind: z.enum(kinds).optional(),
  project: z.string().optional(),
  scenario: z.string().trim().max(MOST.scenario).default(''),
});
