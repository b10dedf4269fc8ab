import { languages, prefectures, type Skill, skills, themes } from '../taxonomy';
import { cast } from './cast';

/** What a member told about themselves; ids are those of the taxonomy. */
export interface Profile {
  id: string;
  /** `level` from 1 (interested) to 5 (teaches it). */
  skills: { skill: string; level: number; wants: 'use' | 'learn' }[];
  themes: string[];
  /** Hours a week, 1 to 6. */
  hours: number;
  slots: string[];
  /** Null abroad. */
  prefecture: string | null;
  place: 'online' | 'site' | 'both';
  languages: string[];
  /** Would lead a team. */
  leads: boolean;
  note: string;
  /** Agrees to posts being read for themes in channels that opted in. */
  consent: boolean;
  paused: boolean;
}

/**
 * Invents member profiles, skewed as in real companies: much Excel and facilitation, little video editing
 * and live streaming. The known people of the demo keep the profile that was written for them.
 *
 * @param seed any whole number; a person's profile depends on it and on their id alone, not on who else is there
 */
export function profiles(seed: number, userIds: readonly string[]): Profile[] {
  return userIds.map((id) => {
    const known = cast[id];
    return known ? { id, ...known } : invent(id, luckOf(seed, id));
  });
}

function invent(id: string, luck: Luck): Profile {
  const known = inventSkills(luck);
  const able = known.some((each) => each.level >= 3);
  return {
    id,
    skills: known,
    themes: several(themeShares, 1 + Math.floor(luck() * 4), luck),
    hours: Number(one(HOURS, luck)),
    slots: several(SLOTS, 1 + Math.floor(luck() * 3), luck),
    prefecture: one(prefectureShares, luck),
    place: one(PLACES, luck),
    languages: ['ja', ...languages.filter(({ id }) => luck() < (LANGUAGES[id] ?? 0.004)).map(({ id }) => id)],
    leads: able && luck() < 0.18,
    note: luck() < 0.25 ? NOTES[Math.floor(luck() * NOTES.length)]! : '',
    consent: luck() < 0.3,
    paused: luck() < 0.04,
  };
}

/** Two to six skills, most of them from one field of work. */
function inventSkills(luck: Luck): Profile['skills'] {
  const { group: field } = skills[Math.floor(luck() * skills.length)]!;
  const shares = new Map(skills.map((each) => [each.id, popularity(each) * (each.group === field ? 4 : 1)]));
  return several(shares, 2 + Math.floor(luck() * 5), luck).map((skill) => {
    const level = Number(one(LEVELS, luck));
    const learns = luck() < [1, 0.95, 0.5, 0.1, 0.05, 0][level]!;
    return { skill, level, wants: learns ? 'learn' : 'use' };
  });
}

const popularity = ({ id }: Skill) => POPULAR[id] ?? 1;

/** How much oftener than any other skill; an office knows Excel, few know how to stream. */
const POPULAR: Readonly<Record<string, number>> = {
  excel: 60,
  facilitation: 40,
  slides: 30,
  'project-management': 20,
  'online-meetings': 20,
  minutes: 14,
  'event-running': 12,
  documents: 12,
  'business-improvement': 10,
  'it-support': 9,
  photography: 8,
  english: 8,
  moderation: 7,
  'data-analysis': 7,
  programming: 7,
  sns: 6,
  writing: 6,
  'set-up': 6,
  'teaching-children': 5,
  listening: 5,
  'information-security': 4,
  'radio-exercise': 4,
  accounting: 4,
  'video-editing': 1.5,
  'live-streaming': 0.7,
};

type Shares<T extends string = string> = ReadonlyMap<T, number>;

const shares = <T extends string>(of: Record<T, number>): Shares<T> =>
  new Map(Object.entries(of) as [T, number][]);

const LEVELS = shares({ '1': 10, '2': 26, '3': 40, '4': 18, '5': 6 });
const HOURS = shares({ '1': 22, '2': 36, '3': 20, '4': 13, '5': 5, '6': 4 });
const PLACES = shares({ online: 55, both: 35, site: 10 });
const SLOTS = shares({
  'weekday-evening': 40,
  saturday: 24,
  'weekday-daytime': 20,
  'weekday-lunch': 20,
  sunday: 14,
  'weekday-morning': 10,
});
const LANGUAGES: Readonly<Record<string, number>> = { ja: 0, en: 0.2, zh: 0.03, ko: 0.02, jsl: 0.01 };
const themeShares: Shares = new Map(themes.map(({ id }, at) => [id, at < 6 ? 3 : 1]));
const CITIES: Readonly<Record<string, number>> = {
  '13': 60,
  '14': 30,
  '27': 20,
  '23': 12,
  '40': 10,
  '11': 12,
  '12': 8,
  '20': 8,
};
const prefectureShares: Shares = new Map(prefectures.map(({ id }) => [id, CITIES[id] ?? 1.5]));

const NOTES = [
  '平日は21時以降だと助かります。',
  '子育て中なので、オンラインから始めたいです。',
  '学生のころ、地元の子ども会を手伝っていました。',
  '月末月初は経理の締めで動けません。',
  '教えるのは初めてですが、準備は得意です。',
  '手話を習い始めました。使える場があればうれしいです。',
  '定年まであと3年。経験を地域で生かしたいです。',
  '在宅勤務の日なら、昼休みに参加できます。',
  '車を出せます。機材の運搬もお任せください。',
  '人前で話すより、裏方が好きです。',
  '来春に異動の可能性があります。',
  'Happy to help in English; my Japanese is conversational.',
];

/** At least 0, less than 1. */
type Luck = () => number;

/** Mulberry32 (Tommy Ettinger, public domain), started from the seed and the id (FNV-1a). */
function luckOf(seed: number, id: string): Luck {
  let state = seed ^ 0x811c9dc5;
  for (const letter of id) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function one<T extends string>(of: Shares<T>, luck: Luck): T {
  const all = [...of];
  let left = luck() * all.reduce((sum, [, share]) => sum + share, 0);
  for (const [each, share] of all) {
    left -= share;
    if (left < 0) return each;
  }
  return all[0]![0];
}

function several(of: Shares, count: number, luck: Luck): string[] {
  const left = new Map(of);
  return Array.from({ length: count }, () => {
    const picked = one(left, luck);
    left.delete(picked);
    return picked;
  });
}
