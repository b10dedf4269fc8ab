import { fold } from './grams';
import { findSkills, findThemes, type Prefecture, prefectures, skillNamed, slots, themeNamed } from './index';

/** The longest name has so many words, roughly. */
const MOST_WORDS = 4;

/** What free words behind a command were about. */
export interface Meant {
  /** For each word that names a skill, the likeliest. */
  skills: string[];
  themes: string[];
  /** Ids of prefectures. */
  prefectures: string[];
  slots: string[];
  online: boolean;
  learn: boolean;
  leads: boolean;
  /** A least level, 1 to 5. */
  level?: number;
  /** Words that say none of these, such as a name. */
  rest: string[];
}

/** What words with spaces between them mean, one by one: `動画 オンライン 土曜`, `video online saturday`, `Excel 3 東京`. */
export function readWords(words: string): Meant {
  const meant: Meant = {
    skills: [],
    themes: [],
    prefectures: [],
    slots: [],
    online: false,
    learn: false,
    leads: false,
    rest: [],
  };
  const typed = words
    .normalize('NFKC')
    .split(/[\s、,]+/u)
    .filter(Boolean);
  for (let at = 0; at < typed.length; ) {
    const many = phraseAt(typed, at);
    read(typed.slice(at, at + many).join(' '), meant);
    at += many;
  }
  return meant;
}

/** A name may have spaces in it: how many words from here are one. */
function phraseAt(typed: readonly string[], at: number): number {
  for (let many = Math.min(MOST_WORDS, typed.length - at); many > 1; many--) {
    const phrase = typed.slice(at, at + many).join(' ');
    if (skillNamed(phrase) ?? themeNamed(phrase)) return many;
  }
  return 1;
}

function read(word: string, meant: Meant): void {
  const typed = fold(word);
  const level = /^(?:れべる|lv|level)?([1-5])(?:以上|\+)?$/u.exec(typed)?.[1];
  if (level) meant.level = Number(level);
  else if (online.includes(typed)) meant.online = true;
  else if (learning.includes(typed)) meant.learn = true;
  else if (leading.includes(typed)) meant.leads = true;
  else {
    const when = slotsIn(typed);
    const where = prefectures.find((it) => isPlace(it, typed));
    if (when.length > 0) meant.slots.push(...when);
    else if (where) meant.prefectures.push(where.id);
    else readTopic(word, meant);
  }
}

/** A theme where it is one by name; else the likeliest skill, else the likeliest theme. */
function readTopic(word: string, meant: Meant): void {
  const named = themeNamed(word);
  const [skill] = named ? [] : findSkills(word, { limit: 1 });
  const [theme] = named || skill ? [named] : findThemes(word, { limit: 1 });
  if (theme) meant.themes.push(theme.id);
  else if (skill) meant.skills.push(skill.id);
  else meant.rest.push(word);
}

const online = ['オンライン', 'リモート', '在宅', 'online', 'remote'].map(fold);
const learning = ['学びたい', '初心者', 'learn', 'learner', 'beginner', '🌱'].map(fold);
const leading = ['リーダー', 'リーダー可', 'leader', 'lead'].map(fold);

/** `土曜` is Saturday, `夜` a weekday's evening, `週末` both days. */
const whens: Readonly<Record<string, readonly string[]>> = {
  'weekday-morning': ['朝', '始業前', 'morning', 'mornings'],
  'weekday-daytime': ['日中', '昼間', '平日昼', 'daytime'],
  'weekday-lunch': ['昼休み', 'ランチ', 'lunch'],
  'weekday-evening': ['夜', '平日夜', '夕方', 'evening', 'evenings'],
  saturday: ['土曜', '土', '週末', '土日', 'saturday', 'weekend', 'weekends'],
  sunday: ['日曜', '日曜日', '祝日', '週末', '土日', 'sunday', 'weekend', 'weekends'],
};

function slotsIn(typed: string): string[] {
  return slots
    .filter(({ id, ja, en }) => [ja, en, ...(whens[id] ?? [])].map(fold).includes(typed))
    .map((it) => it.id);
}

/** `東京` is 東京都. */
const isPlace = ({ ja, en }: Prefecture, typed: string): boolean =>
  [fold(ja), fold(en), fold(ja).replace(/[都府県]$/u, '')].includes(typed);
