import {
  type Block,
  bold,
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
import { check, input, menu, number, option, radios, searchedOne, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { dayWords } from '../../core/time';
import type { Criterion } from '../goals';
import { levels, skillName } from '../members';
import type { Project } from '../projects';
import {
  alones,
  criterionField,
  fits,
  MOST_ACHIEVED,
  MOST_PEOPLE,
  MOST_WORDS,
  type More,
  mets,
  picks,
  questions,
  type Rating,
  required,
  type Side,
} from './rules';
import type { Given } from './store';
import { texts } from './texts';
import { questionTexts } from './texts.questions';

/** A side for which somebody was asked, and how far that is. */
export interface Waiting {
  side: Side;
  /** `taken`: another person answered for this side. `own`: the organisation itself did. */
  state: 'open' | 'answered' | 'taken' | 'own';
  /** A link for the organisation can be made. */
  link?: boolean;
}

type Named = Pick<Project, 'id' | 'title' | 'organisation'>;

/** @param only the project, where there is no choice */
export function closeModal(only: Named | undefined, lang: Lang): Modal {
  const say = texts[lang];
  return {
    id: 'retrospectives.close',
    title: say.closeTitle,
    submit: say.closeSubmit,
    close: say.cancel,
    blocks: [
      para(say.closeIntro),
      input(
        'project',
        say.project,
        searchedOne('retrospectives.projects', only && projectOption(only, lang)),
      ),
      input('achieved', say.achieved, words(MOST_ACHIEVED, '', 'lines'), { hint: say.achievedHint }),
      input('met', say.met, radios(mets.map((met) => option(met, say.metOption({ met }))))),
      input('confirm', say.confirm, check(say.confirmOption, false)),
    ],
  };
}

export const projectOption = (project: Named, lang: Lang) =>
  option(project.id, texts[lang].projectOption(project));

export const closedModal = (project: Named, people: number, day: string, lang: Lang): Modal => ({
  id: 'retrospectives.closed',
  title: texts[lang].closeTitle,
  close: texts[lang].close,
  blocks: [para(texts[lang].closed({ title: project.title, people, day: dayWords(day, lang) }))],
});

/** To the team, in its channel. `answered` are those who have answered, and the sides that have. */
export function closedMessage(
  by: string,
  { title, organisation }: Named,
  day: string,
  lang: Lang,
  answered: { participants: readonly string[]; others: readonly Side[] } = { participants: [], others: [] },
): Message {
  const say = texts[lang];
  const who = [
    ...answered.participants.map((id) => user(id)),
    ...answered.others.map((side) => say.sideAnswered({ side })),
  ];
  return message(
    para(say.closedRoom({ by: user(by), title, organisation })),
    para(say.closedRoomNext({ day: dayWords(day, lang) })),
    ...(who.length > 0 ? [para(say.answeredSoFar({ who }))] : []),
  );
}

/** To one person: all the sides for which they are asked. */
export function askMessage(project: Named, sides: readonly Waiting[], day: string, lang: Lang): Message {
  const say = texts[lang];
  return message(
    heading(say.askTitle),
    para(say.askIntro(project)),
    ...sides.flatMap(({ side, state }) => [
      para(bold(say.askAs({ side })), say.askSide({ side })),
      ...(state === 'open' ? [] : [para(say.askState({ state }))]),
    ]),
    ...answerRow(project.id, sides, lang),
    note(say.askUntil({ day: dayWords(day, lang) })),
  );
}

/** What becomes of the message above. */
export const endedMessage = ({ title }: Named, lang: Lang): Message =>
  message(para(texts[lang].askEnded({ title })), note(texts[lang].askEndedWhere));

export const nudgeMessage = (
  project: Named,
  sides: readonly Waiting[],
  day: string,
  last: boolean,
  lang: Lang,
): Message =>
  message(
    para(texts[lang].nudge({ title: project.title, day: dayWords(day, lang), last })),
    ...answerRow(project.id, sides, lang),
  );

/** A button for each side that they may answer or change. */
function answerRow(projectId: string, sides: readonly Waiting[], lang: Lang): Block[] {
  const say = texts[lang];
  const buttons = sides
    .filter(({ state }) => state === 'open' || state === 'answered')
    .flatMap(({ side, state, link }) => [
      ...(link && state === 'open'
        ? [button('retrospectives.link', say.linkButton, projectId, { style: 'primary' })]
        : []),
      button(
        `retrospectives.answer:${side}`,
        state === 'open' ? say.answerButton({ side }) : say.changeButton({ side }),
        `${projectId}|${side}`,
        state === 'open' && !link ? { style: 'primary' } : {},
      ),
    ]);
  return buttons.length > 0 ? [row(...buttons)] : [];
}

/** The questions of a side, filled in with what was answered before. */
export function answerModal(
  { id, title }: Named,
  side: Side,
  before: Pick<Given, 'ratings' | 'words' | 'more'> | undefined,
  criteria: readonly Criterion[],
  lang: Lang,
): Modal {
  const say = texts[lang];
  const ask = questionTexts[lang];
  const judged = side === 'organisation' ? criteria : [];
  return {
    id: `retrospectives.${side}`,
    title: say.answerTitle({ side }),
    submit: say.send,
    close: say.cancel,
    meta: id,
    blocks: [
      para(say.answerIntro({ side, title })),
      ...questions[side].ratings.map((rating) =>
        input(rating, ask.ask[rating], scale(rating, before?.ratings[rating], lang)),
      ),
      ...judged.map((it, i) =>
        input(
          criterionField(i),
          ask.criterion(it),
          radios(
            mets.map((met) => option(met, say.metOption({ met }))),
            before?.more?.criteria?.find(({ measure }) => measure === it.measure)?.met,
          ),
          { optional: true },
        ),
      ),
      ...picks[side].map((it) => input(it, ask.pick[it], pickOf(it, before?.more, lang), { optional: true })),
      ...(side === 'participants' ? learnedInputs(before?.more?.skill, lang) : []),
      ...questions[side].words.map((topic) =>
        input(topic, ask.topic[topic], words(MOST_WORDS, before?.words[topic], 'lines'), {
          optional: !required.has(topic),
        }),
      ),
      input('quote', ask.quote, check(ask.quoteOption[side], before?.more?.quote ?? false), {
        optional: true,
      }),
    ],
  };
}

/** A skill that they learned, and whether it goes into their profile. */
function learnedInputs(was: More['skill'], lang: Lang): Block[] {
  const say = questionTexts[lang];
  const known = was && option(was.skill, skillName(was.skill, lang));
  const options = levels.map((level) => option(String(level), say.levelOption({ level })));
  return [
    input('skill', say.learned, searchedOne('members.skills', known), { optional: true }),
    input('level', say.level, menu(options, was && String(was.level)), { optional: true }),
    input('profile', say.profile, check(say.profileOption, false), { optional: true }),
  ];
}

function pickOf(it: 'alone' | 'hours' | 'people', was: More | null | undefined, lang: Lang) {
  const say = questionTexts[lang];
  if (it === 'people') return number(0, MOST_PEOPLE, was?.people);
  return it === 'alone'
    ? radios(
        alones.map((alone) => option(alone, say.alone[alone])),
        was?.alone,
      )
    : radios(
        fits.map((fit) => option(fit, say.hours[fit])),
        was?.hours,
      );
}

/** From 1 to 5, with words at the ends. */
function scale(rating: Rating, was: number | undefined, lang: Lang) {
  const { least, most } = questionTexts[lang];
  const options = [1, 2, 3, 4, 5].map((it) => {
    const end = { 1: least[rating], 5: most[rating] }[it];
    return option(String(it), end ? `${it}  ${end}` : String(it));
  });
  return radios(options, was === undefined ? undefined : String(was));
}

export function answeredModal({ title }: Named, side: Side, day: string | undefined, lang: Lang): Modal {
  const say = texts[lang];
  return {
    id: 'retrospectives.answered',
    title: say.answerTitle({ side }),
    close: say.close,
    blocks: [para(day ? say.answered({ title, day: dayWords(day, lang) }) : say.answeredLast({ title }))],
  };
}

/** The retrospectives of one person, for `/probono retro` and the Home tab. */
export function waitingBlocks(
  waiting: readonly { project: Named; day: string; sides: readonly Waiting[] }[],
  lang: Lang,
): Block[] {
  const say = texts[lang];
  return [
    heading(say.retroTitle),
    ...waiting.flatMap(({ project, day, sides }) => [
      ...sides.map(({ side }) =>
        para(say.retroLine({ title: project.title, side, day: dayWords(day, lang) })),
      ),
      ...answerRow(project.id, sides, lang),
    ]),
  ];
}

export const noneWaiting = (lang: Lang): Block[] => [para(texts[lang].retroNone)];
