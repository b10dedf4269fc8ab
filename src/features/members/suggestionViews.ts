import { button, heading, type Message, type Modal, message, para, row, user } from '../../core/blocks';
import { input, menu, option, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { findSkills, groups, name } from '../../taxonomy';
import type { Suggestion } from './ownSkills';
import { suggestionTexts as texts } from './suggestionTexts';

/** Known skills that a word may be another word for. */
const LIKELY = 3;

/** The card in the coordinators' room: to add, to merge with what is likely the same, or to refuse, by one press. */
export function suggestionCard(it: Suggestion, lang: Lang): Message {
  const say = texts[lang];
  const likely = findSkills(it.word, { limit: LIKELY });
  return message(
    heading(say.heading),
    para(say.asked(it)),
    row(
      button('admin.suggestAdd', say.add, it.id, { style: 'primary' }),
      ...likely.map((one, at) =>
        button(`admin.suggestSame:${at}`, say.same({ skill: name(one, lang) }), `${it.id}|${one.id}`),
      ),
      button('admin.suggestRefuse', say.refuse, it.id),
    ),
  );
}

export function addSkillModal(it: Suggestion, lang: Lang): Modal {
  const say = texts[lang];
  const isLatin = /^[\p{ASCII}]+$/u.test(it.word);
  return {
    id: 'admin.suggestAdded',
    title: say.addTitle,
    submit: say.submit,
    close: say.cancel,
    meta: it.id,
    blocks: [
      input('ja', say.ja, words(60, it.word)),
      input('en', say.en, words(60, isLatin ? it.word : '')),
      input('group', say.group, menu(groups.map((one) => option(one.id, name(one, lang))))),
    ],
  };
}

/** What a decision came to. */
const outcome = (it: Suggestion, known: string, lang: Lang): string => {
  const say = texts[lang];
  if (it.state === 'refused') return say.refused(it);
  return it.state === 'added' ? say.added({ ...it, name: known }) : say.merged({ ...it, name: known });
};

export const decidedCard = (it: Suggestion, known: string, lang: Lang): Message =>
  message(
    para(outcome(it, known, lang)),
    para([texts[lang].by, ...(it.decidedBy ? [user(it.decidedBy)] : [])]),
  );

/** To who suggested it. */
export function decidedLetter(it: Suggestion, known: string, lang: Lang): Message {
  const say = texts[lang];
  const told = { added: say.toldAdded, merged: say.toldMerged, refused: say.toldRefused, open: say.asked };
  return message(
    para(told[it.state]({ word: it.word, name: known })),
    row(button('slack.word:register', say.edit, 'register')),
  );
}
