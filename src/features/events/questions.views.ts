import {
  type Block,
  bold,
  bullets,
  button,
  cut,
  heading,
  type Message,
  type Modal,
  message,
  note,
  para,
  quote,
  row,
} from '../../core/blocks';
import { input, option, searchedOne, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { MOST_WORDS } from '../knowhow';
import { MOST_QUESTION } from './questions.rules';
import type { Question } from './questions.store';
import { questionsTexts as texts } from './questionsTexts';
import type { Meeting } from './store';

/** Open questions that a message has, and ended ones. */
const SHOWN = 10;
const GLIMPSE = 120;

/** What was asked at a meeting, for whoever answers it. */
export function questionsMessage(
  { title }: Pick<Meeting, 'title'>,
  all: readonly Question[],
  lang: Lang,
): Message {
  const say = texts[lang];
  const open = all.filter((it) => it.state === 'open');
  const ended = all.filter((it) => it.state !== 'open').slice(-SHOWN);
  return message(
    heading(say.heading({ title })),
    para(open.length > 0 ? say.intro : say.allDone),
    ...openBlocks(open, lang),
    ...ended.map((it) => endedLine(it, lang)),
  );
}

export function openBlocks(open: readonly Question[], lang: Lang): Block[] {
  const say = texts[lang];
  const more = open.length - SHOWN;
  return [
    ...open
      .slice(0, SHOWN)
      .flatMap(({ id, question }) => [
        quote(question),
        row(
          button(`events.answer:${id}`, say.answer, id, { style: 'primary' }),
          button(`events.close:${id}`, say.close, id),
        ),
      ]),
    ...(more > 0 ? [note(say.more({ more }))] : []),
  ];
}

function endedLine({ question, state, reason }: Question, lang: Lang): Block {
  const say = texts[lang];
  const glimpse = cut(question, GLIMPSE);
  return note(
    state === 'closed'
      ? say.closedLine({ question: glimpse, reason })
      : say.answeredLine({ question: glimpse }),
  );
}

/** The lesson that an answer became. */
export const lessonOf = (questionId: string): string => `question:${questionId}`;

/** On the announcement: what was asked, and whether it is answered. */
export function askedBlocks(all: readonly Question[], earlier: string, lang: Lang): Block[] {
  const say = texts[lang];
  const lines = all
    .filter((it) => it.state !== 'closed')
    .slice(-SHOWN)
    .map(({ question, state }) => `${cut(question, GLIMPSE)}${say.state[state]}`);
  return [
    ...(lines.length > 0 ? [para(bold(say.label)), bullets(lines)] : []),
    ...(earlier ? [para(bold(say.label), '\n', earlier)] : []),
  ];
}

export const knownBlocks = (all: readonly Question[], lang: Lang): Block[] =>
  all.length > 0
    ? [
        para(bold(texts[lang].known)),
        bullets(all.slice(-SHOWN).map(({ question }) => cut(question, GLIMPSE))),
      ]
    : [];

/** @param project the one that the meeting was about, where that is known */
export function answerModal(
  { id, question }: Question,
  project: { id: string; title: string } | undefined,
  lang: Lang,
): Modal {
  const say = texts[lang];
  return {
    id: 'events.answer',
    title: say.answerTitle,
    submit: say.send,
    close: say.cancel,
    meta: id,
    blocks: [
      quote(question),
      input('answer', say.answerLabel, words(MOST_WORDS, '', 'lines'), { hint: say.answerHint }),
      input(
        'project',
        say.project,
        searchedOne('knowhow.projects', project && option(project.id, project.title)),
        { hint: say.projectHint, optional: true },
      ),
    ],
  };
}

/** It is answered: the draft is one press away. */
export function answeredModal({ id, question }: Question, lang: Lang): Modal {
  const say = texts[lang];
  return {
    id: 'events.answered',
    title: say.answerTitle,
    close: say.ok,
    blocks: [
      para(say.answered({ question: cut(question, GLIMPSE) })),
      row(button('knowhow.edit', say.publish, lessonOf(id), { style: 'primary' })),
    ],
  };
}

export function closeModal({ id, question }: Question, lang: Lang): Modal {
  const say = texts[lang];
  return {
    id: 'events.close',
    title: say.closeTitle,
    submit: say.send,
    close: say.cancel,
    meta: id,
    blocks: [
      quote(question),
      input('reason', say.reason, words(MOST_QUESTION, '', 'lines'), { hint: say.reasonHint }),
    ],
  };
}
