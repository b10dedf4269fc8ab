import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Values } from '../../core/feature';
import { languages, prefectures, slots } from '../../taxonomy';
import { themeId } from '../../taxonomy/schema';
import { isTooMuch, MOST_THEMES, wordsIn } from '../members';
import { places, rhythms, type SeatRole, tiers } from './rules';
import type { Project } from './store';

export const MOST_ROLES = 4;
export const levels = [1, 2, 3, 4, 5] as const;

/** Least and most of the numbers in the form: seats of a role, hours a week, minutes of a session. */
export const bounds = { seats: [1, 10], hours: [1, 20], minutes: [15, 480] } as const;

/** A role as it stands in the form; what is not filled in yet is undefined. */
export interface RoleDraft {
  title?: string | undefined;
  skill?: string | undefined;
  level?: string | undefined;
  skill2?: string | undefined;
  level2?: string | undefined;
  seats?: number | undefined;
}

/** What the form shows: a project, or what was typed so far. */
export interface Draft {
  /** Of an organisation, by id. */
  request?: string | undefined;
  organisation?: string | undefined;
  title?: string | undefined;
  good?: string | undefined;
  task?: string | undefined;
  goal?: string | undefined;
  gain?: string | undefined;
  themes: string[];
  /** Words that the list of themes may not have. */
  otherThemes?: string | undefined;
  tier?: string | undefined;
  roles: RoleDraft[];
  hours?: number | undefined;
  slots: string[];
  languages?: string[] | undefined;
  place?: string | undefined;
  prefecture?: string | undefined;
  rhythm?: string | undefined;
  starts?: string | undefined;
  ends?: string | undefined;
  time?: string | undefined;
  minutes?: number | undefined;
  callUntil?: string | undefined;
}

export const emptyDraft: Draft = { themes: [], slots: [], roles: [{}] };

/** The form of a project that exists, to be put right or made anew. */
export function draftOf(project: Project): Draft {
  const { requestId, roles, prefecture, callUntil, ...rest } = project;
  return {
    ...rest,
    ...(requestId && { request: requestId }),
    ...(prefecture && { prefecture }),
    ...(callUntil && { callUntil }),
    roles: roles.map(roleDraftOf),
  };
}

/** A role as it stands in the form. */
export const roleDraftOf = ({
  title,
  skills: [first, second],
  seats,
}: Pick<SeatRole, 'skills' | 'seats'> & { title?: string | undefined }): RoleDraft => ({
  title,
  seats,
  ...(first && { skill: first.skill, level: String(first.level) }),
  ...(second && { skill2: second.skill, level2: String(second.level) }),
});

const among = (entries: readonly { id: string }[]) => z.enum(entries.map((it) => it.id));
const day = z.iso.date();
const whole = ([least, most]: readonly [number, number]) => z.coerce.number().int().min(least).max(most);

/** The form, but for its roles, whose inputs are as many as there are. */
export const postForm = z.looseObject({
  request: z.string().optional(),
  organisation: z.string().max(80).default(''),
  title: z.string().max(80),
  good: z.string().max(800),
  task: z.string().max(800),
  goal: z.string().max(500).default(''),
  gain: z.string().max(500).default(''),
  themes: z.array(themeId).min(1).max(MOST_THEMES),
  otherThemes: z.string().max(200).default(''),
  tier: z.enum(tiers),
  hours: whole(bounds.hours),
  slots: z.array(among(slots)).min(1),
  place: z.enum(places),
  prefecture: among(prefectures).optional(),
  languages: z.array(among(languages)).max(3).default([]),
  rhythm: z.enum(rhythms),
  starts: day,
  ends: day,
  time: z.string().regex(/^\d\d:\d\d$/),
  minutes: whole(bounds.minutes),
  callUntil: day.optional(),
});
export type PostForm = z.output<typeof postForm>;

/** What stands in the form, to draw it anew with `roles` roles. */
export function typedSoFar(values: Values, roles: number): Draft {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  // Slack takes no initial value out of an input's bounds.
  const whole = (name: string, [least, most]: readonly [number, number]) => {
    const typed = Number(text(name));
    return Number.isInteger(typed) && typed >= least && typed <= most ? typed : undefined;
  };
  const list = (name: string) => (Array.isArray(values[name]) ? values[name] : []);
  return {
    ...Object.fromEntries(singleInputs.map((name) => [name, text(name)])),
    hours: whole('hours', bounds.hours),
    minutes: whole('minutes', bounds.minutes),
    themes: list('themes'),
    slots: list('slots'),
    languages: list('languages'),
    roles: Array.from({ length: roles }, (_, i) => ({
      title: text(field(i, 'title')),
      skill: text(field(i, 'skill')),
      level: text(field(i, 'level')),
      skill2: text(field(i, 'skill2')),
      level2: text(field(i, 'level2')),
      seats: whole(field(i, 'seats'), bounds.seats),
    })),
  };
}

