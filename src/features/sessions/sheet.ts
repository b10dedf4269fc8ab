import {
  bold,
  button,
  heading,
  type Line,
  type Message,
  type Modal,
  message,
  para,
  row,
} from '../../core/blocks';
import { input, menus, number, option, words } from '../../core/inputs';
import { moment } from '../../core/time';
import type { Project } from '../projects';
import { afterTexts as texts } from './afterTexts';
import { streakBlocks } from './cheer';
import type { Attended, Figures } from './roll';
import { MOST_BENEFICIARIES, MOST_DONE, MOST_MINUTES, type Session, sessionId } from './rules';
import type { Streak } from './streak';
import { lines, type Reader } from './views';

/** Who came to a session, as it is booked or would be. */
export interface Sheet extends Figures {
  project: Project;
  at: Date;
  came: string[];
  missed: string[];
  /** - `asked`, `again`: the leader is to confirm · `leader`: they did · `itself`: nobody did in time */
  state: 'asked' | 'again' | 'leader' | 'itself';
  /** Whose hours were put right after they were booked. */
  corrected: Attended[];
  /** How long the project has gone on by now. */
  streak?: Streak;
  /** Nobody has kept minutes of it yet (see `artifacts`). */
  noMinutes: boolean;
}

/** Whether it is still to be booked who came. */
export const isOpen = ({ state }: Pick<Sheet, 'state'>): boolean => state === 'asked' || state === 'again';

export const figuresOf = ({ minutes, beneficiaries, done }: Figures): Figures => ({
  minutes,
  beneficiaries,
  done,
});

/** The day after: were these the people? One press books it. */
export function sheetMessage(it: Sheet, reader: Reader): Message {
  const { project, at, came, missed, state, corrected, noMinutes } = it;
  const say = texts[reader.lang];
  const id = sessionId({ projectId: project.id, at });
  const minutes = noMinutes ? [button('artifacts.minutes', say.minutes, id)] : [];
  const ask = { asked: say.afterAsk, again: say.afterAgain };
  return message(
    heading(say.afterTitle),
    para(
      ...lines(
        [bold(project.title)],
        [moment(at, reader.lang, reader.zone)],
        came.length ? say.came({ ids: came }) : say.cameNone,
        ...(missed.length ? [say.missed({ ids: missed })] : []),
        ...(corrected.length ? [say.corrected({ them: corrected })] : []),
        ...figureLines(it, reader),
      ),
    ),
    para(state === 'asked' || state === 'again' ? ask[state] : say.booked({ byLeader: state === 'leader' })),
    ...(it.streak ? streakBlocks(it.streak, reader.lang) : []),
    ...(isOpen(it) && noMinutes ? [para(say.minutesMissing)] : []),
    isOpen(it)
      ? row(
          button('sessions.confirm', say.confirm, id, { style: 'primary' }),
          button('sessions.correct', say.correct, id),
          ...minutes,
        )
      : row(
          button('sessions.correct', say.correctAgain, id),
          button('sessions.figures', say.figures, id),
          ...minutes,
        ),
  );
}

/** What was said of a session beside who came. */
const figureLines = (it: Figures & { project: Project }, { lang }: Reader): Line[] => {
  const say = texts[lang];
  return [
    ...(it.minutes === it.project.minutes ? [] : [say.took(it)]),
    ...(it.beneficiaries === null ? [] : [say.reached({ people: it.beneficiaries })]),
    ...(it.done ? [say.did(it)] : []),
  ];
};

/** Who took part? `team` are the people to choose from, with their names. */
export function sheetModal(
  session: Session,
  team: readonly { id: string; name: string }[],
  sheet: Sheet,
  { lang }: Reader,
): Modal {
  const say = texts[lang];
  const options = team.slice(0, 100).map(({ id, name }) => option(id, name));
  return {
    id: 'sessions.attendance',
    title: say.attendanceTitle,
    submit: say.send,
    close: say.cancel,
    meta: sessionId(session),
    blocks: [
      input('came', say.attendanceLabel, menus(options, sheet.came), {
        hint: say.attendanceHint,
        optional: true,
      }),
      ...figureInputs(sheet, lang),
    ],
  };
}

/** How long, how many, what: all of it may stay empty. */
export const figuresModal = (session: Session, sheet: Sheet, { lang }: Reader): Modal => ({
  id: 'sessions.figures',
  title: texts[lang].figuresTitle,
  submit: texts[lang].send,
  close: texts[lang].cancel,
  meta: sessionId(session),
  blocks: [para(texts[lang].figuresIntro), ...figureInputs(sheet, lang)],
});

function figureInputs({ minutes, beneficiaries, done }: Figures, lang: Reader['lang']) {
  const say = texts[lang];
  return [
    input('done', say.doneLabel, words(MOST_DONE, done, 'lines'), { hint: say.doneHint, optional: true }),
    input('beneficiaries', say.reachedLabel, number(0, MOST_BENEFICIARIES, beneficiaries ?? undefined), {
      hint: say.reachedHint,
      optional: true,
    }),
    input('minutes', say.tookLabel, number(1, MOST_MINUTES, minutes), {
      hint: say.tookHint,
      optional: true,
    }),
  ];
}
