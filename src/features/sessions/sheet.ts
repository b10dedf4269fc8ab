import { bold, button, heading, type Message, type Modal, message, para, row } from '../../core/blocks';
import { input, menus, option } from '../../core/inputs';
import { moment } from '../../core/time';
import type { Project } from '../projects';
import { type Session, sessionId } from './rules';
import { texts } from './texts';
import { lines, type Reader } from './views';

/** Who came to a session, as it is booked or would be. */
export interface Sheet {
  project: Project;
  at: Date;
  came: string[];
  missed: string[];
  /** - `asked`, `again`: the leader is to confirm · `leader`: they did · `itself`: nobody did in time */
  state: 'asked' | 'again' | 'leader' | 'itself';
  /** Nobody has kept minutes of it yet (see `artifacts`). */
  noMinutes: boolean;
}

/** The day after: were these the people? One press books it. */
export function sheetMessage(it: Sheet, reader: Reader): Message {
  const { project, at, came, missed, state, noMinutes } = it;
  const say = texts[reader.lang];
  const id = sessionId({ projectId: project.id, at });
  const open = state === 'asked' || state === 'again';
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
      ),
    ),
    para(open ? ask[state] : say.booked({ byLeader: state === 'leader' })),
    ...(open && noMinutes ? [para(say.minutesMissing)] : []),
    open
      ? row(
          button('sessions.confirm', say.confirm, id, { style: 'primary' }),
          button('sessions.correct', say.correct, id),
          ...minutes,
        )
      : row(button('sessions.correct', say.correctAgain, id), ...minutes),
  );
}

/** Who took part? `team` are the people to choose from, with their names. */
export function sheetModal(
  session: Session,
  team: readonly { id: string; name: string }[],
  came: readonly string[],
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
      input('came', say.attendanceLabel, menus(options, came), { hint: say.attendanceHint, optional: true }),
    ],
  };
}