/** The name of an input of the role number `index`, from 0 on. */
export const field = (index: number, part: keyof RoleDraft): string => `role${index + 1}:${part}`;

export type Complaint =
  | 'organisationNeeded'
  | 'goalNeeded'
  | 'tooManyThemes'
  | 'themeTooLong'
  | 'skillNeeded'
  | 'levelNeeded'
  | 'sameSkill'
  | 'seatsNeeded'
  | 'prefectureNeeded'
  | 'startsPassed'
  | 'endsBeforeStart'
  | 'endsTooLate'
  | 'callPassed'
  | 'callTooLate';

/**
 * What the schema cannot see: each complaint at its field.
 * @param today `YYYY-MM-DD` in the club's time zone
 */
export function complaintsAbout(
  { request, organisation, goal, themes, otherThemes, place, prefecture, starts, ends, callUntil }: PostForm,
  roles: readonly RoleDraft[],
  today: string,
): Record<string, Complaint> {
  const found: Record<string, Complaint | false> = {
    organisation: !request && !organisation && 'organisationNeeded',
    goal: !request && !goal && 'goalNeeded',
    otherThemes: themesComplaint({ themes, otherThemes }),
    prefecture: place !== 'online' && !prefecture && 'prefectureNeeded',
    starts: starts < today && 'startsPassed',
    ends: ends < starts ? 'endsBeforeStart' : ends > latest(starts) && 'endsTooLate',
    callUntil: callUntil !== undefined && callComplaint(callUntil, ends, today),
    ...Object.fromEntries(roles.flatMap((role, i) => Object.entries(roleComplaints(role, i)))),
  };
  return Object.fromEntries(Object.entries(found).filter((it): it is [string, Complaint] => Boolean(it[1])));
}

/** The themes that were chosen, and those that other words name; and words for which the list has none. */
export function themesOf({ themes, otherThemes }: Pick<PostForm, 'themes' | 'otherThemes'>) {
  const { known, unknown } = wordsIn('theme', otherThemes);
  return { themes: [...new Set([...themes, ...known])], unknown };
}

function themesComplaint(typed: Pick<PostForm, 'themes' | 'otherThemes'>) {
  const { themes, unknown } = themesOf(typed);
  if (themes.length + unknown.length > MOST_THEMES) return 'tooManyThemes' as const;
  return isTooMuch(unknown) && ('themeTooLong' as const);
}

/** What is wrong with the last day of a call; false when nothing is. */
export const callComplaint = (callUntil: string, ends: string, today: string) =>
  callUntil < today ? ('callPassed' as const) : callUntil > ends && ('callTooLate' as const);

export function roleComplaints(
  { skill, level, skill2, level2, seats }: RoleDraft,
  i: number,
): Record<string, Complaint | false> {
  return {
    [field(i, 'skill')]: !skill && 'skillNeeded',
    [field(i, 'level')]: !isLevel(level) && 'levelNeeded',
    [field(i, 'skill2')]: skill2 ? skill2 === skill && 'sameSkill' : Boolean(level2) && 'skillNeeded',
    [field(i, 'level2')]: Boolean(skill2) && !isLevel(level2) && 'levelNeeded',
    [field(i, 'seats')]: !seats && 'seatsNeeded',
  };
}

/**
 * The roles, once nothing is to be complained about. A role without a name is called by its skills.
 * @param nameOf in the club's language
 */
export const rolesFrom = (
  drafts: readonly RoleDraft[],
  nameOf: (role: Pick<SeatRole, 'skills'>) => string,
): SeatRole[] =>
  drafts.map((draft, i) => {
    const skills = [
      { skill: draft.skill ?? '', level: Number(draft.level) },
      ...(draft.skill2 ? [{ skill: draft.skill2, level: Number(draft.level2) }] : []),
    ];
    const title = draft.title ?? nameOf({ skills });
    return { id: `r${i + 1}`, title, skills, seats: draft.seats ?? 1 };
  });

/** A day of the clock in a zone, `YYYY-MM-DD`. */
export const dayIn = (now: Date, zone: string): string =>
  DateTime.fromJSDate(now, { zone }).toFormat('yyyy-MM-dd');

/** A project lasts two years at most. */
const latest = (starts: string): string => DateTime.fromISO(starts).plus({ years: 2 }).toFormat('yyyy-MM-dd');

const isLevel = (level: string | undefined): boolean => levels.some((it) => String(it) === level);

/** Inputs with one text or choice. */
const singleInputs = [
  'request',
  'organisation',
  'title',
  'good',
  'task',
  'goal',
  'gain',
  'otherThemes',
  'tier',
  'place',
  'prefecture',
  'rhythm',
  'starts',
  'ends',
  'time',
  'callUntil',
] as const;
