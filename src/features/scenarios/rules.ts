import { DateTime } from 'luxon';
import { z } from 'zod';
import { type Lang, langs } from '../../core/lang';
import { findSkills, fold, name, skill, slots, theme } from '../../taxonomy';
import { skillId, themeId } from '../../taxonomy/schema';
import { MOST_THEMES } from '../members';
import { type Draft, MOST_ROLES, places, rhythms, roleDraftOf, tiers } from '../projects';

const line = (most: number) => z.string().trim().min(1).max(most);
const lines = z.array(line(300)).min(1).max(12);
const among = (entries: readonly { id: string }[]) => z.enum(entries.map((it) => it.id));
const whole = (least: number, most: number) => z.number().int().min(least).max(most);

/** What a scenario says, in one language. */
export const spokenSchema = z.strictObject({
  title: line(80),
  /** What good it does, and for whom. */
  purpose: line(800),
  /** What one would do. */
  task: line(800),
  /** An example of a goal that can be measured. */
  goal: line(500),
  steps: z
    .array(z.strictObject({ what: line(100), lasts: z.string().max(40) }))
    .min(1)
    .max(12),
  /** What the roles are called, in their order. */
  roles: z.array(line(40)),
  deliverables: lines,
  pitfalls: lines,
  measures: lines,
});
export type Spoken = z.output<typeof spokenSchema>;

/** A scenario in at least one language. */
export const contentSchema = z
  .strictObject({
    tier: z.enum(tiers),
    themes: z.array(themeId).min(1).max(MOST_THEMES),
    place: z.enum(places),
    rhythm: z.enum(rhythms),
    /** From the first day to the last. */
    weeks: whole(1, 104),
    /** Of a session: `HH:MM` and minutes. */
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    minutes: whole(15, 480),
    /** A week, of each member of the team. */
    hours: whole(1, 20),
    slots: z.array(among(slots)).min(1),
    roles: z
      .array(
        z.strictObject({
          skills: z
            .array(z.strictObject({ skill: skillId, level: whole(1, 5) }))
            .min(1)
            .max(2),
          seats: whole(1, 10),
        }),
      )
      .min(1)
      .max(MOST_ROLES),
    ja: spokenSchema.optional(),
    en: spokenSchema.optional(),
  })
  .refine(({ ja, en }) => ja ?? en, 'no language')
  .refine(
    ({ roles, ja, en }) => [ja, en].every((it) => !it || it.roles.length === roles.length),
    'each role needs a name in each language',
  );
export type Content = z.output<typeof contentSchema>;

/** A reusable plan for a kind of activity, as it stands now. */
export interface Scenario extends Content {
  id: string;
  version: number;
  /** No longer offered. */
  retired: boolean;
}

/** In the reader's language, or in the one that it has. */
export function spokenIn({ ja, en }: Pick<Content, 'ja' | 'en'>, lang: Lang): Spoken {
  const spoken = (lang === 'ja' ? ja : en) ?? ja ?? en;
  if (!spoken) throw new Error('A scenario has no language.');
  return spoken;
}

/** What it warns of, in both languages. */
export const pitfallsOf = ({ ja, en }: Pick<Content, 'ja' | 'en'>): string[] => [
  ...(ja?.pitfalls ?? []),
  ...(en?.pitfalls ?? []),
];

/** `id@version`, as projects remember where they began. */
export const markOf = ({ id, version }: Pick<Scenario, 'id' | 'version'>): string => `${id}@${version}`;

/** The id of such a mark. */
export const idIn = (mark: string): string => mark.slice(0, mark.lastIndexOf('@'));

/** A project may begin that many days after it was written: time to approve it, to call people and to match. */
const LEAD_DAYS = 28;

/**
 * A project as the scenario has it, for a person to change.
 * @param today `YYYY-MM-DD` in the club's time zone
 */
export function draftFrom(scenario: Scenario, lang: Lang, today: string): Draft {
  const spoken = spokenIn(scenario, lang);
  const { tier, themes, hours, slots, place, rhythm, time, minutes, weeks } = scenario;
  const starts = DateTime.fromISO(today).plus({ days: LEAD_DAYS });
  const ends = rhythm === 'once' ? starts : starts.plus({ weeks });
  return {
    ...{ title: spoken.title, good: spoken.purpose, task: spoken.task, goal: spoken.goal },
    ...{ tier, themes, hours, slots, place, rhythm, time, minutes },
    starts: starts.toFormat('yyyy-MM-dd'),
    ends: ends.toFormat('yyyy-MM-dd'),
    roles: scenario.roles.map((role, i) => roleDraftOf({ ...role, title: spoken.roles[i] })),
  };
}

/**
 * The scenarios that have all of the typed words in them, in either language: in what they say, their themes or their
 * skills. Where none has, those that need a skill which the words mean.
 */
export function matching<S extends Content>(scenarios: readonly S[], typed: string): S[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  const found = scenarios.filter((scenario) => {
    const text = textOf(scenario);
    return wanted.every((word) => text.includes(word));
  });
  if (found.length > 0) return found;
  const meant = new Set(findSkills(typed, { limit: 3 }).map((it) => it.id));
  return scenarios.filter(({ roles }) => roles.some((role) => role.skills.some((it) => meant.has(it.skill))));
}

function textOf({ ja, en, themes: ids, roles }: Content): string {
  const named = [
    ...ids.flatMap((id) => theme(id) ?? []),
    ...roles.flatMap((role) => role.skills.flatMap((it) => skill(it.skill) ?? [])),
  ].flatMap((it) => langs.map((lang) => name(it, lang)));
  return fold([JSON.stringify([ja, en]), ...named].join(' '));
}

/** Steps as they are typed, `what | how long` on a line each. */
export const stepsIn = (typed: string): Spoken['steps'] =>
  linesIn(typed).map((it) => {
    const [what = '', lasts = ''] = it.split(/[|｜]/).map((part) => part.trim());
    return { what, lasts };
  });

export const stepLines = (steps: Spoken['steps']): string =>
  steps.map(({ what, lasts }) => (lasts ? `${what}｜${lasts}` : what)).join('\n');

/** One entry a line; empty ones and signs of a list are left out. */
export const linesIn = (typed: string): string[] =>
  typed
    .split('\n')
    .map((it) => it.replace(/^\s*[・•*-]\s*/, '').trim())
    .filter(Boolean);

/**
 * The content after an edit in one language. The other language keeps its words; of its roles those that are new are
 * called as `nameOf` says.
 */
export function edited(
  was: Pick<Content, 'ja' | 'en'>,
  shared: Omit<Content, 'ja' | 'en'>,
  lang: Lang,
  spoken: Spoken,
  nameOf: (role: Content['roles'][number], lang: Lang) => string,
): Content {
  const other = lang === 'ja' ? 'en' : 'ja';
  const kept = was[other];
  return {
    ...shared,
    [lang]: spoken,
    ...(kept && {
      [other]: {
        ...kept,
        roles: shared.roles.map((role, i) => kept.roles[i] ?? nameOf(role, other)),
      },
    }),
  };
}

/** The scenario that somebody means by its id or its title. */
export const scenarioNamed = (all: readonly Scenario[], words: string): Scenario | undefined => {
  const wanted = fold(words);
  return wanted
    ? all.find(({ id, ja, en }) => [id, ja?.title, en?.title].some((it) => it && fold(it) === wanted))
    : undefined;
};
