import { para } from '../../core/blocks';
import type { Cx, Feature } from '../../core/feature';
import { langs } from '../../core/lang';
import { findSkills, findThemes, name } from '../../taxonomy';
import { asked, askedHome, contactForm, fewer } from './asked';
import { exportAsked } from './contact';
import { found, membersWord, profile, search, searchForm } from './directory';
import { holders } from './holders';
import { register, registerForm, skillsChosen } from './register';
import { takeUpSkills } from './search';
import * as store from './store';
import { forgetSuggester, suggestedBy } from './suggestions';
import { problem, texts } from './texts';
import { profileHome } from './views';

export { addressee, addressees } from './addressees';
export { carryTheme, placesOf } from './carry';
export { ask, askable, askOrRoom, listSpent, mayAsk } from './contact';
export { anotherCoordinator, holders } from './holders';
export {
  levels,
  MOST_DEPARTMENT,
  MOST_LETTERS,
  MOST_SKILLS,
  MOST_THEMES,
  type Skill,
  type Why,
} from './rules';
export {
  appoint,
  dismiss,
  findMember,
  findPeople,
  listGone,
  listMembers,
  listMembersPage,
  type Member,
  noteSkill,
  noteWouldLead,
  saveMember,
  savePerson,
} from './store';
export {
  type Decision,
  decideSuggestion,
  dropSuggestion,
  findSuggestion,
  isTooMuch,
  knowThemes,
  listSuggestions,
  loadAdded,
  longestWaiting,
  ownId,
  type Suggested,
  type Suggestion,
  suggest,
  suggestionKey,
  wordsIn,
} from './suggestions';
export { suggestionProblem } from './suggestionTexts';
export {
  addModal,
  decidedCard,
  decidedLetter,
  decidedModal,
  lapsedCard,
  lapsedLetter,
  MOST_NAME,
  ON_DESK,
  otherInput,
  sameModal,
  suggestedLines,
  suggestionReminder,
  suggestionsDesk,
} from './suggestionViews';
export { pickThemes, skillName } from './views';

/** Who people are, for the Slack edge. */
export const people = { find: store.findPerson, save: store.savePerson, holders };

export const members: Feature = {
  name: 'members',

  words: {
    asked,
    members: membersWord,
    register,
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
    skills: skillsChosen,
  },

  forms: {
    contact: contactForm,
    searched: searchForm,
    register: registerForm,
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
