import type { Lang } from '../../core/lang';
import type { Project } from '../projects';
import type { retrospectiveHalves, retrospectives } from '../retrospectives/tables';
import { cut } from './cut';
import { draftTexts } from './draftTexts';
import { type Content, MOST } from './rules';

type Summary = NonNullable<(typeof retrospectives.$inferSelect)['summary']>;
type Half = (typeof retrospectiveHalves.$inferSelect)['summary'];

/** Two answers that share so much say the same. */
const SAME = 0.45;

/**
 * A lesson for somebody to edit, out of what a team said at its end, and at half time. Of participants' words it has those that may be
 * quoted, where at least three of them answered. The organisation is not named.
 */
export function draftOf(
  { title, goal, ...project }: Pick<Project, 'title' | 'goal' | 'roles' | 'themes' | 'scenario'>,
  {
    achieved,
    summary,
    half,
    kind = null,
  }: { achieved: string; summary: Summary; half?: Half | undefined; kind?: Content['kind'] },
  lang: Lang,
): Content {
  const say = draftTexts[lang];
  const spoken = [half?.participants.quotable ?? {}, summary.participants.quotable ?? {}];
  const said = (...topics: ('keep' | 'problem' | 'try' | 'now')[]) =>
    spoken.flatMap((quotes) => topics.flatMap((topic) => quotes[topic] ?? []));
  const lines = (all: readonly string[]) => fitting(grouped(all).map((it) => say.line(it)));
  return {
    title: titled(say.title({ title })),
    situation: fitting([say.situation({ goal })]),
    did: lines(said('keep')),
    outcome: fitting([achieved]),
    dos: lines(said('try', 'now')),
    donts: lines(said('problem')),
    kind,
    ...linksOf(project),
  };
}

/** As much of it as a title has room for. */
export const titled = (text: string): string => [...text].slice(0, MOST.title).join('');

/** What a lesson from a project is found by. */
export const linksOf = ({
  roles,
  themes,
  scenario,
}: Pick<Project, 'roles' | 'themes' | 'scenario'>): Pick<Content, 'skills' | 'themes' | 'scenario'> => ({
  skills: [...new Set(roles.flatMap((it) => it.skills.map((one) => one.skill)))].slice(0, MOST.skills),
  themes: themes.slice(0, MOST.themes),
  scenario: scenario?.split('@')[0] ?? '',
});

/** Answers that say the same stand together: the first of them, and how many there are; the most named first. */
export const grouped = (said: readonly string[]): { text: string; times: number }[] =>
  groupedOf(said.map((text) => ({ text, of: '' }))).map(({ text, of }) => ({ text, times: of.length }));

/** The same, with who said it: lines of all of them, one as `text` for those that say the same. */
export function groupedOf<T>(said: readonly { text: string; of: T }[]): { text: string; of: T[] }[] {
  const groups: { text: string; of: T[]; grams: ReadonlyMap<string, number> }[] = [];
  for (const { text, of } of said.flatMap((it) => linesOf(it.text).map((text) => ({ text, of: it.of })))) {
    const grams = cut(text);
    const known = groups.find((it) => likeness(it.grams, grams) >= SAME);
    if (known) known.of.push(of);
    else groups.push({ text, of: [of], grams });
  }
  return groups.toSorted((a, b) => b.of.length - a.of.length).map(({ text, of }) => ({ text, of }));
}

/** Whether two lines say the same. */
export const isSame = (a: string, b: string): boolean => likeness(cut(a), cut(b)) >= SAME;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((it) => it.replace(/^[・\-*\s]+/u, '').trim())
    .filter(Boolean);

/** What two have in common, of what the shorter one says: 0 to 1. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  // To be about one thing is less than to say the same of it.
  const worth = (gram: string, weight: number) => (gram.startsWith('@') ? Math.min(1, weight) : weight);
  const sum = (it: ReadonlyMap<string, number>) =>
    [...it].reduce((all, [gram, weight]) => all + worth(gram, weight), 0);
  let shared = 0;
  for (const [gram, weight] of a) if (b.has(gram)) shared += worth(gram, weight);
  return shared / (Math.min(sum(a), sum(b)) || 1);
}

/** As many lines as there is room for. */
function fitting(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const more = text ? `${text}\n${line}` : line;
    if (more.length > MOST.words) return text || more.slice(0, MOST.words);
    text = more;
  }
  return text;
}
