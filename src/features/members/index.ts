import { para } from '../../core/blocks';
import {
  type Cx,
  type Feature,
  form,
  type Person,
  type Role,
  type Tx,
  type Values,
  type World,
} from '../../core/feature';
import { type Lang, langs, pickLang } from '../../core/lang';
import { findSkills, findThemes, type Kind, name } from '../../taxonomy';
import { asked, askedHome, contactForm, fewer } from './asked';
import { exportAsked } from './contact';
import { found, membersWord, profile, search, searchForm } from './directory';
import { profileForm, readSkills } from './rules';
import { takeUpSkills } from './search';
import * as store from './store';
import { forgetSuggester, isTooMuch, suggest, suggestedBy, wordsIn } from './suggestions';
import { suggestionProblem } from './suggestionTexts';
import { problem, texts } from './texts';
import { type Draft, draftOf, emptyDraft, profileHome, profileModal, savedModal } from './views';

export { type Carried, carryTheme, MOST_THEMES } from './carry';
export { ask, askable, listSpent, mayAsk } from './contact';
export { levels, MOST_DEPARTMENT, MOST_SKILLS, type Skill, type Why } from './rules';
export {
  appoint,
  dismiss,
  findMember,
  findPeople,
  listMembers,
  listMembersPage,
  type Member,
  noteSkill,
  saveMember,
  savePerson,
} from './store';
export {
  type Decision,
  decideSuggestion,
  findSuggestion,
  isTooMuch,
  loadAdded,
  ownId,
  type Suggested,
  type Suggestion,
  suggest,
  suggestionKey,
  wordsIn,
} from './suggestions';
export { suggestionProblem, suggestionTexts } from './suggestionTexts';
export {
  addModal,
  decidedCard,
  decidedLetter,
  decidedModal,
  MOST_NAME,
  otherInput,
  sameModal,
  suggestedLines,
} from './suggestionViews';
export { pickThemes, skillName } from './views';

/** Who people are, for the Slack edge. */
export const people = { find: store.findPerson, save: store.savePerson, holders };

