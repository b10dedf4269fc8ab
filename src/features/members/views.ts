import { type Block, button, heading, type Modal, note, para, row } from '../../core/blocks';
import {
  check,
  checks,
  input,
  menu,
  menus,
  number,
  option,
  radios,
  searched,
  words,
} from '../../core/inputs';
import { type Lang, langs } from '../../core/lang';
import { languages, type Named, name, prefectures, skill, slots, themeName } from '../../taxonomy';
import { levels, MOST_DEPARTMENT, MOST_SKILLS, places, wants } from './rules';
import type { Member } from './store';
import type { Suggested } from './suggestions';
import { otherInput, suggestedLines } from './suggestionViews';
import { texts } from './texts';

interface SkillDraft {
  skill: string;
  /** `3:use`; absent where none is chosen yet. */
  level?: string;
}

/** What the form shows: a member's profile, or what was typed so far. */
export interface Draft {
  skills: SkillDraft[];
  /** Those of the list that were typed as other skills, and not chosen as well. */
  typedSkills?: SkillDraft[];
  themes: string[];
  hours?: number;
  slots: string[];
  prefecture?: string;
  place?: string;
  languages: string[];
  leads: boolean;
  consent: boolean;
  lang: string;
  note: string;
  department: string;
  /** Words that the lists do not have. */
  otherSkills?: string;
  otherThemes?: string;
}

export const emptyDraft = (lang: Lang, chosen: Lang | null = null): Draft => ({
  skills: [],
  themes: [],
  slots: [],
  languages: [lang],
  leads: false,
  consent: false,
  lang: chosen ?? 'auto',
  note: '',
  department: '',
});

export const draftOf = (member: Member, chosen: Lang | null): Draft => ({
  ...member,
  skills: member.skills.map((it) => ({ skill: it.skill, level: `${it.level}:${it.wants}` })),
  prefecture: member.prefecture ?? 'none',
  lang: chosen ?? 'auto',
});

/**
 * The registration form. For each skill, a menu of its level stands right below where it was chosen or typed.
 * @param missing skills that were handed in without a level
 */
export function profileModal(draft: Draft, lang: Lang, missing: readonly string[] = []): Modal {
  const say = texts[lang];
  const typed = draft.typedSkills ?? [];
  const lacks = (some: readonly SkillDraft[]) => some.some((it) => missing.includes(it.skill));
  const levelOptions = wants.flatMap((want) =>
    levels.map((level) => option(`${level}:${want}`, say.levelOption({ level, wants: want }))),
  );
  const levelOf = ({ skill, level }: SkillDraft) =>
    input(`level:${skill}`, say.level({ skill: skillName(skill, lang) }), menu(levelOptions, level));
  return {
    id: 'members.register',
    title: say.title,
    submit: say.submit,
    close: say.cancel,
    blocks: [
      note(say.intro),
      input(
        'skills',
        say.skills,
        searched(
          'members.skills',
          draft.skills.map((it) => option(it.skill, skillName(it.skill, lang))),
          MOST_SKILLS,
        ),
        { hint: say.skillsHint, dispatch: true },
      ),
      ...(lacks(draft.skills) ? [para(say.levelsMissing)] : []),
      ...draft.skills.map(levelOf),
      otherInput('skill', 'otherSkills', draft.otherSkills, lang),
      ...(lacks(typed)
        ? [para(say.levelsMissingTyped({ skills: typed.map((it) => skillName(it.skill, lang)) }))]
        : []),
      ...typed.map(levelOf),
      input('themes', say.themes, pickThemes(draft.themes, lang), { hint: say.themesHint, optional: true }),
      otherInput('theme', 'otherThemes', draft.otherThemes, lang),
      input('hours', say.hours, number(1, 40, draft.hours), { hint: say.hoursHint }),
      input('slots', say.slots, checks(named(slots, lang), draft.slots)),
      input(
        'prefecture',
        say.prefecture,
        menu([...named(prefectures, lang), option('none', say.abroad)], draft.prefecture),
        { optional: true },
      ),
      input(
        'place',
        say.place,
        radios(
          places.map((place) => option(place, say.placeOption({ place }))),
          draft.place,
        ),
      ),
      input('languages', say.languages, menus(named(languages, lang), draft.languages)),
      input('department', say.department, words(MOST_DEPARTMENT, draft.department), {
        hint: say.departmentHint,
        optional: true,
      }),
      input('leads', say.leads, check(say.leadsOption, draft.leads), { optional: true }),
      input('note', say.note, words(500, draft.note, 'lines'), { hint: say.noteHint, optional: true }),
      input(
        'lang',
        say.lang,
        menu(
          (['auto', ...langs] as const).map((it) => option(it, say.langOption({ lang: it }))),
          draft.lang,
        ),
      ),
      input('consent', say.consent, check(say.consentOption, draft.consent), {
        hint: say.consentHint,
        optional: true,
      }),
    ],
  };
}

export const savedModal = (
  member: Member,
  lang: Lang,
  suggested: Suggested,
  known: readonly string[],
): Modal => ({
  id: 'members.saved',
  title: texts[lang].title,
  close: texts[lang].close,
  blocks: [
    para(texts[lang].saved),
    ...suggestedLines(suggested, lang, known),
    para(member.paused ? texts[lang].savedPaused : texts[lang].savedNext),
  ],
});

/** The profile's part of the Home tab. */
export function profileHome(member: Member | undefined, lang: Lang): Block[] {
  const say = texts[lang];
  if (!member)
    return [
      heading(say.homeTitle),
      para(say.homeNone),
      row(button('slack.word:register', say.register, 'register', { style: 'primary' })),
    ];
  const skills = member.skills
    .map((it) => `${skillName(it.skill, lang)} ${it.level}`)
    .join(lang === 'ja' ? '、' : ', ');
  const free = slots.filter((it) => member.slots.includes(it.id)).map((it) => name(it, lang));
  return [
    heading(say.homeTitle),
    ...(member.paused ? [para(say.homePaused)] : []),
    para(
      say.homeSkills({ skills }),
      '\n',
      say.homeTime({ hours: member.hours, slots: free.join(lang === 'ja' ? '・' : ', ') }),
    ),
    row(
      button('slack.word:register', say.edit, 'register'),
      ...(member.paused ? [button('slack.word:resume', say.resume, 'resume')] : []),
    ),
  ];
}

/** The name of a skill in a language; its id, should the list not have it. */
export function skillName(id: string, lang: Lang): string {
  const known = skill(id);
  return known ? name(known, lang) : id;
}

/** Themes of the list, found as one types. */
export const pickThemes = (chosen: readonly string[], lang: Lang, most?: number) =>
  searched(
    'members.themes',
    chosen.map((id) => option(id, themeName(id, lang))),
    most,
  );

const named = (entries: readonly Named[], lang: Lang) => entries.map((it) => option(it.id, name(it, lang)));
