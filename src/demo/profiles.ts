import { cast } from './cast';
import * as habits from './habits';
import { any, type Luck, luckOf, one, several } from './luck';

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
    themes: several(habits.themeShares, 1 + Math.floor(luck() * 4), luck),
    hours: Number(one(habits.hourShares, luck)),
    slots: several(habits.slotShares, 2 + Math.floor(luck() * 3), luck),
    prefecture: one(habits.prefectureShares, luck),
    place: one(habits.placeShares, luck),
    languages: [
      'ja',
      ...[...habits.languageOdds].flatMap(([language, odds]) => (luck() < odds ? language : [])),
    ],
    leads: able && luck() < 0.15,
    note: luck() < 0.25 ? any(habits.notes, luck) : '',
    consent: luck() < 0.3,
    paused: luck() < 0.04,
  };
}

/** Three to seven skills: most of them from one circle of work or hobby, the rest from anywhere. */
function inventSkills(luck: Luck): Profile['skills'] {
  const count = 3 + Math.floor(luck() * 5);
  const circle = several(any(habits.circles, luck), Math.ceil(count * 0.55), luck);
  const others = several(habits.skillShares, count, luck).filter((each) => !circle.includes(each));
  const levelled = [
    ...circle.map((skill) => ({ skill, level: Number(one(habits.levelsAtWork, luck)) })),
    ...others
      .slice(0, count - circle.length)
      .map((skill) => ({ skill, level: Number(one(habits.levelsAside, luck)) })),
  ];
  return levelled.map((each) => ({
    ...each,
    wants: luck() < habits.learners[each.level]! ? 'learn' : 'use',
  }));
}
