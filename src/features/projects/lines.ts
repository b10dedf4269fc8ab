import { DateTime } from 'luxon';
import { type Lang, langs } from '../../core/lang';
import { dayWords } from '../../core/time';
import { languages, type Named, name, prefectures, slots, themeName } from '../../taxonomy';
import { skillName } from '../members';
import { frequencyOf, frequencyWords } from './frequency';
import { rhythmTexts } from './rhythmTexts';
import { callEndOf, type SeatRole } from './rules';
import type { Schedule as OwnSchedule } from './schedule';
import type { Project } from './store';
import { texts } from './texts';

/**
 * What a project needs, a line for each role: `動画編集 レベル3以上：2名`, `2 seats: Video editing at level 3 or more`; before it the role's
 * name, where it has one of its own.
 * @param taken seats that are taken already, by role
 */
export function needLines(
  { roles }: Pick<Project, 'roles'>,
  lang: Lang,
  taken: ReadonlyMap<string, number> = new Map(),
): string[] {
  const say = texts[lang];
  return roles.map((role) => {
    const seats = role.seats - (taken.get(role.id) ?? 0);
    if (seats <= 0) return say.needFull({ title: roleName(role, lang) });
    const skills = role.skills
      .map(({ skill, level }) => say.needSkill({ skill: skillName(skill, lang), level }))
      .join(lang === 'ja' ? '・' : ' and ');
    return isNamed(role) ? say.needTitle({ title: role.title, skills, seats }) : say.need({ skills, seats });
  });
}

/** What a role is called: its own name as it was typed, else its skills in the reader's language. */
export const roleName = (role: Pick<SeatRole, 'title' | 'skills'>, lang: Lang): string =>
  isNamed(role) ? role.title : skillNames(role, lang);

/** Whether the role has a name of its own, and not its skills'. */
export const isNamed = ({ title, skills }: Pick<SeatRole, 'title' | 'skills'>): boolean =>
  !langs.some((lang) => title === skillNames({ skills }, lang));

/** What a role is called that has no name of its own. */
export const skillNames = ({ skills }: Pick<SeatRole, 'skills'>, lang: Lang): string =>
  skills.map((it) => skillName(it.skill, lang)).join(lang === 'ja' ? '・' : ' and ');

type Schedule = Pick<Project, 'rhythm' | 'starts' | 'ends' | 'time' | 'minutes'> &
  Partial<Pick<Project, 'schedule'>>;

/** What everybody has to speak: `日本語・英語`, or nothing. */
export const languageLine = ({ languages: needed }: Pick<Project, 'languages'>, lang: Lang): string =>
  named(languages, needed, lang);

/** When sessions are: `毎週火曜日 18:00〜19:00`, `Every Tuesday 18:00–19:00`, or the one day. */
export function scheduleLine({ rhythm, starts, time, minutes, schedule }: Schedule, lang: Lang): string {
  const say = texts[lang];
  const from = DateTime.fromISO(`${starts}T${time}`, { zone: 'utc' });
  const to = from.plus({ minutes });
  const next = to.hasSame(from, 'day') ? '' : say.untilMidnight;
  const hours = `${time}${lang === 'ja' ? '〜' : '–'}${next}${to.toFormat('HH:mm')}`;
  if (schedule) return ownLine(schedule, hours, lang);
  const weekday = from.setLocale(lang === 'ja' ? 'ja-JP' : 'en-GB').toFormat('cccc');
  switch (rhythm) {
    case 'once':
      return say.once({ day: dayWords(starts, lang), hours });
    case 'weekly':
      return say.weekly({ weekday, hours });
    case 'biweekly':
      return say.biweekly({ weekday, hours });
    case 'monthly':
      return say.monthly({ date: from.day, hours });
  }
}

/** The same where a project has a schedule of its own; single sessions that differ are not told. */
function ownLine({ rules, dates, since, holidays, zone }: OwnSchedule, hours: string, lang: Lang): string {
  const say = rhythmTexts[lang];
  const single = dates.filter((it) => it.slice(0, 10) >= since).length;
  const often = frequencyWords(frequencyOf(rules), single, lang);
  const more = `${holidays === 'skip' ? say.noHolidays : ''}${zone ? say.inZone({ zone }) : ''}`;
  return `${often}${rules.length > 0 ? ` ${hours}` : ''}${more}`;
}

/** From the first to the last day: `1月12日(火)〜3月30日(火)`; with years where they differ. */
export function periodLine({ starts, ends }: Schedule, lang: Lang): string {
  if (starts === ends) return dayWords(starts, lang);
  const years = starts.slice(0, 4) !== ends.slice(0, 4);
  const words = (day: string) => {
    if (!years) return dayWords(day, lang);
    return lang === 'ja'
      ? `${day.slice(0, 4)}年${dayWords(day, lang)}`
      : `${dayWords(day, lang)} ${day.slice(0, 4)}`;
  };
  return `${words(starts)}${lang === 'ja' ? '〜' : ' – '}${words(ends)}`;
}

/** Until when people are called: `募集の締め切り：12月1日(火)`. */
export const callLine = (project: Pick<Project, 'callUntil' | 'starts'>, lang: Lang): string =>
  texts[lang].until({ day: dayWords(callEndOf(project), lang) });

/** Where it is: `オンライン`, `現地（東京都）`. */
export const placeLine = ({ place, prefecture }: Pick<Project, 'place' | 'prefecture'>, lang: Lang): string =>
  texts[lang].place({ place, prefecture: named(prefectures, prefecture ? [prefecture] : [], lang) });

/** How much of one's week it takes, and when. */
export const effortLine = (project: Pick<Project, 'hours' | 'slots'>, lang: Lang): string =>
  texts[lang].effort({ hours: project.hours, slots: named(slots, project.slots, lang) });

/** For whom, in which fields of social good. */
export const forLine = (project: Pick<Project, 'organisation' | 'themes'>, lang: Lang): string =>
  texts[lang].for({
    organisation: project.organisation,
    themes: project.themes.map((id) => themeName(id, lang)).join(lang === 'ja' ? '・' : ', '),
  });

const named = (entries: readonly Named[], ids: readonly string[], lang: Lang): string =>
  entries
    .filter((it) => ids.includes(it.id))
    .map((it) => name(it, lang))
    .join(lang === 'ja' ? '・' : ', ');