export const members: Feature = {
  name: 'members',

  words: {
    asked,
    members: membersWord,
    register: {
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
    },
    pause: {
      aliases: ['休止'],
      help: { ja: '活動のお休みと再開', en: 'Take a break, or come back' },
      async run({ db, person }) {
        const paused = await db.run((tx) => store.togglePause(tx, person.id));
        if (paused === undefined) throw problem('notRegistered');
        const say = texts[person.lang];
        return { tell: [para(paused ? say.paused : say.resumed)] };
      },
    },
    /** What the buttons say: who is back already stays so. */
    resume: {
      aliases: ['再開'],
      async run({ db, person }) {
        if (!(await db.run((tx) => store.resume(tx, person.id)))) throw problem('notRegistered');
        return { tell: [para(texts[person.lang].resumed)] };
      },
    },
    lang: {
      aliases: ['言語', 'language'],
      help: { ja: '表示言語の切り替え（ja / en）', en: 'Switch the language (ja / en)' },
      async run({ db, person }, rest) {
        const chosen = langs.find((it) => it === rest.toLowerCase());
        if (!chosen) return { tell: [para(texts[person.lang].langWhich)] };
        await db.run((tx) => store.chooseLang(tx, person.id, chosen));
        return { tell: [para(texts[chosen].langSet)] };
      },
    },
  },

  options: {
    skills: async ({ person }, typed) =>
      findSkills(typed, { limit: 50 }).map((it) => ({ value: it.id, text: name(it, person.lang) })),
    themes: async ({ person }, typed) =>
      findThemes(typed, { limit: 100 }).map((it) => ({ value: it.id, text: name(it, person.lang) })),
  },

  buttons: {
    fewer,
    found,
    search,
    profile,
    /** Skills were chosen: a menu for the level of each appears. */
    skills: {
      press: async ({ person }, { values }) => ({
        update: profileModal(typedSoFar(values, person.lang), person.lang),
      }),
    },
  },

  forms: {
    contact: contactForm,
    searched: searchForm,
    register: form({
      schema: profileForm,
      async submit(cx, values, { values: raw }) {
        const { db, now, person } = cx;
        const { skills, missing } = readSkills(raw);
        const say = texts[person.lang];
        if (missing.length > 0)
          return { update: profileModal(typedSoFar(raw, person.lang), person.lang, say.levelsMissing) };
        const { lang, themes, hours, slots, prefecture, place, languages, leads, note, consent, department } =
          values;
        const ofSkills = readOther('skill', values.otherSkills, 'otherSkills');
        const ofThemes = readOther('theme', values.otherThemes, 'otherThemes');
        const profile = {
          id: person.id,
          skills,
          themes: [...new Set([...themes, ...ofThemes.known])],
          hours,
          slots,
          prefecture,
          place,
          languages,
          leads,
          note,
          department,
          consent,
        };
        return db.run(async (tx) => {
          await store.chooseLang(tx, person.id, lang === 'auto' ? null : lang);
          const from = { userId: person.id };
          const skillWords = await suggest(tx, cx, { kind: 'skill', ...from }, ofSkills.unknown);
          const themeWords = await suggest(tx, cx, { kind: 'theme', ...from }, ofThemes.unknown);
          const member = await store.saveMember(tx, profile, now());
          const suggested = {
            asked: [...skillWords.asked, ...themeWords.asked],
            refused: [...skillWords.refused, ...themeWords.refused],
          };
          return { update: savedModal(member, lang === 'auto' ? person.lang : lang, suggested) };
        });
      },
    }),
  },

  home: async (cx: Cx) => [
    ...profileHome(await cx.db.run((tx) => store.findMember(tx, cx.person.id)), cx.person.lang),
    ...(await askedHome(cx)),
  ],

  /** What a large list brought is ready to be searched before somebody does. */
  jobs: { skills: { cron: () => '*/5 * * * *', run: (world) => takeUpSkills(world) } },

  personal: {
    async export(tx, id) {
      return {
        person: await store.findPerson(tx, id),
        profile: await store.findMember(tx, id),
        asked: await exportAsked(tx, id),
        suggestions: await suggestedBy(tx, id),
      };
    },
    async forget(tx, id) {
      await store.removeMember(tx, id);
      await forgetSuggester(tx, id);
    },
  },
};

/** To whom a message goes: in which language, and by which clock. Somebody whom the app never met gets the club's. */
export async function addressees(
  tx: Tx,
  { settings }: Pick<World, 'settings'>,
  ids: readonly string[],
): Promise<Map<string, Pick<Person, 'id' | 'lang' | 'zone'>>> {
  const known = new Map((await store.findPeople(tx, ids)).map((it) => [it.id, it]));
  return new Map(
    ids.map((id) => {
      const it = known.get(id);
      const lang = pickLang(it?.chosen ?? null, it?.locale ?? null, settings.locale);
      return [id, { id, lang, zone: it?.zone ?? settings.timezone }];
    }),
  );
}

/** As `addressees`, for one. */
export async function addressee(tx: Tx, world: Pick<World, 'settings'>, id: string) {
  const one = await addressees(tx, world, [id]);
  return one.get(id) ?? { id, lang: world.settings.locale, zone: world.settings.timezone };
}

/** Everybody who holds a role: the first coordinators of the configuration, then those who were appointed. */
export async function holders(tx: Tx, { settings }: Pick<World, 'settings'>, role: Role): Promise<string[]> {
  const appointed = await store.holdersOf(tx, role);
  const all = [...new Set([...(role === 'coordinator' ? settings.coordinators : []), ...appointed])];
  const gone = await store.listGone(tx, all);
  return all.filter((id) => !gone.has(id));
}

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
  return {
    ...emptyDraft(lang),
    skills: list('skills').map((skill) => {
      const level = one(`level:${skill}`);
      return { skill, ...(level && { level }) };
    }),
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
