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
import { check, input, option, radios, searchedOne, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { dayWords } from '../../core/time';
import type { Project } from '../projects';
import { MOST_ACHIEVED, type Moment, mets, type Side } from './rules';
import { texts } from './texts';
import { halfTexts } from './texts.half';

/** A side for which somebody was asked, and how far that is. */
export interface Waiting {
  side: Side;
  /** `taken`: another person answered for this side. `own`: the organisation itself did. */
  state: 'open' | 'answered' | 'taken' | 'own';
  /** A link for the organisation can be made. */
  link?: boolean;
}

/** Half time has sentences of its own beside the end's. */
export const wordsAt = (moment: Moment, lang: Lang) =>
  moment === 'half' ? { ...texts[lang], ...halfTexts[lang] } : texts[lang];

export type Named = Pick<Project, 'id' | 'title' | 'organisation'>;

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
export function askMessage(
  project: Named,
  moment: Moment,
  sides: readonly Waiting[],
  day: string,
  lang: Lang,
): Message {
  const say = wordsAt(moment, lang);
  return message(
    heading(say.askTitle),
    para(say.askIntro(project)),
    ...sides.flatMap(({ side, state }) => [
      para(bold(say.askAs({ side })), say.askSide({ side })),
      ...(state === 'open' ? [] : [para(say.askState({ state }))]),
    ]),
    ...answerRow(project.id, moment, sides, lang),
    note(say.askUntil({ day: dayWords(day, lang) })),
  );
}

/** What becomes of the message above. */
export const endedMessage = ({ title }: Named, moment: Moment, lang: Lang): Message =>
  message(para(wordsAt(moment, lang).askEnded({ title })), note(wordsAt(moment, lang).askEndedWhere));

export const nudgeMessage = (
  project: Named,
  moment: Moment,
  sides: readonly Waiting[],
  day: string,
  last: boolean,
  lang: Lang,
): Message =>
  message(
    para(wordsAt(moment, lang).nudge({ title: project.title, day: dayWords(day, lang), last })),
    ...answerRow(project.id, moment, sides, lang),
  );

/** A button for each side that they may answer or change. */
function answerRow(projectId: string, moment: Moment, sides: readonly Waiting[], lang: Lang): Block[] {
  const say = texts[lang];
  const buttons = sides
    .filter(({ state }) => state === 'open' || state === 'answered')
    .flatMap(({ side, state, link }) => [
      ...(link && state === 'open'
        ? [button('retrospectives.link', say.linkButton, `${projectId}|${moment}`, { style: 'primary' })]
        : []),
      button(
        `retrospectives.answer:${side}`,
        state === 'open' ? say.answerButton({ side }) : say.changeButton({ side }),
        `${projectId}|${side}|${moment}`,
        state === 'open' && !link ? { style: 'primary' } : {},
      ),
    ]);
  return buttons.length > 0 ? [row(...buttons)] : [];
}

/** The retrospectives of one person, for `/probono retro` and the Home tab. */
export function waitingBlocks(
  waiting: readonly { project: Named; moment: Moment; day: string; sides: readonly Waiting[] }[],
  lang: Lang,
): Block[] {
  const say = texts[lang];
  return [
    heading(say.retroTitle),
    ...waiting.flatMap(({ project, moment, day, sides }) => [
      ...sides.map(({ side }) =>
        para(wordsAt(moment, lang).retroLine({ title: project.title, side, day: dayWords(day, lang) })),
      ),
      ...answerRow(project.id, moment, sides, lang),
    ]),
  ];
}

export const noneWaiting = (lang: Lang): Block[] => [para(texts[lang].retroNone)];
