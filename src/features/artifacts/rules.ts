import { z } from 'zod';
import { fold, grams } from '../../taxonomy';

export const kinds = ['minutes', 'decision', 'deliverable', 'slides', 'photo', 'video'] as const;
export type Kind = (typeof kinds)[number];

/** - `team`: its members and coordinators · `club`: everybody registered · `company`: everybody in Slack */
export const audiences = ['team', 'club', 'company'] as const;
export type Audience = (typeof audiences)[number];

export const MOST_TITLE = 100;
export const MOST_LINK = 1000;
export const MOST_WORDS = 3000;

export const startForm = z.object({ about: z.string(), kind: z.enum(kinds) });

export const keepForm = startForm.extend({
  title: z.string().max(MOST_TITLE),
  link: z.string().max(MOST_LINK).default(''),
  words: z.string().max(MOST_WORDS).default(''),
  present: z.array(z.string()).default([]),
  audience: z.enum(audiences),
});
export type Kept = z.output<typeof keepForm>;

/** What the schema cannot see: each complaint at its field. */
export function complaintsAbout({ link, words }: Pick<Kept, 'link' | 'words'>): {
  link?: 'notALink';
  words?: 'nothingKept';
} {
  if (link && !isLink(link)) return { link: 'notALink' };
  return link || words ? {} : { words: 'nothingKept' };
}

const isLink = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** What somebody is to what was kept. */
export interface Reader {
  id: string;
  coordinator: boolean;
  /** Registered, or a CSR partner. */
  inClub: boolean;
  /** The projects in whose teams they are or were. */
  teams: ReadonlySet<string>;
}

interface Guarded {
  projectId: string;
  audience: Audience;
  keptBy: string;
}

/** Least knowledge: who is meant, who kept it, and the coordinators. */
export function maySee(it: Guarded, reader: Reader): boolean {
  if (it.audience === 'company' || reader.coordinator || it.keptBy === reader.id) return true;
  return reader.teams.has(it.projectId) || (it.audience === 'club' && reader.inClub);
}

/** Who kept it, the team's leader, and the coordinators. */
export const mayChange = (it: Guarded, reader: Reader, leader: string | undefined): boolean =>
  reader.coordinator || it.keptBy === reader.id || leader === reader.id;

/** What a file's name says of its kind. */
export function kindOf(name: string): Kind {
  if (/\.(png|jpe?g|gif|heic|webp)$/i.test(name)) return 'photo';
  if (/\.(mp4|mov|webm|m4v)$/i.test(name)) return 'video';
  if (/\.(pptx?|key|odp)$/i.test(name)) return 'slides';
  return 'deliverable';
}

/** A message's text as a person reads it: links and mentions as words, Slack's three control characters as typed. */
export const asRead = (text: string): string =>
  text
    .replace(/<(https?:[^|>]+)\|([^>]+)>/g, '$2 ($1)')
    .replace(/<(https?:[^>]+)>/g, '$1')
    .replace(/<[@#!][^|>]*\|([^>]+)>/g, '$1')
    .replace(/<[@#!][^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

interface Found {
  id: string;
  title: string;
  rest: string;
}

/** Of what is asked, at least this share has to stand in a text. */
const LEAST = 0.6;
const TITLE = 1.5;

/**
 * Those of the texts that answer free words, the best first: half and full width, kana, small typos and words of one or
 * two characters are no matter.
 */
export function rank(asked: string, texts: readonly Found[]): string[] {
  const wanted = grams(asked);
  const all = [...wanted.values()].reduce((sum, it) => sum + it, 0);
  if (all === 0) return [];
  const whole = fold(asked);
  return texts
    .map(({ id, title, rest }) => {
      const [inTitle, inRest] = [grams(title), grams(rest)];
      let [covered, score] = [0, 0];
      for (const [gram, weight] of wanted) {
        const there = inTitle.has(gram) ? TITLE : inRest.has(gram) ? 1 : 0;
        if (there) covered += weight;
        score += weight * there;
      }
      const isWhole = fold(`${title}\n${rest}`).includes(whole);
      return { id, score: isWhole ? score + all : score, share: isWhole ? 1 : covered / all };
    })
    .filter(({ share }) => share >= LEAST)
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .map(({ id }) => id);
}
