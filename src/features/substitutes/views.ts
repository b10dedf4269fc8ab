import { type Block, button, heading, type Line, type Message, message, para, row } from '../../core/blocks';
import type { Person } from '../../core/feature';
import { moment } from '../../core/time';
import { type Project, placeLine, roleName, type SeatRole } from '../projects';
import { sessionId } from '../sessions';
import type { Call, Gap } from './store';
import { texts } from './texts';

type Reader = Pick<Person, 'lang' | 'zone'>;

interface Letter {
  project: Project;
  /** Of who is missing. */
  roles: SeatRole[];
  lines: { call: Call; minutes: number; gap: Gap | undefined; isFree: boolean }[];
  leader: string | undefined;
  now: Date;
}

/** Somebody is asked to stand in: at one session with two buttons, at several with two for each. */
export function letterMessage({ project, roles, lines, leader, now }: Letter, reader: Reader): Message {
  const say = texts[reader.lang];
  const first = lines[0]?.call;
  const isOpen = lines.some((it) => stateOf(it, now) === 'asked');
  const names = roles.map((role) => roleName(role, reader.lang));
  const forWhom = first?.tier === 'mate' || first?.tier === 'chosen' ? first.forUser : undefined;
  return message(
    heading(say.letterTitle),
    para(
      say.letterIntro({ title: project.title, ...(forWhom && { forWhom }) }),
      `\n${say.does({ task: project.task })}`,
      ...(names.length ? [`\n${say.role({ roles: names })}`] : []),
      `\n${placeLine(project, reader.lang)}`,
      ...(first ? [`\n${say.why[first.tier]}`] : []),
    ),
    ...lines.flatMap((it) => sessionBlocks(it, project, leader, now, reader)),
    ...(isOpen && first
      ? [
          para(say.answerBy({ by: moment(first.answerBy, reader.lang, reader.zone) }), '\n', say.firstYes),
          ...(lines.length > 1
            ? [
                row(
                  button('substitutes.yes', say.yesAll, first.letter, { style: 'primary' }),
                  button('substitutes.no', say.noAll, first.letter),
                ),
              ]
            : []),
        ]
      : []),
  );
}

type Standing = Call['state'] | 'taken' | 'notNeeded' | 'over';

function stateOf({ call, gap, isFree }: Letter['lines'][number], now: Date): Standing {
  if (call.state !== 'asked' && call.state !== 'late') return call.state;
  if (call.at <= now || gap?.state === 'over') return 'over';
  if (call.state === 'late') return gap?.state === 'filled' ? 'late' : 'notNeeded';
  if (isFree) return 'asked';
  return gap?.state === 'filled' ? 'taken' : 'notNeeded';
}

function sessionBlocks(
  it: Letter['lines'][number],
  project: Project,
  leader: string | undefined,
  now: Date,
  reader: Reader,
): Block[] {
  const say = texts[reader.lang];
  const { call } = it;
  const state = stateOf(it, now);
  const when = say.when({ when: moment(call.at, reader.lang, reader.zone), minutes: it.minutes });
  const one = `${call.letter}|${call.at.getTime()}`;
  if (state === 'asked')
    return [
      para(when),
      row(
        button(`substitutes.yes:${call.at.getTime()}`, say.yes, one, { style: 'primary' }),
        button(`substitutes.no:${call.at.getTime()}`, say.no, one),
      ),
    ];
  const said: Line =
    state === 'yes' ? say.state.yes(leader === undefined ? {} : { leader }) : say.state[state]({});
  return [
    para(when, '\n', said),
    ...(state === 'yes' && call.at > now
      ? [
          row(
            button(
              `substitutes.back:${call.at.getTime()}`,
              say.takeBack,
              sessionId({ projectId: project.id, at: call.at }),
            ),
          ),
        ]
      : []),
  ];
}
