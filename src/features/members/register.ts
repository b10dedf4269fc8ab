import { type Button, type Form, form, type Values, type Word } from '../../core/feature';
import type { Lang } from '../../core/lang';
import type { Kind } from '../../taxonomy';
import { MOST_SKILLS, profileForm, readSkills } from './rules';
import * as store from './store';
import { isTooMuch, suggest, wordsIn } from './suggestions';
import { suggestionProblem } from './suggestionTexts';
import { problem } from './texts';
import { type Draft, draftOf, emptyDraft, profileModal, savedModal } from './views';

/** A profile: to make one, and to change it. */
export const register: Word = {
  aliases: ['登録', 'profile', 'プロフィール'],
  help: { ja: 'プロフィールの登録・編集', en: 'Register or edit my profile' },
  async run({ db, person }) {
    const { member, chosen } = await db.run(async (tx) => ({
      member: await store.findMember(tx, person.id),
      chosen: (await store.findPerson(tx, person.id))?.chosen ?? null,
    }));
    return {
      open: profileModal(member ? draftOf(member, chosen) : emptyDraft(person.lang, chosen), person.lang),
    };
  },
};

/** Skills were chosen: a menu for the level of each appears. */
export const skillsChosen: Button = {
  press: async ({ person }, { values }) => ({
    update: profileModal(typedSoFar(values, person.lang), person.lang),
  }),
};

export const registerForm: Form = form({
  schema: profileForm,
  async submit(cx, values, { values: raw }) {
    const { db, now, person } = cx;
    const otherSkills = readOther('skill', values.otherSkills, 'otherSkills');
    const otherThemes = readOther('theme', values.otherThemes, 'otherThemes');
    const { skills, missing } = readSkills(raw, otherSkills.known);
    if (skills.length + missing.length > MOST_SKILLS)
      throw problem('tooManySkills', { most: MOST_SKILLS }, 'otherSkills');
    if (missing.length > 0)
      return { update: profileModal(typedSoFar(raw, person.lang), person.lang, missing) };
    const { lang, themes, hours, slots, prefecture, place, languages, leads, note, consent, department } =
      values;
    const added = otherThemes.known.filter((id) => !themes.includes(id));
    const profile = {
      ...{ id: person.id, skills, themes: [...themes, ...added] },
      ...{ hours, slots, prefecture, place, languages, leads, note, department, consent },
    };
    return db.run(async (tx) => {
      await store.chooseLang(tx, person.id, lang === 'auto' ? null : lang);
      const bySkill = await suggest(tx, cx, { kind: 'skill', userId: person.id }, otherSkills.unknown);
      const byTheme = await suggest(tx, cx, { kind: 'theme', userId: person.id }, otherThemes.unknown);
      const member = await store.saveMember(tx, profile, now());
      const suggested = {
        asked: [...bySkill.asked, ...byTheme.asked],
        refused: [...bySkill.refused, ...byTheme.refused],
      };
      return { update: savedModal(member, lang === 'auto' ? person.lang : lang, suggested, added) };
    });
  },
});

/** @throws Problem at the field when it is more than coordinators can take at once */
function readOther(kind: Kind, typed: string, field: string) {
  const read = wordsIn(kind, typed);
  if (isTooMuch(read.unknown)) throw suggestionProblem('tooMuch', undefined, field);
  return read;
}

/** The form as it stands, to be drawn anew with what was typed. */
function typedSoFar(values: Values, lang: Lang): Draft {
  const list = (name: string) => (Array.isArray(values[name]) ? values[name] : []);
  const one = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const [hours, prefecture, place] = [one('hours'), one('prefecture'), one('place')];
  const withLevel = (skill: string) => {
    const level = one(`level:${skill}`);
    return { skill, ...(level && { level }) };
  };
  const { known } = wordsIn('skill', one('otherSkills') ?? '');
  return {
    ...emptyDraft(lang),
    skills: list('skills').map(withLevel),
    typedSkills: known.filter((it) => !list('skills').includes(it)).map(withLevel),
    themes: list('themes'),
    ...(hours && Number.isInteger(Number(hours)) && { hours: Number(hours) }),
    slots: list('slots'),
    ...(prefecture && { prefecture }),
    ...(place && { place }),
    languages: list('languages'),
    leads: list('leads').length > 0,
    consent: list('consent').length > 0,
    lang: one('lang') ?? 'auto',
    note: one('note') ?? '',
    department: one('department') ?? '',
    otherSkills: one('otherSkills') ?? '',
    otherThemes: one('otherThemes') ?? '',
  };
}
