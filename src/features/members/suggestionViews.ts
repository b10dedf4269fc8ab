import {
  type Block,
  button,
  heading,
  type Message,
  type Modal,
  message,
  note,
  para,
  row,
  user,
} from '../../core/blocks';
import { input, menu, menus, option, searchedOne, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { ago } from '../../core/time';
import { goals, groups, type Kind, lists, name, themeName } from '../../taxonomy';
import type { Places } from './carry';
import type { Suggested, Suggestion } from './suggestions';
import { suggestionTexts as texts } from './suggestionTexts';

/** What the list has that a word may be another word for. */
const LIKELY = 3;

/** The Home tab shows so many that wait. */
export const ON_DESK = 3;

/** Letters of a name. */
export const MOST_NAME = 60;

/** The card in the coordinators' room: to add, to merge with what is likely the same, or to refuse, by one press. */
export function suggestionCard(it: Suggestion, lang: Lang): Message {
  const say = texts[lang];
  return message(heading(say.heading(it)), para(say.asked(it)), decisions(it, lang));
}

function decisions(it: Suggestion, lang: Lang): Block {
  const say = texts[lang];
  const likely = lists[it.kind].find(it.word, { limit: LIKELY });
  return row(
    button('admin.suggestAdd', say.add, it.id, { style: 'primary' }),
    ...likely.map((one, at) =>
      button(`admin.suggestSame:${at}`, say.same({ name: name(one, lang) }), `${it.id}|${one.id}`),
    ),
    button('admin.suggestOther', say.sameOther, it.id),
    button('admin.suggestRefuse', say.refuse, it.id),
  );
}

/**
 * The Home tab of coordinators: what waits the longest, to be decided on there.
 * @param waiting.all how many wait, with those that are shown
 */
export function suggestionsDesk(
  { some, all }: { some: readonly Suggestion[]; all: number },
  now: Date,
  lang: Lang,
): Block[] {
  const say = texts[lang];
  const more = all - some.length;
  if (some.length === 0) return [];
  return [
    heading(say.deskTitle),
    ...some.flatMap((it) => [
      para(say.deskLine({ ...it, since: ago(it.at, now, lang) })),
      decisions(it, lang),
    ]),
    ...(more > 0 ? [note(say.deskMore({ more }))] : []),
  ];
}

/** What waits is brought to mind. */
export const suggestionReminder = (it: Suggestion, now: Date, lang: Lang): Message =>
  message(para(texts[lang].waits({ since: ago(it.at, now, lang) })), ...suggestionCard(it, lang).blocks);

/** Nobody decided: instead of the card, and to who suggested it. */
export const lapsedCard = (it: Suggestion, lang: Lang): Message => message(para(texts[lang].lapsed(it)));
export function lapsedLetter(it: Suggestion, reader: Reader, typed: Places): Message {
  const { lang } = reader;
  return message(para(texts[lang].toldLapsed(it)), toEdit(whereOf(typed, reader), lang));
}

interface Reader {
  id: string;
  lang: Lang;
}

/**
 * Where one of those who typed a word did so. Who changes a project that somebody else proposed is a coordinator, and
 * may hear of any.
 */
function whereOf({ profiles, projects }: Places, reader: Reader) {
  const inProfile = profiles.includes(reader.id);
  const own = projects.filter((it) => it.proposedBy === reader.id);
  return { inProfile, projects: own.length > 0 || inProfile ? own : projects, proposed: own.length > 0 };
}

/** The way to where the word was typed. */
function toEdit({ inProfile, projects, proposed }: ReturnType<typeof whereOf>, lang: Lang): Block {
  const say = texts[lang];
  if (inProfile || projects.length === 0) return row(button('slack.word:register', say.edit, 'register'));
  return row(
    proposed
      ? button('slack.word:mine', say.mine, 'mine')
      : button('slack.word:projects', say.projects, 'projects'),
  );
}

/** What is added has a name in both languages; a skill its group, a theme the goals that it serves. */
export function addModal(it: Suggestion, lang: Lang): Modal {
  const say = texts[lang];
  const isLatin = /^[\p{ASCII}]+$/u.test(it.word);
  return {
    id: 'admin.suggestAdded',
    title: say.addTitle(it),
    submit: say.submit,
    close: say.cancel,
    meta: it.id,
    blocks: [
      input('ja', say.ja, words(MOST_NAME, it.word)),
      input('en', say.en, words(MOST_NAME, isLatin ? it.word : '')),
      input('synonyms', say.synonyms, words(200), { hint: say.synonymsHint, optional: true }),
      it.kind === 'skill'
        ? input('group', say.group, menu(groups.map((one) => option(one.id, name(one, lang)))))
        : input('sdgs', say.sdgs, menus(goals.map((goal) => option(goal.id, `${goal.id} ${goal[lang]}`))), {
            optional: true,
          }),
    ],
  };
}

/** Any entry of the list, for a word that means the same. */
export function sameModal(it: Suggestion, lang: Lang): Modal {
  const say = texts[lang];
  return {
    id: 'admin.suggestMerged',
    title: say.sameTitle,
    submit: say.save,
    close: say.cancel,
    meta: it.id,
    blocks: [input('same', say.sameAs(it), searchedOne(`members.${it.kind}s`), { hint: say.sameHint(it) })],
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

/** What a coordinator sees of their own decision. */
export const decidedModal = (it: Suggestion, known: string, lang: Lang): Modal => ({
  id: 'admin.suggestShown',
  title: it.state === 'merged' ? texts[lang].sameTitle : texts[lang].addTitle(it),
  close: texts[lang].close,
  blocks: decidedCard(it, known, lang).blocks,
});

/** To who suggested it: what became of it, and of where they typed it. */
export function decidedLetter(it: Suggestion, known: string, reader: Reader, typed: Places): Message {
  const say = texts[reader.lang];
  const told = { added: say.toldAdded, merged: say.toldMerged, refused: say.toldRefused, open: say.asked };
  const where = whereOf(typed, reader);
  const became = told[it.state]({ kind: it.kind, word: it.word, name: known });
  return message(para([became, ...nextOf(it, known, where, say)].join('')), toEdit(where, reader.lang));
}

function nextOf(
  { kind, state }: Suggestion,
  known: string,
  { inProfile, projects }: ReturnType<typeof whereOf>,
  say: (typeof texts)[Lang],
): string[] {
  if (state === 'refused')
    return inProfile || projects.length === 0 ? [say.inNote] : projects.map(say.inWords);
  const own = [
    ...(inProfile && kind === 'theme' ? [say.inProfile({ name: known })] : []),
    ...projects.map(({ title, full }) => (full ? say.full : say.inProject)({ title, name: known })),
  ];
  return own.length > 0 ? own : [say.choose];
}

/** The input for words that the list does not have. Its name is `name`. */
export const otherInput = (kind: Kind, name: string, typed: string | undefined, lang: Lang): Block =>
  input(name, texts[lang].other({ kind }), words(200, typed), {
    hint: texts[lang].otherHint({ kind }),
    optional: true,
  });

/**
 * What became of the words that somebody typed for the lists.
 * @param known ids of themes that the list has by these words
 */
export function suggestedLines(
  { asked, refused }: Suggested,
  lang: Lang,
  known: readonly string[] = [],
): Block[] {
  const say = texts[lang];
  const joined = (all: readonly string[]) => ({ words: all.join(say.comma) });
  const themes = known.map((id) => themeName(id, lang)).join(say.comma);
  return [
    ...(known.length > 0 ? [para(say.known({ themes }))] : []),
    ...(asked.length > 0 ? [para(say.suggested(joined(asked)))] : []),
    ...(refused.length > 0 ? [para(say.refusedBefore(joined(refused)))] : []),
  ];
}
